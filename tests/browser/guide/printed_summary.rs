//! The summary that a patient can copy or print, which is made on the device.

use browser_test::browser_test;
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};

use super::Patient;
use crate::engine::{EngineKind, PATIENCE, Viewport};
use crate::page::Page;
use crate::site::Site;
use crate::toy;

const WHO: &str = "age=65-plus reason=ptsd tried=one mind=bipolar-stable allergy= medicines=maoi,lamotrigine substances=active";

/// Parts of the printed summary: words of the answers, of what to tell, of what to ask, and of the notes.
const PARTS: [&str; 21] = [
    "Harbor Lane Clinic",
    "(555) 010-0142",
    "For my visit",
    "This is not a medical decision.",
    "Not now: talk to your own doctor first",
    "What I said",
    "Age: 65 or older",
    "Main reason: PTSD, after trauma",
    "Treatments so far: One",
    "Bipolar disorder, not manic now",
    "Allergy: Skipped",
    "Lamotrigine (for mood or seizures)",
    "An MAOI (older antidepressant), such as tranylcypromine",
    "Tell your doctor",
    "Heavy drinking now",
    "Ask your doctor",
    "In a crisis: call or text 988.",
    "Chest pain or pressure",
    "Is any of this a problem for this treatment: my bipolar disorder, lamotrigine and MAOI?",
    "Is ketamine too risky for me, and why?",
    "Do not start, stop or change any medicine on your own.",
];

/// Checks that a summary has all these parts, everything that the result lists to tell and to ask, and no address.
async fn is_whole(page: &Page, text: &str) {
    for part in PARTS {
        assert!(text.contains(part), "{part} is missing: {text}");
    }
    let listed = page
        .ask(
            "return [...root.querySelectorAll('[data-outcome] h3')].filter((h3) => ['Tell your doctor', 'Ask your doctor'].includes(h3.textContent)) \
             .flatMap((h3) => [...h3.nextElementSibling.children].map((item) => item.textContent))",
        )
        .await;
    let listed: Vec<String> = serde_json::from_value(listed).expect("it is a list");
    assert!(listed.len() > 5, "{listed:?}");
    for item in listed {
        assert!(text.contains(&item), "{item} is missing: {text}");
    }
    // Facts to tell are printed once, and facts that do not apply are not printed.
    for missing in ["Mental health: Bipolar", "Medicines: ", "None of these", "Emergency signs: "] {
        assert!(!text.contains(missing), "{missing} is in it: {text}");
    }
    for address in ["http", "127.0.0.1", "#visit", "://", "www."] {
        assert!(!text.contains(address), "{address} is in it: {text}");
    }
}

#[browser_test(engine)]
async fn the_copied_summary_has_answers_what_to_tell_and_what_to_ask() {
    let page = Page::ready().await;
    page.allow_the_clipboard().await;
    page.open_guide_at(&Patient::who(WHO), "result").await;
    page.see_outcome("not-now").await;
    page.ask("$('[data-action=copy]').scrollIntoView({ block: 'center', behavior: 'instant' })").await;
    page.click("return $('[data-action=copy]')").await;
    page.see(
        "it is announced",
        "return $('[role=status]').textContent === 'Copied. You can paste it into a note or message.'",
    )
    .await;
    assert_eq!(page.ask_text("return root.activeElement.dataset.action").await, "copy", "the focus stays");
    is_whole(&page, &page.paste().await).await;
}

#[browser_test(engine)]
async fn a_failed_copy_is_announced() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::who("reason=other"), "result").await;
    page.ask("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); $('[data-action=copy]').click()").await;
    page.see(
        "it is announced, and the result stays",
        "return $('[role=status]').textContent.startsWith('That did not work.') && !!$('[data-outcome=learn]')",
    )
    .await;
    page.press_button("close").await;
    page.see("it goes", "return $('[role=status]').textContent === ''").await;
}

/// Records what a frame would print, instead of printing it.
const INSTEAD_OF_PRINTING: &str = "window.printed = []; window.print = () => window.printed.push('the page'); \
     new MutationObserver((records) => { for (const frame of records.flatMap((record) => [...record.addedNodes])) \
         if (frame.matches?.('iframe.print-frame')) { window.printFrame = frame; \
             frame.contentWindow.print = () => frame.contentWindow.dispatchEvent(new Event('beforeprint')) && window.printed.push([frame.contentDocument.body.innerText, frame.isConnected, frame.src, frame.contentDocument.documentElement.lang, frame.contentDocument.title]); } }) \
     .observe(root, { subtree: true, childList: true });";

#[browser_test(engine)]
async fn the_print_frame_is_inside_the_shadow_root_and_is_removed_afterwards() {
    let page = Page::ready().await;
    page.ask(INSTEAD_OF_PRINTING).await;
    page.open_guide_at(&Patient::who(WHO), "result").await;
    page.see_outcome("not-now").await;
    if page.engine.kind == EngineKind::WebKit {
        // WebKit would print the page around the frame.
        let offered = "return [!!$('[data-action=print]'), !!$('[data-action=copy]')]";
        assert_eq!(page.ask(offered).await, json!([false, true]));
        return;
    }
    for times in 1..=2 {
        page.press_button("print").await;
        page.see("it is printed", &format!("return window.printed.length === {times}")).await;
        let printed: Value = page.ask("return window.printed.at(-1)").await;
        is_whole(&page, printed[0].as_str().unwrap_or_else(|| panic!("it is no frame: {printed}"))).await;
        assert_eq!(
            (&printed[1], &printed[2]),
            (&json!(true), &json!("")),
            "it is in the root, and loads nothing"
        );
        assert_eq!((&printed[3], &printed[4]), (&json!("en"), &json!("For my visit")));
        let place = "return [root.contains(window.printFrame), root.querySelectorAll('iframe').length, document.querySelectorAll('iframe').length, \
             window.printFrame.getAttribute('aria-hidden'), window.printFrame.getBoundingClientRect().width < 2]";
        assert_eq!(page.ask(place).await, json!([true, 1, 0, "true", true]), "and nobody sees it");
        page.ask("window.printFrame.contentWindow.dispatchEvent(new Event('afterprint'))").await;
        page.see("it is gone", "return !root.querySelector('iframe') && !window.printFrame.isConnected")
            .await;
    }
    // No frame is left behind in an engine that does not report the end of printing, either.
    page.press_button("print").await;
    page.see("it is printed", "return window.printed.length === 3").await;
    page.leave_guide().await;
    assert_eq!(page.ask("return !!$('iframe')").await, json!(false));
}

#[browser_test(engine, needs(PrintToFile))]
async fn only_the_summary_is_printed() {
    let page = Page::ready().await;
    let file = page.engine.printed_file();
    page.open_guide_at(&Patient::who(WHO), "result").await;
    page.see_outcome("not-now").await;
    page.click(
        "const print = $('[data-action=print]'); print.scrollIntoView({ block: 'center', behavior: 'instant' }); \
         return print",
    )
    .await;
    let start = std::time::Instant::now();
    let printed = loop {
        let output =
            std::process::Command::new("pdftotext").arg(&file).arg("-").output().expect("pdftotext runs");
        // The file cannot be read until it is complete.
        if output.status.success() && !output.stdout.trim_ascii().is_empty() {
            break String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
        }
        assert!(start.elapsed() < PATIENCE, "nothing is printed");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    };
    for part in ["For my visit", "Age: 65 or older", "Tell your doctor", "Ask your doctor"] {
        assert!(printed.contains(part), "{part} is missing: {printed}");
    }
    for part in [&*toy::question("ptsd-help"), "Copy link"] {
        assert!(!printed.contains(part), "{part} of the page is printed: {printed}");
    }
    page.see("the frame is gone", "return !root.querySelector('iframe')").await;
}

/// A patient with much to tell and to ask.
const MANY: &str = "age=65-plus reason=depression mind=bipolar-stable heart=bp-controlled,old-event body=liver-kidney,bladder,thyroid,glaucoma,apnea-lung,seizures \
     allergy=not-sure substances=cannabis,recovery medicines=benzodiazepine,lamotrigine,stimulant,opioid,naltrexone,glp1 ride=no";

#[browser_test(engine, needs(Print))]
async fn the_summary_of_much_to_tell_is_one_page_in_letters_of_ten_points() {
    // Without a policy, the summary can be written into the page, which the driver prints.
    let site = Site { policy: None, ..Site::inspected() };
    let page = Page::open(site, Viewport::default(), "/").await;
    page.see_ready().await;
    page.ask(INSTEAD_OF_PRINTING).await;
    page.open_guide_at(&Patient::who(MANY), "result").await;
    page.press_button("print").await;
    page.see("it is printed", "return window.printed.length === 1").await;
    let small = "const body = window.printFrame.contentDocument.body; window.printed_html = body.outerHTML; \
         return [...body.querySelectorAll('h1, h2, li, section span, section p')].filter((part) => \
         parseFloat(getComputedStyle(part).fontSize) < 13.3).map((part) => part.textContent)";
    assert_eq!(page.ask(small).await, json!([]));
    page.ask("const html = window.printed_html; document.open(); document.write(html); document.close()")
        .await;
    let pdf = page.engine.client.print(PrintConfiguration::default()).await.expect("the summary is printed");
    let file = format!("target/screenshots/summary-{:?}.pdf", page.engine.kind);
    std::fs::write(&file, pdf).expect("the file can be written");
    let output = std::process::Command::new("pdftotext")
        .args(["-layout", &file, "-"])
        .output()
        .expect("pdftotext runs");
    let printed = String::from_utf8_lossy(&output.stdout);
    assert_eq!(printed.matches('\u{c}').count(), 1, "more than one page: {printed}");
    assert!(printed.contains("In a crisis: call or text 988."), "{printed}");
}
