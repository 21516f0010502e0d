//! The people who write for a site: authors without the right to use scripts, and the block in the editor.

use browser_test::browser_test;
use serde_json::json;

use super::administrator::WIDE;
use super::server::{BLOCK_THEME, WordPress};
use crate::engine::Viewport;

#[browser_test]
async fn an_author_without_the_right_to_scripts_writes_the_shortcode() {
    let wordpress =
        WordPress::with(BLOCK_THEME, &json!({ "contact": "/contact", "reviews": { "en": {} } })).await;
    let author = wordpress.open_as("author", "/wp-admin/post-new.php", WIDE).await;
    author
        .see(
            "the editor",
            "return !!window.wp?.apiFetch && !!wp.data.select('core/editor')?.getCurrentPostId()",
        )
        .await;
    let content = "Our <script>alert(1)</script>questions.\n\n[clinic_faq region=\"GB\" hide=\"legal\" inspect=\"2020-01-01\" \
         reviewed-by=\"Dr. X\" contact=\"javascript:alert(1)\"]\n\nVISIT US at 14 River Road.\n<h3>Opening hours</h3>";
    let post = format!(
        "const done = arguments[0]; wp.apiFetch({{ path: '/wp/v2/posts', method: 'POST', \
         data: {{ title: 'Ours', status: 'publish', content: {} }} }}).then(({{ id }}) => done('/?p=' + id), (error) => done(error.message))",
        json!(content)
    );
    let path = author.engine.client.execute_async(&post, Vec::new()).await.expect("it is posted");
    let visitor = wordpress.open(path.as_str().expect("it has an address"), Viewport::default()).await;
    visitor.see_ready().await;
    let shown = "return [$('#crisis').getAttribute('href'), faq.querySelector('[data-contact]').getAttribute('href'), \
         faq.querySelector('[data-topic=legal]').hidden, faq.hasAttribute('reviewed-by'), \
         [...document.querySelectorAll('p')].some((p) => p.innerText.startsWith('VISIT US') && !p.closest('clinic-faq')), \
         [...document.querySelectorAll('h3')].some((h) => h.innerText === 'Opening hours' && !h.closest('clinic-faq'))]";
    assert_eq!(visitor.ask(shown).await, json!(["tel:116123", "/contact", false, false, true, true]));
    let hidden = "return [...faq.querySelectorAll('[data-topic=legal] [data-id]')].map((answer) => answer.hidden !== ('protected' in answer.dataset)).every(Boolean)";
    assert_eq!(visitor.ask(hidden).await, json!(true), "only what protects patients stays");
}

#[browser_test]
async fn the_block_has_settings_in_the_side_bar_and_its_preview_follows() {
    let wordpress =
        WordPress::with(BLOCK_THEME, &json!({ "contact": "/contact", "reviews": { "en": {} } })).await;
    let admin = wordpress.open_as("admin", "/wp-admin/post-new.php?post_type=page", WIDE).await;
    admin.see("the editor", "return !!wp.data.select('core/block-editor')?.getBlocks && !!wp.blocks.getBlockType('clinic-faq/faq')").await;
    admin
        .ask(
            "const block = wp.blocks.createBlock('clinic-faq/faq'); wp.data.dispatch('core/block-editor').insertBlocks(block); \
             wp.data.dispatch('core/block-editor').selectBlock(block.clientId); \
             wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block')",
        )
        .await;
    let line = |number: &str| {
        format!("return document.querySelector('.wp-block .cf-crisis-short a')?.textContent === '{number}'")
    };
    admin.see("the preview", &line("988")).await;
    let choose = "const control = [...document.querySelectorAll('.edit-post-sidebar select')] \
         .find((select) => [...select.options].some(({ value }) => value === 'GB')); if (!control) return false; \
         Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(control, 'GB'); \
         control.dispatchEvent(new Event('change', { bubbles: true })); return true";
    admin.see("the choice of a country", choose).await;
    admin.see("the preview for another country", &line("116 123")).await;
    let content = "return wp.data.select('core/editor').getEditedPostContent()";
    assert_eq!(admin.ask(content).await, json!("<!-- wp:clinic-faq/faq {\"region\":\"GB\"} /-->"));
}
