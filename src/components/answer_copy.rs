//! A copy of an answer of the page, made once when it is opened.

use yew::prelude::*;

use super::tree::Tree;

/// Properties of [`AnswerCopy`].
#[derive(Clone, PartialEq, Properties)]
struct AnswerCopyProps {
    /// Id of the answer.
    id: AttrValue,
    /// Makes the copy.
    copy_of: Callback<AttrValue, Html>,
}

/// The copy stays as it was made: what a patient has opened in it stays open.
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
pub(super) fn answer_copy(tree: &mut Tree, id: &str, copy_of: &Callback<AttrValue, Html>) {
    tree.add(html! { <AnswerCopy id={id.to_owned()} copy_of={copy_of.clone()} /> });
}
