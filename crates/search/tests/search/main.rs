//! Search: what is found, in which order, and what is marked.

mod distress;
mod english;
mod finding;
mod laws;
mod learning;
mod marking;
mod quality;
mod travelling;
mod words;

use std::sync::LazyLock;

use content::{Content, plain_blocks};
use search::{Index, Language, Lesson, Texts, Vocabulary, vocabulary};
use unicode_normalization::UnicodeNormalization;

/// What the browser does by `normalize("NFKD").toLowerCase()`.
fn decompose(word: &str) -> String {
    word.nfkd().collect::<String>().to_lowercase()
}

/// What travels to the browser beside the page; learned once for all tests.
fn travelling() -> &'static str {
    static WORDS: LazyLock<String> = LazyLock::new(|| {
        let checked = crate::english::checked();
        vocabulary::write(&checked.content, &checked.search)
    });
    &WORDS
}

/// The English answers with what travels to the browser, and their ids.
fn english() -> (Index, Vec<String>) {
    let content = crate::english::english();
    let mut index = filled(&content);
    learn(&mut index, travelling(), &ids(&content));
    (index, ids(&content))
}

fn ids(content: &Content) -> Vec<String> {
    content.answers().map(|answer| answer.id.clone()).collect()
}

/// An index of the answers of the content, before anything was learned.
fn filled(content: &Content) -> Index {
    let mut index = Index::new(Language { tag: &content.lang, ..Language::default() }, decompose);
    for answer in content.answers() {
        let body = plain_blocks(&answer.body).join("\n");
        index.add(&Texts { question: &answer.question, short: &answer.short, body: &body });
    }
    index.finish();
    index
}

/// Has the index learn what travels.
fn learn(index: &mut Index, travelling: &str, ids: &[String]) {
    let vocabulary = Vocabulary::read("en", travelling);
    let answer = |id: &str| ids.iter().position(|known| known == id);
    let mut lesson = Lesson::default();
    while !index.learn(&vocabulary, &answer, &mut lesson) {}
}

/// An index of questions alone, in a language.
fn questions(language: &str, questions: &[&str]) -> Index {
    let mut index = Index::new(Language { tag: language, ..Language::default() }, decompose);
    for question in questions {
        index.add(&Texts { question, ..Texts::default() });
    }
    index.finish();
    index
}

/// Numbers of the answers that are found, the best first.
fn found(index: &Index, query: &str) -> Vec<usize> {
    index.search(query).hits.iter().map(|hit| hit.answer).collect()
}
