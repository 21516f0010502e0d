//! Going on, going back, changing an answer, skipping, and starting again.

use browser_test::browser_test;
use serde_json::json;

use super::Patient;
use crate::page::Page;

impl Page {
    /// Returns the answer to a question in the summary; empty if the question is not listed.
    async fn response_to(&self, question: &str) -> String {
        self.ask_text(&format!(
            "return $('[data-action=change][value={question}]')?.closest('dl > div').querySelector('dd:not(.change)').innerText ?? ''"
        ))
        .await
    }

    /// Starts to change an answer from the summary.
    async fn change(&self, question: &str) {
        self.ask(&format!("$('[data-action=change][value={question}]').click()")).await;
        self.see_question(question).await;
    }

    async fn progress(&self) -> String {
        self.ask_text("return $('.progress-words').innerText").await
    }
}

#[browser_test]
async fn back_leads_to_the_question_before_with_its_answer_still_picked() {
    let page = Page::ready().await;
    let patient = Patient::who("reason=other mind=psychosis,dissociative age=");
    page.open_guide_at(&patient, "heart").await;
    for (question, answers) in [
        ("mind", "psychosis,dissociative"),
        ("pregnancy", "no"),
        ("reason", "other"),
        ("age", ""),
        ("suicide", "no"),
        ("emergency", "no"),
    ] {
        page.press_button("back").await;
        page.see_question(question).await;
        assert_eq!(page.picked().await, answers, "{question}");
    }
    page.press_button("back").await;
    page.see("the start page", "return !!$('[data-screen=start]') && !$('[data-action=back]')").await;
    page.press_button("begin").await;
    page.see_question("emergency").await;
    assert_eq!(page.picked().await, "no");
    page.walk(&patient, "summary").await;
    page.press_button("back").await;
    page.see_question("ride").await;
    page.press_button("next").await;
    page.see_summary().await;
    page.press_button("next").await;
    page.see_outcome("not-now").await;
    page.press_button("back").await;
    page.see_summary().await;
}

#[browser_test]
async fn one_answer_is_changed_from_the_summary_which_then_comes_back() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::clean(), "summary").await;
    assert_eq!(page.response_to("allergy").await, "No");
    page.change("allergy").await;
    assert_eq!(page.picked().await, "no");
    page.pick("yes").await;
    page.press_button("next").await;
    page.see_summary().await;
    assert_eq!(page.response_to("allergy").await, "Yes");
    // A change that is cancelled leaves everything as it was.
    page.change("age").await;
    page.pick("under-18").await;
    page.press_button("back").await;
    page.see_summary().await;
    assert_eq!(page.response_to("age").await, "25 to 64");
    page.change("body").await;
    page.press_button("skip").await;
    page.see_summary().await;
    assert_eq!(page.response_to("body").await, "Skipped");
    page.press_button("next").await;
    page.see_outcome("not-now").await;
    // The summary is one step back from the result.
    page.press_button("back").await;
    page.see_summary().await;
    page.change("allergy").await;
    page.pick("no").await;
    page.press_button("next").await;
    page.see_summary().await;
    page.press_button("next").await;
    page.see_outcome("tell-clinic").await;
}

#[browser_test]
async fn another_reason_asks_again_which_treatments_were_tried() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::clean(), "summary").await;
    page.change("reason").await;
    page.pick("pain").await;
    page.press_button("next").await;
    page.see_question("tried").await;
    assert_eq!(page.picked().await, "", "what was tried for another reason does not count");
    page.pick("one").await;
    page.press_button("next").await;
    page.see_summary().await;
    assert_eq!(
        [page.response_to("reason").await, page.response_to("tried").await],
        ["Pain that does not go away", "One"]
    );
    page.change("reason").await;
    page.pick("other").await;
    page.press_button("next").await;
    page.see_summary().await;
    assert_eq!([page.response_to("reason").await, page.response_to("tried").await], ["Something else", ""]);
    page.change("reason").await;
    page.pick("depression").await;
    page.press_button("next").await;
    page.see_question("tried").await;
    assert_eq!(page.picked().await, "");
    // On the way forward the question is asked again, too.
    page.leave_guide().await;
    page.open_guide().await;
    page.walk(&Patient::clean(), "pregnancy").await;
    page.press_button("back").await;
    page.see_question("tried").await;
    assert_eq!(page.picked().await, "two-plus");
    page.press_button("back").await;
    page.see_question("reason").await;
    page.pick("ocd").await;
    page.press_button("next").await;
    page.see_question("tried").await;
    assert_eq!(page.picked().await, "");
}

#[browser_test]
async fn every_question_but_the_first_can_be_skipped() {
    let page = Page::ready().await;
    page.open_guide().await;
    assert_eq!(page.ask("return !!$('[data-action=skip]')").await, json!(false));
    let all = "suicide= age= reason= pregnancy= mind= heart= body= allergy= substances= medicines= ride=";
    page.walk(&Patient::who(all), "summary").await;
    for question in ["suicide", "age", "reason", "mind", "medicines", "ride"] {
        assert_eq!(page.response_to(question).await, "Skipped", "{question}");
    }
    assert_eq!(page.response_to("emergency").await, "No");
    page.press_button("next").await;
    page.see_outcome("get-help").await;
    // A question that was answered before can be skipped as well.
    page.press_button("back").await;
    page.see_summary().await;
    page.change("heart").await;
    page.pick("aneurysm").await;
    page.press_button("next").await;
    page.see_summary().await;
    page.change("heart").await;
    assert_eq!(page.picked().await, "aneurysm");
    page.press_button("skip").await;
    page.see_summary().await;
    assert_eq!(page.response_to("heart").await, "Skipped");
}

#[browser_test]
async fn starting_again_deletes_every_answer() {
    let page = Page::ready().await;
    let patient = Patient::who("suicide=thoughts mind=psychosis");
    page.open_guide().await;
    for screen in ["summary", "result"] {
        page.walk(&patient, screen).await;
        page.press_button("restart").await;
        page.see_question("emergency").await;
        for question in ["emergency", "suicide", "age", "reason", "tried", "pregnancy", "mind"] {
            page.see_question(question).await;
            assert_eq!(page.picked().await, "", "{screen}: {question}");
            assert_eq!(
                page.ask("return !!$('[data-crisis=guide]')").await,
                json!(false),
                "{screen}: {question}"
            );
            page.ask("$('[data-question] input[value=no], [data-question] input[value=depression], [data-question] input[value=\"25-64\"], \
                      [data-question] input[value=none]').click(); $('[data-action=next]').click()")
                .await;
        }
        assert_eq!(page.ask("return !!$('[data-action=restart]')").await, json!(false), "no third way on");
        page.leave_guide().await;
        page.open_guide().await;
    }
}

#[browser_test]
async fn the_progress_of_a_patient_is_shown_in_words() {
    let page = Page::ready().await;
    page.open_guide().await;
    for (screen, words) in [
        ("emergency", "Safety first · 1 of 13"),
        ("suicide", "Safety first · 2 of 13"),
        ("reason", "About you · 4 of 13"),
        ("tried", "About you · 5 of 13"),
        ("pregnancy", "Your health · 6 of 13"),
        ("ride", "Your visit · 13 of 13"),
        ("summary", ""),
        ("result", ""),
    ] {
        page.walk(&Patient::clean(), screen).await;
        assert_eq!(page.progress().await, words, "{screen}");
    }
    page.press_button("restart").await;
    page.see_question("emergency").await;
    for (screen, words) in [("pregnancy", "Your health · 5 of 12"), ("ride", "Your visit · 12 of 12")] {
        page.walk(&Patient::who("reason=just-learning"), screen).await;
        assert_eq!(page.progress().await, words, "{screen}");
    }
}
