//! Code in the documents is that of files which tests build. A comment before it names the file:
//! `<!-- code: tests/package/vue/vite.config.ts -->`.

use std::path::Path;

use regex::{Captures, Regex};

const PATHS: [&str; 1] = ["docs/hosting.md"];

#[test]
fn code_in_the_documents_is_that_of_its_file() {
    let block = Regex::new(r"(?s)<!-- code: (\S+) -->\n```(\w+)\n(.*?)```").expect("the pattern is fixed");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| {
        std::fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    for path in PATHS {
        let page = read(path);
        assert!(block.is_match(&page), "{path} has no code of a file");
        let renewed = block.replace_all(&page, |found: &Captures| {
            let file = &found[1];
            format!("<!-- code: {file} -->\n```{}\n{}```", &found[2], read(file))
        });
        if std::env::var_os("RENEW").is_some() {
            std::fs::write(root.join(path), renewed.as_bytes()).expect("it can be written");
        } else {
            assert!(page == renewed, "{path}: run RENEW=1 cargo test --test native code_in_documents");
        }
    }
}
