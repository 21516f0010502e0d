//! Finds claims that must never appear, but not similar wording that is allowed.
//!
//! The rules are data (`rules.toml`). Each rule has its own table of example sentences: those that it must catch, and
//! those that it must not catch. A rule that fails its own table is an error, too.

use regex::{Regex, RegexBuilder};

use super::{Draft, Fault, sentences};
use crate::parse::Never;

struct Rule<'d> {
    never: &'d Never,
    pattern: Regex,
    unless: Option<Regex>,
}

impl Rule<'_> {
    fn catches(&self, sentence: &str) -> bool {
        // An exception excuses only the words it matches, not the whole sentence: "not a cure" does not excuse "cures"
        // later in the sentence.
        match &self.unless {
            None => self.pattern.is_match(sentence),
            Some(unless) => self.pattern.is_match(&unless.replace_all(sentence, " … ")),
        }
    }
}

pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut rules = Vec::new();
    for never in &draft.rules.never {
        match compile(never) {
            Ok(rule) => rules.push(rule),
            Err(error) => {
                let place = draft.places.of(&format!("never:{}", never.what));
                let what = format!("the pattern for {} cannot be read ({error})", never.what);
                faults.push(Fault::new(&place, what, "write a regular expression of the Rust crate `regex`"));
            }
        }
    }
    for rule in &rules {
        faults.extend(own_table(draft, rule));
    }
    for text in &draft.seen {
        for sentence in sentences(&text.text) {
            for rule in rules.iter().filter(|rule| rule.catches(sentence)) {
                let what = format!("the claim \"{sentence}\" ({})", rule.never.what);
                faults.push(Fault::new(&text.place, what, rule.never.instead.clone()));
            }
        }
    }
    faults
}

fn compile(never: &Never) -> Result<Rule<'_>, regex::Error> {
    let build = |pattern: &str| RegexBuilder::new(pattern).case_insensitive(true).build();
    let unless = never.unless.as_deref().map(build).transpose()?;
    Ok(Rule { never, pattern: build(&never.pattern)?, unless })
}

/// Tests a rule against its own example sentences.
fn own_table(draft: &Draft, rule: &Rule) -> Vec<Fault> {
    let place = draft.places.of(&format!("never:{}", rule.never.what));
    let missed = rule.never.caught.iter().filter(|sentence| !rule.catches(sentence)).map(|sentence| {
        let what = format!("the rule against {} does not catch \"{sentence}\"", rule.never.what);
        Fault::new(&place, what, "widen `pattern` or narrow `unless`")
    });
    let wrong = rule.never.allowed.iter().filter(|sentence| rule.catches(sentence)).map(|sentence| {
        let what = format!("the rule against {} catches \"{sentence}\"", rule.never.what);
        Fault::new(&place, what, "narrow `pattern` or widen `unless`")
    });
    missed.chain(wrong).collect()
}
