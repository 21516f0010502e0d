//! Exponential function and logarithm. Unlike those of the platform, they give the same bits on every machine.

use std::f32::consts::{LN_2, LOG2_E};

/// Returns e to the power of `x`, with a relative error below 0.0001. Almost 0 for `x` below -87; valid up to 88.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the exponent is from -126 to 127"
)]
pub(super) fn exp(x: f32) -> f32 {
    let power = (x * LOG2_E).clamp(-126.0, 127.0);
    let whole = power.floor();
    let part = power - whole;
    let series = [0.001_339_9, 0.009_618_1, 0.055_504_1, 0.240_226_5, LN_2, 1.0]
        .iter()
        .fold(0.0, |sum, factor| sum * part + factor);
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

/// Returns the natural logarithm of a positive `x`, with an error below 0.0001.
#[allow(clippy::cast_possible_wrap, clippy::cast_precision_loss, reason = "an exponent has 8 bits")]
pub(super) fn ln(x: f32) -> f32 {
    let bits = x.to_bits();
    let exponent = (bits >> 23) as i32 - 127;
    let mantissa = f32::from_bits((bits & 0x007F_FFFF) | 0x3F80_0000);
    let t = (mantissa - 1.0) / (mantissa + 1.0);
    let square = t * t;
    let series = 1.0 + square * (1.0 / 3.0 + square * (0.2 + square / 7.0));
    exponent as f32 * LN_2 + 2.0 * t * series
}
