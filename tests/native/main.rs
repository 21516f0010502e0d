//! Native tests, one module a room.

mod check;
mod commands;
mod content;
mod distress;
mod embed;
mod english;
mod fixture;
mod guide;
mod guide_map;
mod house;
mod manifest;
mod pages;
mod prerender;
mod search;
mod settings;
mod state;
mod words;
