//! Places in the text: what an address or a link leads to, and an answer alone on paper.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, ScrollLogicalPosition};

use crate::dom::screen::{all, element, focus_quietly, scroll};

/// Returns what has this id in the text of a component; none if nothing has.
pub(super) fn find(frame: &Element, id: &str) -> Option<Element> {
    let text = frame.query_selector(":scope > .clinic-faq").ok()??;
    all(&text, "[id]").into_iter().find(|part| part.id() == id)
}

/// Returns the id that a link leads to which was clicked; none where it leads out of the text.
pub(super) fn followed(frame: &Element, event: &Event) -> Option<String> {
    let link = element(event)?.closest("a[href^='#']").ok()??;
    let id = link.get_attribute("href")?.strip_prefix('#')?.to_owned();
    find(frame, &id).map(|_| id)
}

/// Returns the id in the address of the page.
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

/// Opens whatever is around a part of the text, and goes to it: to the question of an answer, to the title of a section.
pub(super) fn open(frame: &Element, id: &str) {
    let Some(part) = find(frame, id) else { return };
    let mut around = part.closest("details").ok().flatten();
    while let Some(details) = around {
        let _ = details.set_attribute("open", "");
        around = details.parent_element().and_then(|parent| parent.closest("details").ok()?);
    }
    let is_whole = part.matches(".cf-answer, .cf-section").unwrap_or_default();
    let title = part.parent_element().filter(|_| is_whole).and_then(|row| row.first_element_child());
    let seen = title.unwrap_or(part);
    focus_quietly(&seen);
    scroll(&seen, ScrollLogicalPosition::Start);
}

/// Returns the first element inside the component that matches.
pub(super) fn first<E: JsCast>(frame: &Element, selector: &str) -> Option<E> {
    frame.query_selector(selector).ok()??.dyn_into().ok()
}

/// Prints an answer of the text alone, and shows everything as it was.
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
