//! How well the Spanish answers are found that people ask for.

use std::sync::LazyLock;

use content::check::Checked;
use search::{Index, vocabulary};

use super::quality::{Figures, Floor, Row, is_looked_at, measure, queries, rows};
use super::{decompose, filled, found, ids, load_in, questions};

/// By an author who knew the questions and nothing of search. Nothing is learned from these lines, and nobody reads their
/// misses.
const AUTHOR_Y: &str = include_str!("../../../../tests/fixtures/search/author-y-es.txt");
const NO_ANSWER_Y: &str = include_str!("../../../../tests/fixtures/search/no-answer-y-es.txt");
/// The same by another author.
const AUTHOR_M: &str = include_str!("../../../../tests/fixtures/search/author-m-es.txt");
const NO_ANSWER_M: &str = include_str!("../../../../tests/fixtures/search/no-answer-m-es.txt");
/// Nothing is learned from these lines either.
const QUERIES: &str = include_str!("../../../../tests/fixtures/search/queries-es.txt");
const NO_ANSWER: &str = include_str!("../../../../tests/fixtures/search/no-answer-es.txt");

fn spanish() -> Checked {
    crate::english::checked_in("es")
}

/// Returns an index of the Spanish answers with the search vocabulary, and their ids.
fn index_of(checked: &Checked) -> (Index, Vec<String>) {
    let content = &checked.content;
    let mut index = filled(content);
    load_in("es", &mut index, &vocabulary::write(content, &checked.search, decompose), &ids(content));
    (index, ids(content))
}

/// The same for all that search learns from; trained once for all tests.
fn trained() -> &'static (Index, Vec<String>) {
    static INDEX: LazyLock<(Index, Vec<String>)> = LazyLock::new(|| index_of(&spanish()));
    &INDEX
}

fn see(name: &str, rows: &[Row], (index, ids): &(Index, Vec<String>), floor: &Floor, print: bool) {
    let Figures { first, three, nothing, .. } = measure(rows, index, ids);
    let figures = format!("{name}: first {first:.1} %, among three {three:.1} %, nothing {nothing:.1} %");
    if print {
        println!("{figures}");
    }
    assert!(first >= floor.first && three >= floor.three && nothing <= floor.nothing, "{figures}");
}

#[test]
fn people_find_what_they_ask_for() {
    see("Spanish", &rows(QUERIES), trained(), &Floor { first: 92.0, three: 96.5, nothing: 2.0 }, true);
    see("y", &rows(AUTHOR_Y), trained(), &Floor { first: 92.0, three: 96.5, nothing: 2.5 }, is_looked_at());
    see("m", &rows(AUTHOR_M), trained(), &Floor { first: 94.0, three: 97.5, nothing: 2.0 }, is_looked_at());
}

/// The same for authors from whom nothing was learned.
#[test]
fn what_was_learned_holds_for_authors_who_were_left_out() {
    for author in ["p", "q"] {
        let mut checked = spanish();
        let at = checked
            .search
            .asked
            .iter()
            .position(|(name, _)| name == author)
            .expect("there is such an author");
        let (_, asked) = checked.search.asked.remove(at);
        let rows = asked.into_iter().map(|asked| (asked.query, asked.right));
        let (answered, others): (Vec<Row>, Vec<Row>) =
            rows.partition(|(_, right)| !right[0].starts_with('@'));
        let index = index_of(&checked);
        let floor = Floor { first: 82.0, three: 90.0, nothing: 6.0 };
        see(&format!("{author}, left out"), &answered, &index, &floor, true);
        let claims = others.iter().filter(|(query, _)| !found(&index.0, query).is_empty()).count();
        println!("no answer, {author}, left out: {claims} of {} claim one", others.len());
    }
}

#[test]
fn no_answer_is_claimed_where_none_fits() {
    for (name, table, most, print) in [
        ("Spanish", NO_ANSWER, 10, true),
        ("y", NO_ANSWER_Y, 8, is_looked_at()),
        ("m", NO_ANSWER_M, 8, is_looked_at()),
    ] {
        let claims = queries(table).filter(|query| !found(&trained().0, query).is_empty()).count();
        if print {
            println!("no answer, {name}: {claims} of {} claim one", queries(table).count());
        }
        assert!(claims <= most, "{name}: {claims}");
    }
}

#[test]
fn every_right_answer_of_the_tables_exists() {
    let (_, ids) = trained();
    for (table, least) in [(QUERIES, 400), (AUTHOR_Y, 400), (AUTHOR_M, 400)] {
        for (query, right) in rows(table) {
            assert!(right.iter().all(|id| ids.contains(id)), "{query}: {right:?}");
        }
        assert!(rows(table).len() > least);
    }
}

/// Spanish words of one family have one stem, and words that only look alike have not.
#[test]
fn words_of_one_family_have_one_stem() {
    let stem = |word: &str| search::stems("es", decompose, word).concat();
    for (left, right) in [
        ("infusión", "infusiones"),
        ("pastilla", "pastillas"),
        ("mareado", "mareada"),
        ("sesiones", "sesion"),
    ] {
        assert_eq!(stem(left), stem(right));
    }
    for (left, right) in [("leyes", "le"), ("seis", "se"), ("ansiedad", "ansias"), ("porro", "por")] {
        assert_ne!(stem(left), stem(right));
    }
}

#[test]
fn words_around_a_space_at_which_no_line_breaks_are_found() {
    let texts: Vec<String> = spanish().content.answers().flat_map(content::Answer::plain).collect();
    assert!(texts.iter().any(|text| text.contains("EE.\u{a0}UU.")));
    assert!(!texts.iter().any(|text| text.contains("EE. UU.")));
    let index = questions("es", &["La agencia de EE.\u{a0}UU.", "Dosis de 40\u{a0}mg", "El precio"]);
    for (query, number) in [("ee uu", 0), ("EE. UU.", 0), ("ee.uu.", 0), ("40 mg", 1), ("dosis 40", 1)] {
        assert_eq!(found(&index, query).first(), Some(&number), "{query}");
    }
}
