//! How well the answers are found that people ask for: a table of queries with the ids that are right.

use search::{Index, Vocabulary};

use super::{english, found, ids, index_of};

const TABLE: &str = include_str!("../../../../tests/fixtures/search/queries.txt");
/// By authors who knew nothing of search; no word was written because of them.
const APART: &str = include_str!("../../../../tests/fixtures/search/queries-apart.txt");

/// A table, and the least that is good enough there in percent: the right answer first, and among the first three.
const TABLES: [(&str, &str, f64, f64); 2] =
    [("queries", TABLE, 90.0, 97.0), ("queries apart", APART, 86.0, 95.0)];

/// A query and the ids that are right.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let rows = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once("=>"));
    rows.map(|(query, right)| (query.trim(), right.split(',').map(str::trim).collect()))
}

/// Percent first, percent among three, mean reciprocal rank, and the queries whose first answer is wrong.
fn measure(table: &'static str, index: &Index, ids: &[String]) -> (f64, f64, f64, Vec<String>) {
    let (mut first, mut three, mut reciprocal, mut all) = (0.0, 0.0, 0.0, 0.0);
    let mut misses = Vec::new();
    for (query, right) in rows(table) {
        let hits = found(index, query);
        let rank = hits.iter().position(|&hit| right.contains(&ids[hit].as_str()));
        all += 1.0;
        first += f64::from(u8::from(rank == Some(0)));
        three += f64::from(u8::from(rank.is_some_and(|rank| rank < 3)));
        reciprocal +=
            rank.map_or(0.0, |rank| 1.0 / f64::from(u32::try_from(rank + 1).expect("ranks are small")));
        if rank != Some(0) {
            let shown: Vec<&str> = hits.iter().take(3).map(|&hit| ids[hit].as_str()).collect();
            let rank = rank.map_or("-".to_owned(), |rank| (rank + 1).to_string());
            misses.push(format!("{rank} {query} => {} [{}]", right.join(", "), shown.join(", ")));
        }
    }
    (100.0 * first / all, 100.0 * three / all, reciprocal / all, misses)
}

/// `cargo test --test native quality -- --nocapture` shows the figures and the misses.
#[test]
fn people_find_what_they_ask_for() {
    let (index, ids) = english();
    for (name, table, least_first, least_three) in TABLES {
        let (first, three, reciprocal, misses) = measure(table, &index, &ids);
        println!("{}", misses.join("\n"));
        let figures = format!(
            "{name}: first {first:.1} %, among three {three:.1} %, mean reciprocal rank {reciprocal:.3}"
        );
        println!("{figures}");
        assert!(first >= least_first && three >= least_three, "{figures}");
    }
}

#[test]
fn every_right_answer_of_the_table_exists() {
    let ids = ids(&crate::english::english());
    for (_, table, ..) in TABLES {
        for (query, right) in rows(table) {
            assert!(right.iter().all(|id| ids.iter().any(|known| known == id)), "{query}: {right:?}");
        }
        assert!(rows(table).count() > 800);
    }
}

/// A word too many must not hide an answer, and keywords are for more than what the table has.
#[test]
fn without_keywords_less_is_found() {
    let content = crate::english::english();
    let words = super::travelling();
    let bare = index_of(&content, Vocabulary::read("en", &words).language(), |_| String::new());
    let (with, without) =
        (measure(TABLE, &english().0, &ids(&content)).0, measure(TABLE, &bare, &ids(&content)).0);
    println!("first with keywords {with:.1} %, without {without:.1} %");
    assert!(with > without);
}
