//! Compares the languages of a folder of content, and records what somebody has compared.

use std::path::Path;

use content::Date;
use content::diagnostic::Diagnostic;
use content::parity::{self, Allowed, COMPARED, LanguageFiles, Recording, Selection};

use super::{Language, ReadLanguages, read_languages};

impl Language {
    fn as_files(&self) -> LanguageFiles<'_> {
        LanguageFiles { lang: &self.lang, files: &self.files }
    }
}

/// Compares each other language with the first one. Returns the differences, and those that somebody has given a reason
/// for.
pub(crate) fn differences(languages: &[Language]) -> (Vec<Diagnostic>, Vec<Allowed>) {
    let (mut differences, mut allowed) = (Vec::new(), Vec::new());
    for (original, translation) in pairs(languages) {
        let (more, reasons) = parity::compare(original.as_files(), translation.as_files());
        differences.extend(more);
        allowed.extend(reasons);
    }
    (differences, allowed)
}

/// Returns the texts of all translations that have changed, in one of the two languages, since somebody compared them.
/// Those with one of the `errors` are left out.
pub(crate) fn uncompared(languages: &[Language], errors: &[Diagnostic]) -> Vec<Diagnostic> {
    pairs(languages)
        .flat_map(|(original, translation)| {
            parity::uncompared(original.as_files(), translation.as_files(), errors)
        })
        .collect()
}

/// Returns each translation with the original, which is the first language.
fn pairs(languages: &[Language]) -> impl Iterator<Item = (&Language, &Language)> {
    let original = languages.first();
    languages.iter().skip(1).filter_map(move |translation| Some((original?, translation)))
}

/// Writes into the record of a translation that somebody has compared the selected texts with the original. `lang` may be
/// left out where there is only one translation.
///
/// # Errors
/// The content cannot be read, the language is not clear, or the record cannot be written.
pub fn record(
    folder: &Path,
    lang: Option<&str>,
    selection: &Selection,
    today: Date,
) -> Result<Recording, String> {
    let ReadLanguages { languages, errors, .. } =
        read_languages(folder, today).map_err(|error| error.to_string())?;
    let translations: Vec<_> = pairs(&languages).collect();
    let names = || translations.iter().map(|(_, language)| &*language.lang).collect::<Vec<_>>().join(" or ");
    let found = match (lang, &translations[..]) {
        (_, []) => return Err(format!("{}: there is only one language", folder.display())),
        (None, [only]) => only,
        (None, _) => return Err(format!("name the language that was compared: --lang {}", names())),
        (Some(lang), all) => all
            .iter()
            .find(|(_, language)| language.lang == lang)
            .ok_or_else(|| format!("--lang {lang}: no such translation: write {}", names()))?,
    };
    let (original, translation) = found;
    let recording = parity::record(original.as_files(), translation.as_files(), selection, &errors);
    if !(recording.recorded.is_empty() && recording.dropped.is_empty()) {
        let path = translation.folder.join(COMPARED);
        std::fs::write(&path, &recording.text).map_err(|error| {
            format!("{}: cannot be written ({error}): fix the file permissions", path.display())
        })?;
    }
    Ok(recording)
}
