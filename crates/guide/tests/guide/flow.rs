//! The real flow, as its file says it.

use std::path::Path;
use std::sync::LazyLock;

use content::guide::Flow;
use content::parse::{ContentFile, guide};

static FLOW: LazyLock<Flow> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/content");
    let read = |name: &str| ContentFile {
        path: name.to_owned(),
        text: std::fs::read_to_string(folder.join(name)).expect("the file can be read"),
    };
    let [flow, words, emergencies] = ["guide.toml", "en/guide-texts.toml", "en/emergencies.toml"].map(read);
    guide(&flow, &words, &emergencies).expect("the files have no errors").flow
});

/// Returns the flow of the guide.
pub fn flow() -> &'static Flow {
    &FLOW
}
