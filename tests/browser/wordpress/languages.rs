//! The text in Spanish: by the language of the site and of the page, with a review of its own, and with the switch.

use browser_test::browser_test;
use serde_json::{Value, json};

use super::administrator::{SETTINGS, WIDE, save, saved_file, text_of};
use super::server::{BLOCK_THEME, CLASSIC_THEME, WordPress};
use crate::engine::Viewport;
use crate::page::Page;

const POLYLANG: &str = include_str!("../../wordpress/polylang.php");
const WPML: &str = include_str!("../../wordpress/wpml.php");

const CRISIS: &str = "¿En crisis, o piensa en quitarse la vida? Llame al 988 y oprima el 2. Si está en peligro ahora mismo, llame al 911.";

/// Returns settings with everything that the server puts into the text, in Spanish.
fn settings() -> Value {
    json!({
        "contact": "/contacto", "clinic": "Clínica Niño", "phone": "(555) 010-0142", "hide": ["legal"],
        "questions": [
            { "id": "own-tea", "question": "¿Hay té?", "answer": ["Sí."], "topic": "process" },
            { "question": "¿Dónde puedo estacionar?", "answer": ["Atrás."] },
            { "question": "¿Y mi seguro?", "answer": ["Pregúntenos."], "replaces": "insurance" },
        ],
        "facts": { "price": "$450", "hours": "9 a 5", "address": "14 River Road", "parking": "Atrás" },
    })
}

/// Enters the review of a language.
async fn review(admin: &Page, lang: &str, by: &str) {
    admin.go(SETTINGS).await;
    let [agreed, name, day] =
        ["agreed", "reviewed-by", "reviewed-on"].map(|field| format!("reviews-{lang}-{field}"));
    save(admin, &[(&agreed, ""), (&name, by), (&day, "2026-12-10")]).await;
}

/// Returns the language of the text that a page shows; null without a text.
async fn lang_of(page: &Page) -> Value {
    page.ask("return faq ? [faq.lang, document.querySelector('[data-id=cost] > summary').textContent.trim()] : null").await
}

fn english() -> Value {
    json!(["en", "How much does it cost?"])
}

fn spanish() -> Value {
    json!(["es", "¿Cuánto cuesta?"])
}

#[browser_test]
async fn on_a_spanish_site_all_that_a_patient_reads_is_spanish() {
    let wordpress = WordPress::in_language("es_MX", CLASSIC_THEME, &settings()).await;
    let path = wordpress.page("[clinic_faq]");
    let visitor = wordpress.open(&path, Viewport::default()).await;
    let help = "const help = document.querySelector('.clinic-faq-help'); \
         return [help.lang, help.innerText.replace(/\\s+/g, ' '), [...help.querySelectorAll('a')].map((link) => link.getAttribute('href'))]";
    let expected = json!([
        "es",
        format!("Comuníquese con Clínica Niño · (555) 010-0142 {CRISIS}"),
        ["/contacto", "tel:5550100142", "tel:988", "tel:911"],
    ]);
    assert_eq!(visitor.ask(help).await, expected, "what visitors see before the review");
    assert_eq!(lang_of(&visitor).await, json!(null));

    let admin = wordpress.open_as("admin", &path, WIDE).await;
    let note = text_of(&admin, ".clinic-faq-note").await;
    assert!(
        note.starts_with("Solo el personal que inició sesión ve estas preguntas y respuestas (español)."),
        "{note}"
    );
    review(&admin, "es", "Dra. Ana Ruiz").await;
    visitor.go(&path).await;
    visitor.see_ready().await;
    assert_eq!(lang_of(&visitor).await, spanish());
    assert_eq!(
        text_of(&visitor, ".cf-reviewed").await,
        "Revisión hecha por Dra. Ana Ruiz el 10 de diciembre de 2026. Las respuestas propias de esta clínica no son parte de la revisión."
    );
    let labels = "return [...faq.querySelectorAll('.cf-own, [data-fact] b, [data-topic=clinic] > summary :is(h2, h3, h4)')].map((label) => label.textContent)";
    let expected = [
        "En esta clínica",
        "De esta clínica",
        "De esta clínica",
        "De esta clínica",
        "Dirección",
        "Horario",
        "Estacionamiento",
    ];
    let mut shown: Vec<String> = serde_json::from_value(visitor.ask(labels).await).expect("they are texts");
    let mut expected = expected.map(str::to_owned);
    shown.sort_unstable();
    expected.sort_unstable();
    assert_eq!(shown, expected);
    let other = "const data = JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent); \
         return [data.inLanguage, document.documentElement.lang, faq.querySelector('[data-contact]').textContent, \
         faq.querySelector('[data-topic=process] > summary .cf-count').textContent.includes('preguntas'), root.querySelector('#search').placeholder.startsWith('Buscar')]";
    assert_eq!(visitor.ask(other).await, json!(["es", "es-MX", "Comuníquese con Clínica Niño", true, true]));
}

#[browser_test]
async fn each_language_is_shown_to_visitors_after_its_own_review() {
    let wordpress =
        WordPress::with(BLOCK_THEME, &json!({ "contact": "/contact", "languages": ["en", "es"] })).await;
    let english_page = wordpress.page("[clinic_faq]");
    let spanish_page = wordpress.page("<!-- wp:clinic-faq/faq {\"lang\":\"es\"} /-->");
    let admin = wordpress.open_as("admin", SETTINGS, WIDE).await;
    review(&admin, "en", "Dr. Ann Lee, MD").await;
    let notice = text_of(&admin, "#clinic-faq-notice").await;
    assert!(notice.contains("Spanish: visitors do not see") && !notice.contains("English: "), "{notice}");

    let visitor = wordpress.open(&spanish_page, Viewport::default()).await;
    assert_eq!(lang_of(&visitor).await, json!(null), "nobody has reviewed the text in Spanish");
    assert_eq!(visitor.ask("return document.querySelector('.clinic-faq-help').lang").await, json!("es"));
    let help = text_of(&visitor, ".clinic-faq-help").await;
    assert!(help.contains("Comuníquese con la clínica") && help.contains(CRISIS), "{help}");
    visitor.go(&english_page).await;
    visitor.see_ready().await;
    assert_eq!(lang_of(&visitor).await, english());
    assert_eq!(text_of(&visitor, ".cf-reviewed").await, "Reviewed by Dr. Ann Lee, MD on December 10, 2026.");
    let switches =
        "return [faq.getAttribute('languages'), root.querySelectorAll('.languages button').length]";
    assert_eq!(visitor.ask(switches).await, json!([null, 0]), "visitors cannot choose it");

    admin.go(&spanish_page).await;
    admin.see("the switch", "return root?.querySelectorAll('.languages button').length === 2").await;
    let note = text_of(&admin, ".clinic-faq-note").await;
    assert!(note.contains("(Spanish)"), "{note}");
    assert_eq!(lang_of(&admin).await, spanish());

    review(&admin, "es", "Dra. Ana Ruiz").await;
    let reviews = wordpress.run("settings", &json!({}))["reviews"].clone();
    assert_eq!(reviews["en"]["reviewed-by"], json!("Dr. Ann Lee, MD"), "the other review stays");
    assert_ne!(reviews["en"]["reviewed-hash"], reviews["es"]["reviewed-hash"], "each names its own words");
    visitor.go(&spanish_page).await;
    visitor.see("the switch", "return root?.querySelectorAll('.languages button').length === 2").await;
    assert_eq!(
        text_of(&visitor, ".cf-reviewed").await,
        "Revisión hecha por Dra. Ana Ruiz el 10 de diciembre de 2026."
    );

    // Each language names its own reviewer, also where a patient switches.
    for (lang, line) in [
        ("en", "Reviewed by Dr. Ann Lee, MD on December 10, 2026."),
        ("es", "Revisión hecha por Dra. Ana Ruiz el 10 de diciembre de 2026."),
    ] {
        visitor.ask(&format!("root.querySelector('.languages button[lang={lang}]').click()")).await;
        let shown = format!(
            "return faq.lang === '{lang}' && document.querySelector('.cf-reviewed')?.textContent === '{line}'"
        );
        visitor.see(line, &shown).await;
        let unreviewed = "return document.querySelector('[data-not-reviewed]').hidden";
        assert_eq!(visitor.ask(unreviewed).await, json!(true), "{lang}");
    }

    admin.go(SETTINGS).await;
    save(&admin, &[("reviews-en-withdraw", "")]).await;
    visitor.go(&english_page).await;
    assert_eq!(lang_of(&visitor).await, json!(null), "English is taken back, Spanish is not");
    visitor.go(&spanish_page).await;
    visitor.see_ready().await;
    assert_eq!(visitor.ask(switches).await, json!([null, 0]));
}

#[browser_test]
async fn the_page_has_the_language_that_polylang_or_wpml_gives_it_also_in_the_preview() {
    for (name, code) in [("Polylang", POLYLANG), ("WPML", WPML)] {
        let reviewed = json!({ "contact": "/contact", "reviews": { "en": {}, "es": {} } });
        let wordpress = WordPress::with(BLOCK_THEME, &reviewed).await;
        wordpress.add_plugin(code);
        let admin = wordpress.open_as("admin", "/wp-admin/post-new.php", WIDE).await;
        for (locale, expected) in [("en_US", english()), ("es_MX", spanish())] {
            let path = wordpress.page_in(locale, "<!-- wp:clinic-faq/faq /-->");
            let visitor = wordpress.open(&path, Viewport::default()).await;
            visitor.see_ready().await;
            assert_eq!(lang_of(&visitor).await, expected, "{name}, {locale}");
            let id = path.split('=').next_back().unwrap_or_default();
            let preview = format!(
                "const done = arguments[0]; wp.apiFetch({{ path: '/wp/v2/block-renderer/clinic-faq/faq?context=edit&post_id={id}' }}) \
                 .then(({{ rendered }}) => done(rendered), (error) => done(error.message))"
            );
            admin.see("the editor", "return !!window.wp?.apiFetch").await;
            let preview =
                admin.engine.client.execute_async(&preview, Vec::new()).await.expect("it is rendered");
            let lang = format!("lang=\"{}\"", expected[0].as_str().unwrap_or_default());
            assert!(preview.as_str().unwrap_or_default().contains(&lang), "{name}, {locale}: {preview:.300}");
        }
        wordpress.run("change", &json!({ "settings": { "contact": "/contact" } }));
        admin.go(SETTINGS).await;
        let notice = text_of(&admin, "#clinic-faq-notice").await;
        assert!(notice.contains("English: ") && notice.contains("Spanish: "), "{name}: {notice}");
    }
}

#[browser_test]
async fn the_nearest_setting_with_a_text_decides() {
    let reviewed = json!({ "contact": "/contact", "reviews": { "en": {}, "es": {} } });
    // The locale of the site, the language in the settings, the attribute of the shortcode, and the text that is shown.
    for (locale, set, attribute, expected) in [
        ("", "", "", english()),
        ("es_ES", "", "", spanish()),
        ("fr_FR", "", "", english()),
        ("", "es", "", spanish()),
        ("es_MX", "en", "", english()),
        ("es_MX", "", " lang=\"en-GB\"", english()),
        ("", "", " lang=\"ES-mx\"", spanish()),
        ("es_MX", "", " lang=\"fr\"", spanish()),
        ("", "es", " lang=\"\"", spanish()),
    ] {
        let mut settings = reviewed.clone();
        if !set.is_empty() {
            settings["lang"] = json!(set);
        }
        let wordpress = WordPress::in_language(locale, CLASSIC_THEME, &settings).await;
        let path = wordpress.page(&format!("[clinic_faq{attribute}]"));
        let visitor = wordpress.open(&path, Viewport::default()).await;
        visitor.see_ready().await;
        assert_eq!(lang_of(&visitor).await, expected, "{locale}, {set}, {attribute}");
    }
}

#[browser_test]
async fn a_saved_file_has_the_review_of_the_text_that_the_site_shows() {
    let review =
        |by: &str| json!({ "reviewed-by": by, "reviewed-on": "2026-12-10", "reviewed-hash": "0".repeat(64) });
    let reviews = json!({ "en": review("Dr. Ann Lee"), "es": review("Dra. Ana Ruiz") });
    // The locale of the site, the language in the settings, and who has reviewed the text that is shown.
    for (locale, set, by) in [
        ("fr_FR", "", "Dr. Ann Lee"),
        ("es_MX", "", "Dra. Ana Ruiz"),
        ("fr_FR", "es-MX", "Dra. Ana Ruiz"),
        ("es_MX", "fr", "Dra. Ana Ruiz"),
    ] {
        let settings = json!({ "contact": "/contact", "lang": set, "reviews": reviews });
        let wordpress = WordPress::in_language(locale, CLASSIC_THEME, &settings).await;
        let admin = wordpress.open_as("admin", SETTINGS, WIDE).await;
        let file: Value = serde_json::from_str(&saved_file(&admin).await).expect("it is JSON");
        assert_eq!(file["reviewed-by"], json!(by), "{locale}, {set}");
    }
}

#[browser_test]
async fn settings_page_block_and_shortcode_show_the_switch_and_what_the_clinic_says_stays() {
    let mut settings = settings();
    settings["reviews"] = json!({ "en": {}, "es": {} });
    let wordpress = WordPress::with(BLOCK_THEME, &settings).await;
    let switched = "return root?.querySelectorAll('.languages button').length === 2";
    let without = wordpress.page("[clinic_faq]");
    let visitor = wordpress.open(&without, Viewport::default()).await;
    visitor.see_ready().await;
    assert_eq!(visitor.ask("return faq.hasAttribute('languages')").await, json!(false));
    for content in
        ["[clinic_faq languages=\"en es\"]", "<!-- wp:clinic-faq/faq {\"languages\":\"en es\"} /-->"]
    {
        visitor.go(&wordpress.page(content)).await;
        visitor.see(content, switched).await;
    }
    visitor.go(&wordpress.page("[clinic_faq languages=\"en fr\"]")).await;
    visitor.see_ready().await;
    assert_eq!(
        visitor.ask("return faq.hasAttribute('languages')").await,
        json!(false),
        "there is no text in French"
    );

    let admin = wordpress.open_as("admin", SETTINGS, WIDE).await;
    save(&admin, &[("languages", "")]).await;
    assert_eq!(wordpress.run("settings", &json!({}))["languages"], json!(["en", "es"]));
    assert_eq!(
        admin.ask("return document.querySelector('#clinic-faq-languages').checked").await,
        json!(true)
    );
    visitor.go(&without).await;
    visitor.see("the switch", switched).await;
    visitor.ask("root.querySelector('.languages button[lang=es]').click()").await;
    visitor
        .see("the text in Spanish", "return faq.lang === 'es' && !!faq.querySelector('[data-fact=price]')")
        .await;
    assert_eq!(lang_of(&visitor).await, spanish());
    let own = "const answers = [...faq.querySelectorAll('[data-own] > summary')].map((summary) => summary.textContent.trim()); \
         return [answers.sort(), faq.querySelector('[data-fact=price]').textContent.includes('$450'), \
         faq.querySelector('[data-fact=hours] b').textContent, faq.querySelector('[data-topic=clinic] > summary :is(h2, h3, h4)').textContent, \
         faq.querySelectorAll('#own-tea').length]";
    let expected = json!([
        ["¿Dónde puedo estacionar?", "¿Hay té?", "¿Y mi seguro?"],
        true,
        "Horario",
        "De esta clínica",
        1
    ]);
    assert_eq!(visitor.ask(own).await, expected);
}

#[browser_test]
async fn what_the_clinic_writes_is_shown_in_the_language_of_the_page_where_polylang_translates_it() {
    let settings = json!({
        "contact": "/contact", "clinic": "Tea House", "facts": { "price": "Ask at the desk" }, "reviews": { "en": {}, "es": {} },
        "questions": [{ "id": "own-tea", "question": "Is there tea?", "answer": ["Yes.", "Sure."] }],
    });
    let wordpress = WordPress::with(BLOCK_THEME, &settings).await;
    wordpress.add_plugin(POLYLANG);
    let own = "const words = (selector) => faq.querySelector(selector).innerText; for (const row of faq.querySelectorAll('details')) row.open = true; \
         return [faq.querySelector('[data-contact]').getAttribute('href'), words('[data-fact=price] p + p'), words('[data-id=own-tea] summary'), \
         ...[...faq.querySelectorAll('#own-tea p:not([class])')].map((p) => p.innerText)]";
    for (locale, expected) in [
        ("en_US", ["/contact", "Ask at the desk", "Is there tea?", "Yes.", "Sure."]),
        ("es_MX", ["/contacto", "Pregunte en recepción", "¿Hay té?", "Sí.", "Sure."]),
    ] {
        let path = wordpress.page_in(locale, "[clinic_faq]");
        let visitor = wordpress.open(&path, Viewport::default()).await;
        visitor.see_ready().await;
        assert_eq!(visitor.ask(own).await, json!(expected), "{locale}");
    }
}
