//! Reads a folder of content from disk and checks it. This is the only module that reads content files and the clock,
//! so that `content` stays pure.

pub mod comparison;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use content::check::{Checked, check_with};
use content::diagnostic::{Diagnostic, Place};
use content::parity::Allowed;
use content::parse::{ASKED, ContentFile, SHARED};
use content::signed::{self, DISTRESS, DistressFile};
use content::{Date, TextLabels};

use crate::promise;

/// The reason why a folder of content cannot be used.
#[derive(Debug)]
pub enum ContentError {
    /// A file or folder cannot be read.
    Unreadable {
        /// The path.
        path: String,
        /// The system's error message.
        reason: String,
    },
    /// The content has errors.
    Invalid(Vec<Diagnostic>),
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, reason } => {
                write!(
                    f,
                    "{path}: cannot be read ({reason}): name a folder of content such as assets/content/en"
                )
            }
            Self::Invalid(diagnostics) => {
                for diagnostic in diagnostics {
                    writeln!(f, "{diagnostic}")?;
                }
                let count = diagnostics.len();
                write!(f, "{count} {} in the content", if count == 1 { "error" } else { "errors" })
            }
        }
    }
}

/// The checked content of all languages.
pub struct Languages {
    /// The default language first.
    pub checked: Vec<Checked>,
    /// The differences between languages that somebody has given a reason for.
    pub allowed: Vec<Allowed>,
    /// The texts of which one language has changed since somebody compared them. Programs that only show texts print
    /// them as warnings; whatever decides whether texts may be published refuses them.
    pub uncompared: Vec<Diagnostic>,
}

/// The language whose pages have no language in their name, and which other languages are compared with.
const DEFAULT_LANGUAGE: &str = "en";

/// Reads and checks all languages of a folder of content, the default language first. A folder with topics is that of one
/// language.
///
/// # Errors
/// As [`check_folder`], with the errors of all languages, and if there is no language in the folder.
pub fn check_languages(folder: &Path, today: Date) -> Result<Languages, ContentError> {
    let ReadLanguages { languages, mut checked, mut errors, allowed } = read_languages(folder, today)?;
    let uncompared = comparison::uncompared(&languages, &errors);
    if errors.is_empty() {
        let labels = |one: &Checked| (one.content.lang.clone(), one.content.labels.clone());
        let labels: BTreeMap<String, TextLabels> = checked.iter().map(labels).collect();
        for one in &mut checked {
            one.content.crisis.labels.clone_from(&labels);
        }
        return Ok(Languages { checked, allowed, uncompared });
    }
    errors.extend(uncompared);
    Err(ContentError::Invalid(errors))
}

/// The files of all languages, and what the checks say about them.
pub(crate) struct ReadLanguages {
    /// The default language first.
    pub languages: Vec<Language>,
    /// The content of the languages without errors of their own.
    pub checked: Vec<Checked>,
    /// The errors in the content of all languages, and the differences between these.
    pub errors: Vec<Diagnostic>,
    /// The differences that somebody has given a reason for.
    pub allowed: Vec<Allowed>,
}

/// The folder of a language, and its files.
pub(crate) struct Language {
    /// Its BCP 47 tag, which is the name of the folder.
    pub lang: String,
    pub folder: PathBuf,
    pub files: Vec<ContentFile>,
}

/// Reads and checks all languages of a folder of content, and compares each with the default one.
///
/// # Errors
/// A file or folder cannot be read.
pub(crate) fn read_languages(folder: &Path, today: Date) -> Result<ReadLanguages, ContentError> {
    let (mut languages, mut checked, mut errors) = (Vec::new(), Vec::new(), Vec::new());
    for folder in language_folders(folder)? {
        let (files, unread) = content_files(&folder)?;
        match check_files(&folder, &files, unread, today) {
            Ok(language) => checked.push(language),
            Err(ContentError::Invalid(more)) => errors.extend(more),
            Err(error) => return Err(error),
        }
        languages.push(Language { lang: lang_of(&folder), folder, files });
    }
    let (differences, allowed) = comparison::differences(&languages);
    errors.extend(differences);
    Ok(ReadLanguages { languages, checked, errors, allowed })
}

/// Returns the language that a folder is named after.
fn lang_of(folder: &Path) -> String {
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Returns the content files of a language with those that all languages share, and errors in their names and encoding.
fn content_files(folder: &Path) -> Result<(Vec<ContentFile>, Vec<Diagnostic>), ContentError> {
    let mut diagnostics = Vec::new();
    let mut files = read_files(folder, "toml", &["topics", ASKED], &mut diagnostics)?;
    // Without a topics folder, the check reports what is missing.
    if folder.join("topics").is_dir() {
        files.extend(read_files(&folder.join("topics"), "toml", &[], &mut diagnostics)?);
    }
    if folder.join(ASKED).is_dir() {
        files.extend(read_files(&folder.join(ASKED), "txt", &[], &mut diagnostics)?);
    }
    files.extend(shared_files(folder)?);
    Ok((files, diagnostics))
}

/// Returns the folders of the languages in a folder of content, the default language first.
fn language_folders(folder: &Path) -> Result<Vec<PathBuf>, ContentError> {
    if folder.join("topics").is_dir() || !folder.is_dir() {
        return Ok(vec![folder.to_owned()]);
    }
    let unreadable =
        |reason: String| ContentError::Unreadable { path: folder.to_string_lossy().into_owned(), reason };
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(error.to_string()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.join("topics").is_dir()).collect();
    folders.sort_by_key(|path| (!path.ends_with(DEFAULT_LANGUAGE), path.clone()));
    // The check of a folder without topics says what is missing.
    Ok(if folders.is_empty() { vec![folder.to_owned()] } else { folders })
}

/// Reads and checks the folder of one language, which is named after the language. `today` decides which reviews are
/// overdue; they are warnings in the result. Programs pass [`today()`], tests a fixed day. The result includes the text
/// that is signed and its hash.
///
/// # Errors
/// A file cannot be read, or the content has errors; all of them are returned.
pub fn check_folder(folder: &Path, today: Date) -> Result<Checked, ContentError> {
    let (files, errors) = content_files(folder)?;
    check_files(folder, &files, errors, today)
}

/// Checks the files of a folder. `diagnostics` has the errors that reading them found.
fn check_files(
    folder: &Path,
    files: &[ContentFile],
    mut diagnostics: Vec<Diagnostic>,
    today: Date,
) -> Result<Checked, ContentError> {
    let name = folder.to_string_lossy().trim_end_matches('/').to_owned();
    let checked = check_with(&lang_of(folder), &name, files, today, promise::diagnostics);
    if diagnostics.is_empty() {
        let mut checked = checked.map_err(ContentError::Invalid)?;
        checked.signed = signed::text(&checked.content, &checked.guide, files, &distress_files(folder)?);
        checked.content.signed = signed::signed(&checked.content, &checked.guide, &checked.signed);
        return Ok(checked);
    }
    diagnostics.extend(checked.err().unwrap_or_default());
    diagnostics.sort();
    Err(ContentError::Invalid(diagnostics))
}

/// Returns the files next to the folder of a language that all languages share. The check reports those that are missing.
///
/// # Errors
/// A file exists but cannot be read.
fn shared_files(folder: &Path) -> Result<Vec<ContentFile>, ContentError> {
    let mut files = Vec::new();
    for name in SHARED {
        let path = folder.parent().unwrap_or(Path::new("")).join(name);
        let shown = path.to_string_lossy().into_owned();
        match std::fs::read_to_string(&path) {
            Ok(text) => files.push(ContentFile { path: shown, text }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(ContentError::Unreadable { path: shown, reason: error.to_string() }),
        }
    }
    Ok(files)
}

/// Returns all files in the folder with the words of distress, which is next to the folder of a language. Empty if that
/// folder is missing, as for test content. `build.rs` reads the same files.
///
/// # Errors
/// A file exists but cannot be read.
pub fn distress_files(folder: &Path) -> Result<Vec<DistressFile>, ContentError> {
    let distress = folder.parent().unwrap_or(Path::new("")).join(DISTRESS);
    let Ok(entries) = std::fs::read_dir(&distress) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with('.') || path.is_dir() {
            continue;
        }
        let unreadable = |error: std::io::Error| ContentError::Unreadable {
            path: path.to_string_lossy().into_owned(),
            reason: error.to_string(),
        };
        files.push(DistressFile { name, bytes: std::fs::read(&path).map_err(unreadable)? });
    }
    files.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(files)
}

/// Returns the content files in a folder: those with the given extension. Any other entry, except `folders`, is an
/// error, since its author expects it to be read but it would be ignored.
fn read_files(
    folder: &Path,
    ending: &str,
    folders: &[&str],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<ContentFile>, ContentError> {
    let unreadable = |path: &Path, error: &std::io::Error| ContentError::Unreadable {
        path: path.to_string_lossy().into_owned(),
        reason: error.to_string(),
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let shown = path.to_string_lossy().into_owned();
        // Hidden files belong to the system or to a running editor.
        if name.starts_with('.') || folders.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() || path.extension().is_none_or(|other| other != ending) {
            let place = Place { file: shown, line: 1 };
            diagnostics.push(Diagnostic::new(
                &place,
                "not a content file",
                format!("take it away, or let its name end in .{ending}"),
            ));
            continue;
        }
        let bytes = std::fs::read(&path).map_err(|error| unreadable(&path, &error))?;
        let text = String::from_utf8(bytes).unwrap_or_else(|error| {
            // The readable part is still checked.
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let before = &text[..error.utf8_error().valid_up_to()];
            let place = Place { file: shown.clone(), line: 1 + before.matches('\n').count() };
            diagnostics.push(Diagnostic::new(&place, "the file is not UTF-8", "save it as UTF-8"));
            text
        });
        files.push(ContentFile { path: shown, text });
    }
    files.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(files)
}

/// Returns the output folder of a program: its only argument, or `usual`.
///
/// # Errors
/// An argument is a flag, or there is more than one.
pub fn out_folder(program: &str, words: &[String], usual: &str) -> Result<PathBuf, String> {
    let unknown = |word: &str| {
        format!(
            "{program}: \"{word}\" is not known: write `{program}`, or `{program} FOLDER` for another folder"
        )
    };
    match words {
        [] => Ok(usual.into()),
        [word] | [_, word, ..] if word.is_empty() || word.starts_with('-') => Err(unknown(word)),
        [folder] => Ok(folder.into()),
        [_, word, ..] => Err(unknown(word)),
    }
}

/// Writes files, each a name and a text, into a folder, which is created if it is missing. Prints their paths.
///
/// # Errors
/// The folder or a file cannot be written.
pub fn write_into(folder: &Path, files: &[(String, String)]) -> Result<(), String> {
    let unwritable = |path: &Path, error: &std::io::Error| {
        let path = path.display();
        format!(
            "{path}: cannot be written ({error}): name a folder that you may write to, or fix the file permissions"
        )
    };
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(|error| unwritable(&path, &error))?;
        println!("{}", path.canonicalize().unwrap_or(path).display());
    }
    Ok(())
}

/// Returns the overdue reviews as text, one per line, with their count at the end; empty if there are none.
#[must_use]
pub fn list_of(overdue: &[Diagnostic]) -> String {
    list(overdue, "review is overdue", "reviews are overdue")
}

/// Returns the texts that were not compared as text, one per line, with their count at the end; empty if there are none.
#[must_use]
pub fn list_of_uncompared(uncompared: &[Diagnostic]) -> String {
    list(
        uncompared,
        "text must be compared with the other language",
        "texts must be compared with the other language",
    )
}

fn list(warnings: &[Diagnostic], one: &str, many: &str) -> String {
    if warnings.is_empty() {
        return String::new();
    }
    let mut lines = String::new();
    for warning in warnings {
        lines += &format!("warning: {warning}\n");
    }
    let count = warnings.len();
    format!("{lines}{count} {}\n", if count == 1 { one } else { many })
}

/// Returns today's date in UTC.
#[must_use]
pub fn today() -> Date {
    date_of(jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date())
}

/// Returns the day that is written like `2027-06-01`, or `None` if there is no such day.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_plain.then(|| text.parse().ok().map(date_of)).flatten()
}

fn date_of(day: jiff::civil::Date) -> Date {
    Date {
        year: u16::try_from(day.year()).unwrap_or_default(),
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    }
}
