//! The review pack: all that is signed is in it, readable, with places to mark.

use std::path::Path;
use std::process::{Command, Output};

use clinic_faq::guide_data::text;
use content::check::Checked;
use content::signed::DistressFile;
use content::{Called, plain_blocks, plain_inlines};
use site::authoring::{check_folder, distress_files};
use site::guide_map::{GuideRules, Subject};
use site::review_pack::Pack;

use crate::fixture::TODAY;
use crate::root;

fn real() -> (Checked, Vec<DistressFile>) {
    let folder = root().join("assets/content/en");
    let checked = check_folder(&folder, TODAY).map_err(|error| error.to_string()).expect("no errors");
    let distress = distress_files(&folder).map_err(|error| error.to_string()).expect("they can be read");
    (checked, distress)
}

fn pages(checked: &Checked, distress: &[DistressFile]) -> Vec<(String, String)> {
    let text = text("en");
    let subject =
        Subject { guide: &checked.guide, content: &checked.content, labels: &text.labels, hash: text.hash };
    Pack { checked, allowed: &[], rules: &GuideRules::of(subject), distress }.pages()
}

fn page<'p>(pages: &'p [(String, String)], name: &str) -> &'p str {
    &pages.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("there is no {name}")).1
}

/// What can be read of a page, without any white space.
fn read(html: &str) -> String {
    let body = html.split("</style>").last().unwrap_or_default();
    let texts = body.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text));
    let text = texts.collect::<String>();
    squeezed(&html_escape::decode_html_entities(&text))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The first word: behind a link stands its address, and behind a mark its name.
fn beginning(text: &str) -> &str {
    text.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}

#[test]
fn every_text_figure_and_source_is_in_it() {
    let (checked, distress) = real();
    let content = &checked.content;
    let pages = pages(&checked, &distress);
    let texts = read(page(&pages, "texts.en.html"));
    let has = |text: &str| assert!(texts.contains(&squeezed(text)), "{text}");
    for answer in content.answers() {
        has(&answer.question);
        has(&answer.short);
        for line in plain_blocks(&answer.body) {
            has(beginning(&line));
        }
    }
    for source in &content.sources {
        for text in [&source.title, &source.found, &source.citation, &source.link] {
            has(text);
        }
    }
    for sign in &content.emergencies.signs {
        has(&sign.text);
        has(beginning(&plain_inlines(&sign.note)));
    }
    for step in content.treatment.phases.iter().flat_map(|phase| &phase.steps) {
        has(&step.title);
        has(&step.time);
    }
    for form in &content.forms.forms {
        form.cells.iter().for_each(|cell| has(cell));
    }
    for notice in &content.notices {
        has(&notice.title);
    }
    let figures: usize = content.answers().map(|answer| answer.figures.len()).sum();
    assert_eq!(page(&pages, "texts.en.html").matches("<figure>").count(), figures);
    assert!(page(&pages, "texts.en.html").matches("class=\"marks\"").count() > content.answers().count());
}

#[test]
fn every_number_has_a_line_for_who_called_it_and_one_that_was_called_is_filled_in() {
    let (mut checked, distress) = real();
    let count = |checked: &Checked| {
        let lines = checked.content.crisis.countries.iter().flat_map(|country| &country.lines);
        lines.map(|line| usize::from(line.call.is_some()) + usize::from(line.text.is_some())).sum::<usize>()
    };
    let numbers = pages(&checked, &distress);
    let html = page(&numbers, "numbers.en.html");
    let empty = "<td class=\"write\"></td><td class=\"write\"></td>";
    assert!(html.matches(empty).count() >= count(&checked));
    for line in checked.content.crisis.countries.iter().flat_map(|country| &country.lines) {
        for number in line.numbers() {
            assert!(html.contains(number), "{number}");
        }
    }
    // Whoever calls each of them finds a number in each row, not the name of a mark.
    for row in html.split("<th scope=\"row\">").skip(1) {
        let number = row.split("</th>").next().unwrap_or_default();
        assert!(number.contains(|character: char| character.is_ascii_digit()), "{number}");
    }
    // Numbers in words about a line: 442-AYUDAME has letters, the others have not.
    assert!(html.contains("1-800-787-3224"), "the number for deaf people is in the text about its line");

    let line = &mut checked.content.crisis.countries[0].lines[0];
    line.called = Some(Called { on: TODAY, by: "Ann <Lee>".into() });
    let pages = pages(&checked, &distress);
    let called = "<td class=\"write\">2026-12-01</td><td class=\"write\">Ann &lt;Lee&gt;</td>";
    assert!(page(&pages, "numbers.en.html").contains(called));
}

#[test]
fn the_guide_the_words_of_distress_and_the_signature_are_in_it() {
    let (checked, distress) = real();
    let hash = &checked.content.signed.hash;
    let pages = pages(&checked, &distress);
    for (name, html) in pages.iter().filter(|(_, text)| text.starts_with("<!doctype")) {
        assert!(html.contains(hash.as_str()), "{name}");
        assert!(html.contains("@page"), "{name}");
    }
    let guide = page(&pages, "guide.en.html");
    assert!(guide.contains("class=\"flow\"") && guide.contains("Table of rules"));
    assert!(!guide.contains("class=\"sign\""), "there is one signature for all");
    let words = read(page(&pages, "distress.en.html"));
    for file in &distress {
        assert!(words.contains(&file.name), "{}", file.name);
    }
    let signature = read(page(&pages, "signature.en.html"));
    for part in ["Signature:", "Date:", "Licence(number,authority):", &format!("reviewed-hash=\"{hash}\"")] {
        assert!(signature.contains(part), "{part}");
    }
    assert_eq!(page(&pages, "signed.en.txt"), checked.signed);
    assert!(page(&pages, "index.html").contains("href=\"signature.en.html\""));
}

#[test]
fn lists_of_distress_are_shown_as_phrases_and_weights_by_their_hash() {
    let (checked, _) = real();
    let file = |name: &str, bytes: &[u8]| DistressFile { name: name.into(), bytes: bytes.to_vec() };
    let list = b"# What counts.\n\n[always]\nsuicide = \"\"\"\nend it all\nkill <myself>\n\"\"\"\n";
    let pages = pages(&checked, &[file("en.toml", list), file("weights.bin", &[1, 2, 3])]);
    let html = page(&pages, "distress.en.html");
    assert!(html.contains("<li>end it all</li><li>kill &lt;myself&gt;</li>"), "{html}");
    assert!(html.contains("What counts."));
    assert!(
        html.contains("3 bytes that only a program reads") && html.contains("039058c6f2c0cb49"),
        "{html}"
    );
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_review_pack"))
        .current_dir(root())
        .args(arguments)
        .output()
        .expect("the program runs")
}

#[test]
fn the_command_writes_it_into_a_folder() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("review-pack");
    drop(std::fs::remove_dir_all(&folder));
    let output = run(&[&folder.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8_lossy(&output.stdout);
    for name in ["index.html", "texts.en.html", "numbers.en.html", "signature.en.html", "signed.en.txt"] {
        assert!(folder.join(name).is_file() && messages.contains(name), "{name}\n{messages}");
    }
    let text = std::fs::read_to_string(folder.join("signed.en.txt")).expect("it is there");
    assert!(messages.contains(&content::signed::hash(&text)), "{messages}");
    let refused = run(&["--fast"]);
    assert!(!refused.status.success());
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("\"--fast\" is not known: write `review-pack`")
    );
}
