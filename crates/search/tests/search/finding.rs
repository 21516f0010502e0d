//! By what an answer is found.

use content::search::SearchData;
use search::{Index, Language, Texts, vocabulary};

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
fn a_question_weighs_more_than_the_short_answer_and_this_more_than_the_rest() {
    let mut index = Index::new(Language { tag: "en", ..Language::default() }, super::decompose);
    // All are of the same length.
    let texts = Texts { question: "one", short: "three", body: "four" };
    index.add(&Texts { body: "teapots", ..texts });
    index.add(&Texts { short: "teapots", ..texts });
    index.add(&Texts { question: "teapots", ..texts });
    index.finish();
    // The answer that has the word in its body only is too far behind to be shown.
    assert_eq!(found(&index, "teapot"), [2, 1]);
}

#[test]
fn synonyms_are_found_below_the_word_itself() {
    let language = Language {
        tag: "en",
        synonyms: "cost,price,fee\nnose spray,spravato",
        stop_words: "the is",
        foreign: "",
    };
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

/// An index of two answers that learned from these phrases.
fn with_others() -> Index {
    let mut content = crate::english::english();
    content.topics.truncate(1);
    let answers = &mut content.topics[0].answers;
    answers.truncate(2);
    for (answer, question) in answers.iter_mut().zip(["What does it cost?", "Is it safe?"]) {
        question.clone_into(&mut answer.question);
        (answer.short, answer.body, answer.keywords) = (String::new(), Vec::new(), Vec::new());
    }
    let ids = super::ids(&content);
    let phrases = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
    let words = SearchData {
        phrases: vec![
            (
                ids[0].clone(),
                phrases(&["price", "the price", "what is the price", "prices", "how pricey is it"]),
            ),
            (ids[1].clone(), phrases(&["risk", "the risk", "is there a risk", "risks", "how risky is it"])),
        ],
        contact: phrases(&[
            "parking",
            "hours",
            "are you open",
            "open hours",
            "where is parking",
            "your hours",
        ]),
        elsewhere: phrases(&["pizza", "weather", "a pizza", "the weather", "weather today", "pizza place"]),
        stop_words: vec!["is it a the what are your there how".to_owned()],
        foreign: vec!["el la donde esta".to_owned()],
        ..SearchData::default()
    };
    let mut index = super::filled(&content);
    super::load(&mut index, &vocabulary::write(&content, &words, super::decompose), &ids);
    index
}

#[test]
fn what_the_front_desk_knows_is_said_and_no_answer_is_claimed() {
    let index = with_others();
    for query in ["parking", "what are your hours", "open hours"] {
        let found = index.search(query);
        assert!(found.is_for_contact && found.hits.is_empty(), "{query}: {found:?}");
    }
    for query in ["price", "safe", "pizza", ""] {
        assert!(!index.search(query).is_for_contact, "{query}");
    }
}

/// Nobody writes phrases for it.
#[test]
fn a_question_of_the_clinics_own_is_found_by_words_for_the_front_desk() {
    let (mut index, ids) = english();
    let body = "Monday to Friday, 9 to 5. Park behind the house.";
    index.add(&Texts {
        question: "What are your opening hours, and where can I park?",
        body,
        ..Texts::default()
    });
    index.finish();
    for query in ["opening hours", "what are your hours", "parking", "where do i park"] {
        assert_eq!(found(&index, query).first(), Some(&ids.len()), "{query}");
    }
}

#[test]
fn nothing_is_found_where_no_answer_is_likely_to_be_meant() {
    let index = with_others();
    for query in ["pizza", "weather", "the weather zzzzz qqqqq "] {
        assert_eq!(found(&index, query), [] as [usize; 0], "{query}");
    }
    for query in ["price", "prices", "what is the price", "is it safe", "risk"] {
        assert!(!found(&index, query).is_empty(), "{query}");
    }
}

/// The words of another language are unknown, and what little of them is known is all there is to go by.
#[test]
fn whoever_types_another_language_finds_what_there_is() {
    let index = with_others();
    assert_eq!(found(&index, "donde zzzzz qqqqq price"), [0]);
    assert_eq!(found(&index, "wwwww zzzzz qqqqq price"), [] as [usize; 0]);
}

#[test]
fn answers_are_found_while_their_words_are_typed() {
    let (index, ids) = english();
    for (query, expected) in [
        ("keta", "what-is-ketamine"),
        ("cos", "cost"),
        ("blad", "bladder-liver"),
        ("insur", "insurance"),
        ("how much does it co", "cost"),
        ("can i drive aft", "driving-work"),
        ("side eff", "common-side-effects"),
    ] {
        let hits = found(&index, query);
        assert!(hits.iter().take(3).any(|&hit| ids[hit] == expected), "{query}: {hits:?}");
    }
}

/// These stand for their kind: what a person would expect, in everyday words.
#[test]
fn everyday_words_lead_where_a_person_would_expect() {
    let (index, ids) = english();
    for (query, expected) in [
        ("does it hurt", "feel-during"),
        ("weight gain", "common-side-effects"),
        ("my wife seems spacey after her infusion", "after-session"),
        ("can my mom come", "family-support"),
        ("will i see things", "feel-during"),
    ] {
        let hits = found(&index, query);
        assert_eq!(hits.first().map(|&hit| ids[hit].as_str()), Some(expected), "{query}");
    }
    for query in ["phone number", "book appointment", "what is your address", "where can i park"] {
        assert!(index.search(query).is_for_contact, "{query}");
    }
    for query in ["opening hours", "where are you located", "are you open sunday"] {
        let found = index.search(query);
        assert!(found.is_for_contact && found.hits.is_empty(), "{query}: {found:?}");
    }
    let both = index.search("how much does it cost and where do i park");
    assert!(both.is_for_contact && ids[both.hits[0].answer] == "cost", "{both:?}");
}

#[test]
fn slips_are_taken_for_the_nearest_word() {
    let index = questions("en", &["Boosters", "Costs", "Family", "Off-label side effects"]);
    for (query, expected) in [
        ("bosters", 0),
        ("booosters", 0),
        ("familly", 2),
        ("offlabel", 3),
        ("sideeffects", 3),
        ("sideffects", 3),
    ] {
        assert_eq!(found(&index, query).first(), Some(&expected), "{query}");
    }
}
