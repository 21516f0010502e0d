//! Native tests, one module a room.

mod check;
mod commands;
mod content;
mod english;
mod fixture;
mod guide;
mod guide_map;
mod house;
mod prerender;
mod state;
mod words;
