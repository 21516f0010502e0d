//! The environment of a browser: the same fonts, language, time zone and empty folders on every machine. It inherits
//! only the paths of programs and libraries.

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use browser_test::browser_test;
use serde_json::json;

use super::supervisor::Folder;
use super::{EngineKind, Viewport};
use crate::page::Page;
use crate::site::Site;

/// Variables that a browser inherits from the environment of the tests.
const INHERITED: [&str; 2] = ["PATH", "LD_LIBRARY_PATH"];

/// Variables with the same value on every machine.
const FIXED: [(&str, &str); 14] = [
    ("LANG", "C.UTF-8"),
    ("TZ", "UTC"),
    // Disables services of a desktop: settings, file systems, proxies, accessibility, portals.
    ("DBUS_SESSION_BUS_ADDRESS", "disabled:"),
    ("DBUS_SYSTEM_BUS_ADDRESS", "disabled:"),
    ("GIO_USE_PROXY_RESOLVER", "dummy"),
    ("GIO_USE_VFS", "local"),
    ("GSETTINGS_BACKEND", "memory"),
    ("GTK_A11Y", "none"),
    ("GTK_USE_PORTAL", "0"),
    ("NO_AT_BRIDGE", "1"),
    // One device pixel is one CSS pixel.
    ("GDK_BACKEND", "x11"),
    ("GDK_DPI_SCALE", "1"),
    ("GDK_SCALE", "1"),
    ("MOZ_CRASHREPORTER_DISABLE", "1"),
];

/// Variables that name a folder, and the name of that folder inside the browser's own folder.
const FOLDERS: [(&str, &str); 6] = [
    ("HOME", ""),
    ("TMPDIR", ""),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_RUNTIME_DIR", ""),
];

/// Clears a program's environment and sets what a browser may see of it. Variables that are set for the program itself
/// are added to these.
pub(super) fn set(command: &mut Command, folder: &Folder) {
    command.env_clear();
    command.envs(INHERITED.iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
    command.envs(FIXED);
    command.envs(FOLDERS.map(|(name, place)| (name, folder.path().join(place))));
    command.env("FONTCONFIG_FILE", &*FONTS);
}

/// The folder of the fonts, whose version is pinned in `package.json`.
pub(super) static FONTS_FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = "node_modules/dejavu-fonts-ttf/ttf";
    std::fs::canonicalize(path)
        .unwrap_or_else(|error| panic!("{path}: {error}: run `npm ci`, or `cargo xtask test`"))
});

/// The fontconfig file that gives browsers the fonts of this project and no others. With the machine's own fonts, text
/// would have another size on each machine.
static FONTS: LazyLock<PathBuf> = LazyLock::new(|| {
    // Shared by all browsers, since each would otherwise spend a third of a second on reading the fonts.
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fonts");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let file = folder.join("fonts.conf");
    let text = configuration(&FONTS_FOLDER.to_string_lossy(), &folder.join("cache").to_string_lossy());
    if std::fs::read_to_string(&file).is_ok_and(|old| old == text) {
        return file;
    }
    // Renamed into place, since another run may be reading the file.
    let new = folder.join(format!("fonts.conf.{}", std::process::id()));
    std::fs::write(&new, text).and_then(|()| std::fs::rename(&new, &file)).expect("a file can be written");
    file
});

/// Returns a fontconfig configuration. A family for which it has no fonts is shown in the sans-serif font.
fn configuration(fonts: &str, cache: &str) -> String {
    const GENERIC: [(&str, &[&str]); 3] = [
        ("DejaVu Serif", &["serif", "ui-serif"]),
        ("DejaVu Sans Mono", &["monospace", "ui-monospace"]),
        (
            "DejaVu Sans",
            &[
                "sans-serif",
                "system-ui",
                "ui-sans-serif",
                "ui-rounded",
                "cursive",
                "fantasy",
                "emoji",
                "math",
            ],
        ),
    ];
    let escaped = |path: &str| path.replace('&', "&amp;").replace('<', "&lt;");
    let mut text = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n\
         <dir>{}</dir>\n<cachedir>{}</cachedir>\n",
        escaped(fonts),
        escaped(cache)
    );
    for (name, value) in [
        ("antialias", "<bool>true</bool>"),
        ("hintstyle", "<const>hintslight</const>"),
        ("rgba", "<const>none</const>"),
    ] {
        text += &format!(
            "<match target=\"pattern\"><edit name=\"{name}\" mode=\"append\">{value}</edit></match>\n"
        );
    }
    for (family, generic) in GENERIC {
        for name in generic {
            text += &format!(
                "<alias binding=\"same\"><family>{name}</family><prefer><family>{family}</family></prefer></alias>\n"
            );
        }
    }
    text += "<match target=\"pattern\"><edit name=\"family\" mode=\"append_last\"><string>DejaVu Sans</string></edit></match>\n</fontconfig>\n";
    text
}

/// Returns what a page can see of the machine.
const SEEN: &str = "const width = (family, text = 'Ketamine therapy') => { \
         const span = document.createElement('span'); span.textContent = text; \
         Object.assign(span.style, { all: 'initial', position: 'absolute', font: `100px ${family}` }); \
         document.body.append(span); const { width } = span.getBoundingClientRect(); span.remove(); return width; }; \
     const foreign = ['Liberation Sans', 'Liberation Serif', 'Noto Sans', 'Noto Serif', 'Roboto', 'Arial', 'Segoe UI']; \
     return { language: navigator.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, \
         offset: new Date(2026, 6, 1).getTimezoneOffset(), pixels: devicePixelRatio, \
         still: matchMedia('(prefers-reduced-motion: reduce)').matches, \
         letters: ['serif', 'sans-serif', 'monospace'].map((family) => width(family, 'i') < width(family, 'm')), \
         foreign: foreign.filter((family) => width(`'${family}', monospace`) !== width('monospace')), \
         own: [['serif', 'DejaVu Serif'], ['sans-serif', 'DejaVu Sans'], ['monospace', 'DejaVu Sans Mono'], \
             ['system-ui', 'DejaVu Sans']].filter(([generic, family]) => width(generic) !== width(`'${family}'`)) }";

#[browser_test(engine)]
async fn a_page_sees_the_same_language_zone_pixels_and_fonts_on_every_machine() {
    let page = Page::open(Site::default(), Viewport::default(), "/faq.en.html").await;
    // `C.UTF-8` is the only locale that every machine has; WebKit passes its name on.
    let language = if page.engine.kind == EngineKind::WebKit { "C" } else { "en-US" };
    let wanted = json!({
        "language": language, "zone": "UTC", "offset": 0, "pixels": 1, "still": false,
        "letters": [true, true, false], "foreign": [], "own": [],
    });
    assert_eq!(page.ask(SEEN).await, wanted);
}
