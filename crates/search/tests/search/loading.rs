//! The search vocabulary has what was learned, and a broken one has less.

use search::{Loading, Vocabulary};

use super::{filled, found, ids, load, vocabulary_text};

#[test]
fn the_vocabulary_has_synonyms_and_stop_words() {
    let vocabulary = Vocabulary::read("en", vocabulary_text());
    assert!(vocabulary.language().synonyms.lines().count() > 10);
    assert!(vocabulary.language().stop_words.contains("wonder"));
}

/// The page answers before the vocabulary is there, and the better once it is.
#[test]
fn an_index_answers_before_and_while_the_vocabulary_is_loaded() {
    let content = crate::english::english();
    let (ids, mut index) = (ids(&content), filled(&content));
    let cost = ids.iter().position(|id| id == "cost");
    assert_eq!(found(&index, "how much does it cost").first().copied(), cost);
    assert_ne!(found(&index, "price list").first().copied(), cost);
    let before = index.search("side effects").hits;
    let vocabulary = Vocabulary::read("en", vocabulary_text());
    let answer = |id: &str| ids.iter().position(|known| known == id);
    let mut loading = Loading::default();
    assert!(!index.load(&vocabulary, &answer, &mut loading));
    assert_eq!(index.search("side effects").hits[0].answer, before[0].answer);
    while !index.load(&vocabulary, &answer, &mut loading) {}
    assert_eq!(found(&index, "price list").first().copied(), cost);
}

/// A clinic may hide answers, and the page may have fewer than the vocabulary.
#[test]
fn answers_that_the_page_does_not_have_are_left_out() {
    let mut content = crate::english::english();
    content.topics.truncate(2);
    let mut index = filled(&content);
    load(&mut index, vocabulary_text(), &ids(&content));
    let shown = ids(&content);
    assert_eq!(shown[found(&index, "how well does it work")[0]], "how-well");
    assert!(found(&index, "what is ketamine").iter().all(|&hit| hit < shown.len()));
}

#[test]
fn a_text_that_is_empty_or_cut_off_has_fewer_words() {
    let words = vocabulary_text();
    let content = crate::english::english();
    for end in (0..words.len()).step_by(words.len() / 40).filter(|&end| words.is_char_boundary(end)) {
        let mut index = filled(&content);
        load(&mut index, &words[..end], &ids(&content));
        assert!(!found(&index, "how much does it cost").is_empty(), "{end}");
    }
    let page = "<!doctype html><p>Please log in</p>";
    let mut index = filled(&content);
    load(&mut index, page, &ids(&content));
    assert!(!found(&index, "how much does it cost").is_empty());
}

/// Phones fetch it: `docs/search.md` has the figures.
#[test]
fn the_vocabulary_is_small() {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut vocabulary_text().as_bytes(), &mut packed, &params)
        .expect("memory takes all");
    println!("{} bytes in brotli", packed.len());
    assert!(packed.len() < 45_000, "{}", packed.len());
}
