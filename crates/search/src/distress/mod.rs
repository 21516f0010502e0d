//! Whether a query has words of distress, and what they are about: suicide, self-harm, an overdose, an emergency,
//! violence, abuse, sexual assault, or somebody else in danger.
//!
//! A linear model scores the query. `cargo xtask train-distress` learns its weights from the lines in
//! `crates/search/data/distress`; `docs/search.md` has what it finds and what it misses. Two short lists that a clinician
//! can read come before it (`assets/content/distress`): phrases that always count, and phrases that do not.
//!
//! - `fold` makes plain letters of the query;
//! - `lists` takes out what does not count, and finds what always does;
//! - [`features`] cuts the rest into words, pairs of words and letters, and hashes them;
//! - [`model`] adds up their weights.
//!
//! The model does not know the language of a query. Work grows with the length of the query, not faster.

pub mod features;
mod fold;
mod lists;
pub mod model;

pub use fold::fold;
pub use model::Model;

/// The model in use.
pub static MODEL: Model = Model(include_bytes!("../../../../assets/content/distress/weights.bin"));

/// How much help to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing.
    #[default]
    None,
    /// One quiet line with the numbers.
    Hint,
    /// Help above everything else.
    Help,
}

/// What a query is about, so that the right help comes first. It is often wrong: show the crisis line whatever it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Wanting to die.
    #[default]
    Suicide,
    /// Hurting oneself.
    SelfHarm,
    /// Too much of a medicine, a drug or a poison.
    Overdose,
    /// A medical emergency.
    Emergency,
    /// Hurting others, or being threatened.
    Violence,
    /// Being abused.
    Abuse,
    /// Somebody else is in danger.
    ThirdParty,
    /// Rape and sexual assault. Only the list of phrases that always count knows it.
    SexualAssault,
}

impl Kind {
    /// All kinds, in the order in which the lists and the model count them, which is that of
    /// `content::distress::KINDS`.
    pub const ALL: [Self; 8] = [
        Self::Suicide,
        Self::SelfHarm,
        Self::Overdose,
        Self::Emergency,
        Self::Violence,
        Self::Abuse,
        Self::ThirdParty,
        Self::SexualAssault,
    ];
}

/// What is known of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// How much help to show.
    pub level: Level,
    /// What it is about, as far as one can tell; without meaning where `level` is [`Level::None`].
    pub kind: Kind,
}

/// Returns how much help a whole query calls for, whatever its language, and what it is about.
///
/// ```
/// use search::distress::{Kind, Level, assess};
///
/// assert_eq!(assess("how much is it? i want to k1ll myself").level, Level::Help);
/// assert_eq!(assess("quiero m0rirme").kind, Kind::Suicide);
/// assert_eq!(assess("how much is it").level, Level::None);
/// ```
#[must_use]
pub fn assess(query: &str) -> Assessment {
    MODEL.assess(&counted(query))
}

/// Returns how much help a query calls for whose last word is still being typed.
///
/// The beginnings of many ordinary queries look like distress ("i cut my", "i want to die" of "i want to diet"). So the
/// last word does not count here, help asks for more certainty, and there are no hints. Call [`assess`] when the writer
/// rests.
#[must_use]
pub fn assess_while_typing(query: &str) -> Assessment {
    MODEL.assess_while_typing(&counted(finished_words(query)))
}

impl Model<'_> {
    /// Returns how much help a folded query calls for, and what it is about. See [`counted`].
    #[must_use]
    pub fn assess(&self, folded: &[u8]) -> Assessment {
        let Assessment { level, kind } = self.assess_above(self.help(), folded);
        if level == Level::None && self.score(folded) > self.hint() {
            Assessment { level: Level::Hint, kind: self.kind(folded) }
        } else {
            Assessment { level, kind }
        }
    }

    /// Returns how much help the finished words of a folded query call for, and what they are about.
    #[must_use]
    pub fn assess_while_typing(&self, folded: &[u8]) -> Assessment {
        self.assess_above(self.help_while_typing(), folded)
    }

    fn assess_above(&self, threshold: f32, folded: &[u8]) -> Assessment {
        if let Some(kind) = lists::find_always(folded) {
            Assessment { level: Level::Help, kind }
        } else if self.score(folded) > threshold {
            Assessment { level: Level::Help, kind: self.kind(folded) }
        } else {
            Assessment::default()
        }
    }
}

/// Returns the folded words of a query without those that the list of ordinary phrases takes out.
#[must_use]
pub fn counted(query: &str) -> Vec<u8> {
    let mut folded = fold(query);
    lists::remove_ordinary(&mut folded);
    folded
}

/// Whether a phrase that always counts stands in a folded query.
#[must_use]
pub fn has_listed_phrase(folded: &[u8]) -> bool {
    lists::find_always(folded).is_some()
}

/// Returns a query without its last word, unless a character follows that ends it.
#[must_use]
pub fn finished_words(query: &str) -> &str {
    // Other scripts are no words here, so it is enough to look for ASCII.
    let ends_word = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"'@$!*".contains(byte);
    let end = query.as_bytes().iter().rposition(ends_word).map_or(0, |at| at + 1);
    &query[..end]
}
