//! A page with all snippets to copy.

use content::Content;
use html_escape::encode_text;

use super::page::head;
use super::snippet::{Files, of_region, script_snippet, snippet};

/// The folder in which a clinic is expected to put the widget's files.
const FOLDER: &str = "/faq/";

/// Returns a page with the snippet for each region, the one for a frame, and the one with integrity, as text to copy.
/// `stage` inserts the version and the integrity of the versioned file.
#[must_use]
pub fn snippets_page(content: &Content) -> String {
    let files = Files::from(FOLDER, &content.lang).unwrap_or_else(|_| Files::beside(&content.lang));
    let regions: String = content
        .crisis
        .countries
        .iter()
        .map(|country| {
            let snippet = script_snippet(content, &of_region(country), &files);
            section(&format!("region-{}", country.code.to_lowercase()), &country.name, &snippet)
        })
        .collect();
    let versioned = content.crisis.countries.first().map_or(String::new(), |country| {
        let script = format!(
            "<script type=\"module\" src=\"{}\" integrity=\"{{{{integrity}}}}\" crossorigin=\"anonymous\"></script>",
            files.file("clinic-faq.{{version}}.js")
        );
        let lines = format!("{}\n{}\n{script}", files.style(), files.preload(Some(&country.code)));
        snippet(content, &of_region(country), &files, &lines)
    });
    let frame = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"1200\" allow=\"clipboard-write; web-share\"></iframe>\n\
         <script type=\"module\" src=\"{}\"></script>\n",
        files.file("frame.html?region=US"),
        super::quoted(&content.labels.page_title),
        files.file("clinic-faq-frame.js")
    );
    format!(
        "{}</head><body><main>\n<h1>Snippets to copy</h1>\n\
         <p>They expect the widget's files in the folder <code>{FOLDER}</code> of your site, and your contact page at \
         <code>/contact</code>. Change both where yours are elsewhere.</p>\n\
         <h2>The script alone</h2>\n\
         <p>The text is fetched when the page is opened. Choose the country whose crisis lines come first.</p>\n{regions}\
         <h2>In a frame</h2>\n\
         <p>For site builders that only give a frame, and for pages with trackers. Write your contact into your copy of \
         <code>frame.html</code>.</p>\n{}\
         <h2>A fixed version</h2>\n\
         <p>This script never changes: the browser refuses any other file. It names the files that it loads by their \
         content. To update, copy the new snippet.</p>\n{}</main></body></html>\n",
        head(content),
        section("frame", "Frame and the script that sets its height", &frame),
        section("versioned", "Version {{version}}", &versioned),
    )
}

fn section(id: &str, title: &str, snippet: &str) -> String {
    format!("<h3 id=\"{id}\">{}</h3>\n<pre><code>{}</code></pre>\n", encode_text(title), encode_text(snippet))
}
