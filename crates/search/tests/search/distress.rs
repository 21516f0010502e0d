//! Words of distress in a query: what must be found, and what must not. What is learned is measured in
//! `crates/distress-trainer/tests`.

use std::time::Instant;

use proptest::prelude::*;
use search::distress::{Kind, Level, MODEL, assess, is_distress};

/// The queries of a table: its lines but for comments.
fn queries(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!("../../../../tests/fixtures/distress/", $name, ".txt"))
    };
}

/// Languages that are not shipped yet. Nothing is promised; the figure says where the next language starts from.
#[test]
fn some_phrases_of_other_languages_are_found() {
    let phrases = || queries(table!("distress-other")).filter_map(|line| line.split_once(": "));
    let found = phrases().filter(|(_, query)| is_distress(query)).count();
    println!("distress, other languages: {found} of {} found", phrases().count());
    assert!(found > 0);
}

#[test]
fn disguises_and_slips_of_the_finger_are_seen_through() {
    for query in [
        "I WANT TO KILL MYSELF",
        "i want to kill my self",
        "kil myslef",
        "k!ll myself",
        "ki11 mys3lf",
        "killlll myself",
        "k i l l myself",
        "k.m.s",
        "su i cide",
        "su*cide",
        "su1c1d@l",
        "siucidal",
        "iwanttodie",
        "idontwanttolive",
        "quieromorir",
        "i don't want to live",
        "i don\u{2019}t want to live",
        "i don\u{b4}t want to live",
        "i dont wnat to live",
        "od'd",
        "i\u{a0}want\u{a0}to\u{a0}die",
        "want to die\u{2014}help",
        "su\u{200b}icide",
        "sobredosis",
        "SOBREDÓSIS",
        "ya no quiero vivir ma\u{301}s",
        "me toméee todas las pastillas",
        "want to kill mysel",
        "i cant breat",
        "me tomé too many pills",
        "help me quiero matar",
    ] {
        assert!(is_distress(query), "{query}");
    }
}

#[test]
fn the_kind_of_a_clear_phrase_is_known() {
    for (query, kind) in [
        ("i want to die", Kind::Suicide),
        ("quiero morirme", Kind::Suicide),
        ("took the whole bottle", Kind::Overdose),
        ("me tome todas las pastillas", Kind::Overdose),
        ("he raped me", Kind::Abuse),
        ("me violaron", Kind::Abuse),
        ("my son wants to kill himself", Kind::ThirdParty),
        ("lo voy a matar", Kind::Violence),
    ] {
        let found = assess(query);
        assert_eq!((found.level, found.kind, found.at_once), (Level::Help, kind, true), "{query}");
    }
}

#[test]
fn the_model_is_small() {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &MODEL.0[..], &mut out, &settings).expect("it is written to memory");
    println!("model of distress: {} bytes, {} in brotli", MODEL.0.len(), out.len());
    assert!(out.len() <= 8_200, "{}", out.len());
}

#[test]
fn what_only_looks_like_it_is_left_alone() {
    for query in [
        "",
        " ",
        "i",
        "dying to know if it works",
        "will the dizziness die down",
        "killer headache",
        "does it kill brain cells",
        "kill time",
        "dose",
        "overdo it",
        "overdue bill",
        "cut my dose",
        "cut down on drinking",
        "end of treatment",
        "when does it end",
        "half life",
        "life insurance",
        "get my life back",
        "pesticide",
        "is it suitable",
        "no normal life",
        "me muero de hambre",
        "matar el tiempo",
        "cortar la pastilla",
        "fin de semana",
    ] {
        assert!(!is_distress(query), "{query}");
    }
}

#[test]
fn what_is_ordinary_hides_nothing_beside_it() {
    for query in [
        "dying to know if i can kill myself",
        "will the pain die down i want to die",
        "life insurance and suicide",
        "heart attack in 2015 and now chest pain",
        "i cant go on friday is the day",
        "no quiero dejar de matar el tiempo quiero matarme",
    ] {
        assert!(is_distress(query), "{query}");
    }
}

/// Each of these once made work grow faster than the query, or would if the search were written in another way.
#[test]
fn long_queries_are_searched_in_bounded_time() {
    let long = |text: &str| text.repeat(5_000 / text.len());
    let words = [
        "a", " ", "!", "i ", "no ", "want ", "suici ", "k i ", "wanttoo", "no want ", "é", "自殺",
        "end my l", "\u{301}",
    ];
    for word in words {
        let start = Instant::now();
        let query = format!("{} i am suicidal {}", long(word), long(word));
        assert!(is_distress(&query), "{word:?}");
        // Some 0.1 s in a release.
        assert!(start.elapsed().as_secs() < 10, "{word:?}: {:?}", start.elapsed());
    }
}

#[test]
fn other_scripts_are_no_words() {
    for query in ["是什么", "케타민이란", "كيتامين", "что такое кетамин", "🙂🙂", "केटामाइन", "ketamin là gì"]
    {
        assert!(!is_distress(query), "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 200 } else { 2000 }))]

    #[test]
    fn no_query_panics(query in any::<String>()) {
        let _ = is_distress(&query);
    }

    #[test]
    fn no_query_of_likely_letters_panics(query in "[a-z '!*0-9\u{e0}-\u{ff}]{0,60}") {
        let _ = is_distress(&query);
    }

    #[test]
    fn a_clear_phrase_is_found_whatever_is_around_it(before in any::<String>(), after in any::<String>()) {
        let query = format!("{before} i am suicidal {after}");
        prop_assert!(is_distress(&query));
    }

    /// Somebody goes on typing: help that was shown stays.
    #[test]
    fn more_words_take_nothing_away(after in "( [a-z]{1,9}){0,6}") {
        // "Live far" is ordinary.
        prop_assume!(!after.starts_with(" far"));
        let query = format!("i do not want to live{after}");
        prop_assert!(is_distress(&query));
    }
}
