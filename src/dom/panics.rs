//! Reports panics to the script. A release has no panic hook: there a panic is a trap, which the script sees by itself
//! (`docs/decisions/0001-std-built-for-size.md`).

use std::cell::RefCell;
use std::sync::Once;

use super::bridge::Bridge;

thread_local! {
    static BRIDGES: RefCell<Vec<Bridge>> = const { RefCell::new(Vec::new()) };
}

/// Reports panics to the script of this and every other element: after a panic, no instance of the module can continue.
pub(super) fn report(bridge: &Bridge) {
    static HOOK: Once = Once::new();
    BRIDGES.with_borrow_mut(|bridges| bridges.push(bridge.clone()));
    HOOK.call_once(|| {
        yew::set_custom_panic_hook(Box::new(|panic| {
            web_sys::console::error_1(&panic.to_string().into());
            for bridge in BRIDGES.with(RefCell::take) {
                bridge.failed("panic");
            }
        }));
    });
}

/// Stops reporting panics to the script of an element.
pub(super) fn forget(bridge: &Bridge) {
    BRIDGES.with_borrow_mut(|bridges| bridges.retain(|known| known != bridge));
}
