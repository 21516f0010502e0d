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

        impl $name {
            /// Returns the labels of a list in the order of their keys; none if it has another length.
            #[must_use]
            pub fn from_list(list: &[&'static str]) -> Option<Self> {
                let &[$($key),*] = list else { return None };
                Some(Self { $($key),* })
            }

            /// Returns the labels in the order of their keys.
            #[must_use]
            pub fn list(&self) -> Vec<&'static str> {
                vec![$(self.$key),*]
            }
        }
    };
}

labels! {
    /// Labels of the controls in one language. `{…}` stands for what is put in.
    ControlLabels,
    /// Their keys; in `[chrome]` of `interface.toml` they have hyphens for underscores.
    KEYS;

    /// Name of the help bar.
    help,
    /// Link to the crisis line: `{number}`.
    crisis_call,
    /// Link to the clinic, where there is little room.
    contact,
    /// Button that puts a message away.
    close,
    /// Label of the search field, for screen readers.
    search,
    /// What stands in the empty field: `{count}` answers can be searched.
    search_count,
    /// Button that empties it.
    search_clear,
    /// What stands above the questions that are asked most.
    suggestions,
    /// How many answers were found, `{count}`, for which words, `{query}`.
    found_many,
    /// The same for one answer.
    found_one,
    /// The same for none.
    found_none,
    /// What to do then.
    found_none_hint,
    /// Button that shows the other answers that were found: `{count}`.
    show_more,
    /// What stands above questions that are related to those that were found.
    related,
    /// Title of the contact below what was found.
    ask_title,
    /// Title of the contact where somebody looks for the clinic itself.
    clinic_title,
    /// What the clinic is asked.
    ask_text,
    /// Title of the help for somebody in distress.
    calm,
    /// What is said below it.
    calm_text,
    /// Title of the help in an emergency or an overdose.
    calm_emergency,
    /// What is said below it.
    calm_emergency_text,
    /// Title of the help where somebody is being hurt.
    calm_abuse,
    /// Title of the help for somebody else.
    calm_for_others,
    /// What is said below it.
    calm_for_others_text,
    /// What stands above answers for somebody in distress.
    when_ready,
    /// Button that shows what was found in spite of the help.
    answers_anyway,
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
    /// Said when the text is shown again after a search.
    showing_text,
    /// Button that goes back to the guide, from the text.
    to_guide,
}

labels! {
    /// Labels of the guide in one language. `{…}` stands for what is put in.
    GuideLabels,
    /// Their keys; in `[labels]` of `guide-words.toml` they have hyphens for underscores.
    GUIDE_KEYS;
    /// Name of the guide: its button and its heading.
    title,
    /// How long it takes; on the button and on the start page: `{count}`.
    invite,
    /// What stands at a lock on the button and on the start page.
    private,
    /// What the guide is for; on the start page.
    start_intro,
    /// Which questions can be skipped.
    start_skip,
    /// When the answers go.
    start_private,
    /// What one gets at the end.
    start_summary,
    /// What it is good for.
    start_keep,
    /// Button that shows the first question.
    begin,
    /// What the guide does not do; on the start page.
    promise,
    /// How far along: `{number}`, `{count}`.
    progress,
    /// Said where several answers may be picked.
    choose_any,
    /// Between "None of these" and the answers that it excludes.
    or,
    /// What shows rarer answers: `{count}`.
    show_rare,
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
    /// What to do where nothing was picked.
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
    /// Heading of the questions to ask the clinic: `{count}`.
    ask,
    /// Heading of the questions to ask one's own doctor.
    ask_doctor,
    /// A question to ask: `{thing}`.
    is_problem,
    /// The same where there are several: `{things}`.
    are_problems,
    /// Joins the last of several things to the others: `{things}`, `{last}`.
    and,
    /// Why a result holds where one answer leads to it: `{answer}`.
    you_said,
    /// Heading of what to do today, where help comes first.
    today,
    /// Heading of what can be done, where one's own doctor comes first.
    can_do,
    /// Heading of what is known for the main reason: `{reason}`.
    about,
    /// The same where the reason has no name.
    about_reason,
    /// Heading of what else the outcome says.
    more,
    /// Heading of the small print.
    about_guide,
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
    /// Title of the printed summary.
    take_title,
    /// What it is.
    take_intro,
    /// The clinic's phone in it: `{phone}`.
    phone,
    /// Heading of the answers in it.
    said,
    /// Heading of the signs of an emergency in it.
    emergency_signs,
    /// How its crisis line begins.
    in_crisis,
    /// How its emergency number begins.
    in_danger,
    /// Button that prints it.
    print,
    /// Button that copies it.
    copy,
    /// Button that shares it.
    share,
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
    /// Button that goes back from any other result.
    change_answers,
    /// Beside the crisis line, where the emergency number comes first.
    also_suicide,
    /// What shows the other lines of the country.
    other_lines,
    /// Said after the first Escape.
    escape,
    /// Said when the guide was left.
    left,
    /// Small print of the printed summary: `{hash}`.
    small_print,
}

/// Placeholders that a label of the controls must keep. A label that is not named here has none.
#[cfg(feature = "parse")]
pub(crate) const CHROME_PLACES: [(&str, &[&str]); 6] = [
    ("crisis-call", &["{number}"]),
    ("search-count", &["{count}"]),
    ("found-many", &["{count}", "{query}"]),
    ("found-one", &["{query}"]),
    ("found-none", &["{query}"]),
    ("show-more", &["{count}"]),
];

/// Placeholders that a label of the guide must keep.
#[cfg(feature = "parse")]
pub(crate) const GUIDE_PLACES: [(&str, &[&str]); 14] = [
    ("about", &["{reason}"]),
    ("and", &["{things}", "{last}"]),
    ("are-problems", &["{things}"]),
    ("ask", &["{count}"]),
    ("call", &["{number}"]),
    ("invite", &["{count}"]),
    ("phone", &["{phone}"]),
    ("show-rare", &["{count}"]),
    ("you-said", &["{answer}"]),
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
