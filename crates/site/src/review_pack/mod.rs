//! The review pack: pages that a clinician prints, reads, marks and signs.
//!
//! They contain only what is signed: the content of a language, the guide's rules, and the words of distress. The hash
//! of the signed text is on every sheet.

mod distress;
mod numbers;
mod page;
mod prose;
mod signature;
mod texts;

use content::check::Checked;
use content::parity::Allowed;
use content::signed::DistressFile;

use crate::guide_map::{self, GuideRules};

/// The material to review.
#[derive(Clone, Copy)]
pub struct Pack<'a> {
    /// The content and the guide, with the text that is signed.
    pub checked: &'a Checked,
    /// The differences between languages that somebody has given a reason for.
    pub allowed: &'a [Allowed],
    /// The guide's rules in words.
    pub rules: &'a GuideRules<'a>,
    /// The words of distress of all languages.
    pub distress: &'a [DistressFile],
}

impl<'a> Pack<'a> {
    /// Returns the name and the text of each page. The first one links to the others.
    #[must_use]
    pub fn pages(&self) -> Vec<(String, String)> {
        let lang = &self.checked.content.lang;
        let page = |title: &str, body: String| page::page(self, title, &body);
        let named = |part: PackPage, body: String| (part.file(lang), page(part.title(), body));
        vec![
            (START.to_owned(), page("Review by a clinician", page::start(self))),
            named(PackPage::Texts, texts::texts(self)),
            (PackPage::Guide.file(lang), guide_map::unsigned_page(self.rules, self.hash())),
            named(PackPage::Numbers, numbers::numbers(self)),
            named(PackPage::Distress, distress::distress(self)),
            named(PackPage::Signature, signature::signature(self)),
            (format!("signed.{lang}.txt"), self.checked.signed.clone()),
        ]
    }

    fn hash(&self) -> &'a str {
        &self.checked.content.signed.hash
    }
}

/// The name of the first page.
pub const START: &str = "index.html";

/// A part of the pack with a page of its own.
#[derive(Clone, Copy)]
enum PackPage {
    Texts,
    Guide,
    Numbers,
    Distress,
    Signature,
}

impl PackPage {
    const ALL: [Self; 5] = [Self::Texts, Self::Guide, Self::Numbers, Self::Distress, Self::Signature];

    const fn title(self) -> &'static str {
        match self {
            Self::Texts => "Texts, figures and sources",
            Self::Guide => "Rules of the guide",
            Self::Numbers => "Phone numbers",
            Self::Distress => "Words of distress",
            Self::Signature => "Signature",
        }
    }

    /// Returns what the clinician has to do with the part.
    const fn about(self) -> &'static str {
        match self {
            Self::Texts => {
                "Everything that patients read on the page. Tick “Agree” or “Change” at each part."
            }
            Self::Guide => "What the guide asks, and what each answer means. Tick each row.",
            Self::Numbers => "Somebody calls each number and writes down when.",
            Self::Distress => "What makes the search show crisis help. Read the two lists.",
            Self::Signature => {
                "Name, licence, date and signature; and what the clinic then writes into its page."
            }
        }
    }

    fn file(self, lang: &str) -> String {
        let name = match self {
            Self::Texts => "texts",
            Self::Guide => "guide",
            Self::Numbers => "numbers",
            Self::Distress => "distress",
            Self::Signature => "signature",
        };
        format!("{name}.{lang}.html")
    }
}
