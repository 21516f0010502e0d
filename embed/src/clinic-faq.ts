// The script that a clinic's page loads. Without it, and whenever anything in it fails, the text on the page stays
// readable. Without a browser it does nothing.

import { define } from "./define.ts";

define();
