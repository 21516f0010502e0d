//! `<FaqText/>`: the whole text.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

use super::about::About;
use super::contact::ContactBlock;
use super::crisis::{CrisisLines, CrisisShort};
use super::first::First;
use super::forms::FormsTable;
use super::heading;
use super::own_answer::{CLINIC, questions_in};
use super::setup::Setup;
use super::steps::{StepsTimeline, WhenToCall};
use super::topic::{OwnTopic, TopicSection};

/// Properties of [`FaqText`].
#[derive(Clone, PartialEq, Properties)]
pub struct FaqTextProps {
    /// The content to render.
    pub content: Rc<Content>,
    /// The settings of the clinic.
    #[prop_or_default]
    pub setup: Setup,
}

/// The whole text, as a front page of closed rows. It must be placed inside `<clinic-faq>` or `<div class="clinic-faq">`,
/// where `clinic-faq.css` applies.
///
/// In `<div class="cf-topics">`, each topic is a `<details data-topic>` with a `<details data-id>` for each question. The
/// clinic's own questions that belong to no other topic are the last one. The steps, the forms and when to call follow in
/// `<div class="cf-glance">`.
#[component]
pub fn FaqText(props: &FaqTextProps) -> Html {
    let FaqTextProps { content, setup } = props;
    let content = Rc::new(content.in_region(&setup.region));
    let labels = &content.labels;
    let region = Some(content.region.clone());
    let level = setup.heading_level.clamp(1, 5);
    let own: Vec<_> = questions_in(&setup.custom_questions, &content, CLINIC).into_iter().cloned().collect();
    let shared = Rc::new(setup.clone());
    html! {
        <>
            <CrisisShort content={content.clone()} region={region.clone()} />
            <First content={content.clone()} {level} />
            <div class="cf-topics" data-count={labels.topic_count.clone()} data-count-one={labels.topic_count_one.clone()}
                data-share={labels.share.clone()} data-print={labels.print.clone()} data-copied={labels.copied.clone()}
                data-copy-failed={labels.copy_failed.clone()} data-print-failed={labels.print_failed.clone()}
                data-clinic-title={labels.clinic_title.clone()} data-overdue={labels.overdue.clone()}
                data-overdue-part={labels.overdue_part.clone()} data-overdue-lines={labels.overdue_lines.clone()}
                data-overdue-guide={labels.overdue_guide.clone()} data-reviewed={labels.reviewed.clone()}
                data-reviewed-own={labels.reviewed_own.clone()} data-review-overdue={labels.review_overdue.clone()}
                data-fact-price={labels.fact_price.clone()}
                data-fact-address={labels.fact_address.clone()} data-fact-hours={labels.fact_hours.clone()}
                data-fact-parking={labels.fact_parking.clone()}>
                <@{heading(level)} class="cf-title">{ &labels.topics_title }</@>
                { for content.topics.iter().map(|topic| html! {
                    <TopicSection key={topic.id.clone()} content={content.clone()} setup={shared.clone()} id={topic.id.clone()}
                        level={level + 1} />
                }) }
                if !own.is_empty() { <OwnTopic content={content.clone()} questions={own} level={level + 1} /> }
            </div>
            <div class="cf-glance">
                <@{heading(level)} class="cf-glance-title">{ &labels.glance_title }</@>
                <StepsTimeline content={content.clone()} level={level + 1} />
                <FormsTable content={content.clone()} level={level + 1} />
                <WhenToCall content={content.clone()} level={level + 1} />
            </div>
            <ContactBlock content={content.clone()} contact={setup.contact.clone()} facts={setup.facts.clone()} {level} />
            <CrisisLines content={content.clone()} {region} {level} />
            <About content={content.clone()} {level} is_reviewed={setup.is_reviewed} />
        </>
    }
}
