//! Builds the search index of the bundled answers.

use content::{Content, plain_blocks};
use search::{Loading, Vocabulary};

use super::LANG;
use crate::answer_index::{AnswerIndex, Indexed, Topic};

/// Builds an index of all answers, with the vocabulary. This takes a noticeable fraction of a second, so it is done once,
/// when a patient focuses the search field.
pub(super) fn index_of(content: &Content, vocabulary: &str) -> AnswerIndex {
    let mut index = AnswerIndex::new(LANG);
    for topic in &content.topics {
        let named = Topic { id: topic.id.clone(), title: topic.title.clone() };
        for answer in &topic.answers {
            let indexed = Indexed {
                id: answer.id.clone(),
                question: answer.question.clone(),
                short: answer.short.clone(),
                related: answer.related.clone(),
            };
            index.add(indexed, &plain_blocks(&answer.body).join(" "), &named);
        }
    }
    let vocabulary = Vocabulary::read(LANG, vocabulary);
    let mut loading = Loading::default();
    while !index.load(&vocabulary, &mut loading) {}
    index
}
