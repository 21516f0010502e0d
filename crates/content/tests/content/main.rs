//! Parser and checks.

mod check;
mod content;
mod fixture;
mod parity;
mod published;
mod signed;
