//! What a clinic sets: attributes of its `<clinic-faq>` and the JSON inside, read and checked.
//!
//! Nothing here fails. A value that cannot be used leaves its setting as it was and gives a [`Complaint`] that
//! says what is allowed; everything else goes on. An attribute wins over the same key of the JSON; where the
//! attribute is wrong, the JSON holds.
//!
//! This room is pure: what is known (regions, ids of questions) comes in as [`Known`]. `assets/embed/root/settings`
//! has the same rules for a page that is already out. Both are tested with `tests/fixtures/settings/cases.json`.

mod complaint;
mod known;
mod questions;
mod read;
mod rules;

pub use clinic_faq::components::text::OwnQuestion as Question;
use clinic_faq::components::text::contact_href;
pub use complaint::Complaint;
pub use known::Known;

use complaint::shorten_list;
use read::Reader;

/// Names of the attributes; the JSON may carry the same ones as keys, and `questions`.
pub const NAMES: [&str; 11] = [
    "contact",
    "contact-label",
    "clinic",
    "phone",
    "lang",
    "region",
    "hide",
    "open",
    "heading-level",
    "theme",
    "inspect",
];

/// What a clinic has set. Each is none where it is not set, or was refused.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Address of the contact link: https, http, tel, mailto, sms, or relative.
    pub contact: Option<String>,
    /// Words of that link.
    pub contact_label: Option<String>,
    /// Name of the clinic.
    pub clinic: Option<String>,
    /// Phone number as written; at least one digit, no letter.
    pub phone: Option<String>,
    /// Language of the text, one of those known, such as `en`.
    pub lang: Option<String>,
    /// Code of the country whose crisis lines come first, one of those known.
    pub region: Option<String>,
    /// Ids of questions and topics that are not shown, each once.
    pub hide: Option<Vec<String>>,
    /// Ids of questions that stand open, each once.
    pub open: Option<Vec<String>>,
    /// Level of the topics' headings, 1 to 5: below them there is one level more.
    pub heading_level: Option<u8>,
    /// `auto`, `light` or `dark`.
    pub theme: Option<String>,
    /// Whether the shadow root is open.
    pub inspect: Option<bool>,
    /// The clinic's own questions, each with an id of its own. Only the JSON has them.
    pub questions: Vec<Question>,
}

impl Settings {
    /// Reads attributes (names in small letters, values as a browser gives them) and the text of the JSON child.
    ///
    /// Complaints stand in the order of what they are about, attributes first; there are at most 21.
    #[must_use]
    pub fn read(attributes: &[(&str, &str)], json: Option<&str>, known: &Known) -> (Self, Vec<Complaint>) {
        let (object, broken) = match json.map(read::object) {
            Some(Ok(object)) => (object, None),
            Some(Err(complaint)) => (serde_json::Map::new(), Some(complaint)),
            None => (serde_json::Map::new(), None),
        };
        // Ids of the clinic's own questions may be hidden and opened by attributes, so they come first.
        let own = questions::read(&object, known);
        let mut by_attribute = Reader::new("", known, &own.questions);
        for (name, value) in attributes {
            by_attribute.attribute(name, value);
        }
        let mut by_json = Reader::new("JSON ", known, &own.questions);
        by_json.object(&object, own.complaints);
        let mut complaints = by_attribute.complaints;
        complaints.extend(broken.into_iter().chain(by_json.complaints));
        let settings = by_attribute.settings.or(by_json.settings);
        (Self { questions: own.questions, ..settings }, shorten_list(complaints))
    }

    /// Where the contact link leads: the contact, else the phone.
    #[must_use]
    pub fn href(&self) -> Option<String> {
        contact_href(self.contact.as_deref(), self.phone.as_deref())
    }

    /// What is set as attributes, in the order of [`NAMES`]. The clinic's own questions are none.
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let values = [
            self.contact.clone(),
            self.contact_label.clone(),
            self.clinic.clone(),
            self.phone.clone(),
            self.lang.clone(),
            self.region.clone(),
            self.hide.as_ref().map(|ids| ids.join(" ")),
            self.open.as_ref().map(|ids| ids.join(" ")),
            self.heading_level.map(|level| level.to_string()),
            self.theme.clone(),
            self.inspect.filter(|inspect| *inspect).map(|_| String::new()),
        ];
        NAMES.into_iter().zip(values).filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Each of these, or else that of `other`.
    fn or(self, other: Self) -> Self {
        Self {
            contact: self.contact.or(other.contact),
            contact_label: self.contact_label.or(other.contact_label),
            clinic: self.clinic.or(other.clinic),
            phone: self.phone.or(other.phone),
            lang: self.lang.or(other.lang),
            region: self.region.or(other.region),
            hide: self.hide.or(other.hide),
            open: self.open.or(other.open),
            heading_level: self.heading_level.or(other.heading_level),
            theme: self.theme.or(other.theme),
            inspect: self.inspect.or(other.inspect),
            questions: self.questions,
        }
    }
}
