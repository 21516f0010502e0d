//! Checks that an answer mentions what its keywords and phrases name. If a keyword or phrase names a medicine, an
//! illness, a part of the body or an event, its answer must contain the name's stem or an alias (`things.toml`).

use content::diagnostic::Diagnostic;
use content::parse::ParsedContent;
use content::{Answer, Figure};

use crate::unicode::decompose;

/// A name as its stems. Its forms are itself and its aliases, also as stems.
struct Thing<'d> {
    name: &'d str,
    stems: Vec<String>,
    forms: Vec<Vec<String>>,
}

/// Returns an error for each keyword and each phrase with a name that its answer does not contain.
#[must_use]
pub fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let lang = &parsed.content.lang;
    let stems = |text: &str| search::stems(lang, decompose, text);
    let things = things(parsed, &stems);
    let mut diagnostics = Vec::new();
    for answer in parsed.content.answers() {
        let texts: Vec<_> = texts(answer).iter().map(|text| stems(text)).collect();
        let is_said = |form: &Vec<String>| texts.iter().any(|text| has(text, form));
        for (kind, place, words) in keywords_and_phrases(parsed, answer) {
            let typed = stems(words);
            let missing =
                things.iter().filter(|thing| has(&typed, &thing.stems) && !thing.forms.iter().any(is_said));
            diagnostics.extend(missing.map(|thing| {
                let (id, name) = (&answer.id, thing.name);
                let message = format!("the {kind} \"{words}\" leads to \"{id}\", which does not say \"{name}\"");
                let help = "say it there, if only that nothing reliable was found; or take the words out; or, if the \
                               answer has another name for it, write that under [aliases] in things.toml";
                Diagnostic::new(&parsed.places.of(&place), message, help)
            }));
        }
    }
    diagnostics
}

/// Returns the keywords and phrases of an answer: for each its kind, the key of its place, and the text.
fn keywords_and_phrases<'d>(
    parsed: &'d ParsedContent,
    answer: &'d Answer,
) -> impl Iterator<Item = (&'static str, String, &'d str)> {
    let id = &answer.id;
    let keywords = answer.keywords.iter();
    let phrases =
        parsed.search.phrases.iter().filter(move |(of, _)| of == id).flat_map(|(_, phrases)| phrases);
    let keywords =
        keywords.map(move |words| ("keyword", format!("answer:{id}/keywords/{words}"), words.as_str()));
    keywords.chain(phrases.map(move |words| ("phrase", format!("phrases:{id}/{words}"), words.as_str())))
}

fn things<'d>(parsed: &'d ParsedContent, stems: &dyn Fn(&str) -> Vec<String>) -> Vec<Thing<'d>> {
    let names = parsed.things.names.iter().map(|name| (name, &[][..]));
    let aliases = parsed.things.aliases.iter().map(|(name, words)| (name, &words[..]));
    let thing = |(name, words): (&'d String, &[String])| {
        let own = stems(name);
        let forms = std::iter::once(own.clone()).chain(words.iter().map(|word| stems(word))).collect();
        Thing { name, stems: own, forms }
    };
    names.chain(aliases).map(thing).collect()
}

/// Returns every text of an answer that a reader sees.
fn texts(answer: &Answer) -> Vec<String> {
    let mut texts = answer.plain();
    texts.push(answer.question.clone());
    for figure in &answer.figures {
        match figure {
            Figure::Result(result) => {
                texts.extend(result.measures.iter().map(|measure| measure.name.clone()));
                texts.extend([&result.treated, &result.people].map(Clone::clone));
                texts.extend(result.comparison.clone());
                texts.extend(result.later.iter().cloned());
            }
            Figure::Session(session) => {
                let of_phase =
                    session.phases.iter().flat_map(|phase| [&phase.name, &phase.infusion, &phase.spray]);
                texts.extend(of_phase.cloned());
            }
            Figure::Fade(fade) => {
                texts.push(fade.caption.clone());
                texts
                    .extend(fade.lines.iter().flat_map(|line| [line.treatment.clone(), line.people.clone()]));
                texts.extend(fade.note.clone());
            }
        }
    }
    texts
}

/// Whether `text` contains `words` as consecutive words.
fn has(text: &[String], words: &[String]) -> bool {
    !words.is_empty() && text.windows(words.len()).any(|window| window == words)
}
