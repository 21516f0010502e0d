//! What is said about a setting that cannot be used.

use std::fmt;
use std::sync::LazyLock;

use regex::Regex;

/// How much of a value is shown, in characters.
const SHOWN: usize = 60;
/// How many complaints are made before the rest is only counted.
const MOST: usize = 20;

/// Control signs, and signs that show nothing or turn the direction; a space is none of them.
pub(super) static INVISIBLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[\p{C}\p{Z}\p{DI}--\ ]").expect("the pattern is fixed"));

/// One thing that is wrong, in words: `PLACE="VALUE" is not used: write …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint(String);

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Complaint {
    /// A value that may not stand there.
    pub(super) fn refused(place: &str, value: &str, allowed: &str) -> Self {
        Self(format!("{place}=\"{}\" is not used: write {allowed}", shown(value)))
    }

    /// A word, or the name of a setting, that nobody knows; the value of a setting is shown if it is text.
    pub(super) fn unknown(place: &str, value: Option<&str>, allowed: &str) -> Self {
        let value = value.map(|value| format!("=\"{}\"", shown(value))).unwrap_or_default();
        Self(format!("{place}{value} is not known: write {allowed}"))
    }

    /// Something of the wrong kind, or what else can be said of a place.
    pub(super) fn is(place: &str, what: &str, allowed: &str) -> Self {
        Self(format!("{place} is {what}: write {allowed}"))
    }
}

/// A text as it is shown: its beginning, with signs that nobody would see as escapes.
pub(super) fn shown(text: &str) -> String {
    let end = text.char_indices().nth(SHOWN);
    let (text, more) = end.map_or((text, ""), |(end, _)| (&text[..end], "…"));
    let escaped = INVISIBLE.replace_all(text, |found: &regex::Captures<'_>| {
        found[0].chars().map(|sign| sign.escape_unicode().to_string()).collect::<String>()
    });
    format!("{escaped}{more}")
}

/// The first complaints, and how many more there are: a console must stay readable.
pub(super) fn shorten_list(mut complaints: Vec<Complaint>) -> Vec<Complaint> {
    let more = complaints.len().saturating_sub(MOST);
    if more > 0 {
        complaints.truncate(MOST);
        complaints.push(Complaint(format!("{more} more settings are not used: mend these first")));
    }
    complaints
}

/// A list as one reads it: `auto, light or dark`.
pub(super) fn one_of(words: &[impl AsRef<str>]) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        Some((last, _)) => (*last).to_owned(),
        None => String::new(),
    }
}
