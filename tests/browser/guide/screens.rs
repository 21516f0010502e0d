//! One screen of each kind, for tests of properties that all of them must have.

use super::Patient;
use crate::page::Page;

/// The names of the screens. A screenshot has the name of its screen.
pub(crate) const SCREENS: [&str; 16] = [
    "start",
    "first",
    "many-answers",
    "error",
    "help-at-once",
    "pinned",
    "escape",
    "summary",
    "not-now",
    "learn",
    "others-first",
    "tell-clinic",
    "talk",
    "get-help",
    "crisis-emergency",
    "crisis-intent",
];

impl Page {
    /// Shows a screen by its name.
    pub(crate) async fn show_screen(&self, name: &str) {
        if self.ask("return !!$('.guide')").await == serde_json::Value::Bool(true) {
            self.leave_guide().await;
        }
        let (who, screen) = match name {
            "start" | "first" | "help-at-once" => ("", "emergency"),
            "many-answers" => ("", "body"),
            "error" => ("", "reason"),
            "pinned" => ("suicide=thoughts", "medicines"),
            "escape" => ("", "age"),
            "summary" => (
                "suicide=thoughts age= mind=psychosis,bipolar-stable,dissociative medicines=benzodiazepine,opioid",
                "summary",
            ),
            "not-now" => (
                "age=65-plus reason=ptsd tried=one mind=psychosis,not-sure heart=aneurysm allergy= substances=active medicines=maoi ride=no",
                "result",
            ),
            "learn" => ("reason=just-learning age=", "result"),
            "others-first" => ("reason=pain tried=not-sure body=glaucoma", "result"),
            "tell-clinic" => ("mind=bipolar-stable body=thyroid,apnea-lung medicines=lamotrigine", "result"),
            "talk" => ("", "result"),
            "get-help" => ("suicide=thoughts reason=suicidal-thoughts medicines=glp1", "result"),
            "crisis-emergency" => ("emergency=yes", "result"),
            "crisis-intent" => ("suicide=intent", "result"),
            _ => panic!("there is no screen {name}"),
        };
        if name == "start" {
            return self.open_start_page().await;
        }
        self.open_guide_at(&Patient::who(who), screen).await;
        match name {
            "help-at-once" => {
                self.pick("yes").await;
                self.see("help is there", "return !!$('[data-crisis=guide]')").await;
            }
            "many-answers" => {
                self.pick("bladder").await;
                self.pick("seizures").await;
                self.see("two are picked", "return root.querySelectorAll('input:checked').length === 2")
                    .await;
            }
            "error" => {
                self.press_button("next").await;
                self.see("the error has the focus", "return root.activeElement?.matches('[role=alert]')")
                    .await;
            }
            "escape" => {
                self.press(fantoccini::key::Key::Escape).await;
                self.see("it is announced", "return $('[role=status]').textContent !== ''").await;
            }
            _ => {}
        }
    }
}
