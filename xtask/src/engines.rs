//! The browser engines that the tests run in.

use crate::say::Outcome;

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

/// Reads the value of `--engines`: `all`, or names separated by commas. Returns each engine once, in the order of
/// [`ALL`].
///
/// # Errors
/// A name that is not the name of an engine.
pub fn read(value: &str) -> Outcome<Vec<Engine>> {
    if value == "all" {
        return Ok(ALL.to_vec());
    }
    let names: Vec<&str> = value.split(',').map(str::trim).collect();
    if let Some(unknown) = names.iter().find(|name| !ALL.iter().any(|engine| engine.name() == **name)) {
        return Err(format!(
            "--engines {value}: \"{unknown}\" is no engine: write `all`, or one or more of chromium,firefox,webkit \
             separated by commas"
        ));
    }
    Ok(ALL.into_iter().filter(|engine| names.contains(&engine.name())).collect())
}

#[cfg(test)]
mod tests {
    use super::{ALL, Engine, read};

    #[test]
    fn engines_are_read_by_name_or_all_at_once() {
        assert_eq!(read("all"), Ok(ALL.to_vec()));
        assert_eq!(read("webkit"), Ok(vec![Engine::WebKit]));
        assert_eq!(read("firefox, chromium,firefox"), Ok(vec![Engine::Chromium, Engine::Firefox]));
        for unknown in ["safari", "", "chromium,", "chromium firefox"] {
            assert!(read(unknown).expect_err(unknown).contains("write `all`"), "{unknown}");
        }
    }

    #[test]
    fn only_chromium_runs_every_test_unless_all_are_asked_for() {
        let scopes = |is_full| ALL.map(|engine| engine.scope(is_full));
        assert_eq!(scopes(false), ["all", "engine", "engine"]);
        assert_eq!(scopes(true), ["all", "all", "all"]);
    }
}
