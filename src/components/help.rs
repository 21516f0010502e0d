//! Whom a patient can reach: the crisis lines and the contact of the clinic, and who has reviewed the guide.

use std::rc::Rc;

use content::labels::ControlLabels;
use yew::AttrValue;

/// Whom a patient can reach, and who has reviewed the guide. The script resolves the settings; the crisis lines are read
/// from the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// The `tel:` address of the crisis line.
    pub crisis_href: AttrValue,
    /// Its number, as shown.
    pub crisis_number: AttrValue,
    /// The address of the contact link; empty if there is none.
    pub contact_href: AttrValue,
    /// Its label.
    pub contact_label: AttrValue,
    /// The label that the clinic has set, for places with little space; may be empty.
    pub contact_short: AttrValue,
    /// The clinic's name; may be empty.
    pub clinic: AttrValue,
    /// The `tel:` address of its phone; may be empty.
    pub phone_href: AttrValue,
    /// Its number, as shown.
    pub phone: AttrValue,
    /// All crisis lines of the country, the primary one first.
    pub lines: Vec<HelpLine>,
    /// Its emergency numbers.
    pub emergency: Vec<HelpLink>,
    /// The instructions for the marks in the guide's wording.
    pub marks: Rc<[Mark]>,
    /// A sentence that says who reviewed text and guide, and when; empty without a valid review.
    pub reviewed: AttrValue,
    /// A sentence that says that the check of the guide's rules is overdue; empty if it is not.
    pub overdue: AttrValue,
}

impl Help {
    /// Returns the primary line of the country, if it can be called. Otherwise the page has lost it, or its links, and the
    /// line of the help bar remains.
    pub(super) fn primary(&self) -> Option<&HelpLine> {
        self.lines.first().filter(|line| line.links.iter().any(|link| link.href.starts_with("tel:")))
    }

    /// Whether calls and texts go to the same number, so that one link can carry the whole instruction.
    pub(super) fn is_reached_by_one_number(&self) -> bool {
        self.marks.iter().any(|mark| mark.name == "crisis" && mark.links.len() == 1)
    }

    /// Returns the label of the contact link for places with little space.
    pub(super) fn short_label<'h>(&'h self, labels: &'static ControlLabels) -> &'h str {
        if self.contact_short.is_empty() { labels.contact } else { &self.contact_short }
    }
}

/// A link to call, text or chat.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HelpLink {
    /// A `tel:`, `sms:` or `https:` address.
    pub href: AttrValue,
    /// Its text.
    pub label: AttrValue,
}

/// A crisis line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HelpLine {
    /// Its name.
    pub name: AttrValue,
    /// Who it is for; may be empty.
    pub about: AttrValue,
    /// The kind of crisis: `abuse`, `sexual-assault`, `poison` and so on; empty for any crisis.
    pub kind: AttrValue,
    /// The tag of the language of its links, in which it answers; empty if it is that of the page.
    pub lang: AttrValue,
    /// The links by which it is reached.
    pub links: Vec<HelpLink>,
}

/// A mark and its instruction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// The name between the braces.
    pub name: AttrValue,
    /// The instruction, as part of a sentence.
    pub words: AttrValue,
    /// The links in the instruction.
    pub links: Vec<HelpLink>,
}
