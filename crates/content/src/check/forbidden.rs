//! Checks that no text makes a forbidden claim, such as a promise. Similar wording may be allowed.
//!
//! The rules are data (`rules.toml`). Each rule has example sentences: some that it must catch, and
//! some that it must not catch. A rule that fails for one of its own examples is an error, too.

use regex::{Regex, RegexBuilder};

use super::{Diagnostic, ParsedContent, sentences};
use crate::parse::ForbiddenClaim;

struct CompiledClaim<'d> {
    rule: &'d ForbiddenClaim,
    pattern: Regex,
    unless: Option<Regex>,
}

impl CompiledClaim<'_> {
    fn catches(&self, sentence: &str) -> bool {
        // An exception excuses only the words it matches, not the whole sentence: "not a cure" does not excuse "cures"
        // later in the sentence.
        match &self.unless {
            None => self.pattern.is_match(sentence),
            Some(unless) => self.pattern.is_match(&unless.replace_all(sentence, " … ")),
        }
    }
}

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut claims = Vec::new();
    for rule in &parsed.rules.forbidden {
        match compile(rule) {
            Ok(claim) => claims.push(claim),
            Err(error) => {
                let place = parsed.places.of(&format!("forbidden:{}", rule.claim));
                let message = format!("the pattern for {} is invalid ({error})", rule.claim);
                diagnostics.push(Diagnostic::new(
                    &place,
                    message,
                    "write a regular expression of the Rust crate `regex`",
                ));
            }
        }
    }
    for claim in &claims {
        diagnostics.extend(own_examples(parsed, claim));
    }
    for text in &parsed.shown {
        for sentence in sentences(&text.text) {
            for claim in claims.iter().filter(|claim| claim.catches(sentence)) {
                let message = format!("the claim \"{sentence}\" ({})", claim.rule.claim);
                diagnostics.push(Diagnostic::new(&text.place, message, claim.rule.help.clone()));
            }
        }
    }
    diagnostics
}

fn compile(rule: &ForbiddenClaim) -> Result<CompiledClaim<'_>, regex::Error> {
    let build = |pattern: &str| RegexBuilder::new(pattern).case_insensitive(true).build();
    let unless = rule.unless.as_deref().map(build).transpose()?;
    Ok(CompiledClaim { rule, pattern: build(&rule.pattern)?, unless })
}

/// Tests a rule against its own example sentences.
fn own_examples(parsed: &ParsedContent, claim: &CompiledClaim) -> Vec<Diagnostic> {
    let place = parsed.places.of(&format!("forbidden:{}", claim.rule.claim));
    let missed = claim.rule.caught.iter().filter(|sentence| !claim.catches(sentence)).map(|sentence| {
        let message = format!("the rule against {} does not catch \"{sentence}\"", claim.rule.claim);
        Diagnostic::new(&place, message, "widen `pattern` or narrow `unless`")
    });
    let wrong = claim.rule.allowed.iter().filter(|sentence| claim.catches(sentence)).map(|sentence| {
        let message = format!("the rule against {} catches \"{sentence}\"", claim.rule.claim);
        Diagnostic::new(&place, message, "narrow `pattern` or widen `unless`")
    });
    missed.chain(wrong).collect()
}
