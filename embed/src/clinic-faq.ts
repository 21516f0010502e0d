// The script that a clinic's page loads. Without it, or if anything in it fails, the text on the page stays readable.
// It does nothing outside a browser.

import { define } from "./define.ts";

define();
