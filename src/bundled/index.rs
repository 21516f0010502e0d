//! The index of the bundled answers.

use content::{Content, plain_blocks};
use search::{Loading, Vocabulary};

use super::LANG;
use crate::answer_index::{AnswerIndex, Indexed, Topic};

/// Returns an index of all answers that knows the vocabulary. Takes about as long as a slow click: it is made once, when
/// somebody comes to the search field.
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
