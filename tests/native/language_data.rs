//! The file with the labels of the application.

use clinic_faq::guide_data::text;
use clinic_faq::labels::labels;
use clinic_faq::language_data::{DISTRESS, LanguageData, write};
use content::labels::GuideLabels;
use search::distress::Level;

fn file() -> String {
    write(labels("en"), text("en"), DISTRESS)
}

#[test]
fn the_written_file_is_read() {
    let words = LanguageData::read("en", file().leak()).expect("it is a file of words");
    assert_eq!(words.controls, *labels("en"));
    assert_eq!(
        (words.guide.labels, words.guide.lines),
        (GuideLabels::from_list(&text("en").labels.list()).expect("as many"), text("en").lines)
    );
    assert_eq!(words.distress.assess("i want to k1ll myself").level, Level::Help);
    assert_eq!(words.distress.assess("quiero morirme").level, Level::Help);
    assert_eq!(words.distress.assess("how much is it").level, Level::None);
}

#[test]
fn another_file_is_refused() {
    let file = file();
    let cut = file[..file.len() - 40].rsplit_once('\u{1e}').expect("it has many").0.to_owned();
    let without_help = file.replacen(DISTRESS, &DISTRESS[..DISTRESS.len() - 4_000], 1);
    for other in [
        without_help,
        String::new(),
        "<!doctype html><p>Please log in</p>".to_owned(),
        cut,
        file + "\u{1e}more",
    ] {
        assert!(LanguageData::read("en", other.clone().leak()).is_none(), "{other}");
    }
}
