//! What two patients answer.

/// Questions in their order, and what is answered.
pub(super) type Answers = [(&'static str, &'static [&'static str])];

/// Ends in "possible, but tell the clinic first": the reason alone asks for that.
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

/// The opposite of each, but for the emergency, which would end the guide. Ends in "first, get support today".
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
