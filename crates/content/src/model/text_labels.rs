//! Labels used in the text itself, one set per language (`interface.toml`, `[text]`).

use serde::{Deserialize, Serialize};

use super::date::{Date, Review};
use super::figure::Strength;
use super::forms::Approval;
use super::source::SourceRead;

macro_rules! text_labels {
    ($($(#[$doc:meta])* $key:ident $([$($place:literal),+])?,)*) => {
        /// Labels used in the text. `{…}` is a placeholder.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        pub struct TextLabels {
            $($(#[$doc])* pub $key: String,)*
            /// Names of the months, January first; twelve of them.
            pub months: Vec<String>,
            /// Short names of the months.
            pub months_short: Vec<String>,
        }
        impl TextLabels {
            /// Builds the labels by calling `get` once per key, with the placeholders that the label must contain.
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

// In brackets: the placeholders that a label must contain.
text_labels! {
    /// Title of the page that contains only the text.
    page_title,
    /// Subject of that page, in a few words.
    page_subject,
    /// A date: `{month}`, `{day}`, `{year}`.
    date ["{month}", "{day}", "{year}"],
    /// Date of the last review of an answer, `{date}`, and of the next one, `{due}`.
    checked ["{date}", "{due}"],
    /// A short form of such a date: `{month}`, `{year}`.
    date_short ["{month}", "{year}"],
    /// Note shown until a clinician has reviewed the text.
    not_reviewed,
    /// Replaces that note if there is a review, but part of the text is overdue.
    review_overdue,
    /// Who reviewed the text: `{name}`, and when: `{date}`.
    reviewed ["{name}", "{date}"],
    /// Addition to `reviewed` about the clinic's own answers.
    reviewed_own,
    /// Note on an answer that has been overdue since `{date}`.
    overdue ["{date}"],
    /// The same note on another part of the text.
    overdue_part ["{date}"],
    /// The same note in the guide.
    overdue_guide ["{date}"],
    /// The same note on the crisis lines.
    overdue_lines ["{date}"],
    /// Label in front of the short answer.
    short_label,
    /// Button that shares the link to an answer.
    share,
    /// Button that prints an answer.
    print,
    /// Row that expands the `{count}` sources of an answer.
    sources_count ["{count}"],
    /// The same row for a single source.
    sources_count_one,
    /// Heading of the list of all sources.
    sources_title,
    /// Introduction of the list of all sources.
    sources_intro,
    /// Heading of the sources on depression.
    sources_depression,
    /// Heading of the sources on PTSD.
    sources_ptsd,
    /// Heading of the sources on other conditions.
    sources_other_conditions,
    /// Heading of the sources on safety and forms.
    sources_safety,
    /// Heading of the sources on rules and costs.
    sources_rules_and_costs,
    /// Heading of the sources on crisis services.
    sources_help,
    /// Which part of a source was read: `{what}`.
    source_read ["{what}"],
    /// The full paper was read.
    read_paper,
    /// The abstract was read.
    read_summary,
    /// The operator's own page was read.
    read_official,
    /// Title of a figure with several measures.
    figure_caption,
    /// Unit after the number of a result: out of 100 people.
    figure_of_100,
    /// Number of a result below 1 out of 100.
    figure_under_1,
    /// Legend for a large dot.
    figure_yes,
    /// Legend for a small dot.
    figure_no,
    /// Strength of the evidence: `{strength}`.
    figure_evidence ["{strength}"],
    /// Link to the source: `{title}`.
    figure_source ["{title}"],
    /// Strong evidence.
    strength_strong,
    /// Some evidence.
    strength_some,
    /// Early evidence.
    strength_early,
    /// Mixed evidence.
    strength_mixed,
    /// Heading of the topics.
    topics_title,
    /// Number of questions in a topic: `{count}`.
    topic_count ["{count}"],
    /// The same for a single question.
    topic_count_one ["{count}"],
    /// Heading of the overview rows.
    glance_title,
    /// Title of the last row, "About this page".
    about_title,
    /// One line that describes its content.
    about_teaser,
    /// Button that prints all answers.
    print_all,
    /// Row that expands the remaining figures.
    figure_more,
    /// Caption of the schedule of a session.
    session_caption,
    /// Heading of the column with the phases of a session.
    session_what,
    /// Heading of the column with the times of an infusion.
    session_infusion,
    /// Heading of the column with the times of the nasal spray.
    session_spray,
    /// Duration of a benefit: `{weeks}`.
    fade_weeks ["{weeks}"],
    /// Label at the left end of the scale.
    fade_start,
    /// Row that expands the body of a notice.
    notice_more,
    /// Heading of the related questions.
    related_title,
    /// Label for the typical duration of a step.
    step_time,
    /// Heading of the column with the name of the form, on a phone.
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
    /// Number of a step: `{number}`.
    step_number ["{number}"],
    /// Emergency number of a country: `{number}`.
    crisis_emergency ["{number}"],
    /// Row that expands the warning signs of an emergency.
    crisis_signs,
    /// Row that expands the other lines of a country.
    crisis_other_lines,
    /// Conjunction between two emergency numbers.
    crisis_or,
    /// Button to call: `{number}`.
    crisis_call ["{number}"],
    /// Key to press during the call: `{key}`.
    crisis_press ["{number}", "{key}"],
    /// Button to text: `{number}`.
    crisis_text ["{number}"],
    /// Button to text `{word}` to `{number}`.
    crisis_text_word ["{word}", "{number}"],
    /// Link to a chat.
    crisis_chat,
    /// One line at the top of the page with links: `{number}`, `{emergency}`.
    crisis_short ["{number}", "{emergency}"],
    /// Link from that line to all crisis lines.
    crisis_more,
    /// Heading of the crisis lines of all other countries.
    crisis_others,
    /// Heading of the section for contacting the clinic.
    contact_title,
    /// Sentence before the contact link.
    contact_intro,
    /// Default label of the contact link.
    contact_label,
    /// Label of the contact link if the name of the clinic is known: `{clinic}`.
    contact_label_clinic ["{clinic}"],
    /// Shown in place of the link if neither contact nor phone is configured.
    contact_none,
    /// Heading of the clinic's own questions.
    clinic_title,
    /// Label of the clinic's price, in the answer on the cost.
    fact_price,
    /// Label of the clinic's address.
    fact_address,
    /// Label of its opening hours.
    fact_hours,
    /// Label of where one can park.
    fact_parking,
    /// Link to the page that contains only the text.
    plain_page,
    /// Note for readers in other countries, shown at the top of topics about the law, approvals and prices of the
    /// first country.
    us_only,
    /// Announcement after the link to an answer was copied.
    copied,
    /// Announcement after copying failed: `{link}`.
    copy_failed ["{link}"],
    /// Announcement after no print dialog has opened.
    print_failed,
}

impl TextLabels {
    /// Returns the groups of sources in display order: the name used in `sources.toml`, and the heading.
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

    /// Returns the label for the number of sources of an answer.
    #[must_use]
    pub fn count_of_sources(&self, count: usize) -> String {
        match count {
            1 => self.sources_count_one.clone(),
            _ => self.sources_count.replace("{count}", &count.to_string()),
        }
    }

    /// Returns the label for the part of a source that was read.
    #[must_use]
    pub fn read(&self, read: SourceRead) -> String {
        let what = match read {
            SourceRead::Paper => &self.read_paper,
            SourceRead::Summary => &self.read_summary,
            SourceRead::Official => &self.read_official,
        };
        self.source_read.replace("{what}", what)
    }

    /// Returns the label for an approval.
    #[must_use]
    pub fn approval(&self, approval: Approval) -> &str {
        match approval {
            Approval::Approved => &self.approval_approved,
            Approval::OffLabel => &self.approval_off_label,
            Approval::NotApproved => &self.approval_not,
        }
    }

    /// Returns the label for the strength of the evidence.
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

    /// Returns the number of people out of 100 as text, such as "27" or "under 1".
    #[must_use]
    pub fn count_of_100(&self, value: f64) -> String {
        if value > 0.0 && value < 1.0 { self.figure_under_1.clone() } else { value.to_string() }
    }

    /// Returns a date as text.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        self.date
            .replace("{month}", month_of(&self.months, date))
            .replace("{day}", &date.day.to_string())
            .replace("{year}", &date.year.to_string())
    }

    /// Returns the month and year of a date as short text.
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        let month = month_of(&self.months_short, date);
        self.date_short.replace("{month}", month).replace("{year}", &date.year.to_string())
    }

    /// Returns the label with the dates of the last and the next review.
    #[must_use]
    pub fn checked(&self, review: Review) -> String {
        self.checked.replace("{date}", &self.month(review.reviewed)).replace("{due}", &self.month(review.due))
    }
}

fn month_of(months: &[String], date: Date) -> &str {
    months.get(usize::from(date.month).wrapping_sub(1)).map_or("", String::as_str)
}
