//! Words of distress: help is shown first, at once and every time.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

/// Returns how often crisis help is shown, and the addresses of its visible links.
const HELP: &str = "const help = root.querySelectorAll('[data-crisis=search]'); return [help.length, \
     [...help].flatMap((one) => [...one.querySelectorAll('a')]).filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href'))]";

#[browser_test]
async fn help_of_the_region_replaces_the_results_until_they_are_requested() {
    let page = Page::ready().await;
    page.ask("faq.search('i feel suicidal')").await;
    page.see("help", "return $('[data-crisis=search]')?.checkVisibility()").await;
    page.see(
        "gentle answers",
        "return root.querySelectorAll('.after-help [data-action=suggestion]').length === 2",
    )
    .await;
    let help = page.ask(HELP).await;
    assert_eq!(help[0], json!(1));
    assert!(
        help[1]
            .as_array()
            .is_some_and(|links| links.contains(&json!("tel:988")) && links.contains(&json!("tel:911"))),
        "{help}"
    );
    let shown = "return [root.querySelectorAll('[data-result]').length, faq.querySelector('details[data-topic]').checkVisibility()]";
    assert_eq!(page.ask(shown).await, json!([0, false]), "no list of answers");
    let bar = "const bar = $('[data-crisis=bar]'); return [bar.hasAttribute('data-urgent'), \
         ...[root, faq].flatMap((tree) => [...tree.querySelectorAll('a[data-contact]')]).map((link) => link.checkVisibility())]";
    assert_eq!(page.ask(bar).await, json!([true, false, false]), "nothing leads to the clinic");
    page.ask("faq.search('how much')").await;
    page.see("answers can be had", "return !!$('[data-action=answers]')").await;
    assert_eq!(
        page.ask("return !!$('[data-crisis=search]')").await,
        json!(true),
        "it stays with other words"
    );
    page.ask("$('[data-action=answers]').click()").await;
    page.see_first("cost").await;
    assert_eq!(page.ask("return !!$('[data-crisis=search]')").await, json!(true), "above them");
    page.ask("faq.setAttribute('region', 'GB')").await;
    page.see("the region's own lines", "return !!$('[data-crisis=search] a[href=\"tel:116123\"]')").await;
    page.ask("faq.search('')").await;
    page.see("it goes with the words", "return !$('[data-crisis=search]')").await;
    page.ask("faq.search('quiero morirme')").await;
    page.see("in Spanish, too, and again", "return !!$('[data-crisis=search]')").await;
}

/// Types letter by letter with a script, since the driver is slower at pressing keys than a person.
const TYPE: &str = "const field = $('#search'); let most = []; \
     for (const letter of TEXT) { field.setRangeText(letter, field.value.length, field.value.length, 'end'); \
     field.dispatchEvent(new Event('input', { bubbles: true })); await new Promise(requestAnimationFrame); \
     most.push(!!$('[data-crisis=search]') || !!$('[data-crisis=hint]')); }";

#[browser_test(engine)]
async fn while_typing_help_waits_for_the_end_of_a_word_or_a_pause() {
    let page = Page::ready().await;
    let typed = |text: &str| {
        format!("return (async () => {{ {} return most }})()", TYPE.replace("TEXT", &format!("{text:?}")))
    };
    page.go_to_field().await;
    // An ordinary query may begin like one in distress.
    let shown = page.ask(&typed("want to diet while on ketamine")).await;
    assert_eq!(shown.as_array().map(|shown| shown.contains(&json!(true))), Some(false), "{shown}");
    page.ask("faq.search('')").await;
    let shown = page.ask(&typed("i want to die ")).await;
    assert_eq!(shown[shown.as_array().map_or(0, Vec::len) - 1], json!(true), "at the end of the word");
    page.ask("faq.search('')").await;
    page.see("nothing", "return !$('[data-crisis=search]')").await;
    page.ask(&typed("i want to die")).await;
    page.see("after a pause", "return !!$('[data-crisis=search]')").await;
    assert_eq!(
        page.ask("return $('#contact').checkVisibility()").await,
        json!(false),
        "no way to the clinic"
    );
}

#[browser_test(engine)]
async fn enter_and_pasted_text_are_assessed_immediately() {
    let page = Page::ready().await;
    page.go_to_field().await;
    let at_once = "return (async () => { const field = $('#search'); field.setRangeText('i want to die', 0, field.value.length, 'end'); \
                   field.dispatchEvent(new Event('input', { bubbles: true })); \
                   await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame); \
                   return !!$('[data-crisis=search]') })()";
    assert_eq!(page.ask(at_once).await, json!(true));
    page.ask("faq.search('')").await;
    page.type_letters("i want to die").await;
    page.press(Key::Enter).await;
    page.see("at Enter", "return !!$('[data-crisis=search]')").await;
}

#[browser_test(engine)]
async fn a_hint_is_one_line_with_phone_numbers_above_the_results() {
    let page = Page::ready().await;
    page.search_for("feel empty").await;
    page.see("a hint", "return $('[data-crisis=hint]')?.checkVisibility() && !$('[data-crisis=search]')")
        .await;
    let hint = "const hint = $('[data-crisis=hint]'); return [[...hint.querySelectorAll('a')].map((link) => link.getAttribute('href')), \
                hint.clientHeight < 110]";
    assert_eq!(page.ask(hint).await, json!([["tel:988", "sms:988"], true]));
    assert_eq!(
        page.ask("return $('#contact').checkVisibility()").await,
        json!(true),
        "the way to the clinic stays"
    );
    page.ask("faq.search('i want to die')").await;
    page.see("help in its place", "return !$('[data-crisis=hint]') && !!$('[data-crisis=search]')").await;
}

#[browser_test]
async fn the_kind_of_distress_decides_what_comes_first() {
    let page = Page::open(Site { real: true, ..Site::inspected() }, Viewport::default(), "/").await;
    page.see("the field", "return faq.dataset.state === 'ready' && !!$('#search')").await;
    for (words, first) in [
        ("i want to die", "tel:988"),
        ("he choked me", "tel:18007997233"),
        ("he raped me", "tel:18006564673"),
        ("took the whole bottle", "tel:911"),
        ("my son wants to kill himself", "tel:911"),
    ] {
        page.ask("faq.search('')").await;
        page.see("nothing", "return !$('[data-crisis=search]')").await;
        page.ask(&format!("faq.search('{words}')")).await;
        page.see(words, "return !!$('[data-crisis=search]')").await;
        let links = page.ask("return [...root.querySelectorAll('[data-crisis=search] a')].map((link) => link.getAttribute('href'))").await;
        assert_eq!(links[0], json!(first), "{words}");
        assert!(links.as_array().is_some_and(|links| links.contains(&json!("tel:988"))), "{words}: {links}");
        if words == "took the whole bottle" {
            assert!(
                links.as_array().is_some_and(|links| links.contains(&json!("tel:18002221222"))),
                "{links}"
            );
        }
    }
}

/// Returns the first links of the help or hint, with their words, address and language.
const FIRST_LINKS: &str = "return [...root.querySelectorAll('[data-crisis=search] .first a, [data-crisis=hint] a')] \
     .map((link) => [link.innerText.trim(), link.getAttribute('href'), link.lang])";

#[browser_test(engine)]
async fn words_in_spanish_show_the_line_that_answers_in_spanish_first() {
    let page = Page::open(Site { real: true, ..Site::inspected() }, Viewport::default(), "/").await;
    page.see("the field", "return faq.dataset.state === 'ready' && !!$('#search')").await;
    let spanish = [
        json!(["Llame al 988 y oprima el\u{a0}2", "tel:988", "es"]),
        json!(["Envíe AYUDA por texto al 988", "sms:988?&body=AYUDA", "es"]),
    ];
    let english = [json!(["Call 988", "tel:988", ""]), json!(["Text 988", "sms:988", ""])];
    let emergency = [json!(["Call 911", "tel:911", ""])];
    let links = async |words: &str| -> Vec<serde_json::Value> {
        page.ask("faq.search('')").await;
        page.see("nothing", "return !$('[data-crisis=search]') && !$('[data-crisis=hint]')").await;
        page.ask(&format!("faq.search('{words}')")).await;
        page.see(words, "return !!$('[data-crisis=search], [data-crisis=hint]')").await;
        page.ask(FIRST_LINKS).await.as_array().cloned().unwrap_or_default()
    };
    // Words of a list, and words that only the model knows.
    for words in ["quiero morirme", "todos descansarian si yo ya no estuviera aqui"] {
        assert_eq!(links(words).await[..4], [&spanish[..], &english].concat(), "{words}");
    }
    let overdose = links("me tome 30 pastillas de clonazepam").await;
    assert_eq!(overdose[0], emergency[0], "the emergency number stays first");
    assert_eq!(overdose[2..], [&spanish[..], &english].concat(), "after the line for poisons");
    assert_eq!(links("me siento vacio").await[..4], [&spanish[..], &english].concat(), "a hint");
    for words in ["i want to die", "suicidal"] {
        assert_eq!(links(words).await[..2], english, "{words}");
    }
    // No file of the Spanish text was needed.
    assert!(page.asked().iter().all(|path| !path.contains(".es")), "{:?}", page.asked());
    page.ask("faq.setAttribute('region', 'GB')").await;
    let elsewhere = links("quiero morirme").await;
    assert_eq!(elsewhere[0][1], json!("tel:116123"), "a country without such a line");
    assert!(elsewhere.iter().all(|link| link[2] == json!("")), "{elsewhere:?}");
}

#[browser_test(engine)]
async fn words_in_spanish_that_are_typed_or_pasted_show_that_line_too() {
    let page = Page::open(Site { real: true, ..Site::inspected() }, Viewport::default(), "/").await;
    page.see("the field", "return faq.dataset.state === 'ready' && !!$('#search')").await;
    page.go_to_field().await;
    let first = "return $('[data-crisis=search] .first a')?.lang === 'es'";
    page.type_letters("quiero morirme ").await;
    page.see("typed", first).await;
    page.ask("faq.search('')").await;
    page.see("nothing", "return !$('[data-crisis=search]')").await;
    page.ask(
        "const field = $('#search'); field.setRangeText('quiero desaparecer', 0, field.value.length, 'end'); \
         field.dispatchEvent(new Event('input', { bubbles: true }))",
    )
    .await;
    page.see("pasted", first).await;
}

#[browser_test]
async fn while_the_code_is_loading_the_first_key_shows_the_crisis_line() {
    let page =
        Page::open(Site { held: vec!["widget-"], ..Site::inspected() }, Viewport::default(), "/").await;
    page.see("the field", "return !!root && !!$('#search')").await;
    page.go_to_field().await;
    assert_eq!(page.ask("return $('[data-crisis=search]').checkVisibility()").await, json!(false));
    page.press('h').await;
    let help = page.ask(HELP).await;
    assert_eq!(help[1], json!(["tel:988", "tel:911"]), "at the first key");
    page.release();
    page.type_letters("ow much").await;
    page.see_first("cost").await;
    assert_eq!(
        page.ask("return [faq.dataset.state, !!$('[data-crisis=search]')]").await,
        json!(["ready", false])
    );
}

#[browser_test(engine)]
async fn if_the_code_fails_the_field_disappears_and_the_help_bar_stays() {
    let page =
        Page::open(Site { missing: vec!["_bg.wasm"], ..Site::inspected() }, Viewport::default(), "/").await;
    page.see("it failed", "return faq.dataset.state === 'text' && !!root && !$('#search')").await;
    assert_eq!(
        page.ask("return [$('#crisis').getAttribute('href'), $('#crisis').checkVisibility()]").await,
        json!(["tel:988", true])
    );
}
