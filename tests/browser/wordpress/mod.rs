//! The WordPress plugin in a real WordPress, and what can be checked without one.

mod administrator;
mod pages;
mod server;
mod sources;
mod staff;
