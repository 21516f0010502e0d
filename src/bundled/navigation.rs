//! Parts of the text: navigation to them by address or link, and printing of a single answer.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, ScrollLogicalPosition};

use crate::dom::screen::{all, element, focus_without_scrolling, scroll};

/// Selects the search field.
pub(super) const FIELD: &str = "input[type=search]";

/// Returns the part of the text with this id.
pub(super) fn find(frame: &Element, id: &str) -> Option<Element> {
    let text = frame.query_selector(":scope > .clinic-faq").ok()??;
    all(&text, "[id]").into_iter().find(|part| part.id() == id)
}

/// Returns the id of the part of the text that a clicked link leads to.
pub(super) fn followed(frame: &Element, event: &Event) -> Option<String> {
    let link = element(event)?.closest("a[href^='#']").ok()??;
    let id = link.get_attribute("href")?.strip_prefix('#')?.to_owned();
    find(frame, &id).map(|_| id)
}

/// Returns the fragment of the page's address, which may be an id.
pub(super) fn in_address() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    hash.strip_prefix('#').map(str::to_owned)
}

/// Returns the address that opens an answer.
pub(super) fn address_of(id: &str) -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    [page, "#", id].concat()
}

/// Opens every `<details>` around a part of the text, then focuses the part and scrolls to it. For an answer or a section,
/// that is its question or title.
pub(super) fn open(frame: &Element, id: &str) {
    let Some(part) = find(frame, id) else { return };
    let mut around = part.closest("details").ok().flatten();
    while let Some(details) = around {
        let _ = details.set_attribute("open", "");
        around = details.parent_element().and_then(|parent| parent.closest("details").ok()?);
    }
    let is_whole = part.matches(".cf-answer, .cf-section").unwrap_or_default();
    let title = part.parent_element().filter(|_| is_whole).and_then(|row| row.first_element_child());
    let visible = title.unwrap_or(part);
    focus_without_scrolling(&visible);
    scroll(&visible, ScrollLogicalPosition::Start);
}

/// Returns the first descendant of the frame that matches.
pub(super) fn first<E: JsCast>(frame: &Element, selector: &str) -> Option<E> {
    frame.query_selector(selector).ok()??.dyn_into().ok()
}

/// Prints a single answer of the text, and restores the page afterwards.
pub(super) fn print(frame: &Element, id: &str) {
    let Some(part) = find(frame, id) else { return };
    let Some(text) = part.closest(".frame > .clinic-faq").ok().flatten() else { return };
    let was_hidden = text.has_attribute("hidden");
    let mut around = Vec::new();
    let mut next = part.closest("details").ok().flatten();
    while let Some(details) = next {
        let is_answer = around.is_empty();
        let _ = details.set_attribute("data-printed", if is_answer { "" } else { "around" });
        next = details.parent_element().and_then(|parent| parent.closest("details").ok()?);
        let was_open = details.has_attribute("open");
        let _ = details.set_attribute("open", "");
        around.push((details, was_open));
    }
    let _ = text.set_attribute("data-print", "answer");
    let _ = text.remove_attribute("hidden");
    let Some(window) = web_sys::window() else { return };
    let restore = move |_: &Event| {
        for (details, was_open) in &around {
            let _ = details.remove_attribute("data-printed");
            if !was_open {
                let _ = details.remove_attribute("open");
            }
        }
        let _ = text.remove_attribute("data-print");
        if was_hidden {
            let _ = text.set_attribute("hidden", "");
        }
    };
    EventListener::once(&window, "afterprint", restore).forget();
    let _ = window.print();
}
