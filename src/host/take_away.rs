//! Printing and copying what a patient takes along. Nothing leaves the device by it.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, HtmlIFrameElement};

use super::page::{Page, all, copy};
use crate::guide::{Kind, flow, take_away, text};
use crate::state::Action;

/// Whether the engine prints a frame alone. `WebKit`, which every browser of an iPhone has, prints the whole page
/// around it; there only copying is offered. Nothing but the name tells it beforehand.
pub(super) fn can_print() -> bool {
    let name = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    name.contains("Chrome/") || name.contains("Firefox/")
}

impl Page {
    fn take_away(&self) -> Option<Vec<(Kind, String)>> {
        take_away(flow(), text(&self.loader.lang()), self.guide.borrow().as_ref()?)
    }

    /// Copies what a patient takes along.
    pub(super) fn copy_take_away(self: &Rc<Self>) {
        let Some(lines) = self.take_away() else { return };
        let mut text = String::new();
        for (kind, line) in lines {
            text.push_str(match kind {
                Kind::Heading => "\n",
                Kind::Item => "- ",
                Kind::Title | Kind::Text => "",
            });
            text.push_str(&line);
            text.push('\n');
        }
        let page = self.clone();
        spawn_local(async move {
            page.report(Action::TakeAwayCopied(copy(&text).await));
        });
    }

    /// Prints it: builds it in a frame of its own inside the shadow root, where the page cannot reach it, and prints
    /// that. Nothing happens where an engine makes no frame.
    pub(super) fn print(&self) {
        let _ = self.print_frame();
    }

    fn print_frame(&self) -> Option<()> {
        let lines = self.take_away()?;
        self.clear_paper();
        let document = web_sys::window()?.document()?;
        let frame: HtmlIFrameElement = document.create_element("iframe").ok()?.dyn_into().ok()?;
        frame.set_class_name("paper");
        frame.set_attribute("aria-hidden", "true").ok()?;
        frame.set_attribute("tabindex", "-1").ok()?;
        self.loader.mount().parent_element()?.append_child(&frame).ok()?;
        let window = frame.content_window()?;
        fill(&frame.content_document()?, lines)?;
        EventListener::once(&window, "afterprint", move |_| frame.remove()).forget();
        // What is being printed is laid out first.
        Timeout::new(0, move || {
            let _ = window.print();
        })
        .forget();
        Some(())
    }

    /// Takes away a frame whose engine did not say that it has printed.
    pub(super) fn clear_paper(&self) {
        if let Some(frame) = self.loader.mount().parent_element() {
            all(&frame, ".paper").iter().for_each(Element::remove);
        }
    }
}

fn fill(paper: &Document, lines: Vec<(Kind, String)>) -> Option<()> {
    let body = paper.body()?;
    // By the object model: a policy may refuse `style` attributes and sheets.
    body.style().set_property("font", "12pt/1.5 system-ui, sans-serif").ok()?;
    for (kind, line) in lines {
        let element = paper.create_element(match kind {
            Kind::Title => "h1",
            Kind::Heading => "h2",
            Kind::Text => "p",
            Kind::Item => "li",
        });
        let element = element.ok()?;
        element.set_text_content(Some(&line));
        body.append_child(&element).ok()?;
    }
    Some(())
}
