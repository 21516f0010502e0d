//! The top of the chrome: holds the state, shows it, and tells the page what it means.

use std::rc::Rc;

use yew::prelude::*;

use super::help_bar::{Help, HelpBar};
use super::status::Status;
use super::toolbar::Toolbar;
use super::topic_chips::TopicChips;
use crate::state::{Action, State};
use crate::words::Words;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// Properties of [`Chrome`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChromeProps {
    /// What to show.
    pub state: State,
    /// Labels.
    pub words: &'static Words,
    /// Crisis line and contact.
    pub help: Help,
    /// What happened.
    #[prop_or_default]
    pub on_action: Callback<Action>,
}

/// The chrome for a given state: the picture of it.
#[component]
pub fn Chrome(props: &ChromeProps) -> Html {
    let ChromeProps { state, words, help, on_action } = props;
    html! {
        <>
            <div class="top">
                <TopicChips topics={state.topics.clone()} chosen={state.topic.clone()} words={*words}
                    on_choose={on_action.reform(Action::TopicChosen)} />
                <Toolbar all_open={state.all_open} words={*words} on_all={on_action.reform(|()| Action::AllPressed)} />
            </div>
            <HelpBar help={help.clone()} words={*words}>
                <Status said={state.said.clone()} times={state.times_said} shown={state.shown()}
                    topic={state.topics.iter().find(|topic| Some(&topic.id) == state.topic.as_ref()).cloned()}
                    words={*words} on_fade={on_action.reform(|()| Action::SaidFaded)} />
            </HelpBar>
        </>
    }
}

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The state to begin with.
    pub start: State,
    /// Labels.
    pub words: &'static Words,
    /// Crisis line and contact.
    pub help: Help,
    /// Called once with the way to report what happens on the page.
    pub on_ready: Callback<Callback<Action>>,
    /// Called with each new state, after it is on the screen.
    pub on_state: Callback<State>,
}

/// The running chrome.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let state = use_reducer(move || start);
    let on_action = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    {
        let (on_ready, on_action) = (props.on_ready.clone(), on_action.clone());
        use_effect_with((), move |()| on_ready.emit(on_action));
    }
    {
        let on_state = props.on_state.clone();
        use_effect_with((*state).clone(), move |state| on_state.emit(state.clone()));
    }
    html! { <Chrome state={(*state).clone()} words={props.words} help={props.help.clone()} {on_action} /> }
}
