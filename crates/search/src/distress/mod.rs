//! Whether a query has words of distress, and which: suicide, self-harm, an overdose, an emergency, violence, abuse, or
//! somebody else in danger.
//!
//! A linear model scores the query. Its weights are learned from lines that people wrote (`crates/search/data/distress`)
//! by `cargo xtask train-distress`; `docs/search.md` has what it finds and what it misses. Two short lists that a
//! clinician can read come before it (`assets/content/distress`): phrases that always count, and phrases that do not.
//!
//! - [`fold`] makes plain letters of the query;
//! - `lists` takes out what does not count, and finds what always does;
//! - [`features`] cuts the query into words, pairs of words and letters, and hashes them;
//! - [`model`] adds up their weights.
//!
//! Work grows with the length of the query, not faster.

pub mod features;
mod fold;
mod lists;
pub mod model;

pub use fold::fold;
pub use model::Model;

/// The model in use.
pub static MODEL: Model = Model(include_bytes!("model.bin"));

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

/// What a query is about, so that the right help comes first. It is often wrong: whatever it is, show the crisis line.
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
    /// Being abused or assaulted.
    Abuse,
    /// Somebody else is in danger.
    ThirdParty,
}

impl Kind {
    /// All kinds, in the order in which the lists and the model count them.
    pub const ALL: [Self; 7] = [
        Self::Suicide,
        Self::SelfHarm,
        Self::Overdose,
        Self::Emergency,
        Self::Violence,
        Self::Abuse,
        Self::ThirdParty,
    ];
}

/// What is known of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// How much help to show.
    pub level: Level,
    /// What it is about, as far as one can tell. Without meaning where the level is [`Level::None`].
    pub kind: Kind,
    /// Whether to show help at this key. Otherwise it waits until the writer pauses, since the beginnings of many ordinary
    /// queries look like distress ("i cut my").
    pub at_once: bool,
}

/// Returns how much help a query calls for, whatever language it is in, and what it is about.
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
    MODEL.assess(query)
}

/// Whether a query calls for help.
#[must_use]
pub fn is_distress(query: &str) -> bool {
    assess(query).level == Level::Help
}

impl Model<'_> {
    /// Returns how much help a query calls for, and what it is about.
    #[must_use]
    pub fn assess(&self, query: &str) -> Assessment {
        let folded = counted(query);
        if let Some(kind) = lists::find_always(&folded) {
            return Assessment { level: Level::Help, kind, at_once: true };
        }
        let score = self.score(&folded);
        let level = self.level(score);
        let kind = if level == Level::None { Kind::default() } else { self.kind(&folded) };
        Assessment { level, kind, at_once: self.is_certain(score) }
    }
}

/// Returns the folded words of a query that count, without those that the list of ordinary phrases takes away.
#[must_use]
pub fn counted(query: &str) -> Vec<u8> {
    let mut folded = fold(query);
    lists::remove_ordinary(&mut folded);
    folded
}

/// Whether a phrase that always counts is in a query.
#[must_use]
pub fn is_listed(query: &str) -> bool {
    lists::find_always(&counted(query)).is_some()
}
