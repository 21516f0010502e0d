//! The hostile pages, one file each in `tests/fixtures/hosts/cases`. `docs/hosts.md` has the same table.

use crate::engine::EngineKind;

/// Width and height in CSS pixels.
pub(super) type Size = (u32, u32);

const PHONE: Size = (390, 844);
const DESK: Size = (1200, 800);
/// A window of 1280 by 1024 pixels at a zoom of 400 %.
const ZOOMED: Size = (320, 256);

/// A page that a clinic might have.
#[derive(Clone, Copy)]
pub(super) struct Case {
    pub name: &'static str,
    /// What the page represents.
    pub about: &'static str,
    pub size: Size,
    /// What may differ in the shell for a good reason.
    pub may: MayDiffer,
    /// What the widget cannot prevent on this page: parts of the messages that are known in these engines.
    pub known: &'static [&'static str],
    pub engines: &'static [EngineKind],
}

/// Which computed styles of the shell may differ from those on the clean page.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum MayDiffer {
    Nothing,
    /// Used sizes, and styles selected by container queries: the page gives the element another width.
    Width,
    /// Every length: the page has another root font size, as for a reader with large text.
    Lengths,
    /// Every colour: the page is declared dark.
    Scheme,
}

impl MayDiffer {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Width => "width",
            Self::Lengths => "lengths",
            Self::Scheme => "scheme",
        }
    }
}

const fn case(name: &'static str, about: &'static str) -> Case {
    Case { name, about, size: PHONE, may: MayDiffer::Nothing, known: &[], engines: &[] }
}

impl Case {
    const fn at(self, size: Size) -> Self {
        Self { size, ..self }
    }

    const fn may(self, may: MayDiffer) -> Self {
        Self { may, ..self }
    }

    const fn knowing(self, known: &'static [&'static str]) -> Self {
        Self { known, engines: &[EngineKind::Chromium, EngineKind::Firefox, EngineKind::WebKit], ..self }
    }

    const fn only_in(self, engines: &'static [EngineKind]) -> Self {
        Self { engines, ..self }
    }
}

/// The page without anything hostile, at each size that a case has.
pub(super) const CLEAN: [Case; 3] = [
    case("clean", "nothing hostile"),
    case("clean", "nothing hostile").at(DESK),
    case("clean", "nothing hostile").at(ZOOMED),
];

/// Style sheets that many sites start with.
pub(super) const STYLE_SHEETS: &[Case] = &[
    case("reset", "a reset in the manner of Meyer's").may(MayDiffer::Width),
    case("normalizer", "a sheet in the manner of normalize.css"),
    case("box-reset", "no margin, no padding, `content-box` on everything"),
    case("bootstrap-3", "Bootstrap 3, the real one").may(MayDiffer::Lengths),
    case("bootstrap-5", "Bootstrap 5, the real one").at(DESK).may(MayDiffer::Width),
    case("layers", "a preflight in cascade layers, as Tailwind 4 has"),
];

/// Themes and page builders.
pub(super) const THEMES: &[Case] = &[
    case("wordpress-theme", "a model of a WordPress block theme's global styles")
        .at(DESK)
        .may(MayDiffer::Width),
    case("page-builder", "a model of a page builder: rules with ids, `!important` colours on a dark row"),
    case("plain-details", "a theme with its own `details` and `summary`"),
    case("old-details-polyfill", "an old polyfill that hides the children of `details`"),
    case("markers", "markers and list signs of its own"),
    case("headings", "huge, pale, slanted capitals as headings"),
    case("buttons", "buttons that float, with small capitals and an `!important` ground"),
    case("inputs", "inputs in blocks, radio buttons out of sight"),
    case("decorated-links", "links with boxes, arrows and no underline"),
];

/// Rules for single elements.
pub(super) const PARTS: &[Case] = &[
    case("block-images", "pictures and drawings as wide blocks, filled"),
    case("block-tables", "tables made of blocks"),
    case("drop-caps", "a large first letter"),
    case("clearfixes", "generated boxes and floats everywhere"),
    case("positioned-text", "paragraphs moved, cut off and faded"),
    case("no-selection", "nothing can be selected"),
    case("undefined-hidden", "elements hidden until they are defined"),
    case("no-outlines", "no outline on anything, `!important`"),
];

/// Rules for everything at once.
pub(super) const EVERYTHING: &[Case] = &[
    case("unset-all", "`* { all: unset }`"),
    case("unset-all-important", "`* { all: unset !important }`")
        .may(MayDiffer::Width)
        .knowing(&["scrolls sideways", "sticks out"]),
    case("initial-all-important", "`* { all: initial !important }`")
        .may(MayDiffer::Width)
        .knowing(&["scrolls sideways", "sticks out"]),
    case("colours-important", "one pale colour for everything, `!important`"),
    case("grounds-important", "dark grounds for everything, `!important`"),
    case("sizes-important", "9 px and no leading for everything, `!important`").may(MayDiffer::Lengths),
    case("tight-paragraphs", "`p { line-height: 1 !important }`"),
    case("shown-hidden", "`[hidden] { display: block !important }`"),
];

/// Sizes of fonts and windows.
pub(super) const SIZES: &[Case] = &[
    case("huge-root", "a root of 32 px").may(MayDiffer::Lengths),
    case("shrunk-root", "a root of 62.5 %").may(MayDiffer::Lengths),
    case("half-root", "a root of 50 %").may(MayDiffer::Lengths),
    case("tiny-root", "a root of 6 px").may(MayDiffer::Lengths),
    case("tiny-body", "a body of 9 px"),
    case("zoom-400", "a window of 1280 by 1024 px at 400 %").at(ZOOMED),
    // WebKit reports positions in pixels of the zoomed body but accepts them in pixels of the window, so no click hits
    // its target.
    case("body-zoom", "`body { zoom: 0.8 }`")
        .may(MayDiffer::Lengths)
        .knowing(&["is covered", "out of sight", "not in sight"])
        .only_in(&[EngineKind::WebKit]),
];

/// Inherited properties of text, light and dark.
pub(super) const INHERITED: &[Case] = &[
    case("inherited-text", "every inherited property of text, set on the body"),
    case("inherited-text-important", "some of them `!important` on everything"),
    case("letter-spacing", "wide letters and words"),
    case("right-to-left", "a page in a language from right to left"),
    case("forced-direction", "`* { direction: rtl }`"),
    case("upright-text", "vertical writing around the element")
        .may(MayDiffer::Width)
        .knowing(&["#crisis sticks out", "scrolls sideways"])
        .only_in(&[EngineKind::Chromium, EngineKind::Firefox]),
    case("quirks-mode", "a page without a doctype"),
    case("dark-scheme", "a page that declares itself dark").may(MayDiffer::Scheme),
    case("dark-ground", "a dark page that does not say so, with pale text set by tag"),
];

/// The elements around the widget.
pub(super) const AROUND: &[Case] = &[
    // WebKit reports no height for elements that are scrolled out of view in a column.
    case("columns", "text in columns")
        .may(MayDiffer::Width)
        .knowing(&["is 0 px high"])
        .only_in(&[EngineKind::WebKit]),
    case("flex-parent", "the element in a flexible row"),
    case("flex-parent-that-shrinks", "the element in a flexible column that centres"),
    case("grid-parent", "the element in a grid"),
    case("transformed-parent", "a transformed, filtered parent"),
    case("clipping-parent", "a parent that cuts off").knowing(&["help bar is not in sight"]),
    case("overflow-hidden-page", "`html, body { overflow-x: hidden }`")
        .knowing(&["help bar is not in sight"]),
    case("contained-parent", "`contain` and a container around"),
    case("z-index-war", "every other part of the page on the highest floor"),
    case("sticky-header", "a header of 80 px that sticks to the top"),
    case("fixed-header", "a header of 72 px that is fixed to the top"),
    case("sticky-header-announced", "a header of 110 px and a `scroll-padding-top`"),
    case("duplicate-ids", "the ids of answers and controls before and after the element"),
    case("base-href", "`<base href>`, so that `#…` leads to another page"),
    case("wrapped", "the full paste's `div.clinic-faq` around the element"),
];

/// Motion, scripts and print.
pub(super) const MOTION_SCRIPTS_PRINT: &[Case] = &[
    case("slow-transitions", "`* { transition: all 2s !important }`"),
    case("animations", "everything blinks"),
    case("prototype-js", "natives extended and replaced as by Prototype 1.6"),
    case("mootools", "natives extended and replaced as by MooTools 1.2"),
    case("polluted-objects", "enumerable properties on `Object.prototype`, and `toJSON` on lists and dates"),
    case("print-hostile", "a print sheet that hides, shrinks and writes addresses"),
];

/// Returns every case, group by group.
pub(super) fn all() -> impl Iterator<Item = &'static Case> {
    [STYLE_SHEETS, THEMES, PARTS, EVERYTHING, SIZES, INHERITED, AROUND, MOTION_SCRIPTS_PRINT]
        .into_iter()
        .flatten()
}
