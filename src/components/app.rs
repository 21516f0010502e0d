//! The application in the shadow root: holds the state, shows it, and tells the page what it means.

use content::labels::{ControlLabels, fill};
use guide::GuideText;
use yew::prelude::*;

use super::guide::{Guide, guide, invitation};
use super::help_bar::{Help, help_bar};
use super::search::{results, search_help, suggestions};
use super::tree::{Tree, markup};
use crate::effect::Effect;
use crate::state::{Action, Found, Question, State};

/// What only the page outside can do.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside {
    /// The question of an answer on the page, by its id; none if it is not there.
    pub question_of: Callback<AttrValue, Option<String>>,
    /// A copy of an answer of the page, by its id; nothing if it is not there.
    pub copy_of: Callback<AttrValue, Html>,
    /// Whether the engine prints a frame alone.
    pub can_print: bool,
}

impl Default for Outside {
    /// A page that can do nothing, such as one that is only being rendered.
    fn default() -> Self {
        Self {
            question_of: Callback::from(|_| None),
            copy_of: Callback::from(|_| Html::default()),
            can_print: false,
        }
    }
}

/// Properties of [`Shell`].
#[derive(Clone, PartialEq, Properties)]
pub struct ShellProps {
    /// What to show.
    pub state: State,
    /// Questions that people often ask.
    #[prop_or_default]
    pub suggestions: Vec<Question>,
    /// Questions for somebody who is in distress.
    #[prop_or_default]
    pub gentle: Vec<Question>,
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
        let count = match found.rows.len() {
            0 => self.words.found_none.to_owned(),
            1 => self.words.found_one.to_owned(),
            count => fill(self.words.found_many, "count", &count.to_string()),
        };
        fill(&count, "query", &found.query)
    }
}

/// The shell for a given state.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    shell(props)
}

/// Controls say by `data-action` what they do; whoever owns the page listens.
pub(crate) fn shell(props: &ShellProps) -> Html {
    let mut tree = Tree::with_marks(props.help.marks.clone());
    screen(&mut tree, props);
    help_bar(&mut tree, props);
    tree.done()
}

fn screen(tree: &mut Tree, props: &ShellProps) {
    let ShellProps { state, text, help, outside, .. } = props;
    if let Some(session) = state.guide.as_ref().filter(|_| state.shows_guide()) {
        return guide(tree, &Guide { text, session, help, outside });
    }
    let Some(found) = &state.search else { return front(tree, props) };
    markup!(tree;
        div "searching" [key: "search"] {
            @do search_help(tree, props, found.distress);
            @if state.shows_results() { @do results(tree, props, found); }
        }
        @if state.shows_text() { @do front(tree, props); }
    );
}

/// Adds what stands above the text.
fn front(tree: &mut Tree, props: &ShellProps) {
    markup!(tree;
        div "top" [key: "front"] {
            @do suggestions(tree, props);
            @do invitation(tree, props.text);
        }
    );
}

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The shell to begin with.
    pub shell: ShellProps,
    /// Called once with the way to report what happens on the page.
    pub on_ready: Callback<Callback<Action>>,
    /// Called with each new state before it is rendered, and with the effects to carry out once it is.
    pub on_state: Callback<(State, Vec<Effect>)>,
}

/// The running application. A plain component: hooks would cost every patient 3 KB.
pub struct App {
    state: State,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { state: ctx.props().shell.state.clone() }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let (state, effects) = self.state.after(action);
        self.state = state;
        ctx.props().on_state.emit((self.state.clone(), effects));
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &AppProps) -> bool {
        ctx.props().on_state.emit((self.state.clone(), Vec::new()));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        shell(&ShellProps { state: self.state.clone(), ..ctx.props().shell.clone() })
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().on_ready.emit(ctx.link().callback(|action| action));
        }
    }
}
