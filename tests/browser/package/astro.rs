//! A site made with Astro, with its router. The router needs a policy that allows its inline style and its parser.

use browser_test::browser_test;
use serde_json::json;

use super::server::Server;
use super::{
    application, check_leaving_and_coming_back, check_link_to_answer, check_settings, check_text_and_search,
    open, see_ready,
};
use crate::engine::Viewport;
use crate::page::Page;

const APPLICATION: &str = "target/package/astro";
const BUILT: &str = "target/package/astro/dist";

#[browser_test]
async fn text_and_search_work() {
    check_text_and_search(&open(BUILT, "/questions").await).await;
}

#[browser_test]
async fn leaving_and_coming_back_ends_the_guide() {
    check_leaving_and_coming_back(&open(BUILT, "/questions").await, false).await;
}

#[browser_test]
async fn a_link_to_an_answer_opens_it() {
    check_link_to_answer(&open(BUILT, "/questions#cost").await).await;
}

#[browser_test]
async fn the_code_of_the_setup_page_sets_what_the_clinic_has_entered() {
    check_settings(&open(BUILT, "/settings").await).await;
}

#[browser_test]
async fn the_lines_inside_are_on_the_page_without_a_script() {
    let screen = Viewport { scripts: false, ..Viewport::default() };
    let page = Page::open(application(BUILT), screen, "/questions").await;
    assert_eq!(
        page.ask("return faq.querySelector('[href=\"tel:988\"]').checkVisibility()").await,
        json!(true)
    );
}

#[browser_test]
async fn text_and_search_work_in_the_development_server() {
    let arguments = ["dev", "--host", "127.0.0.1", "--port", "{port}"];
    let server = Server::start(APPLICATION, "astro/astro.js", &arguments).await;
    let page = server.open("/questions").await;
    see_ready(&page).await;
    check_text_and_search(&page).await;
}
