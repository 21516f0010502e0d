//! Checks the guide: every rule has evidence, every question can be asked, every outcome can be reached, and every
//! meaning has the texts it needs.

use std::borrow::Cow;

use super::{Diagnostic, ParsedContent};
use crate::guide::{Condition, Flow, KNOWN, Meaning, Pick, Rule, Skipped};

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = rationales(parsed);
    diagnostics.extend(dead_links(parsed));
    diagnostics.extend(order(parsed));
    diagnostics.extend(depends(parsed));
    diagnostics.extend(unreachable(parsed));
    diagnostics.extend(texts(parsed));
    diagnostics.extend(known(parsed));
    diagnostics.extend(signs(parsed));
    diagnostics
}

/// Returns the key under which `parse` recorded the place of a rule.
pub(super) fn name(flow: &Flow, rule: Rule) -> String {
    let question = |at: usize| format!("guide-question:{}", &*flow.questions[at].id);
    match rule {
        Rule::Choice(at, answer) => format!("{}/{}", question(at), &*flow.questions[at].choices[answer].id),
        Rule::Skipped(at) => format!("{}/skipped", question(at)),
        Rule::Note(at) => format!("guide-note:{}", &*flow.notes[at].id),
    }
}

fn rationales(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let rationales = parsed.guide.rationales.iter();
    let bare = rationales
        .filter(|rationale| rationale.has_effect && rationale.sources.is_empty() && rationale.why.is_none());
    bare.map(|rationale| {
        let place = parsed.places.of(&name(&parsed.guide.flow, rationale.rule));
        let help = "add `sources = [\"…\"]`, or `why = \"…\"` where it is a cautious choice of ours";
        Diagnostic::new(&place, "a rule with neither a source nor a reason", help)
    })
    .collect()
}

/// Returns an error for each recommended answer that does not exist.
fn dead_links(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let flow = &parsed.guide.flow;
    let mut named = Vec::new();
    let mut note = |owner: String, read: &[Cow<'static, str>]| {
        named.extend(read.iter().map(|id| (format!("{owner}/read/{}", &**id), id.to_string())));
    };
    for outcome in &*flow.outcomes {
        note(format!("outcome:{}", outcome.id), &outcome.read);
    }
    for (at, row) in flow.notes.iter().enumerate() {
        note(name(flow, Rule::Note(at)), &row.read);
    }
    for (at, question) in flow.questions.iter().enumerate() {
        for (answer, row) in question.choices.iter().enumerate() {
            note(name(flow, Rule::Choice(at, answer)), &row.meaning.read);
        }
        if let Skipped::Means(meaning) = &question.skipped {
            note(name(flow, Rule::Skipped(at)), &meaning.read);
        }
    }
    let known = |id: &str| parsed.content.answers().any(|answer| answer.id == id);
    named
        .iter()
        .filter(|(_, id)| !known(id))
        .map(|(key, id)| {
            let message = format!("no answer \"{id}\" to read");
            Diagnostic::new(&parsed.places.of(key), message, "write the id of an answer of topics/")
        })
        .collect()
}

/// Checks that outcomes that end the guide come first, that the condition of each question can hold when its turn
/// comes, that no `unless` refers to its own question, and that questions with several picks have an exclusive answer.
fn order(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let flow = &parsed.guide.flow;
    let mut diagnostics = Vec::new();
    for pair in flow.outcomes.windows(2).filter(|pair| pair[1].ends && !pair[0].ends) {
        let place = parsed.places.of(&format!("outcome:{}", pair[1].id));
        let message = format!("the outcome \"{}\" ends the guide but stands below another", pair[1].id);
        diagnostics.push(Diagnostic::new(
            &place,
            message,
            "move it up: help in a crisis comes before everything",
        ));
    }
    for (at, question) in flow.questions.iter().enumerate() {
        let place = parsed.places.of(&format!("guide-question:{}", question.id));
        if let Some(condition) = question.only_if.as_ref().filter(|condition| condition.question >= at) {
            let message = format!(
                "question \"{}\" can never be asked: \"{}\" comes after it",
                &*question.id, &*flow.questions[condition.question].id
            );
            diagnostics.push(Diagnostic::new(&place, message, "name a question above it, or move it down"));
        }
        if let Some(condition) = question.only_if.as_ref().filter(|condition| {
            let asked = &flow.questions[condition.question].choices;
            let ends =
                |answer: &usize| asked[*answer].meaning.outcome.is_some_and(|at| flow.outcomes[at].ends);
            condition.choices.iter().all(ends)
        }) {
            let message = format!(
                "question \"{}\" can never be asked: the answers to \"{}\" that it waits for end the guide",
                question.id, flow.questions[condition.question].id
            );
            diagnostics.push(Diagnostic::new(
                &place,
                message,
                "name an answer after which the guide goes on",
            ));
        }
        let alone = question.choices.iter().filter(|answer| answer.exclusive).count();
        if question.pick == Pick::Any && alone == 0 {
            let message =
                format!("question \"{}\" has no answer for a patient with none of these", question.id);
            diagnostics.push(Diagnostic::new(&place, message, "add one with `exclusive = true`"));
        }
        for (answer, row) in question.choices.iter().enumerate() {
            if row.meaning.unless.as_ref().is_some_and(|condition| condition.question == at) {
                let place = parsed.places.of(&name(flow, Rule::Choice(at, answer)));
                let message = format!("`unless` of \"{}\" asks for its own question", row.id);
                diagnostics.push(Diagnostic::new(&place, message, "name another question"));
            }
        }
    }
    diagnostics
}

/// Checks that each answer with `means = "depends"` belongs to a question that some `unless` refers to.
fn depends(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let flow = &parsed.guide.flow;
    let mut diagnostics = Vec::new();
    for (at, question) in flow.questions.iter().enumerate() {
        let asked_for =
            flow.questions.iter().flat_map(|question| &*question.choices).any(|answer| {
                answer.meaning.unless.as_ref().is_some_and(|condition| condition.question == at)
            });
        for (answer, row) in question.choices.iter().enumerate() {
            let key = format!("{}/depends", name(flow, Rule::Choice(at, answer)));
            if parsed.places.has(&key) && !asked_for {
                let message = format!("\"{}\" depends on nothing: no `unless` asks for its question", row.id);
                diagnostics.push(Diagnostic::new(
                    &parsed.places.of(&key),
                    message,
                    "write an outcome, or \"nothing\"",
                ));
            }
        }
    }
    diagnostics
}

/// A possible response to a question.
#[derive(Clone, Copy)]
enum PossibleResponse {
    Answer(usize),
    Skip,
}

/// The possible contributions of one question: nothing, or an outcome.
type PossibleOutcomes = Vec<Option<usize>>;

/// Returns an error for each outcome that no combination of answers reaches. Questions linked by conditions are tried
/// in every combination. For each of the others, only the set of its possible outcomes matters.
fn unreachable(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let flow = &parsed.guide.flow;
    let linked: Vec<usize> = (0..flow.questions.len())
        .filter(|at| flow.conditions().any(|(owner, condition)| owner == *at || condition.question == *at))
        .collect();
    let free: Vec<PossibleOutcomes> = (0..flow.questions.len())
        .filter(|at| !linked.contains(at))
        .map(|at| {
            possible_responses(flow, at)
                .map(|response| meaning(flow, at, response).and_then(|it| it.outcome))
                .collect()
        })
        .collect();
    let mut reached = vec![false; flow.outcomes.len()];
    let mut chosen = vec![None; flow.questions.len()];
    combine(flow, &linked, &mut chosen, &mut |of_linked| {
        for (outcome, reached) in reached.iter_mut().enumerate() {
            *reached |= can_be(flow, outcome, of_linked, &free);
        }
    });
    let missed = flow.outcomes.iter().zip(reached).filter(|(_, reached)| !reached);
    missed
        .map(|(outcome, _)| {
            let place = parsed.places.of(&format!("outcome:{}", outcome.id));
            let message = format!("no answers lead to the outcome \"{}\"", outcome.id);
            Diagnostic::new(&place, message, "let an answer mean it, or take it away")
        })
        .collect()
}

/// Returns the possible responses to a question.
fn possible_responses(flow: &Flow, question: usize) -> impl Iterator<Item = PossibleResponse> {
    let question = &flow.questions[question];
    let skip = (question.skipped != Skipped::Refused).then_some(PossibleResponse::Skip);
    (0..question.choices.len()).map(PossibleResponse::Answer).chain(skip)
}

/// Returns the answer that a response counts as; none if skipping counts as no answer.
fn counted(flow: &Flow, question: usize, response: PossibleResponse) -> Option<usize> {
    match (response, &flow.questions[question].skipped) {
        (PossibleResponse::Answer(answer), _) => Some(answer),
        (PossibleResponse::Skip, Skipped::As(answer)) => Some(*answer),
        (PossibleResponse::Skip, _) => None,
    }
}

fn meaning(flow: &Flow, question: usize, response: PossibleResponse) -> Option<&Meaning> {
    match (counted(flow, question, response), &flow.questions[question].skipped) {
        (Some(answer), _) => Some(&flow.questions[question].choices[answer].meaning),
        (None, Skipped::Means(meaning)) => Some(meaning),
        (None, _) => None,
    }
}

/// Calls `see` with the outcomes of every combination of responses to the questions `left`.
fn combine(
    flow: &Flow,
    left: &[usize],
    chosen: &mut Vec<Option<PossibleResponse>>,
    see: &mut dyn FnMut(&[usize]),
) {
    let Some((question, rest)) = left.split_first() else {
        let met = |condition: &Condition| {
            let response = chosen[condition.question];
            let counted = response.and_then(|response| counted(flow, condition.question, response));
            counted.is_some_and(|answer| condition.choices.contains(&answer))
        };
        let outcomes: Vec<usize> = chosen
            .iter()
            .enumerate()
            .filter_map(|(at, response)| {
                let meaning = meaning(flow, at, (*response)?)?;
                let asked = flow.questions[at].only_if.as_ref().is_none_or(met);
                let lifted = meaning.unless.as_ref().is_some_and(met);
                if lifted { meaning.instead } else { meaning.outcome }.filter(|_| asked)
            })
            .collect();
        return see(&outcomes);
    };
    for response in possible_responses(flow, *question) {
        chosen[*question] = Some(response);
        combine(flow, rest, chosen, see);
    }
    chosen[*question] = None;
}

/// Whether `outcome` can win, given the outcomes of the linked questions and the possible outcomes of each free one.
fn can_be(flow: &Flow, outcome: usize, of_linked: &[usize], free: &[PossibleOutcomes]) -> bool {
    let is_default = outcome + 1 == flow.outcomes.len();
    // True if the response leads to no more serious outcome.
    let quiet = |class: &Option<usize>| class.is_none_or(|class| class >= outcome);
    let stays = of_linked.iter().all(|class| *class >= outcome)
        && free.iter().all(|classes| classes.iter().any(quiet));
    let is_meant = is_default
        || of_linked.contains(&outcome)
        || free.iter().any(|classes| classes.contains(&Some(outcome)));
    stays && is_meant
}

/// Checks that, if a question is `known`, each outcome that does not end the guide has exactly one placeholder
/// [`KNOWN`].
fn known(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let (flow, texts) = (&parsed.guide.flow, &parsed.guide.texts);
    let mut diagnostics = Vec::new();
    let known: Vec<_> = flow.questions.iter().filter(|question| question.known).collect();
    if let [_, second, ..] = &*known {
        let place = parsed.places.of(&format!("guide-question:{}", second.id));
        let message = format!("question \"{}\" is `known`, but another one above it, too", second.id);
        diagnostics.push(Diagnostic::new(&place, message, "leave `known` to one of them"));
    }
    for (outcome, texts) in flow.outcomes.iter().zip(&*texts.outcomes) {
        let expected = usize::from(!known.is_empty() && !outcome.ends);
        let found = texts.body.iter().filter(|text| text.contains(KNOWN)).count();
        let alone = texts.body.iter().filter(|text| ***text == *KNOWN).count();
        if found != expected || alone != found {
            let place = parsed.places.of("file:guide-texts.toml");
            let message = format!("the body of `[outcome.{}]` has {KNOWN} {found} times", outcome.id);
            let help = if expected == 0 {
                format!("take {KNOWN} away: nothing stands in its place")
            } else {
                format!("write \"{KNOWN}\" once, as a paragraph of its own")
            };
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
    }
    diagnostics
}

/// Checks that questions that can lead to the emergency number list its warning signs, and that no other question
/// does.
fn signs(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for question in &*parsed.guide.flow.questions {
        let key = format!("guide-question:{}/emergency-signs", question.id);
        let leads = question.choices.iter().any(|answer| answer.meaning.emergency_first);
        let (message, help) = match (leads, parsed.places.has(&key)) {
            (true, false) => (
                "leads to the emergency number but lists no signs",
                "add `emergency-signs = true`: it shows those of emergencies.toml marked `short`",
            ),
            (false, true) => (
                "lists the signs of an emergency, but no answer leads to the emergency number",
                "take `emergency-signs` away, or write `call-first = \"emergency\"` at an answer",
            ),
            _ => continue,
        };
        let message = format!("question \"{}\" {message}", question.id);
        diagnostics.push(Diagnostic::new(&parsed.places.of(&key), message, help));
    }
    diagnostics
}

/// Checks that every answer and every skip that leads to an outcome has a text on why it matters, and that no other
/// skip has one.
fn texts(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let (flow, texts) = (&parsed.guide.flow, &parsed.guide.texts);
    let mut diagnostics = Vec::new();
    for (question, texts) in flow.questions.iter().zip(&*texts.questions) {
        for (answer, texts) in question.choices.iter().zip(&*texts.choices) {
            if (answer.meaning.outcome.is_some() || question.known) && texts.why_it_matters.is_empty() {
                let place = parsed.places.of(&format!("guide-texts:{}/{}", question.id, answer.id));
                let message = format!("nobody is told why \"{}\" matters", answer.id);
                diagnostics.push(Diagnostic::new(&place, message, "add `why-it-matters = \"…\"`"));
            }
        }
        let means = matches!(&question.skipped, Skipped::Means(meaning) if meaning.outcome.is_some());
        if means == texts.skipped.is_empty() {
            let place = parsed.places.of(&format!("guide-texts:{}", question.id));
            let (message, help) = if means {
                ("nobody is told why it matters", "add `[question.….skipped]` with `why-it-matters = \"…\"`")
            } else {
                ("nobody ever reads its words", "take `[question.….skipped]` away")
            };
            let message = format!("skipping \"{}\": {message}", question.id);
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
    }
    // The text `also_applies` is shown below a more serious outcome that does not end the guide. The last outcome needs none,
    // because it never applies together with another one.
    let mut beaten = false;
    for (outcome, texts) in flow.outcomes.iter().zip(&*texts.outcomes) {
        if beaten && flow.outcomes.last() != Some(outcome) && texts.also_applies.is_empty() {
            let place = parsed.places.of("file:guide-texts.toml");
            let message = format!("`[outcome.{}]` has no `also-applies`", outcome.id);
            diagnostics.push(Diagnostic::new(&place, message, "say in one sentence that this applies too"));
        }
        beaten |= !outcome.ends;
    }
    diagnostics
}
