//! Builds nodes one after the other. The guide has many screens and few kinds of nodes: built in this way their
//! code is a quarter of what `html!` makes of them, and patients load it.

use yew::AttrValue;
use yew::virtual_dom::{VNode, VTag};

/// Nodes under construction: what is opened stays open until it is closed.
pub(super) struct Tree(Vec<VTag>);

impl Tree {
    /// Nothing but its root.
    pub(super) fn new(tag: &'static str, class: &'static str) -> Self {
        let mut tree = Self(Vec::new());
        tree.open(tag, class);
        tree
    }

    /// Opens an element; an empty class is none.
    pub(super) fn open(&mut self, tag: &'static str, class: &'static str) {
        self.0.push(VTag::new(tag));
        if !class.is_empty() {
            self.set("class", class);
        }
    }

    /// Sets an attribute of the element opened last. Never a property: see the module above.
    pub(super) fn set(&mut self, name: &'static str, value: &str) {
        if let Some(open) = self.0.last_mut() {
            open.add_attribute(name, AttrValue::from(value.to_owned()));
        }
    }

    /// Tells its element from those before and after it in the same place.
    pub(super) fn key(&mut self, key: &str) {
        if let Some(open) = self.0.last_mut() {
            open.key = Some(key.into());
        }
    }

    /// Adds text to the element opened last.
    pub(super) fn text(&mut self, text: &str) {
        self.add(VNode::from(text));
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) {
        if self.0.len() > 1
            && let Some(done) = self.0.pop()
        {
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
        self.open("button", class);
        self.key(action);
        self.set("type", "button");
        self.set("part", "button");
        self.set("data-action", action);
        self.text(label);
        self.close();
    }

    /// A heading to which the focus can move.
    pub(super) fn heading(&mut self, text: &str, takes_focus: bool) {
        self.open("h2", "");
        self.set("tabindex", "-1");
        if takes_focus {
            self.set("data-focus", "");
        }
        self.text(text);
        self.close();
    }

    fn add(&mut self, node: VNode) {
        if let Some(open) = self.0.last_mut() {
            open.add_child(node);
        }
    }

    /// What was built, with everything closed.
    pub(super) fn done(mut self) -> VNode {
        while self.0.len() > 1 {
            self.close();
        }
        self.0.pop().map_or_else(VNode::default, VNode::from)
    }
}
