//! A tag with three bars that shows the strength of the evidence, never by colour alone.

use content::Strength;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The name of the strength.
    pub label: AttrValue,
    pub strength: Strength,
}

/// The tag. Mixed evidence has two arrows in place of bars, and the colour of caution.
#[component]
pub(super) fn EvidenceTag(props: &Props) -> Html {
    let mixed = props.strength == Strength::Mixed;
    // The outlines, and the filled bars.
    let (outline, filled) = match props.strength {
        Strength::Strong => (BARS, BARS),
        Strength::Some => (BARS, "M3 12h3v5h-3ZM8.5 8h3v9h-3Z"),
        Strength::Early => (BARS, "M3 12h3v5h-3Z"),
        Strength::Mixed => ("M3 7h12l-3-3M17 13H5l3 3", ""),
    };
    html! {
        <span class={mixed.then_some("cf-mixed")}>
            <svg class="cf-bars" viewBox="0 0 20 20" aria-hidden="true">
                <path d={outline} />
                if !filled.is_empty() { <path class="cf-filled" d={filled} /> }
            </svg>
            { &props.label }
        </span>
    }
}

const BARS: &str = "M3 12h3v5h-3ZM8.5 8h3v9h-3ZM14 4h3v13h-3Z";
