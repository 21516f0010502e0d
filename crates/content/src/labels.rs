//! The labels of the controls by key. The application's build script fills them from the content files.

macro_rules! labels {
    ($(#[$about:meta])* $name:ident, $(#[$list:meta])* $keys:ident; $($(#[$doc:meta])* $key:ident,)*) => {
        $(#[$about])*
        #[derive(Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$doc])* pub $key: &'static str,)*
        }

        $(#[$list])*
        pub const $keys: &[&str] = &[$(stringify!($key),)*];
    };
}

labels! {
    /// Labels of the controls in one language. `{…}` stands for what is put in.
    ControlLabels,
    /// Their keys; in `[chrome]` of `interface.toml` they have hyphens for underscores.
    KEYS;

    /// Name of the row of topic buttons.
    topics,
    /// Button that shows all topics.
    all_topics,
    /// Button that opens every answer.
    open_all,
    /// Button that closes them again.
    close_all,
    /// Name of the help bar.
    help,
    /// Link to the crisis line: `{number}`.
    crisis_call,
    /// Name of the control that copies an answer's address, for screen readers: `{question}`.
    copy_link_to,
    /// Button that puts a message away.
    close,
    /// Said when a link was copied.
    copied,
    /// Said when it was not: `{link}`.
    copy_failed,
    /// Label of the search field.
    search,
    /// Button that empties it.
    search_clear,
    /// What stands above the questions that are asked most.
    suggestions,
    /// How many answers were found: `{count}`.
    found_many,
    /// The same for one answer.
    found_one,
    /// The same for none.
    found_none,
    /// What to do then.
    found_none_hint,
    /// Asked beside the numbers where the words in the field may be of somebody in distress.
    hint,
    /// The same where they are of an emergency or an overdose.
    hint_emergency,
    /// The same where they are of abuse.
    hint_abuse,
    /// The same where somebody else is in danger.
    hint_for_others,
    /// What to do where somebody else is in danger.
    help_for_others,
    /// Said when a topic was chosen: `{count}`, `{topic}`.
    showing_topic,
    /// Said when all topics are shown: `{count}`.
    showing_all,
    /// Said when every answer was opened.
    all_opened,
    /// Said when every answer was closed.
    all_closed,
}

labels! {
    /// Labels of the guide in one language. `{…}` stands for what is put in.
    GuideLabels,
    /// Their keys; in `[labels]` of `guide-words.toml` they have hyphens for underscores.
    GUIDE_KEYS;
    /// Name of the guide: its button and its heading.
    title,
    /// What stands under it on the button.
    invite,
    /// What the guide does not do; on the first question.
    promise,
    /// How far along: `{number}`, `{count}`.
    progress,
    /// Said where several answers may be picked.
    choose_any,
    /// Button that goes on.
    go_on,
    /// Button that goes back.
    back,
    /// Button that passes a question over.
    skip,
    /// Button that starts again.
    restart,
    /// Button that leaves the guide.
    leave,
    /// Heading of the error when nothing was picked.
    error_title,
    /// What to do then.
    error_choose,
    /// What to do then where the question cannot be passed over.
    error_must,
    /// Heading of the summary.
    summary_title,
    /// What to do there.
    summary_intro,
    /// Button that shows the result.
    see_result,
    /// Button that changes an answer.
    change,
    /// Its name for screen readers: `{question}`.
    change_answer,
    /// In place of an answer that was passed over.
    skipped,
    /// How every result begins.
    not_a_decision,
    /// Heading of the reasons.
    because,
    /// Heading of what to tell the clinic.
    tell,
    /// Heading of what to tell one's own doctor.
    tell_doctor,
    /// Heading of the questions to ask.
    ask,
    /// A question to ask: `{thing}`.
    is_problem,
    /// Heading of what else applies.
    also,
    /// Heading of the notes.
    notes,
    /// Heading of the answers to read.
    read,
    /// In place of the contact link where there is none.
    contact_none,
    /// In place of the contact link where one's own doctor comes first.
    own_doctor,
    /// Heading of the take-away.
    take_title,
    /// What it is.
    take_intro,
    /// Heading of the answers in the take-away.
    said,
    /// Heading of the signs of an emergency in the take-away.
    emergency_signs,
    /// Button that prints the take-away.
    print,
    /// Button that copies it.
    copy,
    /// Said when it was copied.
    copied,
    /// Said when it was not.
    copy_failed,
    /// Heading of the crisis help that stays.
    help_title,
    /// Asks to tell someone today.
    tell_someone,
    /// Link that calls a line: `{number}`.
    call,
    /// Link that calls the emergency number: `{number}`.
    call_emergency,
    /// Button that goes back from the crisis result.
    mistake,
    /// Said after the first Escape.
    escape,
    /// Said when the guide was left.
    left,
    /// Button that goes back to the guide from an answer.
    to_guide,
    /// Small print: `{hash}`.
    small_print,
}

/// Placeholders that a label of the controls must keep. A label that is not named here has none.
#[cfg(feature = "parse")]
pub(crate) const CHROME_PLACES: [(&str, &[&str]); 6] = [
    ("crisis-call", &["{number}"]),
    ("copy-link-to", &["{question}"]),
    ("copy-failed", &["{link}"]),
    ("found-many", &["{count}"]),
    ("showing-topic", &["{count}", "{topic}"]),
    ("showing-all", &["{count}"]),
];

/// Placeholders that a label of the guide must keep.
#[cfg(feature = "parse")]
pub(crate) const GUIDE_PLACES: [(&str, &[&str]); 6] = [
    ("call", &["{number}"]),
    ("call-emergency", &["{number}"]),
    ("progress", &["{number}", "{count}"]),
    ("change-answer", &["{question}"]),
    ("is-problem", &["{thing}"]),
    ("small-print", &["{hash}"]),
];

/// A label with words in place of `{place}`. Not by `str::replace`, whose search for any text weighs more than all labels.
#[must_use]
pub fn fill(label: &str, place: &str, words: &str) -> String {
    let mut parts = label.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((name, rest)) if name == place => {
                filled.push_str(words);
                filled.push_str(rest);
            }
            _ => {
                filled.push('{');
                filled.push_str(part);
            }
        }
    }
    filled
}
