//! A server for the built folder on 127.0.0.1, on a free port, with the faults a test asks for.

use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The policy under which the widget must work in full.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; require-trusted-types-for 'script'";

/// What the server does.
#[derive(Clone, Default)]
pub(crate) struct Site {
    /// Attributes put into the page's `<clinic-faq …>`, in place of its own.
    pub attributes: Option<String>,
    /// Parts of names of files that are not found.
    pub missing: Vec<&'static str>,
    /// Parts of names of files that are answered with these bytes.
    pub replaced: Vec<(&'static str, &'static str)>,
    /// Whether [`POLICY`] is sent.
    pub policy: bool,
    /// Put first into the head of the page, before anything else runs.
    pub head: &'static str,
    /// Whether the browser may keep a page that was left for the way back.
    pub kept: bool,
}

impl Site {
    /// The site as a clinic would have it, its shadow root open so that a test can look in.
    pub(crate) fn inspected() -> Self {
        Self::with("inspect contact=\"#visit\" clinic=\"Harbor Lane Clinic\" phone=\"(555) 010-0142\"")
    }

    /// The site with these attributes on its element.
    pub(crate) fn with(attributes: &str) -> Self {
        Self { attributes: Some(attributes.to_owned()), policy: true, ..Self::default() }
    }

    /// Serves until the test ends; gives the address of the site.
    pub(crate) async fn serve(self) -> String {
        assert!(
            Path::new("dist/clinic-faq.js").exists(),
            "dist/ is not built: run `cargo xtask test`, or `cargo xtask build` before `cargo test`"
        );
        let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let router = Router::new().fallback(answer).with_state(self);
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }
}

async fn answer(State(site): State<Site>, request: Request<Body>) -> Response {
    let name = request.uri().path().trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    if site.missing.iter().any(|part| name.contains(part)) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let replaced = site.replaced.iter().find(|(part, _)| name.contains(part));
    let found = ["dist", "target/faq_in_yew", "tests/fixtures/pages", "node_modules/rrweb/dist"]
        .iter()
        .find_map(|folder| std::fs::read(Path::new(folder).join(name)).ok());
    let Some(mut bytes) = replaced.map(|(_, text)| text.as_bytes().to_vec()).or(found) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if let (Some(attributes), "index.html") = (&site.attributes, name) {
        let page = String::from_utf8(bytes).expect("a page is text");
        let start = page.find("<clinic-faq").expect("the page has the element") + "<clinic-faq".len();
        let end = start + page[start..].find('>').expect("the tag ends");
        let page = format!("{} {attributes}{}", &page[..start], &page[end..]);
        bytes = page.replacen("<head>", &format!("<head>{}", site.head), 1).into_bytes();
    }
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "cjs") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    let keeping = if site.kept { "no-cache" } else { "no-store" };
    let mut response =
        ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keeping)], bytes).into_response();
    if site.policy {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    response
}
