//! Each kind of fault, made in the toy content: found, with its place and a cure.

use clinic_faq::content::Date;
use clinic_faq::content::check::check;
use clinic_faq::content::check::reading::grade;

use crate::fixture::{changed, checked, files, lines};

const TEA: &str = "topics/01-tea.toml";

/// File, what is replaced, by what, and what the one fault must begin with.
const FAULTS: [(&str, &str, &str, &str); 37] = [
    // Ids.
    (TEA, "id = \"what-is-tea\"\n", "", "toy/topics/01-tea.toml:5: [[answer]] has no `id`"),
    (
        TEA,
        "id = \"strong-tea\"",
        "id = \"what-is-tea\"",
        "toy/topics/01-tea.toml:33: the id \"what-is-tea\" is there twice, first in toy/topics/01-tea.toml:5",
    ),
    (
        TEA,
        "id = \"tea\"",
        "id = \"Tea time\"",
        "toy/topics/01-tea.toml:1: the id \"Tea time\" has other signs than a-z",
    ),
    // Sources.
    (
        TEA,
        "sources = [\"leaf-2020\"]",
        "sources = [\"leaf-2020\", \"leaf-1999\"]",
        "toy/topics/01-tea.toml:27: unknown source \"leaf-1999\"",
    ),
    (
        "sources.toml",
        "id = \"pot-2021\"",
        "id = \"pot-2022\"",
        "toy/sources.toml:13: source \"pot-2022\" is never used",
    ),
    (
        "sources.toml",
        "group = \"safety\"",
        "group = \"fun\"",
        "toy/sources.toml:13: source \"pot-2021\" is in the group \"fun\"",
    ),
    (
        "sources.toml",
        "https://example.org/pot",
        "example.org/pot",
        "toy/sources.toml:21: the link of source \"pot-2021\" is \"example.org/pot\"",
    ),
    (
        "sources.toml",
        "checked = \"partly\"",
        "checked = \"maybe\"",
        "toy/sources.toml:22: `checked` of source \"pot-2021\" is \"maybe\"",
    ),
    (
        "sources.toml",
        "unverified = \"The page numbers.\"",
        "",
        "toy/sources.toml:13: source \"pot-2021\" was not found whole",
    ),
    // Short answer, dates.
    (
        TEA,
        "short = \"\"\"\nTea is a hot drink made from leaves. Many people like it.\n\"\"\"\n",
        "",
        "toy/topics/01-tea.toml:5: answer \"what-is-tea\" has no `short`",
    ),
    (
        TEA,
        "Tea is a hot drink made from leaves. Many people like it.\n",
        "",
        "toy/topics/01-tea.toml:9: `short` of answer \"what-is-tea\" is empty",
    ),
    (
        TEA,
        "Many people like it.",
        "Many people like it. Some do not.",
        "toy/topics/01-tea.toml:9: the short answer of \"what-is-tea\" has 3 sentences",
    ),
    (
        TEA,
        "reviewed = 2026-11-20\n",
        "",
        "toy/topics/01-tea.toml:32: answer \"strong-tea\" has no `reviewed`",
    ),
    (TEA, "due = 2027-05-23\n", "", "toy/topics/01-tea.toml:5: answer \"what-is-tea\" has no `due`"),
    (
        TEA,
        "due = 2027-05-23",
        "due = \"2027-05-23\"",
        "toy/topics/01-tea.toml:30: `due` of answer \"what-is-tea\" is string",
    ),
    (
        TEA,
        "due = 2027-05-23",
        "due = 2026-11-23",
        "toy/topics/01-tea.toml:30: `due` 2026-11-23 of answer \"what-is-tea\" is not after",
    ),
    // What must and must not be said.
    (
        TEA,
        "[911](tel:911)",
        "for help",
        "toy/topics/01-tea.toml:28: answer \"what-is-tea\" must say \"emergency\", but no \"tel:911\"",
    ),
    (
        TEA,
        "must-say = [\"mixed\"]",
        "must-say = [\"mixt\"]",
        "toy/topics/01-tea.toml:45: unknown flag \"mixt\": use one of emergency, mixed",
    ),
    (
        TEA,
        "You can make tea strong",
        "Tea cured my cold. You can make tea strong",
        "toy/topics/01-tea.toml:41: the claim \"Tea cured my cold.\" (a cure): say what was measured",
    ),
    (
        "sources.toml",
        "found = \"Pour slowly.\"",
        "found = \"A cure.\"",
        "toy/sources.toml:20: the claim \"A cure.\"",
    ),
    (
        "rules.toml",
        "\"Tea cures all.\"",
        "\"Tea is fine.\"",
        "toy/rules.toml:13: the rule against a cure does not catch \"Tea is fine.\"",
    ),
    (
        "rules.toml",
        "\"A secure lid.\"",
        "\"A cure.\"",
        "toy/rules.toml:13: the rule against a cure catches \"A cure.\"",
    ),
    (
        "rules.toml",
        "\\bcur(?:e|es|ed|ing)\\b'",
        "cur(e'",
        "toy/rules.toml:13: the pattern for a cure cannot be read",
    ),
    // Links.
    (TEA, "](#strong-tea)", "](#weak-tea)", "toy/topics/01-tea.toml:14: dead link to \"#weak-tea\""),
    ("steps.toml", "(#what-is-tea)", "(#nothing)", "toy/steps.toml:29: dead link to \"#nothing\""),
    (
        TEA,
        "](#strong-tea)",
        "](javascript:alert(1))",
        "toy/topics/01-tea.toml:15: a link to \"javascript:alert(1)\": start the address with #, tel:, sms: or https://",
    ),
    // Markdown.
    (TEA, "with **care**", "with <b>care</b>", "toy/topics/01-tea.toml:12: raw HTML"),
    (TEA, "> Call", "<div>burns</div>\n\n> Call", "toy/topics/01-tea.toml:22: raw HTML"),
    (TEA, "> Call", "## Burns\n\n> Call", "toy/topics/01-tea.toml:22: a heading inside a text"),
    (
        TEA,
        "- Green tea is light.",
        "- Green tea is light.\n  - Very light.",
        "toy/topics/01-tea.toml:15: a list inside a list",
    ),
    (TEA, "with **care**", "with *care*", "toy/topics/01-tea.toml:12: slanted text"),
    (TEA, "with **care**", "with ![care](care.png)", "toy/topics/01-tea.toml:12: a picture"),
    // Everything else.
    (
        "steps.toml",
        "icon = \"sun\"",
        "icon = \"moon\"",
        "toy/steps.toml:28: no drawing \"moon\": use one of phone",
    ),
    (
        "crisis.toml",
        "primary = true\n\n[[country.line]]\nname = \"Text line\"",
        "\n[[country.line]]\nname = \"Text line\"",
        "toy/crisis.toml:7: country US has 0 primary lines",
    ),
    ("crisis.toml", "text = \"741741\"\n", "", "toy/crisis.toml:20: the line \"Text line\" has no number"),
    ("interface.toml", "copy-link = \"Copy link\"\n", "", "toy/interface.toml:4: [text] has no `copy-link`"),
    (
        "notices.toml",
        "title = \"This is not advice\"",
        "titel = \"This is not advice\"",
        "toy/notices.toml:8: notice \"not-advice\" has",
    ),
];

#[test]
fn every_kind_of_fault_is_found_with_its_place_and_a_cure() {
    let mut missed = String::new();
    for (file, from, to, expected) in FAULTS {
        let faults = checked(&changed(file, from, to)).err().unwrap_or_default();
        let lines = lines(&faults);
        if !lines.lines().any(|line| line.starts_with(expected)) {
            missed.push_str(&format!("expected {expected}\nfound\n{lines}\n"));
        }
        for fault in &faults {
            assert!(!fault.instead.is_empty() && !fault.what.is_empty(), "{fault}");
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

#[test]
fn good_content_has_no_fault() {
    if let Err(faults) = checked(&files()) {
        panic!("{}", lines(&faults));
    }
}

#[test]
fn all_faults_are_reported_at_once_sorted_by_place() {
    let mut files = changed(TEA, "sources = [\"leaf-2020\"]", "sources = [\"leaf-1999\"]");
    for file in &mut files {
        if file.path.ends_with("01-tea.toml") {
            file.text.push_str("\nunknown-key = 1\n");
        }
        if file.path.ends_with("steps.toml") {
            file.text = file.text.replace("icon = \"sun\"", "icon = 7");
        }
    }
    let faults = checked(&files).expect_err("there are three faults");
    let text = lines(&faults);
    for part in
        ["unknown source \"leaf-1999\"", "unknown key `unknown-key`", "`icon` of step \"drink\" is integer"]
    {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    let mut sorted = faults.clone();
    sorted.sort();
    assert_eq!(faults, sorted);
}

#[test]
fn broken_toml_is_named_and_the_rest_is_still_checked() {
    let files = changed(TEA, "chip = \"Tea\"", "chip = Tea");
    let text = lines(&checked(&files).expect_err("the file is broken"));
    assert!(text.contains("toy/topics/01-tea.toml:3: "), "{text}");
    assert!(text.contains("mend the TOML"), "{text}");
}

#[test]
fn each_missing_file_is_named() {
    for name in ["steps", "forms", "sources", "crisis", "notices", "interface", "rules"] {
        let left: Vec<_> =
            files().into_iter().filter(|file| file.path != format!("toy/{name}.toml")).collect();
        let text = lines(&checked(&left).expect_err("a file is missing"));
        assert!(text.contains(&format!("toy/{name}.toml:1: the file is missing")), "{text}");
    }
    let text = lines(&checked(&[]).expect_err("there is nothing"));
    assert!(text.contains("toy/topics:1: there is no topic"), "{text}");
}

#[test]
fn a_review_is_overdue_from_its_day_on() {
    let due = Date { year: 2027, month: 5, day: 23 };
    let text = lines(&check("en", "toy", &files(), due).expect_err("reviews are due"));
    assert!(text.contains("toy/topics/01-tea.toml:30: the review was due on 2027-05-23"), "{text}");
    let before = Date { year: 2027, month: 2, day: 22 };
    assert!(check("en", "toy", &files(), before).is_ok());
}

#[test]
fn a_text_that_is_too_hard_is_a_fault() {
    let hard = "Notwithstanding considerable methodological heterogeneity, investigators characterized \
                participants' organoleptic preferences as predominantly idiosyncratic, acknowledging \
                irreconcilable disagreement regarding generalizability notwithstanding replication.";
    let mut files = files();
    for file in files.iter_mut().filter(|file| file.path.ends_with("01-tea.toml")) {
        for from in
            ["The water takes on", "You can drink it with milk", "Ten people is a small", "You can make tea"]
        {
            file.text = file.text.replace(from, &format!("{hard} {from}"));
        }
    }
    let text = lines(&checked(&files).expect_err("it is hard"));
    assert!(text.contains("answer \"strong-tea\" has reading grade"), "{text}");
    assert!(text.contains("topic \"tea\" has a median reading grade"), "{text}");
}

#[test]
fn a_long_paragraph_and_a_long_or_short_answer_are_faults() {
    let words = "tea is hot and ".repeat(30);
    let text = lines(
        &checked(&changed(TEA, "Other studies", &format!("{words}Other studies"))).expect_err("it is long"),
    );
    assert!(text.contains("a paragraph of "), "{text}");
    let many = "\n\nTea is a warm drink that you can have at home.".repeat(15);
    let text = lines(
        &checked(&changed(TEA, "on another day before you choose.", &format!("on another day.{many}")))
            .expect_err("it is long"),
    );
    assert!(text.contains("answer \"strong-tea\" has 2"), "{text}");
    let from = "You can make tea strong in two ways. Use more leaves, or wait a bit longer. Try one change at a time, so that you know what made the change.";
    let text = lines(&checked(&changed(TEA, from, "")).expect_err("it is short"));
    assert!(text.contains("write 80 to 200"), "{text}");
}

#[test]
fn listed_names_count_as_two_syllables() {
    let text = vec!["We like oolongolong at home.".to_owned()];
    let with = grade(&text, &["oolongolong".to_owned()]);
    let without = grade(&text, &[]);
    // 5 words; 4 instead of 2 syllables for the name.
    assert!((without - with - 11.8 * 2.0 / 5.0).abs() < 1e-9, "{without} {with}");
}
