//! The WordPress plugin in a real WordPress, and what can be checked without one.

mod administrator;
mod languages;
mod network;
mod pages;
mod server;
mod sources;
mod staff;
mod translations;
