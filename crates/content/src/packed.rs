//! Texts and lists that are read from files on a developer's machine and lie in the module as constants in the
//! browser, which so parses nothing.
//!
//! Their `Debug` form is the Rust code of the constant: `build.rs` writes it, the library includes it.

use std::fmt;
use std::ops::Deref;

/// A text.
#[derive(Clone)]
pub enum Text {
    /// A constant of the module.
    Packed(&'static str),
    /// Read from a file.
    Owned(String),
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Packed(text) => text,
            Self::Owned(text) => text,
        }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Owned(text)
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::Packed("")
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text::Packed({:?})", &**self)
    }
}

/// A list.
#[derive(Clone)]
pub enum List<T: 'static> {
    /// A constant of the module.
    Packed(&'static [T]),
    /// Read from a file.
    Owned(Vec<T>),
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::Packed(items) => items,
            Self::Owned(items) => items,
        }
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::Owned(items.into_iter().collect())
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::Packed(&[])
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "List::Packed(&")?;
        f.debug_list().entries(&**self).finish()?;
        write!(f, ")")
    }
}
