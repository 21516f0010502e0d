//! Builds nodes one after the other. The shell has many screens and few kinds of nodes: built in this way their
//! code is a fraction of what `html!` makes of them, and every patient loads it. The text, which is only
//! prerendered, is written in `html!`.

use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{VList, VNode, VTag, VText};

use super::marks::{Mark, fill_marks};

/// Nodes under construction: what is opened stays open until it is closed.
#[derive(Default)]
pub(super) struct Tree {
    open: Vec<VTag>,
    done: VList,
    /// What marks in the texts stand for.
    marks: Rc<[Mark]>,
}

impl Tree {
    /// A tree whose texts have the words of the region in place of marks.
    pub(super) fn with_marks(marks: Rc<[Mark]>) -> Self {
        Self { marks, ..Self::default() }
    }

    /// Opens an element; an empty class is none.
    pub(super) fn open(&mut self, tag: &'static str, class: &'static str) {
        self.open.push(VTag::new(tag));
        if !class.is_empty() {
            self.set("class", class);
        }
    }

    /// Sets an attribute of the element opened last. Never a property: see the guide's module.
    pub(super) fn set(&mut self, name: &'static str, value: &str) {
        if let Some(open) = self.open.last_mut() {
            open.add_attribute(name, AttrValue::from(value.to_owned()));
        }
    }

    /// Tells the element opened last from those before and after it in the same place.
    pub(super) fn key(&mut self, key: &str) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(key.into());
        }
    }

    /// Adds text to the element opened last.
    pub(super) fn text(&mut self, text: &str) {
        self.add(VText::new(fill_marks(text, &self.marks)).into());
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) {
        if let Some(done) = self.open.pop() {
            self.add(done.into());
        }
    }

    /// An element with nothing but text.
    pub(super) fn leaf(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.open(tag, class);
        self.text(text);
        self.close();
    }

    /// A button; what it does is told by its `data-action`.
    pub(super) fn button(&mut self, action: &'static str, class: &'static str, label: &str) {
        self.open_button(action, action, class);
        self.text(label);
        self.close();
    }

    /// A button that opens the answer with this id. It is no link: the address would tell which answer was opened.
    pub(super) fn read_button(&mut self, id: &str, question: &str) {
        self.open_button(id, "read", "plain");
        self.set("value", id);
        self.text(question);
        self.close();
    }

    fn open_button(&mut self, key: &str, action: &'static str, class: &'static str) {
        self.open("button", class);
        self.key(key);
        self.set("type", "button");
        self.set("part", "button");
        self.set("data-action", action);
    }

    /// A heading to which the focus can move; what stands above it under the id `above` is read with it.
    pub(super) fn heading(&mut self, text: &str, takes_focus: bool) {
        self.open("h2", "");
        self.set("tabindex", "-1");
        self.set("aria-describedby", "above");
        if takes_focus {
            self.set("data-focus", "");
        }
        self.text(text);
        self.close();
    }

    fn add(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(open) => open.add_child(node),
            None => self.done.add_child(node),
        }
    }

    /// What was built.
    pub(super) fn done(self) -> VNode {
        self.done.into()
    }
}
