//! The table of words and phrases as `build.rs` packed it from `assets/content/distress`.

include!(concat!(env!("OUT_DIR"), "/distress.rs"));
