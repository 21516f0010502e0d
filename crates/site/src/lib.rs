//! Builds everything from content that the native tools write: pages, pastes, snippets, structured data, the printed
//! guide, and the review pack.
//!
//! [`authoring`] is the only module that reads folders and the clock.

pub mod authoring;
pub mod guide_map;
mod html;
pub mod prerender;
pub mod promise;
pub mod review_pack;
pub mod settings;
pub mod sizes;
pub mod unicode;
