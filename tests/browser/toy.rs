//! The content of the toy site, read from its files (`tests/fixtures/site`), so that no test contains numbers of
//! answers.

use std::sync::LazyLock;

use toml::{Table, Value};

const FOLDER: &str = "tests/fixtures/site/en";

static TOPICS: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let folder = std::fs::read_dir(format!("{FOLDER}/topics")).expect("the toy site has topics");
    let mut names: Vec<_> = folder
        .map(|file| file.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort_unstable();
    names.iter().map(|name| read(&format!("topics/{name}"))).collect()
});

fn read(name: &str) -> Table {
    let path = format!("{FOLDER}/{name}");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn list<'t>(table: &'t Table, key: &str) -> &'t [Value] {
    table.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().expect("it is a text").to_owned()
}

fn topic(id: &str) -> &'static Table {
    let found = TOPICS.iter().find(|topic| topic["id"].as_str() == Some(id));
    found.unwrap_or_else(|| panic!("the toy site has no topic {id}"))
}

/// Returns the number of topics.
pub(crate) fn topics() -> usize {
    TOPICS.len()
}

/// Returns the title of a topic.
pub(crate) fn title(id: &str) -> String {
    text(&topic(id)["title"])
}

/// Returns the number of answers.
pub(crate) fn answers() -> usize {
    TOPICS.iter().map(|topic| list(topic, "answer").len()).sum()
}

/// Returns the question of an answer.
pub(crate) fn question(id: &str) -> String {
    let mut answers = TOPICS.iter().flat_map(|topic| list(topic, "answer"));
    let found = answers.find(|answer| answer["id"].as_str() == Some(id));
    text(&found.unwrap_or_else(|| panic!("the toy site has no answer {id}"))["question"])
}

/// Returns the ids of the suggested answers, in order.
pub(crate) fn suggestions() -> Vec<String> {
    list(&read("search.toml"), "suggestions").iter().map(text).collect()
}

/// Returns the content of the file of crisis lines, of the toy site or of the real one.
pub(crate) fn crisis(real: bool) -> Table {
    if !real {
        return read("crisis.toml");
    }
    let text = std::fs::read_to_string("assets/content/en/crisis.toml").expect("it can be read");
    text.parse().expect("it is TOML")
}

/// Returns the number of countries with crisis lines.
pub(crate) fn countries() -> usize {
    list(&read("crisis.toml"), "country").len()
}

/// Returns the number of columns and of rows of the table of forms.
pub(crate) fn forms() -> (usize, usize) {
    let forms = read("forms.toml");
    (forms["columns"].as_table().map_or(0, Table::len), list(&forms, "form").len())
}
