//! Parser and checks.

mod check;
mod content;
mod fixture;
mod mutants;
mod parity;
mod published;
mod signed;
