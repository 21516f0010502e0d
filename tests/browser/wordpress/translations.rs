//! The plugin's own words in Spanish: for staff of every country, in PHP and in the script of the block.

use std::collections::BTreeSet;
use std::path::Path;

use browser_test::browser_test;
use serde_json::json;

use super::administrator::{SETTINGS, WIDE, save};
use super::server::{BLOCK_THEME, WordPress};

const FOLDER: &str = "assets/wordpress/languages";

fn catalog(name: &str) -> polib::catalog::Catalog {
    polib::po_file::parse(&Path::new(FOLDER).join(name)).expect("it can be read")
}

/// Matches what is filled in, such as `%1$s`.
fn placeholder() -> regex::Regex {
    regex::Regex::new(r"%(?:\d\$)?[sd]").expect("it is fixed")
}

fn placeholders(sentence: &str) -> BTreeSet<String> {
    placeholder().find_iter(sentence).map(|found| found.as_str().to_owned()).collect()
}

#[browser_test]
fn the_spanish_translation_has_every_sentence_with_its_placeholders() {
    let (list, spanish) = (catalog("clinic-faq.pot"), catalog("clinic-faq-es_ES.po"));
    assert!(list.count() > 100, "{}", list.count());
    for message in list.messages() {
        let sentence = message.msgid();
        let translated = spanish.find_message(message.msgctxt(), sentence, None);
        let translated = translated.filter(|message| message.is_translated() && !message.is_fuzzy());
        let Some(translated) = translated.and_then(|message| message.msgstr().ok()) else {
            panic!(
                "clinic-faq-es_ES.po lacks \"{sentence}\": run tests/wordpress/make-pot.sh, and translate it there"
            );
        };
        assert_eq!(placeholders(sentence), placeholders(translated), "{sentence}");
    }
    assert_eq!(list.count(), spanish.count(), "the translation has sentences that the plugin has not");
}

#[browser_test]
async fn staff_with_any_spanish_read_every_word_of_the_plugin_in_spanish() {
    let list = catalog("clinic-faq.pot");
    for locale in ["es_MX", "es_ES", "es_PR"] {
        let settings = json!({
            "hide": ["benefits-harms", "daily-life"], "reviews": { "es": {
                "reviewed-by": "Dra. Ana Ruiz", "reviewed-on": "2026-12-10", "reviewed-hash": "0".repeat(64),
            } },
        });
        let wordpress = WordPress::in_language(locale, BLOCK_THEME, &settings).await;
        let admin = wordpress.open_as("admin", SETTINGS, WIDE).await;
        let mut read = String::new();
        let words = "return [...document.querySelectorAll('.clinic-faq-settings, .clinic-faq-settings .notice, #clinic-faq-notice, #adminmenu a[href*=clinic-faq]')] \
             .map((part) => part.textContent).join(' ')";
        read += &admin.ask_text(words).await;
        assert!(read.contains("Revisión por un profesional de salud"), "{locale}: {read:.500}");
        assert!(read.contains("¿Cuánto cuesta?"), "{locale}: the questions are those of the Spanish text");
        let wrong = [
            ("contact", "javascript:"),
            ("phone", "none"),
            ("accent", "red"),
            ("questions-0-question", "¿Y?"),
            ("reviews-en-reviewed-by", "Dr. Ann Lee, MD"),
        ];
        save(&admin, &wrong).await;
        read += &admin.ask_text(words).await;
        assert!(read.contains("Marque esta casilla"), "{locale}: {read:.500}");
        admin.go("/wp-admin/plugins.php").await;
        read += &admin
            .ask_text("return document.querySelector('tr[data-slug=ketamine-faq-for-clinics]').innerText")
            .await;
        assert!(read.contains("Respuestas sencillas para pacientes"), "{locale}: {read:.500}");
        admin.go("/wp-admin/post-new.php?post_type=page").await;
        admin.see("the editor", "return !!window.wp?.blocks?.getBlockType('clinic-faq/faq')").await;
        let block = "const { title, description, keywords } = wp.blocks.getBlockType('clinic-faq/faq'); \
             return [title, description, ...keywords, wp.i18n.__('Hidden topics on this page', 'clinic-faq')].join('\\n')";
        let block = admin.ask_text(block).await;
        assert!(
            block.contains("Preguntas sobre ketamina") && block.contains("Temas ocultos en esta página"),
            "{locale}: {block}"
        );
        read += &block;
        // Single words may be the same in both languages, or part of a name.
        for message in list.messages().filter(|message| message.msgid().contains(' ')) {
            let parts = placeholder().split(message.msgid()).max_by_key(|part| part.len());
            let part = parts.unwrap_or_default().trim();
            // The name of the plugin stays in the list of plugins.
            let is_name = part == "Ketamine FAQ";
            assert!(
                is_name || !part.contains(' ') || !read.contains(part),
                "{locale}: \"{part}\" is in English"
            );
        }
    }
}
