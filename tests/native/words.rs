//! The words of the application, as a file.

use clinic_faq::guide_data::text;
use clinic_faq::labels::labels;
use clinic_faq::words::{Words, write};
use content::labels::GuideLabels;

fn file() -> String {
    write(labels("en"), text("en"))
}

#[test]
fn what_was_written_is_read() {
    let words = Words::read("en", file().leak()).expect("it is a file of words");
    assert_eq!(words.controls, *labels("en"));
    assert_eq!(
        (words.guide.labels, words.guide.lines),
        (GuideLabels::from_list(&text("en").labels.list()).expect("as many"), text("en").lines)
    );
}

#[test]
fn another_file_is_refused() {
    let file = file();
    let cut = file[..file.len() - 40].rsplit_once('\u{1e}').expect("it has many").0.to_owned();
    for other in [String::new(), "<!doctype html><p>Please log in</p>".to_owned(), cut, file + "\u{1e}more"] {
        assert!(Words::read("en", other.clone().leak()).is_none(), "{other}");
    }
}
