//! Search: what is found, in which order, and what is marked.

mod condensing;
mod distress;
mod english;
mod finding;
mod laws;
mod marking;
mod quality;
mod travelling;
mod words;

use content::{Content, plain_blocks};
use search::{Index, Language, Texts, Vocabulary, vocabulary};
use unicode_normalization::UnicodeNormalization;

/// What the browser does by `normalize("NFKD").toLowerCase()`.
fn decompose(word: &str) -> String {
    word.nfkd().collect::<String>().to_lowercase()
}

/// What travels to the browser beside the page.
fn travelling() -> String {
    let checked = crate::english::checked();
    vocabulary::write(&checked.content, &checked.search)
}

/// The English answers with what travels to the browser, and their ids.
fn english() -> (Index, Vec<String>) {
    let words = travelling();
    let vocabulary = Vocabulary::read("en", &words);
    let content = crate::english::english();
    (index_of(&content, vocabulary.language(), |id| vocabulary.keywords(id)), ids(&content))
}

fn ids(content: &Content) -> Vec<String> {
    content.answers().map(|answer| answer.id.clone()).collect()
}

fn index_of(content: &Content, language: Language, keywords: impl Fn(&str) -> String) -> Index {
    let mut index = Index::new(language, decompose);
    for (topic, answers) in content.topics.iter().map(|topic| &topic.answers).enumerate() {
        for answer in answers {
            index.add(&Texts {
                question: &answer.question,
                keywords: &keywords(&answer.id),
                short: &answer.short,
                body: &plain_blocks(&answer.body).join("\n"),
                topic,
            });
        }
    }
    index.finish();
    index
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
