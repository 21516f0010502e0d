//! Ways through the guide: by the keyboard, like a patient, and by a script, for tests that do not test the way itself.

use fantoccini::key::Key;
use serde_json::Value;

use super::Patient;
use crate::page::Page;

/// A screen is shown when its heading has the focus.
const SCREEN: &str = "const screen = $('[data-question], [data-screen], [data-outcome]'); \
     const there = !!screen && screen.querySelector('h2') === root.activeElement;";

/// Walks to a screen and records for each screen on the way whether it had pinned help when it appeared.
const WALK: &str = "\
    const wait = () => new Promise((done) => setTimeout(done, 4)); \
    const passed = []; \
    let last; \
    const come = async () => { \
        for (const start = performance.now(); performance.now() - start < 10000; await wait()) { \
            const screen = $('[data-question], [data-screen], [data-outcome]'); \
            if (screen && screen !== last && screen.querySelector('h2') === root.activeElement) return screen; \
        } \
        throw new Error('no screen comes after ' + passed.at(-1)); \
    }; \
    return (async () => { \
        for (;;) { \
            const screen = last = await come(); \
            const name = screen.dataset.question ?? screen.dataset.screen ?? 'result'; \
            passed.push([name, !!screen.querySelector('[data-crisis=guide]')?.checkVisibility()]); \
            if (name === to) return passed; \
            if (name === 'start') { $('[data-action=begin]').click(); continue; } \
            if (name === 'result') throw new Error(to + ' does not come'); \
            const picks = answers[name] ?? []; \
            for (const pick of picks) { \
                const input = screen.querySelector(`input[value=\"${pick}\"]`); \
                if (!input.checked) input.click(); \
            } \
            $(picks.length || name === 'summary' ? '[data-action=next]' : '[data-action=skip]').click(); \
        } \
    })();";

impl Page {
    /// Opens the guide at its start page.
    pub(crate) async fn open_start_page(&self) {
        self.ask("$('[data-action=guide]').click()").await;
        self.see("the start page", &format!("{SCREEN} return there && screen.dataset.screen === 'start'"))
            .await;
    }

    /// Starts the guide.
    pub(crate) async fn open_guide(&self) {
        self.open_start_page().await;
        self.press_button("begin").await;
        self.see_question("emergency").await;
    }

    /// Walks from the current screen to another one: a question's id, `summary` or `result`. Returns the screens on the
    /// way, including both ends, and whether help was pinned there.
    pub(crate) async fn walk(&self, patient: &Patient, to: &str) -> Vec<(String, bool)> {
        let script = format!("const answers = {}, to = '{to}'; {WALK}", patient.json());
        let passed: Value = self.ask(&script).await;
        serde_json::from_value(passed).expect("it lists screens")
    }

    /// Starts the guide and walks to a screen.
    pub(crate) async fn open_guide_at(&self, patient: &Patient, screen: &str) -> Vec<(String, bool)> {
        self.open_guide().await;
        self.walk(patient, screen).await
    }

    /// Leaves the guide from any screen.
    pub(crate) async fn leave_guide(&self) {
        self.press_button("leave").await;
        self.see("the guide is gone", "return !$('.guide') && !!$('[data-action=guide]')").await;
    }

    /// Presses a button by its `data-action`.
    pub(crate) async fn press_button(&self, action: &str) {
        self.ask(&format!("$('[data-action={action}]').click()")).await;
    }

    /// Selects an answer of the current question, or deselects it, with the pointer, where it is visible.
    pub(crate) async fn pick(&self, answer: &str) {
        let script = format!(
            "const input = $('[data-question] input[value=\"{answer}\"]'); \
             const rare = input.closest('.rare'); if (rare) rare.open = true; \
             input.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return input"
        );
        self.click(&script).await;
    }

    /// Waits for a question, with the focus on its heading.
    pub(crate) async fn see_question(&self, id: &str) {
        self.see(
            &format!("question {id}"),
            &format!("{SCREEN} return there && screen.dataset.question === '{id}'"),
        )
        .await;
    }

    /// Waits for the summary, with the focus on its heading.
    pub(crate) async fn see_summary(&self) {
        self.see("the summary", &format!("{SCREEN} return there && screen.dataset.screen === 'summary'"))
            .await;
    }

    /// Waits for an outcome, with the focus on its heading.
    pub(crate) async fn see_outcome(&self, id: &str) {
        self.see(
            &format!("outcome {id}"),
            &format!("{SCREEN} return there && screen.dataset.outcome === '{id}'"),
        )
        .await;
    }

    /// Returns the selected answers on the screen, in order.
    pub(crate) async fn picked(&self) -> String {
        self.ask_text("return [...root.querySelectorAll('input:checked')].map((input) => input.value).join()")
            .await
    }

    /// Walks from the top of the page to the result with Tab, arrows, Space and Enter.
    pub(crate) async fn walk_by_keyboard(&self, patient: &Patient) {
        self.tab_to("the guide", "return focused.dataset.action === 'guide'").await;
        self.press(Key::Enter).await;
        let mut last = String::new();
        loop {
            let name = format!(
                "{SCREEN} return there ? screen.dataset.question ?? screen.dataset.screen ?? 'result' : ''"
            );
            self.see(
                &format!("what comes after {last:?}"),
                &format!("const name = (() => {{ {name} }})(); return name !== '' && name !== '{last}'"),
            )
            .await;
            last = self.ask_text(&name).await;
            match &*last {
                "result" => return,
                "start" => self.go_on_by_keyboard("begin").await,
                "summary" => self.go_on_by_keyboard("next").await,
                question => {
                    let answers = patient.answers(question);
                    self.answer_by_keyboard(question, answers).await;
                    self.go_on_by_keyboard(if answers.is_empty() { "skip" } else { "next" }).await;
                }
            }
        }
    }

    async fn go_on_by_keyboard(&self, action: &str) {
        self.tab_to(action, &format!("return focused.dataset.action === '{action}'")).await;
        self.press(Key::Enter).await;
    }

    /// Selects answers, starting from the heading. The first answer is one Tab away.
    pub(crate) async fn answer_by_keyboard(&self, question: &str, answers: &[&str]) {
        for answer in answers {
            let is_reached = format!("return focused.name === '{question}' && focused.value === '{answer}'");
            self.press(Key::Tab).await;
            let reached =
                self.ask_text("return [root.activeElement.name, root.activeElement.type].join()").await;
            let (name, kind) = reached.split_once(',').unwrap_or_default();
            assert_eq!(name, question, "the answers come after the heading");
            let here = format!("const focused = root.activeElement; {is_reached}");
            if self.ask(&here).await == Value::Bool(false) {
                if kind == "radio" {
                    self.arrow_to(answer).await;
                } else {
                    let folded = format!("return !!$('.rare:not([open]) input[value=\"{answer}\"]')");
                    if self.ask(&folded).await == Value::Bool(true) {
                        self.tab_to("the rarer ones", "return focused.matches('.rare > summary')").await;
                        self.press(Key::Enter).await;
                    }
                    self.tab_to(answer, &is_reached).await;
                }
            }
            let checked = "return root.activeElement.checked";
            if self.ask(checked).await == Value::Bool(false) {
                self.press(' ').await;
            }
            self.see("it is picked, and keeps the focus", &format!("{here} && focused.checked")).await;
        }
    }

    /// Presses the arrow key down until a radio button has the focus.
    pub(crate) async fn arrow_to(&self, answer: &str) {
        for _ in 0..12 {
            self.press(Key::Down).await;
            if self.ask_text("return root.activeElement.value").await == answer {
                return;
            }
        }
        panic!("the arrow key does not reach {answer}");
    }
}
