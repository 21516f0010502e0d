//! `<Faq/>`: text, search, guide and help bar.

use std::cell::RefCell;
use std::rc::Rc;

use content::{Answer, Content, Country, Date, TextLabels};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use guide::GuideText;
use js_sys::Date as JsDate;
use web_sys::Element;
use yew::prelude::*;

use super::effects::EffectContext;
use super::index::index_of;
use super::{Bundle, DETECTOR, LANG, STYLES, navigation, share};
use crate::answer_index::{ANNOUNCE_DELAY_MS, AnswerIndex, TYPING_PAUSE_MS, look_up, reassess};
use crate::components::text::{AnswerText, Contact, FaqText, Reader, Setup, number_to_call, tel};
use crate::components::{Control, Help, PageApi, SearchField, ShellProps, shell};
use crate::dom::printed_summary::PrintedSummary;
use crate::dom::{crisis, screen};
use crate::effect::{Effect, Shown};
use crate::state::{Action, Announcement, QuestionLink, State};
use crate::{guide_data, labels};

/// Properties of [`Faq`]: the settings of a clinic. All of them are optional.
#[derive(Clone, PartialEq, Properties)]
pub struct FaqProps {
    /// The address of the contact link: https, http, tel, mailto, sms, or a path such as `/contact`. If it is missing or
    /// invalid, the link calls the phone; without a phone there is no link.
    #[prop_or_default]
    pub contact: Option<AttrValue>,
    /// The label of that link.
    #[prop_or_default]
    pub contact_label: Option<AttrValue>,
    /// The name of the clinic.
    #[prop_or_default]
    pub clinic: Option<AttrValue>,
    /// Its phone number, as shown.
    #[prop_or_default]
    pub phone: Option<AttrValue>,
    /// The code of the country whose phone numbers are in the text. An unknown code counts as the first country.
    #[prop_or_else(|| "US".into())]
    pub region: AttrValue,
    /// The level of the top headings, 1 to 5.
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

/// Whether an address can be used as the contact link.
fn is_contact(href: &str) -> bool {
    let before = href.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = before.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    !href.trim().is_empty()
        && scheme.is_none_or(|scheme| ["https", "http", "tel", "mailto", "sms"].contains(&&*scheme))
}

/// The messages of [`Faq`].
pub enum Msg {
    /// An action on the state.
    Did(Action),
    /// A control was pressed, with the value of its element.
    Pressed(Control, String),
    /// A key was pressed outside the search field.
    Key { is_escape: bool },
    /// The search field was focused.
    FieldFocused,
    /// The text of the search field has changed.
    Typed(String),
    /// The reader has paused typing, or the query is complete.
    Paused,
    /// A link to the part of the text with this id was clicked.
    Followed(String),
    /// The address of the answer with this id is to be shared.
    AnswerShared(String),
    /// The text has been rendered, possibly for another country.
    TextChanged,
}

/// The whole widget. A page can contain only one, since its parts have ids.
///
/// ```ignore
/// html! { <Faq contact="/contact" clinic="Your Clinic" phone="(555) 010-0142" /> }
/// ```
pub struct Faq {
    bundle: Bundle,
    /// The content with the instructions of the region.
    pub(super) content: Rc<Content>,
    pub(super) state: State,
    pub(super) help: Help,
    /// The search index; `None` until the search field has been focused.
    index: Option<AnswerIndex>,
    typed: String,
    pub(super) frame: NodeRef,
    /// The scroll position of the page when the text was hidden.
    top: f64,
    announcement_timer: Rc<RefCell<Option<Timeout>>>,
    pause_timer: Option<Timeout>,
    results_timer: Option<Timeout>,
    page_hidden: Option<EventListener>,
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
            index: None,
            typed: String::new(),
            frame: NodeRef::default(),
            top: 0.0,
            announcement_timer: Rc::default(),
            pause_timer: None,
            results_timer: None,
            page_hidden: None,
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
            Msg::Did(action) => self.act(ctx, action),
            Msg::Pressed(control, value) => {
                let Some(action) = control.action(value, &self.state, guide_text()) else { return false };
                self.act(ctx, action);
            }
            Msg::Key { is_escape: true } => self.act(ctx, Action::EscapePressed),
            Msg::Key { .. } if self.state.announcement == Some(Announcement::EscapeAgain) => {
                self.act(ctx, Action::AnnouncementExpired);
            }
            Msg::Key { .. } => return false,
            Msg::FieldFocused => {
                self.index();
                return false;
            }
            Msg::Typed(text) => self.search(ctx, text),
            Msg::Paused => {
                let found =
                    self.state.search.as_ref().and_then(|found| reassess(*DETECTOR, found, &self.typed));
                if found.is_some() {
                    self.act(ctx, Action::Searched(found));
                }
                self.act(ctx, Action::SearchPaused);
            }
            Msg::Followed(id) => {
                if self.state.shown() != Shown::Text {
                    self.act(ctx, Action::TextRequested);
                }
                self.act(ctx, Action::AnswerRequested(id));
            }
            Msg::AnswerShared(id) => {
                let title =
                    find(&self.content, &id).map(|answer| answer.question.clone()).unwrap_or_default();
                share::share(&title, "url", navigation::address_of(&id), ctx.link().callback(Msg::Did));
                return false;
            }
            Msg::TextChanged => {
                self.read_help();
                self.carry_out_after_rendering(ctx, Vec::new());
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let shown = self.state.shown();
        let class = if shown == Shown::Guide { "frame guided" } else { "frame" };
        let FaqProps { heading_level, region, .. } = ctx.props();
        let setup = Setup {
            heading_level: *heading_level,
            contact: ctx.props().contact(),
            region: region.to_string(),
            ..Setup::default()
        };
        let count = Some(self.content.answers().count());
        html! {
            <div class="clinic-faq-app" lang={LANG}>
                <style>{ STYLES }</style>
                { self.listener(ctx, class, html! {
                    <>
                        <SearchField labels={labels::labels(LANG)} {count} is_filled={!self.typed.is_empty()} emergency={None::<&'static str>} />
                        // In no child: Yew may yield before it renders one again, and effects follow these nodes.
                        <div class="mount">{ shell(&self.shell_props()) }</div>
                        <div class="clinic-faq" hidden={shown != Shown::Text}>
                            { for_reader(html! { <FaqText content={self.content.clone()} {setup} /> }) }
                        </div>
                    </>
                }) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        let Some(frame) = self.frame.cast::<Element>() else { return };
        if first_render {
            ctx.link().send_message(Msg::TextChanged);
            let link = ctx.link().clone();
            // A page in the back/forward cache must not show the answers to whoever uses the device next.
            self.page_hidden = web_sys::window().map(|window| {
                EventListener::new(&window, "pagehide", move |_| {
                    link.send_message(Msg::Did(Action::GuideLeft));
                })
            });
            if let Some(id) = navigation::in_address().filter(|id| navigation::find(&frame, id).is_some()) {
                navigation::open(&frame, &id);
            }
        }
    }
}

impl Faq {
    /// Changes the state, and carries out the effects after rendering.
    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let (state, effects) = self.state.after(action);
        if self.state.shown() == Shown::Text && state.shown() != Shown::Text {
            self.top = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
        }
        self.state = state;
        if effects.contains(&Effect::ClearField) {
            self.typed.clear();
        }
        self.carry_out_after_rendering(ctx, effects);
    }

    fn carry_out_after_rendering(&self, ctx: &Context<Self>, effects: Vec<Effect>) {
        let exports = effects.iter().any(|effect| matches!(effect, Effect::ExportSummary(_)));
        let effect_context = EffectContext {
            frame: self.frame.clone(),
            report: ctx.link().callback(Msg::Did),
            heading_level: ctx.props().heading_level,
            top: self.top,
            announcement_timer: self.announcement_timer.clone(),
            summary: exports.then(|| self.printed_summary()).flatten(),
        };
        effect_context.carry_out_after_rendering(effects);
    }

    fn printed_summary(&self) -> Option<Rc<PrintedSummary>> {
        let responses = &self.state.guide.as_ref()?.responses;
        let day = self.content.labels.day(today());
        PrintedSummary::of(responses, guide_text(), LANG.to_owned(), &self.help, day)
    }

    fn index(&mut self) {
        if self.index.is_none() {
            self.index = Some(index_of(&self.content, &self.bundle.vocabulary));
        }
    }

    fn search(&mut self, ctx: &Context<Self>, text: String) {
        let before = std::mem::replace(&mut self.typed, text);
        (self.pause_timer, self.results_timer) = (None, None);
        if self.typed.trim().is_empty() {
            return self.act(ctx, Action::Searched(None));
        }
        self.index();
        let found = look_up(*DETECTOR, self.index.as_ref(), &before, &self.typed);
        let after = |time, msg: fn() -> Msg| {
            let link = ctx.link().clone();
            Some(Timeout::new(time, move || link.send_message(msg())))
        };
        self.pause_timer = after(TYPING_PAUSE_MS, || Msg::Paused);
        self.results_timer = after(ANNOUNCE_DELAY_MS, || Msg::Did(Action::SearchRested));
        self.act(ctx, Action::Searched(Some(found)));
    }

    /// Reads the crisis lines from the text, so that they cannot differ from what it shows.
    fn read_help(&mut self) {
        let Some(frame) = self.frame.cast::<Element>() else { return };
        let region = Some(&self.content.region);
        let country = screen::all(&frame, "[data-country]")
            .into_iter()
            .find(|country| country.get_attribute("data-country").as_ref() == region);
        let Help { crisis_href, crisis_number, .. } = &self.help;
        self.help.marks = crisis::marks(country.as_ref(), crisis_href, crisis_number);
        self.help.lines = country.as_ref().map(crisis::lines).unwrap_or_default();
        self.help.emergency = crisis::emergency(&frame, country.as_ref());
    }

    fn shell_props(&self) -> ShellProps {
        let answer = |id: &String| self.content.answers().find(|answer| answer.id == *id);
        let questions = |ids: &[String]| {
            let answers = ids.iter().filter_map(answer);
            answers
                .map(|answer| QuestionLink { id: answer.id.clone(), text: answer.question.clone() })
                .collect()
        };
        let (content, content_of_copies) = (self.content.clone(), self.content.clone());
        ShellProps {
            state: self.state.clone(),
            suggestions: questions(&self.bundle.suggestions),
            gentle: questions(&self.bundle.gentle),
            labels: labels::labels(LANG),
            guide_text: guide_text(),
            help: self.help.clone(),
            page_api: PageApi {
                question_of: Callback::from(move |id: AttrValue| {
                    find(&content, &id).map(|answer| answer.question.clone())
                }),
                copy_of: Callback::from(move |id: AttrValue| copy_of(&content_of_copies, &id)),
                can_print: true,
            },
        }
    }
}

/// Returns the wording of the guide.
pub(super) fn guide_text() -> &'static GuideText {
    guide_data::text(LANG)
}

fn find<'c>(content: &'c Content, id: &str) -> Option<&'c Answer> {
    content.answers().find(|answer| answer.id == id)
}

/// Returns a copy of an answer, without its id, for the results or the guide.
fn copy_of(content: &Rc<Content>, id: &AttrValue) -> Html {
    let Some(answer) = find(content, id) else { return Html::default() };
    html! {
        <div class="clinic-faq" data-answer={id.clone()}>
            <div class="cf-answer">{ for_reader(html! { <AnswerText content={content.clone()} answer={Rc::new(answer.clone())} /> }) }</div>
        </div>
    }
}

/// Renders a text with the parts that depend on the reader.
fn for_reader(text: Html) -> Html {
    let context = Reader { today: today() };
    html! { <ContextProvider<Reader> {context}>{ text }</ContextProvider<Reader>> }
}

/// Returns contact and crisis line. The other crisis lines are read from the text.
fn help(content: &Content, contact: &Contact) -> Help {
    let primary = content.country().and_then(Country::primary);
    let number = primary.and_then(|line| line.call.clone()).unwrap_or_default();
    let phone = contact.phone.clone().unwrap_or_default();
    let address = |number: &str| if number.is_empty() { AttrValue::default() } else { tel(number).into() };
    Help {
        crisis_href: address(&number),
        crisis_number: primary
            .and_then(|line| number_to_call(&content.labels, line))
            .unwrap_or_default()
            .into(),
        contact_href: contact.link().unwrap_or_default().into(),
        contact_label: contact.label(&content.labels).into(),
        contact_short: contact.label.clone().unwrap_or_default().into(),
        clinic: contact.clinic.clone().unwrap_or_default().into(),
        phone_href: address(&phone),
        phone: phone.into(),
        overdue: overdue_guide(&content.labels).unwrap_or_default().into(),
        ..Help::default()
    }
}

/// Returns a sentence that says that the check of the guide's rules is overdue, if it is.
fn overdue_guide(labels: &TextLabels) -> Option<String> {
    let numbers: Vec<u16> = guide_data::due().split('-').filter_map(|number| number.parse().ok()).collect();
    let [year, month, day] = numbers[..] else { return None };
    let due = Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
    (due <= today()).then(|| labels.overdue_guide.replace("{date}", &labels.month(due)))
}

/// Returns the reader's date.
fn today() -> Date {
    let now = JsDate::new_0();
    let number = |value: u32| u8::try_from(value).unwrap_or_default();
    Date {
        year: u16::try_from(now.get_full_year()).unwrap_or_default(),
        month: number(now.get_month() + 1),
        day: number(now.get_date()),
    }
}
