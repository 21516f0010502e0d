//! The end of a search: the page is the same as before it.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::assert_no_trace;
use crate::page::Page;

/// Opens a page, scrolls to somewhere in its middle, and opens two answers.
async fn in_use() -> Page {
    let page = Page::ready().await;
    page.ask(
        "for (const id of ['addictive', 'cost']) { const answer = faq.querySelector(`[data-id=${id}]`); \
         answer.closest('[data-topic]').open = answer.open = true; } \
         scrollTo({ top: $('#search').getBoundingClientRect().top + scrollY - 40, behavior: 'instant' })",
    )
    .await;
    page.go_to_field().await;
    page
}

#[browser_test]
async fn clearing_restores_the_page() {
    for way in ["escape", "button", "backspace", "method"] {
        let page = in_use().await;
        let before = page.state_of_page().await;
        page.search_for("bladder").await;
        page.see_first("bladder-liver").await;
        page.open_result("bladder-liver").await;
        match way {
            "escape" => page.press(Key::Escape).await,
            "button" => page.click("return $('#clear')").await,
            "method" => drop(page.ask("faq.search('')").await),
            _ => {
                for _ in "bladder".chars() {
                    page.press(Key::Backspace).await;
                }
            }
        }
        page.see("the text is back", "return !$('.results') && !!$('.suggestions')").await;
        assert_eq!(page.state_of_page().await, before, "{way}");
        assert_no_trace(&page).await;
    }
}

#[browser_test(engine)]
async fn escape_among_the_results_leads_back_to_the_empty_field() {
    for words in ["bladder", "i want to die"] {
        let page = in_use().await;
        let before = page.state_of_page().await;
        page.search_for(words).await;
        page.see("results or help", "return !!$('.searching button, .searching a')").await;
        page.ask("$('.searching :is(button, a)').focus()").await;
        page.press(Key::Escape).await;
        page.see("the text is back", "return !$('.searching') && !!$('.suggestions')").await;
        page.see(
            "the field has the focus",
            "return root.activeElement === $('#search') && !$('#search').value",
        )
        .await;
        assert_eq!(page.state_of_page().await, before, "{words}");
        assert_no_trace(&page).await;
    }
}

#[browser_test]
async fn an_address_that_names_an_answer_ends_the_search_and_shows_it() {
    let page = Page::ready().await;
    page.search_for("bladder").await;
    page.see_first("bladder-liver").await;
    page.ask("location.hash = '#insurance'").await;
    page.see(
        "the answer",
        "const answer = faq.querySelector('[data-id=insurance]'); const { top } = answer.getBoundingClientRect(); \
         return answer.open && answer.checkVisibility() && top >= 0 && top < innerHeight && !$('.results')",
    )
    .await;
    assert_no_trace(&page).await;
}

#[browser_test]
async fn the_guide_replaces_a_search_and_ends_it() {
    let page = Page::ready().await;
    page.search_for("bladder").await;
    page.ask("faq.startGuide()").await;
    page.see("the guide", "return !!$('.guide') && !$('#search').checkVisibility()").await;
    assert_no_trace(&page).await;
    page.ask("$('[data-action=leave]').click()").await;
    page.see("the field is back", "return $('#search').checkVisibility()").await;
}

#[browser_test(engine)]
async fn printing_a_search_prints_the_text_and_the_results_come_back() {
    let page = Page::ready().await;
    page.search_for("bladder").await;
    page.see_first("bladder-liver").await;
    let found = page.found().await;
    page.ask("dispatchEvent(new Event('beforeprint'))").await;
    let shown = "return faq.querySelector('details[data-topic]').checkVisibility()";
    assert_eq!(page.ask(shown).await, json!(true));
    page.ask("dispatchEvent(new Event('afterprint'))").await;
    assert_eq!(page.ask(shown).await, json!(false));
    assert_eq!(page.found().await, found);
}
