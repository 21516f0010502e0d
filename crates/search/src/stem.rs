//! Word stems: `infusion` finds `infusions`, and `embarrassed` finds `embarrassing`.
//!
//! Each language has a list of suffixes. Snowball's English stemmer is 3.4 KB larger and does not
//! find more (`docs/search.md` has both figures). What it adds is accuracy for rare words, and a wrong stem does no
//! harm here because queries and answers are stemmed in the same way.

/// What is known about the words of a language.
struct Suffixes {
    /// Its primary tag.
    tag: &'static str,
    /// Its suffixes, the longest first.
    suffixes: &'static str,
    /// The suffixes that say little about a word, which a removed suffix may leave one byte shorter.
    short: &'static str,
    /// Whether the second of two equal final letters and a final `i` or `y` belong to a suffix: `stopped`, `anxiety`. In
    /// Spanish they do not: `ley` and `leyes`.
    has_joining_letters: bool,
    /// Whether the language is written with accents. Where it is not, a query with accents is in another language.
    has_accents: bool,
}

/// The supported languages. To support another one, add an entry.
const LANGUAGES: [Suffixes; 2] = [
    Suffixes {
        tag: "en",
        suffixes: "ational ization fulness iveness ousness ations ation ments ities ness ment ings ance ence able ible \
             ions ally ful ing ity ion ive ous ant ent ers ist ies ied al ed er es ly ic or e s y",
        short: "ing ed e s y",
        has_joining_letters: true,
        has_accents: false,
    },
    // Left out on purpose: -edad (ansiedad, ansias), -ero (enfermera, enfermo), -ista, -ito.
    Suffixes {
        tag: "es",
        suffixes: "amientos imientos amiento imiento aciones idades arlos arlas acion mente iosos iosas ables ibles iendo \
             ieron idad ioso iosa ivos ivas icos icas osos osas amos arme arse arte arlo arla irme irse irlo irla ando aron \
             aban able ible ados adas idos idas ado ada ido ida aba ivo iva ico ica oso osa ion ios ias io ia ar ir an en os \
             as es o a e s",
        short: "arlas arlos iendo adas ados amos ando arla arlo arme arse arte idas idos ada ado ida ido ar es s",
        has_joining_letters: false,
        has_accents: true,
    },
];

/// A language without suffixes, for texts in an unknown one. Prefix and typo matches still work there.
const UNKNOWN: Suffixes =
    Suffixes { tag: "", suffixes: "", short: "", has_joining_letters: false, has_accents: true };

/// The least number of bytes that a removed suffix must leave; one fewer for a short suffix.
const SHORTEST: usize = 4;

/// Removes suffixes from words.
#[derive(Clone, Copy)]
pub(crate) struct Stems(&'static Suffixes);

impl Stems {
    /// Returns the suffixes of the language with this BCP 47 tag. An unknown language has none.
    pub fn of(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default();
        let found = LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(primary));
        Self(found.unwrap_or(&UNKNOWN))
    }

    /// Whether the language is written with accents.
    pub fn has_accents(self) -> bool {
        self.0.has_accents
    }

    /// Returns the stem of a folded word. The stem of a stem is the stem itself.
    pub fn stem(self, word: &str) -> &str {
        let mut stem = word;
        loop {
            let shorter = self.shorter(stem);
            if shorter.len() == stem.len() {
                return stem;
            }
            stem = shorter;
        }
    }

    /// Removes a suffix and the letters that join it to the word, each if present.
    fn shorter(self, word: &str) -> &str {
        let mut stem = self.without_suffix(word);
        if !self.0.has_joining_letters {
            return stem;
        }
        if let [.., before, last] = stem.as_bytes()
            && before == last
            && stem.len() >= SHORTEST
            && stem.is_ascii()
            && !matches!(last, b'l' | b's' | b'0'..=b'9')
        {
            stem = stem.get(..stem.len() - 1).unwrap_or_default();
        }
        stem.strip_suffix(['i', 'y']).filter(|rest| rest.len() > 1).unwrap_or(stem)
    }

    fn without_suffix(self, word: &str) -> &str {
        for suffix in self.0.suffixes.split(' ') {
            if let Some(rest) = word.strip_suffix(suffix).filter(|_| !suffix.is_empty()) {
                let least = SHORTEST - usize::from(self.0.short.split(' ').any(|short| short == suffix));
                if rest.len() >= least && rest.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
                    return rest;
                }
            }
        }
        word
    }
}
