//! The browser's entry. Starting the module does nothing: the loader calls [`connect`] for each element.

use clinic_faq::dom::{self, Loader, Widget};
use wasm_bindgen::prelude::*;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Starts the shell of one element.
///
/// # Errors
/// The file of words is another one, or of another version.
#[wasm_bindgen]
pub fn connect(loader: Loader) -> Result<Widget, JsValue> {
    dom::connect(loader)
}

fn main() {}
