//! The steps of a treatment as a timeline, and when to call whom.

use std::rc::Rc;

use content::{CallGroup, Content, Phase, Treatment, TreatmentStep, Urgency};
use yew::prelude::*;

use super::blocks::{blocks, line};
use super::contact::tel;
use super::heading;
use super::icon::Icon;
use super::reader::Overdue;
use super::row::Row;
use super::sentence;
use super::sources::AnswerSources;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
}

/// The steps, in three closed phases.
#[component]
pub(super) fn StepsTimeline(props: &Props) -> Html {
    let Props { content, level } = props;
    let Treatment { title, teaser, intro, overview, phases, review, .. } = &content.treatment;
    let mut number = 0;
    let sources = phases.iter().flat_map(|phase| &phase.steps).flat_map(|step| step.sources.clone());
    let phases = phases.iter().map(|phase| {
        let start = number + 1;
        number += phase.steps.len();
        one_phase(content, phase, start, level + 1)
    });
    html! {
        <Row id="steps" hides_with="process" icon="stairs" title={title.clone()} teaser={teaser.clone()} level={*level}>
            <div class="cf-intro" data-due={review.due.to_string()}>
                <Overdue {content} label={content.labels.overdue_part.clone()} due={review.due} />
                { blocks(intro) }
            </div>
            <ol class="cf-overview">{ for overview.iter().map(|stop| html! {
                <li><Icon name={stop.icon.clone()} /><strong>{ &stop.title }</strong>{ " " }<span>{ &stop.time }</span></li>
            }) }</ol>
            { for phases }
            <AnswerSources content={content.clone()} ids={sources.collect::<Vec<_>>()} />
        </Row>
    }
}

/// When to call whom. A clinic cannot hide it.
#[component]
pub(super) fn WhenToCall(props: &Props) -> Html {
    let Props { content, level } = props;
    let calls = &content.treatment.when_to_call;
    let due = calls.review.due.min(content.emergencies.review.due);
    let sources = calls.groups.iter().flat_map(|group| group.sources.clone());
    html! {
        <Row id="when-to-call" icon="phone" title={calls.title.clone()} teaser={calls.teaser.clone()} level={*level}>
            <div class="cf-calls" data-due={due.to_string()}>
                <Overdue {content} label={content.labels.overdue_part.clone()} {due} />
                { for calls.groups.iter().map(|group| call_group(content, group, level + 1)) }
            </div>
            <AnswerSources content={content.clone()} ids={sources.collect::<Vec<_>>()} />
        </Row>
    }
}

/// Renders a phase, with its steps numbered from `start`.
fn one_phase(content: &Content, phase: &Phase, start: usize, level: u8) -> Html {
    html! {
        <details key={phase.id.clone()} class="cf-item cf-phase" data-phase={phase.id.clone()}>
            <summary>
                <@{heading(level)}>{ &phase.title }</@>
                <span class="cf-teaser">{ sentence(&phase.teaser) }</span>
            </summary>
            <ol class="cf-timeline" start={start.to_string()}>
                { for phase.steps.iter().zip(start..).map(|(step, number)| one_step(content, step, number)) }
            </ol>
        </details>
    }
}

fn one_step(content: &Content, step: &TreatmentStep, number: usize) -> Html {
    let labels = &content.labels;
    html! {
        <li key={step.id.clone()} class="cf-step" id={format!("step-{}", step.id)}>
            <Icon name={step.icon.clone()} />
            <p class="cf-step-title">
                <span class="cf-hidden">{ format!("{} ", labels.step_number.replace("{number}", &number.to_string())) }</span>
                <strong><span aria-hidden="true">{ number }</span>{ " " }{ &step.title }</strong>{ " " }
                <span class="cf-time"><span class="cf-hidden">{ format!("{}: ", labels.step_time) }</span>{ &step.time }</span>
            </p>
            { blocks(&step.body) }
        </li>
    }
}

/// Renders the link to the emergency number or the crisis line. The script finds it by its `data-` attribute, and changes it
/// for another region.
fn call_button(content: &Content, level: Urgency) -> Html {
    let label = &content.labels.crisis_call;
    let number = content.country().and_then(|country| match level {
        Urgency::Emergency => country.emergency.first(),
        Urgency::Crisis => country.primary().and_then(|line| line.call.as_ref()),
        Urgency::SameDay | Urgency::NextDay => None,
    });
    let Some(number) = number else { return html! {} };
    let mark = |of: Urgency| (of == level).then(|| label.clone());
    html! {
        <p>
            <a class="cf-button cf-alert" href={tel(number)} data-crisis-call={mark(Urgency::Crisis)}
                data-crisis-emergency={mark(Urgency::Emergency)}>{ label.replace("{number}", number) }</a>
        </p>
    }
}

fn call_group(content: &Content, group: &CallGroup, level: u8) -> Html {
    html! {
        <div key={group.id.clone()} class="cf-call" data-call={group.id.clone()}>
            <@{heading(level)} class="cf-subtitle">{ line(&group.title) }</@>
            { call_button(content, group.level) }
            <ul>{ for group.items.iter().map(|item| html! { <li>{ line(item) }</li> }) }</ul>
            { blocks(&group.notes) }
        </div>
    }
}
