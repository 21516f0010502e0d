//! The tables of the evidence file, section 5, "Is this right for me?": 5a, 5b and 5c, line by line and from
//! nothing else. Neither the flow nor the engine was looked at.

/// A question of 5a.
pub struct Asked {
    /// Its id.
    pub id: &'static str,
    /// Whether several answers may be given: "(any)".
    pub any: bool,
    /// The ids of its answers.
    pub answers: &'static [&'static str],
}

const fn one(id: &'static str, answers: &'static [&'static str]) -> Asked {
    Asked { id, any: false, answers }
}

const fn any(id: &'static str, answers: &'static [&'static str]) -> Asked {
    Asked { id, any: true, answers }
}

/// 5a, in the order in which they are asked: "in this order, but `emergency` and `suicide` first".
pub const QUESTIONS: [Asked; 13] = [
    one("emergency", &["yes", "no"]),
    one("suicide", &["no", "thoughts", "intent", "prefer-not"]),
    one("age", &["under-18", "18-64", "65-plus"]),
    one(
        "reason",
        &[
            "depression",
            "ptsd",
            "anxiety",
            "ocd",
            "addiction",
            "pain",
            "suicidal-thoughts",
            "other",
            "just-learning",
        ],
    ),
    one("tried", &["none", "one", "two-plus", "not-sure"]),
    one("pregnancy", &["no", "pregnant", "maybe", "trying", "breastfeeding"]),
    any(
        "mind",
        &["psychosis", "mania-now", "bipolar-stable", "dissociative", "memory-confusion", "none", "not-sure"],
    ),
    any(
        "heart",
        &[
            "bp-uncontrolled",
            "recent-event",
            "aneurysm",
            "brain-pressure",
            "bp-controlled",
            "old-event",
            "none",
            "not-sure",
        ],
    ),
    any(
        "body",
        &[
            "severe-liver",
            "dialysis",
            "liver-kidney",
            "bladder",
            "thyroid",
            "glaucoma",
            "apnea-lung",
            "seizures",
            "porphyria",
            "none",
            "not-sure",
        ],
    ),
    one("allergy", &["yes", "no", "not-sure"]),
    one("substances", &["active", "ketamine-problem", "recovery", "none", "not-sure"]),
    any(
        "medicines",
        &[
            "benzodiazepine",
            "lamotrigine",
            "maoi",
            "stimulant",
            "opioid",
            "theophylline",
            "other-sedative",
            "none",
            "not-sure",
        ],
    ),
    one("ride", &["yes", "no"]),
];

/// The place of the emergency question.
pub const EMERGENCY: usize = 0;
/// The place of the question about suicide.
pub const SUICIDE: usize = 1;
/// The place of the question about the reason.
pub const REASON: usize = 3;
/// The place of the question about what was tried.
pub const TRIED: usize = 4;

/// 5c, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Crisis,
    NotNow,
    Learn,
    OthersFirst,
    TellClinic,
    Talk,
}

/// 5c, the classes with their ids, the most serious first.
pub const CLASSES: [(Class, &str); 6] = [
    (Class::Crisis, "crisis"),
    (Class::NotNow, "not-now"),
    (Class::Learn, "learn"),
    (Class::OthersFirst, "others-first"),
    (Class::TellClinic, "tell-clinic"),
    (Class::Talk, "talk"),
];

/// The ids of the notes. A set of notes has a bit for each.
pub const NOTES: [&str; 6] =
    ["medicines", "addiction-help", "adults-only", "older-adults", "ride-home", "home-use"];

/// Questions with some of their answers.
pub type Row = &'static [(&'static str, &'static [&'static str])];

/// 5b, "stop: crisis".
pub const CRISIS: Row = &[("emergency", &["yes"]), ("suicide", &["intent"])];

/// 5b, "not now, own doctor first".
pub const NOT_NOW: Row = &[
    ("age", &["under-18"]),
    ("pregnancy", &["pregnant", "maybe", "breastfeeding"]),
    ("mind", &["psychosis", "mania-now", "memory-confusion"]),
    ("heart", &["bp-uncontrolled", "recent-event", "aneurysm", "brain-pressure"]),
    ("body", &["severe-liver", "dialysis"]),
    ("allergy", &["yes"]),
    ("substances", &["active", "ketamine-problem"]),
    ("medicines", &["theophylline"]),
];

/// 5b, "possible, tell the clinic".
pub const TELL_CLINIC: Row = &[
    ("pregnancy", &["trying"]),
    ("mind", &["bipolar-stable", "dissociative", "not-sure"]),
    ("heart", &["bp-controlled", "old-event", "not-sure"]),
    (
        "body",
        &[
            "liver-kidney",
            "bladder",
            "thyroid",
            "glaucoma",
            "apnea-lung",
            "seizures",
            "porphyria",
            "not-sure",
        ],
    ),
    ("allergy", &["not-sure"]),
    ("substances", &["recovery", "not-sure"]),
    (
        "medicines",
        &["benzodiazepine", "lamotrigine", "maoi", "stimulant", "opioid", "other-sedative", "not-sure"],
    ),
];

/// 5b, "just learning".
pub const LEARN: Row = &[("reason", &["other", "just-learning"])];

/// 5b, "worth a conversation": reason, what was tried.
pub const TALK: Row = &[
    ("depression", &["two-plus"]),
    ("ptsd", &["one", "two-plus"]),
    ("anxiety", &["two-plus"]),
    ("ocd", &["two-plus"]),
    ("addiction", &["two-plus"]),
    ("pain", &["two-plus"]),
    ("suicidal-thoughts", &["none", "one", "two-plus", "not-sure"]),
];

/// 5b, "other treatments first": reason, what was tried.
pub const OTHERS_FIRST: Row = &[
    ("depression", &["none", "one", "not-sure"]),
    ("ptsd", &["none", "not-sure"]),
    ("anxiety", &["none", "one", "not-sure"]),
    ("ocd", &["none", "one", "not-sure"]),
    ("addiction", &["none", "one", "not-sure"]),
    ("pain", &["none", "one", "not-sure"]),
];

/// 5c, "safety item": items 1 and 6 to 12.
pub const SAFETY: [&str; 8] =
    ["age", "pregnancy", "mind", "heart", "body", "allergy", "substances", "medicines"];

/// 5a, 5b and 5c, which notes an answer brings. Besides, age passed over brings `adults-only`, and every result but
/// `crisis` brings `home-use`.
pub const SAID: [(&str, Row); 4] = [
    (
        "medicines",
        &[(
            "medicines",
            &[
                "benzodiazepine",
                "lamotrigine",
                "maoi",
                "stimulant",
                "opioid",
                "theophylline",
                "other-sedative",
                "not-sure",
            ],
        )],
    ),
    ("addiction-help", &[("substances", &["active", "ketamine-problem"])]),
    ("older-adults", &[("age", &["65-plus"])]),
    ("ride-home", &[("ride", &["no"])]),
];

/// 5b and 5c, which answers pin crisis help.
pub const PINS: Row = &[("suicide", &["thoughts", "prefer-not"]), ("reason", &["suicidal-thoughts"])];

#[test]
fn each_reason_with_everything_that_was_tried_is_in_one_row() {
    let [reason, tried] = [REASON, TRIED].map(|question| QUESTIONS[question].answers);
    let learning = LEARN[0].1;
    for reason in reason {
        for tried in tried {
            let is_in = |row: Row| row.iter().any(|(id, answers)| id == reason && answers.contains(tried));
            let rows = [is_in(TALK), is_in(OTHERS_FIRST), learning.contains(reason)];
            assert_eq!(rows.iter().filter(|&&is_in| is_in).count(), 1, "{reason}, {tried}: {rows:?}");
        }
    }
}
