//! What holds for every text and every query.

use proptest::prelude::*;
use search::{Index, Language, Texts};

use super::{decompose, english, found, questions};

fn word() -> impl Strategy<Value = String> {
    // Few letters, so that words meet.
    proptest::string::string_regex("[abc]{2,5}").expect("it is a pattern")
}

fn words() -> impl Strategy<Value = String> {
    proptest::collection::vec(word(), 1..6).prop_map(|words| words.join(" "))
}

fn index(texts: &[(String, String, String)]) -> Index {
    let mut index = Index::new(
        Language { tag: "en", synonyms: "abc,cba\nab cc,bbb", stop_words: "aa bb", foreign: "" },
        decompose,
    );
    for (question, short, body) in texts {
        index.add(&Texts { question, short, body });
    }
    index.finish();
    index
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_text_and_no_query_makes_it_panic(text in "\\PC{0,80}", query in any::<String>(), language in "[a-z]{2}") {
        let index = questions(&language, &[&text, &query]);
        let found = index.search(&query);
        for text in [&text, &query] {
            let units = text.encode_utf16().count();
            let mut end = 0;
            for range in index.highlights(&found, text) {
                prop_assert!(range.start >= end && range.start < range.end && range.end <= units);
                end = range.end;
            }
        }
    }

    #[test]
    fn a_question_that_is_typed_exactly_comes_first(
        texts in proptest::collection::vec((words(), words(), words()), 1..12),
        pick in any::<prop::sample::Index>(),
    ) {
        let question = &texts[pick.index(texts.len())].0;
        let first = found(&index(&texts), question)[0];
        prop_assert_eq!(&texts[first].0, question);
    }

    /// Of two answers that differ in one word, the one that has a word of the query is not below the other.
    #[test]
    fn more_matching_words_never_rank_lower(
        mut texts in proptest::collection::vec((words(), words(), words()), 0..8),
        (question, short, body) in (words(), words(), words()),
        query in words(),
        field in 0..3,
    ) {
        let word = query.split(' ').next().unwrap_or_default();
        // No word of the query is anything like this one.
        let add = |text: &str, here: bool, word: &str| if here { format!("{text}, {word}") } else { text.to_owned() };
        let answer = |word: &str| {
            (add(&question, field == 0, word), add(&short, field == 1, word), add(&body, field == 2, word))
        };
        texts.push(answer("zzzzzzzzz"));
        texts.push(answer(word));
        let hits = index(&texts).search(&query).hits;
        let score = |number| hits.iter().find(|hit| hit.answer == number).map_or(0.0, |hit| hit.score);
        let (without, with) = (score(texts.len() - 2), score(texts.len() - 1));
        prop_assert!(with >= without, "{with} {without}");
    }

    #[test]
    fn the_order_of_the_answers_decides_nothing_but_ties(
        texts in proptest::collection::vec((words(), words(), words()), 1..10),
        query in words(),
    ) {
        let forward = index(&texts).search(&query).hits;
        let turned: Vec<_> = texts.iter().rev().cloned().collect();
        let backward = index(&turned).search(&query).hits;
        let scores = |hits: &[search::Hit]| hits.iter().map(|hit| hit.score).collect::<Vec<_>>();
        prop_assert_eq!(scores(&forward), scores(&backward));
        for hit in &forward {
            let same = |other: &&search::Hit| {
                other.score.to_bits() == hit.score.to_bits() && texts.len() - 1 - other.answer == hit.answer
            };
            let tied = forward.iter().filter(|other| other.score.to_bits() == hit.score.to_bits()).count() > 1;
            prop_assert!(tied || backward.iter().any(|other| same(&other)));
        }
    }
}

#[test]
fn each_english_question_finds_its_own_answer_first() {
    let (index, _) = english();
    for (number, answer) in crate::english::english().answers().enumerate() {
        for typed in
            [answer.question.clone(), answer.question.to_uppercase(), answer.question.replace('?', " ")]
        {
            assert_eq!(found(&index, &typed)[0], number, "{typed}");
        }
    }
}

#[test]
fn odd_queries_are_answered() {
    let (index, _) = english();
    let long = "ketamine depression ".repeat(500);
    let letters = "k".repeat(10_000);
    let accents = "\u{301}".repeat(10_000);
    for query in [
        "",
        " ",
        "?",
        "💊💊💊",
        "\0\u{7}\u{1b}",
        "\u{202e}enimatek",
        "كيتامين",
        "氯胺酮",
        "....",
        "''''",
        "1.2.3.4",
        "$",
        &long,
        &letters,
        &accents,
    ] {
        let _ = index.search(query);
    }
    assert!(!index.search(&long).hits.is_empty());
    assert!(!index.search("\u{202e}ketamine").hits.is_empty());
}
