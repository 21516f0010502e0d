//! Of keywords and phrases travels what search learns something from, as often as it counts.

use content::search::SearchWords;
use search::{Vocabulary, vocabulary};

/// What travels for the answers `cost` and `insurance` of the real content, had they these keywords and phrases and no
/// other answer any.
fn keywords(cost: (&[&str], &[&str]), insurance: (&[&str], &[&str])) -> [String; 2] {
    let mut content = crate::english::english();
    for answer in content.topics.iter_mut().flat_map(|topic| &mut topic.answers) {
        answer.keywords = match answer.id.as_str() {
            "cost" => owned(cost.0),
            "insurance" => owned(insurance.0),
            _ => Vec::new(),
        };
    }
    let phrases = vec![("cost".to_owned(), owned(cost.1)), ("insurance".to_owned(), owned(insurance.1))];
    let words = SearchWords { fillers: owned(&["is it"]), phrases, ..SearchWords::default() };
    let text = vocabulary::write(&content, &words);
    let vocabulary = Vocabulary::read("en", &text);
    ["cost", "insurance"].map(|id| vocabulary.keywords(id))
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// The terms that travel, sorted.
fn terms(keywords: &str) -> Vec<&str> {
    let mut terms: Vec<&str> = keywords.split_terminator(", ").collect();
    terms.sort_unstable();
    terms
}

const NONE: (&[&str], &[&str]) = (&[], &[]);

#[test]
fn a_word_travels_as_often_as_its_answer_has_it() {
    let [cost, insurance] = keywords((&["fee"], &["fee", "a fee"]), (&["fee"], &[]));
    assert_eq!(terms(&cost), ["fee", "fee", "fee"]);
    assert_eq!(terms(&insurance), ["fee"]);
}

#[test]
fn forms_of_a_word_travel_as_the_one_that_is_written_most() {
    let [cost, insurance] = keywords((&["fees", "fees"], &[]), (&["fee"], &[]));
    assert_eq!(terms(&cost), ["fees", "fees"]);
    assert_eq!(terms(&insurance), ["fees"]);
}

#[test]
fn a_word_that_one_phrase_has_by_chance_stays_at_home() {
    let [cost, insurance] =
        keywords((&["fee"], &["grandfather"]), (&["fee"], &["fee", "grandfather", "grandfather"]));
    assert_eq!(terms(&cost), ["fee"]);
    assert_eq!(terms(&insurance), ["fee", "fee", "grandfather", "grandfather"]);
}

#[test]
fn a_pair_travels_from_the_second_time_on_in_place_of_its_words() {
    let [once, twice] =
        keywords((&["sliding scale"], &[]), (&["sliding scale"], &["sliding scale", "scale, sliding"]));
    assert_eq!(terms(&once), ["scale", "sliding"]);
    assert_eq!(terms(&twice), ["scale", "scale", "sliding", "sliding", "sliding scale"]);
}

#[test]
fn a_filler_and_its_pairs_travel_from_the_third_time_on() {
    let [twice, thrice] = keywords((&["is fee", "is fee"], &[]), (&["is fee", "is fee", "is fee"], &[]));
    assert_eq!(terms(&twice), ["fee", "fee"]);
    assert_eq!(terms(&thrice), ["fee", "fee", "is", "is", "is fee"]);
}

#[test]
fn without_keywords_and_phrases_nothing_travels_for_an_answer() {
    assert_eq!(keywords(NONE, NONE), ["", ""]);
}

/// The file would be another each time, and no browser could keep it.
#[test]
fn the_same_words_make_the_same_text() {
    assert_eq!(super::travelling(), super::travelling());
}
