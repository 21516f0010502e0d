//! The page `setup.html`: fields change code and preview, problems stand at their field, settings are kept in a file, and
//! pages are checked. What it writes and finds is tested without a browser, in `embed/test`.

mod checking;

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::accessibility::scan;
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

/// Functions for the scripts of these tests.
const TOOLS: &str = "const at = (name) => document.getElementById(`setup-${name}`); \
     const set = (name, value) => { const control = at(name); control.value = value; \
       for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true })); }; \
     const code = () => document.querySelector('#code pre').textContent; \
     const problem = (name) => document.getElementById(`setup-${name}-problem`).textContent; \
     const preview = () => document.querySelector('.stage iframe').contentDocument; \
     const widget = () => preview().querySelector('clinic-faq'); ";

impl Page {
    /// Runs a script on the setup page.
    async fn ask_setup(&self, script: &str) -> Value {
        self.ask(&format!("{TOOLS}{script}")).await
    }

    async fn see_setup(&self, what: &str, script: &str) {
        self.see(what, &format!("{TOOLS}{script}")).await;
    }
}

fn wide() -> Viewport {
    Viewport { width: 1280, height: 900, ..Viewport::default() }
}

/// Opens the setup page, and waits for its form.
pub(crate) async fn open(screen: Viewport) -> Page {
    open_in(Site::default(), screen).await
}

/// Does the same on this site.
async fn open_in(site: Site, screen: Viewport) -> Page {
    let page = Page::open(site, screen, "/setup.html").await;
    page.see("the form is there", "return !!document.querySelector('#code pre')?.textContent").await;
    page
}

/// Returns the code for a country, for a site with the files at its root.
pub(crate) async fn snippet_of(page: &Page, region: &str) -> String {
    page.ask_setup(&format!("set('region', '{region}'); set('contact', '/contact')")).await;
    let follows =
        format!("return code().includes('region=\"{region}\"') && code().includes('contact=\"/contact\"')");
    page.see_setup("the code follows", &follows).await;
    page.ask_setup("return code()").await.as_str().expect("it is text").to_owned()
}

#[browser_test]
async fn a_check_box_is_described_by_its_hint_and_by_its_problem() {
    let page = open_in(Site { real: true, ..Site::default() }, wide()).await;
    let described = "return at('languages').getAttribute('aria-describedby').split(' ') \
         .map((id) => document.getElementById(id)?.className)";
    assert_eq!(page.ask_setup(described).await, json!(["hint", "problem"]));
}

#[browser_test(engine)]
async fn each_field_changes_code_and_preview() {
    let page = open(wide()).await;
    page.see_setup("the widget runs in the preview", "return widget()?.dataset.state === 'ready'").await;
    page.ask_setup(
        "set('clinic', 'Harbor & Sons'); set('contact', '/visit-us'); set('phone', '(212) 200-0100'); \
         set('region', 'IE'); set('heading-level', '3'); set('accent', '#7a3cc0')",
    )
    .await;
    for part in [
        "clinic=\"Harbor &amp; Sons\"",
        "contact=\"/visit-us\"",
        "region=\"IE\"",
        "faq.en-IE.html",
        "--clinic-faq-accent: #7a3cc0",
    ] {
        page.see_setup(part, &format!("return code().includes({})", json!(part))).await;
    }
    page.see_setup(
        "the preview has the contact and the colour",
        "return widget()?.dataset.state === 'ready' && widget().getAttribute('contact') === '/visit-us' && \
         widget().querySelector('a[data-contact]')?.textContent.includes('Harbor & Sons') && \
         preview().defaultView.getComputedStyle(widget()).getPropertyValue('--clinic-faq-accent').trim() === '#7a3cc0'",
    )
    .await;
}

#[browser_test]
async fn patients_can_be_given_the_choice_of_the_language() {
    let page = open_in(Site { real: true, ..Site::default() }, wide()).await;
    page.see_setup("the widget runs in the preview", "return widget()?.dataset.state === 'ready'").await;
    page.click("return document.getElementById('setup-languages')").await;
    page.see_setup("the code has it", "return code().includes('languages=\"en es\"')").await;
    page.see_asked("clinic-faq-languages-").await;
    page.click("return document.getElementById('setup-languages')").await;
    page.see_setup("the code has it no longer", "return !code().includes('languages=')").await;
}

#[browser_test]
async fn own_questions_and_facts_are_in_code_and_preview() {
    let page = open(wide()).await;
    page.ask_setup("document.querySelectorAll('details.group').forEach((group) => (group.open = true))")
        .await;
    page.click("return document.querySelector('.questions > button')").await;
    page.ask_setup(
        "set('questions-0-question', 'Where do I park?'); \
         set('questions-0-answer', 'Behind the house.\\n\\nIt is free.'); set('facts-hours', 'Mo to Fr')",
    )
    .await;
    page.see_setup(
        "the code has them",
        "return code().includes('\"answer\":[\"Behind the house.\",\"It is free.\"]') && code().includes('\"hours\":\"Mo to Fr\"')",
    )
    .await;
    page.see_setup(
        "the preview has the question",
        "return [...widget()?.querySelectorAll('details[data-id] summary') ?? []].some((row) => row.textContent.includes('Where do I park?'))",
    )
    .await;
    page.click("return document.querySelector('.entry .remove')").await;
    page.see_setup("it is gone", "return !code().includes('park') && !document.querySelector('.entry')")
        .await;
    let focused = page.ask("return document.activeElement.textContent").await;
    assert_eq!(focused, json!("Add a question"));
}

#[browser_test]
async fn a_problem_stands_at_its_field_and_the_code_leaves_the_value_out() {
    let page = open(Viewport::default()).await;
    page.ask_setup("set('phone', 'call us'); set('contact', 'www.harbor.com/contact')").await;
    page.see_setup(
        "both are said",
        "return problem('phone').includes('digits') && problem('contact').includes('https://') && \
         at('phone').getAttribute('aria-invalid') === 'true' && !code().includes('call us')",
    )
    .await;
    page.click("return document.querySelector('#setup-contact-problem button')").await;
    page.see_setup(
        "the address that is meant is taken",
        "return at('contact').value === 'https://www.harbor.com/contact' && problem('contact') === ''",
    )
    .await;
    page.see_setup("one is left", "return document.querySelectorAll('.to-fix li').length === 1").await;
    page.click("return document.querySelector('.to-fix button')").await;
    page.see_setup("the field has focus", "return document.activeElement === at('phone')").await;
}

#[browser_test]
async fn a_faint_colour_is_measured_and_solved() {
    let page = open(Viewport::default()).await;
    page.ask_setup("set('accent', '#f5a623')").await;
    page.see_setup(
        "it is too faint",
        "return document.querySelector('.contrast').textContent.includes('4.5 is needed')",
    )
    .await;
    page.click("return document.querySelector('.contrast button')").await;
    page.see_setup(
        "the nearest colour can be read",
        "return at('accent').value !== '#f5a623' && !!document.querySelector('.contrast .good')",
    )
    .await;
}

#[browser_test]
async fn the_code_is_copied() {
    let page = open(Viewport::default()).await;
    page.allow_the_clipboard().await;
    page.ask_setup("set('contact', '/visit')").await;
    page.see_setup("the code follows", "return code().includes('/visit')").await;
    page.click("return document.querySelector('.code .primary')").await;
    page.see("it says so", "return document.querySelector('.code .primary').textContent === 'Copied'").await;
    let copied = page.paste().await;
    let code = page.ask_setup("return code()").await;
    assert_eq!(json!(copied.trim()), json!(code.as_str().unwrap_or_default().trim()));
}

#[browser_test]
async fn each_kind_of_site_has_its_code_and_steps() {
    let page = open(Viewport::default()).await;
    for (site, code, step) in [
        ("wordpress", "<clinic-faq", "Custom HTML"),
        ("squarespace", "https://files.your-clinic.example/", "Add block"),
        ("wix", "<iframe", "Embed a Site"),
        ("shopify", "<clinic-faq", "Custom Liquid"),
        ("webflow", "<clinic-faq", "Code Embed"),
        ("tag-manager", "document.getElementById(\"ketamine-faq\")", "Tag Manager"),
        ("react", "import \"clinic-faq\"", "KetamineQuestions.tsx"),
        ("next", "\"use client\"", "KetamineQuestions.tsx"),
        ("vue", "<template>", "KetamineQuestions.vue"),
        ("astro", "---", "KetamineQuestions.astro"),
    ] {
        page.ask_setup(&format!("set('site', '{site}')")).await;
        let (code, step) = (json!(code), json!(step));
        page.see_setup(
            site,
            &format!("return code().includes({code}) && document.querySelector('.steps').textContent.includes({step})"),
        )
        .await;
    }
    page.ask_setup("set('site', 'squarespace'); set('folder', 'https://files.harbor.com')").await;
    page.see_setup("the host", "return code().includes('https://files.harbor.com/clinic-faq.js')").await;
    let shares = page.ask("return document.querySelector('.steps .line code').textContent").await;
    assert_eq!(shares, json!("Access-Control-Allow-Origin: *"));
    page.ask_setup(
        "set('site', 'wordpress'); set('way', 'paste'); set('region', 'IE'); set('contact', '/visit')",
    )
    .await;
    page.see_setup("the whole text", "return code().includes('data-region=\"IE\"')").await;
}

/// Opens a file with settings in the form, as somebody does who chooses it.
async fn open_file(page: &Page, text: &str) {
    page.ask_setup(&format!(
        "const transfer = new DataTransfer(); transfer.items.add(new File([{}], 'settings.json')); \
         const input = document.querySelector('input[type=file]'); input.files = transfer.files; \
         input.dispatchEvent(new Event('change'))",
        json!(text)
    ))
    .await;
}

/// A test of the build checks that it writes the same.
#[browser_test]
async fn the_snippet_is_the_one_that_the_build_writes() {
    let page = open(Viewport::default()).await;
    open_file(&page, include_str!("../fixtures/setup/settings.json")).await;
    page.see_setup("the code follows", "return code().includes('Do you take my plan?')").await;
    let code = page.ask_setup("return code()").await;
    assert_eq!(
        code.as_str().unwrap_or_default().trim(),
        include_str!("../fixtures/setup/snippet.html").trim()
    );
}

#[browser_test]
async fn settings_are_opened_and_a_foreign_file_loses_nothing() {
    let page = open(Viewport::default()).await;
    page.ask_setup("set('clinic', 'Harbor')").await;
    for (file, said) in [
        ("{\"clinic\": ", "damaged"),
        ("{\"dependencies\": {}}", "not a file of this page"),
        ("<!doctype html>", "damaged"),
    ] {
        open_file(&page, file).await;
        page.see_setup(
            said,
            &format!("return document.querySelector('.file-status').textContent.includes('{said}') && at('clinic').value === 'Harbor'"),
        )
        .await;
    }
    open_file(
        &page,
        "{\"site\": \"wix\", \"folder\": \"https://f.harbor.com/\", \"clinic\": \"Lane\", \"phone\": \"call\", \
         \"hide\": [\"cost\"], \"questions\": [{\"question\": \"Park?\", \"answer\": [\"A.\", \"B.\"]}], \"extra\": 1}",
    )
    .await;
    page.see_setup(
        "the form has it, with what is wrong",
        "return at('clinic').value === 'Lane' && at('site').value === 'wix' && at('folder').value === 'https://f.harbor.com/' && \
         at('questions-0-answer').value === 'A.\\n\\nB.' && at('phone').value === 'call' && problem('phone').includes('digits') && \
         document.querySelector('.file-status').textContent.includes('extra')",
    )
    .await;
    page.click("return [...document.querySelectorAll('.file button')].at(-1)").await;
    page.see_setup(
        "it is undone",
        "return at('clinic').value === 'Harbor' && !document.querySelector('.entry')",
    )
    .await;
}

#[browser_test]
async fn everything_is_reached_by_keyboard_alone() {
    let page = open(wide()).await;
    page.tab_to("the clinic's name", "return focused.id === 'setup-clinic'").await;
    page.press('H').await;
    page.tab_to("a closed group", "return focused.closest('details')?.dataset.group === 'questions'").await;
    page.press(Key::Enter).await;
    page.see("it is open", "return document.querySelector('[data-group=questions]').open").await;
    page.tab_to("the button that adds", "return focused.textContent === 'Add a question'").await;
    page.press(Key::Enter).await;
    page.see(
        "the new question has focus",
        "return document.activeElement.id === 'setup-questions-0-question'",
    )
    .await;
}

#[browser_test]
async fn axe_finds_nothing_and_nothing_is_wider_than_the_screen() {
    let axe = std::fs::read_to_string("node_modules/axe-core/axe.min.js").expect("axe-core is there");
    for (width, height, dark) in [(320, 640, true), (390, 844, false), (1280, 900, true), (1280, 900, false)]
    {
        let page = open(Viewport { width, height, dark, ..Viewport::default() }).await;
        page.ask_setup(
            "document.querySelectorAll('details').forEach((details) => (details.open = true)); \
             set('phone', 'call us'); set('accent', '#f5a623'); set('contact', 'www.harbor.com'); set('check-code', '<p>Nothing</p>'); \
             document.querySelector('.questions > button').click(); document.querySelector('.check > .primary').click()",
        )
        .await;
        page.see_setup("the result", "return !!document.querySelector('[data-finding]')").await;
        let wider = page.ask("return document.documentElement.scrollWidth - innerWidth").await;
        assert_eq!(wider, json!(0), "{width}");
        // The widget has scans of its own.
        page.ask("document.querySelector('.stage').remove()").await;
        page.engine.client.execute(&axe, Vec::new()).await.expect("axe is put in");
        scan(&page, &format!("setup-{width}-{dark}")).await;
    }
}

#[browser_test]
async fn opened_from_a_folder_it_has_everything_in_itself() {
    let page = open(wide()).await;
    let built = std::fs::canonicalize("target/toy-site/setup.html").expect("it is built");
    let alone = std::env::temp_dir().join(format!("clinic-faq-setup-{}", std::process::id()));
    std::fs::create_dir_all(&alone).expect("a folder can be made");
    std::fs::copy(built, alone.join("setup.html")).expect("it can be copied");
    let address = format!("file://{}/setup.html", alone.display());
    page.engine.client.goto(&address).await.expect("it opens");
    page.see_setup(
        "the text is in the preview, without scripts",
        "return preview()?.querySelectorAll('details[data-id]').length > 5 && !preview().querySelector('script') && \
         document.querySelector('.preview .hint').textContent.includes('no search')",
    )
    .await;
    page.ask_setup(
        "set('contact', 'https://www.harbor.com/visit'); set('clinic', 'Harbor'); set('region', 'IE')",
    )
    .await;
    page.see_setup(
        "text and code follow",
        "return widget().querySelector('a[data-contact]')?.href === 'https://www.harbor.com/visit' && \
         code().includes('region=\"IE\"') && code().includes('/ketamine-faq-files/clinic-faq.js')",
    )
    .await;
    // It cannot know whether the files are found, so it says no more than it knows.
    page.ask_setup("set('check-code', code())").await;
    page.click("return document.querySelector('.check > .primary')").await;
    page.see_setup("a result", "return !!document.querySelector('.result h3')").await;
    let result = page
        .ask("const result = document.querySelector('.result'); return [result.querySelector('h3').textContent, !!result.querySelector('.good'), result.querySelector('.hint').textContent]")
        .await;
    assert_eq!(
        result,
        json!([
            "The code is complete.",
            false,
            "Not checked yet: whether your site finds the files, and which policy it sends. Open /ketamine-faq-files/setup.html on your site, and write the address of your page there."
        ])
    );
    std::fs::remove_dir_all(&alone).expect("the folder can be removed");
}

#[browser_test]
async fn a_strict_policy_leaves_the_form_working() {
    let page = open_in(Site::with(""), Viewport::default()).await;
    page.ask_setup("set('contact', '/visit')").await;
    page.see_setup("the code follows", "return code().includes('contact=\"/visit\"')").await;
}

#[browser_test]
async fn only_its_own_files_are_requested() {
    let page = open(wide()).await;
    page.see_setup("the widget runs in the preview", "return widget()?.dataset.state === 'ready'").await;
    let others = page
        .ask("return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(location.origin))")
        .await;
    assert_eq!(others, json!([]));
    assert_eq!(
        page.ask("return document.cookie + localStorage.length + sessionStorage.length").await,
        json!("00")
    );
}
