//! Every flow that differs from the real one in one rule.

use content::guide::{Condition, Flow, Link, Meaning, Pick, Question, Skipped};

/// A flow with one rule changed.
pub struct Mutant {
    /// Where: `question=answer`, `question skipped`, or a question, an outcome or a note.
    pub place: String,
    /// What was changed there.
    pub change: String,
    /// The changed flow.
    pub flow: Flow,
}

fn question(flow: &mut Flow, at: usize) -> &mut Question {
    &mut flow.questions.to_mut()[at]
}

/// Changes the real flow, one rule at a time.
struct Mutator<'f> {
    flow: &'f Flow,
    mutants: Vec<Mutant>,
}

impl Mutator<'_> {
    fn change(&mut self, place: &str, change: impl Into<String>, apply: impl FnOnce(&mut Flow)) {
        let mut flow = self.flow.clone();
        apply(&mut flow);
        let change = change.into();
        assert!(flow != *self.flow, "{place}: {change} changes nothing");
        self.mutants.push(Mutant { place: place.to_owned(), change, flow });
    }

    /// Every change of a meaning, which `meaning` finds in a flow.
    fn change_meaning(&mut self, place: &str, real: &Meaning, meaning: impl Fn(&mut Flow) -> &mut Meaning) {
        let flow = self.flow;
        for (at, outcome) in flow.outcomes.iter().enumerate().filter(|(at, _)| Some(*at) != real.outcome) {
            self.change(place, format!("outcome {}", outcome.id), |flow| meaning(flow).outcome = Some(at));
        }
        if real.outcome.is_some() {
            self.change(place, "outcome deleted", |flow| meaning(flow).outcome = None);
        }
        for (at, note) in flow.notes.iter().enumerate() {
            if real.notes.contains(&at) {
                self.change(place, format!("note {} deleted", note.id), |flow| {
                    meaning(flow).notes.to_mut().retain(|other| *other != at);
                });
            } else {
                self.change(place, format!("note {} added", note.id), |flow| {
                    meaning(flow).notes.to_mut().push(at);
                });
            }
        }
        self.change(place, "keep_crisis_help flipped", |flow| meaning(flow).keep_crisis_help ^= true);
        if real.outcome.is_some() {
            self.change(place, "unlisted flipped", |flow| meaning(flow).unlisted ^= true);
        }
        if let Some(condition) = &real.unless {
            self.change(place, "unless deleted", |flow| meaning(flow).unless = None);
            for (at, outcome) in flow.outcomes.iter().enumerate().filter(|(at, _)| Some(*at) != real.instead)
            {
                self.change(place, format!("instead outcome {}", outcome.id), |flow| {
                    meaning(flow).instead = Some(at);
                });
            }
            if real.instead.is_some() {
                self.change(place, "instead deleted", |flow| meaning(flow).instead = None);
            }
            self.change_condition(place, "unless", condition, |flow| &mut meaning(flow).unless);
        }
    }

    /// Every answer of a condition left out, and every other one added.
    fn change_condition(
        &mut self,
        place: &str,
        name: &str,
        real: &Condition,
        condition: impl Fn(&mut Flow) -> &mut Option<Condition>,
    ) {
        for (at, answer) in self.flow.questions[real.question].choices.iter().enumerate() {
            let mut changed = real.clone();
            let change = if real.choices.contains(&at) {
                changed.choices.to_mut().retain(|other| *other != at);
                format!("{name} without {}", answer.id)
            } else {
                changed.choices.to_mut().push(at);
                format!("{name} with {} too", answer.id)
            };
            self.change(place, change, |flow| *condition(flow) = Some(changed));
        }
    }

    fn change_skipped(&mut self, at: usize, real: &Question) {
        let flow = self.flow;
        let place = format!("{} skipped", real.id);
        let mut others = vec![("refused".to_owned(), Skipped::Refused)];
        for (answer, id) in real.choices.iter().map(|answer| &answer.id).enumerate() {
            others.push((format!("as {id}"), Skipped::As(answer)));
        }
        others.push(("means nothing".to_owned(), Skipped::Means(Meaning::default())));
        if !matches!(real.skipped, Skipped::Means(_)) {
            for (outcome, id) in flow.outcomes.iter().map(|outcome| &outcome.id).enumerate() {
                let meaning = Meaning { outcome: Some(outcome), ..Meaning::default() };
                others.push((format!("means {id}"), Skipped::Means(meaning)));
            }
        }
        for (name, skipped) in others.into_iter().filter(|(_, skipped)| *skipped != real.skipped) {
            self.change(&place, name, |flow| question(flow, at).skipped = skipped);
        }
        if let Skipped::Means(meaning) = &real.skipped {
            self.change_meaning(&place, meaning, |flow| match &mut question(flow, at).skipped {
                Skipped::Means(meaning) => meaning,
                _ => unreachable!("checked above"),
            });
        }
    }

    fn change_question(&mut self, at: usize, real: &Question) {
        let pick = if real.pick == Pick::One { Pick::Any } else { Pick::One };
        self.change(&real.id, "pick flipped", |flow| question(flow, at).pick = pick);
        self.change(&real.id, "known flipped", |flow| question(flow, at).known ^= true);
        if let Some(condition) = &real.only_if {
            self.change(&real.id, "only_if deleted", |flow| question(flow, at).only_if = None);
            self.change_condition(&real.id, "only_if", condition, |flow| &mut question(flow, at).only_if);
        }
        for (answer_at, answer) in real.choices.iter().enumerate() {
            let place = format!("{}={}", real.id, answer.id);
            self.change(&place, "exclusive flipped", |flow| {
                question(flow, at).choices.to_mut()[answer_at].exclusive ^= true;
            });
            self.change_meaning(&place, &answer.meaning, |flow| {
                &mut question(flow, at).choices.to_mut()[answer_at].meaning
            });
        }
        self.change_skipped(at, real);
    }

    /// Swaps a question with the following one. Conditions keep their questions, so that only the order changes.
    fn swap_questions(&mut self, at: usize) {
        let place = self.flow.questions[at].id.to_string();
        let moved = |question: usize| match question {
            q if q == at => at + 1,
            q if q == at + 1 => at,
            q => q,
        };
        let follow = |condition: &mut Option<Condition>| {
            if let Some(condition) = condition {
                condition.question = moved(condition.question);
            }
        };
        self.change(&place, "swapped with the following question", |flow| {
            for outcome in flow.outcomes.to_mut() {
                for question in outcome.because.to_mut() {
                    *question = moved(*question);
                }
            }
            for question in flow.questions.to_mut() {
                follow(&mut question.only_if);
                for answer in question.choices.to_mut() {
                    follow(&mut answer.meaning.unless);
                }
                if let Skipped::Means(meaning) = &mut question.skipped {
                    follow(&mut meaning.unless);
                }
            }
            flow.questions.to_mut().swap(at, at + 1);
        });
    }

    fn change_outcome(&mut self, at: usize) {
        let flow = self.flow;
        let real = &flow.outcomes[at];
        self.change(&real.id, "ends flipped", |flow| flow.outcomes.to_mut()[at].ends ^= true);
        self.change(&real.id, "tell flipped", |flow| flow.outcomes.to_mut()[at].tell ^= true);
        for link in [Link::Crisis, Link::Help, Link::OwnDoctor, Link::Contact] {
            if link != real.link {
                self.change(&real.id, format!("link {link:?}"), |flow| {
                    flow.outcomes.to_mut()[at].link = link;
                });
            }
        }
        for (question, id) in flow.questions.iter().map(|question| &question.id).enumerate() {
            if real.because.contains(&question) {
                self.change(&real.id, format!("because without {id}"), |flow| {
                    flow.outcomes.to_mut()[at].because.to_mut().retain(|other| *other != question);
                });
            } else {
                self.change(&real.id, format!("because with {id} too"), |flow| {
                    flow.outcomes.to_mut()[at].because.to_mut().push(question);
                });
            }
        }
    }

    /// Swaps an outcome with the following one: once so that answers mean the other one, once so that they mean
    /// the same as before and only the order of seriousness changes.
    fn swap_outcomes(&mut self, at: usize) {
        let place = self.flow.outcomes[at].id.to_string();
        self.change(&place, "swapped with the following outcome", |flow| {
            flow.outcomes.to_mut().swap(at, at + 1);
        });
        let follow = |meaning: &mut Meaning| {
            for outcome in [&mut meaning.outcome, &mut meaning.instead] {
                *outcome = match *outcome {
                    Some(outcome) if outcome == at => Some(at + 1),
                    Some(outcome) if outcome == at + 1 => Some(at),
                    outcome => outcome,
                };
            }
        };
        self.change(&place, "less serious than the following outcome", |flow| {
            flow.outcomes.to_mut().swap(at, at + 1);
            for question in flow.questions.to_mut() {
                for answer in question.choices.to_mut() {
                    follow(&mut answer.meaning);
                }
                if let Skipped::Means(meaning) = &mut question.skipped {
                    follow(meaning);
                }
            }
        });
    }
}

/// Every mutant of a flow.
pub fn mutants(flow: &Flow) -> Vec<Mutant> {
    let mut mutator = Mutator { flow, mutants: Vec::new() };
    for (at, question) in flow.questions.iter().enumerate() {
        mutator.change_question(at, question);
    }
    for (at, note) in flow.notes.iter().enumerate() {
        mutator.change(&note.id, "always flipped", |flow| flow.notes.to_mut()[at].always ^= true);
    }
    for at in 0..flow.outcomes.len() {
        mutator.change_outcome(at);
    }
    (0..flow.questions.len() - 1).for_each(|at| mutator.swap_questions(at));
    (0..flow.outcomes.len() - 1).for_each(|at| mutator.swap_outcomes(at));
    mutator.mutants
}
