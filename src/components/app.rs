//! The application in the shadow root: holds the state, renders it, and passes its effects on.

use std::rc::Rc;

use yew::prelude::*;

use super::guide::{Guide, guide, invitation};
use super::help_bar::help_bar;
use super::markup::{VNodeBuilder, markup};
use super::search::{results, search_help, suggestions};
use super::shell_props::ShellProps;
use crate::effect::Effect;
use crate::state::{Action, State};

/// Renders the shell for a state.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    shell(props)
}

/// Returns the shell. The owner of the page handles its events; a control says by `data-action` what it does.
pub(crate) fn shell(props: &ShellProps) -> Html {
    let mut builder = VNodeBuilder::with_marks(props.help.marks.clone());
    screen(&mut builder, props);
    help_bar(&mut builder, props);
    builder.finish()
}

fn screen(builder: &mut VNodeBuilder, props: &ShellProps) {
    let ShellProps { state, guide_text: text, help, page_api, .. } = props;
    if let Some(session) = state.guide.as_ref().filter(|_| state.shows_guide()) {
        return guide(builder, &Guide { text, session, help, page_api });
    }
    let Some(found) = &state.search else { return front(builder, props) };
    markup!(builder;
        div "searching" [key: "search"] {
            @do search_help(builder, props, found.distress);
            @if state.shows_results() { @do results(builder, props, found); }
        }
        @if state.shows_text() { @do front(builder, props); }
    );
}

/// Adds what is shown above the text.
fn front(builder: &mut VNodeBuilder, props: &ShellProps) {
    markup!(builder;
        div "top" [key: "front"] {
            @do suggestions(builder, props);
            @do invitation(builder, props.guide_text);
        }
    );
}

/// Properties of [`App`].
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The initial shell.
    pub shell: Rc<ShellProps>,
    /// Called once after the first rendering, with the callback that takes actions.
    pub on_ready: Callback<Callback<Action>>,
    /// Called with each new state before it is rendered, and with the effects to carry out when it is.
    pub on_state: Callback<(State, Vec<Effect>)>,
}

/// Only a new shell requires a new rendering.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shell, &other.shell)
    }
}

/// The running application. It is a struct component, since hooks would add 3 KB to the module.
pub struct App {
    shell: ShellProps,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { shell: ShellProps::clone(&ctx.props().shell) }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let (state, effects) = self.shell.state.after(action);
        self.shell.state = state;
        ctx.props().on_state.emit((self.shell.state.clone(), effects));
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &AppProps) -> bool {
        let state = std::mem::take(&mut self.shell.state);
        ctx.props().on_state.emit((state.clone(), Vec::new()));
        self.shell = ShellProps { state, ..ShellProps::clone(&ctx.props().shell) };
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        shell(&self.shell)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().on_ready.emit(ctx.link().callback(|action| action));
        }
    }
}
