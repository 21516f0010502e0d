//! A server for the built folder on 127.0.0.1, on a free port, with the failures that a test requests.
//!
//! The text is that of the toy site, so that no test depends on the real one: the server looks for files in
//! `target/toy-site` before `dist`. [`Site::real`] skips the toy site.

use std::convert::Infallible;
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
use futures_util::{StreamExt, stream};

/// The policy under which every feature of the widget must work.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; require-trusted-types-for 'script'";

/// The attribute that opens the shadow root to a test and sets the date that the widget uses as today.
pub(crate) const INSPECT: &str = "inspect=\"2026-12-01\"";

/// The built folder, and the folder of the toy site, whose files replace some of the built ones.
const BUILT: &str = "dist";
const TOY: &str = "target/toy-site";

/// Folders of files that are not built.
const FOLDERS: [&str; 3] = ["target/browser-examples", "tests/fixtures/pages", "node_modules/rrweb/dist"];

/// Long enough for a browser to show the part of a page that has arrived.
const PAUSE: Duration = Duration::from_millis(400);

/// The pages that a clinic shows, in which the server sets the attributes.
const PAGES: [&str; 4] = ["index.html", "script.html", "frame.html", "frame.es.html"];

/// What the server does. A "part" of a name matches every file whose name contains it.
#[derive(Clone, Default)]
pub(crate) struct Site {
    /// Attributes for the `<clinic-faq …>` of a clinic's page, which replace its own.
    pub attributes: Option<String>,
    /// Parts of the names of files that are not found.
    pub missing: Vec<&'static str>,
    /// Parts of the names of files whose content is replaced by this text.
    pub replaced: Vec<(&'static str, &'static str)>,
    /// Parts of the names of files, each with the file that is sent instead.
    pub exchanged: Vec<(&'static str, &'static str)>,
    /// Parts of the names of files of which only the first half is sent.
    pub cut: Vec<&'static str>,
    /// Parts of the names of files for which the connection breaks off.
    pub broken: Vec<&'static str>,
    /// Parts of the names of files that are sent only after [`released`](ServerControl::released) is set.
    pub held: Vec<&'static str>,
    /// Parts of the names of files, each with its delay.
    pub delay: Vec<(&'static str, Duration)>,
    /// A part of a page's HTML before which the connection pauses for [`PAUSE`].
    pub paused_before: Option<&'static str>,
    /// Parts of the names of files, each with the content type that is sent for it.
    pub kinds: Vec<(&'static str, &'static str)>,
    /// Additional files by their whole name, such as `host.html`, with their content.
    pub made: Vec<(String, String)>,
    /// Folders that are searched before all others.
    pub folders: Vec<&'static str>,
    /// The folder of an application, which is searched before all others. As on the hosts of applications, paths without an
    /// ending lead to a page: `PATH/index.html` if it exists, otherwise `index.html`.
    pub application: Option<&'static str>,
    /// Whether the text is the real one and not that of the toy site.
    pub real: bool,
    /// Headers of every response.
    pub headers: Vec<(&'static str, String)>,
    /// The content security policy of every response; none is sent if it is missing.
    pub policy: Option<String>,
    /// Whether pages of other origins may use the files.
    pub shared: bool,
    /// HTML that is inserted at the beginning of the head of every page, before anything else runs.
    pub head: &'static str,
    /// Whether the browser may keep a page in its back/forward cache.
    pub kept: bool,
    /// State that can be changed and read while the site is served.
    pub control: Arc<ServerControl>,
}

/// The state of a site that can be changed and read while it is served.
#[derive(Default)]
pub(crate) struct ServerControl {
    /// A script that runs before anything else on each page that is opened from now on.
    pub first: Mutex<String>,
    /// Whether the server answers nothing any more.
    pub offline: AtomicBool,
    /// Whether held files are sent now.
    pub released: AtomicBool,
    /// The requested paths, in order.
    pub asked: Mutex<Vec<String>>,
}

impl Site {
    /// Returns the site as a clinic would set it up, with an open shadow root so that a test can look inside.
    pub(crate) fn inspected() -> Self {
        Self::inspected_with("contact=\"#visit\" clinic=\"Harbor Lane Clinic\" phone=\"(555) 010-0142\"")
    }

    /// Returns the site with these attributes and [`INSPECT`] on its element.
    pub(crate) fn inspected_with(attributes: &str) -> Self {
        Self::with(&format!("{INSPECT} {attributes}"))
    }

    /// Returns the same site as [`inspected`](Site::inspected), with the real text.
    pub(crate) fn real() -> Self {
        Self { real: true, ..Self::inspected() }
    }

    /// Returns the same site with the text in this language. In Spanish, it is that of `/script.html`.
    pub(crate) fn real_in(lang: &str) -> Self {
        let attributes = format!(
            "lang=\"{lang}\" contact=\"#visit\" clinic=\"Harbor Lane Clinic\" phone=\"(555) 010-0142\""
        );
        Self { real: true, ..Self::inspected_with(&attributes) }
    }

    /// Returns the site with these attributes on its element.
    pub(crate) fn with(attributes: &str) -> Self {
        Self { attributes: Some(attributes.to_owned()), policy: Some(POLICY.to_owned()), ..Self::default() }
    }

    /// Serves the site until the test ends. Returns its address.
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

    /// Returns the name of the file that a path leads to.
    fn file_of(&self, path: &str) -> String {
        let name = path.trim_start_matches('/');
        if name.is_empty() {
            return "index.html".to_owned();
        }
        if self.application.is_none() || name.contains('.') {
            return name.to_owned();
        }
        let page = format!("{name}/index.html");
        if self.find(&page).is_some() { page } else { "index.html".to_owned() }
    }

    /// Returns the content of a file, in whichever folder it is.
    fn find(&self, name: &str) -> Option<Vec<u8>> {
        let first = self.application.iter().chain(&self.folders).find_map(|folder| file(folder, name));
        let toy = || if self.real { None } else { toy(name) };
        let rest = || [BUILT].iter().chain(&FOLDERS).find_map(|folder| file(folder, name));
        first.or_else(toy).or_else(rest)
    }

    /// Returns the content of a file, with all changes that this site makes to it.
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
        // The script fetches this file; it is not a page of its own.
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

/// Returns the content of a file of the toy site, or of a built file that the toy site shares.
pub(crate) fn built(name: &str) -> Option<Vec<u8>> {
    toy(name).or_else(|| file(BUILT, name))
}

/// Returns the content of a file that the toy site has itself. Its search vocabulary is requested by the name of the
/// real one, which contains a hash.
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
    let name = site.file_of(path);
    let name = name.as_str();
    let is_of = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if site.control.offline.load(Ordering::SeqCst) || is_of(&site.broken) {
        // Ends the task of this connection silently, so that the browser sees the connection break off.
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
            let body = match site.paused_before.and_then(|part| split_before(&bytes, part)) {
                Some(parts) => paused(parts),
                None => bytes.into(),
            };
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keeping)], body).into_response()
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

fn split_before(bytes: &[u8], part: &str) -> Option<[Vec<u8>; 2]> {
    let (first, rest) =
        str::from_utf8(bytes).ok().and_then(|text| text.split_at_checked(text.find(part)?))?;
    Some([first, rest].map(|part| part.as_bytes().to_vec()))
}

/// Returns a body that is sent in two parts, with a pause between them.
fn paused([first, rest]: [Vec<u8>; 2]) -> Body {
    let rest = stream::once(async {
        tokio::time::sleep(PAUSE).await;
        Ok(rest)
    });
    Body::from_stream(stream::iter([Ok::<_, Infallible>(first)]).chain(rest))
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
