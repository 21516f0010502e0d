//! `#[browser_test]`, the attribute of every test in `tests/browser`. It replaces `#[test]`, which supports neither
//! tags nor skipping.

use proc_macro::TokenStream;
use quote::quote;
use syn::{Ident, ItemFn, parse_macro_input};

/// Registers a function with the runner (`tests/browser/runner.rs`), under the path of its module and its name.
///
/// - `#[browser_test]` on an `async fn`: a test that opens pages in a browser. It runs in every engine whose scope is
///   `all`.
/// - `#[browser_test(engine)]`: its subject is the engine (focus, printing, scrolling, clipboard, highlights, policies,
///   failures, privacy), so it runs in every engine.
/// - `#[browser_test(needs(ClosedRoot))]`: a test that is skipped, with the reason, in an engine with this
///   `Limitation`.
/// - On a plain `fn`: a test that opens no browser. It runs once, together with the tests in Chromium.
#[proc_macro_attribute]
pub fn browser_test(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut about_engine = false;
    let mut needs: Vec<Ident> = Vec::new();
    let parser = syn::meta::parser(|meta| {
        if meta.path.is_ident("engine") {
            about_engine = true;
            Ok(())
        } else if meta.path.is_ident("needs") {
            meta.parse_nested_meta(|need| {
                needs.push(need.path.require_ident()?.clone());
                Ok(())
            })
        } else {
            Err(meta.error("expected `engine` or `needs(…)`"))
        }
    });
    parse_macro_input!(arguments with parser);
    let function = parse_macro_input!(item as ItemFn);
    let name = &function.sig.ident;
    let body = if function.sig.asyncness.is_some() {
        quote!(Browser(|| ::std::boxed::Box::pin(#name())))
    } else {
        quote!(Native(#name))
    };
    quote! {
        #function

        ::inventory::submit! {
            crate::runner::Test {
                path: ::core::concat!(::core::module_path!(), "::", ::core::stringify!(#name)),
                about_engine: #about_engine,
                needs: &[#(crate::engine::Limitation::#needs),*],
                body: crate::runner::Body::#body,
            }
        }
    }
    .into()
}
