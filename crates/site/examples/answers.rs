//! Prints the English answers as JSON, one object an answer, for `tests/search/minisearch.mjs`.

use std::path::Path;

use content::{Date, plain_blocks};
use serde_json::json;

/// No review matters here, so any day does.
const DAY: Date = Date { year: 2026, month: 12, day: 1 };

fn main() {
    let checked = site::authoring::check_folder(Path::new("assets/content/en"), DAY);
    let checked = checked.map_err(|error| error.to_string()).expect("the content is good");
    let answers: Vec<_> = checked
        .content
        .answers()
        .map(|answer| {
            let phrases = checked.search.phrases.iter().filter(|(id, _)| *id == answer.id);
            let phrases = phrases.flat_map(|(_, phrases)| phrases);
            let keywords: Vec<&str> = answer.keywords.iter().chain(phrases).map(String::as_str).collect();
            json!({
                "id": answer.id,
                "question": answer.question,
                "keywords": keywords.join(", "),
                "short": answer.short,
                "body": plain_blocks(&answer.body).join("\n"),
            })
        })
        .collect();
    println!("{}", json!({ "answers": answers, "stopWords": checked.search.stop_words.join(" ") }));
}
