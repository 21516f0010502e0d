// What the check finds if the code has not arrived in the page as it was copied, in English.

import { type WriteFinding, words } from "./finding-words.ts";

export const copyAgain = "Copy the code above again, and paste it into the HTML block of your editor.";

export const arrival = {
  "code-block": words(
    "Patients see the code as text",
    "The code stands in a block that shows code instead of running it.",
    "Delete that block. In WordPress press **+** and choose **Custom HTML**; elsewhere “HTML”, “Embed” or “Custom code”.",
    "Paste the code there, save, and check again.",
  ),
  "code-as-text": words(
    "Patients see the code as text",
    "The code was pasted into the text of the page, and the editor has turned it into letters.",
    "Delete it from the text.",
    "If you edit the page as a file: open it with **Edit** or **Code editor** instead of the visual editor, and paste there.",
    "Otherwise add a block for HTML (“Custom HTML”, “Embed”, “Code”), paste the code there, save, and check again.",
  ),
  inert: ({ where = "" }) => ({
    title: "The code is switched off",
    what: `It stands inside \`${where}\`, where browsers neither show nor run anything.`,
    todo: ["Move it out of there, to the place of the questions."],
  }),
  "curly-quotes": words(
    "Quotation marks have become curly",
    'Some editor or word processor has changed " into “ or ”. Browsers do not understand the code any more.',
    "Do not send the code through Word, an e-mail or a chat.",
    copyAgain,
  ),
  "plugin-off": words(
    "The WordPress plugin is not active",
    "Patients see `[clinic_faq]` as text. Only our plugin puts the questions there.",
    "In WordPress open **Plugins**, and press **Activate** at “Ketamine FAQ for Clinics”. If it is not in the list, install it: **Add New Plugin**, **Upload Plugin**.",
    "If you do not want the plugin, delete that line and paste the code above in its place.",
  ),
  "from-mail": words(
    "An e-mail program has changed the code",
    "It says `=3D` in the place of `=`. Browsers do not understand the code any more.",
    "Do not send the code by e-mail. To give it to somebody, save it as a text file and attach that.",
    copyAgain,
  ),
  "odd-spaces": words(
    "Spaces in the code have become other characters",
    "Some editor or word processor has changed ordinary spaces into others that look the same (no-break spaces). Browsers read them as letters.",
    "Do not send the code through Word, an e-mail or a chat.",
    copyAgain,
  ),
  "tag-renamed": ({ tag = "" }) => ({
    title: "The tag has another name",
    what: `It says \`${tag}\`. The script looks for \`clinic-faq\`, with a hyphen, and finds nothing.`,
    todo: [copyAgain, "Or write the name by hand, at its beginning and at its end (`</clinic-faq>`). It begins with:"],
  }),
  "quote-lost": ({ tag = "" }) => ({
    title: "A quotation mark is missing in the code",
    what: `In the tag \`${tag}\` a quotation mark (") is missing, so that browsers read the words behind it as a part of it.`,
    todo: [copyAgain, "Change settings in the form above instead of in the code."],
  }),
  "script-merged": words(
    "A plugin has merged the script into another file",
    "A plugin for speed has put all scripts together. Ours must stay a file of its own: it finds the others beside it.",
    "In the settings of that plugin, exclude `clinic-faq` from merging and delaying scripts. Then empty its cache.",
  ),
  "script-filtered": words(
    "The script has been taken out",
    "Patients see only the three lines, or the text without search. The editor has removed the script, mostly because the account may not use scripts.",
    "In WordPress: use our plugin, or ask an administrator to paste the code.",
    "Elsewhere: look for a block that allows scripts, or choose another way above: at “Where does it go?” choose your kind of site or “Something else”, and there “The whole text” or “A frame”.",
  ),
  "text-only": words(
    "Only the text has arrived",
    "Patients can read everything, but have no search, no guide and no buttons at the lower edge. The editor has removed the script and the tag `clinic-faq`.",
    "If that is what you want, nothing is to be done.",
    "Otherwise ask an administrator to add the two lines with `clinic-faq.css` and `clinic-faq.js` to the head of the theme, or to install our plugin.",
  ),
  "frame-filtered": words(
    "The frame has been taken out",
    "The script of the frame is there, the frame itself is not: patients see nothing. The account may not use frames.",
    "Ask an administrator to paste the code, or choose another way above.",
  ),
  "element-filtered": words(
    "The tag clinic-faq has been taken out",
    "The script is there and has nothing to fill. The editor has removed a tag that it does not know.",
    "Paste into the HTML view of the editor, not into the visual one, and do not open that block in the visual editor afterwards.",
    "If that does not help, choose “The whole text” above: it works without that tag.",
  ),
  "all-filtered": words(
    "Only the bare lines are left",
    "Patients see a link and the crisis line, without questions and answers. The editor has removed both the script and the tag.",
    "In WordPress: use our plugin. It works for every account.",
    "Elsewhere: ask an administrator to paste the code, or choose “The whole text” above.",
  ),
  application: words(
    "This page is filled by scripts",
    "Its code has no text yet, so it cannot be checked this way.",
    "Open the page, press F12, right-click the first line (`<html`) under **Elements** or **Inspector**, choose **Copy**, **Outer HTML**, and paste that here.",
  ),
  "sign-in": words(
    "This is not the page of your visitors",
    "What was checked is a page for signing in, or one that keeps robots out.",
    "Open your page in a private window, press Ctrl+U there, and paste that code here.",
  ),
  missing: words(
    "The questions are not on this page",
    "There is no trace of the code.",
    "Is it the right page, and is it published? Save or publish it, and empty the cache of your site.",
    copyAgain,
  ),
} satisfies Record<string, WriteFinding>;
