//! A copy of an answer, created when the answer is opened among results or in the guide.

use yew::prelude::*;

use super::markup::VNodeBuilder;

/// Properties of [`AnswerCopy`].
#[derive(Clone, PartialEq, Properties)]
struct AnswerCopyProps {
    /// The id of the answer.
    id: AttrValue,
    /// Creates the copy.
    copy_of: Callback<AttrValue, Html>,
}

/// Renders the same copy every time, so that what a patient has opened in it stays open.
struct AnswerCopy {
    copy: Html,
}

impl Component for AnswerCopy {
    type Message = ();
    type Properties = AnswerCopyProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AnswerCopyProps { id, copy_of } = ctx.props();
        Self { copy: copy_of.emit(id.clone()) }
    }

    fn changed(&mut self, _: &Context<Self>, _: &Self::Properties) -> bool {
        false
    }

    fn view(&self, _: &Context<Self>) -> Html {
        self.copy.clone()
    }
}

/// Adds a copy of the answer with this id.
pub(super) fn answer_copy(builder: &mut VNodeBuilder, id: &str, copy_of: &Callback<AttrValue, Html>) {
    builder.add(html! { <AnswerCopy id={id.to_owned()} copy_of={copy_of.clone()} /> });
}
