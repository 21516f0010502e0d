//! A server for the built folder on 127.0.0.1, on a free port, with the faults a test asks for.
//!
//! The text is the toy site's, so that no test depends on the real one: `target/toy-site` is looked into before `dist`.
//! [`Site::real`] leaves it out.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The policy under which the widget must work in full.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; require-trusted-types-for 'script'";

/// The attribute that opens the shadow root to a test and sets the day on which the widget believes to be.
pub(crate) const INSPECT: &str = "inspect=\"2026-12-01\"";

/// The built folder, and the toy site's pages, which stand in for some of its files.
const BUILT: &str = "dist";
const TOY: &str = "target/toy-site";

/// Where files are looked for that are not built.
const FOLDERS: [&str; 3] = ["target/browser-examples", "tests/fixtures/pages", "node_modules/rrweb/dist"];

/// The pages that a clinic shows: they get the attributes.
const PAGES: [&str; 3] = ["index.html", "script.html", "frame.html"];

/// What the server does. A "part" of a file's name names every file that has it in its name.
#[derive(Clone, Default)]
pub(crate) struct Site {
    /// Attributes put into the `<clinic-faq …>` of a clinic's page, in place of its own.
    pub attributes: Option<String>,
    /// Parts of names of files that are not found.
    pub missing: Vec<&'static str>,
    /// Parts of names of files that are answered with these bytes.
    pub replaced: Vec<(&'static str, &'static str)>,
    /// Parts of names of files that are answered with another file.
    pub exchanged: Vec<(&'static str, &'static str)>,
    /// Parts of names of files of which the first half arrives.
    pub cut: Vec<&'static str>,
    /// Parts of names of files for which the connection breaks off.
    pub broken: Vec<&'static str>,
    /// Parts of names of files that come only after [`release`](ServerControl::release).
    pub held: Vec<&'static str>,
    /// Parts of names of files that come late.
    pub delay: Vec<(&'static str, Duration)>,
    /// Parts of names of files that are sent with another content type.
    pub kinds: Vec<(&'static str, &'static str)>,
    /// Files by their whole name (such as `host.html`) that only this site has.
    pub made: Vec<(String, String)>,
    /// Folders whose files are served before all others.
    pub folders: Vec<&'static str>,
    /// Whether the text is the real one and not the toy site's.
    pub real: bool,
    /// Headers of every answer.
    pub headers: Vec<(&'static str, String)>,
    /// The content security policy of every answer; none is sent without it.
    pub policy: Option<String>,
    /// Whether pages of other origins may use the files.
    pub shared: bool,
    /// Put first into the head of every page, before anything else runs.
    pub head: &'static str,
    /// Whether the browser may keep a page that was left for the way back.
    pub kept: bool,
    /// What can be changed, and seen, while the site is served.
    pub control: Arc<ServerControl>,
}

/// What of a site can be changed, and seen, while it is served.
#[derive(Default)]
pub(crate) struct ServerControl {
    /// A script that runs before anything else on each page that is opened from now on.
    pub first: Mutex<String>,
    /// Whether nothing is answered any more.
    pub offline: AtomicBool,
    /// Whether files that are held come now.
    pub released: AtomicBool,
    /// The paths that were asked for, in order.
    pub asked: Mutex<Vec<String>>,
}

impl Site {
    /// The site as a clinic would have it, its shadow root open so that a test can look in.
    pub(crate) fn inspected() -> Self {
        Self::inspected_with("contact=\"#visit\" clinic=\"Harbor Lane Clinic\" phone=\"(555) 010-0142\"")
    }

    /// The site with these attributes and [`INSPECT`] on its element.
    pub(crate) fn inspected_with(attributes: &str) -> Self {
        Self::with(&format!("{INSPECT} {attributes}"))
    }

    /// The same with the real text.
    pub(crate) fn real() -> Self {
        Self { real: true, ..Self::inspected() }
    }

    /// The site with these attributes on its element.
    pub(crate) fn with(attributes: &str) -> Self {
        Self { attributes: Some(attributes.to_owned()), policy: Some(POLICY.to_owned()), ..Self::default() }
    }

    /// Serves until the test ends; gives the address of the site.
    pub(crate) async fn serve(self) -> String {
        for name in ["dist/clinic-faq.js", "target/toy-site/index.html"] {
            assert!(Path::new(name).exists(), "{name} is not built: run `cargo xtask test` once");
        }
        let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let router = Router::new().fallback(answer).with_state(self);
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }

    /// The bytes of a file, in whichever folder it is.
    fn find(&self, name: &str) -> Option<Vec<u8>> {
        let first = self.folders.iter().find_map(|folder| file(folder, name));
        let toy = || if self.real { None } else { toy(name) };
        let rest = || [BUILT].iter().chain(&FOLDERS).find_map(|folder| file(folder, name));
        first.or_else(toy).or_else(rest)
    }

    /// The bytes of a file, with everything that this site does to it.
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        if name == "first.js" {
            return Some(self.control.first.lock().expect("no test panicked with it").clone().into_bytes());
        }
        let replaced = self.replaced.iter().find(|(part, _)| name.contains(part));
        let made = self.made.iter().find(|(whole, _)| whole == name);
        let mut bytes = match (replaced, made) {
            (Some((_, text)), _) => text.as_bytes().to_vec(),
            (None, Some((_, text))) => text.clone().into_bytes(),
            (None, None) => {
                let exchanged = self.exchanged.iter().find(|(part, _)| name.contains(part));
                self.find(exchanged.map_or(name, |(_, other)| other))?
            }
        };
        if self.cut.iter().any(|part| name.contains(part)) {
            bytes.truncate(bytes.len() / 2);
        }
        // What the loader fetches is no page of its own.
        let fetched = name.starts_with("faq.");
        if Path::new(name).extension().is_none_or(|ending| ending != "html") || fetched {
            return Some(bytes);
        }
        let mut page = String::from_utf8(bytes).expect("a page is text");
        if let (Some(attributes), true) = (&self.attributes, PAGES.contains(&name)) {
            let start = page.find("<clinic-faq").expect("the page has the element") + "<clinic-faq".len();
            let end = start + page[start..].find('>').expect("the tag ends");
            page.replace_range(start..end, &format!(" {attributes}"));
        }
        let first = match self.control.first.lock().expect("no test panicked with it").as_str() {
            "" => "",
            _ => "<script src=\"/first.js\"></script>",
        };
        Some(page.replacen("<head>", &format!("<head>{first}{}", self.head), 1).into_bytes())
    }
}

/// The bytes of a file of the toy site, or of one that it has in common with the built folder.
pub(crate) fn built(name: &str) -> Option<Vec<u8>> {
    toy(name).or_else(|| file(BUILT, name))
}

/// The bytes of a file that the toy site has of its own. Its words for search are asked for by the name of the real
/// ones, which has a hash in it.
fn toy(name: &str) -> Option<Vec<u8>> {
    let is_search = name.starts_with("search.en-");
    file(TOY, if is_search { "search.en.txt" } else { name })
}

fn file(folder: &str, name: &str) -> Option<Vec<u8>> {
    std::fs::read(Path::new(folder).join(name)).ok()
}

async fn answer(State(site): State<Site>, request: Request<Body>) -> Response {
    let path = request.uri().path();
    site.control.asked.lock().expect("no test panicked with it").push(path.to_owned());
    let name = path.trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    let is_of = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if site.control.offline.load(Ordering::SeqCst) || is_of(&site.broken) {
        // Ends the task of this connection without a word: the browser sees it break off.
        std::panic::resume_unwind(Box::new("the connection breaks off"));
    }
    while is_of(&site.held) && !site.control.released.load(Ordering::SeqCst) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    if let Some((_, time)) = site.delay.iter().find(|(part, _)| name.contains(part)) {
        tokio::time::sleep(*time).await;
    }
    let found = if is_of(&site.missing) { None } else { site.read(name) };
    let mut response = match found {
        Some(bytes) => {
            let kind = site.kinds.iter().find(|(part, _)| name.contains(part));
            let kind = kind.map_or_else(|| kind_of(name), |(_, kind)| kind);
            let keeping = if site.kept { "public, max-age=300, must-revalidate" } else { "no-store" };
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keeping)], bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    };
    let shared = site.shared.then(|| ("access-control-allow-origin", "*".to_owned()));
    let policy = site.policy.map(|policy| ("content-security-policy", policy));
    for (name, value) in shared.into_iter().chain(policy).chain(site.headers) {
        let value = HeaderValue::from_str(&value).expect("a header is one line of plain text");
        response.headers_mut().append(HeaderName::from_static(name), value);
    }
    response
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "cjs" | "mjs") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
