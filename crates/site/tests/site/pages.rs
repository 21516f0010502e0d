//! The pages that the build writes, as a clinic's web person finds them.

use content::search::SearchData;
use html_escape::decode_html_entities;
use site::authoring::check_folder;
use site::prerender::{
    WidgetFolder, frame_page, known, paste, paste_page, plain_page, script_page, script_snippet, setup_page,
    shell_data, text_hash,
};
use site::settings::Settings;

use crate::fixture::{TODAY, content};
use crate::root;

const PAGE: &str = "<html><head><title>Tea</title>\n<link rel=\"stylesheet\" href=\"clinic-faq.css\">\n\
    <script type=\"module\" src=\"clinic-faq.js\"></script></head>\
    <body><clinic-faq contact=\"/c\" region=\"IE\"></clinic-faq></body></html>";

fn set(attributes: &[(&str, &str)]) -> Settings {
    let (settings, messages) = Settings::read(attributes, None, &known(&content())).expect("the reader runs");
    assert!(messages.is_empty(), "{messages:?}");
    settings
}

/// What no page of ours may have under the documented policy.
fn has_nothing_inline(page: &str) {
    let lower = page.to_lowercase();
    for forbidden in [" style=", "<style", " onclick", "javascript:"] {
        assert!(!lower.contains(forbidden), "{forbidden}");
    }
    for script in lower.split("<script").skip(1) {
        assert!(script.contains("src=\""), "an inline script: {}", &script[..script.len().min(80)]);
    }
}

#[test]
fn the_plain_page_holds_the_text_and_no_script() {
    let page = plain_page(&content(), None);
    let hash = text_hash(&content());
    assert!(
        page.contains(&format!("<clinic-faq lang=\"en\" data-text=\"{hash}\" data-hash=\"\" data-due=\"0000-00-00\"><p class=\"cf-crisis-short\">"))
    );
    assert!(!page.contains("<script"));
}

#[test]
fn the_shells_data_names_the_text_and_has_the_nodes_of_the_shell() {
    let data = shell_data(&content(), &SearchData::default());
    let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    assert_eq!(data["current"]["text"], text_hash(&content()));
    let tags: Vec<_> = data["nodes"].as_array().expect("nodes").iter().map(|node| &node[0]).collect();
    assert_eq!(tags, ["form", "div", "div"]);
    assert_eq!(data["nodes"][0][1]["class"], "search");
}

#[test]
fn the_page_with_the_script_alone_has_help_in_it_and_asks_for_the_text_early() {
    let page = script_page(PAGE, &content()).expect("the page is good");
    for part in [
        "<clinic-faq contact=\"/c\" region=\"IE\">\n",
        "<p><a href=\"/c\">Contact the clinic</a></p>",
        "<a href=\"tel:116123\">116 123, then press 1</a>",
        "<a href=\"tel:112\">112</a>",
        "<a href=\"faq.en-IE.html\">Read the answers on a plain page</a>",
        "<link rel=\"preload\" href=\"faq.en-IE.html\" as=\"fetch\" crossorigin>\n<script type=\"module\"",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("<details"), "an element with answers would not be filled");
    has_nothing_inline(&page);
}

#[test]
fn a_page_without_the_style_sheet_cannot_have_the_script_alone() {
    let page = PAGE.replace("<link rel=\"stylesheet\" href=\"clinic-faq.css\">", "");
    let lack = script_page(&page, &content()).expect_err("the page is bad");
    assert!(lack.contains("has no <link rel=\"stylesheet\" href=\"clinic-faq.css\">: write it"), "{lack}");
}

#[test]
fn a_snippet_has_the_settings_the_files_and_a_fallback() {
    let files = WidgetFolder::from("https://files.example/faq", "en").expect("it is an address");
    let settings =
        set(&[("region", "IE"), ("contact", "/c?a=1&b=2"), ("clinic", "Tea & \"House\""), ("inspect", "")]);
    let snippet = script_snippet(&content(), &settings, &files);
    let expected = "\
<link rel=\"stylesheet\" href=\"https://files.example/faq/clinic-faq.css\">
<link rel=\"preload\" href=\"https://files.example/faq/faq.en-IE.html\" as=\"fetch\" crossorigin>
<script type=\"module\" src=\"https://files.example/faq/clinic-faq.js\"></script>
<div class=\"clinic-faq\"><clinic-faq contact=\"/c?a=1&amp;b=2\" clinic=\"Tea &amp; &quot;House&quot;\" region=\"IE\" inspect>
  <div>
    <p><a href=\"/c?a=1&amp;b=2\">Contact Tea &amp; \"House\"</a></p>
    <p>In crisis, or thinking about suicide? Call <a href=\"tel:116123\">116 123, then press 1</a>. In danger right now, call <a href=\"tel:112\">112</a>.</p>
    <p><a href=\"https://files.example/faq/faq.en-IE.html\">Read the answers on a plain page</a></p>
  </div>
</clinic-faq></div>
";
    assert_eq!(snippet, expected);
}

/// The browser tests check that setup.html writes the same.
#[test]
fn a_snippet_has_own_questions_and_facts_as_json() {
    let fixture = |name: &str| root().join("tests/fixtures/setup").join(name);
    let read = |name: &str| std::fs::read_to_string(fixture(name)).expect("the fixture is there");
    let mut json: serde_json::Value = serde_json::from_str(&read("settings.json")).expect("it is JSON");
    for key in ["site", "folder"] {
        json.as_object_mut().expect("it is an object").remove(key);
    }
    let folder = root().join("tests/fixtures/site/en");
    let checked = check_folder(&folder, TODAY).map_err(|error| error.to_string()).expect("no errors");
    let known = known(&checked.content);
    let (settings, messages) = Settings::read(&[], Some(&json.to_string()), &known).expect("the reader runs");
    assert!(messages.is_empty(), "{messages:?}");
    let files = WidgetFolder::from("/", "en").expect("it is an address");
    let snippet = script_snippet(&checked.content, &settings, &files);
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(fixture("snippet.html"), &snippet).expect("the fixture can be written");
    }
    assert_eq!(snippet, read("snippet.html"));
    let inside = snippet.split_once("application/json\">").expect("it has JSON").1;
    let inside = inside.split_once("</script>").expect("the JSON ends").0;
    let (again, _) = Settings::read(&[], Some(inside), &known).expect("the reader runs");
    assert_eq!((again.questions, again.facts), (settings.questions, settings.facts));
}

#[test]
fn words_of_a_clinic_are_never_markup() {
    let script = "<script>alert(1)</script>";
    let settings = set(&[("clinic", script), ("contact-label", script), ("contact", "/c")]);
    for html in [
        script_snippet(&content(), &settings, &WidgetFolder::beside("en")),
        paste(&content(), &settings, &WidgetFolder::beside("en")),
    ] {
        assert!(!html.contains(script), "{html}");
        assert!(decode_html_entities(&html).contains(script));
    }
}

#[test]
fn without_a_way_to_the_clinic_the_phone_takes_its_place_or_words_stand_there() {
    let snippet = |settings| script_snippet(&content(), &settings, &WidgetFolder::beside("en"));
    assert!(snippet(set(&[("phone", "(555) 010-0142")])).contains("<p><a href=\"tel:5550100142\">"));
    assert!(snippet(Settings::default()).contains("<p>Ask the clinic whose page this is.</p>"));
}

#[test]
fn a_line_that_cannot_be_called_leaves_the_emergency_number() {
    let mut content = content();
    content.crisis.countries[0].lines[0].call = None;
    let snippet = script_snippet(&content, &set(&[("contact", "/c")]), &WidgetFolder::beside("en"));
    assert!(snippet.contains("<p>In danger now: call <a href=\"tel:911\">911</a></p>"), "{snippet}");
}

#[test]
fn the_folder_of_the_files_is_an_address_and_nothing_else() {
    for good in ["https://files.example", "HTTP://files.example/a/", "/clinic-faq", "./faq/", "../faq"] {
        assert!(WidgetFolder::from(good, "en").is_ok(), "{good}");
    }
    for bad in [
        "",
        "files.example",
        "javascript:alert(1)",
        "/a b/",
        "/a\"b/",
        "/a?b",
        "/a#b",
        "/java\tscript",
        "data:,x",
    ] {
        let error = WidgetFolder::from(bad, "en").err().expect("it is none");
        assert!(error.contains("is not used: write the address of a folder"), "{error}");
    }
}

#[test]
fn a_paste_has_all_of_the_text_with_the_settings_in_it() {
    let (settings, _) = Settings::read(
        &[("contact", "/c"), ("region", "IE"), ("heading-level", "3")],
        Some(
            "{\"clinic\": \"Tea House\", \"questions\": [{\"id\": \"parking\", \"question\": \"Where?\", \"answer\": \"Here.\"}]}",
        ),
        &known(&content()),
    )
    .expect("the reader runs");
    let html = paste(&content(), &settings, &WidgetFolder::from("/faq/", "en").expect("it is an address"));
    let hash = text_hash(&content());
    let begins = format!(
        "<link rel=\"stylesheet\" href=\"/faq/clinic-faq.css\">\n\
         <script type=\"module\" src=\"/faq/clinic-faq.js\"></script>\n\
         <div class=\"clinic-faq\">\n\
         <clinic-faq data-text=\"{hash}\" data-hash=\"\" data-due=\"0000-00-00\" contact=\"/c\" clinic=\"Tea House\" region=\"IE\" heading-level=\"3\">"
    );
    assert!(html.starts_with(&begins), "{html}");
    for part in
        ["<h4>About tea</h4>", ">Contact Tea House</a>", "<h4>From this clinic</h4>", "data-id=\"parking\""]
    {
        assert!(html.contains(part), "{part}");
    }
    assert!(html.find("data-country=\"IE\"") < html.find("data-section=\"other-countries\""));
    assert!(
        html.ends_with("</clinic-faq>\n</div>\n") && html.lines().count() == 5,
        "filters put <br> for lines"
    );
    has_nothing_inline(&html);
}

#[test]
fn the_page_to_copy_from_says_which_lines_and_they_are_the_paste() {
    let page = paste_page(&content(), None);
    let (_, rest) = page.split_once("<!-- copy from here -->\n").expect("it says where to begin");
    let (lines, _) = rest.split_once("<!-- to here -->").expect("it says where to end");
    assert_eq!(
        lines,
        paste(&content(), &set(&[("contact", "/contact"), ("lang", "en")]), &WidgetFolder::beside("en"))
    );
    assert!(
        page.find("For the person who keeps").expect("it says how")
            < page.find("copy from here -->").unwrap_or(0)
    );
    assert!(page.contains("<meta charset=\"utf-8\">"));
}

#[test]
fn the_frame_has_places_for_the_clinics_own_words_and_the_text() {
    let page = frame_page(&content());
    for part in [
        "<!doctype html><html data-clinic-faq-frame lang=\"en\">",
        "<meta charset=\"utf-8\">",
        "name=\"viewport\"",
        "<meta name=\"color-scheme\" content=\"light dark\">",
        "<title>Ketamine treatment: questions and answers</title>",
        "<script type=\"module\" src=\"clinic-faq-frame-page.js\"></script>",
        "<clinic-faq contact=\"\" phone=\"\" clinic=\"\" data-text=\"",
        "data-id=\"what-is-tea\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    has_nothing_inline(&page);
}

#[test]
fn the_setup_page_has_the_text_and_what_its_script_must_know() {
    let content = content();
    let page = setup_page(&[&content]);
    for part in [
        "<meta name=\"robots\" content=\"noindex\">",
        "{{setup_style}}",
        "{{setup_script}}",
        "<script type=\"application/json\" id=\"setup-build\">{{setup_build}}</script>",
        "<script type=\"text/css\" id=\"setup-text-style\">{{setup_text_style}}</script>",
        "<template data-text-of=\"en\"><clinic-faq data-text=\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let (_, data) = page.split_once("data-language=\"en\">").expect("it has data");
    let (data, _) = data.split_once("</script>").expect("the data ends");
    let data: serde_json::Value = serde_json::from_str(data).expect("it is JSON");
    let codes: Vec<&str> = content.crisis.countries.iter().map(|country| country.code.as_str()).collect();
    assert_eq!(data["known"]["regions"], serde_json::json!(codes));
    assert_eq!(data["topics"].as_array().map(Vec::len), Some(content.topics.len()));
    let [first, ..] = &content.crisis.countries[..] else { panic!("there is a country") };
    let snippet = script_snippet(&content, &set(&[("region", &first.code)]), &WidgetFolder::beside("en"));
    let crisis = data["countries"][0]["crisis"].as_str().expect("there is a sentence");
    assert!(!crisis.is_empty() && snippet.contains(crisis), "{crisis}");
}
