//! The application's words in one language: labels of the controls, texts of the guide, and what tells words of distress.
//! They are a file of their own, which is fetched beside the module, so that a patient loads those of one language.

use content::labels::{ControlLabels, GUIDE_KEYS, GuideLabels, KEYS};
use guide::GuideText;
use search::distress::{self, Detector, Model};

use crate::guide_data::flow;

/// Words of distress for [`write()`], packed by `build.rs` from `assets/content/distress`. They are those of all languages:
/// nobody in distress keeps to the language of a page.
#[cfg(any(not(target_family = "wasm"), feature = "bundled"))]
pub const DISTRESS: &str = include_str!(concat!(env!("OUT_DIR"), "/distress.txt"));

/// Between two words of the file.
const END: char = '\u{1e}';

/// The words of one language.
#[derive(Debug, PartialEq)]
pub struct Words {
    /// Labels of the controls.
    pub controls: ControlLabels,
    /// Texts of the guide.
    pub guide: GuideText,
    /// What tells words of distress, in every language.
    pub distress: Detector<'static>,
}

impl Words {
    /// Returns the words of a file that [`write()`] has made; none of another file, or of one for other rules.
    #[must_use]
    pub fn read(lang: &'static str, file: &'static str) -> Option<Self> {
        let words: Vec<&'static str> = file.split(END).collect();
        let (controls, rest) = words.split_at_checked(KEYS.len())?;
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

/// Returns the words as a file. `distress` is what [`distress::write`] returns.
#[must_use]
pub fn write(controls: &ControlLabels, guide: &GuideText, distress: &str) -> String {
    let own = vec![guide.hash, distress];
    let words = [controls.list(), guide.labels.list(), own, guide.lines.to_vec()].concat();
    words.join(END.encode_utf8(&mut [0; 4]))
}
