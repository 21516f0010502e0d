//! Events of the component, heard once around it, and the effects of a new state.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Date;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ScrollLogicalPosition};
use yew::prelude::*;

use super::faq::{Faq, Msg, words};
use super::place;
use crate::dom::printed_summary::{Paper, clear_print_frame};
use crate::dom::screen;
use crate::effect::{ANNOUNCEMENT_MS, Effect, Shown};
use crate::state::Action;

const FIELD: &str = "input[type=search]";

impl Faq {
    /// Puts the element around everything that hears all events inside.
    pub(super) fn listening(&self, ctx: &Context<Self>, class: &'static str, inside: Html) -> Html {
        let link = ctx.link();
        let [clicked, submitted, focused] = [(); 3].map(|()| self.frame.clone());
        let onclick = link.batch_callback(move |event: MouseEvent| clicked_at(&clicked.cast()?, &event));
        let oninput = link.batch_callback(|event: InputEvent| Some(Msg::Typed(field_of(&event)?.value())));
        let onchange = link.batch_callback(|event: Event| match screen::picked(&event) {
            Some(step) => Some(Msg::Did(Action::GuideStepped(step))),
            // Enter, or the focus has gone elsewhere: nothing more is coming.
            None => field_of(&event).map(|_| Msg::Paused),
        });
        let onkeydown = link.batch_callback(|event: KeyboardEvent| key(&event));
        let onfocusin = link.batch_callback(move |event: FocusEvent| {
            let target = screen::element(&event)?;
            if target.matches(":focus-visible").unwrap_or_default() {
                screen::uncover(&focused.cast::<Element>()?, &target);
            }
            target.matches(FIELD).unwrap_or_default().then_some(Msg::CameToField)
        });
        let onsubmit = move |event: SubmitEvent| {
            event.prevent_default();
            let frame = submitted.cast::<Element>();
            let first = frame.and_then(|frame| place::first::<HtmlElement>(&frame, "[data-result] button"));
            if let Some(first) = first {
                let _ = first.focus();
            }
        };
        html! {
            <div {class} ref={self.frame.clone()} {onclick} {oninput} {onchange} {onkeydown} {onfocusin} {onsubmit}>{ inside }</div>
        }
    }

    pub(super) fn carry_out(
        &mut self,
        ctx: &Context<Self>,
        frame: &Element,
        mount: &Element,
        effect: Effect,
    ) {
        match effect {
            Effect::ClearField => {
                if let Some(field) = place::first::<HtmlInputElement>(frame, FIELD) {
                    field.set_value("");
                }
            }
            // `view` has hidden or shown it.
            Effect::Show(Shown::Text) => {
                if let Some(window) = web_sys::window() {
                    window.scroll_to_with_x_and_y(0.0, self.top);
                }
            }
            Effect::Show(_) => {}
            Effect::HoldAnnouncement { fades } => {
                let link = ctx.link().clone();
                self.fade = fades.then(|| {
                    Timeout::new(ANNOUNCEMENT_MS, move || {
                        link.send_message(Msg::Did(Action::AnnouncementFaded))
                    })
                });
            }
            Effect::MoveFocus(focus) => {
                clear_print_frame(frame);
                screen::move_focus(mount, focus, |guide| screen::scroll(guide, ScrollLogicalPosition::Start));
            }
            Effect::OpenAnswer(id) => place::open(frame, &id),
            Effect::KeepSummary(keep) => {
                if let Some(paper) = self.paper() {
                    paper.keep(keep, frame, ctx.link().callback(Msg::Did));
                }
            }
        }
    }
}

impl Faq {
    /// The summary of the guide on paper.
    fn paper(&self) -> Option<Rc<Paper>> {
        let responses = &self.state.guide.as_ref()?.responses;
        Paper::of(responses, words(), &self.help, self.content.words.day(today()))
    }
}

fn clicked_at(frame: &Element, event: &MouseEvent) -> Option<Msg> {
    let target = screen::element(event)?;
    let is_in = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
    if is_in(".clear") {
        let field: HtmlInputElement = place::first(frame, FIELD)?;
        field.set_value("");
        let _ = field.focus();
        return Some(Msg::Typed(String::new()));
    }
    if is_in("[data-action=print-all]") {
        let _ = web_sys::window()?.print();
        return None;
    }
    if is_in(".cf-tools") {
        let button = target.closest("button").ok()??;
        let id = button.get_attribute("value")?;
        if button.get_attribute("data-action")? == "print" {
            place::print(frame, &id);
            return None;
        }
        return Some(Msg::AnswerShared(id));
    }
    // The address is the application's: a router may read it.
    if let Some(id) = place::followed(frame, event) {
        event.prevent_default();
        return Some(Msg::Followed(id));
    }
    screen::pressed(event).map(|(control, value)| Msg::Pressed(control, value))
}

fn key(event: &KeyboardEvent) -> Option<Msg> {
    let is_escape = event.key() == "Escape";
    let Some(field) = field_of(event) else {
        // A key that is held is pressed once.
        return (!event.repeat()).then_some(Msg::Key { is_escape });
    };
    if !is_escape || event.is_composing() || field.value().is_empty() {
        return None;
    }
    event.prevent_default();
    field.set_value("");
    Some(Msg::Typed(String::new()))
}

/// The search field, if an event happened in it.
fn field_of(event: &web_sys::Event) -> Option<HtmlInputElement> {
    let target = screen::element(event)?.dyn_into::<HtmlInputElement>().ok()?;
    target.matches(FIELD).is_ok_and(|is_field| is_field).then_some(target)
}

/// The reader's day.
pub(super) fn today() -> content::Date {
    let now = Date::new_0();
    let number = |value: u32| u8::try_from(value).unwrap_or_default();
    content::Date {
        year: u16::try_from(now.get_full_year()).unwrap_or_default(),
        month: number(now.get_month() + 1),
        day: number(now.get_date()),
    }
}
