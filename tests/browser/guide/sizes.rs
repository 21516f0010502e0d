//! Larger text, and the spacing of WCAG 1.4.12, on a phone 320 px wide: nothing is clipped and nothing overlaps.

use browser_test::browser_test;
use serde_json::json;

use super::{Patient, SCREENS};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

/// The spacing that a reader may set by WCAG 1.4.12.
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } \
     p { margin-block-end: 2em !important }";

/// Finds the parts of the guide and the help bar that do not fit.
const CUT: &str = "\
    const cut = []; \
    const tell = (how, element) => cut.push(how + ': ' + element.tagName + '.' + element.className + ' ' + \
        element.textContent.trim().slice(0, 50)); \
    const wider = document.documentElement.scrollWidth - window.width; \
    if (wider > 0) cut.push('the page scrolls sideways by ' + wider); \
    for (const part of [$('.guide'), $('.help-bar')]) { \
        for (const element of [part, ...part.querySelectorAll('*')]) { \
            if (!element.checkVisibility() || element.closest('.hidden, svg') || element.tagName === 'INPUT') continue; \
            const style = getComputedStyle(element); \
            if (style.display !== 'inline' && style.display !== 'contents') { \
                if (element.scrollWidth > element.clientWidth + 1) tell('too wide', element); \
                if (style.overflow !== 'visible') tell('it would be cut', element); \
                if (element.matches('a, button, label, legend') && element.scrollHeight > element.clientHeight + 2) \
                    tell('too high', element); \
            } \
            if (style.textOverflow !== 'clip' || style.whiteSpaceCollapse !== 'collapse' || style.textWrapMode !== 'wrap') \
                tell('it does not wrap', element); \
        } \
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT); \
        while (texts.nextNode()) { \
            const text = texts.currentNode, around = text.parentElement; \
            if (!around.checkVisibility() || around.closest('.hidden') || !text.data.trim()) continue; \
            const box = around.closest('a, button, label, .error, .status, .guide, .help-bar').getBoundingClientRect(); \
            const range = document.createRange(); range.selectNodeContents(text); \
            for (const line of range.getClientRects()) { \
                if (line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - 1 || line.bottom > box.bottom + 1) \
                    tell('outside its box', around); \
                if (line.left < 0 || line.right > innerWidth) tell('outside the screen', around); \
            } \
        } \
    } \
    const controls = [...$('.guide').querySelectorAll('a, button, label')].filter((control) => control.checkVisibility()).map((control) => [control, control.getBoundingClientRect()]); \
    for (const [one, a] of controls) for (const [two, b] of controls) \
        if (one !== two && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) \
            tell('over another', one); \
    return [...new Set(cut)];";

/// Opens the page with one more style sheet and without the text, since parts of the text or of the host's page that
/// are too wide are not errors of the guide.
async fn open(site: Site, sheet: &str) -> Page {
    let page = Page::open(site, Viewport { width: 320, height: 640, ..Viewport::default() }, "/").await;
    page.see_ready().await;
    page.ask(&format!(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync('{sheet}'); document.adoptedStyleSheets = [sheet]; \
         root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]; \
         faq.style.display = 'none'; window.width = document.documentElement.scrollWidth; faq.style.display = ''; \
         [...faq.children].forEach((child) => (child.hidden = true))"
    ))
    .await;
    page
}

async fn nothing_is_cut(page: &Page) {
    let mut defects = String::new();
    for name in SCREENS {
        page.show_screen(name).await;
        let cut = page.ask(CUT).await;
        if cut != json!([]) {
            defects.push_str(&format!("\n{name}: {cut:#}"));
        }
    }
    assert!(defects.is_empty(), "{defects}");
}

#[browser_test]
async fn text_of_twice_the_size_is_shown_whole() {
    let page = open(Site::inspected(), "html { font-size: 200% }").await;
    let size = page.ask("return parseFloat(getComputedStyle(faq).fontSize)").await;
    assert_eq!(size, json!(34), "it is twice the size");
    nothing_is_cut(&page).await;
}

#[browser_test]
async fn text_with_the_spacing_of_wcag_is_shown_whole() {
    let page = open(Site::inspected(), SPACING).await;
    page.open_guide().await;
    let spacing = page.ask("return getComputedStyle($('.choice span')).letterSpacing").await;
    assert_ne!(spacing, json!("normal"), "the spacing is there");
    nothing_is_cut(&page).await;
}

/// Returns the links whose text has a word that is broken across lines. A long number may be broken after a hyphen.
const BROKEN: &str = "return [...root.querySelectorAll('.guide a:is([href^=tel], [href^=sms]), .help-bar a')] \
     .filter((link) => link.checkVisibility()).flatMap((link) => [link, ...link.querySelectorAll('*')]).flatMap((part) => [...part.childNodes]).filter((node) => node.data) \
     .flatMap((node) => [...node.data.matchAll(/[^\\s-]+-?/g)].filter((word) => { \
        const range = document.createRange(); range.setStart(node, word.index); \
        range.setEnd(node, word.index + word[0].length); \
        return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map((line) => Math.round(line.top))).size > 1; }).map((word) => word[0]))";

#[browser_test]
async fn at_twice_the_size_no_word_of_a_number_to_call_is_broken() {
    let page = open(Site::inspected(), "html { font-size: 200% }").await;
    for screen in ["help-at-once", "crisis-emergency", "not-now"] {
        page.show_screen(screen).await;
        assert_eq!(page.ask(BROKEN).await, json!([]), "{screen}");
    }
}

#[browser_test(engine)]
async fn at_twice_the_size_guide_and_messages_are_visible_above_the_help_bar() {
    let page = open(Site::inspected(), "html { font-size: 200% }").await;
    page.show_screen("escape").await;
    let seen = page
        .ask(
            "const status = $('.status').getBoundingClientRect(); \
             return [$('.help-bar').getBoundingClientRect().height / innerHeight, status.top >= 0 && status.bottom <= innerHeight]",
        )
        .await;
    let fits = seen[0].as_f64().is_some_and(|share| share < 1.0 / 3.0) && seen[1] == json!(true);
    assert!(fits, "the bar takes {} of the screen; all that it says is seen: {}", seen[0], seen[1]);
}

/// Returns the numbers of several groups that are broken across lines, or `none` if there are none at all.
const BROKEN_NUMBERS: &str = "const numbers = [...around.querySelectorAll('.number, .cf-number')].filter((number) => number.checkVisibility()); \
     const isBroken = (number) => { const range = document.createRange(); range.selectNodeContents(number); \
        return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size > 1; }; \
     return numbers.length ? numbers.filter(isBroken).map((number) => number.textContent) : ['none']";

/// Returns what is wrong with a button of crisis help: its last line is a single key or digit, or its icon stands alone.
const UNTIDY_CALLS: &str = "const calls = [...root.querySelectorAll('.call, .help-links a')].filter((call) => call.checkVisibility()); \
     const lastLine = (label) => { const lines = new Map(), range = document.createRange(); \
        const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT); \
        while (texts.nextNode()) for (let at = 0; at < texts.currentNode.length; at += 1) { \
            range.setStart(texts.currentNode, at); range.setEnd(texts.currentNode, at + 1); \
            const top = Math.round(range.getBoundingClientRect().top); \
            lines.set(top, (lines.get(top) ?? '') + range.toString()); } \
        return [...lines].sort(([one], [other]) => one - other).at(-1)[1].trim(); }; \
     return calls.length ? calls.filter((call) => { \
        const icon = call.querySelector('.icon')?.getBoundingClientRect(), label = call.querySelector('span'), text = label.getBoundingClientRect(); \
        return lastLine(label).length < 3 || (icon && icon.width > 0 && icon.right > text.left); \
     }).map((call) => call.innerText) : ['none']";

#[browser_test]
async fn on_a_phone_no_number_is_broken_and_no_button_of_crisis_help_ends_with_a_lone_digit() {
    for (lang, distress) in [("en", "i want to die"), ("es", "me quiero morir")] {
        for width in [320, 390] {
            let screen = Viewport { width, height: 844, ..Viewport::default() };
            let page = Page::ready_in(lang, screen).await;
            for name in ["help-at-once", "pinned", "crisis-emergency", "crisis-intent", "get-help"] {
                page.show_screen(name).await;
                assert_eq!(page.ask(UNTIDY_CALLS).await, json!([]), "{lang} {width} {name}");
            }
            page.show_screen("not-now").await;
            page.ask("root.querySelectorAll('.guide details').forEach((row) => (row.open = true))").await;
            let numbers = format!("const around = root; {BROKEN_NUMBERS}");
            assert_eq!(page.ask(&numbers).await, json!([]), "{lang} {width}");
            page.leave_guide().await;
            page.ask(&format!("faq.search('{distress}')")).await;
            page.see("help", "return $('[data-crisis=search] .call')?.checkVisibility()").await;
            assert_eq!(page.ask(UNTIDY_CALLS).await, json!([]), "{lang} {width} search");
            page.ask("faq.search(''); faq.querySelectorAll('details').forEach((row) => (row.open = true))")
                .await;
            page.see("the text", "return faq.querySelector('.cf-number').checkVisibility()").await;
            let numbers = format!("const around = faq; {BROKEN_NUMBERS}");
            assert_eq!(page.ask(&numbers).await, json!([]), "{lang} {width} text");
        }
    }
}

#[browser_test]
async fn the_first_question_fits_a_phone_and_the_row_above_each_is_one_line() {
    for lang in ["en", "es"] {
        let screen = Viewport { width: 390, height: 844, ..Viewport::default() };
        let page = Page::ready_in(lang, screen).await;
        page.open_guide().await;
        let fits = "const lowest = $('.help-bar').getBoundingClientRect().top; \
                    return [...root.querySelectorAll('.choice')].every((choice) => choice.getBoundingClientRect().bottom <= lowest)";
        assert_eq!(page.ask(fits).await, json!(true), "{lang}: both answers are seen");
        for question in ["emergency", "age", "pregnancy", "medicines", "ride"] {
            page.walk(&Patient::clean(), question).await;
            let height = page.ask("return $('.guide-bar').getBoundingClientRect().height").await;
            assert_eq!(height, json!(52), "{lang} {question}");
        }
    }
}

/// A filled button is for the screen that needs help at once; afterwards the bar and the next step are enough.
#[browser_test]
async fn pinned_help_is_filled_only_where_it_is_the_next_step() {
    let page = Page::ready_in("en", Viewport::default()).await;
    let is_filled = "const [first, other] = [...root.querySelectorAll('[data-crisis=guide] .call')].map((call) => getComputedStyle(call).backgroundColor); \
                     return first !== other";
    for (name, filled) in [("pinned", false), ("summary", false), ("help-at-once", true), ("get-help", true)]
    {
        page.show_screen(name).await;
        assert_eq!(page.ask(is_filled).await, json!(filled), "{name}");
    }
}

// No window of WebKit or Firefox is as narrow.
#[browser_test]
async fn with_everything_open_the_text_makes_the_page_no_wider() {
    for (lang, width, sheet) in [
        ("en", 320, ""),
        ("es", 320, ""),
        ("es", 195, ""),
        ("en", 390, "html { font-size: 200% }"),
        ("en", 320, "html { font-size: 200% }"),
        ("es", 320, "html { font-size: 200% }"),
    ] {
        let screen = Viewport { width, height: 640, ..Viewport::default() };
        let page = Page::ready_in(lang, screen).await;
        let wide = page
            .ask(&format!(
                "const sheet = new CSSStyleSheet(); sheet.replaceSync('{sheet}'); document.adoptedStyleSheets = [sheet]; \
                 faq.querySelectorAll('details').forEach((row) => (row.open = true)); \
                 const right = document.documentElement.clientWidth; \
                 return [...faq.querySelectorAll('*')].filter((part) => part.checkVisibility() && !part.closest('.cf-hidden, svg') && \
                    part.getBoundingClientRect().right > right + 1).map((part) => `${{part.tagName}}.${{part.className}} ${{part.textContent.slice(0, 40)}}`)"
            ))
            .await;
        assert_eq!(wide, json!([]), "{lang} {width} {sheet}");
    }
}

/// In the drawings, the tables and the headings, nothing is so narrow that a word is broken.
#[browser_test]
async fn on_a_phone_no_word_of_the_text_is_broken() {
    for lang in ["en", "es"] {
        for width in [320, 390] {
            let screen = Viewport { width, height: 640, ..Viewport::default() };
            let page = Page::ready_in(lang, screen).await;
            let broken = page
                .ask(
                    "faq.querySelectorAll('details').forEach((row) => (row.open = true)); \
                     const texts = document.createTreeWalker(faq, NodeFilter.SHOW_TEXT), range = document.createRange(), broken = new Set(); \
                     while (texts.nextNode()) { const text = texts.currentNode, around = text.parentElement; \
                        if (!text.data.trim() || !around.checkVisibility() || around.closest('.cf-hidden')) continue; \
                        for (const word of text.data.matchAll(/[^\\s\\-–/]{2,}/g)) { \
                            range.setStart(text, word.index); range.setEnd(text, word.index + word[0].length); \
                            const lines = [...range.getClientRects()].filter((line) => line.width > 0); \
                            if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) broken.add(`${around.className}: ${word[0]}`); } } \
                     return [...broken]",
                )
                .await;
            assert_eq!(broken, json!([]), "{lang} {width}");
        }
    }
}

#[browser_test]
async fn the_text_around_the_guide_makes_the_page_no_wider_at_twice_the_size() {
    let page = open(Site::real(), "html { font-size: 200% }").await;
    let wide = page
        .ask(
            "[...faq.children].forEach((child) => (child.hidden = false)); \
             const width = () => document.documentElement.scrollWidth; \
             return [...faq.children].filter((child) => { if (width() <= window.width) return false; \
                const before = width(); child.hidden = true; return width() < before; }) \
             .map((child) => child.dataset.id ?? child.id ?? child.className)",
        )
        .await;
    assert_eq!(wide, json!([]), "these answers do");
}
