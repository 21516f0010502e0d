//! The text that a clinician signs: what changes its hash, and what does not.

use content::parse::ContentFile;
use content::signed::{DistressFile, hash, signed, text};
use content::{Block, Inline};

use crate::fixture::{TODAY, changed, files, lines};

fn distress(lists: &str, weights: &[u8]) -> Vec<DistressFile> {
    let file = |name: &str, bytes: &[u8]| DistressFile { name: name.into(), bytes: bytes.to_vec() };
    vec![file("weights.bin", weights), file("en.toml", lists.as_bytes())]
}

fn usual_distress() -> Vec<DistressFile> {
    distress("[always]\nsuicide = \"\"\"\nend it all\nkill myself\n\"\"\"\n", &[1, 2, 3])
}

fn text_of(files: &[ContentFile], distress: &[DistressFile]) -> String {
    let checked = content::check::check("en", "toy", files, TODAY);
    let checked = checked.unwrap_or_else(|diagnostics| panic!("{}", lines(&diagnostics)));
    text(&checked.content, &checked.guide, files, distress)
}

fn usual() -> String {
    text_of(&files(), &usual_distress())
}

const TEA: &str = "topics/01-tea.toml";

#[test]
fn comments_dates_calls_and_words_for_search_do_not_change_it() {
    for (file, from, to) in [
        (TEA, "[[answer]]", "# A remark.\n\n[[answer]]"),
        (TEA, "reviewed = 2026-11-23\ndue = 2027-05-23", "reviewed = 2026-11-24\ndue = 2027-04-01"),
        ("guide.toml", "reviewed = ", "# Checked again.\nreviewed = "),
        ("crisis.toml", "primary = true", "primary = true\ncalled = 2026-11-30\ncalled-by = \"Ann Lee\""),
        ("crisis.toml", "name = \"988 Lifeline\"", "name   =   '988 Lifeline'"),
        ("phrases.toml", "mine is too weak", "mine is far too weak"),
        ("search.toml", "tea, brew, cuppa", "tea, brew, mug"),
    ] {
        assert_eq!(text_of(&changed(file, from, to), &usual_distress()), usual(), "{file}: {to}");
    }
}

#[test]
fn a_word_of_any_part_changes_it() {
    for (file, from, to) in [
        (TEA, "Tea is a hot drink", "Tea is a warm drink"),
        ("emergencies.toml", "text = \"", "text = \"really "),
        ("steps.toml", "title = \"", "title = \"My "),
        ("forms.toml", "title = \"", "title = \"My "),
        ("sources.toml", "found = \"", "found = \"Perhaps: "),
        ("crisis.toml", "call = \"988\"", "call = \"989\""),
        ("notices.toml", "title = \"", "title = \"My "),
        ("interface.toml", "copied = \"", "copied = \"Well: "),
        ("interface.toml", "crisis-more = \"", "crisis-more = \"Well: "),
        ("guide-texts.toml", "promise = \"", "promise = \"Well: "),
    ] {
        let changed_text = text_of(&changed(file, from, to), &usual_distress());
        assert_ne!(changed_text, usual(), "{file}: {to}");
        assert_ne!(hash(&changed_text), hash(&usual()));
    }
}

#[test]
fn a_rule_of_the_guide_changes_it() {
    let checked = content::check::check("en", "toy", &files(), TODAY).expect("it is good");
    let before = text(&checked.content, &checked.guide, &files(), &[]);
    let mut guide = checked.guide;
    guide.flow.questions.to_mut().swap(0, 1);
    assert_ne!(text(&checked.content, &guide, &files(), &[]), before);
}

#[test]
fn figures_are_in_it() {
    let mut checked = content::check::check("en", "toy", &files(), TODAY).expect("it is good");
    let before = text(&checked.content, &checked.guide, &files(), &[]);
    let figures = checked.content.topics.iter_mut().flat_map(|topic| &mut topic.answers);
    let figure = figures.flat_map(|answer| &mut answer.figures).find_map(|figure| match figure {
        content::Figure::Result(result) => Some(result),
        _ => None,
    });
    figure.expect("the toy content has one").measures[0].treated += 1.0;
    assert_ne!(text(&checked.content, &checked.guide, &files(), &[]), before);
}

#[test]
fn lists_of_distress_count_by_their_phrases_and_weights_by_their_bytes() {
    let with = |lists: &str, weights: &[u8]| text_of(&files(), &distress(lists, weights));
    let wrapped = "# Remark.\n[always]\nsuicide = \"\"\"\n\n  end it all\n\n  kill myself  \n\"\"\"\n";
    assert_eq!(with(wrapped, &[1, 2, 3]), usual());
    assert_ne!(with("[always]\nsuicide = \"\"\"\nend it all\n\"\"\"\n", &[1, 2, 3]), usual());
    assert_ne!(with(wrapped, &[1, 2, 4]), usual());
    assert_ne!(text_of(&files(), &[]), usual());
}

#[test]
fn the_country_that_marks_are_filled_for_does_not_change_it_and_their_instructions_do() {
    let checked = content::check::check("en", "toy", &files(), TODAY).expect("it is good");
    let of = |content: &content::Content| text(content, &checked.guide, &files(), &[]);
    assert_eq!(of(&checked.content.in_region("IE")), of(&checked.content));
    assert!(of(&checked.content).lines().any(|line| line.ends_with("/Mark\tEmergency")));
    let changed_files =
        changed("crisis.toml", "emergency = \"call [911](tel:911)\"", "emergency = \"phone [911](tel:911)\"");
    assert_ne!(text_of(&changed_files, &usual_distress()), usual());
}

#[test]
fn spaces_between_the_pieces_of_a_line_count() {
    let mut checked = content::check::check("en", "toy", &files(), TODAY).expect("it is good");
    let line =
        |text: &str| vec![Block::Paragraph(vec![Inline::Text(text.into()), Inline::Text("end".into())])];
    checked.content.notices[0].body = line("the ");
    let apart = text(&checked.content, &checked.guide, &[], &[]);
    checked.content.notices[0].body = line("the");
    assert_ne!(text(&checked.content, &checked.guide, &[], &[]), apart);
}

#[test]
fn spaces_at_which_no_line_breaks_do_not_change_it() {
    let mut checked = content::check::check("en", "toy", &files(), TODAY).expect("it is good");
    let signed = ["Take 40 mg.", "Take 40\u{a0}mg."].map(|words| {
        checked.content.notices[0].body = vec![Block::Paragraph(vec![Inline::Text(words.into())])];
        text(&checked.content, &checked.guide, &[], &[])
    });
    assert_eq!(signed[0], signed[1]);
}

#[test]
fn it_can_be_read_and_compared_line_by_line() {
    let text = usual();
    assert!(text.starts_with("clinic-faq, signed text, form 3\ncontent/"), "{text}");
    assert!(text.contains("\ncontent/topics/tea/answers/what-is-tea/short\tTea is a hot drink"), "{text}");
    assert!(text.contains("\ndistress/en.toml/always/suicide\tend it all\\nkill myself\n"));
    assert!(text.contains(
        "\ndistress/weights.bin\tSHA-256 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81\n"
    ));
    for absent in ["keywords", "review", "must_say", "called", "signed"] {
        let is_in = |line: &str| {
            line.split('\t').next().is_some_and(|place| place.split('/').any(|name| name == absent))
        };
        assert!(!text.lines().any(is_in), "{absent}");
    }
    // `sha256sum` of the file says the same.
    assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn it_is_due_when_its_first_part_is() {
    let checked = content::check::check("en", "toy", &files(), TODAY).expect("it is good");
    let signed = signed(&checked.content, &checked.guide, "");
    assert_eq!(signed.due.to_string(), "2027-02-23", "the crisis lines of the toy content");
}
