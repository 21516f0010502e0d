//! The ZIP archives of a release: for a clinic's site, for WordPress, for developers, and for a clinician.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::Shell;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::files::{NamePattern, file_name, list, matches_name, root};
use crate::inputs::files_in;
use crate::{dist, wordpress};

/// The folder in the archive for a clinic's site, which the lines that a clinic pastes lead to.
const SITE: &str = "ketamine-faq-files";
/// The folder of the plugin: the name by which WordPress knows it.
const PLUGIN: &str = "clinic-faq";
/// The folder of the pages that a clinician reads and signs.
const REVIEW: &str = "ketamine-faq-review";
/// The pages that only the archive for a site has.
const SITE_SOURCE: &str = "assets/site";
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// What a clinic's site needs besides these: the frame, the setup, and the headers for hosts that take a folder as it is.
/// Compressed copies are left out: the hosts that clinics have do not serve them, and there would be three times as many
/// files to upload.
const SITE_ONLY: [NamePattern; 8] = [
    // The script under the name with its version, for a clinic that keeps one version.
    ("clinic-faq.", ".js"),
    ("frame.", ".html"),
    ("clinic-faq-frame-page.js", ""),
    ("clinic-faq-frame.js", ""),
    ("setup.html", ""),
    ("setup.js", ""),
    ("setup.css", ""),
    ("_headers", ""),
];

/// The files of an archive, by their paths in it.
type ArchiveFiles = BTreeMap<String, Vec<u8>>;

/// Writes the archives for a version of the built folder, and one with the pages of the review pack. Returns their paths.
///
/// # Errors
/// A file that an archive needs is missing, or an archive cannot be written.
pub fn write(
    sh: &Shell,
    built: &Path,
    review_pack: &Path,
    folder: &Path,
    version: &str,
) -> Result<Vec<PathBuf>> {
    let mut review = ArchiveFiles::new();
    add_folder(sh, &mut review, review_pack, REVIEW)?;
    let archives = [
        ("site", site_files(sh, built, version)?),
        ("wordpress", plugin_files(sh, built, version)?),
        ("developer", developer_files(sh, built, version)?),
        ("review-pack", review),
    ];
    let mut paths = Vec::new();
    for (name, files) in archives {
        let path = folder.join(format!("clinic-faq-{name}-{version}.zip"));
        sh.write_file(&path, packed(&files)?)?;
        paths.push(path);
    }
    Ok(paths)
}

/// Adds the files of the built folder that match, in a folder of the archive.
fn add_built(
    sh: &Shell,
    files: &mut ArchiveFiles,
    built: &Path,
    folder: &str,
    patterns: &[NamePattern],
) -> Result<()> {
    for (start, end) in patterns {
        let mut is_there = false;
        for path in list(sh, built)? {
            let name = file_name(&path);
            if matches_name(&name, &[(start, end)]) {
                files.insert(format!("{folder}/{name}"), sh.read_binary_file(&path)?);
                is_there = true;
            }
        }
        ensure!(is_there, "{}: has no file {start}*{end}: run `cargo xtask build`", built.display());
    }
    Ok(())
}

/// Adds the files of a folder and its subfolders.
fn add_folder(sh: &Shell, files: &mut ArchiveFiles, from: &Path, folder: &str) -> Result<()> {
    for path in files_in(sh, from)? {
        let relative = path.strip_prefix(from).context("it is in the folder")?;
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        files.insert(format!("{folder}/{}", parts.join("/")), sh.read_binary_file(&path)?);
    }
    Ok(())
}

/// Adds the licences as text files, which every host and every computer opens.
fn add_licences(sh: &Shell, files: &mut ArchiveFiles, folder: &str) -> Result<()> {
    for name in LICENCES {
        files.insert(format!("{folder}/{name}.txt"), sh.read_binary_file(root().join(name))?);
    }
    Ok(())
}

fn site_files(sh: &Shell, built: &Path, version: &str) -> Result<ArchiveFiles> {
    let mut files = ArchiveFiles::new();
    add_built(sh, &mut files, built, SITE, &[&dist::WIDGET[..], &SITE_ONLY[..]].concat())?;
    let mut sources = ArchiveFiles::new();
    add_folder(sh, &mut sources, &root().join(SITE_SOURCE), SITE)?;
    for (path, bytes) in sources {
        let text = String::from_utf8(bytes).with_context(|| format!("{path}: is no text"))?;
        files.insert(path, text.replace("{{version}}", version).into_bytes());
    }
    add_licences(sh, &mut files, SITE)?;
    Ok(files)
}

fn plugin_files(sh: &Shell, built: &Path, version: &str) -> Result<ArchiveFiles> {
    let mut files = ArchiveFiles::new();
    let folder = sh.create_temp_dir()?;
    wordpress::assemble(sh, built, folder.path(), version)?;
    add_folder(sh, &mut files, folder.path(), PLUGIN)?;
    add_licences(sh, &mut files, PLUGIN)?;
    Ok(files)
}

/// Returns the whole built folder, with the demo pages and the compressed copies, which a server can be told to serve.
fn developer_files(sh: &Shell, built: &Path, version: &str) -> Result<ArchiveFiles> {
    let mut files = ArchiveFiles::new();
    add_folder(sh, &mut files, built, &format!("clinic-faq-developer-{version}"))?;
    Ok(files)
}

/// Returns the bytes of an archive. They depend on nothing but the files: all have the same time, which is the earliest
/// that the format knows, and the same rights.
fn packed(files: &ArchiveFiles) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The files of a built folder for tests, with some that a clinic's site does not need.
#[cfg(test)]
pub(super) const BUILT: [&str; 32] = [
    "CHANGELOG.md",
    "README.md",
    "_headers",
    "application-0.css",
    "application-0.css.br",
    "application-0.txt",
    "clinic-faq-extras-0.js",
    "clinic-faq-frame-page.js",
    "clinic-faq-frame.js",
    "clinic-faq-languages-0.js",
    "clinic-faq.1.2.3.js",
    "clinic-faq.css",
    "clinic-faq.css.gz",
    "clinic-faq.d.ts",
    "clinic-faq.js",
    "faq.en-GB.html",
    "faq.en.html",
    "frame.es.html",
    "frame.html",
    "index.html",
    "package.json",
    "paste.en-GB.html",
    "script.html",
    "search.en-0.txt",
    "setup.css",
    "setup.html",
    "setup.js",
    "shell-0.css",
    "shell.es-0.txt",
    "widget-0.js",
    "widget-0_bg.wasm",
    "words.en-0.txt",
];

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use xshell::Shell;
    use zip::ZipArchive;

    use super::{BUILT, packed, write};

    /// Writes a built folder, and the archives of it. Returns their paths.
    fn archives(sh: &Shell, folder: &Path) -> Vec<PathBuf> {
        let built = folder.join("built");
        for name in BUILT {
            sh.write_file(built.join(name), name).expect("it can be written");
        }
        write(sh, &built, &built, folder, "1.2.3").expect("nothing is missing")
    }

    fn names(path: &Path) -> Vec<String> {
        let file = std::fs::File::open(path).expect("it was written");
        let archive = ZipArchive::new(file).expect("it is an archive");
        archive.file_names().map(|name| name.expect("it is a name").into_owned()).collect()
    }

    #[test]
    fn each_archive_has_what_its_readers_need_and_nothing_else() {
        let sh = Shell::new().expect("there is a current folder");
        let temp = sh.create_temp_dir().expect("it can be made");
        let archives = archives(&sh, temp.path());
        let [site, plugin, developer, review] = &archives[..] else { panic!("{archives:?}") };
        let widget = [
            "application-0.css",
            "clinic-faq-extras-0.js",
            "clinic-faq-languages-0.js",
            "clinic-faq.css",
            "clinic-faq.js",
            "faq.en-GB.html",
            "faq.en.html",
            "search.en-0.txt",
            "shell-0.css",
            "shell.es-0.txt",
            "widget-0.js",
            "widget-0_bg.wasm",
            "words.en-0.txt",
        ];
        let only = [
            "LICENSE-APACHE.txt",
            "LICENSE-MIT.txt",
            "_headers",
            "clinic-faq-frame-page.js",
            "clinic-faq-frame.js",
            "clinic-faq.1.2.3.js",
            "frame.es.html",
            "frame.html",
            "setup.css",
            "setup.html",
            "setup.js",
            "start-here.css",
            "start-here.html",
        ];
        let mut expected: Vec<_> =
            widget.iter().chain(&only).map(|name| format!("ketamine-faq-files/{name}")).collect();
        expected.sort();
        assert_eq!(names(site), expected);
        let plugin = names(plugin);
        let inside =
            plugin.iter().filter_map(|name| name.strip_prefix("clinic-faq/files/")).collect::<Vec<_>>();
        let texts = ["faq.en-GB.html", "interface.en.toml"];
        let mut expected: Vec<_> =
            widget.into_iter().filter(|name| !name.starts_with("faq.")).chain(texts).collect();
        expected.sort_unstable();
        assert_eq!(inside, expected);
        let review = names(review);
        assert_eq!(review.len(), BUILT.len());
        assert!(review.contains(&"ketamine-faq-review/index.html".to_owned()), "{review:?}");
        assert!(plugin.iter().all(|name| name.starts_with("clinic-faq/")), "{plugin:?}");
        assert!(plugin.contains(&"clinic-faq/clinic-faq.php".to_owned()), "{plugin:?}");
        let developer = names(developer);
        assert_eq!(developer.len(), BUILT.len());
        assert!(developer.contains(&"clinic-faq-developer-1.2.3/index.html".to_owned()), "{developer:?}");
    }

    #[test]
    fn the_version_stands_in_the_plugin_and_on_the_first_page() {
        let sh = Shell::new().expect("there is a current folder");
        let temp = sh.create_temp_dir().expect("it can be made");
        let archives = archives(&sh, temp.path());
        for (path, file, expected) in [
            (&archives[0], "ketamine-faq-files/start-here.html", "Version 1.2.3."),
            (&archives[1], "clinic-faq/clinic-faq.php", "1.2.3\n"),
        ] {
            let mut archive = ZipArchive::new(std::fs::File::open(path).expect("it was written"))
                .expect("it is an archive");
            let text =
                std::io::read_to_string(archive.by_name(file).expect("it is there")).expect("it is text");
            assert!(text.contains(expected) && !text.contains("{{version}}"), "{text}");
        }
    }

    #[test]
    fn a_built_folder_without_a_file_that_pages_load_is_refused() {
        let sh = Shell::new().expect("there is a current folder");
        let temp = sh.create_temp_dir().expect("it can be made");
        for name in BUILT.iter().filter(|name| **name != "widget-0_bg.wasm") {
            sh.write_file(temp.path().join(name), "").expect("it can be written");
        }
        let error =
            write(&sh, temp.path(), temp.path(), temp.path(), "1.2.3").expect_err("the module is missing");
        assert!(error.to_string().contains("has no file widget-*.wasm"), "{error}");
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files = [("b/c".to_owned(), vec![1; 1000]), ("a".to_owned(), vec![2])];
        let again = [files[1].clone(), files[0].clone()];
        let bytes = packed(&files.into_iter().collect()).expect("it is packed");
        assert_eq!(bytes, packed(&again.into_iter().collect()).expect("it is packed"));
        assert!(bytes.len() < 400, "{}", bytes.len());
    }
}
