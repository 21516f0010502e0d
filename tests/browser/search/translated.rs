//! A browser that translates the page rewrites its texts, and search finds the new words.

use browser_test::browser_test;

use crate::page::Page;

#[browser_test]
async fn after_the_page_was_translated_the_new_words_are_found() {
    let page = Page::ready().await;
    page.search_for("insurance").await;
    page.see_first("insurance").await;
    page.ask("faq.search('')").await;
    // Replaces texts as browsers do, some inside elements of their own.
    page.ask(
        "const words = { insurance: '¿Lo pagará mi seguro médico?', cost: 'Wie viel kostet das?', pregnancy: '如果我怀孕了怎么办？' }; \
         for (const [id, text] of Object.entries(words)) { const summary = faq.querySelector(`[data-id=${id}] summary`); \
            const font = document.createElement('font'); font.textContent = text; summary.firstChild.replaceWith(font); }",
    )
    .await;
    for (typed, id) in [("segur", "insurance"), ("kostet", "cost"), ("怀孕", "pregnancy")] {
        page.ask(&format!("faq.search('{typed}')")).await;
        page.see_first(id).await;
    }
}
