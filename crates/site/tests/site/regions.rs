//! Help and law by region: what of the real text, rendered for each country, a reader there sees.

use std::collections::BTreeSet;

use clinic_faq::components::text::Setup;
use content::{Content, Country, links};
use regex::Regex;
use site::authoring::check_languages;
use site::prerender::{fill_page, paste_page, plain_page, text};

use crate::english::english;
use crate::fixture::{TODAY, content};
use crate::root;

fn rendered(content: &Content, region: &str) -> String {
    text(content, &Setup { region: region.to_owned(), ..Setup::default() })
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The numbers of the lines of a country, as they are shown.
fn numbers(country: &Country) -> BTreeSet<&str> {
    let lines = country.lines.iter().flat_map(|line| line.call.iter().chain(&line.text));
    country.emergency.iter().chain(lines).map(String::as_str).collect()
}

/// A text without `details[data-section=other-countries]`, and that part.
fn without_others(html: &str) -> (String, &str) {
    let start = html.find("<details data-section=\"other-countries\"").expect("it is there");
    let (mut depth, mut end) = (0, start);
    loop {
        let rest = &html[end..];
        let close = rest.find("</details>").expect("it ends");
        match rest.find("<details") {
            Some(open) if open < close => (depth, end) = (depth + 1, end + open + 1),
            _ => (depth, end) = (depth - 1, end + close + "</details>".len()),
        }
        if depth == 0 {
            return (format!("{}{}", &html[..start], &html[end..]), &html[start..end]);
        }
    }
}

/// What a reader would read, without tags.
fn words(html: &str) -> String {
    Regex::new("<[^>]*>").expect("the pattern is fixed").replace_all(html, "").into_owned()
}

#[test]
fn every_number_is_one_of_the_readers_country() {
    let content = english();
    let link = Regex::new("href=\"(tel|sms):([^\"?]*)").expect("the pattern is fixed");
    for country in &content.crisis.countries {
        let code = &country.code;
        let html = rendered(&content, code);
        let (outside, _) = without_others(&html);
        let own: BTreeSet<String> = numbers(country).into_iter().map(digits).collect();
        let instructions = country.help.iter().flat_map(|instruction| links(&instruction.words));
        let allowed: BTreeSet<String> = instructions.map(digits).chain(own.clone()).collect();
        let called: BTreeSet<String> = link.captures_iter(&outside).map(|found| digits(&found[2])).collect();
        assert!(called.is_subset(&allowed), "{code}: {:?}", called.difference(&allowed));
        for number in [
            &country.emergency[0],
            country.primary().and_then(|line| line.call.as_ref()).expect("it has one"),
        ] {
            assert!(called.contains(&digits(number)), "{code}: {number} is nowhere");
        }
        let words = words(&outside);
        for number in
            content.crisis.countries.iter().flat_map(numbers).filter(|number| !own.contains(&digits(number)))
        {
            let before = if number.len() > 3 { "" } else { "(?i)(call|text|dial|the) " };
            let shown = Regex::new(&format!("{before}\\b{number}\\b")).expect("it is a pattern");
            assert!(!shown.is_match(&words), "{code}: {number} in {:?}", shown.find(&words));
        }
    }
}

#[test]
fn no_mark_is_empty_or_shown_as_it_is_written() {
    let content = english();
    let empty = Regex::new("<span data-help=\"[^\"]*\">\\s*</span>").expect("it is a pattern");
    for country in &content.crisis.countries {
        let html = rendered(&content, &country.code);
        assert!(html.matches("data-help=").count() > 40, "there are marks");
        assert!(!empty.is_match(&html));
        assert!(!words(&html).contains('{'), "{}", country.code);
    }
}

#[test]
fn the_other_countries_are_in_one_place_each_with_what_the_marks_stand_for() {
    let content = english();
    let codes: Vec<_> = content.crisis.countries.iter().map(|country| country.code.as_str()).collect();
    for code in &codes {
        let html = rendered(&content, code);
        let (outside, others) = without_others(&html);
        let countries = |html: &str| html.matches("data-country=\"").count();
        assert_eq!((countries(&outside), countries(others)), (1, codes.len() - 1), "{code}");
        assert!(outside.contains(&format!("data-country=\"{code}\"")), "{code}");
        assert!(!html.contains(" open="), "{code}: all rows are closed");
        let marks = content.crisis.countries[0].help.len();
        assert_eq!(html.matches("data-mark=\"").count(), marks * codes.len(), "{code}: one of each in each");
    }
}

#[test]
fn law_approval_and_price_are_said_to_be_those_of_the_first_country() {
    let content = english();
    let line = &content.labels.us_only;
    let topics = content.topics.iter().filter(|topic| topic.is_local).count();
    assert!(topics >= 3, "law, approval and price");
    for (region, hidden) in [("US", true), ("GB", false), ("MX", false)] {
        let html = rendered(&content, region);
        let shown = Regex::new(&format!("<p[^>]*data-home=\"US\"[^>]*>{}", regex::escape(line)));
        let shown = shown.expect("it is a pattern");
        let found: Vec<_> = shown.find_iter(&html).map(|found| found.as_str()).collect();
        assert_eq!(found.len(), topics, "{region}");
        assert!(found.iter().all(|line| line.contains("hidden=") == hidden), "{region}: {found:?}");
    }
}

#[test]
fn pages_of_a_region_have_its_text() {
    let content = content();
    assert_eq!(plain_page(&content, None), plain_page(&content, Some("US")));
    assert!(plain_page(&content, Some("IE")).contains(&rendered(&content, "IE")));
    let paste = paste_page(&content, Some("IE"));
    assert!(paste.contains(" region=\"IE\""));
    assert!(paste.contains(">112</a></span> if you burn") && !paste.contains(">911</a></span> if"));
}

#[test]
fn the_structured_data_has_the_words_of_the_page() {
    let page =
        "<html><head><title>T</title></head><body><clinic-faq region=\"IE\"></clinic-faq></body></html>";
    let filled = fill_page(page, &content()).expect("the page is good");
    let (_, data) = filled.split_once("application/ld+json").expect("it is there");
    assert!(data.contains("FAQPage") && !data.contains("911"), "{data}");
}

#[test]
fn a_line_that_answers_in_another_language_has_its_buttons_in_that_language() {
    let languages = check_languages(&root().join("assets/content"), TODAY).map_err(|error| error.to_string());
    let languages = languages.expect("no errors").checked;
    let content =
        |lang: &str| &languages.iter().find(|one| one.content.lang == lang).expect("it is there").content;
    let spanish = content("es").crisis.countries[0].primary().expect("there is one");
    let labels = &content("es").labels;
    let (number, key) =
        (spanish.call.as_deref().expect("one calls it"), spanish.press.as_deref().expect("with a key"));
    let press = labels.crisis_press.replace("{number}", number).replace("{key}", key);
    let call = labels.crisis_call.replace("{number}", &press);
    let word = labels.crisis_text_word.replace("{word}", "AYUDA").replace("{number}", "988");
    let html = rendered(content("en"), "US");
    // Yew writes attributes in no fixed order.
    let buttons = Regex::new(
        "<span (?:lang=\"es\" class=\"cf-buttons\"|class=\"cf-buttons\" lang=\"es\")>(.*?)</span></li>",
    )
    .expect("the pattern is fixed");
    let found: Vec<String> =
        buttons.captures_iter(&html).map(|found| words(&found[1]).trim().to_owned()).collect();
    assert_eq!(found, [format!("{call} {word}")], "only that line, with the words of the Spanish text");
    assert!(!buttons.is_match(&rendered(content("es"), "US")), "its own language needs no mark");
}
