//! Builds everything from content that the native tools write: pages, pastes, snippets, structured data, the printed
//! guide, and the review pack.
//!
//! ```
//! use site::authoring::{check_folder, today};
//! use site::prerender::plain_page;
//!
//! # let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/site/en");
//! let checked = check_folder(&folder, today()).map_err(|error| error.to_string()).expect("the content has no errors");
//! let page = plain_page(&checked.content, Some("GB"));
//! assert!(page.contains("<html lang=\"en\">") && page.contains("tel:116123"));
//! ```
//!
//! [`authoring`] is the only module that reads folders and the clock.

pub mod authoring;
pub mod guide_map;
mod html;
pub mod prerender;
pub mod program;
pub mod promise;
pub mod review_pack;
pub mod settings;
pub mod sizes;
pub mod unicode;
