//! Stems of words: `infusions` is found by `infusion`, `embarrassing` by `embarrassed`.
//!
//! A list of endings for each language, the longest first. Snowball's English weighs 3.4 KB more and finds no more
//! (`docs/search.md` has both figures): what it adds is care for rare words, and a stem that is wrong does no harm
//! here, where the question and the answers are cut in the same way.

/// The endings of each language that has some, by its primary tag. Another language is a line here.
const ENDINGS: [(&str, &str); 1] = [(
    "en",
    "ational ization fulness iveness ousness ations ation ments ities ness ment ings ance ence able ible ions ally \
     ful ing ity ion ive ous ant ent ers ist ies ied al ed er es ly ic or e s y",
)];

/// No fewer letters are left; one fewer where the ending says little about the word.
const SHORTEST: usize = 4;

/// Takes the endings off words.
#[derive(Clone, Copy)]
pub(crate) struct Stems(&'static str);

impl Stems {
    /// The endings of the language with this BCP 47 tag. An unknown language has none; there word beginnings and
    /// small differences still match.
    pub fn of(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default();
        let found = ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(primary));
        Self(found.map_or("", |&(_, endings)| endings))
    }

    /// The stem of a folded word. The stem of a stem is the stem itself.
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

    /// The word without an ending, a letter that is doubled at the end once, and a last `i` or `y` left out.
    fn shorter<'a>(&self, word: &'a str) -> &'a str {
        let mut stem = self.without_ending(word);
        if let [.., one, other] = stem.as_bytes()
            && one == other
            && stem.len() >= SHORTEST
            && stem.is_ascii()
            && !matches!(other, b'l' | b's' | b'0'..=b'9')
        {
            stem = stem.get(..stem.len() - 1).unwrap_or_default();
        }
        stem.strip_suffix(['i', 'y']).filter(|rest| rest.len() > 1).unwrap_or(stem)
    }

    fn without_ending<'a>(&self, word: &'a str) -> &'a str {
        for ending in self.0.split(' ') {
            if let Some(rest) = word.strip_suffix(ending) {
                let least = SHORTEST - usize::from(matches!(ending, "e" | "s" | "y" | "ed" | "ing"));
                if rest.len() >= least && rest.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
                    return rest;
                }
            }
        }
        word
    }
}
