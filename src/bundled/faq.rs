//! `<Faq/>`: text, search, guide and help bar.

use std::rc::Rc;

use content::{Answer, Content, Country, Date, TextWords};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use guide::GuideText;
use web_sys::Element;
use yew::prelude::*;

use super::events::today;
use super::index::index_of;
use super::{Bundle, DETECTOR, LANG, STYLES, place};
use crate::answer_index::{AnswerIndex, PAUSE, REST, look_up, reassess};
use crate::components::text::{AnswerText, Contact, FaqText, Reader, Setup, tel};
use crate::components::{Control, Help, Outside, SearchField, ShellProps, shell};
use crate::dom::printed_summary::share;
use crate::dom::{crisis, screen};
use crate::effect::{Effect, Shown};
use crate::state::{Action, Announcement, Question, State};
use crate::{guide_data, labels};

/// Properties of [`Faq`]: what a clinic sets. Each may be left out.
#[derive(Clone, PartialEq, Properties)]
pub struct FaqProps {
    /// Address of the contact link: https, http, tel, mailto, sms, or a path such as `/contact`. In place of another one stands
    /// the phone; without both there is no link.
    #[prop_or_default]
    pub contact: Option<AttrValue>,
    /// Words of that link.
    #[prop_or_default]
    pub contact_label: Option<AttrValue>,
    /// Name of the clinic.
    #[prop_or_default]
    pub clinic: Option<AttrValue>,
    /// Its phone number, as it is shown.
    #[prop_or_default]
    pub phone: Option<AttrValue>,
    /// Code of the country whose numbers to call stand in the text. An unknown one counts as the first country.
    #[prop_or_else(|| "US".into())]
    pub region: AttrValue,
    /// Level of the highest headings, 1 to 5.
    #[prop_or(2)]
    pub heading_level: u8,
}

impl FaqProps {
    fn contact(&self) -> Contact {
        let text = |value: &Option<AttrValue>| value.as_ref().map(ToString::to_string);
        Contact {
            href: text(&self.contact).filter(|href| is_contact(href)),
            label: text(&self.contact_label),
            clinic: text(&self.clinic),
            phone: text(&self.phone),
        }
    }
}

/// Whether a contact link may lead there.
fn is_contact(href: &str) -> bool {
    let before = href.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = before.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    !href.trim().is_empty()
        && scheme.is_none_or(|scheme| ["https", "http", "tel", "mailto", "sms"].contains(&&*scheme))
}

/// What happens in a [`Faq`].
pub enum Msg {
    /// An action on the state.
    Did(Action),
    /// A control was pressed; with the value of its element.
    Pressed(Control, String),
    /// A key was pressed outside of the field: Escape, or another one.
    Key { is_escape: bool },
    /// Somebody came to the search field.
    CameToField,
    /// This is in the field now.
    Typed(String),
    /// Nothing was typed for a while, or nothing more is coming.
    Paused,
    /// A link to a part of the text was followed.
    Followed(String),
    /// The address of an answer is to be shared.
    AnswerShared(String),
    /// The text of another country is on the page.
    TextChanged,
}

/// The whole widget. One at a time on a page: its parts have ids.
///
/// ```ignore
/// html! { <Faq contact="/contact" clinic="Your Clinic" phone="(555) 010-0142" /> }
/// ```
pub struct Faq {
    bundle: Bundle,
    /// The content with the instructions of the region.
    pub(super) content: Rc<Content>,
    pub(super) state: State,
    /// What is to be done once the state is on the screen.
    effects: Vec<Effect>,
    pub(super) help: Help,
    /// None until somebody has come to the field.
    index: Option<AnswerIndex>,
    typed: String,
    pub(super) frame: NodeRef,
    /// Where the page was scrolled to when the text was hidden.
    pub(super) top: f64,
    pub(super) fade: Option<Timeout>,
    pause: Option<Timeout>,
    rest: Option<Timeout>,
    leaving: Option<EventListener>,
}

impl Component for Faq {
    type Message = Msg;
    type Properties = FaqProps;

    fn create(ctx: &Context<Self>) -> Self {
        let bundle = Bundle::read();
        let content = Rc::new(bundle.content.in_region(&ctx.props().region));
        Self {
            help: help(&content, &ctx.props().contact()),
            content,
            bundle,
            state: State::default(),
            effects: Vec::new(),
            index: None,
            typed: String::new(),
            frame: NodeRef::default(),
            top: 0.0,
            fade: None,
            pause: None,
            rest: None,
            leaving: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &FaqProps) -> bool {
        self.content = Rc::new(self.bundle.content.in_region(&ctx.props().region));
        self.help = help(&self.content, &ctx.props().contact());
        self.index = None;
        ctx.link().send_message(Msg::TextChanged);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Did(action) => self.act(action),
            Msg::Pressed(control, value) => {
                let Some(action) = control.action(value, &self.state, words()) else { return false };
                self.act(action);
            }
            Msg::Key { is_escape: true } => self.act(Action::EscapePressed),
            Msg::Key { .. } if self.state.announced == Some(Announcement::EscapeAgain) => {
                self.act(Action::AnnouncementFaded);
            }
            Msg::Key { .. } => return false,
            Msg::CameToField => {
                self.index();
                return false;
            }
            Msg::Typed(text) => self.search(ctx, text),
            Msg::Paused => {
                let found =
                    self.state.search.as_ref().and_then(|found| reassess(*DETECTOR, found, &self.typed));
                if found.is_some() {
                    self.act(Action::Searched(found));
                }
                self.act(Action::SearchPaused);
            }
            Msg::Followed(id) => {
                if self.state.shown() != Shown::Text {
                    self.act(Action::TextWanted);
                }
                self.act(Action::AnswerWanted(id));
            }
            Msg::AnswerShared(id) => {
                let title =
                    find(&self.content, &id).map(|answer| answer.question.clone()).unwrap_or_default();
                share(&title, "url", place::address_of(&id), ctx.link().callback(Msg::Did));
                return false;
            }
            Msg::TextChanged => self.read_help(),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let shown = self.state.shown();
        let class = match shown {
            Shown::Text | Shown::Search => "frame",
            Shown::Guide => "frame guided",
            Shown::CrisisAlone => "frame guided alone",
        };
        let FaqProps { heading_level, region, .. } = ctx.props();
        let setup = Setup {
            heading_level: *heading_level,
            contact: ctx.props().contact(),
            region: region.to_string(),
            ..Setup::default()
        };
        let count = Some(self.content.answers().count());
        let reader = Reader { today: today() };
        html! {
            <div class="clinic-faq-app" lang={LANG}>
                <style>{ STYLES }</style>
                <ContextProvider<Reader> context={reader}>{ self.listening(ctx, class, html! {
                    <>
                        <SearchField words={labels::labels(LANG)} {count} is_filled={!self.typed.is_empty()} emergency={None::<&'static str>} />
                        <div class="mount">{ shell(&self.shell_props()) }</div>
                        <div class="clinic-faq" hidden={shown != Shown::Text}>
                            <FaqText content={self.content.clone()} {setup} />
                        </div>
                    </>
                }) }</ContextProvider<Reader>>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        let Some(frame) = self.frame.cast::<Element>() else { return };
        if first_render {
            ctx.link().send_message(Msg::TextChanged);
            let link = ctx.link().clone();
            // A page that is kept for the way back must not show answers to whoever sits there then.
            self.leaving = web_sys::window().map(|window| {
                EventListener::new(&window, "pagehide", move |_| {
                    link.send_message(Msg::Did(Action::GuideLeft));
                })
            });
            if let Some(id) = place::in_address().filter(|id| place::find(&frame, id).is_some()) {
                place::open(&frame, &id);
            }
        }
        if let Some(mount) = place::first::<Element>(&frame, ".mount") {
            screen::follow_state(&mount, ctx.props().heading_level);
            for effect in std::mem::take(&mut self.effects) {
                self.carry_out(ctx, &frame, &mount, effect);
            }
        }
    }
}

impl Faq {
    fn act(&mut self, action: Action) {
        let (state, effects) = self.state.after(action);
        if self.state.shown() == Shown::Text && state.shown() != Shown::Text {
            self.top = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
        }
        self.state = state;
        if effects.contains(&Effect::ClearField) {
            self.typed.clear();
        }
        self.effects.extend(effects);
    }

    fn index(&mut self) {
        if self.index.is_none() {
            self.index = Some(index_of(&self.content, &self.bundle.vocabulary));
        }
    }

    fn search(&mut self, ctx: &Context<Self>, text: String) {
        let before = std::mem::replace(&mut self.typed, text);
        (self.pause, self.rest) = (None, None);
        if self.typed.trim().is_empty() {
            return self.act(Action::Searched(None));
        }
        self.index();
        let found = look_up(*DETECTOR, self.index.as_ref(), &before, &self.typed);
        let after = |time, msg: fn() -> Msg| {
            let link = ctx.link().clone();
            Some(Timeout::new(time, move || link.send_message(msg())))
        };
        self.pause = after(PAUSE, || Msg::Paused);
        self.rest = after(REST, || Msg::Did(Action::SearchRested));
        self.act(Action::Searched(Some(found)));
    }

    /// Reads the crisis lines from the text: no second set can differ from those that it shows.
    fn read_help(&mut self) {
        let country = self.frame.cast::<Element>().and_then(|frame| {
            let countries = screen::all(&frame, "[data-country]").into_iter();
            let mut own = countries.filter(|country| {
                country.get_attribute("data-country").as_ref() == Some(&self.content.region)
            });
            own.next()
        });
        let Help { crisis_href, crisis_number, .. } = &self.help;
        self.help.marks = crisis::marks(country.as_ref(), crisis_href, crisis_number);
        self.help.lines = country.as_ref().map(crisis::lines).unwrap_or_default();
        self.help.emergency = country.as_ref().map(crisis::emergency).unwrap_or_default();
    }

    fn shell_props(&self) -> ShellProps {
        let answer = |id: &String| self.content.answers().find(|answer| answer.id == *id);
        let questions = |ids: &[String]| {
            let answers = ids.iter().filter_map(answer);
            answers.map(|answer| Question { id: answer.id.clone(), text: answer.question.clone() }).collect()
        };
        let (content, other) = (self.content.clone(), self.content.clone());
        ShellProps {
            state: self.state.clone(),
            suggestions: questions(&self.bundle.suggestions),
            gentle: questions(&self.bundle.gentle),
            words: labels::labels(LANG),
            text: words(),
            help: self.help.clone(),
            outside: Outside {
                question_of: Callback::from(move |id: AttrValue| {
                    find(&content, &id).map(|answer| answer.question.clone())
                }),
                copy_of: Callback::from(move |id: AttrValue| copy_of(&other, &id)),
                can_print: true,
            },
        }
    }
}

/// The words of the guide.
pub(super) fn words() -> &'static GuideText {
    guide_data::text(LANG)
}

fn find<'c>(content: &'c Content, id: &str) -> Option<&'c Answer> {
    content.answers().find(|answer| answer.id == id)
}

/// An answer without its id, to be read among the results or in the guide.
fn copy_of(content: &Rc<Content>, id: &AttrValue) -> Html {
    let Some(answer) = find(content, id) else { return Html::default() };
    html! {
        <div class="clinic-faq" data-answer={id.clone()}>
            <div class="cf-answer"><AnswerText content={content.clone()} answer={Rc::new(answer.clone())} /></div>
        </div>
    }
}

/// The contact and the number of the crisis line.
fn help(content: &Content, contact: &Contact) -> Help {
    let primary = content.country().and_then(Country::primary);
    let number = primary.and_then(|line| line.call.clone()).unwrap_or_default();
    let phone = contact.phone.clone().unwrap_or_default();
    let address = |number: &str| if number.is_empty() { AttrValue::default() } else { tel(number).into() };
    Help {
        crisis_href: address(&number),
        crisis_number: number.into(),
        contact_href: contact.link().unwrap_or_default().into(),
        contact_label: contact.label(&content.words).into(),
        contact_short: contact.label.clone().unwrap_or_default().into(),
        clinic: contact.clinic.clone().unwrap_or_default().into(),
        phone_href: address(&phone),
        phone: phone.into(),
        overdue: overdue_guide(&content.words).unwrap_or_default().into(),
        ..Help::default()
    }
}

/// A sentence about the guide's rules, from the day on on which they are due for a check.
fn overdue_guide(words: &TextWords) -> Option<String> {
    let numbers: Vec<u16> = guide_data::due().split('-').filter_map(|number| number.parse().ok()).collect();
    let [year, month, day] = numbers[..] else { return None };
    let due = Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
    (due <= today()).then(|| words.overdue_guide.replace("{date}", &words.month(due)))
}
