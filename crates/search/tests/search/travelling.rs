//! What travels beside the page is what writers wrote, and what is broken is no more than less.

use search::Vocabulary;

#[test]
fn each_answer_has_its_own_words() {
    let words = super::travelling();
    let vocabulary = Vocabulary::read("en", words);
    for answer in crate::english::english().answers() {
        assert!(!vocabulary.keywords(&answer.id).is_empty(), "{}", answer.id);
    }
    assert!(vocabulary.keywords("what-is-ketamine").contains("ketalar, "));
    assert!(!vocabulary.keywords("cost").contains("ketalar"));
    assert_eq!(vocabulary.keywords("no-such-answer"), "");
    assert_eq!(vocabulary.suggestions().count(), 6);
    assert!(vocabulary.language().synonyms.lines().count() > 10);
    assert!(vocabulary.language().fillers.contains("wonder"));
}

#[test]
fn a_text_that_is_empty_or_cut_off_has_fewer_words() {
    let words = super::travelling();
    let whole = Vocabulary::read("en", words).keywords("cost").len();
    for end in (0..words.len()).step_by(97).filter(|&end| words.is_char_boundary(end)) {
        let vocabulary = Vocabulary::read("en", &words[..end]);
        assert!(vocabulary.suggestions().count() <= 6);
        assert!(vocabulary.keywords("cost").len() <= whole);
    }
    assert_eq!(Vocabulary::read("en", "<!doctype html><p>Please log in</p>").suggestions().count(), 0);
}
