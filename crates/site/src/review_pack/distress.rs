//! The words of distress: the lists that a person can read, and the hash of everything else.

use content::signed::DistressFile;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::Pack;
use super::page::MARKS;
use crate::guide_map::{each, escaped};

/// Returns each file: a list as its phrases, any other file as its size and hash.
pub(super) fn distress(pack: &Pack) -> String {
    let files = each(pack.distress, |file| format!("<h2>{}</h2>\n{}", escaped(&file.name), of_file(file)));
    format!(
        "<p class=\"lead\">Before a search answers anything, it looks for words of distress: suicide, self-harm, abuse, overdose, \
         an emergency. Where it finds some, crisis help stands above all results. The lists of every language are tried on \
         every search.</p>\n<p>How many searches are found and missed, and how many are found by mistake, is in \
         <code>docs/search.md</code> of the project.</p>\n{files}"
    )
}

fn of_file(file: &DistressFile) -> String {
    let Some((text, table)) =
        file.list().and_then(|text| Some((text, toml::from_str::<Map<String, Value>>(text).ok()?)))
    else {
        return format!(
            "<p>{} bytes that only a program reads, such as weights that it has learned. SHA-256: <code>{:x}</code></p>\n",
            file.bytes.len(),
            Sha256::digest(&file.bytes)
        );
    };
    // The comment at the top of the file explains the list.
    let remarks = text.lines().map_while(|line| line.strip_prefix('#')).map(str::trim);
    let remarks = remarks.collect::<Vec<_>>().join("\n");
    let remarks = each(remarks.split("\n\n").filter(|part| !part.trim().is_empty()), |part| {
        format!("<p class=\"small remarks\">{}</p>\n", each(part.lines(), |line| escaped(line) + "<br>"))
    });
    remarks + &of_table(&table)
}

fn of_table(table: &Map<String, Value>) -> String {
    each(table, |(name, value)| {
        let inside = match value {
            Value::Object(inner) => of_table(inner),
            Value::Array(items) => phrases(
                items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)),
            ),
            Value::String(text) => phrases(text.lines().map(str::to_owned)),
            other => format!("<p>{}</p>\n", escaped(&other.to_string())),
        };
        match value {
            Value::Object(_) => format!("<h3 class=\"group\">{}</h3>\n{inside}", escaped(name)),
            _ => format!(
                "<section class=\"part\"><div>\n<h3>{}</h3>\n{inside}</div>\n{MARKS}</section>\n",
                escaped(name)
            ),
        }
    })
}

fn phrases(lines: impl Iterator<Item = String>) -> String {
    let lines = lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
    format!("<ul class=\"phrases\">{}</ul>\n", each(lines, |line| format!("<li>{}</li>", escaped(&line))))
}
