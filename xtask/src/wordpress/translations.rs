//! The translations of the plugin's own words, in the formats that WordPress 6.0 reads.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use polib::catalog::Catalog;
use serde_json::{Map, Value, json};
use xshell::Shell;

use crate::files::file_name;

/// The folder of the translations in the plugin.
const FOLDER: &str = "languages";
/// The script whose words WordPress reads from a file of its own, and the name under which the plugin registers it.
const SCRIPT: (&str, &str) = ("block/editor.js", "clinic-faq-block");

/// Writes what WordPress reads of each translation in a plugin: a file for PHP, and one for the script of the block.
///
/// # Errors
/// A translation that cannot be read or is incomplete.
pub fn compile(sh: &Shell, plugin: &Path) -> Result<()> {
    let script = sh.read_file(plugin.join(SCRIPT.0))?;
    for path in sh.read_dir(plugin.join(FOLDER))? {
        if path.extension().is_none_or(|extension| extension != "po") {
            continue;
        }
        let catalog = polib::po_file::parse(&path)
            .map_err(|error| anyhow!("{error}"))
            .with_context(|| file_name(&path))?;
        for message in catalog.messages() {
            ensure!(
                message.is_translated() && !message.is_fuzzy(),
                "{}: \"{}\" is not translated",
                file_name(&path),
                message.msgid()
            );
        }
        sh.write_file(path.with_extension("mo"), binary(&catalog))?;
        let name = format!("{}-{}.json", path.file_stem().unwrap_or_default().to_string_lossy(), SCRIPT.1);
        sh.write_file(path.with_file_name(name), words_of_script(&catalog, &script).to_string())?;
    }
    Ok(())
}

/// Returns a translation in the binary format of gettext, sorted as gettext asks. The crate writes this format without the
/// place of the (empty) hash table, by which WordPress finds the end of the table before it.
fn binary(catalog: &Catalog) -> Vec<u8> {
    let header = (String::new(), catalog.metadata.export_for_mo());
    let messages = catalog.messages().map(|message| {
        let context = message.msgctxt().map_or_else(String::new, |context| format!("{context}\u{4}"));
        (context + message.msgid(), message.msgstr().unwrap_or_default().to_owned())
    });
    let entries = std::iter::once(header).chain(messages).collect::<BTreeMap<_, _>>();
    let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let (count, first) = (size(entries.len()), 28);
    let second = first + 8 * count;
    let end = second + 8 * count;
    let (mut tables, mut strings) = (Vec::new(), Vec::new());
    for text in entries.keys().chain(entries.values()) {
        tables.extend([size(text.len()), end + size(strings.len())]);
        strings.extend_from_slice(text.as_bytes());
        strings.push(0);
    }
    let numbers = [0x9504_12de, 0, count, first, second, 0, end].into_iter().chain(tables);
    numbers.flat_map(u32::to_le_bytes).chain(strings).collect()
}

/// Returns the words that a script uses, as the function `setLocaleData` of WordPress takes them.
fn words_of_script(catalog: &Catalog, script: &str) -> Value {
    let about = json!({ "domain": "messages", "lang": catalog.metadata.language, "plural-forms": catalog.metadata.plural_rules.dump() });
    let mut words = Map::from_iter([(String::new(), about)]);
    for message in catalog.messages() {
        if message.msgctxt().is_none() && script.contains(&format!("'{}'", message.msgid())) {
            words.insert(message.msgid().to_owned(), json!([message.msgstr().unwrap_or_default()]));
        }
    }
    json!({ "domain": "messages", "locale_data": { "messages": words } })
}

#[cfg(test)]
mod tests {
    use xshell::Shell;

    use super::compile;

    fn compiled(translation: &str) -> (anyhow::Result<()>, Option<String>, Vec<u8>) {
        let sh = Shell::new().expect("there is a folder");
        let folder = sh.create_temp_dir().expect("it can be made");
        let header = "msgid \"\"\nmsgstr \"\"\n\"Language: es_ES\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
             \"Content-Transfer-Encoding: 8bit\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n";
        let write = |name: &str, text: &str| {
            sh.write_file(folder.path().join(name), text).expect("it can be written");
        };
        write("block/editor.js", "__( 'Light', 'clinic-faq' )");
        write("languages/x-es_ES.po", &format!("{header}\n{translation}"));
        let result = compile(&sh, folder.path());
        let json = sh.read_file(folder.path().join("languages/x-es_ES-clinic-faq-block.json")).ok();
        let binary = sh.read_binary_file(folder.path().join("languages/x-es_ES.mo")).unwrap_or_default();
        (result, json, binary)
    }

    #[test]
    fn php_gets_every_word_and_the_script_its_own() {
        let (result, json, binary) =
            compiled("msgid \"Light\"\nmsgstr \"Claro\"\n\nmsgid \"Dark\"\nmsgstr \"Oscuro\"\n");
        result.expect("it is complete");
        let json = json.expect("it is written");
        assert!(json.contains(r#""Light":["Claro"]"#) && !json.contains("Dark"), "{json}");
        let number = |at: usize| {
            u32::from_le_bytes(binary[at..at + 4].try_into().expect("it is long enough")) as usize
        };
        let text = |table: usize, index: usize| {
            let entry = number(table) + 8 * index;
            String::from_utf8_lossy(&binary[number(entry + 4)..][..number(entry)]).into_owned()
        };
        assert_eq!([number(0), number(4), number(8)], [0x9504_12de, 0, 3]);
        assert_eq!(number(24), number(16) + 8 * number(8), "the hash table follows the second table");
        let originals = [0, 1, 2].map(|index| text(12, index));
        assert_eq!(originals, ["", "Dark", "Light"], "they are sorted");
        assert!(text(16, 0).contains("Language: es_ES"));
        assert_eq!([text(16, 1), text(16, 2)], ["Oscuro", "Claro"]);
    }

    #[test]
    fn an_incomplete_translation_is_refused() {
        for translation in ["msgid \"Light\"\nmsgstr \"\"\n", "#, fuzzy\nmsgid \"Light\"\nmsgstr \"Claro\"\n"]
        {
            let error = compiled(translation).0.expect_err("it is incomplete").to_string();
            assert!(error.contains("\"Light\" is not translated"), "{error}");
        }
    }
}
