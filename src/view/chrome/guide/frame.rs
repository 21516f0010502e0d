//! What stands around every screen of the guide: the way back, how far along, the ways to leave.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::question::question;
use super::result::result;
use super::summary::summary;
use crate::guide::{GuideText, Screen, Session, Step, flow};
use crate::state::Action;
use crate::view::chrome::Help;
use crate::view::chrome::tree::Tree;

/// What only the page outside can do.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside {
    /// The question of an answer on the page, by its id; none if it is not there.
    pub question_of: Callback<&'static str, Option<String>>,
    /// A control of the guide was pressed that acts on the page: its `data-action` and `value`.
    pub on_press: Callback<(String, String)>,
    /// Whether the engine prints a frame alone.
    pub can_print: bool,
}

impl Default for Outside {
    /// A page that can do nothing, such as one that is only being rendered.
    fn default() -> Self {
        Self { question_of: Callback::from(|_| None), on_press: Callback::noop(), can_print: false }
    }
}

/// What the guide shows.
pub(in super::super) struct Guide<'g> {
    pub text: &'static GuideText,
    pub session: &'g Session,
    pub help: &'g Help,
    pub outside: &'g Outside,
}

/// The guide. One listener each for all its buttons and all its inputs.
pub(in super::super) fn guide(guide: &Guide, on_action: &Callback<Action>) -> Html {
    let session = guide.session;
    let alone = session.has_ended(flow()) && session.screen == Screen::Result;
    let onclick = {
        let (on_action, on_press) = (on_action.clone(), guide.outside.on_press.clone());
        move |event: MouseEvent| press(&event, &on_action, &on_press)
    };
    let onchange = {
        let (on_action, screen) = (on_action.clone(), session.screen);
        move |event: Event| {
            if let Some(step) = picked(&event, screen) {
                on_action.emit(Action::GuideStepped(step));
            }
        }
    };
    let class = if alone { "guide crisis-alone" } else { "guide" };
    html! {
        <section {class} part="guide" aria-label={guide.text.labels.title} {onclick} {onchange}>
            { inside(guide, alone) }
        </section>
    }
}

fn inside(guide: &Guide, alone: bool) -> Html {
    let Guide { text, session, .. } = guide;
    let labels = &text.labels;
    let mut tree = Tree::new("div", "screen");
    if !alone {
        tree.open("div", "guide-bar");
        tree.key("bar");
        if session.may_go_back() {
            tree.button("back", "plain", labels.back);
        }
        tree.button("leave", "plain", labels.leave);
        tree.close();
        tree.open("p", "guide-name");
        tree.key("name");
        tree.text(labels.title);
        if let Some((number, count)) = session.progress(flow()) {
            let progress = labels.progress.replace("{number}", &number.to_string());
            tree.leaf("span", "progress", &progress.replace("{count}", &count.to_string()));
        }
        tree.close();
    }
    // Each screen has a key of its own: nothing of the one before stays in a field.
    match session.screen {
        Screen::Question(at) => question(&mut tree, guide, at),
        Screen::Summary => summary(&mut tree, guide),
        Screen::Result => result(&mut tree, guide),
    }
    if !alone {
        tree.open("div", "guide-foot");
        tree.key("foot");
        tree.button("restart", "plain", labels.restart);
        tree.leaf("small", "", &labels.small_print.replace("{hash}", text.hash));
        tree.close();
    }
    tree.done()
}

/// Reports what a pressed control stands for.
fn press(event: &MouseEvent, on_action: &Callback<Action>, on_press: &Callback<(String, String)>) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(control)) = target.closest("[data-action]") else { return };
    let get = |name: &str| control.get_attribute(name).unwrap_or_default();
    let (action, value) = (get("data-action"), get("value"));
    let step = match action.as_str() {
        "next" => Step::Continued,
        "skip" => Step::Skipped,
        "back" => Step::WentBack,
        "restart" => Step::Restarted,
        "change" => {
            let changed = flow().questions.iter().position(|question| *question.id == value);
            Step::ChangeWanted(changed.unwrap_or_default())
        }
        "leave" => return on_action.emit(Action::GuideLeft),
        _ => {
            event.prevent_default();
            return on_press.emit((action, value));
        }
    };
    on_action.emit(Action::GuideStepped(step));
}

/// Which answer of the question on the screen was picked, or let go of.
fn picked(event: &Event, screen: Screen) -> Option<Step> {
    let Screen::Question(question) = screen else { return None };
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let value = input.get_attribute("value")?;
    let answer = flow().questions[question].answers.iter().position(|answer| *answer.id == value)?;
    Some(Step::Picked { answer, on: input.checked() })
}
