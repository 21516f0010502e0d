//! Printing and copying what a patient takes along. Nothing leaves the device by it.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use guide::{Kind, is_pinned, take_away};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, HtmlIFrameElement};

use super::page::{Page, all, copy};
use crate::components::fill_marks;
use crate::guide_data::{flow, text};
use crate::state::Action;

/// Milliseconds after which printing has begun, or does not begin at all.
const BEGINS: u32 = 1_500;

/// What a patient takes along, line by line.
type Lines = Vec<(Kind, String)>;

impl Page {
    fn take_away(&self) -> Option<Lines> {
        let text = text(&self.loader.lang());
        let state = self.state.borrow();
        let answers = &state.guide.as_ref()?.answers;
        let help = self.loader.help();
        let mut lines = take_away(flow(), text, answers)?;
        for (_, line) in &mut lines {
            *line = fill_marks(line, &help.marks);
        }
        if is_pinned(flow(), answers) {
            lines.push((Kind::Heading, text.labels.help_title.to_owned()));
            let first = help.lines.into_iter().take(1).flat_map(|line| line.links);
            for link in first.chain(help.emergency) {
                lines.push((Kind::Item, link.label.to_string()));
            }
        }
        Some(lines)
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
    /// that.
    pub(super) fn print(self: &Rc<Self>) {
        self.clear_paper();
        if self.print_frame().is_none() {
            self.report(Action::TakeAwayCopied(false));
        }
    }

    fn print_frame(self: &Rc<Self>) -> Option<()> {
        let lines = self.take_away()?;
        let document = web_sys::window()?.document()?;
        let frame: HtmlIFrameElement = document.create_element("iframe").ok()?.dyn_into().ok()?;
        frame.set_class_name("paper");
        frame.set_attribute("aria-hidden", "true").ok()?;
        frame.set_attribute("tabindex", "-1").ok()?;
        let (page, paper) = (self.clone(), frame.clone());
        // Firefox before 148 puts another document in the place of the first: what is written waits for it.
        EventListener::once(&frame, "load", move |_| {
            let _ = page.fill_and_print(&paper, lines);
        })
        .forget();
        self.loader.mount().parent_element()?.append_child(&frame).ok()?;
        Some(())
    }

    fn fill_and_print(self: &Rc<Self>, frame: &HtmlIFrameElement, lines: Lines) -> Option<()> {
        let window = frame.content_window()?;
        fill(&frame.content_document()?, lines)?;
        let begun = Rc::new(Cell::new(false));
        {
            let begun = begun.clone();
            EventListener::once(&window, "beforeprint", move |_| begun.set(true)).forget();
        }
        {
            let frame = frame.clone();
            EventListener::once(&window, "afterprint", move |_| frame.remove()).forget();
        }
        let page = self.clone();
        // What is being printed is laid out first.
        Timeout::new(0, move || {
            let _ = window.print();
        })
        .forget();
        // A frame that may show no dialogs prints nothing and says nothing.
        Timeout::new(BEGINS, move || {
            if !begun.get() {
                page.clear_paper();
                page.report(Action::TakeAwayCopied(false));
            }
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

fn fill(paper: &Document, lines: Lines) -> Option<()> {
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
