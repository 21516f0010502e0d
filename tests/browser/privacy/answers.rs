//! The answers of two patients.

/// Questions in order, each with its answers.
pub(super) type Answers = [(&'static str, &'static [&'static str])];

/// Leads to "possible, but tell the clinic first", for which the reason alone is enough.
pub(super) const CLEAN: &Answers = &[
    ("emergency", &["no"]),
    ("suicide", &["no"]),
    ("age", &["25-64"]),
    ("reason", &["addiction"]),
    ("tried", &["two-plus"]),
    ("pregnancy", &["no"]),
    ("mind", &["none"]),
    ("heart", &["none"]),
    ("body", &["none"]),
    ("allergy", &["no"]),
    ("substances", &["none"]),
    ("medicines", &["none"]),
    ("ride", &["yes"]),
];

/// The opposite answer to each question, except for the emergency, which would end the guide. Leads to "first, get
/// support today".
pub(super) const FLAGGED: &Answers = &[
    ("emergency", &["no"]),
    ("suicide", &["thoughts"]),
    ("age", &["65-plus"]),
    ("reason", &["depression"]),
    ("tried", &["none"]),
    ("pregnancy", &["breastfeeding"]),
    ("mind", &["dementia", "not-sure"]),
    ("heart", &["brain-pressure"]),
    ("body", &["dialysis", "thyroid", "apnea-lung", "seizures"]),
    ("allergy", &["yes"]),
    ("substances", &["active"]),
    ("medicines", &["not-sure"]),
    ("ride", &["no"]),
];
