//! The program `wasm-bindgen` of the crate `wasm-bindgen-cli`; see Cargo.toml.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os())
}
