//! What is signed, and what the pages that we write say of it.

use std::path::{Path, PathBuf};

use content::{Content, Date};
use site::authoring::{check_folder, distress_files};
use site::prerender::{WidgetFolder, fill_page, known, paste, plain_page, script_snippet};
use site::settings::Settings;

use crate::fixture::{TODAY, content};
use crate::{copy_of_toy, root};

/// The toy content as it would be after the check, with a first day due that does not come.
fn signed() -> Content {
    let mut content = content();
    content.signed.hash = "0123456789abcdef".repeat(4);
    content.signed.due = Date { year: 9000, month: 1, day: 1 };
    content
}

fn reviewed(content: &Content, hash: &str) -> Result<Settings, String> {
    let attributes = [
        ("contact", "/c"),
        ("reviewed-by", "Dr. Ann Lee, MD </script><b>"),
        ("reviewed-on", "2026-11-20"),
        ("reviewed-hash", hash),
    ];
    let (settings, messages) = Settings::read(&attributes, None, &known(content)).expect("the reader runs");
    if messages.is_empty() { Ok(settings) } else { Err(messages.join("\n")) }
}

/// The structured data of a page, if it has some.
fn data(html: &str) -> Option<serde_json::Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    let (data, _) = rest.split_once("</script>").expect("the script ends");
    Some(serde_json::from_str(data).expect("it is JSON"))
}

#[test]
fn a_review_of_the_text_is_in_the_structured_data_of_what_a_clinic_pastes() {
    let content = signed();
    let settings = reviewed(&content, &content.signed.hash).expect("it is taken");
    let files = WidgetFolder::beside("en");
    for html in [paste(&content, &settings, &files), script_snippet(&content, &settings, &files)] {
        let data = data(&html).expect("there is some");
        assert_eq!(data["@type"], "MedicalWebPage");
        assert_eq!(data["lastReviewed"], "2026-11-20");
        assert_eq!(data["reviewedBy"]["name"], "Dr. Ann Lee, MD </script><b>");
        assert!(html.contains("reviewed-by=\"Dr. Ann Lee, MD &lt;/script&gt;&lt;b&gt;\""), "{html}");
    }
    let html = paste(&content, &settings, &files);
    assert!(html.contains("data-not-reviewed=\"\" hidden"), "nothing on the page contradicts it");
    let label = "data-reviewed=\"Reviewed by {name} on {date}.\"";
    let shown = html.replace(label, "");
    assert!(!shown.contains("Reviewed by"), "only the script knows the day on which it ends");
}

#[test]
fn a_filled_page_names_the_reviewer() {
    let content = signed();
    let page = format!(
        "<title>Tea</title><body><clinic-faq reviewed-by=\"Dr. Ann Lee\" reviewed-on=\"2026-11-20\" \
         reviewed-hash=\"{}\"></clinic-faq></body>",
        content.signed.hash
    );
    let data = data(&fill_page(&page, &content).expect("it is filled")).expect("there is some");
    assert_eq!(data["@graph"][0]["reviewedBy"]["name"], "Dr. Ann Lee");
    assert_eq!(data["@graph"][0]["lastReviewed"], "2026-11-20");
}

#[test]
fn a_review_that_is_overdue_is_nowhere() {
    let mut content = signed();
    content.signed.due = Date { year: 2026, month: 11, day: 21 };
    let settings = reviewed(&content, &content.signed.hash).expect("it is taken");
    assert!(settings.review.as_ref().is_some_and(|review| review.is_overdue));
    let html = paste(&content, &settings, &WidgetFolder::beside("en"));
    assert_eq!(data(&html), None);
    assert!(
        html.contains("<p data-not-reviewed=\"\">No clinician has reviewed this text yet.</p>"),
        "{html}"
    );
}

#[test]
fn a_review_of_another_text_or_of_another_day_is_refused() {
    let content = signed();
    let refused = reviewed(&content, &"f".repeat(64)).expect_err("it is refused");
    assert!(refused.contains("it is of another text: write 0123456789abcdef"), "{refused}");
    let known = known(&content);
    let ahead =
        [("reviewed-by", "A"), ("reviewed-on", "8000-01-01"), ("reviewed-hash", &content.signed.hash)];
    let (settings, messages) = Settings::read(&ahead, None, &known).expect("the reader runs");
    assert_eq!(settings.review, None);
    assert!(messages[0].starts_with("reviewed-on=\"8000-01-01\" is not used: write a day up to today"));
}

#[test]
fn without_a_review_one_line_says_so_and_nothing_else_does() {
    let checked = check_folder(&root().join("assets/content/en"), TODAY);
    let checked = checked.map_err(|error| error.to_string()).expect("no errors");
    let html = plain_page(&checked.content, None).to_lowercase();
    let note = "no clinician has reviewed this text yet.";
    assert_eq!(html.matches(note).count(), 1);
    let rest = html.replace(note, "");
    for words in ["no clinician", "not been reviewed", "not reviewed by a", "has signed"] {
        assert!(!rest.contains(words), "{words}");
    }
    let guide = checked.guide.texts.lines().join(" ") + clinic_faq::guide_data::text("en").labels.small_print;
    assert!(!guide.contains("clinician has signed") && !guide.contains("No clinician"), "{guide}");
}

#[test]
fn pages_name_the_text_they_have() {
    let content = signed();
    let named = format!("data-hash=\"{}\" data-due=\"9000-01-01\"", content.signed.hash);
    let filled = fill_page("<body><clinic-faq></clinic-faq></body>", &content).expect("it is filled");
    for html in [
        plain_page(&content, None),
        filled,
        site::prerender::frame_page(&content),
        paste(&content, &Settings::default(), &WidgetFolder::beside("en")),
    ] {
        assert!(html.contains(&named), "{html}");
    }
    let html = plain_page(&content, None);
    for name in [
        "overdue",
        "overdue-part",
        "overdue-lines",
        "overdue-guide",
        "reviewed",
        "reviewed-own",
        "review-overdue",
    ] {
        assert!(html.contains(&format!(" data-{name}=\"")), "{name}");
    }
}

#[test]
fn rows_and_parts_say_when_they_were_checked_and_are_due() {
    let html = plain_page(&content(), None);
    assert!(html.contains("<p class=\"cf-checked\">Checked Nov 2026, next May 2027</p>"), "{html}");
    assert!(html.contains("<div id=\"what-is-tea\" data-due=\"2027-05-23\" class=\"cf-answer\">"), "{html}");
    // Answers, steps, when to call, forms, crisis lines; and the element.
    let parts = content().answers().count() + 5;
    assert_eq!(html.matches("data-due=\"").count(), parts, "{html}");
}

/// A copy of the toy content with words of distress beside it.
fn toy(name: &str, phrases: &str) -> PathBuf {
    let folder = copy_of_toy(name);
    let distress = folder.with_file_name("distress");
    std::fs::create_dir_all(&distress).expect("the folder can be made");
    std::fs::write(distress.join("en.toml"), format!("always = \"\"\"\n{phrases}\n\"\"\"\n"))
        .expect("it can be written");
    std::fs::write(distress.join("weights.bin"), [7, 255, 0]).expect("it can be written");
    folder
}

#[test]
fn the_check_of_a_folder_signs_what_is_in_it() {
    let of = |folder: &Path| {
        let checked = check_folder(folder, TODAY).map_err(|error| error.to_string()).expect("no errors");
        (checked.content.signed.clone(), checked.signed)
    };
    let (signed, text) = of(&toy("signed", "end it all"));
    assert_eq!(signed.hash.len(), 64);
    assert_eq!(signed.due.to_string(), "2027-02-23");
    assert!(text.contains("\ndistress/weights.bin\tSHA-256 "), "{text}");
    assert_eq!(of(&toy("signed-again", "\n  end it all  \n")).0, signed);
    assert_ne!(of(&toy("signed-other", "end all of it")).0, signed);
    assert_eq!(distress_files(Path::new("nowhere/en")).map_err(|error| error.to_string()), Ok(Vec::new()));
}

#[test]
fn the_real_text_is_signed_with_its_words_of_distress() {
    let folder = root().join("assets/content/en");
    let checked = check_folder(&folder, TODAY).map_err(|error| error.to_string()).expect("no errors");
    for place in [
        "\ncontent/topics/",
        "\nguide/rules/",
        "\nguide/texts/",
        "\nlabels/",
        "\ndistress/en.toml",
        "\ndistress/es.toml",
    ] {
        assert!(checked.signed.contains(place), "{place}");
    }
    assert!(checked.content.signed.due > TODAY);
}
