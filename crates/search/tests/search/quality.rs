//! How well the answers are found that people ask for, and whether silence is kept where no answer fits: tables of
//! queries with the ids that are right.

use search::{Index, Vocabulary};

use super::{english, filled, found, ids};

const TABLE: &str = include_str!("../../../../tests/fixtures/search/queries.txt");
/// By authors who knew nothing of search; no word was written because of them.
const APART: &str = include_str!("../../../../tests/fixtures/search/queries-apart.txt");
/// By others, for nearly all questions; [`Part`] says which half may be looked at.
const HALVES: &str = include_str!("../../../../tests/fixtures/search/queries-halves.txt");
const NO_ANSWER: &str = include_str!("../../../../tests/fixtures/search/no-answer.txt");
const SPANISH: &str = include_str!("../../../../tests/fixtures/search/queries-es.txt");
const NO_ANSWER_SPANISH: &str = include_str!("../../../../tests/fixtures/search/no-answer-es.txt");

/// Which rows of a table are measured.
#[derive(Clone, Copy)]
enum Part {
    All,
    /// Half of the rows, by a hash of the query: words and weights may be chosen by them.
    Tuning,
    /// The other half, by which nothing is chosen.
    HeldOut,
}

impl Part {
    fn has(self, query: &str) -> bool {
        let hash = query
            .bytes()
            .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        match self {
            Self::All => true,
            Self::Tuning => hash % 2 == 1,
            Self::HeldOut => hash % 2 == 0,
        }
    }
}

/// A table of queries that have an answer, and what is good enough there in percent.
struct Answered {
    name: &'static str,
    table: &'static str,
    part: Part,
    /// At least so many have a right answer first.
    first: f64,
    /// At least so many have one among the first three.
    three: f64,
    /// At most so many find nothing at all.
    nothing: f64,
}

const ANSWERED: [Answered; 5] = [
    Answered { name: "queries", table: TABLE, part: Part::All, first: 94.2, three: 97.8, nothing: 1.3 },
    Answered { name: "queries apart", table: APART, part: Part::All, first: 91.2, three: 97.4, nothing: 1.7 },
    Answered {
        name: "halves, tuning",
        table: HALVES,
        part: Part::Tuning,
        first: 90.2,
        three: 95.2,
        nothing: 2.7,
    },
    Answered {
        name: "halves, held out",
        table: HALVES,
        part: Part::HeldOut,
        first: 80.6,
        three: 91.2,
        nothing: 2.8,
    },
    Answered { name: "Spanish", table: SPANISH, part: Part::All, first: 18.1, three: 31.9, nothing: 39.4 },
];

/// Tables of queries that no answer answers, and how many of them may claim one in percent.
const UNANSWERED: [(&str, &str, Part, f64); 3] = [
    ("no answer, tuning", NO_ANSWER, Part::Tuning, 24.5),
    ("no answer, held out", NO_ANSWER, Part::HeldOut, 8.5),
    ("no answer, Spanish", NO_ANSWER_SPANISH, Part::All, 16.0),
];

/// The queries of a part of a table, with the ids that are right.
fn rows(table: &'static str, part: Part) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let rows = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once("=>"));
    let rows = rows.map(|(query, right)| (query.trim(), right.split(',').map(str::trim).collect()));
    rows.filter(move |(query, _)| part.has(query))
}

/// The queries of a part of a table without ids.
fn queries(table: &'static str, part: Part) -> impl Iterator<Item = &'static str> {
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.filter(move |query| part.has(query))
}

/// What a table shows, in percent, and the queries whose first answer is wrong.
struct Figures {
    first: f64,
    three: f64,
    nothing: f64,
    /// Mean reciprocal rank.
    reciprocal: f64,
    misses: Vec<String>,
}

fn measure(table: &'static str, part: Part, index: &Index, ids: &[String]) -> Figures {
    let (mut first, mut three, mut nothing, mut reciprocal, mut all) = (0.0, 0.0, 0.0, 0.0, 0.0);
    let mut misses = Vec::new();
    for (query, right) in rows(table, part) {
        let hits = found(index, query);
        let rank = hits.iter().position(|&hit| right.contains(&ids[hit].as_str()));
        all += 1.0;
        first += f64::from(u8::from(rank == Some(0)));
        three += f64::from(u8::from(rank.is_some_and(|rank| rank < 3)));
        nothing += f64::from(u8::from(hits.is_empty()));
        reciprocal +=
            rank.map_or(0.0, |rank| 1.0 / f64::from(u32::try_from(rank + 1).expect("ranks are small")));
        if rank != Some(0) {
            let shown: Vec<&str> = hits.iter().take(3).map(|&hit| ids[hit].as_str()).collect();
            let rank = rank.map_or("-".to_owned(), |rank| (rank + 1).to_string());
            misses.push(format!("{rank} {query} => {} [{}]", right.join(", "), shown.join(", ")));
        }
    }
    Figures {
        first: 100.0 * first / all,
        three: 100.0 * three / all,
        nothing: 100.0 * nothing / all,
        reciprocal: reciprocal / all,
        misses,
    }
}

/// `cargo test -p search --test search quality -- --nocapture` shows the figures, and the misses where these may be
/// looked at.
#[test]
fn people_find_what_they_ask_for() {
    let (index, ids) = english();
    let mut faults = Vec::new();
    for Answered { name, table, part, first, three, nothing } in ANSWERED {
        let measured = measure(table, part, &index, &ids);
        if !matches!(part, Part::HeldOut) {
            println!("{}", measured.misses.join("\n"));
        }
        let figures = format!(
            "{name}: first {:.1} %, among three {:.1} %, nothing {:.1} %, mean reciprocal rank {:.3}",
            measured.first, measured.three, measured.nothing, measured.reciprocal
        );
        println!("{figures}");
        if measured.first < first || measured.three < three || measured.nothing > nothing {
            faults.push(figures);
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn no_answer_is_claimed_where_none_fits() {
    let (index, _) = english();
    let mut faults = Vec::new();
    for (name, table, part, most) in UNANSWERED {
        let (mut claims, mut all) = (0.0, 0.0);
        for query in queries(table, part) {
            all += 1.0;
            claims += f64::from(u8::from(!found(&index, query).is_empty()));
        }
        let figures = format!("{name}: {claims} of {all} claim an answer");
        println!("{figures}");
        if 100.0 * claims / all > most {
            faults.push(figures);
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn every_right_answer_of_the_tables_exists() {
    let ids = ids(&crate::english::english());
    for (table, least) in [(TABLE, 800), (APART, 800), (HALVES, 500), (SPANISH, 400)] {
        for (query, right) in rows(table, Part::All) {
            assert!(right.iter().all(|id| ids.iter().any(|known| known == id)), "{query}: {right:?}");
        }
        assert!(rows(table, Part::All).count() > least);
    }
    for table in [NO_ANSWER, NO_ANSWER_SPANISH] {
        assert!(queries(table, Part::All).count() >= 60);
    }
}

/// A word too many must not hide an answer, and keywords are for more than what the table has.
#[test]
fn without_keywords_less_is_found() {
    let content = crate::english::english();
    let words = super::travelling();
    let index = Index::new(Vocabulary::read("en", words).language(), super::decompose);
    let bare = filled(index, &content, |_| String::new());
    let first = |index: &Index| measure(TABLE, Part::All, index, &ids(&content)).first;
    let (with, without) = (first(&english().0), first(&bare));
    println!("first with keywords {with:.1} %, without {without:.1} %");
    assert!(with > without);
}
