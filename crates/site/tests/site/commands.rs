//! What the content check says on the command line.

use std::path::Path;
use std::process::{Command, Output};

use crate::{copy_of_toy, empty_folder, root};

fn check(folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_check"))
        .current_dir(root())
        .arg(folder)
        .output()
        .expect("the program runs")
}

#[test]
fn good_content_ends_well_and_shows_its_reading_grades() {
    let output = check(&copy_of_toy("good"));
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(
        text.contains("Flesch-Kincaid") && text.contains("Counted as two syllables each: oolongolong"),
        "{text}"
    );
    assert!(text.contains("2 answers, no errors"), "{text}");
}

#[test]
fn overdue_reviews_are_listed_and_only_a_release_refuses_them_unless_a_person_accepts_them() {
    let folder = copy_of_toy("overdue");
    let on = |flags: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_check")).arg(&folder).args(flags).output();
        let output = output.expect("the program runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.success(), text(&output.stdout), text(&output.stderr))
    };
    let (succeeds, list, _) = on(&["--on", "2028-06-01"]);
    assert!(succeeds, "{list}");
    assert!(
        list.contains("warning: ") && list.contains("the review of \"what-is-tea\" was due on 2027-05-23"),
        "{list}"
    );
    assert!(list.contains(" reviews are overdue\n"), "{list}");

    let (succeeds, list, refusal) = on(&["--on", "2028-06-01", "--release"]);
    assert!(!succeeds && list.contains("was due on"), "{list}");
    assert!(refusal.contains("--overdue-accepted-by"), "{refusal}");

    let (_, list, refusal) = on(&["--on", "2028-06-01", "--release", "--overdue-accepted-by", "Dr. Bo"]);
    assert!(!refusal.contains("overdue") && list.contains("accepted by Dr. Bo"), "{list}");

    let (_, _, refusal) = on(&["--on", "2026-12-01", "--release"]);
    assert!(!refusal.contains("overdue"), "nothing is overdue: {refusal}");
    for (flags, expected) in [
        (&["--on", "June"][..], "write a day as 2027-06-01"),
        (&["--on", "2027-02-29"], "write a day as 2027-06-01"),
        (&["--release", "--overdue-accepted-by"], "write the name of the person"),
        (&["--overdue-accepted-by", "Dr. Bo"], "belongs to --release"),
        (&["--numbers-accepted-by", "Dr. Bo"], "--numbers-accepted-by belongs to --release"),
        (&["--release", "--numbers-accepted-by"], "write the name of the person"),
        (&["--on", "2026-12-01", "--release", "--overdue-accepted-by", "Dr. Bo"], "no review is overdue"),
        (&["--fast"], "`--fast` is not known"),
    ] {
        let (succeeds, _, refusal) = on(flags);
        assert!(!succeeds && refusal.contains(expected), "{flags:?}: {refusal}");
    }
}

#[test]
fn a_release_refuses_numbers_that_nobody_has_called_unless_a_person_accepts_them() {
    let folder = copy_of_toy("numbers");
    let release = |flags: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_check"))
            .arg(&folder)
            .args(["--on", "2026-12-01", "--release"])
            .args(flags)
            .output()
            .expect("the program runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.success(), text(&output.stdout), text(&output.stderr))
    };
    let (succeeds, list, refusal) = release(&[]);
    assert!(!succeeds && list.contains("not called: en, United States, 988 Lifeline: 988\n"), "{list}");
    assert!(
        refusal.contains("3 numbers that nobody has called") && refusal.contains("--numbers-accepted-by"),
        "{refusal}"
    );
    let (succeeds, list, _) = release(&["--numbers-accepted-by", "Dr. Bo"]);
    assert!(succeeds && list.contains("3 numbers that nobody has called, accepted by Dr. Bo"), "{list}");

    let file = folder.join("crisis.toml");
    let text = std::fs::read_to_string(&file).expect("it is there");
    let called = "[[country.line]]\ncalled = 2026-11-30\ncalled-by = \"Ann Lee\"\n";
    std::fs::write(&file, text.replace("[[country.line]]\n", called)).expect("it can be written");
    assert!(release(&[]).0, "{}", release(&[]).2);
    assert!(release(&["--numbers-accepted-by", "Dr. Bo"]).2.contains("leave out --numbers-accepted-by"));
}

#[test]
fn a_broken_file_fails_with_file_line_and_help() {
    let folder = copy_of_toy("broken");
    let file = folder.join("topics/01-tea.toml");
    let text = std::fs::read_to_string(&file)
        .expect("it is there")
        .replace("title = \"About tea\"", "title = \"About tea");
    std::fs::write(&file, text).expect("it can be written");
    let output = check(&folder);
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(messages.contains("topics/01-tea.toml:2: ") && messages.contains("fix the TOML"), "{messages}");
}

#[test]
fn a_file_in_another_encoding_is_named_and_the_rest_is_still_checked() {
    let folder = copy_of_toy("latin-1");
    let file = folder.join("topics/01-tea.toml");
    let text = std::fs::read_to_string(&file).expect("it is there").replace("hot water", "hot caf# water");
    let bytes: Vec<u8> = text.bytes().map(|byte| if byte == b'#' { 0xe9 } else { byte }).collect();
    std::fs::write(&file, bytes).expect("it can be written");
    let steps = folder.join("steps.toml");
    let text = std::fs::read_to_string(&steps).expect("it is there").replace("icon = \"sun\"", "icon = 7");
    std::fs::write(&steps, text).expect("it can be written");
    let output = check(&folder);
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(
        messages.contains("topics/01-tea.toml:12: the file is not UTF-8: save it as UTF-8"),
        "{messages}"
    );
    assert!(messages.contains("`icon` of step \"drink\" is integer"), "{messages}");
}

#[test]
fn stray_files_are_errors_but_hidden_ones_are_not() {
    let folder = copy_of_toy("stray");
    for name in [".notes.swp", "notes.txt", "topics/01-tea.toml~", "step.toml"] {
        std::fs::write(folder.join(name), "title = \"Mine\"").expect("it can be written");
    }
    std::fs::create_dir_all(folder.join("topics/old")).expect("it can be made");
    let messages = String::from_utf8_lossy(&check(&folder).stderr).into_owned();
    for name in ["notes.txt", "topics/01-tea.toml~", "topics/old"] {
        assert!(messages.contains(&format!("/{name}:1: not a content file")), "{name}\n{messages}");
    }
    assert!(messages.contains("/step.toml:1: a file that nobody reads"), "{messages}");
    assert!(messages.contains("4 errors"), "{messages}");
}

#[test]
fn the_toy_site_has_no_errors() {
    let output = check(Path::new("tests/fixtures/site/en"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn published_ids_are_read_from_beside_the_folder() {
    let folder = copy_of_toy("published");
    let list = folder.parent().expect("it has one").join("published-ids.txt");
    std::fs::write(&list, "what-is-tea\nweak-tea\n").expect("it can be written");
    let messages = String::from_utf8_lossy(&check(&folder).stderr).into_owned();
    assert!(
        messages.contains("/published-ids.txt:2: no answer has the published id \"weak-tea\""),
        "{messages}"
    );
    assert!(messages.contains("the id \"strong-tea\" is not in "), "{messages}");
}

#[test]
fn a_missing_folder_is_named_and_what_to_write_instead() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nowhere/en");
    let output = check(&folder);
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(messages.contains("nowhere/en: cannot be read"), "{messages}");
    assert!(messages.contains("name a folder of content such as assets/content/en"), "{messages}");
}

#[test]
fn a_missing_topics_folder_is_an_error_of_the_content() {
    let folder = copy_of_toy("no-topics");
    std::fs::remove_dir_all(folder.join("topics")).expect("it can be removed");
    let messages = String::from_utf8_lossy(&check(&folder).stderr).into_owned();
    assert!(messages.contains("/topics:1: there is no topic"), "{messages}");
}

#[test]
fn the_prerender_says_what_it_lacks() {
    let prerender = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_prerender"))
            .current_dir(root())
            .args(arguments)
            .output()
            .expect("the program runs");
        assert!(!output.status.success());
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    for wrong in [&[][..], &["--content"], &["--content", "tests/fixtures/site/en"], &["one", "two"]] {
        assert!(prerender(wrong).contains("write `prerender [--content FOLDER] OUT`"), "{wrong:?}");
    }
    let empty = empty_folder("empty");
    assert!(prerender(&[&empty.to_string_lossy()]).contains("index.html: cannot be read"));
}

#[test]
fn the_bytes_of_the_text_are_told_and_on_demand_those_of_each_answer() {
    let folder = copy_of_toy("sizes");
    let messages = |flags: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_check")).arg(&folder).args(flags).output();
        String::from_utf8_lossy(&output.expect("it runs").stdout).into_owned()
    };
    let (total, all) = (messages(&[]), messages(&["--sizes"]));
    assert!(
        total.contains("Bytes (brotli) of the page with the text: ") && total.contains(" left\n"),
        "{total}"
    );
    assert!(!total.contains("each answer takes"), "{total}");
    let of = |id: &str| -> usize {
        let line = all.lines().find(|line| line.ends_with(&format!("  {id}"))).expect(id);
        line.trim().split(' ').next().and_then(|bytes| bytes.parse().ok()).expect("a number")
    };
    assert!(of("strong-tea") > of("what-is-tea") && of("what-is-tea") > 100, "{all}");
}
