//! The data of one language: the labels of the controls, the wording of the guide, and the detector of words of distress.
//! The browser fetches it as a file (`words.LANG.txt`) beside the module, so that a patient loads only one language.

use content::labels::{ControlLabels, GUIDE_KEYS, GuideLabels, KEYS};
use guide::GuideText;
use search::distress::{self, Detector, Model};

use crate::guide_data::flow;

/// Words of distress for [`write()`], packed by `build.rs` from `assets/content/distress`. They cover all languages, since
/// people in distress may write in a language other than that of the page.
#[cfg(any(not(target_family = "wasm"), feature = "bundled"))]
pub const DISTRESS: &str = include_str!(concat!(env!("OUT_DIR"), "/distress.txt"));

/// Separates the entries of the file.
const SEPARATOR: char = '\u{1e}';

/// The data of one language.
#[derive(Debug, PartialEq)]
pub struct LanguageData {
    /// The labels of the controls.
    pub controls: ControlLabels,
    /// The wording of the guide.
    pub guide: GuideText,
    /// The detector of words of distress, for all languages.
    pub distress: Detector<'static>,
}

impl LanguageData {
    /// Reads a file that [`write()`] has created. Returns `None` for any other file, and for a file of another version.
    #[must_use]
    pub fn read(lang: &'static str, file: &'static str) -> Option<Self> {
        let entries: Vec<&'static str> = file.split(SEPARATOR).collect();
        let (controls, rest) = entries.split_at_checked(KEYS.len())?;
        let (labels, rest) = rest.split_at_checked(GUIDE_KEYS.len())?;
        let ([hash, distress], lines) = rest.split_first_chunk()?;
        let lines = lines.to_vec().leak();
        let guide = GuideText { lang, hash, labels: GuideLabels::from_list(labels)?, flow: flow(), lines };
        let controls = ControlLabels::from_list(controls)?;
        let (lists, model) = distress::read(distress)?;
        let distress = Detector { lists, model: Model(model.leak()) };
        guide.has_all_lines().then_some(Self { controls, guide, distress })
    }
}

/// Returns the content of the file. `distress` is the result of [`distress::write`].
#[must_use]
pub fn write(controls: &ControlLabels, guide: &GuideText, distress: &str) -> String {
    let own = vec![guide.hash, distress];
    let entries = [controls.list(), guide.labels.list(), own, guide.lines.to_vec()].concat();
    entries.join(SEPARATOR.encode_utf8(&mut [0; 4]))
}
