//! An application made with Vite and React.

use browser_test::browser_test;

use super::server::Server;
use super::{
    check_changes, check_leaving_and_coming_back, check_link_to_answer, check_settings,
    check_text_and_search, open, open_strictly,
};

const APPLICATION: &str = "target/package/react";
const BUILT: &str = "target/package/react/dist";

#[browser_test(engine)]
async fn text_and_search_work() {
    check_text_and_search(&open_strictly(BUILT, "/questions").await).await;
}

#[browser_test]
async fn leaving_and_coming_back_ends_the_guide() {
    check_leaving_and_coming_back(&open_strictly(BUILT, "/questions").await, false).await;
}

#[browser_test]
async fn a_link_to_an_answer_opens_it() {
    check_link_to_answer(&open_strictly(BUILT, "/questions#cost").await).await;
}

#[browser_test]
async fn the_application_hears_events_calls_methods_and_changes_settings() {
    check_changes(&open_strictly(BUILT, "/changing").await).await;
}

/// React makes a script by `innerHTML`, also one with data, which a policy with Trusted Types forbids.
#[browser_test]
async fn the_code_of_the_setup_page_sets_what_the_clinic_has_entered() {
    check_settings(&open(BUILT, "/settings").await).await;
}

#[browser_test]
async fn text_and_search_work_in_the_development_server_of_vite() {
    let arguments = ["--host", "127.0.0.1", "--port", "{port}", "--strictPort"];
    let server = Server::start(APPLICATION, "vite/bin/vite.js", &arguments).await;
    check_text_and_search(&server.open("/questions").await).await;
}
