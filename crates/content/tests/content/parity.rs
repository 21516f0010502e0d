//! What one language states and the other does not, made in the real content: each change is found.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use content::diagnostic::Diagnostic;
use content::parity::{COMPARED, LanguageFiles, Recording, Selection, compare, record, uncompared};
use content::parse::ContentFile;

use crate::mutants::{Mutant, Patterns, is_unread_file, mutants, parts};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/content")
}

fn file(lang: &str, name: &str) -> ContentFile {
    let path = format!("{lang}/{name}");
    let text = std::fs::read_to_string(folder().join(&path)).expect("the file can be read");
    ContentFile { path, text }
}

/// Returns the names of all files in the folder of a language that patients read something of.
fn names() -> Vec<String> {
    let in_folder = |folder: PathBuf, before: &str| -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("the folder can be read").flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names
            .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml"))
            .map(|name| format!("{before}{name}"))
            .collect()
    };
    let mut names = in_folder(folder().join("es"), "");
    names.extend(in_folder(folder().join("es/topics"), "topics/"));
    names.retain(|name| !is_unread_file(name));
    names.sort();
    names
}

/// A file in both languages, and the record that somebody has compared them.
struct Pair {
    english: ContentFile,
    /// The file, and the record.
    spanish: [ContentFile; 2],
}

impl Pair {
    fn new(english: ContentFile, spanish: ContentFile) -> Self {
        let record = ContentFile { path: format!("es/{COMPARED}"), text: String::new() };
        let mut pair = Self { english, spanish: [spanish, record] };
        pair.record(&Selection::All, &[]);
        pair
    }

    /// Returns the parts of a file, each compared for itself.
    fn parts(name: &str) -> Vec<Self> {
        let mut spanish = parts(&file("es", name).text);
        let part = |lang: &str, text: String| ContentFile { path: format!("{lang}/{name}"), text };
        let pairs = parts(&file("en", name).text).into_iter().map(|(id, english)| {
            let found = spanish.iter().position(|(other, _)| *other == id);
            let found = found.unwrap_or_else(|| panic!("es/{name} has no {id}"));
            Self::new(part("en", english), part("es", spanish.remove(found).1))
        });
        let pairs = pairs.collect();
        assert!(spanish.is_empty(), "{name}: {spanish:?}");
        pairs
    }

    fn languages(&self) -> [LanguageFiles<'_>; 2] {
        let english = LanguageFiles { lang: "en", files: std::slice::from_ref(&self.english) };
        [english, LanguageFiles { lang: "es", files: &self.spanish }]
    }

    fn text(&mut self, lang: &str) -> &mut String {
        if lang == "en" { &mut self.english.text } else { &mut self.spanish[0].text }
    }

    fn replace(&mut self, lang: &str, from: &str, to: &str) {
        let text = self.text(lang);
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1);
    }

    fn record(&mut self, selection: &Selection, errors: &[Diagnostic]) -> Recording {
        let [english, spanish] = self.languages();
        let recording = record(english, spanish, selection, errors);
        self.spanish[1].text.clone_from(&recording.text);
        recording
    }

    /// Returns what the rules alone find.
    fn differences(&self) -> Vec<Diagnostic> {
        let [english, spanish] = self.languages();
        compare(english, spanish).0
    }

    fn uncompared(&self, errors: &[Diagnostic]) -> Vec<Diagnostic> {
        let [english, spanish] = self.languages();
        uncompared(english, spanish, errors)
    }
}

fn lines(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// How many changes of a kind were tried, were found, and were found by the rules alone.
#[derive(Default)]
struct Score {
    tried: usize,
    found: usize,
    by_rules: usize,
}

#[test]
fn every_change_of_one_language_is_found() {
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut missed = Vec::new();
    let patterns = Patterns::default();
    for name in names() {
        let base = name.rsplit('/').next().unwrap_or_default();
        for mut pair in Pair::parts(&name) {
            let found = [pair.differences(), pair.uncompared(&[])].concat();
            assert!(found.is_empty(), "{name}: {}", lines(&found));
            for lang in ["en", "es"] {
                let source = pair.text(lang).clone();
                for Mutant { kind, text } in mutants(lang, base, &source, &patterns) {
                    let score = scores.entry(kind).or_default();
                    *pair.text(lang) = text;
                    let differences = pair.differences();
                    score.tried += 1;
                    score.by_rules += usize::from(!differences.is_empty());
                    if differences.is_empty() && pair.uncompared(&[]).is_empty() {
                        missed
                            .push(format!("{lang}/{name}: {kind}: {}", difference(&source, pair.text(lang))));
                    } else {
                        score.found += 1;
                    }
                }
                *pair.text(lang) = source;
            }
        }
    }
    println!("kind: tried, found, found by the rules alone");
    for (kind, Score { tried, found, by_rules }) in &scores {
        println!("{kind}: {tried}, {found}, {by_rules}");
        assert!(*tried >= 50, "{kind}: too few changes to prove anything");
    }
    let sum = |part: fn(&Score) -> usize| scores.values().map(part).sum::<usize>();
    println!(
        "all: {}, {}, {}",
        sum(|score| score.tried),
        sum(|score| score.found),
        sum(|score| score.by_rules)
    );
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

/// Returns the first line that differs.
fn difference(before: &str, after: &str) -> String {
    let found = before.lines().zip(after.lines()).find(|(before, after)| before != after);
    found.map(|(before, after)| format!("{before:?} -> {after:?}")).unwrap_or_default()
}

const ENGLISH: &str = r#"id = "tea"
title = "Tea"

[[answer]]
id = "strong-tea"
question = "How strong?"
body = """
Wait 4 minutes. Do not drink it hot.

Ask first.
"""
keywords = ["hot"]
reviewed = 2026-11-23
due = 2027-05-23

[[answer.figure]]
measure = "liked it"
of100 = 20

[[answer]]
id = "old-tea"
question = "How old?"
body = "Tea keeps for 2 years."
"#;

const SPANISH: &str = r#"# Notes.
id = "tea"
title = "Té"

[[answer]]
id = "strong-tea"
question = "¿Qué tan fuerte?"
body = """
Espere 4 minutos. No lo tome caliente.

Pregunte primero.
"""
keywords = ["caliente", "té"]
reviewed = 2026-11-23
due = 2027-05-23

[[answer.figure]]
measure = "les gustó"
of100 = 20

[[answer]]
id = "old-tea"
question = "¿Qué tan viejo?"
body = "El té dura 2 años."
"#;

fn tea() -> Pair {
    let file = |lang: &str, text: &str| ContentFile {
        path: format!("{lang}/topics/01-tea.toml"),
        text: text.into(),
    };
    let pair = Pair::new(file("en", ENGLISH), file("es", SPANISH));
    assert!(pair.differences().is_empty() && pair.uncompared(&[]).is_empty());
    pair
}

#[test]
fn a_changed_text_is_named_with_the_place_to_look_at_and_the_command() {
    let mut pair = tea();
    pair.replace("es", "No lo tome", "Lo tome");
    assert_eq!(
        lines(&pair.uncompared(&[])),
        "es/topics/01-tea.toml:5: \"answer/strong-tea\" has changed in \"es\" since it was compared with \"en\": read \
         en/topics/01-tea.toml:4 beside it, let both say the same, and then run `cargo xtask compared answer/strong-tea`"
    );
    pair.replace("en", " Do not drink it hot.", "");
    let found = lines(&pair.uncompared(&[]));
    assert!(found.starts_with("es/topics/01-tea.toml:5: "), "{found}");
    assert!(found.contains("has changed in \"en\" and in \"es\" since these were compared"), "{found}");

    let mut pair = tea();
    pair.replace("en", " Do not drink it hot.", "");
    let found = lines(&pair.uncompared(&[]));
    assert!(found.starts_with("en/topics/01-tea.toml:4: "), "{found}");
    assert!(found.contains("read es/topics/01-tea.toml:5 beside it"), "{found}");

    let mut pair = tea();
    pair.replace("es", "les gustó", "no les gustó");
    assert!(lines(&pair.uncompared(&[])).contains("`cargo xtask compared answer/strong-tea/figure/1`"));
}

#[test]
fn comments_line_ends_no_break_spaces_days_and_search_words_need_no_comparison() {
    let mut pair = tea();
    let text = pair.text("es");
    *text = text.replace("[[answer]]", "# Read again.\n[[answer]]").replace("\"té\"", "\"taza\"");
    *text =
        text.replace("due = 2027", "due = 2028").replace("4 minutos", "4\u{a0}minutos").replace('\n', "\r\n");
    assert!(text.contains('\u{a0}'));
    assert!(pair.uncompared(&[]).is_empty(), "{}", lines(&pair.uncompared(&[])));
    // Days must be the same in both languages.
    assert!(lines(&pair.differences()).contains("`due` is 2028-05-23, but 2027-05-23"));
}

#[test]
fn a_text_with_an_error_is_not_recorded_and_others_are() {
    let mut pair = tea();
    pair.replace("es", "4 minutos", "5 minutos");
    pair.replace("es", "El té dura", "Su té dura");
    let errors = pair.differences();
    let found = lines(&pair.uncompared(&errors));
    assert!(found.contains("\"answer/old-tea\" has changed") && found.lines().count() == 1, "{found}");

    let before = pair.spanish[1].text.clone();
    let ids = ["answer/strong-tea".to_owned()];
    let Recording { recorded, refused, .. } = pair.record(&Selection::Ids(&ids), &errors);
    assert_eq!(recorded.iter().map(|(id, _)| &**id).collect::<Vec<_>>(), ["answer/strong-tea/figure/1"]);
    assert!(lines(&refused).contains("the number 5"), "{}", lines(&refused));
    assert_eq!(pair.spanish[1].text, before);

    let Recording { recorded, refused, .. } = pair.record(&Selection::All, &errors);
    let ids: Vec<&str> = recorded.iter().map(|(id, _)| &**id).collect();
    assert_eq!(ids, ["answer/old-tea", "answer/strong-tea/figure/1", "topic/tea"]);
    assert!(!refused.is_empty() && pair.uncompared(&errors).is_empty());
    assert!(lines(&pair.uncompared(&[])).contains("\"answer/strong-tea\" has changed in \"es\""));
}

#[test]
fn a_record_that_cannot_be_read_is_kept_and_named() {
    let mut pair = tea();
    pair.spanish[1].text.insert_str(0, "<<<<<<< HEAD\n");
    let [english, spanish] = pair.languages();
    // Nothing is written if nothing is recorded or taken out.
    let Recording { recorded, dropped, refused, .. } = record(english, spanish, &Selection::All, &[]);
    assert!(recorded.is_empty() && dropped.is_empty() && !refused.is_empty(), "{}", lines(&refused));
}

#[test]
fn an_id_includes_what_is_inside_and_an_unknown_one_is_refused() {
    let mut pair = tea();
    pair.spanish[1].text.clear();
    let never = lines(&pair.uncompared(&[]));
    assert!(
        never.contains("\"answer/strong-tea/figure/1\" was never compared in \"en\" and \"es\""),
        "{never}"
    );
    let ids = ["answer/strong-tea", "answer/old", "old-tea"].map(str::to_owned);
    let Recording { recorded, refused, .. } = pair.record(&Selection::Ids(&ids), &[]);
    assert_eq!(recorded.len(), 2);
    let refused = lines(&refused);
    assert!(refused.contains("no text has the id \"answer/old\""), "{refused}");
    assert!(refused.contains("\"old-tea\": write answer/old-tea"), "{refused}");
}

#[test]
fn a_line_of_a_text_that_is_gone_is_named_and_taken_out() {
    let mut pair = tea();
    pair.spanish[1].text += "\"answer/cold-tea\" = \"0 0\"\n\"answer/odd-tea\" = 7\n";
    let found = lines(&pair.uncompared(&[]));
    assert!(found.contains("neither language has \"answer/cold-tea\": run `cargo xtask compared"), "{found}");
    assert!(found.contains("\"answer/odd-tea\" has no two hashes"), "{found}");
    let Recording { dropped, refused, .. } = pair.record(&Selection::Ids(&["answer/cold-tea".into()]), &[]);
    assert!(dropped == ["answer/cold-tea"] && refused.is_empty(), "{}", lines(&refused));
    assert!(pair.uncompared(&[]).is_empty());
}

#[test]
fn a_text_of_one_language_alone_is_recorded_for_itself() {
    let mut pair = tea();
    *pair.text("es") +=
        "\n[[answer]]\nid = \"mate\"\nbody = \"Solo aquí.\"\nonly-in = \"Nobody else asks.\"\n";
    let found = lines(&pair.uncompared(&pair.differences()));
    assert!(found.contains("\"answer/mate\" was never compared"), "{found}");
    assert!(found.contains("read it, and then run `cargo xtask compared answer/mate`"), "{found}");
    pair.record(&Selection::Ids(&["answer/mate".into()]), &[]);
    assert!(pair.uncompared(&[]).is_empty());
    pair.replace("es", "Solo aquí.", "Solo ahí.");
    assert!(lines(&pair.uncompared(&[])).contains("\"answer/mate\" has changed in \"es\""));
}

#[test]
fn the_older_review_is_named_with_the_place_to_look_at() {
    let mut pair = tea();
    pair.replace("en", "reviewed = 2026-11-23", "reviewed = 2026-11-24");
    let found = lines(&pair.differences());
    assert!(found.contains("es/topics/01-tea.toml:14: "), "{found}");
    assert!(found.contains("look whether en/topics/01-tea.toml:13 says something else now"), "{found}");
}
