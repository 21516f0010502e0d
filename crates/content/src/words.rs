//! Labels that stand in the text itself, one set a language (`interface.toml`, `[text]`).

use serde::{Deserialize, Serialize};

use super::{Approval, SourceRead, Strength};

macro_rules! text_words {
    ($($(#[$doc:meta])* $key:ident $([$($place:literal),+])?,)*) => {
        /// Labels used in the text. `{…}` stands for what is put in.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        pub struct TextWords {
            $($(#[$doc])* pub $key: String,)*
            /// Names of the months, January first; twelve of them.
            pub months: Vec<String>,
            /// The same in short.
            pub months_short: Vec<String>,
        }
        impl TextWords {
            /// The labels from `get`, which is asked for each key once, with the `{…}` that it must keep.
            #[cfg(feature = "parse")]
            pub(crate) fn from_keys(
                [months, months_short]: [Vec<String>; 2],
                mut get: impl FnMut(&str, &[&str]) -> String,
            ) -> Self {
                Self { $($key: get(&stringify!($key).replace('_', "-"), &[$($($place),+)?]),)* months, months_short }
            }
        }
    };
}

// In brackets: what the label must keep, because something is put in there.
text_words! {
    /// Title of the page that holds the text alone.
    page_title,
    /// What it is about, in a few words.
    page_subject,
    /// A day: `{month}`, `{day}`, `{year}`.
    date ["{month}", "{day}", "{year}"],
    /// When an answer was checked, `{date}`, and when it is due for the next check, `{due}`.
    checked ["{date}", "{due}"],
    /// Such a day in short: `{month}`, `{year}`.
    date_short ["{month}", "{year}"],
    /// Said about the page until a clinician has reviewed the text.
    not_reviewed,
    /// In its place when a review is there, but a part of the text is overdue.
    review_overdue,
    /// Who reviewed the text: `{name}`, and when: `{date}`.
    reviewed ["{name}", "{date}"],
    /// What is said beside it of the clinic's own answers.
    reviewed_own,
    /// Said on an answer that is overdue: since when, `{date}`.
    overdue ["{date}"],
    /// The same on another part of the text.
    overdue_part ["{date}"],
    /// The same in the guide.
    overdue_guide ["{date}"],
    /// The same on the crisis lines.
    overdue_lines ["{date}"],
    /// Stands before the short answer.
    short_label,
    /// Button that shares an answer's address.
    share,
    /// Button that prints an answer.
    print,
    /// How many sources an answer has: `{count}`. Unfolds them.
    sources_count ["{count}"],
    /// The same for one source.
    sources_count_one,
    /// Heading of the list of all sources.
    sources_title,
    /// What stands above the list of all sources.
    sources_intro,
    /// Names of the groups of sources.
    sources_depression,
    /// PTSD.
    sources_ptsd,
    /// Other conditions.
    sources_other_conditions,
    /// Safety and forms.
    sources_safety,
    /// Rules and costs.
    sources_rules_and_costs,
    /// Crisis services.
    sources_help,
    /// What was read of a source: `{what}`.
    source_read ["{what}"],
    /// The full paper was read.
    read_paper,
    /// The summary was read.
    read_summary,
    /// The operator's own page was read.
    read_official,
    /// Title of a figure with several measures.
    figure_caption,
    /// Behind the number of a result: of 100 people.
    figure_of_100,
    /// The number of a result below 1 of 100.
    figure_under_1,
    /// What a large dot means.
    figure_yes,
    /// What a small dot means.
    figure_no,
    /// How strong the evidence is: `{strength}`.
    figure_evidence ["{strength}"],
    /// Link to the source: `{title}`.
    figure_source ["{title}"],
    /// Strong.
    strength_strong,
    /// Some.
    strength_some,
    /// Early.
    strength_early,
    /// Mixed.
    strength_mixed,
    /// Heading of the topics.
    topics_title,
    /// How many questions a topic has: `{count}`.
    topic_count ["{count}"],
    /// The same for one question.
    topic_count_one ["{count}"],
    /// Heading of the rows that show something at a glance.
    glance_title,
    /// Title of the row at the end.
    about_title,
    /// What is in it, in one line.
    about_teaser,
    /// Button that prints all answers.
    print_all,
    /// Figures that do not stand open.
    figure_more,
    /// Caption of the times of a session.
    session_caption,
    /// What happens.
    session_what,
    /// Times of an infusion.
    session_infusion,
    /// Times of the nasal spray.
    session_spray,
    /// How long a benefit lasted: `{weeks}`.
    fade_weeks ["{weeks}"],
    /// Under the left end of the scale.
    fade_start,
    /// Unfolds what stands behind the lines of a notice.
    notice_more,
    /// Heading of the related questions.
    related_title,
    /// Typical length of a step.
    step_time,
    /// Heading of the column with the form's name, on a phone.
    forms_form,
    /// Heading of the column with the place.
    forms_place,
    /// Heading of the column with the approval.
    forms_approval,
    /// Approved for some kinds of depression.
    approval_approved,
    /// Off-label.
    approval_off_label,
    /// Not approved.
    approval_not,
    /// "Step {number}".
    step_number ["{number}"],
    /// Emergency number: `{number}`.
    crisis_emergency ["{number}"],
    /// Unfolds the signs of an emergency.
    crisis_signs,
    /// Unfolds a country's other lines.
    crisis_other_lines,
    /// Or: between two emergency numbers.
    crisis_or,
    /// Button to call: `{number}`.
    crisis_call ["{number}"],
    /// Key to press: `{key}`.
    crisis_press ["{key}"],
    /// Button to text: `{number}`.
    crisis_text ["{number}"],
    /// Button to text a word: `{word}`, `{number}`.
    crisis_text_word ["{word}", "{number}"],
    /// Link to a chat.
    crisis_chat,
    /// One line at the top: `{name}`, `{number}`, `{emergency}` are links.
    crisis_short ["{number}", "{emergency}"],
    /// Link from that line to all crisis lines.
    crisis_more,
    /// Heading of the crisis lines of all other countries.
    crisis_others,
    /// Heading of the way to the clinic.
    contact_title,
    /// Sentence before the contact link.
    contact_intro,
    /// Default label of the contact link.
    contact_label,
    /// The same where the clinic's name is known: `{clinic}`.
    contact_label_clinic ["{clinic}"],
    /// In place of the link when there is neither contact nor phone.
    contact_none,
    /// Heading of the clinic's own questions.
    clinic_title,
    /// Link to the page that holds the text alone.
    plain_page,
    /// Stands at the top of topics about the law, approval and prices of the first country, for readers of others.
    us_only,
    /// Said when the address of an answer was copied.
    copied,
    /// Said when it was not: `{link}`.
    copy_failed ["{link}"],
}

impl TextWords {
    /// The lists in which sources are shown, in order: the name of a group in `sources.toml`, and its heading.
    #[must_use]
    pub fn source_groups(&self) -> [(&'static str, &str); 6] {
        [
            ("depression", &self.sources_depression),
            ("ptsd", &self.sources_ptsd),
            ("other-conditions", &self.sources_other_conditions),
            ("safety", &self.sources_safety),
            ("rules-and-costs", &self.sources_rules_and_costs),
            ("help", &self.sources_help),
        ]
    }

    /// How many sources an answer has, in words.
    #[must_use]
    pub fn count_of_sources(&self, count: usize) -> String {
        match count {
            1 => self.sources_count_one.clone(),
            _ => self.sources_count.replace("{count}", &count.to_string()),
        }
    }

    /// What was read of a source, in words.
    #[must_use]
    pub fn read(&self, read: SourceRead) -> String {
        let what = match read {
            SourceRead::Paper => &self.read_paper,
            SourceRead::Summary => &self.read_summary,
            SourceRead::Official => &self.read_official,
        };
        self.source_read.replace("{what}", what)
    }

    /// Whether a form is approved, in words.
    #[must_use]
    pub fn approval(&self, approval: Approval) -> &str {
        match approval {
            Approval::Approved => &self.approval_approved,
            Approval::OffLabel => &self.approval_off_label,
            Approval::NotApproved => &self.approval_not,
        }
    }

    /// How strong the evidence is, in words.
    #[must_use]
    pub fn evidence(&self, strength: Strength) -> String {
        let word = match strength {
            Strength::Strong => &self.strength_strong,
            Strength::Some => &self.strength_some,
            Strength::Early => &self.strength_early,
            Strength::Mixed => &self.strength_mixed,
        };
        self.figure_evidence.replace("{strength}", word)
    }

    /// The number of people of 100, such as "27" or "under 1".
    #[must_use]
    pub fn count_of_100(&self, value: f64) -> String {
        if value > 0.0 && value < 1.0 { self.figure_under_1.clone() } else { value.to_string() }
    }

    /// The day in words.
    #[must_use]
    pub fn day(&self, date: super::Date) -> String {
        self.date
            .replace("{month}", month_of(&self.months, date))
            .replace("{day}", &date.day.to_string())
            .replace("{year}", &date.year.to_string())
    }

    /// The month and the year of a day in short words.
    #[must_use]
    pub fn month(&self, date: super::Date) -> String {
        let month = month_of(&self.months_short, date);
        self.date_short.replace("{month}", month).replace("{year}", &date.year.to_string())
    }

    /// When something was checked, and when it is due for the next check, in words.
    #[must_use]
    pub fn checked(&self, review: super::Review) -> String {
        self.checked.replace("{date}", &self.month(review.reviewed)).replace("{due}", &self.month(review.due))
    }
}

fn month_of(months: &[String], date: super::Date) -> &str {
    months.get(usize::from(date.month).wrapping_sub(1)).map_or("", String::as_str)
}
