//! The browser engines that the tests run in.

use std::str::FromStr;

use anyhow::{Error, ensure};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// All engines, in the order in which the tests run in them.
pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

impl Engine {
    /// Returns the engine's name, which `tests/browser` reads from the environment variable `ENGINE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Returns which tests run in this engine, for the environment variable `SCOPE` of `tests/browser`: `all` in
    /// Chromium and in a full run, otherwise `engine`, the tests whose subject is the engine.
    pub fn scope(self, is_full: bool) -> &'static str {
        if is_full || self == Self::Chromium { "all" } else { "engine" }
    }
}

/// The value of `--engines`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Engines {
    All,
    /// Each engine once, in the order of [`ALL`].
    Some(Vec<Engine>),
}

impl Engines {
    /// Returns the engines.
    pub fn list(&self) -> &[Engine] {
        match self {
            Self::All => &ALL,
            Self::Some(engines) => engines,
        }
    }
}

impl FromStr for Engines {
    type Err = Error;

    /// Reads `all`, or names separated by commas.
    fn from_str(value: &str) -> Result<Self, Error> {
        if value == "all" {
            return Ok(Self::All);
        }
        let names: Vec<&str> = value.split(',').map(str::trim).collect();
        for name in &names {
            ensure!(
                ALL.iter().any(|engine| engine.name() == *name),
                "\"{name}\" is no engine: write `all`, or one or more of chromium,firefox,webkit separated by commas"
            );
        }
        Ok(Self::Some(ALL.into_iter().filter(|engine| names.contains(&engine.name())).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, Engine, Engines};

    #[test]
    fn engines_are_read_by_name_or_all_at_once() {
        let read = |value: &str| value.parse::<Engines>().map(|engines| engines.list().to_vec());
        assert_eq!(read("all").expect("known"), ALL);
        assert_eq!(read("webkit").expect("known"), [Engine::WebKit]);
        assert_eq!(read("firefox, chromium,firefox").expect("known"), [Engine::Chromium, Engine::Firefox]);
        for unknown in ["safari", "", "chromium,", "chromium firefox"] {
            assert!(read(unknown).expect_err(unknown).to_string().contains("write `all`"), "{unknown}");
        }
    }

    #[test]
    fn only_chromium_runs_every_test_unless_all_are_asked_for() {
        let scopes = |is_full| ALL.map(|engine| engine.scope(is_full));
        assert_eq!(scopes(false), ["all", "engine", "engine"]);
        assert_eq!(scopes(true), ["all", "all", "all"]);
    }
}
