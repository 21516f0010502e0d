//! Crisis help: one line at the top of the text, and the crisis lines of all countries at its end.

use std::rc::Rc;

use content::{Content, Country, CrisisLine, TextLabels};
use yew::prelude::*;

use super::blocks::{blocks, line, phone_label};
use super::contact::tel;
use super::heading;
use super::reader::Overdue;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ShortProps {
    pub content: Rc<Content>,
    /// The code of the country.
    pub region: Option<String>,
}

/// Whom to call, in one line. The script finds the links by `data-crisis-call` and `data-crisis-emergency`, and changes them
/// for another region.
#[component]
pub(super) fn CrisisShort(props: &ShortProps) -> Html {
    let labels = &props.content.labels;
    let country =
        props.content.crisis.countries.iter().find(|country| Some(&country.code) == props.region.as_ref());
    let call = country
        .and_then(Country::primary)
        .and_then(|line| line.call.as_deref().zip(number_to_call(labels, line)));
    let emergency = country.and_then(|country| country.emergency.first());
    let (Some((call, label)), Some(emergency)) = (call, emergency) else {
        return html! { <p class="cf-crisis-short"><a href="#crisis-lines">{ &labels.crisis_more }</a></p> };
    };
    let link = |number: &str, label: &str, mark: (bool, bool)| {
        html! {
            <a href={tel(number)} data-crisis-call={mark.0.then_some("")}
                data-crisis-emergency={mark.1.then_some("")}>{ label }</a>
        }
    };
    let (before, rest) = labels.crisis_short.split_once("{number}").unwrap_or((&labels.crisis_short, ""));
    let (between, after) = rest.split_once("{emergency}").unwrap_or((rest, ""));
    html! {
        <p class="cf-crisis-short">
            { before }{ link(call, &label, (true, false)) }{ between }{ link(emergency, emergency, (false, true)) }{ after }{ " " }
            <a href="#crisis-lines">{ &labels.crisis_more }</a>
        </p>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct LinesProps {
    pub content: Rc<Content>,
    /// The code of the country whose lines come first and are open.
    pub region: Option<String>,
    pub level: u8,
}

/// The crisis lines of the region and, in closed rows, those of all other countries and advice for countries without one.
/// Each country is a `<div data-country>`; for another region, the script exchanges two of them.
#[component]
pub(super) fn CrisisLines(props: &LinesProps) -> Html {
    let LinesProps { content, region, level } = props;
    let Content { crisis, labels, .. } = &**content;
    let is_own = |country: &&Country| Some(&country.code) == region.as_ref();
    html! {
        <div class="cf-card cf-help">
            <@{heading(*level)} class="cf-title" id="crisis-lines" tabindex="-1">{ &crisis.title }</@>
            <div data-due={crisis.review.due.to_string()}>
                <Overdue {content} label={labels.overdue_lines.clone()} due={crisis.review.due} />
                { blocks(&crisis.intro) }
            </div>
            { for crisis.countries.iter().filter(is_own).map(|own| country(content, own)) }
            <details class="cf-more">
                <summary>{ &labels.crisis_signs }</summary>
                <ul>{ for content.emergencies.short().map(|sign| html! { <li>{ &sign.text }</li> }) }</ul>
            </details>
            <details class="cf-more" data-section="other-countries">
                <summary>{ &labels.crisis_others }</summary>
                <div id="crisis-others">
                    { for crisis.countries.iter().filter(|other| !is_own(other)).map(|other| html! {
                        <details key={other.code.clone()} class="cf-item">
                            <summary>{ &other.name }</summary>
                            { country(content, other) }
                        </details>
                    }) }
                    <details class="cf-item" data-section="crisis-elsewhere">
                        <summary>{ &crisis.elsewhere.name }</summary>
                        <div id="crisis-elsewhere">{ blocks(&crisis.elsewhere.text) }</div>
                    </details>
                </div>
            </details>
        </div>
    }
}

/// Renders a country: its primary line and its emergency numbers as buttons, its other lines in a closed row.
fn country(content: &Content, country: &Country) -> Html {
    let labels = &content.labels;
    let is_first = |line: &&CrisisLine| line.primary;
    let others: Vec<_> = country.lines.iter().filter(|line| !line.primary).collect();
    html! {
        <div key={country.code.clone()} class="cf-country" data-country={country.code.clone()}
            data-name={country.name.clone()} id={format!("crisis-{}", country.code.to_lowercase())}>
            <ul class="cf-lines">{ for country.lines.iter().filter(is_first).map(|line| crisis_line(content, line)) }</ul>
            <p class="cf-emergency">{ emergency(labels, country) }</p>
            if !others.is_empty() {
                <details class="cf-more">
                    <summary>{ &labels.crisis_other_lines }</summary>
                    <ul class="cf-lines">{ for others.into_iter().map(|line| crisis_line(content, line)) }</ul>
                </details>
            }
            { instructions(country) }
        </div>
    }
}

/// Renders the instructions of a country for the marks of the text, hidden. For another region, the script copies them into
/// the marks.
fn instructions(country: &Country) -> Html {
    let marks = country.help.iter().map(|instruction| {
        html! { <span data-mark={instruction.mark.clone()}>{ line(&instruction.words) }</span> }
    });
    html! { <p hidden=true>{ for marks }</p> }
}

/// Renders the emergency numbers. If there is only one, the style sheet turns the whole line into a button.
fn emergency(labels: &TextLabels, country: &Country) -> Html {
    let (before, after) =
        labels.crisis_emergency.split_once("{number}").unwrap_or((&labels.crisis_emergency, ""));
    let numbers = country.emergency.iter().enumerate().map(|(at, number)| {
        html! {
            <>
                { if at > 0 { format!(" {} ", labels.crisis_or) } else { String::new() } }
                <a href={tel(number)}>{ number }</a>
            </>
        }
    });
    html! { <>{ before }{ for numbers }{ after }</> }
}

/// Returns the phone number of a line, with the key to press then, if there is one. Whoever calls the number in Spanish and
/// does not press it is answered in English.
#[must_use]
pub fn number_to_call(labels: &TextLabels, line: &CrisisLine) -> Option<String> {
    let call = line.call.as_ref()?;
    Some(match &line.press {
        Some(key) => labels.crisis_press.replace("{number}", call).replace("{key}", key),
        None => call.clone(),
    })
}

/// Returns the labels for the buttons of a line, with the tag of their language if it is not that of the text: who needs a
/// line that answers in another language may not read the text's.
fn labels_of<'c>(content: &'c Content, line: &'c CrisisLine) -> (&'c TextLabels, Option<&'c String>) {
    let lang = line.lang.as_ref().filter(|lang| **lang != content.lang);
    let other = lang.and_then(|lang| Some((content.crisis.labels.get(lang)?, lang)));
    other.map_or((&content.labels, None), |(labels, lang)| (labels, Some(lang)))
}

fn crisis_line(content: &Content, line: &CrisisLine) -> Html {
    let (labels, lang) = labels_of(content, line);
    let call = line.call.as_ref().zip(number_to_call(labels, line)).map(|(call, number)| {
        let label = labels.crisis_call.replace("{number}", &number);
        html! { <a class="cf-button cf-alert" href={tel(call)}><span>{ phone_label(&label) }</span></a> }
    });
    let text = line.text.as_ref().map(|number| {
        // Both Android and iOS understand `?&body=`.
        let address = tel(number).replace("tel:", "sms:");
        let (address, label) = match &line.say {
            Some(word) => {
                (format!("{address}?&body={word}"), labels.crisis_text_word.replace("{word}", word))
            }
            None => (address, labels.crisis_text.clone()),
        };
        html! { <a class="cf-button cf-alert" href={address}>{ label.replace("{number}", number) }</a> }
    });
    let chat = line.chat.as_ref().map(|page| {
        html! { <a class="cf-button cf-alert" href={page.clone()} rel="noopener noreferrer">{ &labels.crisis_chat }</a> }
    });
    html! {
        <li data-primary={line.primary.then(|| number_to_call(labels, line).unwrap_or_default())} data-kind={line.kind.clone()}>
            <strong>{ &line.name }</strong>{ " " }
            if !line.about.is_empty() { <span class="cf-about">{ &line.about }</span> }{ " " }
            <span class="cf-buttons" lang={lang.cloned()}>{ call }{ " " }{ text }{ " " }{ chat }</span>
        </li>
    }
}
