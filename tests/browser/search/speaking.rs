//! Announcements to screen readers, and a scan without findings.

use browser_test::browser_test;
use serde_json::json;

use crate::page::Page;
use crate::toy;

/// Records the announcements of the polite live region from now on.
const LISTEN: &str = "window.spoken = []; const region = $('[role=status]'); \
     new MutationObserver(() => window.spoken.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true })";

#[browser_test]
async fn the_number_of_results_is_announced_after_a_pause_and_not_for_each_letter() {
    let page = Page::ready().await;
    // The index exists after a first search, so that each letter is searched for at once.
    page.search_for("x").await;
    page.ask("faq.search('')").await;
    page.see("it is over", "return !$('.results')").await;
    page.ask(LISTEN).await;
    page.search_for("insurance").await;
    page.see(
        "it is announced",
        &format!(
            "return window.spoken.some((text) => /answers? for “insurance”\\. /.test(text) && text.includes('{}'))",
            toy::question("insurance")
        ),
    )
    .await;
    let spoken = page.ask("return window.spoken.filter((text) => text.includes('for “'))").await;
    assert_eq!(spoken.as_array().map(Vec::len), Some(1), "{spoken}");
}

#[browser_test]
async fn the_field_has_a_label_a_role_and_a_clear_button_with_words() {
    let page = Page::ready().await;
    page.search_for("cost").await;
    let field = page.ask("return $('#search')").await;
    assert_eq!(page.read_of_element(&field, "computedlabel").await, json!("Search the answers"));
    let clear = page.ask("return $('#clear')").await;
    assert_eq!(page.read_of_element(&clear, "computedlabel").await, json!("Clear"));
    assert_eq!(
        page.ask("return [$('#clear').checkVisibility(), $('form').role ?? $('form').getAttribute('role'), $('[data-results]').tagName]").await,
        json!([true, "search", "OL"])
    );
    page.ask("faq.search('')").await;
    let placeholder = page.ask_text("return $('#search').placeholder").await;
    assert_eq!(placeholder, format!("Search {} answers", toy::answers()));
}
