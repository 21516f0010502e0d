//! Word stems: `infusion` finds `infusions`, and `embarrassed` finds `embarrassing`.
//!
//! Each language has a list of suffixes, the longest first. Snowball's English stemmer is 3.4 KB larger and does not
//! find more (`docs/search.md` has both figures). What it adds is accuracy for rare words, and a wrong stem does no
//! harm here because queries and answers are stemmed in the same way.

/// The suffixes of each supported language, by its primary tag. To support another language, add a line.
const SUFFIXES: [(&str, &str); 1] = [(
    "en",
    "ational ization fulness iveness ousness ations ation ments ities ness ment ings ance ence able ible ions ally \
     ful ing ity ion ive ous ant ent ers ist ies ied al ed er es ly ic or e s y",
)];

/// The least number of bytes that a removed suffix must leave; one fewer for a suffix that says little about the word.
const SHORTEST: usize = 4;

/// Removes suffixes from words.
#[derive(Clone, Copy)]
pub(crate) struct Stems(&'static str);

impl Stems {
    /// Returns the suffixes of the language with this BCP 47 tag. An unknown language has none; prefix and typo matches
    /// still work there.
    pub fn of(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default();
        let found = SUFFIXES.iter().find(|(known, _)| known.eq_ignore_ascii_case(primary));
        Self(found.map_or("", |&(_, suffixes)| suffixes))
    }

    /// Returns the stem of a folded word. The stem of a stem is the stem itself.
    pub fn stem<'a>(&self, word: &'a str) -> &'a str {
        if self.0.is_empty() {
            return word;
        }
        let mut stem = word;
        loop {
            let shorter = self.shorter(stem);
            if shorter.len() == stem.len() {
                return stem;
            }
            stem = shorter;
        }
    }

    /// Removes a suffix, then the second of two equal final letters, then a final `i` or `y`, each if present.
    fn shorter<'a>(&self, word: &'a str) -> &'a str {
        let mut stem = self.without_suffix(word);
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

    fn without_suffix<'a>(&self, word: &'a str) -> &'a str {
        for suffix in self.0.split(' ') {
            if let Some(rest) = word.strip_suffix(suffix) {
                let least = SHORTEST - usize::from(matches!(suffix, "e" | "s" | "y" | "ed" | "ing"));
                if rest.len() >= least && rest.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
                    return rest;
                }
            }
        }
        word
    }
}
