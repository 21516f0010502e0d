//! What the parser makes of a good file.

use content::{Block, Inline, plain_blocks, plain_inlines};
use proptest::prelude::*;

use crate::fixture::{changed, checked, content, files, lines};

#[test]
fn a_body_becomes_blocks_in_order() {
    let content = content();
    let answer = content.answers().next().expect("there is an answer");
    let kinds: Vec<_> = answer
        .body
        .iter()
        .map(|block| match block {
            Block::Paragraph(_) => "paragraph",
            Block::List(_) => "list",
            Block::Warning(_) => "warning",
            Block::Table { .. } => "table",
        })
        .collect();
    assert_eq!(kinds, ["paragraph", "list", "table", "warning", "paragraph"]);
}

#[test]
fn bold_words_and_links_are_kept() {
    let content = content();
    let answer = content.answers().next().expect("there is an answer");
    let Block::Paragraph(line) = &answer.body[0] else { panic!("the first block is a paragraph") };
    assert!(line.contains(&Inline::Strong(vec![Inline::Text("care".into())])));
    let Block::List(items) = &answer.body[1] else { panic!("the second block is a list") };
    let expected = Inline::Link { to: "#strong-tea".into(), text: vec![Inline::Text("strong tea".into())] };
    assert!(items[1].contains(&expected));
    assert_eq!(plain_inlines(&items[1]), "Black tea is dark, and strong tea is darker still.");
}

/// The text of the warning box in the first answer, for readers of a country.
fn warning_in(files: &[content::parse::ContentFile], country: &str) -> String {
    let content = checked(files)
        .map_err(|diagnostics| lines(&diagnostics))
        .expect("it is good")
        .content
        .in_region(country);
    let answer = content.answers().next().expect("there is an answer");
    let Block::Warning(blocks) = &answer.body[3] else { panic!("the fourth block is a warning") };
    plain_blocks(blocks).join(" ")
}

#[test]
fn a_mark_stands_for_the_instruction_of_the_readers_country() {
    let expected = [
        ("US", "Call 911 if you burn your skin badly."),
        ("IE", "Call 112 if you burn your skin badly."),
        ("XX", "Call 911 if you burn your skin badly."),
    ];
    for (country, text) in expected {
        assert_eq!(warning_in(&files(), country), text, "{country}");
    }
    // As often as one likes.
    let there_and_back = content().in_region("IE").in_region("US");
    assert_eq!(there_and_back, content());
}

#[test]
fn a_country_without_an_instruction_has_the_usual_one_with_its_own_numbers() {
    let mut files = changed("topics/01-tea.toml", "{Emergency} if", "{Poison}, also if");
    for file in &mut files {
        if file.path.ends_with("crisis.toml") {
            file.text = file
                .text
                .replace("\n[elsewhere]", "\n[help]\npoison = \"{emergency} or a friend\"\n\n[elsewhere]");
            file.text = file.text.replacen("help = { ", "help = { poison = \"call a friend\", ", 1);
        }
        if file.path.ends_with("01-tea.toml") {
            file.text = file.text.replace("must-say = [\"emergency\"]", "must-say = []");
        }
    }
    assert_eq!(warning_in(&files, "US"), "Call a friend, also if you burn your skin badly.");
    assert_eq!(warning_in(&files, "IE"), "Call 112 or a friend, also if you burn your skin badly.");
}

#[test]
fn topics_come_in_the_order_of_their_file_names() {
    let mut files = files();
    let mut first = files.iter().find(|file| file.path.contains("01-tea")).expect("it is there").clone();
    first.path = "toy/topics/00-milk.toml".into();
    first.text = first.text.replace("id = \"", "id = \"milk-").replace("#strong-tea", "#milk-strong-tea");
    files.push(first);
    // Of four answers, two are related to each.
    for file in files.iter_mut().filter(|file| file.path.contains("topics/")) {
        file.text = file.text.replace("related = [", "related = [\"milk-what-is-tea\", ");
        file.text = file.text.replacen("\"milk-what-is-tea\", ", "\"milk-strong-tea\", ", 1);
    }
    // As many suggestions as there are answers now.
    for file in files.iter_mut().filter(|file| file.path == "toy/search.toml") {
        file.text = file
            .text
            .replace("[\"what-is-tea\"", "[\"milk-what-is-tea\", \"milk-strong-tea\", \"what-is-tea\"");
    }
    for file in files.iter_mut().filter(|file| file.path == "toy/protected.toml") {
        file.text = file.text.replace("\"what-is-tea\"", "\"what-is-tea\", \"milk-what-is-tea\"");
    }
    let topics = checked(&files).expect("it is good").content.topics;
    assert_eq!(topics.iter().map(|topic| topic.id.as_str()).collect::<Vec<_>>(), ["milk-tea", "tea"]);
}

#[test]
fn the_page_is_dated_by_its_oldest_review() {
    assert_eq!(content().oldest_review().expect("there are answers").to_string(), "2026-11-20");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever a writer types into a body, the check answers with content or errors, never a panic.
    #[test]
    fn no_body_makes_the_check_panic(body in "[ -~\n“”é]{0,300}") {
        let body = body.replace("\"\"\"", "").replace('\\', "");
        let _ = checked(&changed("topics/01-tea.toml", "You can drink it with milk", &format!("{body}\n\nYou can drink it with milk")));
    }

    /// The same for a whole file.
    #[test]
    fn no_file_makes_the_check_panic(text in "\\PC{0,400}") {
        let mut files = files();
        for file in &mut files {
            file.text.clone_from(&text);
        }
        prop_assert!(checked(&files).is_err());
    }
}

#[test]
fn what_cannot_be_hidden_is_marked_and_so_is_what_is_hidden_together() {
    let content = content();
    let protected: Vec<_> =
        content.answers().filter(|answer| answer.protected).map(|answer| &*answer.id).collect();
    assert_eq!(protected, ["what-is-tea"]);
    assert_eq!(content.topics[0].hides_too, ["tea"]);
}
