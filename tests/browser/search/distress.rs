//! Words of distress: help comes first, at once and every time.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;

/// What is in crisis help above the answers: its links, whether it is seen, and how many answers follow.
const HELP: &str = "const help = root.querySelectorAll('[data-crisis=search]'); return [help.length, \
     [...help].flatMap((one) => [...one.querySelectorAll('a')]).filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')), \
     [...help].every((one) => one.compareDocumentPosition($('.results')) & Node.DOCUMENT_POSITION_FOLLOWING)]";

#[browser_test]
async fn help_of_the_region_stands_above_the_answers_which_are_still_there() {
    let page = Page::ready().await;
    page.search_for("i feel suicidal").await;
    page.see("help", "return $('[data-crisis=search]')?.checkVisibility() && root.querySelectorAll('.results li').length > 0").await;
    let help = page.ask(HELP).await;
    assert_eq!(help[0], json!(1));
    assert!(
        help[1]
            .as_array()
            .is_some_and(|links| links.contains(&json!("tel:988")) && links.contains(&json!("tel:911"))),
        "{help}"
    );
    assert_ne!(help[2], json!(false));
    let bar = "const bar = $('[data-crisis=bar]'); return [bar.hasAttribute('data-urgent'), \
         ...[root, faq].flatMap((tree) => [...tree.querySelectorAll('a[data-contact]')]).map((link) => link.checkVisibility())]";
    assert_eq!(page.ask(bar).await, json!([true, false, false]), "nothing leads to the clinic");
    page.ask("faq.search('how much')").await;
    page.see("it goes with the words", "return !$('[data-crisis=search]') && !!$('.found')").await;
    assert_eq!(page.ask(bar).await, json!([false, true, false]), "the help bar leads to the clinic again");
    page.ask("faq.search('quiero morirme')").await;
    page.see("in Spanish, too, and again", "return !!$('[data-crisis=search]')").await;
    page.ask("faq.setAttribute('region', 'GB')").await;
    page.see("the region's own lines", "return !!$('[data-crisis=search] a[href=\"tel:116123\"]')").await;
}

#[browser_test]
async fn while_the_code_is_loading_the_first_key_shows_the_crisis_line() {
    let page = Page::open(Site { held: vec!["widget-"], ..Site::inspected() }, Screen::default(), "/").await;
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
async fn if_the_code_fails_the_field_goes_and_the_help_bar_stays() {
    let page =
        Page::open(Site { missing: vec!["_bg.wasm"], ..Site::inspected() }, Screen::default(), "/").await;
    page.see("it failed", "return faq.dataset.state === 'text' && !!root && !$('#search')").await;
    assert_eq!(
        page.ask("return [$('#crisis').getAttribute('href'), $('#crisis').checkVisibility()]").await,
        json!(["tel:988", true])
    );
}
