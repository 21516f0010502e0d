//! The entry point of the WebAssembly module. Loading it does nothing; the script calls [`connect`] for each element.

use clinic_faq::dom::{self, Bridge, Widget};
use wasm_bindgen::prelude::*;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Starts the application of one element.
///
/// # Errors
/// If the file with the language data is another file, or of another version.
#[wasm_bindgen]
pub fn connect(bridge: Bridge) -> Result<Widget, JsValue> {
    dom::connect(bridge)
}

fn main() {}
