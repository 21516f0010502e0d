//! The top of the shell: holds the state, shows it, and tells the page what it means.

use content::labels::{ControlLabels, fill};
use guide::GuideText;
use yew::prelude::*;

use super::guide::{Guide, Outside, guide, invitation};
use super::help_bar::{Help, help_bar};
use super::search::{found, suggestions};
use super::toolbar::toolbar;
use super::topic_chips::topic_chips;
use super::tree::Tree;
use crate::state::{Action, Found, State};

/// Properties of [`Shell`].
#[derive(Clone, PartialEq, Properties)]
pub struct ShellProps {
    /// What to show.
    pub state: State,
    /// Labels.
    pub words: &'static ControlLabels,
    /// Texts of the guide.
    pub text: &'static GuideText,
    /// Crisis line and contact.
    pub help: Help,
    /// What only the page can do.
    #[prop_or_default]
    pub outside: Outside,
}

impl ShellProps {
    /// How many answers were found, in words.
    pub(super) fn count(&self, found: &Found) -> String {
        match found.answers.len() {
            0 => self.words.found_none.to_owned(),
            1 => self.words.found_one.to_owned(),
            count => fill(self.words.found_many, "count", &count.to_string()),
        }
    }
}

/// The shell for a given state: the picture of it.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    shell(props)
}

/// The shell. Controls say by `data-action` what they do; whoever owns the page listens.
fn shell(props: &ShellProps) -> Html {
    let ShellProps { state, words, text, help, outside } = props;
    let mut tree = Tree::with_marks(help.marks.clone());
    if let Some(session) = &state.guide {
        guide(&mut tree, &Guide { text, session, help, outside });
    } else {
        let searching = state.search.as_ref();
        let answers_only = searching.is_some_and(|search| !search.pending);
        tree.open("div", if answers_only { "top searching" } else { "top" });
        if let Some(search) = searching {
            found(&mut tree, props, search);
        }
        if !answers_only {
            if state.suggests() {
                suggestions(&mut tree, props);
            }
            invitation(&mut tree, text);
            topic_chips(&mut tree, state, words);
            toolbar(&mut tree, state.all_open, words);
        }
        tree.close();
    }
    help_bar(&mut tree, props);
    tree.done()
}

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The shell to begin with.
    pub shell: ShellProps,
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
        Self { state: ctx.props().shell.state.clone() }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.state = self.state.after(action);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        shell(&ShellProps { state: self.state.clone(), ..ctx.props().shell.clone() })
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().on_ready.emit(ctx.link().callback(|action| action));
        }
        ctx.props().on_state.emit(self.state.clone());
    }
}
