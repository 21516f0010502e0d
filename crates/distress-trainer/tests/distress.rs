//! What the model finds on an author that it has not seen, and that training always makes the same bytes.

use std::path::Path;

use distress_trainer::data::{Line, read};
use distress_trainer::evaluate::{HELP, HINT, leave_out, threshold};
use distress_trainer::pack::learn;
use distress_trainer::report::Measured;

fn lines() -> Vec<Line> {
    read(Path::new("../search/data/distress")).expect("the files are good")
}

/// One author is enough to see that something broke. The figures of all are in `docs/search.md`.
#[test]
fn an_author_that_was_not_seen_is_understood() {
    let all = lines();
    let (places, scores): (Vec<usize>, Vec<_>) = leave_out(&all, 'a').into_iter().unzip();
    let lines: Vec<Line> = places.into_iter().map(|at| all[at].clone()).collect();
    let (help, hint) = (threshold(&lines, &scores, HELP), threshold(&lines, &scores, HINT));
    let measured = Measured { lines: &lines, scores: &scores, help, hint };
    let (found, hinted) = (measured.percent(help, &|line| line.is_distress), measured.percent(hint, &|line| line.is_distress));
    println!("author a: help {found:.1} %, with hints {hinted:.1} %\n{}", measured.markdown());
    assert!(found >= 75.0, "{found}");
    assert!(hinted >= 85.0, "{hinted}");
}

#[test]
fn training_makes_the_same_bytes_each_time() {
    let all = lines();
    let some: Vec<&Line> = all.iter().step_by(40).collect();
    let bytes = learn(&some);
    assert!(bytes == learn(&some));
    // The sum is the same on every machine. It changes with the data and the method.
    let sum = bytes.iter().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(*byte)));
    println!("sum of the bytes: {sum}");
}
