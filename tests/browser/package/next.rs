//! A Next application, in which pages that were left stay in the document, hidden.

use browser_test::browser_test;
use serde_json::json;

use super::server::Server;
use super::{check_leaving_and_coming_back, check_link_to_answer, check_settings, check_text_and_search};

const APPLICATION: &str = "target/package/next";

async fn start(mode: &str) -> Server {
    let arguments = [mode, "--hostname", "127.0.0.1", "--port", "{port}"];
    Server::start(APPLICATION, "next/dist/bin/next", &arguments).await
}

#[browser_test]
async fn text_and_search_work() {
    check_text_and_search(&start("start").await.open("/questions").await).await;
}

#[browser_test]
async fn leaving_and_coming_back_ends_the_guide() {
    check_leaving_and_coming_back(&start("start").await.open("/questions").await, true).await;
}

#[browser_test]
async fn a_link_to_an_answer_opens_it() {
    check_link_to_answer(&start("start").await.open("/questions#cost").await).await;
}

#[browser_test]
async fn the_code_of_the_setup_page_sets_what_the_clinic_has_entered() {
    check_settings(&start("start").await.open("/settings").await).await;
}

#[browser_test]
async fn the_server_sends_the_lines_inside() {
    let server = start("start").await;
    let page = server.open("/questions").await;
    let sent = "const html = await (await fetch('/questions')).text(); \
         return new DOMParser().parseFromString(html, 'text/html').querySelector('clinic-faq a[href=\"tel:988\"]') !== null";
    assert_eq!(page.ask(sent).await, json!(true));
}

/// Only here does React compare what the server has sent with what the browser has made of it.
#[browser_test]
async fn text_and_search_work_in_the_development_server_without_a_warning() {
    check_text_and_search(&start("dev").await.open("/questions").await).await;
}
