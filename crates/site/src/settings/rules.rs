//! What a single value may be.

use std::sync::LazyLock;

use regex::Regex;

use super::complaint::INVISIBLE;

pub(super) const ADDRESS: &str = "an https, http, tel, mailto or sms address, or a path such as /contact";
pub(super) const PHONE: &str = "digits, such as (555) 010-0142";
pub(super) const LEVEL: &str = "a whole number from 1 to 5";
pub(super) const INSPECT: &str = "true, or leave it out";
pub(super) const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The most characters of an address, of words such as a label, of a list of ids.
pub(super) const ADDRESS_MOST: usize = 2000;
pub(super) const WORDS_MOST: usize = 200;
pub(super) const IDS_MOST: usize = 5000;

// One of the schemes with something behind it, or a path. The first piece of a path has no ":" and no "&", so
// that no scheme of any spelling, an entity included, can stand there. Letters outside ASCII are no scheme.
static LINKED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?i-u:https?)://[^/?#]|(?i-u:tel|mailto|sms):.|[^:&/?#]*(?:[/?#]|$))")
        .expect("the pattern is fixed")
});
static DIALLED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[-+0-9 ()./\u{a0}\u{2010}-\u{2013}]*$").expect("the pattern is fixed"));
// Names of HTML for every element, and what frameworks put on theirs.
static OF_HTML: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        "^(?:accesskey|autocapitalize|autocorrect|autofocus|class|contenteditable|dir|draggable|enterkeyhint\
         |exportparts|hidden|id|inert|inputmode|is|item(?:id|prop|ref|scope|type)|nonce|part|popover|role|slot\
         |spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns\
         |(?:aria|data|hx|ng|v|x)-.*|on.*|.*[^a-z-].*)$",
    )
    .expect("the pattern is fixed")
});

/// Whether a link may lead there. Browsers drop tabs and line ends anywhere, so they are refused anywhere.
pub(super) fn is_address(text: &str) -> bool {
    !INVISIBLE.is_match(text) && !text.contains(['<', '>', '"']) && LINKED.is_match(text)
}

/// Whether it can be dialled by its digits. Letters would be dialled as nothing, an extension as a part of the
/// number.
pub(super) fn is_phone(text: &str) -> bool {
    DIALLED.is_match(text) && text.contains(|sign: char| sign.is_ascii_digit())
}

/// Whether an attribute of this name belongs to somebody else.
pub(super) fn is_of_html(name: &str) -> bool {
    OF_HTML.is_match(name)
}

/// Without the white space of ASCII at both ends: any other is either meant or a trick.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r', '\x0c'])
}
