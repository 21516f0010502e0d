//! The forms of the medicine side by side. On a phone each row becomes a card that carries its own
//! column names, so nothing scrolls sideways.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

use super::blocks::blocks;
use super::sources::SourceLinks;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
}

#[component]
pub(super) fn FormsTable(props: &Props) -> Html {
    let forms = &props.content.forms;
    let heading = format!("h{}", props.level);
    html! {
        <div class="cf-section" data-topic="forms-and-doses" data-section="forms">
            <@{heading} class="cf-title" id="forms" tabindex="-1">{ &forms.title }</@>
            <div class="cf-intro" data-due={forms.review.due.to_string()}>{ blocks(&forms.intro) }</div>
            <table class="cf-forms" role="table" aria-labelledby="forms">
                <thead role="rowgroup"><tr role="row">
                    <td role="cell"></td>
                    { for forms.columns.iter().map(|column| html! { <th scope="col" role="columnheader">{ column }</th> }) }
                </tr></thead>
                <tbody role="rowgroup">{ for forms.forms.iter().map(|form| html! {
                    <tr key={form.id.clone()} role="row">
                        <th scope="row" role="rowheader">{ &form.name }</th>
                        { for form.cells.iter().zip(&forms.columns).map(|(cell, column)| html! {
                            <td role="cell"><span class="cf-label" aria-hidden="true">{ column }</span>{ cell }</td>
                        }) }
                    </tr>
                }) }</tbody>
            </table>
            <SourceLinks content={props.content.clone()} ids={forms.sources.clone()} />
        </div>
    }
}
