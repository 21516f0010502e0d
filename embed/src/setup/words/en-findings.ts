// What the check of a page finds, in English: what is wrong, and what to do. `code` and **buttons** are marked.

interface FindingWords {
  title: string;
  /** What patients see of it. */
  what: string;
  todo: string[];
}

export type WriteFinding = (values: Readonly<Record<string, string>>) => FindingWords;

const words =
  (title: string, what: string, ...todo: string[]): WriteFinding =>
  () => ({ title, what, todo });

const copyAgain = "Copy the code above again, and paste it into the HTML block of your editor.";
const policyDo =
  "Ask whoever keeps your website to put this into the header `Content-Security-Policy`, in the place of the line with the same first word:";
const policyWhat = (what: string) => `Your site sends a security policy that forbids ${what}.`;

export const findings = {
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
  "script-type": ({ type = "" }) => ({
    title: "The script has lost the word “module”",
    what: `It says \`type="${type}"\`. Browsers then stop at its first line. Usually a plugin for speed has changed it.`,
    todo: [
      "In that plugin exclude `clinic-faq.js`.",
      "Or copy the line of the script again. It must read:",
      '`<script type="module" src="…clinic-faq.js"></script>`',
    ],
  }),
  "script-held": ({ type = "" }) => ({
    title: "A plugin holds the script back",
    what: `A plugin for cookies or for speed has changed the script to \`${type}\`, so that it does not start, or starts late.`,
    todo: [
      "In the settings of that plugin, exclude `clinic-faq` from delaying and blocking. It sets no cookies and sends nothing, so it needs no consent.",
      "Then empty the cache.",
    ],
  }),
  hidden: ({ tag = "" }) => ({
    title: "The questions are in a hidden part of the page",
    what: `They stand inside a \`<${tag}>\` that is not shown.`,
    todo: ["Move the code to a part that is visible, also on phones."],
  }),
  "example-address": ({ address = "" }) => ({
    title: "The code still has a sample address",
    what: `Nothing is found at \`${address}\`.`,
    todo: ["Write the address of your files above, at “Address of the files”, and copy the code again."],
  }),
  "local-address": ({ address = "" }) => ({
    title: "The code points to one computer",
    what: `Only that computer finds \`${address}\`. Patients see the three lines.`,
    todo: ["Upload the folder to your site, write its address above, and copy the code again."],
  }),
  insecure: ({ address = "" }) => ({
    title: "The address of the files begins with http",
    what: `Your page is safe (https), and browsers load nothing from \`${address}\` into it.`,
    todo: ["Write https:// instead of http:// in the code, or above at “Address of the files”, and copy again."],
  }),
  "policy-script": words(
    "A policy of your site forbids the script",
    policyWhat("our script: patients see the three lines"),
    policyDo,
  ),
  "policy-frame": words(
    "A policy of your site forbids the frame",
    policyWhat("our frame: patients see an empty box"),
    policyDo,
  ),
  "policy-connect": words(
    "A policy of your site forbids the text",
    policyWhat("fetching our text: patients see the three lines"),
    policyDo,
  ),
  "policy-wasm": words(
    "A policy of your site forbids search and guide",
    policyWhat("WebAssembly: patients see the text, without search and guide"),
    policyDo,
  ),
  "policy-style": words(
    "A policy of your site forbids the looks",
    policyWhat("our style sheet: patients see the text in plain letters"),
    policyDo,
  ),
  "not-shared": ({ address = "" }) => ({
    title: "The host does not share the files with your page",
    what: `\`${address}\` is on another address than your page, and its host does not say that other pages may use it.`,
    todo: [
      "Ask the host to send this header with all files of the folder. Netlify and Cloudflare Pages do it by the file `_headers`, which must be in the folder that you drop there:",
    ],
  }),
  unreachable: ({ address = "" }) => ({
    title: "A file does not come",
    what: `\`${address}\` gives no answer.`,
    todo: ["Open it in a browser. If nothing comes there either, ask your host; otherwise check again."],
  }),
  "file-forbidden": ({ address = "", status = "" }) => ({
    title: "The server forbids a file",
    what: `It answers ${status} for \`${address}\`: the folder is protected, or the files may not be read by everybody.`,
    todo: ["Take the password or the block away from the folder. On many hosts: files 644, folders 755."],
  }),
  "file-missing": ({ address = "", status = "" }) => ({
    title: "A file is not there",
    what: `The server answers ${status} for \`${address}\`.`,
    todo: [
      "Is the folder uploaded, with all files in it, and is it named as in the code? Capital letters count.",
      "Write the right address above, at “Address of the files”, and copy the code again. If the form above is empty, press **Open settings** first.",
    ],
  }),
  "folder-other": ({ wanted = "", folder = "" }) => ({
    title: "The folder has another name",
    what: `The code looks for the files in \`${wanted}\`, and this page with the files stands in \`${folder}\`.`,
    todo: [
      `Rename or move the folder on your site, so that it is \`${wanted}\`.`,
      `Or write \`${folder}\` above, at “Address of the files”, and copy the code again. If the form above is empty, press **Open settings** first.`,
    ],
  }),
  "file-is-page": ({ address = "" }) => ({
    title: "A page comes in the place of a file",
    what: `For \`${address}\` the server sends a web page, mostly its “not found” page or the home page.`,
    todo: ["The folder is not where the code looks for it. Check its name, and that all files are in it."],
  }),
  "file-type": ({ address = "", type = "" }) => ({
    title: "The server calls a file something else",
    what: `It sends \`${address}\` as \`${type}\`. Browsers refuse that.`,
    todo: ["Ask your host to send `.js` as `text/javascript`, `.css` as `text/css`, and `.html` as `text/html`."],
  }),
  "module-missing": ({ address = "" }) => ({
    title: "Search and guide do not start",
    what: `The server does not send \`${address}\`. Patients see the text, without search and guide.`,
    todo: [
      "Was every file uploaded, also the one that ends in `.wasm`?",
      "If it is there: ask your host to allow the type `application/wasm` for `.wasm` (needed on Windows servers).",
    ],
  }),
  "relative-address": ({ address = "" }) => ({
    title: "The code looks for the files beside the page",
    what: `\`${address}\` has no folder before it, so the file must be in the same folder as the page.`,
    todo: ["If it is not, write the address of your files above, and copy the code again."],
  }),
  silent: words(
    "The script does not start on this page",
    "A browser has opened the page, and after ten seconds the questions were not there.",
    "Does your site use a plugin for cookies or speed? Exclude `clinic-faq` there.",
    "Open the page, press F12, and look under **Console** for red lines with `clinic-faq`: they name the reason.",
  ),
  country: ({ here = "", shown = "" }) => ({
    title: "The crisis lines are those of another country",
    what: `Your page seems to be from ${here}, and patients get the numbers of ${shown}.`,
    todo: ["Choose your country above and copy the code again, or write this into the tag `clinic-faq`:"],
  }),
  copies: ({ count = "" }) => ({
    title: "The questions are on the page more than once",
    what: `There are ${count} copies. Links to answers and the buttons at the lower edge get in each other's way.`,
    todo: ["Leave one, and delete the others. Look in footers, templates and widgets as well."],
  }),
  "two-scripts": ({ addresses = "" }) => ({
    title: "Two scripts are loaded",
    what: `The page loads ${addresses}. Only the first one works, which may be the older one.`,
    todo: ["Leave the line with the newer one, also in the theme and in plugins."],
  }),
  "text-caught": ({ text = "" }) => ({
    title: "Text of your page is inside the questions",
    what: `“${text}” stands inside the tag \`clinic-faq\`, because its end is missing or not recognized. It is moved behind the questions, or lost.`,
    todo: ["Paste the whole code again, down to its last line, and put your own text below it. The last line is:"],
  }),
  "contact-missing": words(
    "Patients have no way to reach you",
    "Neither contact nor phone is set.",
    "Fill in your contact page or your phone above, and copy the code again.",
  ),
  "contact-refused": ({ address = "" }) => ({
    title: "The contact cannot be used",
    what: `\`${address}\` is no address that a button may lead to, so there is none.`,
    todo: ["Write your contact page above, and copy the code again."],
  }),
  "contact-nowhere": ({ address = "", meant = "" }) => ({
    title: "The contact leads nowhere",
    what: `The button leads to \`${address}\`, where nothing is.`,
    todo: [
      meant
        ? `You probably mean \`${meant}\`. Write it above, and copy the code again.`
        : "Write the address of your contact page above, and copy the code again.",
    ],
  }),
  "contact-answers": ({ address = "", status = "" }) => ({
    title: "The contact page does not exist",
    what: `The button leads to \`${address}\`, and the server answers ${status}.`,
    todo: ["Open your contact page, copy its address from the browser, write it above, and copy the code again."],
  }),
  "contact-unlinked": ({ address = "", other = "" }) => ({
    title: "The contact probably leads nowhere",
    what: `The button leads to \`${address}\`, as in our sample. Your page links to \`${other}\` instead.`,
    todo: ["Write the address of your contact page above, and copy the code again."],
  }),
  "sample-phone": ({ phone = "" }) => ({
    title: "The phone number is that of our sample",
    what: `\`${phone}\` belongs to nobody.`,
    todo: ["Write your own number above, and copy the code again."],
  }),
  "sample-clinic": ({ clinic = "" }) => ({
    title: "The clinic is that of our sample",
    what: `“${clinic}” is made up.`,
    todo: ["Write the name of your clinic above, and copy the code again."],
  }),
  "frame-contact": words(
    "The frame has no contact",
    "Patients read “ask the clinic whose page this is”: the page in the frame is ours, without your settings.",
    "Choose “A frame” above, press **Download your frame page**, put that file into the folder, and copy the code again.",
  ),
  "frame-other-page": ({ address = "" }) => ({
    title: "The frame shows the wrong page",
    what: `\`${address}\` is not made for a frame.`,
    todo: ["Choose “A frame” above, and copy the code again."],
  }),
  "frame-sandbox": words(
    "The frame may not run scripts",
    "Its attribute `sandbox` forbids what search and guide need.",
    "Take `sandbox` out, or write:",
  ),
  "frame-narrow": words(
    "The frame is too narrow",
    "Without a width, a frame is 300 pixels wide on every screen.",
    "Copy the code of the frame again, or write into it:",
  ),
  "frame-script": words(
    "The frame cannot grow",
    "The script beside the frame is missing: it scrolls inside a box, and shared links lead to the box instead of your page.",
    "Copy the code of the frame again, with its last line. On Wix there is no room for it; then this is as it is.",
  ),
  "json-broken": ({ detail = "" }) => ({
    title: "Your own questions cannot be read",
    what: `The part between \`<script type="application/json">\` and \`</script>\` is damaged (${detail}). All settings in it are missing.`,
    todo: ["Copy the code above again instead of changing it by hand."],
  }),
  "json-type": words(
    "Your own questions cannot be read",
    "The script with your questions has another type, so it counts as a program.",
    "It must begin with:",
  ),
  "json-outside": words(
    "Your own questions stand outside",
    "They must be inside the tag `clinic-faq`; where they are, nobody reads them.",
    copyAgain,
  ),
  setting: ({ name = "", value = "", message = "" }) => ({
    title: `A setting is not used: ${name}`,
    what: `“${value}”: ${message}.`,
    todo: ["Set it above, and copy the code again."],
  }),
  "review-other": words(
    "“Reviewed by” is not shown",
    "The signature is for other words than those of these files, mostly after an update.",
    "Let the clinician read and sign the new review pack, tick the mark above, and copy the code again.",
  ),
  "review-incomplete": ({ missing = "" }) => ({
    title: "“Reviewed by” is not shown",
    what: `It needs name, day and signature; missing: ${missing}.`,
    todo: ["Fill in “Reviewed by” above, and copy the code again."],
  }),
  "review-overdue": words(
    "“Reviewed by” is not shown any more",
    "A part of the text is due for a check.",
    "Update to the newest version: if no word has changed, the signature is still valid.",
  ),
  covered: ({ bar = "" }) => ({
    title: "A bar of your page may cover our buttons",
    what: `“${bar}” stays at the lower edge of the screen, where contact and crisis line are.`,
    todo: [
      "Look at the page on a phone. If both can be pressed, nothing is to be done.",
      "Otherwise leave that bar out on this page, or add this to your style sheet (in WordPress: **Customize**, **Additional CSS**), with the height of the bar:",
    ],
  }),
  "folder-hides": ({ folder = "", name = "" }) => ({
    title: "The folder of the files hides a page",
    what: `\`${folder}\` is both a page of your site (“${name}”) and the folder of our files. The server shows the folder, and your page is gone.`,
    todo: ["Rename the folder to `ketamine-faq-files`, write that above, and copy the code again."],
  }),
  garbled: words(
    "Letters are garbled",
    "Accents and quotation marks appear as two or three odd signs: the page was read in the wrong encoding.",
    "Copy the code again. In the head of the page there must be:",
  ),
  "older-script": ({ theirs = "", own = "" }) => ({
    title: "The page uses an older version",
    what: `It loads version ${theirs}; this is version ${own}.`,
    todo: ["Upload the new files, and copy the code above again."],
  }),
  "older-text": words(
    "The text in the page is older than the files",
    "The whole text was pasted before the last update.",
    "Choose “The whole text” above, and paste it again.",
  ),
  language: ({ page = "", text = "" }) => ({
    title: "The page is in another language",
    what: `The page is in ${page}; the questions are in ${text}.`,
    todo: [
      "Put them on a page in that language, or say above them in which language they are. Screen readers are told.",
    ],
  }),
  "style-missing": words(
    "The looks are missing",
    "The style sheet is not loaded: patients see the text in plain letters.",
    'Copy the code again, with its first line, `<link rel="stylesheet" …clinic-faq.css">`.',
  ),
  "style-held": words(
    "A plugin holds the style sheet back",
    "The looks come late or not at all.",
    "In the plugin for speed, exclude `clinic-faq.css`, and empty the cache.",
  ),
  viewport: words(
    "On a phone everything is tiny",
    "The page does not say that it fits phones.",
    "Put this line into the head of the page:",
  ),
  "no-zoom": words(
    "Patients cannot enlarge the page",
    "The page forbids zooming, which people with weak eyes need.",
    'Take `user-scalable=no` and `maximum-scale=1` out of the line `<meta name="viewport" …>`.',
  ),
} satisfies Record<string, WriteFinding>;
