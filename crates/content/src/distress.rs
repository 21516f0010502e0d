//! Words of distress, and the form in which the search carries them.

use std::collections::{BTreeMap, BTreeSet};

/// The name of the group whose words are distress by themselves.
pub const ALONE: &str = "alone";
/// The name of the group whose words are never distress: nothing is looked for in what they cover.
pub const ORDINARY: &str = "ordinary";
/// The word that stands for the end of the query.
pub const END: &str = ".";
/// The most groups there may be without [`ALONE`]: each is one character of the packed table.
pub const MOST_GROUPS: usize = 32;

/// Letters that the search takes the digits 0 to 9 for, as in `su1cide`.
const DIGITS: [char; 10] = ['o', 'i', 'z', 'e', 'a', 's', 'g', 't', 'b', 'g'];
/// A word of at most this many letters keeps its double consonants.
const KEPT: usize = 4;

/// The words and phrases of all languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distress {
    /// Words by the name of their group. Words that follow each other are joined by `-`.
    pub groups: BTreeMap<String, BTreeSet<String>>,
    /// Phrases of at least two steps.
    pub phrases: Vec<Phrase>,
    /// Phrases that are never distress, as the words of [`ORDINARY`] are.
    pub ordinary: Vec<Phrase>,
}

/// Steps that follow each other.
pub type Phrase = Vec<Step>;

/// One step of a phrase: a word of one of the groups, or one of the words; [`END`] is a word of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// Names of groups.
    pub groups: Vec<String>,
    /// Words.
    pub words: BTreeSet<String>,
}

/// Words and phrases as one text that `search::distress` reads.
///
/// One line a group, [`ORDINARY`] first, its words with a space behind each. Then the phrases, a line for all that have
/// the same first step, with `/` between what may follow it: first the group [`ORDINARY`] and what else is ordinary, then
/// [`ALONE`], then all others. A step has words, separated by spaces; behind them comes the character of a group (`@` for the
/// first, `A` for the next), whose words are also of that step, or a comma. [`END`] comes before the words. Words are folded as a query is, without hyphens, and long ones have no double consonants.
#[derive(Clone, Debug, PartialEq)]
pub struct Packed {
    /// The text: letters `a` to `z`, the characters of groups, spaces, commas, slashes and line ends.
    pub table: String,
    /// Where the line of each group begins, in bytes.
    pub groups: Vec<usize>,
    /// Where the phrases begin.
    pub phrases: usize,
    /// Where those begin that are distress.
    pub alarms: usize,
}

impl Distress {
    /// Packs the table.
    #[must_use]
    pub fn pack(&self) -> Packed {
        let none = BTreeSet::new();
        let words = |name: &str| self.groups.get(name).unwrap_or(&none);
        let others = self.groups.keys().map(String::as_str).filter(|name| ![ALONE, ORDINARY].contains(name));
        let names: Vec<&str> = std::iter::once(ORDINARY).chain(others).collect();
        let mut table = String::new();
        let mut groups = Vec::new();
        for name in &names {
            groups.push(table.len());
            table.extend(folded(words(name)).into_iter().map(|word| word + " "));
            table.push('\n');
        }
        let phrases = table.len();
        push_lines(&mut table, sign(0).to_string(), &self.ordinary, &names);
        let alarms = table.len();
        push_lines(&mut table, step(words(ALONE)), &self.phrases, &names);
        Packed { table, groups, phrases, alarms }
    }
}

/// Adds `first`, then the phrases by their first step, with all that may follow it.
fn push_lines(table: &mut String, first: String, phrases: &[Phrase], names: &[&str]) {
    let mut lines: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for phrase in phrases {
        let mut options = phrase.iter().map(|step| options(step, names));
        let first = options.next().unwrap_or_default();
        let rests = options.fold(vec![String::new()], |rests, step| {
            let with =
                |rest: &String| step.iter().map(|option| format!("{rest}{option}")).collect::<Vec<_>>();
            rests.iter().flat_map(with).collect()
        });
        for first in first {
            lines.entry(first).or_default().extend(rests.clone());
        }
    }
    let lines =
        lines.into_iter().map(|(first, rests)| first + &rests.into_iter().collect::<Vec<_>>().join("/"));
    for line in std::iter::once(first).chain(lines) {
        table.push_str(&line);
        table.push('\n');
    }
}

/// The ways to write a step: with each of its groups, or with none.
fn options(one: &Step, names: &[&str]) -> Vec<String> {
    let words = step(&one.words);
    let place = |name: &String| names.iter().position(|known| known == name);
    let signs: Vec<char> = one.groups.iter().filter_map(place).map(sign).collect();
    if signs.is_empty() {
        return vec![words];
    }
    let words = words.trim_end_matches(',');
    let space = if words.is_empty() || words == END { "" } else { " " };
    signs.iter().map(|sign| format!("{words}{space}{sign}")).collect()
}

/// The character of a group.
fn sign(group: usize) -> char {
    u8::try_from(group).map_or('@', |group| char::from(b'@' + group))
}

/// Words of a step, after [`END`] where it has that.
fn step(words: &BTreeSet<String>) -> String {
    let mut written: Vec<String> = folded(words).into_iter().filter(|word| word != END).collect();
    let end = if words.contains(END) { END } else { "" };
    written.sort();
    format!("{end}{},", written.join(" "))
}

fn folded(words: &BTreeSet<String>) -> BTreeSet<String> {
    words.iter().map(|word| fold(word)).collect()
}

/// A word as the search looks for it. A letter that a query repeats counts once there, so double consonants are left
/// out; double vowels tell words apart (`noose`, `nose`).
fn fold(word: &str) -> String {
    let letters = word.chars().filter(|sign| *sign != '-');
    let word: String =
        letters.map(|sign| sign.to_digit(10).map_or(sign, |digit| DIGITS[digit as usize])).collect();
    if word.len() <= KEPT {
        return word;
    }
    let mut squeezed = String::new();
    for letter in word.chars() {
        if !squeezed.ends_with(letter) || "aeiou".contains(letter) {
            squeezed.push(letter);
        }
    }
    squeezed
}
