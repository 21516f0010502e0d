// The steps for each kind of site, in English. `code` and **names of buttons** are marked.

import type { FilesPlace, SiteKind, Way } from "../output/kinds.ts";

/** What the steps name. */
export interface StepValues {
  /** The address of the folder, as written in the form. */
  folder: string;
  /** The name of the page for a frame. */
  framePage: string;
  /** The version of the files, which the names of downloads have. */
  version: string;
}

type WriteSteps = (values: StepValues) => string[];

/** How the files come onto the web. */
export const files: Record<FilesPlace, WriteSteps> = {
  own: ({ folder }) => [
    `Upload the whole folder \`ketamine-faq-files\`, the one in which this page is, with the file manager of your web host (often called “File Manager” or “FTP”) into the folder where your home page is, often \`public_html\`, \`www\` or \`htdocs\`. Do not rename its files. It is then found at \`${folder}\`. If the file manager takes no folders, upload the ZIP there and press **Extract**.`,
    `Open \`${folder}setup.html\` on your site. If you see this page there, the files are in place.`,
  ],
  host: ({ folder }) => [
    "This kind of site has no room for such files, so they go to a host of their own: the whole folder `ketamine-faq-files`, the one in which this page is.",
    "By drag and drop: open app.netlify.com/drop or Cloudflare Pages (**Workers & Pages**, **Create**, **Pages**, **Drag and drop your files**), sign in to a free account so that the site stays, and drop the folder there. You get an address such as `https://your-name.netlify.app/`.",
    "Or with a subdomain: ask whoever keeps your domain for `files.` in front of it, and upload the folder there.",
    `Write that address above, at “Address of the files”${folder.startsWith("https://") ? "" : ". Until then the code cannot work"}.`,
    "Pages of another address may only use the files if their host allows it. Netlify and Cloudflare Pages read the file `_headers` in the folder and allow it by themselves. Elsewhere, ask the host for this line:",
  ],
  package: ({ version }) => [
    `In the folder of your application, run \`npm install\` with the file \`clinic-faq-${version}.tgz\` of the release.`,
    "Text, style and code are bundled from the package: there is no folder to upload.",
  ],
};

const framePage: WriteSteps = ({ framePage: name, folder }) => [
  `Press **Download your frame page** under the code, and put that file, \`${name}\`, into the folder with the other files (\`${folder}\`). It holds your contact and all settings; download it again after each change.`,
];

const anyEditor: WriteSteps = () => [
  "Copy the code.",
  "Edit the page, at the place of the questions, and add what your editor calls “HTML”, “Embed”, “Custom code” or “Code”. Do not paste into the text itself: patients would see the code.",
  "Paste, save, and open the page as a visitor.",
];

const wordpressBlock: WriteSteps = () => [
  "Copy the code. Edit the page, press **+**, and choose the block **Custom HTML**. (In the classic editor: the tab **Text** or **Code**, not “Visual”. In Elementor or Divi: the element **HTML** or **Code**.)",
  "Paste all lines into that block. Not into a paragraph: patients would see the code as text.",
  "Press **Save** or **Update**. If you use a cache plugin, empty its cache.",
];

/** What to know before the first step, by kind of site. */
export const before: Partial<Record<SiteKind, WriteSteps>> = {
  wordpress: ({ version }) => [
    `Use the plugin if you can install plugins: then you need neither the folder nor the code. In WordPress: **Plugins**, **Add New Plugin**, **Upload Plugin**, and choose \`clinic-faq-wordpress-${version}.zip\`, from where you got this page. It works for authors as well.`,
    "What you have filled in above can be used there: press **Save settings**, and open that file in WordPress under **Settings**, **Ketamine FAQ**.",
    "The steps below are for sites without the plugin.",
  ],
};

/** How the code comes into the page, by kind of site; by way where these differ. */
export const code: Record<SiteKind, Partial<Record<Way, WriteSteps>>> = {
  html: {
    snippet: () => [
      "Copy the code.",
      "Open the page with **Edit** or **Code editor**, not in a visual editor, and paste on a new line at the place of the questions, for example below the heading (the line that ends in `</h1>`).",
      "Save the page, or upload it again.",
    ],
    frame: (values) => [...framePage(values), "Paste the code into the page, at the place of the questions."],
  },
  wordpress: {
    snippet: wordpressBlock,
    paste: (values) => [
      "This is the whole text, for accounts in which WordPress takes scripts out. Patients can read and open everything; search and guide need the plugin, or an administrator.",
      ...wordpressBlock(values),
      "To get search and guide as well, ask an administrator to add the first two lines of the code to the head of the theme.",
      "Paste again after each change and each update.",
    ],
    frame: (values) => [...framePage(values), ...wordpressBlock(values)],
  },
  "wordpress-com": {
    paste: () => [
      "On most plans WordPress.com takes scripts out, so this is the whole text. Patients can read and open everything, without search and guide.",
      "Copy the code, edit the page, press **+**, choose the block **Custom HTML**, and paste.",
      "Press **Save**. Paste again after each change and each update.",
      "If your plan lets you upload plugins, choose “WordPress on your own host” above: then you can use ours.",
    ],
    snippet: () => [
      "This needs a plan that allows plugins or scripts. If you see only three lines afterwards, choose “The whole text” above.",
      "Copy the code, edit the page, press **+**, choose the block **Custom HTML**, and paste.",
      "Press **Save**, and look at the page in a private window.",
    ],
  },
  squarespace: {
    snippet: () => [
      "Copy the code.",
      "Edit the page, press **Add block**, and choose **Code**. Set it to **HTML** and paste.",
      "Save. Squarespace runs scripts on the published page only, not in its editor. Plans without scripts in code blocks show three lines: then choose “A frame” above.",
    ],
    frame: (values) => [
      ...framePage(values),
      "Edit the page, press **Add block**, choose **Code**, set it to **HTML**, and paste the code.",
      "Save, and look at the published page.",
    ],
  },
  wix: {
    frame: (values) => [
      ...framePage(values),
      "In the editor press **Add Elements**, **Embed Code**, **Embed a Site**.",
      "Wix wants an address instead of code: copy the address in the `src` of the code (from `https` to `.html`), and paste it there.",
      "Make the box as wide as the page and at least 1200 pixels tall: Wix sets its height, and the text scrolls inside. Do the same in the view for phones.",
      "Above the box, add the first line of the code as text, with the phone numbers: some visitors do not see frames.",
      "Publish.",
    ],
  },
  shopify: {
    snippet: () => [
      "Copy the code.",
      "In the admin open **Online Store**, **Themes**, **Customize**. At the top choose the page (or make a page template for it).",
      "Press **Add section**, choose **Custom Liquid**, and paste the code. Not into the text of the page: its editor takes scripts out.",
      "Press **Save**, and look at the page.",
    ],
    frame: (values) => [
      ...framePage(values),
      "Open **Online Store**, **Themes**, **Customize**, add a section **Custom Liquid**, and paste the code.",
    ],
  },
  webflow: {
    snippet: () => [
      "Copy the code.",
      "In the Designer, open **Add**, drag **Code Embed** to the place of the questions, and paste. (It needs a paid site plan.)",
      "Press **Publish**. Code runs on the published site only.",
    ],
    frame: (values) => [
      ...framePage(values),
      "In the Designer, drag **Code Embed** to the place of the questions, and paste the code. Press **Publish**.",
    ],
  },
  "tag-manager": {
    tag: () => [
      'Put this line into the page, at the place of the questions: `<div id="ketamine-faq"></div>`. Without it nothing appears.',
      "In Tag Manager: **Tags**, **New**, **Custom HTML**. Paste the code.",
      "Choose a trigger: **Page View** of that one page. **Save**, try it with **Preview**, then **Submit**.",
      "Tag Manager usually comes with trackers, and what somebody reads about ketamine is health information. If you can edit the page itself, choose “A frame” there: trackers cannot look into a frame on another address. Visitors who block Tag Manager see nothing: put the crisis numbers of the code into the page as well.",
    ],
  },
  react: {
    react: () => [
      "Save the code as `KetamineQuestions.tsx`, and show `<KetamineQuestions />` at the place of the questions.",
      'Vite 8 needs no setting. In Vite 7 or older, `vite dev` needs `optimizeDeps: { exclude: ["clinic-faq"] }`.',
    ],
  },
  next: {
    next: () => [
      "Save the code as `app/KetamineQuestions.tsx`, and show `<KetamineQuestions />` in your page.",
      "The widget is loaded in the browser: the server sends the contact and the crisis numbers.",
    ],
  },
  vue: {
    vue: () => [
      "Put the setting in the first line of the code into `vite.config.ts`, so that Vue leaves the tag alone.",
      "Save the rest as `KetamineQuestions.vue`, and use it in your page.",
    ],
  },
  astro: {
    astro: () => ["Save the code as `KetamineQuestions.astro`, and use it in your page."],
  },
  other: {
    snippet: anyEditor,
    paste: (values) => [
      "This is the whole text, for editors that take scripts out. Patients can read and open everything; there is no search and no guide.",
      ...anyEditor(values),
      "Paste again after each change and each update.",
    ],
    frame: (values) => [...framePage(values), ...anyEditor(values)],
  },
};

/** What a clinic sees when it works, by way. */
export const sees: Record<"everything" | "text" | "frame", string[]> = {
  everything: [
    "A search field, and below it “People often ask”.",
    "On a phone, two buttons at the lower edge: your contact, and the crisis line of your country.",
    "Type `cost` into the search: an answer appears.",
    "If you see only three lines, the files were not found: check the page below.",
    "If you see code, it was pasted as text: paste it into the HTML of the page, or into the block for HTML.",
  ],
  text: [
    "A list of topics. Each opens, and so does each question in it.",
    "Your contact, and the crisis line of your country at the top.",
    "No search field and no buttons at the lower edge: that is right for this way.",
  ],
  frame: [
    "A search field and a list of topics, as wide as the page, without a bar to scroll inside it (on Wix with one).",
    "Two buttons at the lower edge: your contact, and the crisis line of your country.",
    "If the box stays empty, the host forbids frames: check the page below.",
  ],
};
