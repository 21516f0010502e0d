//! What a clinic says about itself: its price in the answer on the cost, and the rest in its contact.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

/// What a clinic says about itself. All fields are plain text; a line break is `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// What a treatment costs there.
    pub price: Option<String>,
    /// When it is open.
    pub hours: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// Where one can park.
    pub parking: Option<String>,
}

/// The id of the answer that shows the price.
pub(super) const COST: &str = "cost";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PriceFactProps {
    pub content: Rc<Content>,
    pub price: Option<AttrValue>,
}

/// The price at the top of an answer; nothing without one.
#[component]
pub(super) fn PriceFact(props: &PriceFactProps) -> Html {
    let PriceFactProps { content, price } = props;
    let Some(price) = price else { return html! {} };
    html! {
        <div class="cf-fact" data-fact="price" data-own="">
            <p class="cf-own">{ &content.labels.fact_price }</p>
            <p>{ lines(price) }</p>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ContactFactsProps {
    pub content: Rc<Content>,
    pub facts: Facts,
}

/// The facts of the contact card; nothing without any. The script adds the same nodes.
#[component]
pub(super) fn ContactFacts(props: &ContactFactsProps) -> Html {
    let ContactFactsProps { content, facts } = props;
    let labels = &content.labels;
    let all = [
        ("address", &labels.fact_address, &facts.address),
        ("hours", &labels.fact_hours, &facts.hours),
        ("parking", &labels.fact_parking, &facts.parking),
    ];
    let shown: Vec<_> =
        all.into_iter().filter_map(|(name, label, fact)| Some((name, label, fact.as_ref()?))).collect();
    if shown.is_empty() {
        return html! {};
    }
    html! {
        <div class="cf-facts">
            { for shown.into_iter().map(|(name, label, fact)| html! {
                <p key={name} data-fact={name}><b>{ label }</b><br/>{ lines(fact) }</p>
            }) }
        </div>
    }
}

/// Renders a text with an element for each line break, so that the lines do not depend on the style sheet.
fn lines(text: &str) -> Html {
    let line = |(index, line): (usize, &str)| {
        html! { <>if index > 0 { <br/> }{ line }</> }
    };
    html! { <>{ for text.lines().enumerate().map(line) }</> }
}
