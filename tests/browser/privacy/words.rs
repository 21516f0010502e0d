//! The texts and ids of the guide, read from its files.

use std::collections::BTreeSet;

use toml::{Table, Value};

/// Returns the texts of the guide, and the ids of questions, answers and outcomes. Texts are split at placeholders such
/// as `{number}`. Labels of one word are left out, since a word such as "Change" also occurs in names of browser APIs.
pub(super) fn words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut texts = read("guide-texts");
    collect(&mut words, &texts.remove("labels").expect("there are labels"));
    words.retain(|label| label.contains(' '));
    collect(&mut words, &Value::Table(texts));
    let rules = read("guide");
    for list in ["outcome", "question"] {
        for entry in rules[list].as_array().expect("a list") {
            collect(&mut words, &entry["id"]);
            for answer in entry.get("answer").and_then(Value::as_array).into_iter().flatten() {
                collect(&mut words, &answer["id"]);
            }
        }
    }
    words
}

fn read(name: &str) -> Table {
    // What is the same in all languages is beside their folders.
    let paths = [format!("assets/content/en/{name}.toml"), format!("assets/content/{name}.toml")];
    let path = paths.iter().find(|path| std::path::Path::new(path).exists()).expect("it is there");
    std::fs::read_to_string(path).expect("it can be read").parse().expect("it is TOML")
}

fn collect(words: &mut BTreeSet<String>, value: &Value) {
    match value {
        Value::Table(table) => table.iter().for_each(|(_, value)| collect(words, value)),
        Value::Array(items) => items.iter().for_each(|item| collect(words, item)),
        Value::String(text) => {
            let pieces = text.split('{').flat_map(|piece| piece.split('}'));
            words.extend(
                pieces.step_by(2).map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()),
            );
        }
        _ => {}
    }
}
