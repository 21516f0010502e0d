//! The events of the component, with one listener around it for each kind.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::faq::{Faq, Msg};
use super::navigation::{self, FIELD};
use crate::dom::screen;
use crate::state::Action;

impl Faq {
    /// Renders the element around everything, which handles all events.
    pub(super) fn listener(&self, ctx: &Context<Self>, class: &'static str, inside: Html) -> Html {
        let link = ctx.link();
        let [clicked, submitted, focused] = [(); 3].map(|()| self.frame.clone());
        let onclick = link.batch_callback(move |event: MouseEvent| clicked_at(&clicked.cast()?, &event));
        let oninput = link.batch_callback(|event: InputEvent| Some(Msg::Typed(field_of(&event)?.value())));
        let onchange = link.batch_callback(|event: Event| match screen::picked(&event) {
            Some(step) => Some(Msg::Did(Action::GuideStepped(step))),
            // Enter was pressed, or the field has lost the focus: the query is complete.
            None => field_of(&event).map(|_| Msg::Paused),
        });
        let uses_escape = self.state.uses_escape();
        let onkeydown = link.batch_callback(move |event: KeyboardEvent| key(&event, uses_escape));
        let onfocusin = link.batch_callback(move |event: FocusEvent| {
            let target = screen::element(&event)?;
            if target.matches(":focus-visible").unwrap_or_default() {
                screen::scroll_clear_of_help_bar(&focused.cast::<Element>()?, &target);
            }
            target.matches(FIELD).unwrap_or_default().then_some(Msg::FieldFocused)
        });
        let onsubmit = move |event: SubmitEvent| {
            event.prevent_default();
            let frame = submitted.cast::<Element>();
            let first =
                frame.and_then(|frame| navigation::first::<HtmlElement>(&frame, "[data-result] button"));
            if let Some(first) = first {
                let _ = first.focus();
            }
        };
        html! {
            <div {class} ref={self.frame.clone()} {onclick} {oninput} {onchange} {onkeydown} {onfocusin} {onsubmit}>{ inside }</div>
        }
    }
}

fn clicked_at(frame: &Element, event: &MouseEvent) -> Option<Msg> {
    let target = screen::element(event)?;
    let is_in = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
    if is_in(".clear") {
        let field: HtmlInputElement = navigation::first(frame, FIELD)?;
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
            navigation::print(frame, &id);
            return None;
        }
        return Some(Msg::AnswerShared(id));
    }
    // The address belongs to the application: a router may read the fragment.
    if let Some(id) = navigation::followed(frame, event) {
        event.prevent_default();
        return Some(Msg::Followed(id));
    }
    screen::pressed(event).map(|(control, value)| Msg::Pressed(control, value))
}

/// Returns what a key does. `uses_escape`: whether Escape changes anything outside of the field.
fn key(event: &KeyboardEvent, uses_escape: bool) -> Option<Msg> {
    let is_escape = event.key() == "Escape";
    let keep_from_page = || {
        event.prevent_default();
        event.stop_propagation();
    };
    let Some(field) = field_of(event) else {
        // A dialog of the page would close, too.
        if is_escape && uses_escape {
            keep_from_page();
        }
        // A key that is held down counts once.
        return (!event.repeat()).then_some(Msg::Key { is_escape });
    };
    if !is_escape || event.is_composing() || field.value().is_empty() {
        return None;
    }
    keep_from_page();
    field.set_value("");
    Some(Msg::Typed(String::new()))
}

/// Returns the search field, if it is the target of an event.
fn field_of(event: &web_sys::Event) -> Option<HtmlInputElement> {
    let target = screen::element(event)?.dyn_into::<HtmlInputElement>().ok()?;
    target.matches(FIELD).is_ok_and(|is_field| is_field).then_some(target)
}
