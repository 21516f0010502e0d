//! Of keywords and phrases travels what tells answers apart, and how much it tells.

use content::search::SearchWords;
use search::{Vocabulary, vocabulary};

/// What travels for the answers `cost` and `insurance` of the real content and for the front desk, had they these phrases
/// and no other answer any.
fn learned(cost: &[&str], insurance: &[&str], contact: &[&str]) -> [String; 3] {
    let mut content = crate::english::english();
    for answer in content.topics.iter_mut().flat_map(|topic| &mut topic.answers) {
        answer.keywords = Vec::new();
    }
    let phrases = vec![("cost".to_owned(), owned(cost)), ("insurance".to_owned(), owned(insurance))];
    let words = SearchWords { phrases, contact: owned(contact), ..SearchWords::default() };
    let text = vocabulary::write(&content, &words);
    let vocabulary = Vocabulary::read("en", &text);
    [vocabulary.keywords("cost"), vocabulary.keywords("insurance"), vocabulary.others().contact]
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// How many steps a term has.
fn steps(keywords: &str, term: &str) -> usize {
    keywords.split(", ").filter(|&other| other == term).count()
}

#[test]
fn a_word_tells_for_the_answer_whose_phrases_have_it() {
    let [cost, insurance, contact] = learned(&["fee"; 5], &["claim"; 5], &["parking"; 5]);
    assert!(steps(&cost, "fee") > 0 && steps(&insurance, "claim") > 0 && steps(&contact, "parking") > 0);
    assert_eq!([steps(&insurance, "fee"), steps(&contact, "fee"), steps(&cost, "parking")], [0, 0, 0]);
}

#[test]
fn a_word_tells_less_where_others_have_it_too() {
    let [cost, insurance, _] = learned(&["fee plan"; 5], &["claim plan"; 5], &["parking plan"; 5]);
    assert!(steps(&cost, "plan") < steps(&cost, "fee"), "{cost}");
    assert!(steps(&insurance, "plan") < steps(&insurance, "claim"), "{insurance}");
}

/// No list of fillers says which little words count.
#[test]
fn little_words_count_where_they_tell_something() {
    let [cost, insurance, _] =
        learned(&["how much is it", "how much", "so how much"], &["who is it", "who", "so who"], &[]);
    assert!(steps(&cost, "how") > 0 && steps(&insurance, "who") > 0);
    assert!(steps(&cost, "is") < steps(&cost, "how"));
}

#[test]
fn a_pair_counts_from_the_third_time_on() {
    let [twice, ..] = learned(&["sliding scale"; 2], &["claim"; 3], &[]);
    let [thrice, ..] = learned(&["sliding scale"; 3], &["claim"; 3], &[]);
    assert_eq!(steps(&twice, "sliding scale"), 0);
    assert!(steps(&thrice, "sliding scale") > 0);
}

#[test]
fn forms_of_a_word_travel_as_the_one_that_is_written_most() {
    let [cost, ..] = learned(&["fees", "fees", "fee"], &["claim"; 3], &[]);
    assert!(steps(&cost, "fees") > 0);
    assert_eq!(steps(&cost, "fee"), 0);
}

#[test]
fn without_phrases_nothing_travels() {
    assert_eq!(learned(&[], &[], &[]), ["", "", ""]);
}

/// The file would be another each time, and no browser could keep it.
#[test]
fn the_same_words_make_the_same_text() {
    let checked = crate::english::checked();
    assert_eq!(super::travelling(), vocabulary::write(&checked.content, &checked.search));
}
