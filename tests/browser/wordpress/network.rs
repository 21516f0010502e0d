//! The plugin in a network: active on all sites at once, with settings for each, and deleted from all.

use browser_test::browser_test;
use serde_json::json;

use super::administrator::{SETTINGS, WIDE, save, text_of};
use super::server::WordPress;
use crate::engine::Viewport;

const PLUGINS: &str = "/wp-admin/network/plugins.php";
const SLUG: &str = "ketamine-faq-for-clinics";

#[browser_test]
async fn in_a_network_each_site_has_its_own_settings_and_nothing_is_left_on_any() {
    let wordpress = WordPress::network().await;
    let [first, second] = wordpress.sites();
    let network = wordpress.open_at_as(&first, "admin", PLUGINS, WIDE).await;
    network.ask(&format!("document.querySelector('#activate-{SLUG}').click()")).await;
    network.see("it is active", &format!("return !!document.querySelector('#deactivate-{SLUG}')")).await;

    let mut pages = Vec::new();
    for (host, clinic) in [(&first, "First Clinic"), (&second, "Second Clinic")] {
        let admin = wordpress.open_at_as(host, "admin", SETTINGS, WIDE).await;
        let empty = "return document.querySelector('#clinic-faq-clinic').value";
        assert_eq!(admin.ask(empty).await, json!(""), "{host}: nothing is set yet");
        save(&admin, &[("clinic", clinic), ("contact", "/contact")]).await;
        // What cannot be saved is kept for each site, too.
        save(&admin, &[("phone", "none")]).await;
        let page = wordpress.run("page", &json!({ "host": host, "content": "[clinic_faq]" }));
        pages.push((host, clinic, page.as_str().expect("it has an address").to_owned()));
    }
    let reviewed = json!({ "clinic": "Second Clinic", "contact": "/contact", "reviews": { "en": {} } });
    wordpress.run("change", &json!({ "host": second, "settings": reviewed }));
    for (host, clinic, path) in pages {
        let visitor = wordpress.open_at(host, &path, Viewport::default()).await;
        if *host == second {
            visitor.see_ready().await;
        }
        let label = text_of(&visitor, ".clinic-faq-help a, clinic-faq [data-contact]").await;
        assert_eq!(label, format!("Contact {clinic}"), "{host}");
        let shown = visitor.ask("return !!faq").await;
        assert_eq!(shown, json!(*host == second), "{host}: the review of one site is not one of the other");
    }
    let stored = wordpress.run("stored", &json!({ "host": first }));
    let expected = ["clinic_faq_settings", "clinic_faq_settings", "clinic_faq_draft_1", "clinic_faq_draft_2"];
    assert_eq!(stored, json!(expected));

    network.go(PLUGINS).await;
    network.ask(&format!("document.querySelector('#deactivate-{SLUG}').click()")).await;
    network.see("it is inactive", &format!("return !!document.querySelector('#delete-{SLUG}')")).await;
    network
        .ask(&format!("window.confirm = () => true; document.querySelector('#delete-{SLUG}').click()"))
        .await;
    network.see("it is deleted", "return document.body.innerText.includes('was successfully deleted')").await;
    assert_eq!(wordpress.run("stored", &json!({ "host": first })), json!([]));
}
