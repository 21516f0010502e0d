//! An application made with Vite and Vue.

use browser_test::browser_test;

use super::{
    check_changes, check_leaving_and_coming_back, check_link_to_answer, check_settings,
    check_text_and_search, open, open_strictly,
};

const BUILT: &str = "target/package/vue/dist";

#[browser_test]
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

/// Vue adds the settings as text to a script, which a policy with Trusted Types reports and does not hinder.
#[browser_test]
async fn the_code_of_the_setup_page_sets_what_the_clinic_has_entered() {
    check_settings(&open(BUILT, "/settings").await).await;
}
