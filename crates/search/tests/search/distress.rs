//! Words of distress in a query: what must be found whatever the model learns, and what must not. What the model finds
//! on authors that it has not seen is measured in `crates/distress-trainer`.

use std::sync::LazyLock;

use content::parse::ContentFile;
use proptest::prelude::*;
use search::distress::{self, Assessment, Detector, Kind, Level, Model, fold};

/// What ships, as the browser reads it.
static SHIPPED: LazyLock<Detector<'static>> = LazyLock::new(|| {
    let file = |lang: &str| {
        let path = format!("../../assets/content/distress/{lang}.toml");
        ContentFile { text: std::fs::read_to_string(&path).expect("it is there"), path }
    };
    let lists = content::parse::distress(&[file("en"), file("es")]).expect("the lists are good");
    let written = distress::write(&lists, include_bytes!("../../../../assets/content/distress/weights.bin"));
    let (lists, model) = distress::read(written.leak()).expect("it is whole");
    Detector { lists, model: Model(model.leak()) }
});

fn assess(query: &str) -> Assessment<'static> {
    SHIPPED.assess(query)
}

fn assess_while_typing(query: &str) -> Assessment<'static> {
    SHIPPED.assess_while_typing(query)
}

fn is_distress(query: &str) -> bool {
    assess(query).level == Level::Help
}

#[test]
fn disguises_and_slips_of_the_finger_are_seen_through() {
    let queries = [
        "I WANT TO KILL MYSELF",
        "i want to kill my self",
        "kil myslef",
        "k!ll myself",
        "ki11 mys3lf",
        "killlll myself",
        "k i l l myself",
        "k.m.s",
        "i am su i cidal",
        "im su*cidal",
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
        "i cant breathe",
        "me tomé too many pills",
        "help me quiero matar",
    ];
    let missed: Vec<&str> = queries.into_iter().filter(|query| !is_distress(query)).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn who_has_no_hope_gets_at_least_a_hint() {
    let faint = [
        "hopeless",
        "i feel hopeless",
        "i feel worthless",
        "everything feels pointless lately",
        "im a burden to everyone",
        "tired of living like this",
        "me siento sin esperanza",
        "no valgo nada",
    ];
    let missed: Vec<&str> = faint.into_iter().filter(|query| assess(query).level == Level::None).collect();
    assert!(missed.is_empty(), "{missed:?}");
    for query in ["hopeless with computers can i call", "worthless coupon", "is it pointless to eat before"] {
        assert_eq!(assess(query).level, Level::None, "{query}");
    }
}

#[test]
fn low_mood_is_about_suicide_unless_other_words_need_other_help() {
    for query in [
        "no le veo sentido a seguir",
        "me siento inútil",
        "no valgo nada",
        "me siento vacío",
        "soy un estorbo",
        "no sirvo para nada",
        "i feel empty",
        "i am useless",
        "im such a waste of space",
        "dead inside",
    ] {
        let found = assess(query);
        assert_ne!(found.level, Level::None, "{query}");
        assert_eq!(found.kind, Kind::Suicide, "{query}");
    }
    for (query, kind) in [
        ("my husband beats me every night and i feel worthless", Kind::Abuse),
        ("i overdosed because i am useless", Kind::Overdose),
        ("me tomé 40 pastillas porque no valgo nada", Kind::Overdose),
    ] {
        let found = assess(query);
        assert_eq!((found.level, found.kind), (Level::Help, kind), "{query}");
    }
}

#[test]
fn a_wish_to_disappear_gets_help_and_marks_that_should_disappear_do_not() {
    for query in [
        "quiero desaparecer",
        "kiero desaparecer",
        "Quisiera desaparecer de todo",
        "tengo ganas de desaparecer",
        "i want to disappear",
        "i just wanna disappear",
        "better off dead",
        "am i better off dead?",
    ] {
        let found = assess(query);
        assert_eq!((found.level, found.kind), (Level::Help, Kind::Suicide), "{query}");
    }
    for query in [
        "desaparecer las ojeras",
        "quiero desaparecer las manchas",
        "quiero desaparecer el dolor",
        "quisiera desaparecer mis estrías",
        "cuándo desaparece el mareo",
        "when do the side effects disappear",
        "i want to disappear from your mailing list",
    ] {
        assert_eq!(assess(query).level, Level::None, "{query}");
    }
}

#[test]
fn many_pills_taken_are_an_emergency_and_a_dose_is_not() {
    for query in [
        "me tomé 30 pastillas de clonazepam",
        "me tome 12 pastillas",
        "me tomé 120 pastillas",
        "mi hija se tomó 25 pastillas",
        "i took 30 pills",
        "i took 100 pills an hour ago",
        "she took 45 pills",
        "swallowed 20 pills",
    ] {
        let found = assess(query);
        assert_eq!((found.level, found.kind), (Level::Help, Kind::Overdose), "{query}");
    }
    for query in ["tomo 20 mg de fluoxetina", "tomo 2 pastillas al día", "i take 100 mg of zoloft"] {
        assert_eq!(assess(query).level, Level::None, "{query}");
    }
}

#[test]
fn plain_questions_about_the_treatment_get_answers() {
    let queries = [
        "y si no me hace nada",
        "y si no me hace efecto",
        "me da asco y ganas de vomitar con esto",
        "te deja tarado para siempre?",
        "me pusieron un estent en el corazon",
        "tengo marcapasos",
        "me pusieron un stent",
        "what if it does nothing for me",
        "will it make me dumb forever",
        "they put a stent in my heart",
        "i have a pacemaker",
        "makes me want to throw up",
    ];
    let shown: Vec<&str> = queries.into_iter().filter(|query| assess(query).level != Level::None).collect();
    assert!(shown.is_empty(), "{shown:?}");
}

#[test]
fn the_language_of_words_of_distress_is_recognized() {
    for (query, lang) in [
        ("quiero morirme", Some("es")),
        ("ya no quiero vivir", Some("es")),
        ("suicidarme", Some("es")),
        ("me tomé todas las pastillas", Some("es")),
        ("me siento vacío por dentro y sin ganas", Some("es")),
        ("i want to die", Some("en")),
        ("he hits me", Some("en")),
        ("took the whole bottle", Some("en")),
        ("my husband no me deja salir and he hits me", Some("en")),
        ("suicidal", None),
        // As many words of each.
        ("help quiero matarme and die", None),
    ] {
        let found = assess(query);
        assert_ne!(found.level, Level::None, "{query}");
        assert_eq!(found.lang, lang, "{query}");
    }
    assert_eq!(assess("cuánto cuesta la sesión").lang, None, "an ordinary query");
    assert_eq!(assess_while_typing("quiero morirme ").lang, Some("es"));
}

#[test]
fn the_kind_of_a_clear_phrase_is_known() {
    for (query, kind) in [
        ("i want to die", Kind::Suicide),
        ("quiero morirme", Kind::Suicide),
        ("took the whole bottle", Kind::Overdose),
        ("me tome todas las pastillas", Kind::Overdose),
        ("he choked me", Kind::Abuse),
        ("he raped me", Kind::SexualAssault),
        ("me violaron", Kind::SexualAssault),
        ("my son wants to kill himself", Kind::ThirdParty),
        ("lo voy a matar", Kind::Violence),
    ] {
        assert_eq!(assess(query).kind, kind, "{query}");
        assert!(is_distress(query), "{query}");
    }
}

#[test]
fn the_last_word_counts_only_when_it_is_finished() {
    for query in ["", "i want to die", "i want to die\u{e9}", "quiero morir", "sobredosi", "want to die'"] {
        assert_eq!(assess_while_typing(query).level, Level::None, "{query}");
    }
    for query in
        ["i want to die ", "i want to die.", "i want to die a", "quiero morir ya", "i took too many pills "]
    {
        assert_eq!(assess_while_typing(query).level, Level::Help, "{query}");
    }
}

#[test]
fn no_hint_shows_while_somebody_types() {
    let faint = [
        "feel empty",
        "so alone lately",
        "nobody needs me",
        "what is the point of it all",
        "i feel numb all the time",
        "my chest feels tight",
        "he yells at me every day",
        "estoy cansada de todo",
    ];
    let hints = || faint.into_iter().filter(|query| assess(query).level == Level::Hint);
    println!("hints: {:?}", hints().collect::<Vec<_>>());
    assert!(hints().count() > 0);
    for query in hints() {
        assert_eq!(assess_while_typing(&format!("{query} ")).level, Level::None, "{query}");
    }
}

#[test]
fn a_query_is_folded_to_plain_words() {
    for (query, folded) in [
        ("I don\u{2019}t", "i dont "),
        ("k!ll", "kil "),
        ("k.m.s", "kms "),
        ("a b", "a b "),
        ("su1c1d@l", "suicidal "),
        ("su*cide", "su*cide "),
        ("killlll", "kil "),
        ("too", "too "),
        ("toméee", "tome "),
        ("ma\u{301}s", "mas "),
        ("911 or 42 or 2024", "911 or % or # "),
        ("2 or 0.5 or 120 or 012", "# or # # or % or 012 "),
        ("od'd", "od d "),
        ("", ""),
        ("자살", ""),
    ] {
        assert_eq!(String::from_utf8_lossy(&fold(query)), folded, "{query}");
    }
}

#[test]
fn model_and_lists_are_small() {
    let text = distress::lists::write(&content::distress::Distress::default());
    assert!(distress::read(&text).is_none(), "lists alone are not all of it");
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let model = SHIPPED.model.0;
    brotli::BrotliCompress(&mut &model[..], &mut out, &settings).expect("it is written to memory");
    println!("model of distress: {} bytes, {} in brotli", model.len(), out.len());
    assert!(out.len() <= 8_000, "{}", out.len());
}

#[test]
fn what_only_looks_like_it_is_left_alone() {
    let queries = [
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
    ];
    let caught: Vec<&str> = queries.into_iter().filter(|query| is_distress(query)).collect();
    assert!(caught.is_empty(), "{caught:?}");
}

#[test]
fn what_is_ordinary_hides_nothing_beside_it() {
    let queries = [
        "dying to know if i can kill myself",
        "will the pain die down i want to die",
        "life insurance and suicide",
        "heart attack in 2015 and now chest pain",
        "no quiero dejar de matar el tiempo quiero matarme",
    ];
    let missed: Vec<&str> = queries.into_iter().filter(|query| !is_distress(query)).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

/// Each of these once made work grow faster than the query, or would if the search were written in another way. Such a
/// search takes minutes here; `benches/search.rs` has the figures.
#[test]
fn words_of_distress_are_found_in_the_middle_of_long_queries() {
    let long = |text: &str| text.repeat(5_000 / text.len());
    let words = [
        "a", " ", "!", "i ", "no ", "want ", "suici ", "k i ", "wanttoo", "no want ", "é", "自殺",
        "end my l", "\u{301}",
    ];
    for word in words {
        let query = format!("{} i am suicidal {}", long(word), long(word));
        assert!(is_distress(&query), "{word:?}");
    }
}

#[test]
fn other_scripts_are_no_words() {
    let queries =
        ["是什么", "케타민이란", "كيتامين", "что такое кетамин", "🙂🙂", "केटामाइन", "ketamin là gì"];
    let caught: Vec<&str> = queries.into_iter().filter(|query| is_distress(query)).collect();
    assert!(caught.is_empty(), "{caught:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 200 } else { 2000 }))]

    #[test]
    fn no_query_panics(query in any::<String>()) {
        let _ = (assess(&query), assess_while_typing(&query));
    }

    #[test]
    fn no_query_of_likely_letters_panics(query in "[a-z '!*0-9\u{e0}-\u{ff}]{0,60}") {
        let _ = (assess(&query), assess_while_typing(&query));
    }

    #[test]
    fn a_clear_phrase_is_found_whatever_is_around_it(before in any::<String>(), after in any::<String>()) {
        let query = format!("{before} i am suicidal {after}");
        prop_assert!(is_distress(&query));
    }
}
