//! Compresses `dist/`, and compares its files with their budgets in brotli bytes.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use anyhow::{Context, Result, ensure};
use xshell::Shell;

use crate::files::{NamePattern, file_name, list, matches_name};

/// A part of what patients load, and its budget.
struct Budget {
    part: &'static str,
    files: &'static [NamePattern],
    limit: usize,
}

/// 1 KB is 1,000 bytes, as everywhere in the documents.
const KB: usize = 1000;

const BUDGETS: [Budget; 14] = [
    // Includes the style and the first nodes of the shell.
    Budget { part: "script", files: &[("clinic-faq.js", "")], limit: 12 * KB },
    Budget { part: "its extras", files: &[("clinic-faq-extras-", ".js")], limit: 12 * KB + 200 },
    Budget { part: "wasm + glue", files: &[("widget-", ".js"), ("widget-", ".wasm")], limit: 90 * KB },
    // Labels, the guide's texts, and the model that recognizes words of distress.
    Budget { part: "its words", files: &[("words.en-", ".txt")], limit: 16 * KB },
    // Loaded only when a patient searches.
    Budget { part: "search words", files: &[("search.en-", ".txt")], limit: 45 * KB },
    // Includes the rules for large text, long words and narrow columns in both languages, and the columns
    // while the space of the shell is reserved.
    Budget { part: "text's style", files: &[("clinic-faq.css", "")], limit: 7 * KB + 350 },
    Budget { part: "application's style", files: &[("application-", ".css")], limit: 6 * KB },
    Budget { part: "text", files: &[("faq.en.html", "")], limit: 66 * KB },
    // Only for an element with `languages`.
    Budget { part: "switch of languages", files: &[("clinic-faq-languages-", ".js")], limit: 2 * KB },
    // For clinic staff only; it contains the whole text in each language, and words for some 70 problems of pages.
    Budget { part: "setup page", files: &[("setup.html", "")], limit: 204 * KB },
    // Spanish needs more words for the same.
    Budget { part: "Spanish text", files: &[("faq.es.html", "")], limit: 80 * KB },
    // The words of distress of all languages are in the words of each.
    Budget { part: "its words", files: &[("words.es-", ".txt")], limit: 17 * KB + 200 },
    Budget { part: "search words", files: &[("search.es-", ".txt")], limit: 45 * KB },
    Budget { part: "its shell", files: &[("shell.es-", ".txt")], limit: 3 * KB },
];

fn is_text_or_wasm(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ["html", "js", "css", "wasm", "json", "txt", "svg"].contains(&ending))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings).context("brotli")?;
    Ok(out)
}

/// Writes a `.br` and a `.gz` copy of each text and wasm file.
pub fn compress(sh: &Shell, folder: &Path) -> Result<()> {
    for path in list(sh, folder)?.into_iter().filter(|path| is_text_or_wasm(path)) {
        let bytes = sh.read_binary_file(&path)?;
        sh.write_file(with_ending(&path, "br"), brotli(&bytes)?)?;
        let mut gz = GzEncoder::new(Vec::new(), Compression::best());
        gz.write_all(&bytes).context("gzip")?;
        sh.write_file(with_ending(&path, "gz"), gz.finish().context("gzip")?)?;
    }
    Ok(())
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Prints the raw and the brotli size of each file. Fails if a part is over its budget.
pub fn report(sh: &Shell, folder: &Path) -> Result<()> {
    let mut sizes = Vec::new();
    for path in list(sh, folder)?.into_iter().filter(|path| is_text_or_wasm(path)) {
        let raw = sh.read_binary_file(&path)?.len();
        let compressed = sh
            .read_binary_file(with_ending(&path, "br"))
            .context("`cargo xtask build` writes it; a plain `trunk build` without --release does not")?
            .len();
        sizes.push((file_name(&path), raw, compressed));
    }
    println!("\n{:>9} {:>9}  file", "raw", "brotli");
    for (name, raw, compressed) in &sizes {
        println!("{raw:>9} {compressed:>9}  {name}");
    }
    println!();
    let mut over = Vec::new();
    for budget in BUDGETS {
        let Budget { part, limit, files } = &budget;
        let found: Vec<usize> = sizes
            .iter()
            .filter(|(name, ..)| matches_name(name, budget.files))
            .map(|(.., compressed)| *compressed)
            .collect();
        let sum: usize = found.iter().sum();
        println!("{part:>12}: {sum:>6} of {limit} bytes");
        if found.len() != files.len() {
            over.push(format!("{part}: {} of {} files found", found.len(), files.len()));
        } else if sum > *limit {
            over.push(format!("{part} is {} bytes over its budget of {limit}", sum - limit));
        }
    }
    ensure!(over.is_empty(), "over budget: {}", over.join("; "));
    Ok(())
}
