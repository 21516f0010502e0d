//! The data of the guide's screens, and the parts that they share.

use content::labels::fill;
use guide::{GuideText, Session};

use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};
use crate::components::{Help, PageApi};
use crate::guide_data::flow;

/// The data that the guide's screens render.
pub(in super::super) struct Guide<'g> {
    pub text: &'static GuideText,
    pub session: &'g Session,
    pub help: &'g Help,
    pub page_api: &'g PageApi,
}

/// Returns the number of questions and the time that they take, in words.
pub(super) fn length(text: &GuideText) -> String {
    fill(text.labels.invite, "count", &flow().questions.len().to_string())
}

/// Adds the row above a screen: the button `back`, if it has a label, and the button to leave the guide. Above a question,
/// given by its index, it also shows the question's section and the progress.
pub(super) fn bar(builder: &mut VNodeBuilder, guide: &Guide, back: &str, question: Option<usize>) {
    let labels = &guide.text.labels;
    let (number, count) = guide.session.progress(flow()).unwrap_or_default();
    let [number, count] = [number, count].map(|number| number.to_string());
    let progress = fill(&fill(labels.progress, "number", &number), "count", &count);
    markup!(builder;
        div "guide-bar" [key: "bar"] {
            span {
                @if !back.is_empty() {
                    @do builder.open_button(Control::Back, "plain");
                    @do icon(builder, Icon::BACK);
                    (back)
                    @do builder.close();
                }
            }
            p "progress-words" [id: "above"] {
                @if let Some(at) = question {
                    b { (guide.text.section(at)) }
                    (" · ")
                    // With other words, it is another node: a browser's translator may have replaced this one's.
                    span [key: &progress] { (&progress) }
                }
            }
            @do builder.open_button(Control::Leave, "plain");
            @do builder.set("aria-label", labels.leave);
            @do builder.set("title", labels.leave);
            @do icon(builder, Icon::LEAVE);
            @do builder.close();
        }
        @if question.is_some() {
            progress [key: "progress", value: &number, max: &count, "aria-hidden": "true"] {}
        }
    );
}

/// Adds the heading of a screen, which receives the focus. The element with the id `above` describes it.
pub(super) fn heading(builder: &mut VNodeBuilder, guide: &Guide, text: &str) {
    markup!(builder;
        h2 [tabindex: "-1", "aria-describedby": "above", "data-focus"?: !guide.session.shows_error] { (text) }
    );
}

/// Adds the row below the summary and the results.
pub(super) fn foot(builder: &mut VNodeBuilder, guide: &Guide) {
    markup!(builder;
        div "guide-foot" [key: "foot"] { @do builder.button(Control::Restart, "plain", guide.text.labels.restart); }
    );
}

/// Adds a closed `<details>` with this title.
pub(super) fn disclosure(builder: &mut VNodeBuilder, title: &str, inner: &dyn Fn(&mut VNodeBuilder)) {
    markup!(builder;
        details "disclosure" [key: title] {
            summary { (title) @do icon(builder, Icon::OPEN); }
            div { @do inner(builder); }
        }
    );
}
