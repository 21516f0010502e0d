//! Labels of the text and of the controls.

use super::ContentFile;
use crate::TextLabels;
use crate::diagnostic::Diagnostic;
use crate::labels::CONTROL_PLACEHOLDERS;
use crate::table::{File, Table};

/// Returns the labels of the text. The labels of the controls are only checked here; `build.rs` packs them.
pub(super) fn interface(table: &Table) -> TextLabels {
    look_at(table, "controls", &CONTROL_PLACEHOLDERS);
    table.table("text", text_labels).unwrap_or_default()
}

fn text_labels(table: &Table) -> TextLabels {
    let months = ["months", "months-short"].map(|key| {
        let (months, _) = table.texts(key);
        if months.len() != 12 {
            let message = format!("there are {} months", months.len());
            table.file.report(&table.place_at(key), message, "write all twelve, the first month first");
        }
        months
    });
    TextLabels::from_keys(months, |key, places| label(table, key, places))
}

/// Checks the labels of controls in the table `name`. `places` lists the placeholders that each must contain.
pub(super) fn look_at(table: &Table, name: &str, places: &[(&str, &[&str])]) {
    table.table(name, |labels| {
        for key in labels.keys() {
            let places = places.iter().find(|(name, _)| *name == key).map_or(&[][..], |row| row.1);
            label(labels, &key, places);
        }
    });
}

/// Returns the labels for `keys` from a table such as `[controls]` of `interface.toml`.
///
/// # Errors
/// Returns all errors at once: a missing or empty label, an unknown key, invalid TOML.
pub fn labels(file: &ContentFile, name: &str, keys: &[&str]) -> Result<Vec<String>, Vec<Diagnostic>> {
    let (source, table) = File::parse(&file.path, &file.text);
    let labels = Table::read_file(&source, &table, |top| {
        top.allow_other_keys();
        top.table(name, |table| keys.iter().map(|key| table.text(key)).collect()).unwrap_or_default()
    });
    let diagnostics = source.diagnostics.into_inner();
    if diagnostics.is_empty() { Ok(labels) } else { Err(diagnostics) }
}

/// Returns a label. Missing placeholders such as `{number}` are reported, because their values would not be shown.
fn label(table: &Table, key: &str, places: &[&str]) -> String {
    let text = table.text(key);
    for place in places.iter().filter(|place| !text.is_empty() && !text.contains(**place)) {
        let message = format!("`{key}` of {} has lost its {place}", table.name.borrow());
        table.file.report(&table.place_at(key), message, format!("write {place} where it is to stand"));
    }
    text
}
