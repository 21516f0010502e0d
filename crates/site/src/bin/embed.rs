//! Prints the code that a clinic pastes: `embed paste …` the full paste, `embed snippet …` the script-only snippet.
//!
//! Settings are flags: `--contact /contact --region GB --inspect`. The other flags are `--json FILE` with settings and
//! custom questions, `--from ADDRESS` of the widget's files, and `--out FILE` to write to a file instead.

use std::path::Path;
use std::process::ExitCode;

use clinic_faq::labels::languages;
use site::authoring::{check_languages, today};
use site::prerender::{WidgetFolder, known, paste, script_snippet};
use site::program;
use site::settings::{NAMES, Settings};

const CONTENT: &str = "assets/content";
const OTHERS: [&str; 3] = ["json", "from", "out"];

fn main() -> ExitCode {
    program::main(run)
}

fn run(arguments: &[String]) -> Result<(), String> {
    let (what, flags) = arguments.split_first().ok_or("embed: write `embed paste` or `embed snippet`")?;
    let flags = Flags::read(flags)?;
    let json = flags.other("json").map(read).transpose()?;
    // All languages, as the build reads them: a line of another language has the labels of that language.
    let languages = check_languages(Path::new(CONTENT), today()).map_err(|error| error.to_string())?.checked;
    let lang = lang_of(&flags);
    let content = languages.into_iter().map(|checked| checked.content).find(|content| content.lang == lang);
    let content = content.ok_or_else(|| format!("{CONTENT} has no text in \"{lang}\""))?;
    let (mut settings, messages) = Settings::read(&flags.settings, json.as_deref(), &known(&content))?;
    if !messages.is_empty() {
        return Err(messages.join("\n"));
    }
    // The text says its language, since that of the page may be another one.
    settings.lang.get_or_insert_with(|| content.lang.clone());
    let files = match flags.other("from") {
        Some(address) => WidgetFolder::from(address, &content.lang)?,
        None => WidgetFolder::beside(&content.lang),
    };
    let text = match what.as_str() {
        "paste" => paste(&content, &settings, &files),
        "snippet" => script_snippet(&content, &settings, &files),
        other => return Err(format!("\"{other}\" is not known: write paste or snippet")),
    };
    if settings.review.as_ref().is_some_and(|review| review.is_overdue) {
        let due = content.signed.due;
        eprintln!("The review is not shown: a part of the text is due for a check since {due}: check it.");
    }
    if settings.href().is_none() {
        eprintln!("There is no way to the clinic yet: write --contact ADDRESS or --phone NUMBER.");
    }
    let Some(path) = flags.other("out") else {
        print!("{text}");
        return Ok(());
    };
    std::fs::write(path, text).map_err(|error| {
        format!("{path}: cannot be written ({error}): name a file in a folder that you may write to")
    })
}

/// Returns the language that `--lang` names; the default language without it, or for an unknown one, which the reader of
/// settings reports.
fn lang_of(flags: &Flags) -> &'static str {
    let lang = flags.settings.iter().find(|(name, _)| *name == "lang").map_or("", |(_, lang)| lang);
    let primary = lang.split('-').next().unwrap_or_default().to_lowercase();
    languages().find(|known| *known == primary).or(languages().next()).unwrap_or_default()
}

/// The flags, split into settings and others.
struct Flags<'a> {
    settings: Vec<(&'a str, &'a str)>,
    others: Vec<(&'a str, &'a str)>,
}

impl<'a> Flags<'a> {
    /// Reads the flags.
    ///
    /// # Errors
    /// A flag is unknown, has no value, or is repeated.
    fn read(words: &'a [String]) -> Result<Self, String> {
        let mut flags = Self { settings: Vec::new(), others: Vec::new() };
        let mut words = words.iter().map(String::as_str).peekable();
        while let Some(word) = words.next() {
            let name = word.strip_prefix("--").unwrap_or_default();
            let is_setting = NAMES.contains(&name);
            if !is_setting && !OTHERS.contains(&name) {
                let all: Vec<String> = NAMES.iter().chain(&OTHERS).map(|name| format!("--{name}")).collect();
                return Err(format!("{word} is not known: write {}", all.join(", ")));
            }
            let value = match words.next_if(|next| !next.starts_with("--")) {
                Some(value) => value,
                None if name == "inspect" => "",
                None => return Err(format!("{word} is missing its value: write {word} and what to set")),
            };
            if flags.settings.iter().chain(&flags.others).any(|(known, _)| *known == name) {
                return Err(format!("{word} appears twice: write it once"));
            }
            (if is_setting { &mut flags.settings } else { &mut flags.others }).push((name, value));
        }
        Ok(flags)
    }

    fn other(&self, name: &str) -> Option<&'a str> {
        self.others.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

fn read(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path)
        .map_err(|error| format!("{path}: cannot be read ({error}): name a file with JSON in it"))
}
