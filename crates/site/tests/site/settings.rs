//! The clinic's settings: a table of cases that the JavaScript must read in the same way, and laws that hold
//! for anything.

mod laws;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use site::settings::{Known, NAMES, Settings};

const CASES: &str = include_str!("../../../../tests/fixtures/settings/cases.json");

/// A text of the table: a string, or a list of pieces that may be repeated.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(pieces) => pieces.iter().map(piece).collect(),
        _ => None,
    }
}

fn piece(value: &Value) -> Option<String> {
    let Some(repeat) = value.get("repeat") else { return value.as_str().map(str::to_owned) };
    Some(repeat[0].as_str()?.repeat(usize::try_from(repeat[1].as_u64()?).ok()?))
}

/// What the table expects, with its long texts written out.
fn written_out(settings: &Value) -> Value {
    let has_repeat = |list: &Vec<Value>| list.iter().any(|piece| piece.get("repeat").is_some());
    match settings {
        Value::Array(list) if has_repeat(list) => json!(text(settings)),
        Value::Array(list) => list.iter().map(written_out).collect(),
        Value::Object(keys) => keys.iter().map(|(key, value)| (key.clone(), written_out(value))).collect(),
        other => other.clone(),
    }
}

/// What was accepted, as the table writes it.
fn accepted(settings: &Settings) -> Value {
    let questions: Vec<Value> = settings
        .questions
        .iter()
        .map(|own| json!({ "id": own.id, "question": own.question, "answer": own.answer }))
        .collect();
    let keys = json!({
        "contact": settings.contact, "href": settings.href(), "contact-label": settings.contact_label,
        "clinic": settings.clinic, "phone": settings.phone, "lang": settings.lang, "region": settings.region,
        "hide": settings.hide, "open": settings.open, "heading-level": settings.heading_level,
        "theme": settings.theme, "inspect": settings.inspect.filter(|inspect| *inspect),
        "questions": Some(questions).filter(|questions| !questions.is_empty()),
    });
    let keys = keys.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
    keys.map(|(key, value)| (key.clone(), value.clone())).collect::<Map<_, _>>().into()
}

fn table() -> (Known, Vec<Value>) {
    let table: Value = serde_json::from_str(CASES).expect("the table is JSON");
    let list = |name: &str| {
        let list = table["known"][name].as_array().expect("`known` has lists");
        list.iter().filter_map(text).collect::<Vec<_>>()
    };
    let known = Known {
        languages: list("languages"),
        regions: list("regions"),
        questions: list("questions"),
        topics: list("topics"),
        taken: list("taken"),
    };
    (known, table["cases"].as_array().expect("`cases` is a list").clone())
}

/// Whether it was said in these words; `*` stands for those of the engine.
fn is_said(expected: &str, said: &str) -> bool {
    match expected.split_once('*').filter(|_| expected.contains("broken (*)")) {
        Some((before, after)) => said.starts_with(before) && said.ends_with(after),
        None => said == expected,
    }
}

#[test]
fn every_case_of_the_table_is_read_as_it_says() {
    let (known, cases) = table();
    let mut wrong = String::new();
    for case in &cases {
        let attributes = case["attributes"].as_object().expect("`attributes` has names and values");
        let attributes: Vec<(&str, String)> = attributes
            .iter()
            .map(|(name, value)| (name.as_str(), text(value).expect("a value is a text")))
            .collect();
        let attributes: Vec<(&str, &str)> =
            attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let inside = text(&case["json"]);
        let (settings, complaints) = Settings::read(&attributes, inside.as_deref(), &known);
        let said: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        let expected: Vec<&str> = case["complaints"]
            .as_array()
            .expect("`complaints` is a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let same_words = said.len() == expected.len()
            && expected.iter().zip(&said).all(|(one, other)| is_said(one, other));
        if accepted(&settings) != written_out(&case["settings"]) || !same_words {
            wrong += &format!(
                "{}\n  {:.900}\n  {}\n",
                case["name"],
                accepted(&settings).to_string(),
                said.join("\n  ")
            );
        }
        laws::hold(&attributes, inside.as_deref(), &known);
    }
    assert!(cases.len() >= 80);
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_table_has_every_key_with_a_wrong_value_html_and_a_megabyte() {
    let (_, cases) = table();
    for name in NAMES {
        let of = |case: &&Value| case["attributes"].get(name).is_some_and(|value| !value.is_null());
        let said = |case: &Value| case["complaints"].to_string().contains(&format!("{name}="));
        let values: Vec<String> =
            cases.iter().filter(of).filter_map(|case| text(&case["attributes"][name])).collect();
        assert!(cases.iter().filter(of).any(said), "no wrong value of {name}");
        assert!(values.iter().any(|value| value.contains('<')), "no HTML in {name}");
        assert!(values.iter().any(|value| value.len() >= 999_999), "no megabyte of {name}");
        let in_json =
            cases.iter().any(|case| case["complaints"].to_string().contains(&format!("JSON {name} is ")));
        assert!(in_json || ["hide", "open"].contains(&name), "no wrong type of {name}");
    }
}

/// What has hidden a scheme from somebody: it stands between two letters.
const TRICKS: [&str; 24] = [
    "\t",
    "\n",
    "\r",
    "\0",
    "\u{1}",
    " ",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{2060}",
    "\u{feff}",
    "\u{e0041}",
    "/",
    "\\",
    ":",
    "&",
    "&Tab;",
    "&#9;",
    "%09",
    "%0a",
    ";",
    ".",
    "+",
];

/// A word with at times a trick between its letters, or a letter written in another way.
fn spelling(word: &'static str) -> impl Strategy<Value = String> {
    let letter = |letter: char| {
        let forms = vec![
            letter.to_ascii_uppercase().to_string(),
            format!("&#{};", u32::from(letter)),
            format!("&#x{:x}", u32::from(letter)),
            format!("%{:x}", u32::from(letter)),
        ];
        let form = prop_oneof![9 => Just(letter.to_string()), 1 => proptest::sample::select(forms)];
        let trick = prop_oneof![15 => Just(""), 1 => proptest::sample::select(&TRICKS[..])];
        (form, trick).prop_map(|(letter, trick)| letter + trick)
    };
    let beginnings =
        proptest::sample::select(vec!["", "", "", " ", "\t", "\u{1}", "\u{feff}", "./", "//", "?", "#"]);
    (beginnings, word.chars().map(letter).collect::<Vec<_>>())
        .prop_map(|(beginning, letters)| beginning.to_owned() + &letters.concat())
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => any::<String>(),
        2 => "[ -~]{0,30}",
        1 => spelling("javascript:alert(1)"),
        1 => spelling("data:text/html,x"),
        1 => spelling("vbscript:x"),
        1 => spelling("https://a.example"),
        2 => proptest::sample::select(vec![
            "/contact", "tel:5", "GB", "us", "dark", "3", "cost", "ptsd-help cost", "parking", "(555) 010-0142",
            "en-US", "true", "",
        ])
        .prop_map(str::to_owned),
        1 => ("[x<:&é\u{200b}]", 150_usize..6000).prop_map(|(sign, times)| sign.repeat(times)),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => proptest::sample::select(&NAMES[..]).prop_map(str::to_owned),
        1 => "[a-z-]{1,12}",
        1 => any::<String>(),
    ]
}

fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        value().prop_map(Value::from),
    ];
    let key = prop_oneof![
        name(),
        proptest::sample::select(vec!["id", "question", "answer"]).prop_map(str::to_owned)
    ];
    leaf.prop_recursive(3, 40, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((key.clone(), inner), 0..5).prop_map(|keys| keys.into_iter().collect()),
        ]
    })
}

/// An own question, mostly good.
fn question() -> impl Strategy<Value = Value> {
    let text = || prop_oneof![4 => value().prop_map(Value::from), 1 => tree()];
    let answer = prop_oneof![text(), proptest::collection::vec(text(), 0..4).prop_map(Value::from)];
    (
        proptest::option::of(text()),
        proptest::option::weighted(0.9, text()),
        proptest::option::weighted(0.9, answer),
    )
        .prop_map(|(id, question, answer)| {
            let keys = [("id", id), ("question", question), ("answer", answer)];
            keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
        })
}

/// The text of the JSON child: mostly an object, at times anything.
fn inside() -> impl Strategy<Value = String> {
    let questions = proptest::collection::vec(prop_oneof![6 => question(), 1 => tree()], 0..5);
    let entries = proptest::collection::vec((name(), tree()), 0..8);
    let object = (entries, proptest::option::of(questions)).prop_map(|(entries, questions)| {
        let questions = questions.map(|list| ("questions".to_owned(), Value::from(list)));
        entries.into_iter().chain(questions).collect::<Value>().to_string()
    });
    let cut = (tree(), any::<prop::sample::Index>()).prop_map(|(tree, at)| {
        let text: Vec<char> = tree.to_string().chars().collect();
        text[..at.index(text.len() + 1)].iter().collect()
    });
    prop_oneof![8 => object, 1 => tree().prop_map(|tree| tree.to_string()), 1 => cut, 1 => any::<String>()]
}

proptest! {
    #[test]
    fn the_laws_hold_for_anything_that_a_clinic_writes(
        attributes in proptest::collection::vec((name(), value()), 0..8),
        inside in proptest::option::of(inside()),
    ) {
        let attributes: Vec<(&str, &str)> =
            attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        laws::hold(&attributes, inside.as_deref(), &table().0);
    }

    #[test]
    fn an_attribute_wins_over_the_json(
        (name, one, other) in proptest::sample::select(vec![
            ("contact", "/a", "/b"), ("contact-label", "A", "B"), ("clinic", "A", "B"), ("phone", "1", "2"),
            ("region", "GB", "US"), ("hide", "cost", "legal"), ("open", "cost", "ptsd-help"),
            ("heading-level", "3", "4"), ("theme", "dark", "light"),
        ]),
        inside in proptest::collection::vec((name(), tree()), 0..4),
    ) {
        let mut inside: Map<_, _> = inside.into_iter().collect();
        inside.insert(name.into(), other.into());
        let inside = Value::Object(inside).to_string();
        let known = table().0;
        let (settings, _) = Settings::read(&[(name, one)], Some(&inside), &known);
        prop_assert!(settings.attributes().contains(&(name, one.to_owned())));
        let (settings, _) = Settings::read(&[(name, "")], Some(&inside), &known);
        prop_assert!(settings.attributes().contains(&(name, other.to_owned())));
    }

    #[test]
    fn no_spelling_of_another_scheme_becomes_a_contact(
        contact in prop_oneof![
            spelling("javascript:alert(1)"), spelling("data:text/html,x"), spelling("vbscript:x"),
            spelling("blob:x"), spelling("file:///x"),
        ],
    ) {
        let known = Known::default();
        laws::hold(&[("contact", &contact)], None, &known);
        laws::hold(&[], Some(&json!({ "contact": contact }).to_string()), &known);
    }
}
