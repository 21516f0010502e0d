//! The native tools, one module a topic.

mod commands;
mod compared;
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

/// Returns a new empty folder for test files. What an earlier run left in it is removed.
fn empty_folder(name: &str) -> std::path::PathBuf {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("the folder can be removed");
    }
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

/// Writes the toy content into a new folder, and returns the folder of its language.
fn copy_of_toy(name: &str) -> std::path::PathBuf {
    let folder = empty_folder(name).join("en");
    std::fs::create_dir_all(folder.join("topics")).expect("the folder can be made");
    for file in fixture::files() {
        let name = file.path.trim_start_matches("toy/");
        let is_shared = content::parse::SHARED.contains(&name);
        let path = if is_shared { folder.with_file_name(name) } else { folder.join(name) };
        std::fs::write(path, file.text).expect("the file can be written");
    }
    folder
}
