//! Describes the flow in sentences.

use std::borrow::Cow;

use content::guide::{Condition, Link, Meaning, Pick, Rule, Skipped};

use super::Subject;
use super::rules::{AnswerRule, Evidence, NoteRule, OutcomeRule, QuestionRules};

impl<'a> Subject<'a> {
    pub(super) fn question(&self, index: usize) -> QuestionRules<'a> {
        let (question, words) = (&self.guide.flow.questions[index], &self.guide.texts.questions[index]);
        let answers = (0..question.choices.len()).map(|answer| self.answer(index, answer));
        let only_if = question.only_if.as_ref().map(|condition| {
            format!(
                "Asked only if question {}. If not, it is left out.",
                self.condition(condition, "is answered")
            )
        });
        QuestionRules {
            number: (index + 1).to_string(),
            short: &words.short,
            section: &words.section,
            question: &words.question,
            hint: &words.hint,
            signs: words.signs.iter().map(|sign| &**sign).collect(),
            pick: match question.pick {
                Pick::One => "one answer",
                Pick::Any => "one answer or several",
            },
            only_if,
            rows: answers.chain([self.skipped(index)]).collect(),
        }
    }

    fn answer(&self, index: usize, answer: usize) -> AnswerRule<'a> {
        let question = &self.guide.flow.questions[index];
        let words = &self.guide.texts.questions[index].choices[answer];
        let row = &question.choices[answer];
        let mut effects = self.effects(&row.meaning);
        effects.extend(self.cancels(index, answer));
        if row.exclusive {
            effects.push("Excludes the other answers.".into());
        }
        if !words.rare.is_empty() {
            effects.push(format!("Behind a row that opens, which names it: “{}”.", words.rare));
        }
        if !words.listed.is_empty() && words.listed != words.label {
            effects.push(format!("In the lists of a result: “{}”.", words.listed));
        }
        let about_concern = (!words.concern.is_empty() && !question.known)
            .then(|| self.labels.is_problem.replace("{thing}", &words.concern));
        if question.known && !words.concern.is_empty() {
            effects.push(format!(
                "Above what is known for it: “{}”.",
                self.labels.about.replace("{reason}", &words.concern)
            ));
        }
        let written = (!words.ask.is_empty()).then(|| words.ask.to_string());
        AnswerRule {
            number: number(index, answer),
            answer: &words.label,
            is_answer: true,
            is_refused: false,
            outcome: row.meaning.outcome,
            effects,
            why_it_matters: &words.why_it_matters,
            ask: about_concern.into_iter().chain(written).collect(),
            read: self.read(&row.meaning.read),
            rationale: self.rationale(Rule::Choice(index, answer)),
        }
    }

    fn skipped(&self, index: usize) -> AnswerRule<'a> {
        let question = &self.guide.flow.questions[index];
        let none = Meaning::default();
        let is_refused = question.skipped == Skipped::Refused;
        let words = &self.guide.texts.questions[index];
        let (meaning, why_it_matters, first) = match &question.skipped {
            Skipped::Refused => (&none, &words.skipped, None),
            Skipped::As(answer) => {
                let words = &words.choices[*answer];
                let counts = format!("Counts as {} “{}”.", number(index, *answer), words.label);
                (&question.choices[*answer].meaning, &words.why_it_matters, Some(counts))
            }
            Skipped::Means(meaning) => (meaning, &words.skipped, None),
        };
        AnswerRule {
            number: format!("{}s", index + 1),
            answer: if is_refused { "Cannot be skipped" } else { "Question skipped" },
            is_answer: false,
            is_refused,
            outcome: meaning.outcome,
            effects: first.into_iter().chain(self.effects(meaning)).collect(),
            why_it_matters,
            ask: Vec::new(),
            read: self.read(&meaning.read),
            rationale: self.rationale(Rule::Skipped(index)),
        }
    }

    /// Returns the effects of a meaning other than its outcome.
    fn effects(&self, meaning: &Meaning) -> Vec<String> {
        let mut effects = Vec::new();
        if let Some(condition) = &meaning.unless {
            let instead = meaning.instead.map_or_else(String::new, |outcome| {
                format!("; then for {}", self.outcome_name(outcome)) //
            });
            effects.push(format!("Unless {}{instead}.", self.condition(condition, "is")));
        }
        if let Some(outcome) = meaning.outcome.map(|outcome| &self.guide.flow.outcomes[outcome]) {
            if outcome.ends {
                effects.push("The guide ends at once.".into());
            }
            if outcome.ends && outcome.link == Link::Crisis {
                let (crisis, emergency) = ("the crisis line", "the emergency number");
                let (first, then) =
                    if meaning.emergency_first { (emergency, crisis) } else { (crisis, emergency) };
                effects.push(format!("Shows {first} before {then}."));
            }
        }
        if meaning.keep_crisis_help {
            effects.push("Crisis help stays from here on.".into());
        }
        if meaning.unlisted {
            effects.push("Never named in the result or in what is printed.".into());
        }
        effects.extend(meaning.notes.iter().map(|note| format!("Adds note {}.", self.note_name(*note))));
        effects
    }

    /// Returns the effects of an answer on the rules of other answers whose conditions refer to it.
    fn cancels(&self, index: usize, answer: usize) -> Vec<String> {
        let mut cancelled = vec![Vec::new(); self.guide.flow.outcomes.len()];
        let mut turned = Vec::new();
        let mut asks = false;
        for (of, question) in self.guide.flow.questions.iter().enumerate() {
            for (by, row) in question.choices.iter().enumerate() {
                let unless = row.meaning.unless.as_ref().filter(|condition| condition.question == index);
                asks |= unless.is_some();
                if let Some(outcome) = row.meaning.outcome
                    && unless.is_some_and(|condition| condition.choices.contains(&answer))
                {
                    cancelled[outcome].push(number(of, by));
                    turned.extend(row.meaning.instead.map(|instead| {
                        format!("{} speaks for {} instead.", number(of, by), self.outcome_name(instead))
                    }));
                }
            }
        }
        let cancelled = cancelled.into_iter().enumerate().filter(|(_, numbers)| !numbers.is_empty());
        let mut effects: Vec<String> = cancelled
            .map(|(outcome, numbers)| {
                format!("Cancels {} of {}.", self.outcome_name(outcome), numbers.join(", "))
            })
            .collect();
        effects.extend(turned);
        if asks && effects.is_empty() {
            effects.push("Cancels nothing.".into());
        }
        effects
    }

    pub(super) fn outcome(&self, index: usize) -> OutcomeRule<'a> {
        let outcome = &self.guide.flow.outcomes[index];
        let above: Vec<String> = (0..index).map(|above| self.outcome_name(above)).collect();
        let is_last = index + 1 == self.guide.flow.outcomes.len();
        let mut effects = vec![match (outcome.ends, above.as_slice()) {
            (true, _) => {
                "Holds as soon as one answer speaks for it. The guide ends at once, and nothing but \
                          help is shown."
                    .into()
            }
            (_, []) => "Holds if any answer speaks for it.".into(),
            (_, above) if is_last => format!("Holds if no answer speaks for {}.", listed(above, "or")),
            (_, above) => format!("Holds if an answer speaks for it and none for {}.", listed(above, "or")),
        }];
        if outcome.tell {
            let shown = (0..index).filter(|above| !self.guide.flow.outcomes[*above].ends);
            let shown: Vec<String> = shown.map(|above| self.outcome_name(above)).collect();
            let also = listed(&shown, "or");
            let also = if also.is_empty() { also } else { format!(", also when {also} holds") };
            effects.push(format!("Its answers are listed as what to tell{also}."));
        }
        if !outcome.ends {
            let tell = if outcome.link.tells_doctor() { self.labels.tell_doctor } else { self.labels.tell };
            effects.push(format!("What to tell stands under “{tell}”."));
        }
        if !outcome.because.is_empty() {
            let of: Vec<String> = outcome.because.iter().map(|index| (index + 1).to_string()).collect();
            let listed = listed(&of, "and");
            effects.push(format!(
                "Where no answer speaks for it, the answers to {listed} are shown as its reasons."
            ));
        }
        effects.push(match outcome.link {
            Link::Contact => "Its main action: the clinic's contact link.".into(),
            Link::Crisis => "Its main action: calling crisis help. Nothing leads to the clinic.".into(),
            Link::Help => "Its main action: the crisis lines. Nothing leads to the clinic.".into(),
            Link::OwnDoctor => {
                let advice = self.labels.own_doctor;
                format!("Its main action: the words “{advice}” Nothing leads to the clinic.")
            }
        });
        OutcomeRule {
            name: self.outcome_name(index),
            title: &self.guide.texts.outcomes[index].title,
            effects,
            read: self.read(&outcome.read),
        }
    }

    pub(super) fn note(&self, index: usize) -> NoteRule<'a> {
        let (note, words) = (&self.guide.flow.notes[index], &self.guide.texts.notes[index]);
        let ending = self.guide.flow.outcomes.iter().enumerate().filter(|(_, outcome)| outcome.ends);
        let ending: Vec<String> = ending.map(|(index, _)| self.outcome_name(index)).collect();
        let but = if ending.is_empty() { String::new() } else { format!(" but {}", listed(&ending, "and")) };
        let when = if note.always {
            format!("Said with every result{but}.")
        } else {
            let with = self.rows_with_note(index);
            format!("Said after {}, with every result{but}.", listed(&with, "or"))
        };
        NoteRule {
            name: self.note_name(index),
            text: &words.text,
            call: &words.call,
            when,
            read: self.read(&note.read),
            rationale: self.rationale(Rule::Note(index)),
        }
    }

    /// Returns the numbers of the answers that add a note.
    fn rows_with_note(&self, note: usize) -> Vec<String> {
        let mut with = Vec::new();
        for (index, question) in self.guide.flow.questions.iter().enumerate() {
            for (answer, row) in question.choices.iter().enumerate() {
                if row.meaning.notes.contains(&note) {
                    with.push(number(index, answer));
                }
            }
            let skipped = match &question.skipped {
                Skipped::Refused => None,
                Skipped::As(answer) => Some(&question.choices[*answer].meaning),
                Skipped::Means(meaning) => Some(meaning),
            };
            if skipped.is_some_and(|meaning| meaning.notes.contains(&note)) {
                with.push(format!("{}s", index + 1));
            }
        }
        with
    }

    /// Returns a condition in words, such as `5 (Treatments so far) is “One” or “Two or more”`.
    fn condition(&self, condition: &Condition, is: &str) -> String {
        let words = &self.guide.texts.questions[condition.question];
        let answers = condition.choices.iter().map(|answer| format!("“{}”", words.choices[*answer].label));
        let answers: Vec<String> = answers.collect();
        format!("{} ({}) {is} {}", condition.question + 1, words.short, listed(&answers, "or"))
    }

    fn rationale(&self, rule: Rule) -> Evidence<'a> {
        let rationale = self.guide.rationales.iter().find(|rationale| rationale.rule == rule);
        rationale.map_or_else(Evidence::default, |rationale| Evidence {
            sources: rationale.sources.iter().filter_map(|id| self.content.source(id)).collect(),
            why: rationale.why.as_deref(),
        })
    }

    fn read(&self, ids: &[Cow<'static, str>]) -> Vec<&'a str> {
        let content = self.content;
        let found = ids.iter().filter_map(|id| content.answers().find(|answer| answer.id == **id));
        found.map(|answer| answer.question.as_str()).collect()
    }

    /// Returns a letter and the id in words, such as `B Not now`. Letters follow the precedence of the outcomes.
    fn outcome_name(&self, index: usize) -> String {
        format!("{} {}", letter(index).to_uppercase(), plain(&self.guide.flow.outcomes[index].id))
    }

    fn note_name(&self, index: usize) -> String {
        format!("N{} {}", index + 1, plain(&self.guide.flow.notes[index].id))
    }
}

/// Returns the letter for an index; a number, counted from 1, after `z`.
fn letter(index: usize) -> String {
    let letter = u8::try_from(index).ok().filter(|index| *index < 26).map(|index| char::from(b'a' + index));
    letter.map_or_else(|| (index + 1).to_string(), String::from)
}

fn number(question: usize, answer: usize) -> String {
    format!("{}{}", question + 1, letter(answer))
}

/// Returns an id as words, such as `Not now`.
fn plain(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// Returns a list in words, such as `a, b or c`.
fn listed(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}
