//! The macro [`markup!`], in which the application's components are written, and the [`VNodeBuilder`] that it calls.
//! Compared with `html!`, the same screens take a fraction of the space in the module
//! (`docs/decisions/0002-markup-of-the-application.md`). The text is only prerendered, so it is written in `html!`.

use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{VList, VNode, VTag, VText};

use super::control::Control;
use super::help::Mark;
use super::marks::fill_marks;

/// Adds nodes to a [`VNodeBuilder`].
///
/// ```text
/// markup!(builder;
///     div "class" [key: id, "data-question": id, "data-error"?: is_wrong] {
///         p { (text) }
///         @if is_long { (more) } @else { (less) }
///         @for item in items { li { (item) } }
///         @do other_part(builder, item);
///     }
/// );
/// ```
///
/// Class and attributes are optional. An attribute with `?` is set to the empty string if its value is true. `key` is the
/// key of the node, by which Yew recognizes it in the next rendering.
macro_rules! markup {
    ($builder:ident;) => {};
    ($builder:ident; ($text:expr) $($rest:tt)*) => {
        $builder.text($text);
        markup!($builder; $($rest)*);
    };
    ($builder:ident; @do $call:expr; $($rest:tt)*) => {
        $call;
        markup!($builder; $($rest)*);
    };
    ($builder:ident; @if $($rest:tt)*) => { markup!(@if $builder [] $($rest)*); };
    ($builder:ident; @for $pattern:pat in $($rest:tt)*) => { markup!(@for $builder $pattern, [] $($rest)*); };
    ($builder:ident; $tag:ident $class:literal [$($attributes:tt)*] { $($inner:tt)* } $($rest:tt)*) => {
        $builder.open(stringify!($tag), $class);
        markup!(@set $builder $($attributes)*);
        markup!($builder; $($inner)*);
        $builder.close();
        markup!($builder; $($rest)*);
    };
    ($builder:ident; $tag:ident $class:literal { $($inner:tt)* } $($rest:tt)*) => {
        markup!($builder; $tag $class [] { $($inner)* } $($rest)*);
    };
    ($builder:ident; $tag:ident [$($attributes:tt)*] { $($inner:tt)* } $($rest:tt)*) => {
        markup!($builder; $tag "" [$($attributes)*] { $($inner)* } $($rest)*);
    };
    ($builder:ident; $tag:ident { $($inner:tt)* } $($rest:tt)*) => {
        markup!($builder; $tag "" [] { $($inner)* } $($rest)*);
    };

    (@if $builder:ident [$($condition:tt)*] { $($then:tt)* } @else { $($other:tt)* } $($rest:tt)*) => {
        if $($condition)* { markup!($builder; $($then)*); } else { markup!($builder; $($other)*); }
        markup!($builder; $($rest)*);
    };
    (@if $builder:ident [$($condition:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        if $($condition)* { markup!($builder; $($then)*); }
        markup!($builder; $($rest)*);
    };
    (@if $builder:ident [$($condition:tt)*] $next:tt $($rest:tt)*) => {
        markup!(@if $builder [$($condition)* $next] $($rest)*);
    };
    (@for $builder:ident $pattern:pat, [$($items:tt)*] { $($inner:tt)* } $($rest:tt)*) => {
        for $pattern in $($items)* { markup!($builder; $($inner)*); }
        markup!($builder; $($rest)*);
    };
    (@for $builder:ident $pattern:pat, [$($items:tt)*] $next:tt $($rest:tt)*) => {
        markup!(@for $builder $pattern, [$($items)* $next] $($rest)*);
    };

    (@set $builder:ident) => {};
    (@set $builder:ident key: $value:expr $(, $($rest:tt)*)?) => {
        $builder.key($value);
        $(markup!(@set $builder $($rest)*);)?
    };
    (@set $builder:ident $name:literal ?: $value:expr $(, $($rest:tt)*)?) => {
        if $value { $builder.set($name, ""); }
        $(markup!(@set $builder $($rest)*);)?
    };
    (@set $builder:ident $name:literal: $value:expr $(, $($rest:tt)*)?) => {
        $builder.set($name, $value);
        $(markup!(@set $builder $($rest)*);)?
    };
    (@set $builder:ident $name:ident: $value:expr $(, $($rest:tt)*)?) => {
        $builder.set(stringify!($name), $value);
        $(markup!(@set $builder $($rest)*);)?
    };
}

pub(super) use markup;

/// Builds virtual nodes. Each opened element must be closed.
#[derive(Default)]
pub(super) struct VNodeBuilder {
    open: Vec<VTag>,
    done: VList,
    /// The instructions for the marks in the texts.
    marks: Rc<[Mark]>,
}

impl VNodeBuilder {
    /// Returns a builder that replaces the marks in texts.
    pub(super) fn with_marks(marks: Rc<[Mark]>) -> Self {
        Self { marks, ..Self::default() }
    }

    /// Opens an element. An empty class is left out.
    pub(super) fn open(&mut self, tag: &'static str, class: &'static str) {
        self.open.push(VTag::new(tag));
        if !class.is_empty() {
            self.set("class", class);
        }
    }

    /// Sets an attribute of the innermost open element. It never sets a property; see the module `guide` for the reason.
    pub(super) fn set(&mut self, name: &'static str, value: &str) {
        if let Some(open) = self.open.last_mut() {
            open.add_attribute(name, AttrValue::from(Rc::<str>::from(value)));
        }
    }

    /// Sets the language of the innermost open element; an empty one is left out.
    pub(super) fn lang(&mut self, lang: &str) {
        if !lang.is_empty() {
            self.set("lang", lang);
        }
    }

    /// Sets the key of the innermost open element.
    pub(super) fn key(&mut self, key: &str) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(key.into());
        }
    }

    /// Adds a text. Each number with hyphens is in an element of its own, which the style sheet keeps in one line.
    pub(super) fn text(&mut self, text: &str) {
        let filled = fill_marks(text, &self.marks);
        if !filled.contains('-') {
            return self.plain(filled);
        }
        let mut plain = String::new();
        for word in filled.split_inclusive(' ') {
            if !word.contains('-') || word.bytes().filter(u8::is_ascii_digit).count() < 3 {
                plain.push_str(word);
                continue;
            }
            let number = word.trim_end();
            self.plain(std::mem::take(&mut plain));
            self.open("span", "number");
            for group in number.split_inclusive('-') {
                self.plain(group.to_owned());
                // If the number does not fit, Firefox would not break it after a hyphen between digits.
                self.open("wbr", "");
                self.close();
            }
            self.close();
            plain.push_str(&word[number.len()..]);
        }
        self.plain(plain);
    }

    fn plain(&mut self, text: String) {
        self.add(VText::new(text).into());
    }

    /// Closes the innermost open element.
    pub(super) fn close(&mut self) {
        if let Some(done) = self.open.pop() {
            self.add(done.into());
        }
    }

    /// Adds an element with a text.
    pub(super) fn text_element(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.open(tag, class);
        self.text(text);
        self.close();
    }

    /// Adds the button of a control.
    pub(super) fn button(&mut self, control: Control, class: &'static str, label: &str) {
        self.open_button(control, class);
        // With other words, it is another node: a browser's translator may have replaced the text of this one.
        self.key(&[control.name(), label].concat());
        self.text(label);
        self.close();
    }

    /// Opens the button of a control.
    pub(super) fn open_button(&mut self, control: Control, class: &'static str) {
        self.open("button", class);
        self.key(control.name());
        self.set("type", "button");
        self.set("part", "button");
        self.set("data-action", control.name());
    }

    /// Adds a node.
    pub(super) fn add(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(open) => open.add_child(node),
            None => self.done.add_child(node),
        }
    }

    /// Returns the nodes.
    pub(super) fn finish(self) -> VNode {
        debug_assert!(self.open.is_empty(), "every element is closed");
        self.done.into()
    }
}
