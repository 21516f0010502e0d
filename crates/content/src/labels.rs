//! The labels of the controls, by key. The build script of the application fills them from the content files.

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
            /// Returns the labels from a list in the order of their keys; none if the list has a different length.
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
    /// Labels of the controls in one language. `{…}` is a placeholder.
    ControlLabels,
    /// Keys of the labels. The table `[controls]` of `interface.toml` uses hyphens instead of underscores.
    KEYS;

    /// Name of the help bar.
    help,
    /// Link to the crisis line: `{number}`.
    crisis_call,
    /// The same link if it is the only one in the help bar, with the mark of the instruction.
    crisis_only,
    /// Link to the clinic, for places with little space.
    contact,
    /// Button that closes a message.
    close,
    /// Label of the search field, for screen readers.
    search,
    /// Placeholder text of the search field; `{count}` answers can be searched.
    search_count,
    /// Button that clears the search field.
    search_clear,
    /// Heading of the most frequently asked questions.
    suggestions,
    /// Status: `{count}` answers were found for `{query}`.
    found_many,
    /// Status: one answer was found.
    found_one,
    /// Status: no answer was found.
    found_none,
    /// Advice shown when no answer was found.
    found_none_hint,
    /// Button that shows the remaining `{count}` results.
    show_more,
    /// Heading of questions related to the results.
    related,
    /// Heading of the contact box below the results.
    ask_title,
    /// Heading of the contact box for queries about the clinic itself.
    clinic_title,
    /// Invitation to ask the clinic.
    ask_text,
    /// Heading of the help for a reader in distress.
    calm,
    /// Text below that heading.
    calm_text,
    /// Heading of the help in an emergency or an overdose.
    calm_emergency,
    /// Text below that heading.
    calm_emergency_text,
    /// Heading of the help for a reader who is being hurt.
    calm_abuse,
    /// Heading of the help for a reader who is worried about another person.
    calm_for_others,
    /// Text below that heading.
    calm_for_others_text,
    /// Heading of the answers for a reader in distress.
    when_ready,
    /// Button that shows the search results despite the help.
    answers_anyway,
    /// Question shown next to the numbers when the query may express distress.
    hint,
    /// The same for a possible emergency or overdose.
    hint_emergency,
    /// The same for possible abuse.
    hint_abuse,
    /// The same when another person may be in danger.
    hint_for_others,
    /// Advice for helping another person who is in danger.
    help_for_others,
    /// Announcement when the text is shown again after a search.
    showing_text,
    /// Button that returns from the text to the guide.
    to_guide,
}

labels! {
    /// Labels of the guide in one language. `{…}` is a placeholder.
    GuideLabels,
    /// Keys of the labels. The table `[labels]` of `guide-texts.toml` uses hyphens instead of underscores.
    GUIDE_KEYS;
    /// Name of the guide, used for its button and its heading.
    title,
    /// Number of questions, `{count}`, and duration; on the button and on the start page.
    invite,
    /// Privacy note next to a lock, on the button and on the start page.
    private,
    /// Purpose of the guide; on the start page.
    start_intro,
    /// Which questions can be skipped.
    start_skip,
    /// When the answers are deleted.
    start_private,
    /// What the patient gets at the end.
    start_summary,
    /// What the summary can be used for.
    start_keep,
    /// Button that shows the first question.
    begin,
    /// Limits of the guide; on the start page.
    promise,
    /// Progress: question `{number}` of `{count}`.
    progress,
    /// Instruction shown where several answers may be picked.
    choose_any,
    /// Conjunction between "None of these" and the answers that it excludes.
    or,
    /// Button that shows `{count}` rare answers.
    show_rare,
    /// Button that continues.
    go_on,
    /// Button that goes back.
    back,
    /// Button that skips a question.
    skip,
    /// Button that starts again.
    restart,
    /// Button that leaves the guide.
    leave,
    /// Error shown when no answer is picked.
    error_choose,
    /// Error shown in that case if the question cannot be skipped.
    error_must,
    /// Heading of the screen on which the answers can be reviewed.
    summary_title,
    /// Instruction on that screen.
    summary_intro,
    /// Button that shows the result.
    see_result,
    /// Button that changes an answer.
    change,
    /// Accessible name of that button: `{question}`.
    change_answer,
    /// Text shown in place of a skipped answer.
    skipped,
    /// Introduction of every result.
    not_a_decision,
    /// Heading of the reasons for the result.
    because,
    /// Heading of the facts to tell the clinic.
    tell,
    /// Heading of the facts to tell the patient's own doctor.
    tell_doctor,
    /// Heading of the `{count}` questions to ask the clinic.
    ask,
    /// Heading of the questions to ask the patient's own doctor.
    ask_doctor,
    /// A question to ask about `{thing}`.
    is_problem,
    /// The same question for several `{things}`.
    are_problems,
    /// Joins the last of several things to the others: `{things}`, `{last}`.
    and,
    /// Reason for a result that one answer leads to: `{answer}`.
    you_said,
    /// Heading of what to do today, when the result is to get help first.
    today,
    /// Heading of what the patient can do, when the result refers to the patient's own doctor first.
    can_do,
    /// Heading of the paragraph about the main reason: `{reason}`.
    about,
    /// The same if the reason has no name.
    about_reason,
    /// Heading of the remaining paragraphs of the outcome.
    more,
    /// Heading of the small print.
    about_guide,
    /// Heading of milder outcomes that also apply.
    also,
    /// Heading of the notes.
    notes,
    /// Heading of the recommended answers.
    read,
    /// Shown in place of the contact link if none is configured.
    contact_none,
    /// Shown in place of the contact link when the result refers to the patient's own doctor first.
    own_doctor,
    /// Title of the printed summary.
    printed_title,
    /// Introduction of the printed summary.
    printed_intro,
    /// Phone number of the clinic in the printed summary: `{phone}`.
    phone,
    /// Heading of the patient's answers in the printed summary.
    printed_answers,
    /// Heading of the warning signs in the printed summary.
    emergency_signs,
    /// Introduction of the crisis line in the printed summary.
    in_crisis,
    /// Introduction of the emergency number in the printed summary.
    in_danger,
    /// Button that prints the summary.
    print,
    /// Button that copies the summary.
    copy,
    /// Button that shares the summary.
    share,
    /// Announcement after the summary was copied.
    copied,
    /// Announcement after copying failed.
    copy_failed,
    /// Heading of the persistent crisis help.
    help_title,
    /// Advice to tell someone today.
    tell_someone,
    /// Link that calls a line: `{number}`.
    call,
    /// Link that calls the emergency number: `{number}`.
    call_emergency,
    /// Button that goes back from the crisis result.
    mistake,
    /// Button that goes back from any other result.
    change_answers,
    /// Text next to the crisis line when the emergency number comes first.
    also_suicide,
    /// Button that shows the other lines of the country.
    other_lines,
    /// Announcement after the first Escape.
    escape,
    /// Announcement after the guide was left.
    left,
    /// Small print of the printed summary: `{hash}`.
    small_print,
}

/// Placeholders that the labels of the controls must contain. Labels that are not listed have none.
#[cfg(feature = "parse")]
pub(crate) const CONTROL_PLACEHOLDERS: [(&str, &[&str]); 6] = [
    ("crisis-call", &["{number}"]),
    ("search-count", &["{count}"]),
    ("found-many", &["{count}", "{query}"]),
    ("found-one", &["{query}"]),
    ("found-none", &["{query}"]),
    ("show-more", &["{count}"]),
];

/// Placeholders that the labels of the guide must contain. Labels that are not listed have none.
#[cfg(feature = "parse")]
pub(crate) const GUIDE_PLACEHOLDERS: [(&str, &[&str]); 14] = [
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

/// Returns a label with `words` in place of `{place}`. It does not use `str::replace`, whose general substring search
/// adds more code than all labels take up.
#[must_use]
pub fn fill(label: &str, placeholder: &str, value: &str) -> String {
    let mut parts = label.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((name, rest)) if name == placeholder => {
                filled.push_str(value);
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
