//! Search: what is found, in which order, and what is marked.

mod distress;
mod english;
mod finding;
mod highlights;
mod laws;
mod loading;
mod quality;
mod spanish;
mod training;
mod words;

use std::sync::LazyLock;

use content::{Content, plain_blocks};
use search::{Index, Language, Loading, Texts, Vocabulary, vocabulary};
use unicode_normalization::UnicodeNormalization;

/// What the browser does by `normalize("NFKD").toLowerCase()`.
fn decompose(word: &str) -> String {
    word.nfkd().collect::<String>().to_lowercase()
}

/// The search vocabulary of the English content; trained once for all tests.
fn vocabulary_text() -> &'static str {
    static WORDS: LazyLock<String> = LazyLock::new(|| {
        let checked = crate::english::checked();
        vocabulary::write(&checked.content, &checked.search, decompose)
    });
    &WORDS
}

/// An index of the English answers with the search vocabulary, and their ids.
fn english() -> (Index, Vec<String>) {
    let content = crate::english::english();
    let mut index = filled(&content);
    load(&mut index, vocabulary_text(), &ids(&content));
    (index, ids(&content))
}

fn ids(content: &Content) -> Vec<String> {
    content.answers().map(|answer| answer.id.clone()).collect()
}

/// An index of the answers of the content, before a vocabulary is loaded.
fn filled(content: &Content) -> Index {
    let mut index = Index::new(Language { tag: &content.lang, ..Language::default() }, decompose);
    for answer in content.answers() {
        let body = plain_blocks(&answer.body).join("\n");
        index.add(&Texts { question: &answer.question, short: &answer.short, body: &body });
    }
    index.finish();
    index
}

/// Loads a search vocabulary into an index.
fn load(index: &mut Index, text: &str, ids: &[String]) {
    load_in("en", index, text, ids);
}

fn load_in(tag: &str, index: &mut Index, text: &str, ids: &[String]) {
    let vocabulary = Vocabulary::read(tag, text);
    let answer = |id: &str| ids.iter().position(|known| known == id);
    let mut loading = Loading::default();
    while !index.load(&vocabulary, &answer, &mut loading) {}
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
