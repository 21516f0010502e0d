//! The course of a treatment as a timeline, and when to call whom.

use std::rc::Rc;

use content::{CallGroup, Content, Level, Phase, Step, Steps};
use yew::prelude::*;

use super::blocks::{blocks, line};
use super::contact::tel;
use super::icon::Icon;
use super::row::Row;
use super::sentence;
use super::sources::SourceLinks;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
}

/// Two rows: the steps, in three phases that are closed, and whom to call for what.
#[component]
pub(super) fn StepsTimeline(props: &Props) -> Html {
    let Props { content, level } = props;
    let Steps { title, teaser, intro, overview, phases, when_to_call, review } = &content.steps;
    let inner_heading = format!("h{}", level + 1);
    let due_of_calls = when_to_call.review.due.min(content.emergencies.review.due);
    let mut number = 0;
    let phases = phases.iter().map(|phase| {
        let start = number + 1;
        number += phase.steps.len();
        one_phase(content, phase, start, &inner_heading)
    });
    html! {
        <>
            <Row id="steps" topic="process" icon="calendar" title={title.clone()} teaser={teaser.clone()} level={*level}>
                <div class="cf-intro" data-due={review.due.to_string()}>{ blocks(intro) }</div>
                <ol class="cf-overview">{ for overview.iter().map(|stop| html! {
                    <li><Icon name={stop.icon.clone()} /><strong>{ &stop.title }</strong>{ " " }<span>{ &stop.time }</span></li>
                }) }</ol>
                { for phases }
            </Row>
            <Row id="when-to-call" topic="process" icon="phone" title={when_to_call.title.clone()}
                teaser={when_to_call.teaser.clone()} level={*level} protected={true}>
                <div class="cf-calls" data-due={due_of_calls.to_string()}>
                    { for when_to_call.groups.iter().map(|group| call_group(content, group, &inner_heading)) }
                </div>
            </Row>
        </>
    }
}

/// A phase whose steps are numbered from `start`.
fn one_phase(content: &Rc<Content>, phase: &Phase, start: usize, heading: &str) -> Html {
    html! {
        <details key={phase.id.clone()} class="cf-item cf-phase" data-phase={phase.id.clone()}>
            <summary>
                <@{heading.to_owned()} class="cf-phase-title">{ &phase.title }</@>
                <span class="cf-teaser">{ sentence(&phase.teaser) }</span>
            </summary>
            <ol class="cf-timeline" start={start.to_string()}>
                { for phase.steps.iter().zip(start..).map(|(step, number)| one_step(content, step, number)) }
            </ol>
        </details>
    }
}

fn one_step(content: &Rc<Content>, step: &Step, number: usize) -> Html {
    let words = &content.words;
    html! {
        <li key={step.id.clone()} class="cf-step" id={format!("step-{}", step.id)}>
            <Icon name={step.icon.clone()} />
            <p class="cf-step-title">
                <span class="cf-step-number">{ words.step_number.replace("{number}", &number.to_string()) }</span>
                <strong>{ &step.title }</strong>
                <span class="cf-time"><span class="cf-hidden">{ format!("{}: ", words.step_time) }</span>{ &step.time }</span>
            </p>
            { blocks(&step.body) }
            <SourceLinks content={content.clone()} ids={step.sources.clone()} />
        </li>
    }
}

/// The link to the emergency number or the crisis line. It is marked, so that the script can set it for another region.
fn call_button(content: &Content, level: Level) -> Html {
    let label = &content.words.crisis_call;
    let number = content.country().and_then(|country| match level {
        Level::Emergency => country.emergency.first(),
        Level::Crisis => country.primary().and_then(|line| line.call.as_ref()),
        Level::SameDay | Level::NextDay => None,
    });
    let Some(number) = number else { return html! {} };
    let mark = |of: Level| (of == level).then(|| label.clone());
    html! {
        <p>
            <a class="cf-button" href={tel(number)} data-crisis-call={mark(Level::Crisis)}
                data-crisis-emergency={mark(Level::Emergency)}>{ label.replace("{number}", number) }</a>
        </p>
    }
}

fn call_group(content: &Rc<Content>, group: &CallGroup, heading: &str) -> Html {
    html! {
        <div key={group.id.clone()} class="cf-call" data-call={group.id.clone()}>
            <@{heading.to_owned()} class="cf-call-title">{ line(&group.title) }</@>
            <ul>{ for group.items.iter().map(|item| html! { <li>{ line(item) }</li> }) }</ul>
            { blocks(&group.notes) }
            { call_button(content, group.level) }
            <SourceLinks content={content.clone()} ids={group.sources.clone()} />
        </div>
    }
}
