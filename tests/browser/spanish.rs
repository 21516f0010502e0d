//! The page in Spanish, with the real text: search, crisis help, guide, links, print.

use std::process::Command;

use browser_test::browser_test;
use fantoccini::wd::PrintConfiguration;
use serde_json::json;

use crate::accessibility::{scan, with_axe};
use crate::engine::Viewport;
use crate::guide::Patient;
use crate::page::Page;
use crate::site::{INSPECT, Site};
use crate::text::letters;

/// What calls the crisis line of the United States, as patients who read Spanish need it: whoever does not press the key
/// is answered in English.
const CALL: &str = "Llame al 988 y oprima el\u{a0}2";

/// Returns a page of a clinic whose text is fetched in Spanish.
fn site() -> Site {
    let attributes = format!("{INSPECT} lang=\"es\" contact=\"#cita\" clinic=\"Harbor Lane Clinic\"");
    Site { real: true, ..Site::with(&attributes) }
}

async fn open(path: &str) -> Page {
    let page = Page::open(site(), Viewport::default(), path).await;
    page.see_ready().await;
    page
}

/// Returns the requested files of the text, the words and the shell, without the hash in their names.
fn files_of_languages(page: &Page) -> Vec<String> {
    let file =
        regex::Regex::new(r"^/((?:faq|words|search|shell)\.[a-z]{2})\b").expect("the pattern is fixed");
    let mut files: Vec<_> =
        page.asked().iter().filter_map(|path| file.captures(path).map(|found| found[1].to_owned())).collect();
    files.sort_unstable();
    files.dedup();
    files
}

#[browser_test(engine)]
async fn only_the_files_of_the_language_that_is_shown_are_loaded() {
    for (attributes, expected) in [
        ("lang=\"es\"", ["faq.es", "search.es", "shell.es", "words.es"].as_slice()),
        ("lang=\"es-MX\" region=\"MX\"", &["faq.es", "search.es", "shell.es", "words.es"]),
        // The shell in English is part of the script.
        ("lang=\"en\"", &["faq.en", "search.en", "words.en"]),
        ("lang=\"fr\"", &["faq.en", "search.en", "words.en"]),
    ] {
        let host = format!(
            "<!doctype html><html lang=\"en\"><head><title>Clinic</title><link rel=\"stylesheet\" href=\"clinic-faq.css\">\
             <script type=\"module\" src=\"clinic-faq.js\"></script></head><body><clinic-faq {INSPECT} {attributes}>\
             </clinic-faq></body></html>"
        );
        let site = Site { made: vec![("host.html".to_owned(), host)], real: true, ..Site::with("") };
        let page = Page::open(site, Viewport::default(), "/host.html").await;
        page.see_ready().await;
        page.go_to_field().await;
        page.see_all_asked_for().await;
        assert_eq!(files_of_languages(&page), expected, "{attributes}");
    }
}

#[browser_test(engine)]
async fn before_the_code_has_loaded_the_help_bar_says_which_key_leads_to_help_in_spanish() {
    let page =
        Page::open(Site { held: vec!["widget-"], ..site() }, Viewport::default(), "/script.html").await;
    page.see("the shell", "return $('#crisis')?.checkVisibility()").await;
    let bar = "const link = $('#crisis'); return [link.innerText.trim(), link.getAttribute('href')]";
    assert_eq!(page.ask(bar).await, json!([format!("¿Crisis? {CALL}"), "tel:988"]));
    let first = "return faq.querySelector('.cf-crisis-short').textContent";
    assert!(page.ask_text(first).await.contains(CALL));
    page.go_to_field().await;
    page.press('m').await;
    let help =
        "const link = $('[data-crisis=search] a'); return [link.innerText.trim(), link.getAttribute('href')]";
    assert_eq!(page.ask(help).await, json!([format!("¿Crisis? {CALL}"), "tel:988"]), "at the first key");
    let shell = page.ask_text("return root.querySelector('.frame').innerText").await;
    assert!(shell.contains("¿Es esto para mí?") && shell.contains("¿Cuánto cuesta?"), "{shell}");
    assert_eq!(page.ask("return $('#search').placeholder.startsWith('Buscar en ')").await, json!(true));
    page.release();
    page.see_ready().await;
    assert_eq!(page.ask(bar).await, json!([format!("¿Crisis? {CALL}"), "tel:988"]));
}

#[browser_test(engine)]
async fn if_the_shell_cannot_be_loaded_crisis_help_is_shown_all_the_same() {
    let page =
        Page::open(Site { missing: vec!["shell.es"], ..site() }, Viewport::default(), "/script.html").await;
    page.see("crisis help", "return $('#crisis')?.checkVisibility()").await;
    let bar = "return [$('#crisis').getAttribute('href'), $('#crisis').innerText.includes('988 y oprima el\u{a0}2')]";
    assert_eq!(page.ask(bar).await, json!(["tel:988", true]));
    page.see_ready().await;
    assert_eq!(page.ask_text("return $('#crisis').innerText.trim()").await, format!("¿Crisis? {CALL}"));
}

#[browser_test]
async fn if_the_page_has_lost_the_link_only_the_number_is_dialled() {
    let page = Page::open(site(), Viewport::default(), "/faq.es.html").await;
    page.run_first(
        "new MutationObserver(() => { for (const link of document.querySelectorAll('li[data-primary] a')) link.remove(); }) \
         .observe(document, { childList: true, subtree: true });",
    );
    page.go("/script.html").await;
    page.see_ready().await;
    let bar = "return [$('#crisis').getAttribute('href'), $('#crisis').innerText.trim()]";
    assert_eq!(page.ask(bar).await, json!(["tel:988", format!("¿Crisis? {CALL}")]));
}

#[browser_test(engine)]
async fn patients_find_answers_with_their_own_words_in_spanish() {
    let page = open("/script.html").await;
    for (words, id) in [
        ("cuanto cuesta", "cost"),
        ("CUÁNTO CUESTA LA SESIÓN", "cost"),
        ("agarran aseguranza", "insurance"),
        ("me ayuda con la depresion?", "depression-help"),
        ("puedo manejar despues", "driving-work"),
    ] {
        page.ask(&format!("faq.search({words:?})")).await;
        page.see("results", "return !!$('[data-result]')").await;
        page.see_all_asked_for().await;
        page.see(
            words,
            &format!(
                "return [...root.querySelectorAll('[data-result]')].slice(0, 3).some((row) => row.dataset.result === '{id}')"
            ),
        )
        .await;
    }
    page.ask("$('[data-result=driving-work] button').click()").await;
    page.see("the answer", "return $('[data-answer=driving-work]')?.checkVisibility()").await;
    let copied = "const [own, copy] = [faq.querySelector('[data-id=driving-work] .cf-short'), $('[data-answer=driving-work] .cf-short')]; \
                  return [own.textContent === copy.textContent, own.textContent.length > 20, copy.closest('[lang]')?.lang ?? faq.closest('[lang]').lang]";
    assert_eq!(page.ask(copied).await, json!([true, true, "es"]));
    page.ask("faq.search('zzzzqqqq')").await;
    page.see("no result", "return $('.results')?.innerText.includes('Todavía no hay respuesta')").await;
}

#[browser_test(engine)]
async fn words_of_distress_show_the_line_in_spanish_first() {
    let page = open("/script.html").await;
    let help = "return [...root.querySelectorAll('[data-crisis=search] a')].slice(0, 2).map((link) => [link.innerText.trim(), link.getAttribute('href')])";
    for words in ["quiero morirme", "ya no quiero vivir", "i want to die"] {
        page.ask("faq.search('')").await;
        page.see("nothing", "return !$('[data-crisis=search]')").await;
        page.ask(&format!("faq.search('{words}')")).await;
        page.see(words, "return $('[data-crisis=search]')?.checkVisibility()").await;
        let expected = json!([[CALL, "tel:988"], ["Envíe AYUDA por texto al 988", "sms:988?&body=AYUDA"]]);
        assert_eq!(page.ask(help).await, expected, "{words}");
        assert_eq!(
            page.ask("return $('#contact').checkVisibility()").await,
            json!(false),
            "{words}: nothing leads to the clinic"
        );
        assert!(
            page.ask_text("return $('#crisis').innerText").await.contains("988 y oprima el\u{a0}2"),
            "{words}"
        );
    }
    page.ask("faq.search('')").await;
    page.see("nothing", "return !$('[data-crisis=search]')").await;
    page.ask("faq.search('me siento inutil')").await;
    page.see("a hint", "return $('[data-crisis=hint]')?.checkVisibility()").await;
    let links = "return [...root.querySelectorAll('[data-crisis=hint] a')].map((link) => [link.innerText.trim(), link.getAttribute('href')])";
    let links = page.ask(links).await;
    let line = json!([CALL, "tel:988"]);
    assert!(links.as_array().is_some_and(|links| links.contains(&line)), "{links}");
}

/// The outcomes of the guide: answers, outcome, title, and whether the help bar leads to the clinic.
const OUTCOMES: [(&str, &str, &str, bool); 8] = [
    ("emergency=yes", "crisis", "Pida ayuda ahora", false),
    ("suicide=intent", "crisis", "Pida ayuda ahora", false),
    ("suicide=thoughts", "get-help", "Primero, reciba apoyo hoy", false),
    ("age=under-18 mind=psychosis", "not-now", "Ahora no: primero hable con su médico", false),
    ("reason=just-learning", "learn", "Tómese su tiempo para aprender", true),
    ("tried=one", "others-first", "Otros tratamientos suelen ir primero", true),
    ("body=thyroid", "tell-clinic", "Posible, pero antes dígaselo a la clínica", true),
    ("", "talk", "Vale la pena hablarlo", true),
];

#[browser_test(engine)]
async fn the_guide_reaches_each_outcome_in_spanish() {
    let page = open("/script.html").await;
    for (answers, outcome, title, has_contact) in OUTCOMES {
        page.open_guide_at(&Patient::who(answers), "result").await;
        page.see_outcome(outcome).await;
        let text = page.ask_text("return $('[data-outcome]').innerText").await;
        assert!(text.contains(title), "{answers}: {text}");
        let bar = page.ask("return [$('#contact').checkVisibility(), $('#crisis').innerText.trim()]").await;
        let line = if answers == "emergency=yes" {
            "Emergencia: llame al 911".to_owned()
        } else {
            format!("¿Crisis? {CALL}")
        };
        assert_eq!(bar, json!([has_contact, line]), "{answers}");
        if outcome == "crisis" || outcome == "get-help" {
            let calls = page.ask_text("return $('[data-outcome] .calls').innerText").await;
            let expected = if answers == "emergency=yes" { "911" } else { CALL };
            assert!(calls.contains(expected), "{answers}: {calls}");
        }
        page.leave_guide().await;
    }
}

/// In `WebKitGTK` the answer opens, but the page does not go to it when the text is fetched (`docs/engines.md`).
#[browser_test]
async fn a_link_to_an_answer_opens_it_in_spanish() {
    let page = open("/script.html#who-should-not").await;
    page.see(
        "the answer",
        "const { top } = document.getElementById('who-should-not').getBoundingClientRect(); \
         return faq.querySelector('[data-id=who-should-not]').open && top >= 0 && top < innerHeight",
    )
    .await;
    let question = "return faq.querySelector('[data-id=who-should-not] summary').innerText.trim()";
    assert_eq!(page.ask_text(question).await, "¿Quién no debe recibirla?");
}

#[browser_test(engine)]
async fn without_a_script_the_plain_page_is_whole_in_spanish() {
    let page =
        Page::open(site(), Viewport { scripts: false, ..Viewport::default() }, "/faq.es.html#cost").await;
    page.see("the answer is open", "return faq.querySelector('[data-id=cost]').open").await;
    let shown = "return [document.documentElement.lang, \
                 faq.querySelector('.cf-crisis-short').textContent.includes('988 y oprima el\u{a0}2'), \
                 faq.querySelector('[data-primary] a').getAttribute('href'), \
                 faq.querySelector('[data-primary] a').textContent]";
    assert_eq!(page.ask(shown).await, json!(["es", true, "tel:988", CALL]));
}

#[browser_test(engine, needs(Print))]
async fn the_text_is_printed_in_spanish() {
    let page = open("/script.html#cost").await;
    let printed = printed(&page).await;
    for part in ["¿Cuánto cuesta?", CALL, "Hable con la clínica"] {
        assert!(printed.contains(&letters(part)), "{part} is not printed");
    }
    let answer = page.ask_text("return faq.querySelector('#cost .cf-short').lastChild.textContent").await;
    assert!(printed.contains(&letters(&answer)), "{answer} is not printed");
}

/// Returns the letters and digits of the printed page.
async fn printed(page: &Page) -> String {
    let pdf = page.engine.client.print(PrintConfiguration::default()).await.expect("the page is printed");
    std::fs::create_dir_all("target/screenshots").expect("the folder can be made");
    let path = format!("target/screenshots/print-es-{:?}.pdf", page.engine.kind);
    std::fs::write(&path, pdf).expect("the file can be written");
    let output = Command::new("pdftotext").args([&path, "-"]).output().expect("pdftotext runs");
    letters(&String::from_utf8_lossy(&output.stdout))
}

#[browser_test(engine)]
async fn axe_finds_nothing_on_the_page_in_spanish() {
    for (width, height) in [(320, 640), (1280, 900)] {
        let page = with_axe(site(), Viewport { width, height, ..Viewport::default() }, "/script.html").await;
        // At the end of the page the help bar covers no control.
        page.ask("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await;
        scan(&page, &format!("the page in Spanish, {width}")).await;
        page.ask("faq.search('cuanto cuesta')").await;
        page.see("results", "return !!$('[data-result]')").await;
        scan(&page, &format!("results in Spanish, {width}")).await;
        page.ask("faq.search('quiero morirme')").await;
        page.see("help", "return !!$('[data-crisis=search]')").await;
        page.ask("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await;
        scan(&page, &format!("help in Spanish, {width}")).await;
        assert_eq!(page.ask("return document.documentElement.scrollWidth <= innerWidth").await, json!(true));
    }
}

#[browser_test(engine)]
async fn the_frame_is_in_spanish_by_its_file_and_by_its_address() {
    for (path, own) in
        [("/frame.es.html", "es"), ("/frame.html?lang=es", "es"), ("/frame.es.html?lang=en", "en")]
    {
        let site = Site { real: true, ..Site::with(&format!("{INSPECT} contact=\"/cita\"")) };
        let page = Page::open(site, Viewport::default(), path).await;
        page.see_ready().await;
        let shown = "return [document.documentElement.lang, faq.closest('[lang]').lang, \
                     faq.querySelector('[data-id=cost] summary').textContent.includes('¿Cuánto cuesta?') ? 'es' : 'en', \
                     $('.suggestions').innerText.includes('¿Cuánto cuesta?') ? 'es' : 'en', \
                     $('#crisis').innerText.includes('oprima') ? 'es' : 'en', \
                     document.title === 'Tratamiento con ketamina: preguntas y respuestas' ? 'es' : 'en']";
        assert_eq!(page.ask(shown).await, json!([own, own, own, own, own, own]), "{path}");
    }
}

#[browser_test]
async fn an_unknown_language_in_the_address_of_frame_or_setup_page_changes_nothing() {
    for lang in ["fr", "constructor", "__proto__"] {
        let page =
            Page::open(Site::inspected(), Viewport::default(), &format!("/frame.html?lang={lang}")).await;
        page.see_ready().await;
        let shown = "return [document.documentElement.lang, document.title, faq.querySelectorAll('[data-id=cost]').length]";
        let title = "Ketamine treatment: questions and answers";
        assert_eq!(page.ask(shown).await, json!(["en", title, 1]), "{lang}");

        page.go(&format!("/setup.html?lang={lang}")).await;
        page.see("the form", "return !!document.querySelector('#code pre')?.textContent").await;
        let shown = "return [document.documentElement.lang, document.querySelector('h1').textContent.startsWith('Set up')]";
        assert_eq!(page.ask(shown).await, json!(["en", true]), "{lang}");
    }
}

#[browser_test]
async fn the_setup_page_is_in_spanish_by_its_address_and_writes_code_for_spanish() {
    let site = Site { real: true, ..Site::default() };
    let page = Page::open(site, Viewport::default(), "/setup.html?lang=es").await;
    page.see("the form", "return !!document.querySelector('#code pre')?.textContent").await;
    let shown = "return [document.documentElement.lang, document.title, document.querySelector('h1').textContent, \
                 document.querySelector('nav a[lang=en]').getAttribute('href')]";
    let title = "Prepare su página de preguntas";
    assert_eq!(page.ask(shown).await, json!(["es", title, title, "?lang=en"]));
    let code = "const code = document.querySelector('#code pre').textContent; \
                return code.includes('lang=\"es\"') && code.includes('988 y oprima el\u{a0}2')";
    page.see("the code is that of the text in Spanish", code).await;
    page.go("/setup.html?lang=en").await;
    page.see("the page in English", "return document.querySelector('h1')?.textContent.startsWith('Set up')")
        .await;
}
