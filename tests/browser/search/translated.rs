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

/// What browsers do to the words inside a closed shadow root, too: they replace a text by an element with its translation.
const TRANSLATE: &str = "for (const node of root.querySelectorAll('button, p, span, b')) for (const text of [...node.childNodes]) \
     if (text instanceof Text && text.data.trim()) { const font = document.createElement('font'); \
     font.textContent = `*${text.data}`; text.replaceWith(font); }";

#[browser_test]
async fn a_number_that_changes_after_a_translation_is_the_new_one() {
    let page = Page::ready().await;
    page.search_for("what").await;
    page.see("there are more results", "return !!$('[data-action=more]')").await;
    page.ask(TRANSLATE).await;
    let translated = "return $('[data-action=more]').textContent.startsWith('*')";
    assert_eq!(page.ask(translated).await, serde_json::json!(true));
    page.ask("faq.search('cost')").await;
    let is_new = "const number = (part) => Number($(part).textContent.match(/\\d+/)?.[0]); \
                  const more = $('[data-action=more]'); \
                  return !$('.count').textContent.startsWith('*') && (!more || \
                  number('[data-action=more]') === number('.count') - root.querySelectorAll('[data-result]').length)";
    page.see("the new numbers", is_new).await;
}
