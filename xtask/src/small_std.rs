//! The environment variables with which a release builds Rust's standard library for size.
//! `docs/decisions/0001-std-built-for-size.md` gives the reasons and the costs.

use xshell::Cmd;

/// All but the first apply to the browser's target only, or have no effect without the first.
pub const VARIABLES: [(&str, &str); 4] = [
    // Lets the pinned stable compiler accept unstable flags.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
];

/// The variable that lists the names of the others for `hook.mjs`, which removes them from the hook's environment.
const NAMES: &str = "CLINIC_FAQ_MODULE_ONLY";

/// Sets the variables for a command that builds the browser's module. It must build no native programs except the build
/// scripts and procedural macros of the module's crates.
pub fn build_for_size(command: Cmd) -> Cmd {
    let names: Vec<&str> = VARIABLES.iter().map(|(name, _)| *name).collect();
    command
        .envs(VARIABLES)
        .env(NAMES, names.join(","))
        // These would override the flags of the target.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use xshell::{Shell, cmd};

    use super::{VARIABLES, build_for_size};

    #[test]
    fn the_hook_gets_the_names_of_all_variables_that_it_must_remove() {
        let sh = Shell::new().expect("there is a current folder");
        let command = Command::from(build_for_size(cmd!(sh, "trunk")));
        let value = |name: &str| {
            command
                .get_envs()
                .find(|(known, _)| *known == name)
                .and_then(|(_, value)| value?.to_str().map(str::to_owned))
        };
        let names = value("CLINIC_FAQ_MODULE_ONLY").expect("it is set");
        assert_eq!(names.split(',').count(), VARIABLES.len());
        for (name, expected) in VARIABLES {
            assert!(names.split(',').any(|module_only| module_only == name), "{name}");
            assert_eq!(value(name).as_deref(), Some(expected));
        }
        let hook = include_str!("../hook.mjs");
        assert!(hook.contains("process.env") && hook.contains("CLINIC_FAQ_MODULE_ONLY"), "{hook}");
    }
}
