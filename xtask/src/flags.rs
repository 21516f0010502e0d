//! Reads the arguments of a command. An unknown argument is an error that says what to write instead.

use crate::say::Outcome;

/// A flag, and whether a value follows it.
pub struct Flag {
    pub name: &'static str,
    pub takes_value: bool,
}

/// The arguments of a command.
#[derive(Debug, Default, PartialEq)]
pub struct Words {
    flags: Vec<(&'static str, String)>,
    /// The arguments that are not flags, in order.
    pub plain: Vec<String>,
    /// The arguments after `--`.
    pub rest: Vec<String>,
}

impl Words {
    /// Returns whether a flag is present.
    pub fn has(&self, name: &str) -> bool {
        self.flags.iter().any(|(known, _)| *known == name)
    }

    /// Returns the value of a flag, if the flag is present.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.flags.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

/// Returns a flag without a value.
pub const fn flag(name: &'static str) -> Flag {
    Flag { name, takes_value: false }
}

/// Returns a flag that a value follows.
pub const fn value(name: &'static str) -> Flag {
    Flag { name, takes_value: true }
}

/// The arguments that a command accepts.
pub struct Usage {
    /// The command as a user types it, such as ``cargo xtask serve [--port 8081]``.
    pub text: &'static str,
    pub flags: &'static [Flag],
    /// The maximum number of arguments that are not flags.
    pub plain: usize,
    /// Whether it accepts arguments after `--`.
    pub takes_rest: bool,
}

/// Reads the arguments of a command. `--flag value` and `--flag=value` are equivalent.
///
/// # Errors
/// A flag or another argument that the command does not accept; a flag that is given twice, that lacks its value, or
/// that has a value although it takes none.
pub fn read(words: &[String], usage: &Usage) -> Outcome<Words> {
    let mut read = Words::default();
    let mut words = words.iter().map(String::as_str);
    let wrong = |what: String| format!("{what}: write `{}`", usage.text);
    while let Some(word) = words.next() {
        if word == "--" && usage.takes_rest {
            read.rest = words.map(str::to_owned).collect();
            break;
        }
        if !word.starts_with('-') || word == "-" {
            if read.plain.len() == usage.plain {
                return Err(wrong(format!("`{word}` is not known")));
            }
            read.plain.push(word.to_owned());
            continue;
        }
        let (name, given) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
        let Some(flag) = usage.flags.iter().find(|flag| flag.name == name) else {
            return Err(wrong(format!("`{name}` is not known")));
        };
        if read.has(name) {
            return Err(wrong(format!("`{name}` is there twice")));
        }
        let value = match (flag.takes_value, given) {
            (true, given) => {
                let value = given.or_else(|| words.next()).filter(|value| !value.is_empty());
                let value = value.filter(|value| !value.starts_with("--"));
                value.ok_or_else(|| wrong(format!("`{name}` has no value")))?
            }
            (false, None) => "",
            (false, Some(value)) => {
                return Err(wrong(format!("`{name}` takes no value, but has \"{value}\"")));
            }
        };
        read.flags.push((flag.name, value.to_owned()));
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::{Usage, Words, flag, read, value};

    const USAGE: Usage = Usage {
        text: "cargo xtask bake [--heat N] [--dry] [CAKE] [-- MORE]",
        flags: &[value("--heat"), flag("--dry")],
        plain: 1,
        takes_rest: true,
    };

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn flags_values_and_words_are_read_in_any_order() {
        let expected = Words {
            flags: vec![("--heat", "200".into()), ("--dry", String::new())],
            plain: vec!["apple".into()],
            rest: vec!["--slow".into()],
        };
        assert_eq!(read(&words("--heat 200 apple --dry -- --slow"), &USAGE), Ok(expected));
        let read = read(&words("--heat=180"), &USAGE).expect("it is known");
        assert_eq!(
            (read.value("--heat"), read.has("--dry"), read.value("--dry")),
            (Some("180"), false, None)
        );
    }

    #[test]
    fn what_is_not_known_is_refused_with_what_to_write() {
        for (line, expected) in [
            ("--hot", "`--hot` is not known"),
            ("--heat", "`--heat` has no value"),
            ("--heat --dry", "`--heat` has no value"),
            ("--heat= apple", "`--heat` has no value"),
            ("--dry=1", "`--dry` takes no value, but has \"1\""),
            ("--dry --dry", "`--dry` is there twice"),
            ("apple pear", "`pear` is not known"),
            ("-h", "`-h` is not known"),
        ] {
            let refused = read(&words(line), &USAGE).expect_err(line);
            assert_eq!(refused, format!("{expected}: write `{}`", USAGE.text));
        }
    }
}
