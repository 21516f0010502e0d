//! Changes of one language that change what a patient learns, made in a content file.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use content::parity::NOT_READ;
use regex::Regex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A content file with one change.
pub(crate) struct Mutant {
    /// What was changed, such as `number`.
    pub kind: &'static str,
    pub text: String,
}

/// Compiled patterns, by their text.
#[derive(Default)]
pub(crate) struct Patterns(RefCell<BTreeMap<String, Rc<Regex>>>);

impl Patterns {
    fn get(&self, pattern: &str) -> Rc<Regex> {
        let mut patterns = self.0.borrow_mut();
        let compiled = patterns.entry(pattern.to_owned());
        compiled.or_insert_with(|| Rc::new(Regex::new(pattern).expect("the pattern is valid"))).clone()
    }
}

/// Words and what they are changed to, as pairs, in either direction.
type Pairs = &'static [(&'static str, &'static str)];

/// The words of a language for changes of one word.
struct Words {
    lang: &'static str,
    /// What a sentence denies or forbids with: the word is left out.
    negations: &'static str,
    numbers: Pairs,
    units: Pairs,
    /// Words whose opposite turns a rule around.
    opposites: Pairs,
    months: Pairs,
}

const WORDS: [Words; 2] = [
    Words {
        lang: "en",
        negations: "not|no|never|nobody|nothing|without|nor|cannot|none",
        numbers: &[
            ("one", "two"),
            ("three", "four"),
            ("five", "six"),
            ("seven", "eight"),
            ("half", "a third"),
            ("twice", "three times"),
            ("both", "one"),
        ],
        units: &[
            ("hours", "days"),
            ("hour", "day"),
            ("weeks", "months"),
            ("minutes", "seconds"),
            ("mg", "g"),
            ("years", "months"),
        ],
        opposites: &[
            ("more", "less"),
            ("before", "after"),
            ("under", "over"),
            ("better", "worse"),
            ("start", "stop"),
            ("always", "rarely"),
            ("first", "last"),
        ],
        months: &[
            ("January", "February"),
            ("March", "April"),
            ("September", "October"),
            ("November", "December"),
        ],
    },
    Words {
        lang: "es",
        negations: "no|nunca|nadie|nada|sin|ni|ninguno|ninguna|ningún",
        numbers: &[
            ("uno", "dos"),
            ("tres", "cuatro"),
            ("cinco", "seis"),
            ("siete", "ocho"),
            ("mitad", "tercera parte"),
            ("doble", "triple"),
            ("tercio", "cuarto"),
        ],
        units: &[
            ("horas", "días"),
            ("hora", "día"),
            ("semanas", "meses"),
            ("minutos", "segundos"),
            ("mg", "g"),
            ("años", "meses"),
        ],
        opposites: &[
            ("más", "menos"),
            ("antes", "después"),
            ("mejor", "peor"),
            ("empiece", "deje"),
            ("siempre", "rara vez"),
            ("primero", "último"),
            ("debe", "puede"),
        ],
        months: &[
            ("enero", "febrero"),
            ("marzo", "abril"),
            ("septiembre", "octubre"),
            ("noviembre", "diciembre"),
        ],
    },
];

/// Whether a file has nothing that patients read.
pub(crate) fn is_unread_file(name: &str) -> bool {
    NOT_READ.iter().any(|left_out| left_out.file == Some(name))
}

/// Splits a file before each table that is not inside another one, so that a change can be tried with a small part of the
/// file. A part is named by its header and its id.
pub(crate) fn parts(source: &str) -> Vec<(String, String)> {
    let header =
        Regex::new(r"(?m)^(?:\[\[?[a-z-]+\]|\[(?:note|outcome|question)\.)").expect("the pattern is valid");
    let id = Regex::new(r#"(?m)^(?:id|code) = "(.*)""#).expect("the pattern is valid");
    let mut starts: Vec<usize> = header.find_iter(source).map(|found| found.start()).collect();
    starts.insert(0, 0);
    starts.push(source.len());
    let parts = starts.windows(2).map(|ends| &source[ends[0]..ends[1]]).filter(|part| !part.is_empty());
    let name = |part: &str| {
        let id = id.captures(part).map_or("", |found| found.get(1).map_or("", |id| id.as_str())).to_owned();
        // Before the first table, there may be comments.
        let header = part.lines().next().filter(|line| line.starts_with('['));
        format!("{} {id}", header.unwrap_or_default())
    };
    parts.map(|part| (name(part), part.to_owned())).collect()
}

/// Returns every string that a patient may read: where it is in the file, without its quotes.
fn strings(name: &str, source: &str) -> Vec<Range<usize>> {
    let (table, errors) = DeTable::parse_recoverable(source);
    assert!(errors.is_empty(), "{name}: {errors:?}");
    let mut spans = Vec::new();
    let are_labels = ["interface.toml", "guide-texts.toml"].contains(&name);
    in_table(table.get_ref(), are_labels, &mut spans);
    spans.into_iter().map(|span| inside(source, span)).collect()
}

fn in_table(table: &DeTable, are_labels: bool, spans: &mut Vec<Range<usize>>) {
    for (key, value) in table {
        let is_listed = NOT_READ.iter().any(|left_out| left_out.key == Some(key.get_ref()));
        if !is_listed || are_labels && key.get_ref() != "only-in" {
            in_value(value, are_labels, spans);
        }
    }
}

fn in_value(value: &Spanned<DeValue>, are_labels: bool, spans: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::String(_) => spans.push(value.span()),
        DeValue::Array(values) => values.iter().for_each(|value| in_value(value, are_labels, spans)),
        DeValue::Table(table) => in_table(table, are_labels, spans),
        _ => {}
    }
}

/// Returns the range of a string without its quotes.
fn inside(source: &str, span: Range<usize>) -> Range<usize> {
    let text = &source[span.clone()];
    let quotes = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quotes| text.starts_with(quotes));
    let length = quotes.map_or(0, str::len);
    span.start + length..span.end - length
}

/// Returns the file with each change of each kind.
pub(crate) fn mutants(lang: &str, name: &str, source: &str, patterns: &Patterns) -> Vec<Mutant> {
    let words = WORDS.iter().find(|words| words.lang == lang).expect("the language has words");
    let mut changes = Changes { source, patterns, mutants: Vec::new() };
    for at in strings(name, source) {
        changes.in_string(words, at);
    }
    changes.of_lines();
    changes.mutants
}

struct Changes<'s> {
    source: &'s str,
    patterns: &'s Patterns,
    mutants: Vec<Mutant>,
}

impl Changes<'_> {
    /// Adds the file with a range replaced.
    fn replace(&mut self, kind: &'static str, range: Range<usize>, with: &str) {
        let text = format!("{}{with}{}", &self.source[..range.start], &self.source[range.end..]);
        self.mutants.push(Mutant { kind, text });
    }

    fn in_string(&mut self, words: &Words, at: Range<usize>) {
        self.replace("letter in any string", at.end..at.end, "x");
        self.sentences(&at);
        let negations = format!(r"(?i)\b(?:{})\b ?|n't\b", words.negations);
        self.each("negation removed", &negations, &at, |_| String::new());
        for (kind, pairs) in [
            ("number word", words.numbers),
            ("unit", words.units),
            ("opposite word", words.opposites),
            ("month", words.months),
        ] {
            for (from, to) in pairs.iter().flat_map(|&(one, other)| [(one, other), (other, one)]) {
                self.each(kind, &format!(r"\b{from}\b"), &at, |_| to.to_owned());
            }
        }
        self.each("number", r"\d", &at, |digit| if digit == "9" { "8".into() } else { "9".into() });
        self.each("phone digit", r"(?:tel:|sms:)\+?\d", &at, |found| {
            let (start, digit) = found.split_at(found.len() - 1);
            format!("{start}{}", if digit == "5" { "6" } else { "5" })
        });
        self.each("link", r"\]\(#[a-z-]+\)|https://[^\s)]+", &at, |found| {
            if found.starts_with(']') {
                "](#forms)".into()
            } else {
                found.replacen("https://", "https://www-", 1)
            }
        });
        self.each("mark", r"\{[A-Za-z-]+\}", &at, |_| String::new());
        self.swaps(&at);
    }

    fn each(&mut self, kind: &'static str, pattern: &str, at: &Range<usize>, with: impl Fn(&str) -> String) {
        let source = self.source;
        for found in self.patterns.get(pattern).find_iter(&source[at.clone()]) {
            let with = with(found.as_str());
            if with != found.as_str() {
                self.replace(kind, at.start + found.start()..at.start + found.end(), &with);
            }
        }
    }

    /// Leaves out each sentence and each line of a longer text.
    fn sentences(&mut self, at: &Range<usize>) {
        let source = self.source;
        let text = &source[at.clone()];
        let sentence = self.patterns.get(r"[^.!?\n]+(?:[.!?]+[^\s.!?][^.!?\n]*)*[.!?]+");
        let all: Vec<_> = sentence.find_iter(text).collect();
        for found in all.iter().filter(|_| all.len() > 1) {
            self.replace("sentence dropped", at.start + found.start()..at.start + found.end(), "");
        }
        let mut start = at.start;
        for line in text.split_inclusive('\n').filter(|_| text.contains('\n')) {
            if !line.trim().is_empty() {
                self.replace("line dropped", start..start + line.len(), "");
            }
            start += line.len();
        }
    }

    /// Exchanges each number with the next one.
    fn swaps(&mut self, at: &Range<usize>) {
        let source = self.source;
        let number = self.patterns.get(r"\d+(?:[.,]\d+)*");
        let numbers: Vec<_> = number.find_iter(&source[at.clone()]).collect();
        for pair in numbers.windows(2).filter(|pair| pair[0].as_str() != pair[1].as_str()) {
            let between = &source[at.start + pair[0].end()..at.start + pair[1].start()];
            let with = format!("{}{between}{}", pair[1].as_str(), pair[0].as_str());
            self.replace("two numbers swapped", at.start + pair[0].start()..at.start + pair[1].end(), &with);
        }
    }

    /// Changes what is no string: days, numbers, flags, entries of lists, and whole tables.
    fn of_lines(&mut self) {
        let whole = 0..self.source.len();
        self.each("date", r"(?m)^(?:reviewed|due) = \d{4}-\d{2}-\d{2}", &whole, |found| {
            let (start, digit) = found.split_at(found.len() - 1);
            format!("{start}{}", if digit == "1" { "2" } else { "1" })
        });
        self.each("number", r"= \d+(?:[.]\d+)?\b[^-\d]", &whole, |found| found.replacen("= ", "= 1", 1));
        self.each("flag", r"= (?:true|false)\b", &whole, |found| {
            if found.ends_with("true") { "= false".into() } else { "= true".into() }
        });
        self.each("option dropped", r#"(?m)^  (?:"[^"\n]*"|\{[^\n]*\}),\n"#, &whole, |_| String::new());
        let is_read = |line: &str| !line.starts_with("keywords") && !line.starts_with("only-in");
        self.each("entry dropped", r#"(?m)^[a-z-]+ = \["[^"\n]*"(?:, )?"#, &whole, |found| {
            let start = found.find('[').filter(|_| is_read(found)).map_or(found.len(), |at| at + 1);
            found[..start].to_owned()
        });
        self.each("table dropped", r"(?m)^\[[^\n]*\n(?:[^\[\n][^\n]*\n|\n)*", &whole, |_| String::new());
    }
}
