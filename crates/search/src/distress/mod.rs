//! Detects words of distress in a query, and what they are about: suicide, self-harm, an overdose, an emergency,
//! violence, abuse, sexual assault, or somebody else in danger.
//!
//! A linear model scores the query. `cargo xtask train-distress` learns its weights from the lines in
//! `crates/search/data/distress`; `docs/search.md` describes what it finds and misses. Short lists that a clinician can
//! read (`assets/content/distress`) take precedence: phrases that always count, that get a hint, and that do not count.
//!
//! - `fold` converts the query to plain letters;
//! - `lists` masks phrases that do not count, then finds those that always do in the rest;
//! - [`features`] splits the rest into words, pairs of words and letter sequences, and hashes them;
//! - [`model`] adds up their weights.
//!
//! The model does not know the language of a query; the lists have common words of each language, by which the lines
//! that answer in it can come first. The work is linear in the length of the query.

pub mod features;
mod fold;
pub mod lists;
pub mod model;

pub use fold::fold;
pub use lists::Lists;
pub use model::Model;

use content::distress::Distress;

/// Added to each byte of the model in its text form, so that nearly all bytes are visible characters and no transfer
/// mistakes one for a line ending.
const SHIFT: u32 = 0x21;

/// Separates the lists from the model in the text form.
const END: char = '\t';

/// Detects distress with the hand-written lists and the learned model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detector<'a> {
    /// The lists.
    pub lists: Lists<'a>,
    /// The model.
    pub model: Model<'a>,
}

/// Returns the lists and the model as one text, for [`read`].
///
/// `model` is the bytes of a [`Model`].
#[must_use]
pub fn write(lists: &Distress, model: &[u8]) -> String {
    let model = model.iter().filter_map(|byte| char::from_u32(u32::from(*byte) + SHIFT));
    lists::write(lists).chars().chain([END]).chain(model).collect()
}

/// Returns the lists and the bytes of the model in a text from [`write()`], or `None` for any other text, such as a
/// truncated one.
#[must_use]
pub fn read(text: &str) -> Option<(Lists<'_>, Vec<u8>)> {
    let (lists, model) = text.split_once(END)?;
    let byte = |letter: char| u32::from(letter).checked_sub(SHIFT).and_then(|byte| u8::try_from(byte).ok());
    let (lists, model) = (Lists(lists), model.chars().map(byte).collect::<Option<Vec<u8>>>()?);
    (lists.is_complete() && Model(&model).is_complete()).then_some((lists, model))
}

/// The level of help to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing.
    #[default]
    None,
    /// One unobtrusive line with the phone numbers.
    Hint,
    /// Crisis help above everything else.
    Help,
}

/// What a query is about, so that the most relevant help comes first. Often wrong: always show the crisis line too.
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
    /// Rape and sexual assault. Only the list of phrases that always count detects it.
    SexualAssault,
}

impl Kind {
    /// All kinds, in the order in which the lists and the model number them, which is the order of
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

/// The result for a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assessment<'a> {
    /// The level of help to show.
    pub level: Level,
    /// What the query is about, as a best guess. Meaningless if `level` is [`Level::None`].
    pub kind: Kind,
    /// The tag of the language of the query; none if it is not clear, or if `level` is [`Level::None`].
    pub lang: Option<&'a str>,
}

impl<'a> Detector<'a> {
    /// Returns the level of help for a complete query in any language, and what the query is about.
    ///
    /// ```
    /// use content::distress::Distress;
    /// use search::distress::{self, Detector, Kind, Level, Model};
    ///
    /// let mut lists = Distress::default();
    /// lists.always[0].push("kill myself".to_owned());
    /// // A model of which nothing was learned: thresholds that nothing reaches, and no weights.
    /// let text = distress::write(&lists, &[255, 255, 255, 255, 255, 255, 0, 0]);
    ///
    /// let (lists, model) = distress::read(&text).expect("it is complete");
    /// let detector = Detector { lists, model: Model(&model) };
    /// let found = detector.assess("how much is it? i want to k1ll myself");
    /// assert_eq!((found.level, found.kind, found.lang), (Level::Help, Kind::Suicide, None));
    /// assert_eq!(detector.assess("how much is it").level, Level::None);
    /// ```
    #[must_use]
    pub fn assess(&self, query: &str) -> Assessment<'a> {
        let folded = self.lists.fold_and_mask(query);
        let found = self.assess_above(self.model.help(), &folded);
        let has_hint = || self.lists.has_hint(&folded) || self.model.score(&folded) > self.model.hint();
        if found.level == Level::None && has_hint() {
            self.result(Level::Hint, self.kind(self.model.hint(), &folded), &folded)
        } else {
            found
        }
    }

    /// Returns the level of help for a query whose last word is still being typed.
    ///
    /// The beginnings of many ordinary queries look like distress ("i cut my", "i want to die" of "i want to diet"). So
    /// the last word is ignored, the threshold for help is higher, and there are no hints. Call [`Self::assess`] when
    /// the user stops typing.
    #[must_use]
    pub fn assess_while_typing(&self, query: &str) -> Assessment<'a> {
        self.assess_above(self.model.help_while_typing(), &self.lists.fold_and_mask(finished_words(query)))
    }

    fn assess_above(&self, threshold: f32, folded: &[u8]) -> Assessment<'a> {
        if let Some(kind) = self.lists.find_always(folded) {
            self.result(Level::Help, kind, folded)
        } else if self.model.score(folded) > threshold {
            self.result(Level::Help, self.kind(threshold, folded), folded)
        } else {
            Assessment::default()
        }
    }

    fn result(&self, level: Level, kind: Kind, folded: &[u8]) -> Assessment<'a> {
        Assessment { level, kind, lang: self.lists.language(folded) }
    }

    /// Returns the kind of a folded query without a phrase that always counts.
    ///
    /// Phrases that get a hint are about having no hope or no worth, so their kind is known to be suicide. The votes of
    /// the other words decide only if these would reach the threshold alone ("he hits me and i feel worthless").
    fn kind(&self, threshold: f32, folded: &[u8]) -> Kind {
        let rest = self.lists.mask_hints(folded);
        if self.lists.has_hint(folded) && self.model.score(&rest) <= threshold {
            Kind::Suicide
        } else {
            self.model.kind(&rest)
        }
    }
}

/// Returns a query without its last word, unless a character that ends the word follows it.
#[must_use]
pub fn finished_words(query: &str) -> &str {
    // Only ASCII separators count. `fold` makes no words of other scripts, and an accented letter must not end a word.
    let ends_word = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"'@$!*".contains(byte);
    let end = query.as_bytes().iter().rposition(ends_word).map_or(0, |index| index + 1);
    &query[..end]
}
