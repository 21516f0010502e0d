//! By what an answer is found.

use search::{Index, Language, Texts};

use super::{english, found, questions};

#[test]
fn words_are_found_however_they_are_written() {
    let index = questions(
        "en",
        &[
            "What does off-label mean?",
            "Is it OK while breastfeeding?",
            "How is it dosed: 0.5 mg/kg over 40 minutes?",
            "What about St. John's wort?",
            "Does it cost $1,200 or $400?",
            "Is there a café?",
            "Can I drink alcohol or take antidepressants?",
            "Does it help O.C.D.?",
            "How do I prepare for an infusion?",
        ],
    );
    for (query, expected) in [
        ("OFF LABEL", 0),
        ("offlabel", 0),
        ("off-label", 0),
        ("breast feeding", 1),
        ("breast-feeding", 1),
        ("0.5mg", 2),
        ("0,5 mg", 2),
        ("40min", 2),
        ("st johns wort", 3),
        ("St John’s", 3),
        ("$400", 4),
        ("1200", 4),
        ("cafe", 5),
        ("CAFÉ", 5),
        ("cafe\u{301}", 5),
        ("a", 5),
        ("antidep", 6),
        ("antidepresants", 6),
        ("antideprssants", 6),
        ("alcohlo", 6),
        ("ocd", 7),
        ("o.c.d", 7),
        ("preparing", 8),
        ("infusions", 8),
        ("prepa", 8),
    ] {
        let hits = found(&index, query);
        assert!(hits.first() == Some(&expected) || query == "a" && !hits.is_empty(), "{query}: {hits:?}");
    }
}

#[test]
fn a_precise_query_gives_a_short_list_and_no_query_a_long_one() {
    let (index, ids) = english();
    assert_eq!(ids[found(&index, "bladder")[0]], "bladder-liver");
    assert!(found(&index, "electroconvulsive").len() <= 6);
    for query in ["ketamine", "k", "i", "what is it", "depression help"] {
        let hits = found(&index, query);
        assert!(!hits.is_empty() && hits.len() <= 12, "{query}: {hits:?}");
    }
}

#[test]
fn whole_questions_in_spoken_language_are_understood() {
    let (index, ids) = english();
    for (query, expected) in [
        ("hi i wanted to know if i can have breakfast before my appointment", "food-before"),
        ("so my question is how much does all this cost please", "cost"),
        (
            "hello could you tell me whether someone with high blood pressure can have it",
            "heart-blood-pressure",
        ),
    ] {
        assert_eq!(ids[found(&index, query)[0]], expected, "{query}");
    }
}

#[test]
fn a_question_weighs_more_than_keywords_and_these_more_than_the_texts() {
    let mut index = Index::new(Language { tag: "en", ..Language::default() }, super::decompose);
    // All are of the same length.
    let texts = Texts { question: "one", keywords: "two", short: "three", body: "four", topic: 0 };
    index.add(&Texts { body: "teapots", ..texts });
    index.add(&Texts { short: "teapots", ..texts });
    index.add(&Texts { keywords: "teapots", ..texts });
    index.add(&Texts { question: "teapots", ..texts });
    index.finish();
    // The answer that has the word in its body only is too far behind to be shown.
    assert_eq!(found(&index, "teapot"), [3, 2, 1]);
}

#[test]
fn synonyms_are_found_below_the_word_itself() {
    let language = Language { tag: "en", synonyms: "cost,price,fee\nnose spray,spravato", fillers: "the is" };
    let mut index = Index::new(language, super::decompose);
    for question in ["The price", "The cost", "Spravato", "Something else"] {
        index.add(&Texts { question, ..Texts::default() });
    }
    index.finish();
    assert_eq!(found(&index, "cost"), [1, 0]);
    assert_eq!(found(&index, "nose spray"), [2]);
    assert_eq!(found(&index, "fees"), [0, 1]);
}

#[test]
fn answers_can_be_added_later() {
    let mut index = questions("en", &["Tea"]);
    assert_eq!(found(&index, "coffee"), [] as [usize; 0]);
    index.add(&Texts { question: "Coffee", ..Texts::default() });
    index.finish();
    assert_eq!(found(&index, "coffee"), [1]);
}

#[test]
fn other_languages_are_found_without_endings() {
    for (language, texts, query, expected) in [
        ("es", vec!["¿Cuánto cuesta?", "¿Qué es la ketamina?", "Niños"], "que es ketamina", 1),
        ("es", vec!["¿Cuánto cuesta?", "¿Qué es la ketamina?", "Niños"], "ninos", 2),
        ("de", vec!["Was kostet die Behandlung?", "Für wen ist sie nicht geeignet?"], "behandlnug", 0),
        ("de", vec!["Straße", "Maß"], "strasse", 0),
        ("ar", vec!["كم التكلفة؟", "هل الكيتامين آمِن؟"], "امن", 1),
        ("zh", vec!["费用是多少？", "氯胺酮安全吗？"], "安全", 1),
        ("zh", vec!["费用是多少？", "氯胺酮安全吗？"], "费", 0),
        ("ja", vec!["料金はいくらですか", "安全ですか"], "料金", 0),
        ("th", vec!["ราคาเท่าไหร่", "ปลอดภัยไหม"], "ปลอดภัย", 1),
        ("ko", vec!["비용은 얼마인가요?", "안전한가요?"], "안전", 1),
        ("ru", vec!["Сколько это стоит?", "Это безопасно?"], "безопастно", 1),
    ] {
        let hits = found(&questions(language, &texts), query);
        assert_eq!(hits.first(), Some(&expected), "{language}: {query}: {hits:?}");
    }
}

#[test]
fn where_nothing_is_found_the_nearest_topics_are_named() {
    let mut index = Index::new(Language { tag: "en", ..Language::default() }, super::decompose);
    for (topic, question) in ["Price", "Bladder", "Session"].into_iter().enumerate() {
        index.add(&Texts { question, topic, ..Texts::default() });
    }
    index.finish();
    let nothing = index.search("blaxyz");
    assert_eq!((nothing.hits.len(), nothing.topics), (0, vec![1]));
    assert_eq!(index.search("💊").topics, [] as [usize; 0]);
    assert_eq!(index.search("price").topics, [] as [usize; 0]);
}
