//! The way of an administrator: from the ZIP to a page that visitors read, and back.

use browser_test::browser_test;
use fantoccini::Locator;
use serde_json::json;

use super::server::{BLOCK_THEME, WordPress};
use crate::accessibility;
use crate::engine::Viewport;
use crate::page::Page;

pub(super) const WIDE: Viewport = Viewport { width: 1280, height: 900, dark: false, scripts: true };
pub(super) const SETTINGS: &str = "/wp-admin/options-general.php?page=clinic-faq";

/// Fills fields of the settings page, by the ends of their ids, and saves.
pub(super) async fn save(page: &Page, fields: &[(&str, &str)]) {
    for (id, value) in fields {
        let fill = format!(
            "const field = document.getElementById('clinic-faq-{id}'); \
             if (field.type === 'checkbox') field.checked = true; else field.value = {}; return true",
            json!(value)
        );
        page.ask(&fill).await;
    }
    page.ask("window.isOld = true; document.querySelector('#submit').click()").await;
    page.see("the page after saving", "return !window.isOld && document.readyState === 'complete'").await;
}

/// Returns the file of settings that the settings page saves.
pub(super) async fn saved_file(admin: &Page) -> String {
    let file = "const done = arguments[0]; \
         fetch(document.querySelector('a[href*=clinic_faq_save_file]').href).then((file) => file.text()).then(done)";
    let file = admin.engine.client.execute_async(file, Vec::new()).await.expect("it is sent");
    file.as_str().expect("it is text").to_owned()
}

/// Returns the text of an element, with ordinary spaces.
pub(super) async fn text_of(page: &Page, selector: &str) -> String {
    page.ask_text(&format!(
        "return document.querySelector('{selector}')?.innerText.replaceAll('\u{a0}', ' ')"
    ))
    .await
}

/// Uploads the ZIP on the page for it, and activates the plugin.
async fn install_from_zip(wordpress: &WordPress, admin: &Page) {
    let field = admin.engine.client.find(Locator::Css("#pluginzip")).await.expect("it has a field");
    field.send_keys(&wordpress.zip().to_string_lossy()).await.expect("the ZIP is chosen");
    admin.ask("document.querySelector('#install-plugin-submit').click()").await;
    admin.see("it is installed", "return !!document.querySelector('a[href*=\"action=activate\"]')").await;
    admin.ask("document.querySelector('a[href*=\"action=activate\"]').click()").await;
    admin
        .see("it is active", "return document.querySelector('#message')?.innerText.includes('activated')")
        .await;
}

/// Types into the settings, and checks that the browser is asked to warn before that is lost.
async fn see_warning_before_leaving(admin: &Page) {
    let warns = "const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); \
                 return event.defaultPrevented";
    assert_eq!(admin.ask(warns).await, json!(false), "nothing is typed");
    admin
        .ask("document.querySelector('#clinic-faq-clinic').dispatchEvent(new Event('input', { bubbles: true }))")
        .await;
    assert_eq!(admin.ask(warns).await, json!(true), "what is typed would be lost");
}

/// Publishes the page in the editor.
async fn publish(admin: &Page) {
    admin
        .ask("wp.data.dispatch('core/editor').editPost({ status: 'publish' }); wp.data.dispatch('core/editor').savePost()")
        .await;
    admin
        .see(
            "it is published",
            "const editor = wp.data.select('core/editor'); return editor.isCurrentPostPublished()",
        )
        .await;
}

#[browser_test]
async fn from_the_zip_to_a_page_that_visitors_read() {
    let wordpress = WordPress::without_plugin().await;
    let admin = wordpress.open_as("admin", "/wp-admin/plugin-install.php?tab=upload", WIDE).await;
    install_from_zip(&wordpress, &admin).await;
    let notice = text_of(&admin, "#clinic-faq-notice").await;
    assert!(notice.contains("English: visitors do not see the questions and answers yet"), "{notice}");

    admin.go(SETTINGS).await;
    see_warning_before_leaving(&admin).await;
    save(&admin, &[("clinic", "Harbor Lane"), ("contact", "/contact"), ("phone", "(555) 010-0142")]).await;
    let settings = wordpress.run("settings", &json!({}));
    assert_eq!(
        settings,
        json!({ "clinic": "Harbor Lane", "contact": "/contact", "phone": "(555) 010-0142" })
    );

    admin.ask("document.querySelector('a[href*=\"clinic_faq_new_page\"]').click()").await;
    admin.see("the editor with a preview", "return !!document.querySelector('.wp-block clinic-faq')").await;
    let label = "return document.querySelector('.wp-block [data-contact]').textContent";
    assert_eq!(admin.ask(label).await, json!("Contact Harbor Lane"));
    let editor = admin.ask_text("return location.pathname + location.search").await;
    admin.go(SETTINGS).await;
    let done = "return [...document.querySelectorAll('.clinic-faq-steps > li')] \
                .map((step) => !!step.querySelector('strong'))";
    assert_eq!(admin.ask(done).await, json!([true, true, false, false]), "a draft is not published");
    admin.go(&editor).await;
    admin.see("the editor again", "return !!document.querySelector('.wp-block clinic-faq')").await;
    publish(&admin).await;
    let path = admin.ask_text("return '/?page_id=' + wp.data.select('core/editor').getCurrentPostId()").await;

    let visitor = wordpress.open(&path, Viewport::default()).await;
    let shown = text_of(&visitor, ".clinic-faq-help").await;
    assert_eq!(
        shown.split_whitespace().collect::<Vec<_>>().join(" "),
        format!("Contact Harbor Lane · (555) 010-0142 {CRISIS}")
    );
    assert_eq!(
        visitor.ask("return document.querySelectorAll('clinic-faq, script[type=module]').length").await,
        json!(0)
    );
    admin.go(&path).await;
    admin.see_ready().await;
    let note = text_of(&admin, ".clinic-faq-note").await;
    assert!(note.starts_with("Only signed-in staff see these questions and answers (English)."), "{note}");

    admin.go(SETTINGS).await;
    let review = [
        ("reviews-en-agreed", ""),
        ("reviews-en-reviewed-by", "Dr. Ann Lee, MD"),
        ("reviews-en-reviewed-on", "2026-12-10"),
    ];
    save(&admin, &review).await;
    visitor.go(&path).await;
    visitor.see_ready().await;
    let steps = "return [document.querySelectorAll('.clinic-faq-steps strong').length, \
                 !!document.querySelector('.clinic-faq-steps a[href*=\"action=edit\"]')]";
    assert_eq!(admin.ask(steps).await, json!([4, true]), "all steps are done, and the page is linked");
    assert_eq!(text_of(&visitor, ".cf-reviewed").await, "Reviewed by Dr. Ann Lee, MD on December 10, 2026.");
    assert_eq!(visitor.ask("return document.querySelectorAll('.clinic-faq-note').length").await, json!(0));
}

const CRISIS: &str = "In crisis, or thinking about suicide? Call 988. In danger right now, call 911.";

/// The fields that the next test fills in wrongly, in the order of the form.
const WRONG_FIELDS: [&str; 6] =
    ["contact", "phone", "reviews-en-reviewed-by", "reviews-en-reviewed-on", "questions-0-answer", "accent"];

#[browser_test]
async fn wrong_settings_are_told_at_their_fields_and_nothing_typed_is_lost() {
    let wordpress = WordPress::with(BLOCK_THEME, &json!({ "clinic": "Old" })).await;
    let admin = wordpress.open_as("admin", SETTINGS, WIDE).await;
    let wrong = [
        ("clinic", "New <b> & \"Sons\""),
        ("contact", "javascript:alert(1)"),
        ("phone", "ask for Ann"),
        ("questions-0-question", "Where can I park?"),
        ("facts-price", "$450\n$2,400 for six"),
        ("accent", "red"),
        ("reviews-en-agreed", ""),
        ("reviews-en-reviewed-on", "2027-01-01"),
    ];
    save(&admin, &wrong).await;
    assert_eq!(wordpress.run("settings", &json!({})), json!({ "clinic": "Old" }), "nothing is saved");
    let marked = "return [...document.querySelectorAll('.clinic-faq-error')].map(({ id }) => id)";
    let ids: Vec<String> = WRONG_FIELDS.iter().map(|field| format!("clinic-faq-{field}-error")).collect();
    assert_eq!(admin.ask(marked).await, json!(ids));
    for (id, value) in wrong.iter().filter(|(id, _)| *id != "reviews-en-agreed") {
        let kept = admin.ask_text(&format!("return document.getElementById('clinic-faq-{id}').value")).await;
        assert_eq!(kept, *value, "{id}");
    }
    let links = "return [...document.querySelectorAll('#clinic-faq-errors a')] \
         .every(({ hash }) => document.querySelector(hash)) && document.querySelector('#clinic-faq-reviews-en-agreed').checked";
    assert_eq!(admin.ask(links).await, json!(true));

    let right = [
        ("contact", "/contact"),
        ("phone", "(555) 010-0142"),
        ("questions-0-answer", "Behind the house.\n\nOr ask <us>."),
        ("questions-0-place", "topic:daily-life"),
        ("accent", "#aa3300"),
        ("radius", "1.25rem"),
        ("reviews-en-reviewed-by", "Dr. Ann Lee, MD"),
        ("reviews-en-reviewed-on", "2026-12-10"),
    ];
    save(&admin, &right).await;
    assert_eq!(admin.ask("return document.querySelectorAll('.clinic-faq-error').length").await, json!(0));
    let mut saved = wordpress.run("settings", &json!({}));
    let hash = saved["reviews"]["en"]["reviewed-hash"].take();
    assert_eq!(hash.as_str().map(str::len), Some(64));
    let expected = json!({
        "clinic": "New <b> & \"Sons\"", "contact": "/contact", "phone": "(555) 010-0142", "accent": "#aa3300",
        "radius": "1.25rem", "facts": { "price": "$450\n$2,400 for six" },
        "questions": [{
            "id": "own-where-can-i-park", "question": "Where can I park?",
            "answer": ["Behind the house.", "Or ask <us>."], "topic": "daily-life",
        }],
        "reviews": {
            "en": { "reviewed-by": "Dr. Ann Lee, MD", "reviewed-on": "2026-12-10", "reviewed-hash": null },
        },
    });
    assert_eq!(saved, expected);
}

#[browser_test]
async fn settings_are_saved_as_a_file_and_loaded_on_another_site() {
    let settings = json!({
        "clinic": "Tea House", "contact": "/tea", "region": "GB", "hide": ["legal"], "accent": "#aa3300",
        "questions": [{ "id": "own-tea", "question": "Is there tea?", "answer": ["Yes."] }],
        "facts": { "hours": "9 to 5" }, "reviews": { "en": {} },
    });
    let wordpress = WordPress::with(BLOCK_THEME, &settings).await;
    let admin = wordpress.open_as("admin", SETTINGS, WIDE).await;
    let file = saved_file(&admin).await;
    assert!(!file.contains("reviews"), "{file}");

    drop(admin);
    drop(wordpress);
    let wordpress = WordPress::with(BLOCK_THEME, &json!({})).await;
    let admin = wordpress.open_as("admin", SETTINGS, WIDE).await;
    for (content, outcome) in [("{ broken", "alert"), (&file, "notice-info")] {
        let path = wordpress.plugin().with_file_name("settings.json");
        std::fs::write(&path, content).expect("it can be written");
        let field = admin.engine.client.find(Locator::Css("#clinic-faq-file")).await.expect("it has a field");
        field.send_keys(&path.to_string_lossy()).await.expect("the file is chosen");
        admin.ask("window.isOld = true; document.querySelector('#clinic-faq-file').form.querySelector('button').click()").await;
        let seen = format!(
            "return !window.isOld && !!document.querySelector('.clinic-faq-settings :is([role={outcome}], .{outcome})')"
        );
        admin.see(outcome, &seen).await;
    }
    assert_eq!(wordpress.run("settings", &json!({})), json!([]), "it is not saved yet");
    save(&admin, &[]).await;
    let saved = wordpress.run("settings", &json!({}));
    for name in ["clinic", "contact", "region", "hide", "accent", "facts"] {
        assert_eq!(saved[name], settings[name], "{name}");
    }
    assert_eq!(saved["questions"][0]["id"], json!("own-tea"));
    assert_eq!(saved["reviews"], json!(null), "a file does not say that a clinician has read the text");
}

#[browser_test]
async fn after_an_update_with_other_words_only_the_name_goes() {
    let review = json!({
        "contact": "/contact", "reviews": { "en": {
            "reviewed-by": "Dr. Ann Lee, MD", "reviewed-on": "2026-12-10", "reviewed-hash": "0".repeat(64),
        } },
    });
    let wordpress = WordPress::with(BLOCK_THEME, &review).await;
    let path = wordpress.page("[clinic_faq]");
    let visitor = wordpress.open(&path, Viewport::default()).await;
    visitor.see_ready().await;
    assert_eq!(visitor.ask("return document.querySelector('.cf-reviewed')").await, json!(null));
    let line = "return faq.querySelector('[data-not-reviewed]').hidden";
    assert_eq!(visitor.ask(line).await, json!(false));
    let admin = wordpress.open_as("admin", "/wp-admin/", WIDE).await;
    let notice = text_of(&admin, "#clinic-faq-notice").await;
    assert!(notice.contains("English: words of the text have changed"), "{notice}");

    admin.go(SETTINGS).await;
    let review = [
        ("reviews-en-agreed", ""),
        ("reviews-en-reviewed-by", "Dr. Bo Ray"),
        ("reviews-en-reviewed-on", "2026-12-11"),
    ];
    save(&admin, &review).await;
    assert_eq!(admin.ask("return document.querySelector('#clinic-faq-notice')").await, json!(null));
    visitor.go(&path).await;
    assert_eq!(text_of(&visitor, ".cf-reviewed").await, "Reviewed by Dr. Bo Ray on December 11, 2026.");

    admin.go(SETTINGS).await;
    save(&admin, &[("reviews-en-withdraw", "")]).await;
    visitor.go(&path).await;
    assert_eq!(visitor.ask("return document.querySelector('clinic-faq')").await, json!(null));
}

#[browser_test]
async fn deactivated_the_page_stays_and_deleted_nothing_is_left() {
    let wordpress =
        WordPress::with(BLOCK_THEME, &json!({ "contact": "/contact", "reviews": { "en": {} } })).await;
    let path = wordpress.page("Before.\n\n<!-- wp:clinic-faq/faq /-->\n\nAfter.");
    let admin = wordpress.open_as("admin", SETTINGS, WIDE).await;
    save(&admin, &[("phone", "none")]).await;
    let stored = wordpress.run("stored", &json!({}));
    assert_eq!(stored, json!(["clinic_faq_settings", "clinic_faq_draft_1"]));

    admin.go("/wp-admin/plugins.php").await;
    admin.ask("document.querySelector('#deactivate-ketamine-faq-for-clinics').click()").await;
    admin.see("it is inactive", "return !!document.querySelector('#delete-ketamine-faq-for-clinics')").await;
    let visitor = wordpress.open(&path, Viewport::default()).await;
    let text = text_of(&visitor, "main").await;
    assert!(text.contains("Before.") && text.contains("After.") && !text.contains("clinic"), "{text}");

    admin
        .ask(
            "window.confirm = () => true; document.querySelector('#delete-ketamine-faq-for-clinics').click()",
        )
        .await;
    admin.see("it is deleted", "return document.body.innerText.includes('was successfully deleted')").await;
    assert_eq!(wordpress.run("stored", &json!({})), json!([]));
}

#[browser_test]
async fn axe_finds_nothing_on_the_settings_page() {
    let settings = json!({ "questions": [{ "question": "Why?", "answer": ["So."] }] });
    let wordpress = WordPress::with(BLOCK_THEME, &settings).await;
    for width in [390, 1280] {
        let admin = wordpress.open_as("admin", SETTINGS, Viewport { width, ..WIDE }).await;
        save(&admin, &[("contact", "javascript:"), ("questions-0-answer", "")]).await;
        // The rest of the administration is not ours.
        admin
            .ask(
                "const ours = document.querySelector('.clinic-faq-settings'); document.body.replaceChildren(ours); \
                 document.body.className = 'wp-core-ui'; ours.outerHTML = `<main class=\"${ours.className}\">${ours.innerHTML}</main>`",
            )
            .await;
        let overflow = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        assert_eq!(admin.ask(overflow).await, json!(true), "{width}");
        accessibility::add_axe(&admin).await;
        accessibility::scan(&admin, &format!("settings at {width}")).await;
    }
}
