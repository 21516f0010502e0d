//! The top of the chrome: holds the state, shows it, and tells the page what it means.

use yew::prelude::*;

use super::guide::{Guide, Outside, guide, invitation};
use super::help_bar::{Help, help_bar};
use super::status::status;
use super::toolbar::toolbar;
use super::topic_chips::topic_chips;
use crate::guide::GuideText;
use crate::state::{Action, State};
use crate::words::Words;

/// Properties of [`Chrome`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChromeProps {
    /// What to show.
    pub state: State,
    /// Labels.
    pub words: &'static Words,
    /// Texts of the guide.
    pub text: &'static GuideText,
    /// Crisis line and contact.
    pub help: Help,
    /// What only the page can do.
    #[prop_or_default]
    pub outside: Outside,
}

/// The chrome for a given state: the picture of it.
#[component]
pub fn Chrome(props: &ChromeProps) -> Html {
    chrome(props, &Callback::noop())
}

fn chrome(props: &ChromeProps, on_action: &Callback<Action>) -> Html {
    let ChromeProps { state, words, text, help, outside } = props;
    let top = if let Some(session) = &state.guide {
        guide(&Guide { text, session, help, outside }, on_action)
    } else {
        html! {
            <div class="top">
                { invitation(text, &on_action.reform(|()| Action::GuideStarted)) }
                { topic_chips(state, words, &on_action.reform(Action::TopicChosen)) }
                { toolbar(state.all_open, words, &on_action.reform(|()| Action::AllPressed)) }
            </div>
        }
    };
    let said = status(state, words, text, on_action);
    html! {
        <>
            { top }
            { help_bar(help, words, state.shows_crisis_alone(), said) }
        </>
    }
}

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The chrome to begin with.
    pub chrome: ChromeProps,
    /// Called once with the way to report what happens on the page.
    pub on_ready: Callback<Callback<Action>>,
    /// Called with each new state, after it is on the screen.
    pub on_state: Callback<State>,
}

/// The running chrome. A plain component: hooks would cost every patient 3 KB.
pub struct App {
    state: State,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { state: ctx.props().chrome.state.clone() }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.state = self.state.after(action);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on_action = ctx.link().callback(|action| action);
        chrome(&ChromeProps { state: self.state.clone(), ..ctx.props().chrome.clone() }, &on_action)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().on_ready.emit(ctx.link().callback(|action| action));
        }
        ctx.props().on_state.emit(self.state.clone());
    }
}
