// What the check of a page finds, in English: what is wrong, and what to do. `code` and **buttons** are marked.

import { arrival, copyAgain } from "./en-arrival.ts";
import { type WriteFinding, words } from "./finding-words.ts";

const seenTodo = [
  "Is the whole folder uploaded, with all files in it? If the address above is of another site, does that host allow other pages to use its files?",
  "Does your site use a plugin for cookies, security or speed? Exclude `clinic-faq` there, and check again.",
  "Open the page, press F12, and look under **Console** for red lines with `clinic-faq`: they name the reason.",
];
const policyDo =
  "Ask whoever keeps your website to put this into the header `Content-Security-Policy`, in the place of the line with the same first word:";
const policyWhat = (what: string) => `Your site sends a security policy that forbids ${what}.`;

export const findings = {
  ...arrival,
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
  "frame-held": words(
    "A plugin holds the frame back",
    "A plugin for cookies or for speed has put the address of the frame aside: patients see an empty box, or a question about cookies.",
    "In the settings of that plugin, exclude the frame of `clinic-faq`. It sets no cookies and sends nothing, so it needs no consent.",
    "Then empty the cache.",
  ),
  hidden: ({ tag = "" }) => ({
    title: "Patients do not see the questions",
    what: `\`<${tag}>\` is closed or not shown, perhaps only on phones, and the questions are in it. The crisis line is hidden as well.`,
    todo: [
      "Move the code to a part of the page that is always visible. In a page builder: switch on “Show on mobile” for that part.",
    ],
  }),
  "screen-readers": ({ tag = "" }) => ({
    title: "Patients with a screen reader do not get the questions",
    what: `\`<${tag}>\` is marked as hidden (\`aria-hidden\` or \`inert\`): screen readers leave out everything in it, and \`inert\` also takes away every click.`,
    todo: ["Move the code out of that part, or take that mark away from it."],
  }),
  clipped: ({ tag = "", height = "" }) => ({
    title: "A box of your page cuts the questions off",
    what: `\`<${tag}>\` is ${height} pixels high on a phone, and shows no more of the questions than that.`,
    todo: [
      "Move the code out of that box, or take its height away (in its style, `height`, `max-height` and `overflow`). The questions need as much room as they want.",
    ],
  }),
  "in-head": words(
    "The questions stand above everything else",
    "The code was pasted into the head of the page, or before its header: patients see the questions above your logo and menu.",
    "Cut the code out there, and paste it at the place of the questions, for example below the heading (the line that ends in `</h1>`).",
  ),
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
  "base-elsewhere": ({ written = "", address = "", folder = "" }) => ({
    title: "The page sends addresses to another place",
    what: `The line \`<base href="…">\` in the head of the page makes browsers look for \`${written}\` at \`${address}\`, where it is not.`,
    todo: [
      `Write the full address of the folder above, at “Address of the files” (probably \`${folder}\`), and copy the code again. If the form above is empty, press **Open settings** first.`,
    ],
  }),
  "older-missing": ({ theirs = "", own = "" }) => ({
    title: "The page asks for an older version, which is gone",
    what: `The code was made with “Keep exactly this version” for version ${theirs}. The folder has version ${own}: patients see only the three lines.`,
    todo: ["Copy the code above again, and paste it in the place of the old one. Do so after each update."],
  }),
  integrity: ({ address = "" }) => ({
    title: "Browsers refuse a file, because it has changed",
    what: `The code has a checksum (\`integrity\`) for \`${address}\`, and the file on the web is another one, mostly after an update.`,
    todo: [
      "Copy the code above again, and paste it in the place of the old one.",
      "Leave the mark off at “Keep exactly this version”, if you do not want to do this after each update.",
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
  "module-missing": ({ address = "", count = "0" }) => ({
    title: "Search and guide do not start",
    what: `The server does not send \`${address}\`${Number(count) ? ` (and ${count} more)` : ""}. Patients see the text, without search and guide.`,
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
  silent: ({ address = "" }) => ({
    title: "The script does not start on this page",
    what: address
      ? `A browser has opened the page, and could not load \`${address}\`.`
      : "A browser has opened the page, and after ten seconds the questions were not there.",
    todo: seenTodo.slice(1),
  }),
  "seen-gone": words(
    "Your page takes the questions out",
    "The code is in the page, and after a browser has opened it, it is not there any more: some script of the page removes it.",
    "Switch off plugins for cookies, security or speed one by one, and check again. Exclude `clinic-faq` in the one that does it.",
  ),
  "seen-lines": ({ address = "" }) => ({
    title: "Patients see only the three lines",
    what: address
      ? `A browser has opened the page, and could not load \`${address}\`.`
      : "A browser has opened the page, and the questions did not come.",
    todo: seenTodo,
  }),
  "seen-text": ({ address = "" }) => ({
    title: "Search and guide do not start on this page",
    what: `A browser has opened the page. The text is there, and nothing else${address ? `, because it could not load \`${address}\`` : ""}.`,
    todo: seenTodo,
  }),
  "region-unknown": ({ region = "", meant = "", shown = "", numbers = "", known = "" }) => ({
    title: "The country in the code is not known",
    what: `It says \`region="${region}"\`, which is not used. Until this is put right, patients get the numbers of ${shown}: ${numbers}.`,
    todo: meant
      ? [`For ${meant}, choose that country above and copy the code again, or write into the tag \`clinic-faq\`:`]
      : [`Choose your country above, and copy the code again. There are: ${known}.`],
  }),
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
  "contact-itself": ({ address = "" }) => ({
    title: "The contact leads to this same page",
    what: `The button leads to \`${address}\`, the page with the questions: whoever presses it stays where they are.`,
    todo: ["Write the address of your contact or booking page above, and copy the code again."],
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
    title: "This phone number is reserved for examples",
    what: `\`${phone}\` belongs to nobody: such numbers are kept for samples and films.`,
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
  "json-broken": words(
    "Your own questions cannot be read",
    'The part between `<script type="application/json">` and `</script>` is damaged. All settings in it are missing.',
    "Copy the code above again instead of changing it by hand.",
  ),
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
    what: `“${value}”: ${message}`,
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
  "older-files": words(
    "The page uses files of another version",
    "The files that it loads are not those of this page, mostly because an update was uploaded in part or into another folder.",
    "Upload the whole new folder in the place of the one that your page uses.",
  ),
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
