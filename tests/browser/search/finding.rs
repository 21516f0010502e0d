//! The results while a patient types, and where they lead.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::assert_no_trace;
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;
use crate::toy;

#[browser_test]
async fn results_appear_from_the_first_letter_and_the_right_one_is_first() {
    let page = Page::ready().await;
    page.go_to_field().await;
    page.press('c').await;
    page.see("answers for one letter", "return root.querySelectorAll('[data-result]').length > 0").await;
    page.type_letters("ost").await;
    page.see_first("cost").await;
    for (typed, id) in
        [("offlabel", "off-label-meaning"), ("insurence", "insurance"), ("throw up", "common-side-effects")]
    {
        page.ask(&format!("faq.search('{typed}')")).await;
        page.see_first(id).await;
    }
}

#[browser_test]
async fn a_row_has_question_short_answer_and_topic_and_opens_a_copy_without_changing_the_page() {
    let page = Page::ready().await;
    page.ask("window.html = faq.outerHTML").await;
    page.search_for("bladder").await;
    page.see_first("bladder-liver").await;
    let row = "const row = $('[data-result=bladder-liver]'); return ['.question', '.short', '.topic'].map((part) => row.querySelector(part).textContent)";
    let short = page
        .ask_text("return faq.querySelector('#bladder-liver .cf-short').lastChild.textContent.trim()")
        .await;
    let question = toy::question("bladder-liver");
    assert_eq!(page.ask(row).await, json!([question, short, toy::title("safety")]));
    page.open_result("bladder-liver").await;
    // The sources are shown inside the copy.
    let copy = "const copy = $('[data-answer=bladder-liver]'); const own = faq.querySelector('#bladder-liver'); \
                const words = (part) => { const bare = part.cloneNode(true); bare.querySelector('.cf-sources')?.remove(); return bare.textContent; }; \
                return [words(copy) === words(own), copy.querySelectorAll('[id]').length, \
                $('[data-result=bladder-liver] button').ariaExpanded, faq.outerHTML === window.html, \
                faq.querySelector('details[data-topic]').checkVisibility()]";
    assert_eq!(page.ask(copy).await, json!([true, 0, "true", true, false]));
    page.ask("$('[data-result=bladder-liver] button').click()").await;
    page.see("it closes", "return !$('[data-answer]')").await;
}

#[browser_test(engine)]
async fn enter_leads_to_the_first_answer_and_it_opens_by_the_keyboard() {
    let page = Page::ready().await;
    page.search_for("insurance").await;
    page.see_first("insurance").await;
    page.press(Key::Enter).await;
    let focused = "return root.activeElement.closest('[data-result]')?.dataset.result ?? null";
    assert_eq!(page.ask_text(focused).await, "insurance");
    page.press(Key::Enter).await;
    page.see("it is open", "return !!$('[data-answer=insurance]')").await;
    assert_eq!(page.ask_text(focused).await, "insurance", "the focus stays on its row");
    assert_eq!(page.found().await[0], "insurance", "the results stay");
}

#[browser_test]
async fn the_only_result_opens_after_a_pause_and_the_focus_stays_in_the_field() {
    let page = Page::ready().await;
    page.search_for("bladder").await;
    page.see_first("bladder-liver").await;
    if page.found().await.len() == 1 {
        page.see("it opens", "return !!$('[data-answer=bladder-liver]')").await;
        assert_eq!(page.ask("return root.activeElement.id").await, json!("search"));
    }
    page.ask("faq.search('cost insurance')").await;
    page.see("several", "return root.querySelectorAll('[data-result]').length > 1").await;
    page.wait(900).await;
    assert_eq!(page.ask("return root.querySelectorAll('[data-answer]').length").await, json!(0));
}

#[browser_test]
async fn at_most_five_results_are_shown_until_more_are_requested() {
    let page = Page::ready().await;
    page.search_for("what").await;
    page.see("five", "return root.querySelectorAll('[data-result]').length === 5").await;
    let more = page.ask_text("return $('[data-action=more]').textContent.match(/\\d+/)[0]").await;
    page.ask("$('[data-action=more]').click()").await;
    page.see(
        "all of them",
        &format!(
            "return root.querySelectorAll('[data-result]').length === 5 + {more} && !$('[data-action=more]')"
        ),
    )
    .await;
    page.see(
        "the first new one has the focus",
        "return root.activeElement === root.querySelectorAll('[data-result] > button')[5]",
    )
    .await;
}

#[browser_test]
async fn the_help_bar_does_not_cover_the_field_in_which_somebody_types() {
    let page = Page::ready().await;
    page.ask("faq.style.display = 'block'; faq.style.marginTop = '0'; \
              faq.style.marginTop = `${innerHeight - $('#search').getBoundingClientRect().bottom + 4}px`; scrollTo(0, 0)")
        .await;
    page.tab_to("the field", "return focused?.id === 'search'").await;
    page.see(
        "the field is above the bar",
        "return $('#search').getBoundingClientRect().bottom <= $('.help-bar').getBoundingClientRect().top",
    )
    .await;
}

#[browser_test]
async fn an_answer_is_copied_whatever_an_editor_has_left_of_it() {
    let page = Page::ready().await;
    for left in [
        "question.after(document.createElement('p'))",
        "for (const part of answer.querySelectorAll('[class]')) part.removeAttribute('class')",
    ] {
        page.ask(&format!(
            "const answer = faq.querySelector('[data-id=cost]'), question = answer.querySelector('summary'); \
             answer.querySelectorAll(':scope > p').forEach((empty) => empty.remove()); {left}; \
             window.words = answer.querySelector('#cost > p').textContent"
        ))
        .await;
        page.search_for("cost").await;
        page.see_first("cost").await;
        page.open_result("cost").await;
        page.see(left, "return $('[data-answer=cost]')?.textContent.includes(window.words)").await;
        page.ask("faq.search('')").await;
    }
}

#[browser_test]
async fn a_link_in_a_copy_opens_its_target_below_it() {
    let page = Page::ready().await;
    page.search_for("cost").await;
    page.see_first("cost").await;
    page.open_result("cost").await;
    let link = "$('[data-answer=cost] .cf-related a')";
    page.ask(&format!("window.address = location.href; {link}.click()")).await;
    page.see(
        "the other answer",
        &format!("const inner = $('[data-answer=cost] [data-answer]'); return inner?.checkVisibility() && inner.dataset.answer === {link}.hash.slice(1)"),
    )
    .await;
    assert_eq!(page.ask("return location.href === window.address").await, json!(true));
    page.ask(&format!("{link}.click()")).await;
    page.see("it is gone", "return !$('[data-answer=cost] [data-answer]')").await;
}

#[browser_test(engine)]
async fn arrow_keys_move_in_the_field_and_choose_nothing() {
    let page = Page::ready().await;
    page.search_for("cost").await;
    page.see_first("cost").await;
    for key in [Key::Left, Key::Left, Key::Down, Key::Up, Key::End] {
        page.press(key).await;
    }
    assert_eq!(
        page.ask("return [root.activeElement.id, $('#search').selectionStart]").await,
        json!(["search", 4])
    );
}

#[browser_test]
async fn suggestions_are_always_shown_and_open_their_answers() {
    let page = Page::ready().await;
    let suggested = toy::suggestions();
    let shown =
        "return [...root.querySelectorAll('[data-suggestion]')].map((button) => button.dataset.suggestion)";
    assert_eq!(page.ask(shown).await, json!(suggested));
    page.go_to_field().await;
    page.press('c').await;
    page.see("they go when something is typed", "return !$('.suggestions')").await;
    page.press(Key::Backspace).await;
    page.see("and come back", "return !!$('.suggestions')").await;
    page.click("return $('[data-suggestion]')").await;
    let first = &suggested[0];
    page.see(
        "the first one opens its answer and its topic",
        &format!("const answer = faq.querySelector('[data-id={first}]'); return answer.open && answer.closest('[data-topic]').open"),
    )
    .await;
    let focused = "return document.activeElement.closest('details')?.dataset.id ?? null";
    assert_eq!(page.ask(focused).await, json!(first));
}

#[browser_test]
async fn without_results_a_message_and_suggestions_are_shown() {
    let small = Viewport { width: 320, ..Viewport::default() };
    let page = Page::ready_on(small).await;
    page.search_for("qqzzxx").await;
    let shown = page
        .ask(
            "const found = $('.results'); return [found.innerText.includes('No answer for “qqzzxx” yet'), \
             !!found.querySelector('a[data-contact][href]'), root.querySelectorAll('[data-result]').length, \
             [...found.querySelectorAll('[data-action=suggestion]')].map((button) => button.value)]",
        )
        .await;
    assert_eq!(shown, json!([true, true, 0, toy::suggestions()]));
    page.ask("$('.results [data-action=suggestion]').click()").await;
    let first = &toy::suggestions()[0];
    page.see(
        "the text, with its answer",
        &format!("return !$('.results') && faq.querySelector('[data-id={first}]').checkVisibility()"),
    )
    .await;
    assert_no_trace(&page).await;
}

#[browser_test]
async fn the_clinics_own_answers_are_found_and_hidden_ones_are_not() {
    let attributes = "contact=\"#visit\" hide=\"cost\"";
    let page = Page::open(Site::inspected_with(attributes), Viewport::default(), "/").await;
    page.see_ready().await;
    page.ask(
        "const own = document.createElement('details'); own.innerText = ''; const summary = document.createElement('summary'); \
         summary.textContent = 'Where can I park my bicycle?'; const words = document.createElement('p'); \
         words.textContent = 'Behind the house.'; own.append(summary, words); faq.append(own)",
    )
    .await;
    page.see("it is an answer", "return !!faq.querySelector('details[data-topic=clinic] details[data-id]')")
        .await;
    page.search_for("bicycle").await;
    page.see("it is found", "return faq.querySelector(`[data-topic=clinic] [data-id=${$('[data-result]')?.dataset.result}]`) !== null").await;
    page.ask("faq.search('how much does it cost')").await;
    page.see_found().await;
    page.see("other answers", "return root.querySelectorAll('[data-result]').length > 0").await;
    assert!(!page.found().await.contains(&"cost".to_owned()));
}

#[browser_test]
async fn ten_thousand_letters_right_to_left_text_and_symbols_do_no_harm() {
    let page = Page::ready().await;
    page.ask(
        "const input = $('#search'); window.put = (text) => { faq.search(text); return input.value.length; }",
    )
    .await;
    for text in [
        "'x'.repeat(10000)",
        "'cost '.repeat(2000)",
        "'كم تكلفة العلاج؟'",
        "'😀👨‍👩‍👧‍👦🏳️‍🌈'",
        "'\\u0000\\u200b\\u202e'",
        "'<img src=x onerror=alert(1)>'",
    ] {
        page.ask(&format!("return window.put({text})")).await;
        page.see(text, "return !!$('.results') && faq.dataset.state === 'ready'").await;
    }
    page.ask("window.put('cost')").await;
    page.see_first("cost").await;
}

#[browser_test]
async fn none_of_two_hundred_keys_in_a_row_is_lost() {
    let page = Page::ready().await;
    page.go_to_field().await;
    let text = "what does it cost and will my insurance pay for it ".repeat(4);
    let text = &text[..200];
    page.type_letters(text).await;
    assert_eq!(page.ask("return $('#search').value").await, json!(text));
    page.see("they were all searched for", "return !!$('.results')").await;
}

#[browser_test]
async fn the_contact_follows_many_results_and_is_beside_them_on_a_wide_screen() {
    const PLACES: &str = "const [row, card, bar, field] = ['.row', '.results .card', '.help-bar', '.search-row'].map((part) => $(part).getBoundingClientRect());";
    for (width, is_beside) in [(390, false), (1280, true)] {
        let page =
            Page::open(Site::inspected(), Viewport { width, height: 900, ..Viewport::default() }, "/").await;
        page.see("the field", "return faq.dataset.state === 'ready' && !!$('#search')").await;
        page.search_for("what").await;
        page.see("more than five", "return !!$('[data-action=more]')").await;
        let places = format!(
            "{PLACES} return [card.left > row.right, is_beside ? bar.left > row.right : bar.left < row.right, \
             Math.abs(row.right - field.right) < 1]"
        );
        let places = places.replace("is_beside", &is_beside.to_string());
        assert_eq!(page.ask(&places).await, json!([is_beside, true, true]), "{width}");
    }
}

#[browser_test(engine)]
async fn a_row_that_has_the_focus_is_not_under_the_help_bar() {
    let page = Page::open(Site::inspected(), Viewport { height: 640, ..Viewport::default() }, "/").await;
    page.see("the field", "return faq.dataset.state === 'ready' && !!$('#search')").await;
    page.search_for("what").await;
    page.see("more than five", "return !!$('[data-action=more]')").await;
    let mut rows = 0;
    for _ in 0..12 {
        page.press(Key::Tab).await;
        let under = page
            .ask(
                "const focused = root.activeElement; if (!focused?.closest('.results')) return null; \
                 return [focused.getBoundingClientRect().bottom <= $('.help-bar').getBoundingClientRect().top, focused.textContent]",
            )
            .await;
        if !under.is_null() {
            assert_eq!(under[0], json!(true), "{} is under the bar", under[1]);
            rows += 1;
        }
    }
    assert!(rows > 5, "Tab goes through the rows: {rows}");
}
