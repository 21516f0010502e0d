//! Compresses `dist/`, and compares its files with their budgets in brotli bytes.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files::{list, read, write};
use crate::say::Outcome;

/// A part of what patients load, and its budget.
struct Budget {
    part: &'static str,
    /// The beginning and end of the name of each of its files. If the end is empty, the beginning is the whole name.
    files: &'static [(&'static str, &'static str)],
    most: usize,
}

/// 1 KB is 1,000 bytes, as everywhere in the documents.
const KB: usize = 1000;

const BUDGETS: [Budget; 8] = [
    // Includes the style and the first nodes of the shell.
    Budget { part: "script", files: &[("clinic-faq.js", "")], most: 14 * KB },
    Budget { part: "its extras", files: &[("clinic-faq-extras-", ".js")], most: 7 * KB + 500 },
    Budget { part: "wasm + glue", files: &[("widget-", ".js"), ("widget-", ".wasm")], most: 92 * KB },
    // Labels, the guide's texts, and the model that recognizes words of distress.
    Budget { part: "its words", files: &[("words.en-", ".txt")], most: 16 * KB },
    // Loaded only when a patient searches.
    Budget { part: "search words", files: &[("search.en-", ".txt")], most: 45 * KB },
    Budget { part: "text's style", files: &[("clinic-faq.css", "")], most: 7 * KB },
    Budget { part: "application's style", files: &[("application-", ".css")], most: 6 * KB },
    Budget { part: "text", files: &[("faq.en.html", "")], most: 66 * KB },
];

impl Budget {
    fn counts(&self, name: &str) -> bool {
        self.files.iter().any(|(start, end)| {
            if end.is_empty() { name == *start } else { name.starts_with(start) && name.ends_with(end) }
        })
    }
}

fn is_text_or_wasm(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ["html", "js", "css", "wasm", "json", "txt", "svg"].contains(&ending))
}

fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)
        .map_err(|error| format!("brotli: {error}"))?;
    Ok(out)
}

/// Writes a `.br` and a `.gz` copy of each text and wasm file.
pub fn compress(folder: &Path) -> Outcome {
    for path in list(folder)?.into_iter().filter(|path| is_text_or_wasm(path)) {
        let bytes = read(&path)?;
        write(&with(&path, "br"), brotli(&bytes)?)?;
        let mut gz = GzEncoder::new(Vec::new(), Compression::best());
        gz.write_all(&bytes).map_err(|error| format!("gzip: {error}"))?;
        write(&with(&path, "gz"), gz.finish().map_err(|error| format!("gzip: {error}"))?)?;
    }
    Ok(())
}

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Prints the raw and the brotli size of each file. Fails if a part is over its budget.
pub fn report(folder: &Path) -> Outcome {
    let mut sizes = Vec::new();
    for path in list(folder)?.into_iter().filter(|path| is_text_or_wasm(path)) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let raw = read(&path)?.len();
        let small = read(&with(&path, "br"))
            .map_err(|error| format!("{error}\n  `cargo xtask build` writes it; a plain `trunk build` without --release does not"))?
            .len();
        sizes.push((name, raw, small));
    }
    println!("\n{:>9} {:>9}  file", "raw", "brotli");
    for (name, raw, small) in &sizes {
        println!("{raw:>9} {small:>9}  {name}");
    }
    println!();
    let mut over = Vec::new();
    for budget in BUDGETS {
        let Budget { part, most, files } = &budget;
        let found: Vec<usize> =
            sizes.iter().filter(|(name, ..)| budget.counts(name)).map(|(_, _, small)| *small).collect();
        let sum: usize = found.iter().sum();
        println!("{part:>12}: {sum:>6} of {most} bytes");
        if found.len() != files.len() {
            over.push(format!("{part}: {} of {} files found", found.len(), files.len()));
        } else if sum > *most {
            over.push(format!("{part} is {} bytes over its budget of {most}", sum - most));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(format!("over budget: {}", over.join("; "))) }
}
