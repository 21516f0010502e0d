//! Applications that use the npm package, one for each framework: their sources are in `tests/package`, and browser tests
//! open what `npm run build` makes of them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::files::{find_name, root};
use crate::inputs::{Inputs, files_in};
use crate::steps::Steps;
use crate::{dist, package};

/// The sources of the applications, one folder each.
const SOURCES: &str = "tests/package";
/// The packed package, and the applications with what they install.
pub const FOLDER: &str = "target/package";
/// What the browser does first in each application, in a file that each of them names.
const FIRST: &str = "public/inspect.js";
const FIRST_SOURCES: [&str; 2] = ["tests/fixtures/pages/listen.js", "tests/package/inspect.js"];
/// A copy of the lock file that `node_modules` was installed from.
const INSTALLED_LOCK: &str = "node_modules/.made-from";

/// An application: the name of its folder, and the paths in it that tell that it is built.
#[derive(Clone, Copy)]
pub struct Application {
    name: &'static str,
    built: &'static [&'static str],
}

pub const APPLICATIONS: [Application; 5] = [
    Application { name: "react", built: &["dist"] },
    Application { name: "vue", built: &["dist"] },
    Application { name: "svelte", built: &["dist"] },
    Application { name: "astro", built: &["dist"] },
    Application { name: "next", built: &[".next/BUILD_ID", ".next/static"] },
];

impl Application {
    /// Returns the folder in which the application is built.
    pub fn folder(&self) -> PathBuf {
        Path::new(FOLDER).join(self.name)
    }

    fn source(&self) -> PathBuf {
        Path::new(SOURCES).join(self.name)
    }
}

/// Packs the current `dist/` and builds these applications with the package, except those for which nothing has changed.
///
/// # Errors
/// `dist/` is not built, npm cannot install what an application needs, or an application does not build.
pub fn make(sh: &Shell, steps: &mut Steps, applications: &[Application]) -> Result<()> {
    let packed = Path::new(FOLDER).join("packed");
    let inputs = Inputs::default().files(&[dist::FOLDER]).writing(&[&packed]);
    steps.if_changed("pack the npm package", &inputs, || {
        sh.remove_path(&packed)?;
        package::pack(sh, Path::new(dist::FOLDER), &packed).map(drop)
    })?;
    for application in applications {
        let inputs = Inputs::default()
            .value(cmd!(sh, "node --version").read().unwrap_or_default())
            .files(&[packed.clone(), application.source()])
            .files(&FIRST_SOURCES)
            .writing(
                &application.built.iter().map(|path| application.folder().join(path)).collect::<Vec<_>>(),
            );
        let name = format!("build an application with the npm package: {}", application.name);
        steps.if_changed(&name, &inputs, || build(sh, *application, &packed))?;
    }
    Ok(())
}

/// Installs what an application needs and the packed package, checks its types and builds it.
fn build(sh: &Shell, application: Application, packed: &Path) -> Result<()> {
    let folder = root().join(application.folder());
    copy_sources(sh, application, &folder)?;
    let tarball = root().join(packed).join(find_name(sh, packed, "clinic-faq-", ".tgz")?);
    let _folder = sh.push_dir(&folder);
    let lock = sh.read_file("package-lock.json")?;
    if sh.read_file(INSTALLED_LOCK).ok().as_ref() != Some(&lock) {
        run(cmd!(sh, "npm ci --ignore-scripts --no-audit --no-fund --loglevel error"))?;
        sh.write_file(INSTALLED_LOCK, lock)?;
    }
    // The package has no dependencies, so this is all that `npm install` does, which takes 10 s in a large folder. No
    // lock file can name the tarball's hash, which changes with each build.
    let installed = "node_modules/clinic-faq";
    sh.remove_path(installed)?;
    // The development server of Vite keeps what it has made of a package until the lock file changes.
    sh.remove_path("node_modules/.vite")?;
    sh.create_dir(installed)?;
    run(cmd!(sh, "tar --extract --gzip --file {tarball} --directory {installed} --strip-components 1"))?;
    run(cmd!(sh, "npm run --silent build")
        .env("NEXT_TELEMETRY_DISABLED", "1")
        .env("ASTRO_TELEMETRY_DISABLED", "1"))
}

/// Runs a command, and prints its output only if it fails.
fn run(command: xshell::Cmd) -> Result<()> {
    let output = command.quiet().ignore_status().output()?;
    if !output.status.success() {
        let [stdout, stderr] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
        bail!("{stdout}{stderr}");
    }
    Ok(())
}

/// Replaces the sources of an application in the folder where it is built. What npm has installed there stays.
fn copy_sources(sh: &Shell, application: Application, folder: &Path) -> Result<()> {
    for path in sh.read_dir(sh.create_dir(folder)?)? {
        if !path.ends_with("node_modules") {
            sh.remove_path(path)?;
        }
    }
    for source in files_in(sh, &application.source())? {
        let relative = source.strip_prefix(application.source()).context("it is in the folder")?;
        let to = folder.join(relative);
        sh.create_dir(to.parent().context("it is in a folder")?)?;
        sh.copy_file(&source, to)?;
    }
    let first: Vec<_> = FIRST_SOURCES.iter().map(|path| sh.read_file(path)).collect::<Result<_, _>>()?;
    Ok(sh.write_file(folder.join(FIRST), first.concat())?)
}
