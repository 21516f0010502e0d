//! The native tools, one module a topic.

mod commands;
mod embed;
mod english;
#[allow(dead_code, reason = "only a part is used here")]
#[path = "../../../content/tests/content/fixture.rs"]
mod fixture;
mod guide;
mod guide_map;
mod packed_guide;
mod pages;
mod prerender;
mod promise;
mod regions;
mod review;
mod review_pack;

/// The project's top folder, from which the tools name their files.
fn root() -> &'static std::path::Path {
    std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
