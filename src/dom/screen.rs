//! Adjusts the application's own nodes after Yew has rendered a state, and finds the control or answer that an event
//! belongs to. `mount` is the element around these nodes. Used in the shadow root (`dom/`) and in Yew applications
//! (`bundled/`).

use guide::GuideEvent;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlFormElement, HtmlInputElement, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

use crate::components::Control;
use crate::effect::Focus;
use crate::guide_data::flow;

/// Updates inputs, open rows and heading levels after rendering. `level` is the level of the guide's heading.
pub(crate) fn follow_state(mount: &Element, level: u8) {
    // Yew sets only the attribute `checked`. Once a click has set the property, the attribute has no effect any more. A
    // reset of the form makes each input follow its attribute again, also where one answer has unselected others.
    if let Some(form) = all(mount, "form").pop() {
        form.unchecked_into::<HtmlFormElement>().reset();
    }
    // A selected answer must be visible. A row that a patient has opened stays open.
    for rare in all(mount, ".rare:not([open])") {
        if rare.query_selector("[checked]").is_ok_and(|checked| checked.is_some()) {
            let _ = rare.set_attribute("open", "");
        }
    }
    // The page may require other heading levels than those of the tags.
    for heading in all(mount, "h2, h3") {
        let level = if heading.tag_name() == "H3" { level + 1 } else { level };
        let _ = heading.set_attribute("aria-level", &level.to_string());
    }
}

/// Moves the focus, and scrolls to its target. `scroll_to_top` scrolls the guide to the top of the visible area.
pub(crate) fn move_focus(mount: &Element, focus: Focus, scroll_to_top: impl FnOnce(&Element)) {
    let selector = match focus {
        Focus::Guide => "[data-focus]",
        Focus::GuideButton => "[data-action=guide]",
        Focus::Field => "#search",
        // After `FIRST_RESULTS`.
        Focus::MoreResults => "[data-results] > :nth-child(6) > button",
    };
    // The search field is a sibling of the mount.
    let Some(target) = mount.parent_element().and_then(|frame| all(&frame, selector).pop()) else { return };
    focus_without_scrolling(&target);
    let guide = all(mount, ".guide");
    if let Some(guide) = guide.first() {
        scroll_to_top(guide);
    }
    // An error is shown together with its question, or with the first answers if the question is too long for that.
    if guide.is_empty() || target.matches(".error").unwrap_or_default() {
        scroll(&target, ScrollLogicalPosition::Nearest);
    }
}

/// Scrolls a focused control clear of the help bar. Engines do not do this, since they ignore sticky elements.
pub(crate) fn scroll_clear_of_help_bar(mount: &Element, target: &Element) {
    let shown = target.closest(".choice").ok().flatten().unwrap_or_else(|| target.clone());
    let bar = all(mount, ".help-bar");
    let lowest = bar.first().map(|bar| bar.get_bounding_client_rect().top()).unwrap_or_default();
    let covered = shown.get_bounding_client_rect().bottom() > lowest;
    if covered && !shown.matches(".help-bar *").unwrap_or_default() {
        scroll(&shown, ScrollLogicalPosition::Nearest);
    }
}

/// Moves the focus without scrolling.
pub(crate) fn focus_without_scrolling(target: &Element) {
    let Some(element) = target.dyn_ref::<HtmlElement>() else { return };
    let quiet = FocusOptions::new();
    quiet.set_prevent_scroll(true);
    let _ = element.focus_with_options(&quiet);
}

/// Scrolls without animation, whatever the page's styles say.
pub(crate) fn scroll(target: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    target.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Returns the descendants of `around` that match.
pub(crate) fn all(around: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = around.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Returns the target of an event.
pub(crate) fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Returns the control that was pressed, and the value of its element. Elements inside a copy of an answer are not
/// controls.
pub(crate) fn pressed(event: &Event) -> Option<(Control, String)> {
    let control = element(event)?.closest("[data-action], [data-answer]").ok()??;
    let value = control.get_attribute("value").unwrap_or_default();
    Some((Control::named(&control.get_attribute("data-action")?)?, value))
}

/// Returns the step of a guide's answer that was selected or unselected.
pub(crate) fn picked(event: &Event) -> Option<GuideEvent> {
    let input = element(event)?.dyn_into::<HtmlInputElement>().ok()?;
    let (name, value) = (input.get_attribute("name")?, input.get_attribute("value")?);
    let question = flow().questions.iter().find(|question| *question.id == name)?;
    let choice = question.choices.iter().position(|answer| *answer.id == value)?;
    Some(GuideEvent::Picked { choice, on: input.checked() })
}
