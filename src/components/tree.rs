//! Builds the nodes of the application. They are written in [`markup!`], which is balanced by its braces and becomes calls
//! of [`Tree`]: that is a fraction of what `html!` makes of the same screens, and every patient loads it
//! (`docs/decisions/0002-markup-of-the-application.md`). The text, which is only prerendered, is written in `html!`.

use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{VList, VNode, VTag, VText};

use super::control::Control;
use super::marks::{Mark, fill_marks};

/// Adds markup to a [`Tree`].
///
/// ```text
/// markup!(tree;
///     div "class" [key: id, "data-question": id, "data-error"?: is_wrong] {
///         p { (text) }
///         @if is_long { (more) } @else { (less) }
///         @for item in items { li { (item) } }
///         @do other_part(tree, item);
///     }
/// );
/// ```
///
/// A class and attributes may be left out. An attribute with `?` is set, to nothing, if its value is true. `key` tells an
/// element from those before and after it in the same place.
macro_rules! markup {
    ($tree:ident;) => {};
    ($tree:ident; ($text:expr) $($rest:tt)*) => {
        $tree.text($text);
        markup!($tree; $($rest)*);
    };
    ($tree:ident; @do $call:expr; $($rest:tt)*) => {
        $call;
        markup!($tree; $($rest)*);
    };
    ($tree:ident; @if $($rest:tt)*) => { markup!(@if $tree [] $($rest)*); };
    ($tree:ident; @for $pattern:pat in $($rest:tt)*) => { markup!(@for $tree $pattern, [] $($rest)*); };
    ($tree:ident; $tag:ident $class:literal [$($attributes:tt)*] { $($inner:tt)* } $($rest:tt)*) => {
        $tree.open(stringify!($tag), $class);
        markup!(@set $tree $($attributes)*);
        markup!($tree; $($inner)*);
        $tree.close();
        markup!($tree; $($rest)*);
    };
    ($tree:ident; $tag:ident $class:literal { $($inner:tt)* } $($rest:tt)*) => {
        markup!($tree; $tag $class [] { $($inner)* } $($rest)*);
    };
    ($tree:ident; $tag:ident [$($attributes:tt)*] { $($inner:tt)* } $($rest:tt)*) => {
        markup!($tree; $tag "" [$($attributes)*] { $($inner)* } $($rest)*);
    };
    ($tree:ident; $tag:ident { $($inner:tt)* } $($rest:tt)*) => {
        markup!($tree; $tag "" [] { $($inner)* } $($rest)*);
    };

    (@if $tree:ident [$($condition:tt)*] { $($then:tt)* } @else { $($other:tt)* } $($rest:tt)*) => {
        if $($condition)* { markup!($tree; $($then)*); } else { markup!($tree; $($other)*); }
        markup!($tree; $($rest)*);
    };
    (@if $tree:ident [$($condition:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        if $($condition)* { markup!($tree; $($then)*); }
        markup!($tree; $($rest)*);
    };
    (@if $tree:ident [$($condition:tt)*] $next:tt $($rest:tt)*) => {
        markup!(@if $tree [$($condition)* $next] $($rest)*);
    };
    (@for $tree:ident $pattern:pat, [$($items:tt)*] { $($inner:tt)* } $($rest:tt)*) => {
        for $pattern in $($items)* { markup!($tree; $($inner)*); }
        markup!($tree; $($rest)*);
    };
    (@for $tree:ident $pattern:pat, [$($items:tt)*] $next:tt $($rest:tt)*) => {
        markup!(@for $tree $pattern, [$($items)* $next] $($rest)*);
    };

    (@set $tree:ident) => {};
    (@set $tree:ident key: $value:expr $(, $($rest:tt)*)?) => {
        $tree.key($value);
        $(markup!(@set $tree $($rest)*);)?
    };
    (@set $tree:ident $name:literal ?: $value:expr $(, $($rest:tt)*)?) => {
        if $value { $tree.set($name, ""); }
        $(markup!(@set $tree $($rest)*);)?
    };
    (@set $tree:ident $name:literal: $value:expr $(, $($rest:tt)*)?) => {
        $tree.set($name, $value);
        $(markup!(@set $tree $($rest)*);)?
    };
    (@set $tree:ident $name:ident: $value:expr $(, $($rest:tt)*)?) => {
        $tree.set(stringify!($name), $value);
        $(markup!(@set $tree $($rest)*);)?
    };
}

pub(super) use markup;

/// Nodes under construction: what is opened stays open until it is closed.
#[derive(Default)]
pub(super) struct Tree {
    open: Vec<VTag>,
    done: VList,
    /// What marks in the texts stand for.
    marks: Rc<[Mark]>,
}

impl Tree {
    /// Returns a tree whose texts have the words of the region in place of marks.
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

    /// A button that does what its control says.
    pub(super) fn button(&mut self, control: Control, class: &'static str, label: &str) {
        self.open_button(control, class);
        self.text(label);
        self.close();
    }

    /// Opens a button that does what its control says.
    pub(super) fn open_button(&mut self, control: Control, class: &'static str) {
        self.open("button", class);
        self.key(control.name());
        self.set("type", "button");
        self.set("part", "button");
        self.set("data-action", control.name());
    }

    /// Adds a node that is not built here.
    pub(super) fn add(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(open) => open.add_child(node),
            None => self.done.add_child(node),
        }
    }

    /// Returns what was built.
    pub(super) fn done(self) -> VNode {
        debug_assert!(self.open.is_empty(), "every element is closed");
        self.done.into()
    }
}
