//! Serves hostile pages with the built widget, on 127.0.0.1 and a free port: `/NAME.html` is the case NAME,
//! `/bare/NAME.html` the same page without the widget, and `/sandbox.html` the page that makes the comparison.

use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::site::{self, INSPECT};

const FIXTURES: &str = "tests/fixtures/hosts";
const PLACE: &str = "<clinic-faq></clinic-faq>";

/// Serves the pages until the test ends. Returns the address.
pub(super) async fn serve() -> String {
    let listener =
        tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
    format!("http://{address}")
}

async fn answer(request: Request) -> Response {
    let name = request.uri().path().trim_start_matches('/');
    let (case, bare) = name.strip_prefix("bare/").map_or((name, false), |case| (case, true));
    if let Ok(case) = std::fs::read_to_string(Path::new(FIXTURES).join("cases").join(case)) {
        return typed("html", page(&case, bare));
    }
    let bytes = match name.strip_prefix("widget/") {
        Some(file) => site::built(file),
        None if name.starts_with("bootstrap") => std::fs::read(Path::new("node_modules").join(name)).ok(),
        None => std::fs::read(Path::new(FIXTURES).join("sandbox").join(name)).ok(),
    };
    let ending = name.rsplit('.').next().unwrap_or_default();
    bytes.map_or_else(|| StatusCode::NOT_FOUND.into_response(), |bytes| typed(ending, bytes))
}

fn typed(ending: &str, bytes: impl IntoResponse) -> Response {
    let kind = match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "max-age=600")], bytes).into_response()
}

/// Returns the clinic's page with a case in it. A case consists of the content of the head and, after a line `<body>`,
/// the elements around the widget. It may begin with a first line of the page that replaces the default one.
fn page(case: &str, bare: bool) -> String {
    let (head, place) = case.split_once("<body>\n").unwrap_or((case, PLACE));
    let starts = head.starts_with("<html") || head.starts_with("<!doctype");
    let (start, head) =
        head.split_once('\n').filter(|_| starts).unwrap_or(("<!doctype html><html lang=\"en\">", head));
    let page = std::fs::read_to_string(Path::new(FIXTURES).join("page.html")).expect("the page is there");
    page.replace("{start}", start)
        .replace("{head}", head)
        .replace("{files}", if bare { "/missing" } else { "/widget" })
        .replace("{place}", &if bare { place.to_owned() } else { place.replace(PLACE, &element()) })
}

/// Returns the element of the built page with its text and an open shadow root.
fn element() -> String {
    let built = site::built("index.html").expect("the site is not built: run `cargo xtask test`");
    let built = String::from_utf8(built).expect("a page is text");
    let (start, end) = ("<clinic-faq ", "</clinic-faq>");
    let from = built.find(start).expect("the page has the element") + start.len();
    let to = built.rfind(end).expect("the element ends");
    format!("{start}{INSPECT} {}{end}", few_answers(&built[from..to]))
}

/// The answers that the sandbox opens or links to.
const WANTED: [&str; 3] = ["what-is-ketamine", "ptsd-help", "ptsd-first-steps"];

/// Returns the text without most of its answers, which all have the same structure. The first one of each topic and
/// those in [`WANTED`] stay.
fn few_answers(text: &str) -> String {
    const ANSWER: &str = "<details data-id=\"";
    let mut pieces = text.split(ANSWER);
    let mut few = pieces.next().unwrap_or_default().to_owned();
    let mut topics = Vec::new();
    for piece in pieces {
        let id = piece.split('"').next().unwrap_or_default();
        let topic = piece.split("data-topic=\"").nth(1).and_then(|rest| rest.split('"').next());
        let end = end_of_details(piece);
        if WANTED.contains(&id) || !topics.contains(&topic) {
            topics.push(topic);
            few = few + ANSWER + piece;
        } else {
            few += &piece[end..];
        }
    }
    few
}

/// Returns the position where a `details` ends whose opening tag is before `html`. Sources and further figures inside
/// it are `details`, too.
fn end_of_details(html: &str) -> usize {
    const END: &str = "</details>";
    let mut depth = 1;
    for (at, _) in html.match_indices("details") {
        if html[..at].ends_with("</") {
            depth -= 1;
        } else if html[..at].ends_with('<') {
            depth += 1;
        }
        if depth == 0 {
            return at - "</".len() + END.len();
        }
    }
    html.len()
}
