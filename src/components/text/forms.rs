//! The forms of the medicine, as rows that open and as a table. The style sheet shows the table if there is enough space.

use std::rc::Rc;

use content::{Approval, Content, Form};
use yew::prelude::*;

use super::blocks::blocks;
use super::evidence::EvidenceTag;
use super::reader::Overdue;
use super::row::Row;
use super::sources::AnswerSources;

/// The index of the approval in the cells of a form.
const STATUS: usize = 3;

/// The index of the evidence in the cells of a form.
const EVIDENCE: usize = 4;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
}

/// The section of the forms. The style sheet shows either the rows or the table.
#[component]
pub(super) fn FormsTable(props: &Props) -> Html {
    let Props { content, level } = props;
    let forms = &content.forms;
    html! {
        <Row id="forms" hides_with="forms-and-doses" icon="table" title={forms.title.clone()} teaser={forms.teaser.clone()} level={*level}>
            <div class="cf-intro" data-due={forms.review.due.to_string()}>
                <Overdue {content} label={content.labels.overdue_part.clone()} due={forms.review.due} />
                { blocks(&forms.intro) }
            </div>
            { rows(content) }
            { table(content) }
            <AnswerSources content={content.clone()} ids={forms.sources.clone()} />
        </Row>
    }
}

fn rows(content: &Content) -> Html {
    let labels = &content.labels;
    html! {
        <div class="cf-form-rows">
            <p class="cf-form-head" aria-hidden="true">
                <span>{ &labels.forms_form }</span>{ " " }<span>{ &labels.forms_place }</span>{ " " }<span>{ &labels.forms_approval }</span>
            </p>
            { for content.forms.forms.iter().map(|form| html! {
                <details key={form.id.clone()} class="cf-form">
                    <summary>
                        <strong>{ &form.short }</strong>{ " " }<span>{ &form.place }</span>{ " " }{ approval(content, form) }
                    </summary>
                    <dl>{ for form.cells.iter().zip(&content.forms.columns).enumerate().map(|(at, (cell, column))| html! {
                        <><dt>{ column }</dt><dd>{ strength(content, form, at) }{ " " }{ cell }</dd></>
                    }) }</dl>
                </details>
            }) }
        </div>
    }
}

/// Renders the approval in words, with an icon.
fn approval(content: &Content, form: &Form) -> Html {
    let (class, path) = match form.approval {
        Approval::Approved => ("cf-approved", "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM6.8 10.3 9 12.5l4.2-4.7"),
        Approval::OffLabel => ("cf-off-label", "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 3v14"),
        Approval::NotApproved => {
            ("cf-not-approved", "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4")
        }
    };
    html! {
        <span class={classes!("cf-approval", class)}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d={path} /></svg>
            { content.labels.approval(form.approval) }
        </span>
    }
}

/// Renders the strength of the evidence, in the cell of the evidence.
fn strength(content: &Content, form: &Form, at: usize) -> Option<Html> {
    let strength = form.strength.filter(|_| at == EVIDENCE)?;
    let label = content.labels.evidence(strength);
    Some(html! { <span class="cf-tags"><EvidenceTag {label} {strength} /></span> })
}

fn table(content: &Content) -> Html {
    let forms = &content.forms;
    html! {
        <table class="cf-forms">
            <thead><tr>
                <td></td>
                { for forms.columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }
            </tr></thead>
            <tbody>{ for forms.forms.iter().map(|form| html! {
                <tr key={form.id.clone()}>
                    <th scope="row">{ &form.name }</th>
                    { for form.cells.iter().enumerate().map(|(at, cell)| html! {
                        <td>{ (at == STATUS).then(|| approval(content, form)) }{ strength(content, form, at) }{ " " }{ cell }</td>
                    }) }
                </tr>
            }) }</tbody>
        </table>
    }
}
