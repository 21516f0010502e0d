//! Native tests, one module a room.

mod check;
mod content;
mod english;
mod fixture;
mod house;
mod prerender;
mod state;
mod words;
