//! Parser and checks.

mod check;
mod content;
mod fixture;
mod published;
mod signed;
