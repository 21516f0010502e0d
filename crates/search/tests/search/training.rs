//! From keywords and phrases, weights are learned for the words that tell answers apart.

use content::search::SearchData;
use search::{Index, vocabulary};

use super::{filled, found, ids, load};

/// An index of the answers `cost` and `insurance` without a text but their questions, which learned from these phrases.
fn learned(cost: &[&str], insurance: &[&str], contact: &[&str]) -> Index {
    let mut content = crate::english::english();
    content.topics.retain(|topic| topic.answers.iter().any(|answer| answer.id == "cost"));
    let answers = &mut content.topics[0].answers;
    answers.retain(|answer| ["cost", "insurance"].contains(&answer.id.as_str()));
    for answer in answers {
        answer.question = answer.id.clone();
        (answer.short, answer.body, answer.keywords) = (String::new(), Vec::new(), Vec::new());
    }
    let phrases = vec![("cost".to_owned(), owned(cost)), ("insurance".to_owned(), owned(insurance))];
    let words = SearchData { phrases, contact: owned(contact), ..SearchData::default() };
    let mut index = filled(&content);
    load(&mut index, &vocabulary::write(&content, &words, super::decompose), &ids(&content));
    index
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// The score of an answer, 0 where it is not found.
fn score(index: &Index, query: &str, answer: usize) -> f32 {
    index.search(query).hits.iter().find(|hit| hit.answer == answer).map_or(0.0, |hit| hit.score)
}

const COST: usize = 0;
const INSURANCE: usize = 1;

#[test]
fn a_word_tells_for_the_answer_whose_phrases_have_it() {
    let index = learned(&["fee"; 5], &["claim"; 5], &["parking"; 5]);
    assert_eq!(found(&index, "fee"), [COST]);
    assert_eq!(found(&index, "claims"), [INSURANCE]);
    let parking = index.search("parking");
    assert!(parking.is_for_contact && parking.hits.is_empty());
}

#[test]
fn a_word_tells_less_where_others_have_it_too() {
    let index = learned(&["fee plan"; 5], &["claim plan"; 5], &["parking plan"; 5]);
    assert!(score(&index, "plan", COST) < score(&index, "fee", COST));
}

/// No list of stop words says which short words count.
#[test]
fn little_words_count_where_they_tell_something() {
    let index = learned(&["how much is it", "how much", "so how much"], &["who is it", "who", "so who"], &[]);
    assert_eq!(found(&index, "how ")[0], COST);
    assert_eq!(found(&index, "who ")[0], INSURANCE);
}

#[test]
fn all_forms_of_a_word_are_found_by_the_one_in_the_vocabulary() {
    let index = learned(&["zapping", "zapping", "zapped"], &["claim"; 3], &[]);
    for query in ["zapping", "zapped ", "zaps "] {
        assert_eq!(found(&index, query).first(), Some(&COST), "{query}");
    }
}

/// The file would be another each time, and no browser could keep it.
#[test]
fn the_same_words_make_the_same_text() {
    let checked = crate::english::checked();
    assert_eq!(
        super::vocabulary_text(),
        vocabulary::write(&checked.content, &checked.search, super::decompose)
    );
}
