//! The record of what was compared: for each unit, the hashes of its words in both languages when somebody last read one
//! beside the other.
//!
//! No rule can see each change of meaning: a warning that is left out, "not" that is lost, two numbers that are swapped.
//! The check therefore refuses every unit whose words in either language are not those that were compared. Each
//! translation has a record of its own, [`COMPARED`] in its folder, against the same original; a further language needs
//! nothing else.
//!
//! ```toml
//! "answer/cost" = "3b1f0c2a9d84e657 c07e55aa10f2b913"
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::LanguageFiles;
use super::units::{Unit, Units};
use crate::diagnostic::{Diagnostic, Place};
use crate::parse::COMPARED;
use crate::table::File;

/// The command that records a comparison.
const COMMAND: &str = "cargo xtask compared";

/// In place of a hash: the language does not have the unit.
const ABSENT: &str = "-";

/// The comments at the top of the file.
const HEAD: &str = "\
# The hashes of what was compared, of the original and of this language. `cargo xtask compared ID` writes a line after
# somebody has read the two texts beside each other (CONTRIBUTING.md, \"Both languages\"). Never write one by hand.
";

/// Which units somebody has compared.
pub enum Selection<'a> {
    /// All of them.
    All,
    /// Those with these ids, and those inside them: `answer/cost` also selects its figures.
    Ids(&'a [String]),
}

impl Selection<'_> {
    fn includes(&self, id: &str) -> bool {
        match self {
            Self::All => true,
            Self::Ids(ids) => ids.iter().any(|selected| is_within(id, selected)),
        }
    }
}

fn is_within(id: &str, selected: &str) -> bool {
    id.strip_prefix(selected).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The result of recording a comparison.
pub struct Recording {
    /// The new text of the record.
    pub text: String,
    /// The units that were recorded: the id, and the place in each language that has it.
    pub recorded: Vec<(String, Vec<Place>)>,
    /// The ids that were taken out, because neither language has them any more.
    pub dropped: Vec<String>,
    /// Why other units were not recorded.
    pub refused: Vec<Diagnostic>,
}

/// Returns an error for each unit whose words are not those that were compared. Leaves out units that have one of the
/// `errors`, which must be fixed before the comparison.
#[must_use]
pub fn uncompared(
    original: LanguageFiles,
    translation: LanguageFiles,
    errors: &[Diagnostic],
) -> Vec<Diagnostic> {
    let pair = Pair::of(original, translation);
    let faulty = pair.with_errors(errors);
    let Record { lines, mut diagnostics, .. } = Record::of(translation);
    let is_faulty = |id: &str| faulty.iter().any(|(other, _)| *other == id);
    let ids = pair.ids().filter(|id| !is_faulty(id));
    diagnostics.extend(ids.filter_map(|id| pair.difference(id, lines.get(id).map(|(hashes, _)| hashes))));
    diagnostics.extend(lines.iter().filter(|(id, _)| pair.is_gone(id)).map(|(id, (_, place))| {
        let message = format!("neither language has \"{id}\"");
        Diagnostic::new(place, message, format!("run `{COMMAND} {id}`, which takes the line out"))
    }));
    diagnostics
}

/// Records that the selected units were compared. Units that have one of the `errors` are refused, and so is an id that
/// no unit has.
#[must_use]
pub fn record(
    original: LanguageFiles,
    translation: LanguageFiles,
    selection: &Selection,
    errors: &[Diagnostic],
) -> Recording {
    let pair = Pair::of(original, translation);
    let Record { lines, diagnostics, is_toml } = Record::of(translation);
    if !is_toml {
        // Writing the record again would lose the lines that cannot be read, such as those of a merge conflict.
        return Recording {
            text: String::new(),
            recorded: Vec::new(),
            dropped: Vec::new(),
            refused: diagnostics,
        };
    }
    let mut lines: BTreeMap<String, [String; 2]> =
        lines.into_iter().map(|(id, (hashes, _))| (id, hashes)).collect();
    let mut recorded = Vec::new();
    let faulty = pair.with_errors(errors);
    let mut refused: Vec<Diagnostic> = Vec::new();
    for id in pair.ids().filter(|id| selection.includes(id)) {
        let of_unit = faulty.iter().filter(|(other, _)| *other == id);
        let errors: Vec<Diagnostic> = of_unit.map(|(_, error)| (*error).clone()).collect();
        if errors.is_empty() {
            recorded.push((id.to_owned(), pair.units(id).into_iter().flatten().map(Unit::place).collect()));
            lines.insert(id.to_owned(), pair.hashes(id));
        }
        refused.extend(errors);
    }
    let dropped: Vec<String> =
        lines.keys().filter(|id| pair.is_gone(id) && selection.includes(id)).cloned().collect();
    lines.retain(|id, _| !dropped.contains(id));
    if let Selection::Ids(ids) = selection {
        let known: Vec<&str> = pair.ids().chain(dropped.iter().map(String::as_str)).collect();
        refused.extend(ids.iter().filter_map(|id| unknown(id, &known)));
    }
    let lines = lines.iter().map(|(id, hashes)| format!("{id:?} = \"{}\"\n", hashes.join(" ")));
    Recording { text: HEAD.to_owned() + &lines.collect::<Vec<_>>().concat(), recorded, dropped, refused }
}

/// Returns an error for a selected id that no unit has or is inside of.
fn unknown(id: &str, known: &[&str]) -> Option<Diagnostic> {
    if known.iter().any(|other| is_within(other, id)) {
        return None;
    }
    let ending = format!("/{id}");
    let similar = known.iter().find(|other| other.ends_with(&ending));
    let help = similar.map_or_else(
        || "write an id that `cargo xtask check` names, such as answer/cost".to_owned(),
        |similar| format!("write {similar}"),
    );
    Some(Diagnostic::new(
        &Place { file: COMPARED.into(), line: 1 },
        format!("no text has the id \"{id}\""),
        help,
    ))
}

/// The lines of a record, by id: the two hashes, and where the line is.
struct Record {
    lines: BTreeMap<String, ([String; 2], Place)>,
    /// Errors in the file.
    diagnostics: Vec<Diagnostic>,
    /// Whether the file could be read as a whole. A line without two hashes is read, and left out.
    is_toml: bool,
}

impl Record {
    fn of(translation: LanguageFiles) -> Self {
        let mut lines = BTreeMap::new();
        let Some(file) = translation.files.iter().find(|file| file.name() == COMPARED) else {
            return Self { lines, diagnostics: Vec::new(), is_toml: true };
        };
        let (file, table) = File::parse(&file.path, &file.text);
        let is_toml = file.diagnostics.borrow().is_empty();
        for (id, value) in table.get_ref() {
            let place = file.place(id.span().start);
            let hashes = value.get_ref().as_str().and_then(|hashes| hashes.split_once(' '));
            let Some((original, translation)) = hashes else {
                let help = format!("take the line out, compare the texts, and run `{COMMAND} ID`");
                file.report(&place, format!("\"{}\" has no two hashes", id.get_ref()), help);
                continue;
            };
            lines.insert(id.get_ref().to_string(), ([original.to_owned(), translation.to_owned()], place));
        }
        Self { lines, diagnostics: file.diagnostics.take(), is_toml }
    }
}

/// The units of two languages.
struct Pair<'a> {
    langs: [&'a str; 2],
    units: [Units; 2],
}

impl<'a> Pair<'a> {
    fn of(original: LanguageFiles<'a>, translation: LanguageFiles<'a>) -> Self {
        let languages = [original, translation];
        Self {
            langs: languages.map(|language| language.lang),
            units: languages.map(|language| Units::of(language.files)),
        }
    }

    /// Returns the ids of both languages, sorted.
    fn ids(&self) -> impl Iterator<Item = &str> {
        let ids: BTreeSet<&str> =
            self.units.iter().flat_map(|units| units.0.keys()).map(String::as_str).collect();
        ids.into_iter()
    }

    fn units(&self, id: &str) -> [Option<&Unit>; 2] {
        [0, 1].map(|language| self.units[language].0.get(id))
    }

    fn is_gone(&self, id: &str) -> bool {
        self.units(id).iter().all(Option::is_none)
    }

    fn hashes(&self, id: &str) -> [String; 2] {
        self.units(id).map(|unit| unit.map_or(ABSENT.to_owned(), |unit| unit.hash.clone()))
    }

    /// Returns the errors that are in a unit, each with the unit's id.
    fn with_errors<'e>(&self, errors: &'e [Diagnostic]) -> Vec<(&str, &'e Diagnostic)> {
        let in_units = errors.iter().filter_map(|error| {
            let id = self.units.iter().find_map(|units| units.at(&error.place))?;
            Some((id, error))
        });
        in_units.collect()
    }

    /// Returns an error if the words of a unit are not those that were recorded.
    fn difference(&self, id: &str, recorded: Option<&[String; 2]>) -> Option<Diagnostic> {
        let now = self.hashes(id);
        if recorded == Some(&now) {
            return None;
        }
        let is_changed = [0, 1].map(|at| recorded.is_none_or(|recorded| recorded[at] != now[at]));
        let units = self.units(id);
        // The error is at the text that changed, and names the place of the other one.
        let changed = usize::from(is_changed[1]);
        let (at, other) = (units[changed], units[1 - changed]);
        let [original, translation] = self.langs;
        let what = match (recorded, is_changed) {
            (None, _) => format!("was never compared in \"{original}\" and \"{translation}\""),
            (_, [true, true]) => {
                format!("has changed in \"{original}\" and in \"{translation}\" since these were compared")
            }
            _ => format!(
                "has changed in \"{}\" since it was compared with \"{}\"",
                self.langs[changed],
                self.langs[1 - changed]
            ),
        };
        let command = format!("`{COMMAND} {id}`");
        let help = other.filter(|_| at.is_some()).map_or_else(
            || format!("read it, and then run {command}"),
            |other| {
                let Place { file, line } = other.place();
                format!("read {file}:{line} beside it, let both say the same, and then run {command}")
            },
        );
        Some(Diagnostic::new(&at.or(other)?.place(), format!("\"{id}\" {what}"), help))
    }
}
