//! The lifecycle of the element: several on a page, moved, removed and inserted again, and pages restored from the
//! back/forward cache.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::{EngineKind, Viewport};
use crate::page::Page;
use crate::site::Site;
use crate::toy;

async fn with_elements(count: usize) -> Page {
    let page = Page::ready().await;
    page.ask(&format!(
        "for (let more = 1; more < {count}; more++) {{ const other = document.createElement('clinic-faq'); \
         other.setAttribute('inspect', faq.getAttribute('inspect')); other.setAttribute('contact', '/' + more); faq.parentElement.append(other); }}"
    ))
    .await;
    // Each element starts when it is near the screen.
    page.see(
        "all run",
        "const next = [...document.querySelectorAll('clinic-faq')].find((one) => one.dataset.state !== 'ready'); \
         next?.scrollIntoView({ behavior: 'instant' }); return !next",
    )
    .await;
    page
}

#[browser_test]
async fn two_and_five_elements_on_a_page_work_on_their_own_and_share_no_id() {
    for count in [2, 5] {
        let page = with_elements(count).await;
        let ids = "const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id); return ids.length === new Set(ids).size";
        assert_eq!(page.ask(ids).await, json!(true), "{count}: each id once");
        let last = "const last = [...document.querySelectorAll('clinic-faq')].at(-1);";
        page.ask(&format!("{last} last.shadowRoot.querySelector('[data-suggestion=cost]').click()")).await;
        page.see(
            "one opens its answer, the other does not",
            &format!(
                "{last} return last.querySelector('[data-id=cost]').open && !faq.querySelector('[data-id=cost]').open"
            ),
        )
        .await;
        let contact = format!("{last} return last.querySelector('a[data-contact]').getAttribute('href')");
        assert_eq!(page.ask(&contact).await, json!(format!("/{}", count - 1)));
        // A link inside the last element leads to its own answer, although the first element has the id.
        page.ask(&format!("{last} const link = last.querySelector('details a[href^=\"#\"]'); link.closest('details').open = true; \
             window.wanted = link.hash.slice(1); link.click()")).await;
        page.see("its own answer opens", &format!("{last} return last.querySelector(`[data-anchor=\"${{window.wanted}}\"]`).closest('details')?.open !== false")).await;
    }
}

#[browser_test]
async fn an_element_removed_while_it_starts_does_not_affect_others() {
    let page =
        Page::open(Site { held: vec!["widget-"], ..Site::inspected() }, Viewport::default(), "/").await;
    page.ask("const other = faq.cloneNode(true); other.id = 'other'; faq.after(other); window.gone = faq")
        .await;
    page.see_asked("widget-").await;
    page.ask("window.gone.remove()").await;
    page.release();
    page.see(
        "the other runs",
        "return !window.gone.isConnected && faq.id === 'other' && faq.dataset.state === 'ready'",
    )
    .await;
    page.ask("faq.after(window.gone)").await;
    page.see(
        "the first runs again",
        "window.gone.scrollIntoView({ behavior: 'instant' }); return window.gone.dataset.state === 'ready'",
    )
    .await;
}

#[browser_test(engine)]
async fn a_page_from_the_back_forward_cache_still_works() {
    for _ in 0..3 {
        let page = Page::open(Site { kept: true, ..Site::inspected() }, Viewport::default(), "/").await;
        page.see_ready().await;
        page.see_all_asked_for().await;
        page.ask("faq.querySelector('[data-id=cost]').open = true").await;
        if !page.is_kept_for_the_way_back().await {
            continue;
        }
        page.see("it runs", "return faq.dataset.state === 'ready'").await;
        page.ask("faq.search('insurance')").await;
        page.see("it searches", "return !!$('[data-result=insurance]')").await;
        assert_eq!(page.ask("return faq.querySelector('[data-id=cost]').open").await, json!(true));
        return;
    }
    panic!("the engine has kept none of three pages");
}

/// Adds a function to the page that returns the size of the module's memory in bytes. It runs in the page, since in
/// Firefox a driver's script would get its own instance of the module.
const MEMORY: &str = "window.moduleMemory = async () => { \
     const glue = performance.getEntriesByType('resource').map(({ name }) => name).find((name) => /widget-[0-9a-f]+\\.js$/.test(name)); \
     return (await (await import(glue)).default()).memory.buffer.byteLength; };";

async fn wasm_memory(page: &Page) -> f64 {
    let ask = "window.moduleMemory().then(arguments[0], (error) => arguments[0](`${error}`))";
    let bytes = page.engine.client.execute_async(ask, Vec::new()).await.expect("it can be asked");
    bytes.as_f64().unwrap_or_else(|| panic!("{bytes} is no number"))
}

/// Returns the size of the heap after a garbage collection, in bytes, or `None` if the engine does not report it.
async fn heap(page: &Page) -> Option<f64> {
    if page.engine.kind != EngineKind::Chromium {
        return None;
    }
    for _ in 0..3 {
        page.devtools("HeapProfiler.collectGarbage", json!({})).await;
    }
    let usage = page.devtools("Runtime.getHeapUsage", json!({})).await;
    usage["usedSize"].as_f64()
}

/// Moves the element, removes it, and inserts it again until it runs, ten times.
const ROUNDS: &str = "const done = arguments[arguments.length - 1]; const faq = document.querySelector('clinic-faq'), home = faq.parentElement; \
     const state = (wanted) => new Promise((go) => { const look = () => faq.dataset.state === wanted ? go() : setTimeout(look, 1); look(); }); \
     (async () => { for (let round = 0; round < 10; round++) { home.append(faq); home.prepend(faq); await state('ready'); \
     faq.remove(); await state('text'); home.append(faq); await state('ready'); } })().then(() => done(true), (error) => done(`${error}`))";

#[browser_test]
async fn moving_and_removing_the_element_repeatedly_leaks_no_memory() {
    let page = Page::open(Site::inspected(), Viewport::default(), "/faq.en.html").await;
    page.run_first(MEMORY);
    page.go("/").await;
    page.see_ready().await;
    let rounds = async |count: usize| {
        // Not all rounds at once, since a script may run for at most half a minute.
        for _ in 0..count / 10 {
            let done = page.engine.client.execute_async(ROUNDS, Vec::new()).await.expect("it is moved");
            assert_eq!(done, json!(true));
        }
    };
    // The full number of rounds takes minutes, so it runs only on request.
    let step = if std::env::var_os("FULL").is_some() { 100 } else { 20 };
    // Objects that are created once and kept exist after the first rounds. V8 recompiles code step by step while it is
    // used, and counts that as heap: so one step of rounds must add nothing, but it need not be the first. A leak in
    // each round would show in every step.
    let mut grown = Vec::new();
    rounds(step).await;
    for _ in 0..10 {
        let before = (wasm_memory(&page).await, heap(&page).await);
        rounds(step).await;
        let after = (wasm_memory(&page).await, heap(&page).await);
        let heap = before.1.zip(after.1).map_or(0.0, |(before, after)| after / before - 1.0);
        grown.push((after.0 / before.0 - 1.0, heap));
        if grown.last().is_some_and(|(module, heap)| *module < 0.01 && *heap < 0.01) {
            break;
        }
    }
    println!("growth of the module's memory and of the heap in each {step} rounds: {grown:?}");
    assert!(grown.last().is_some_and(|(module, heap)| *module < 0.01 && *heap < 0.01), "{grown:?}");
    page.ask("faq.search('insurance')").await;
    page.see("it works", "return !!$('[data-result=insurance]')").await;
}

#[browser_test]
async fn in_a_host_that_is_a_yew_application_it_works_and_comes_back() {
    let page = Page::open(Site::default(), Viewport::default(), "/yew-host.html").await;
    page.see_ready().await;
    page.ask("faq.querySelector('[data-id=cost]').open = true; window.first = faq; document.getElementById('again').click()").await;
    page.see("its attribute follows", "return $('#contact').getAttribute('href') === '/contact-1'").await;
    assert_eq!(
        page.ask("return [window.first === faq, faq.querySelector('[data-id=cost]').open]").await,
        json!([true, true])
    );
    page.ask("document.getElementById('toggle').click()").await;
    page.see("it is gone", "return !faq").await;
    page.ask("document.getElementById('toggle').click()").await;
    page.see(
        "it runs again",
        &format!(
            "return faq?.dataset.state === 'ready' && faq.querySelectorAll('details[data-id]').length === {}",
            toy::answers()
        ),
    )
    .await;
}
