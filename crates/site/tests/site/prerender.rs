//! The prerendered text, compared with a golden file.
//!
//! To renew `tests/fixtures/toy.html` run `RENEW=1 cargo test --test site`, then read what changed.

use clinic_faq::components::text::{Contact, CustomQuestion, Facts, Setup};
use regex::Regex;
use site::prerender::{fill_page, json_ld, skeleton, text, text_hash};

use crate::fixture::content;
use crate::root;

fn setup() -> Setup {
    let contact =
        Contact { href: Some("/contact".into()), clinic: Some("Tea & House".into()), ..Contact::default() };
    Setup { contact, ..Setup::default() }
}

/// One element a line, so that a change can be read.
fn readable(html: &str) -> String {
    html.replace("><", ">\n<") + "\n"
}

#[test]
fn the_toy_text_is_as_it_was() {
    let golden = &root().join("tests/fixtures/toy.html");
    let html = format!(
        "{}\n<!-- the skeleton of the shell -->\n{}",
        readable(&text(&content(), &setup())),
        readable(&skeleton(&content(), &["what-is-tea".to_owned()]))
    );
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(golden, &html).expect("the golden file can be written");
    }
    let expected = std::fs::read_to_string(golden).expect("the golden file is there; RENEW=1 writes it");
    for (number, (new, old)) in html.lines().zip(expected.lines()).enumerate() {
        assert_eq!(
            new,
            old,
            "{}:{}: if this is meant, renew the file with RENEW=1",
            golden.display(),
            number + 1
        );
    }
    assert_eq!(html.lines().count(), expected.lines().count());
}

/// Some editors take the style sheet out. Then only spaces keep the words of inline elements apart.
#[test]
fn words_of_neighbouring_elements_are_kept_apart() {
    let hidden = Regex::new("(?s)<p hidden[^>]*>.*?</p>").expect("it is a pattern");
    let touching = Regex::new(
        "(?s)[^\\s>(]</(?:a|b|small|span|strong)>(?:</span>)?(?:<(?:a|b|small|span|strong)\\b[^>]*>)*\
         (?:<svg.*?</svg>)?[^<\\s.,;:)]",
    )
    .expect("it is a pattern");
    let html = text(&content(), &setup());
    assert!(html.contains("class=\"cf-lines\"") && html.contains("class=\"cf-form\""), "it has all kinds");
    let html = hidden.replace_all(&html, "");
    // Text goes on directly behind a mark or a link.
    let found: Vec<&str> = touching
        .find_iter(&html)
        .map(|found| found.as_str())
        .filter(|found| found.matches('<').count() > 1)
        .collect();
    assert_eq!(found, Vec::<&str>::new());
}

/// Reads the paths of icon arrays as a browser draws them: a dot at the start of each line and one at every ten units.
#[test]
fn an_icon_array_draws_as_many_large_dots_as_its_number_says() {
    let html = text(&content(), &setup());
    let dots = |svg: &str, class: &str| -> u32 {
        let path = svg.split("<path").find(|path| path.contains(&format!("class=\"{class}\"")));
        let Some(path) = path.and_then(|path| path.split("d=\"").nth(1)?.split('"').next()) else { return 0 };
        let lines = path.split('h').skip(1).map(|line| line.split('M').next().unwrap_or_default());
        let tens = |length: &str| {
            length.split('.').next().and_then(|whole| whole.parse::<u32>().ok()).expect("a length") / 10
        };
        lines.map(|length| tens(length) + 1).sum()
    };
    let groups: Vec<&str> = html.split("class=\"cf-groups\"").skip(1).collect();
    let mut seen = Vec::new();
    for group in groups
        .iter()
        .filter_map(|list| list.split("</ul>").next())
        .flat_map(|list| list.split("<li>").skip(1))
    {
        let number =
            group.split("<strong>").nth(1).and_then(|rest| rest.split('<').next()).expect("a number");
        let number: u32 = number.parse().expect("a whole number");
        assert_eq!((dots(group, "cf-large"), dots(group, "cf-small")), (number, 100 - number), "{group}");
        seen.push(number);
    }
    assert_eq!(seen, [60, 40]);
}

#[test]
fn the_id_lies_inside_the_details_and_never_on_them() {
    let html = text(&content(), &setup());
    assert!(html.contains(
        "<details data-id=\"what-is-tea\" data-protected=\"\" class=\"cf-item\"><summary><h4>What is tea?</h4></summary>"
    ));
    assert!(html.contains("<div id=\"what-is-tea\" data-due=\"2027-05-23\" class=\"cf-answer\">"));
    assert_eq!(html.matches("id=\"what-is-tea\"").count(), 2, "data-id, and one id");
}

#[test]
fn text_is_escaped_and_has_no_inline_style_or_script() {
    let html = text(&content(), &setup());
    assert!(html.contains("<summary><h4>Is strong tea “better” &amp; bolder?</h4></summary>"));
    for forbidden in [" style=", "<script", " onclick", "javascript:"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn without_a_contact_the_phone_takes_its_place_and_without_both_there_are_words() {
    let phone = Contact { phone: Some("(555) 010-0142".into()), ..Contact::default() };
    let html = text(&content(), &Setup { contact: phone, ..Setup::default() });
    assert!(html.contains("href=\"tel:5550100142\""));
    let html = text(&content(), &Setup::default());
    assert!(
        html.contains("<span data-contact-none=\"\">Ask the clinic whose page this is.</span>"),
        "{html}"
    );
}

#[test]
fn heading_levels_follow_the_setting_and_stay_in_range() {
    for (level, [title, topic, question]) in
        [(2, ["h2", "h3", "h4"]), (3, ["h3", "h4", "h5"]), (4, ["h4", "h5", "h6"]), (9, ["h5", "h6", "h6"])]
    {
        let html = text(&content(), &Setup { heading_level: level, ..Setup::default() });
        assert!(html.contains(&format!("<{title} class=\"cf-title\">All topics</{title}>")), "{level}");
        assert!(html.contains(&format!("<summary><{topic}>About tea</{topic}>")), "{level}");
        assert!(html.contains(&format!("<summary><{question}>What is tea?</{question}>")), "{level}");
    }
}

/// What stands between a mark in the text and the next of another kind.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap_or_else(|| panic!("{from} is there"));
    let end = html[start..].find(to).unwrap_or_else(|| panic!("{to} is there"));
    &html[start..start + end]
}

#[test]
fn questions_are_inside_their_topic_and_the_topic_says_how_many_there_are() {
    let content = content();
    let html = text(&content, &setup());
    for topic in &content.topics {
        let row =
            between(&html, &format!("<details data-topic=\"{}\"", topic.id), "<div data-section=\"contact\"");
        for answer in &topic.answers {
            assert!(row.contains(&format!("<details data-id=\"{}\"", answer.id)), "{}", answer.id);
        }
        let count = match topic.answers.len() {
            1 => "1<span class=\"cf-hidden\"> question</span>".to_owned(),
            count => format!("{count}<span class=\"cf-hidden\"> questions</span>"),
        };
        assert!(row.contains(&format!("<span class=\"cf-count\">{count}</span></summary>")), "{row}");
    }
    assert_eq!(html.matches("data-topic=\"").count(), content.topics.len(), "nothing else has a topic");
}

#[test]
fn no_id_is_there_but_those_that_addresses_lead_to() {
    let html = text(&content(), &setup());
    let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let known = |id: &str| {
        let begins =
            ["topic-", "notice-", "source-", "step-", "crisis-"].iter().any(|start| id.starts_with(start));
        let is_answer = content().answers().any(|answer| answer.id == id);
        begins || is_answer || ["steps", "forms", "when-to-call", "about", "sources"].contains(&id)
    };
    let unknown: Vec<_> = ids.iter().filter(|id| !known(id)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn numbers_and_mail_addresses_of_the_clinic_are_written_out() {
    let (phone, mail) = ("(555) 010-0142", "mailto:hello@tea.example?subject=Tea");
    let call = format!(" href=\"tel:5550100142\" class=\"cf-button\">Call {phone}</a>");
    for (href, number, button, written) in [
        (Some("/contact"), Some(phone), true, None),
        (None, Some(phone), false, Some(phone)),
        (Some(mail), None, false, Some("hello@tea.example")),
        (Some(mail), Some(phone), true, Some("hello@tea.example")),
        (Some("tel:+15550100142"), None, false, Some("+15550100142")),
        (Some("/contact"), None, false, None),
    ] {
        let contact =
            Contact { href: href.map(Into::into), phone: number.map(Into::into), ..Contact::default() };
        let html = text(&content(), &Setup { contact, ..Setup::default() });
        let block = between(&html, "<div data-section=\"contact\"", "</div>");
        assert_eq!(block.contains(&call), button, "{block}");
        let line = match written {
            Some(words) => format!("<p data-contact-written=\"\">{words}</p>"),
            None => "<p data-contact-written=\"\" hidden=\"hidden\"></p>".to_owned(),
        };
        assert!(block.contains(&line), "{line}\n{block}");
    }
}

#[test]
fn the_country_of_the_clinic_is_not_behind_a_row() {
    let html = text(&content(), &Setup { region: "IE".into(), ..Setup::default() });
    let own = between(&html, "id=\"crisis-lines\"", "data-section=\"other-countries\"");
    assert!(own.contains("data-country=\"IE\"") && !own.contains("data-country=\"US\""), "{own}");
    assert!(html.contains("<a href=\"tel:116123\" data-crisis-call=\"\">116 123, then press 1</a>"));
}

#[test]
fn a_page_is_filled_where_its_empty_element_stands() {
    let page =
        "<html><head><title>Tea</title></head><body><clinic-faq contact=\"/c\"></clinic-faq></body></html>";
    let filled = fill_page(page, &content()).expect("the page is good");
    let hash = text_hash(&content());
    let begins = format!(
        "<clinic-faq data-text=\"{hash}\" data-hash=\"\" data-due=\"0000-00-00\" contact=\"/c\"><p class=\"cf-crisis-short\">"
    );
    assert!(filled.contains(&begins), "{filled}");
    assert!(filled.contains("application/ld+json"));
    assert!(filled.contains("href=\"/c\""));
}

#[test]
fn attributes_are_read_as_a_browser_reads_them() {
    let fill = |attributes: &str| {
        let page = format!("<body><clinic-faq {attributes}></clinic-faq></body>");
        fill_page(&page, &content()).expect("the page is good")
    };
    let filled = fill("contact=\"/c?a=1&amp;b=2\" clinic='Tom &amp; Co' region=ie contact-label=\"\"");
    assert!(filled.contains("href=\"/c?a=1&amp;b=2\""), "{filled}");
    assert!(filled.contains(">Contact Tom &amp; Co</a>"), "{filled}");
    assert!(filled.contains("data-country=\"IE\""));
    assert!(fill("contact=\"\"").contains("<span data-contact-none=\"\">"), "an empty contact is none");
}

#[test]
fn an_element_in_a_comment_or_with_text_is_not_the_one_to_fill() {
    let page = "<title>A &amp; b</title><!-- <title>No</title> <clinic-faq></clinic-faq> </body> -->\
        <body><script>'<clinic-faq></clinic-faq>'</script><clinic-faq>text</clinic-faq>\
        <CLINIC-FAQ\n contact = '/c' ></CLINIC-FAQ></body>";
    let filled = fill_page(page, &content()).expect("the page is good");
    let (before, after) = filled.split_once("<clinic-faq data-text=").expect("it is filled");
    assert_eq!(before, page.split("<CLINIC-FAQ").next().unwrap_or_default());
    assert!(after.contains("\n contact = '/c' ><p class=\"cf-crisis-short\">"), "{after}");
    assert!(after.ends_with("</script></body>") && after.contains("\"name\":\"A & b\""), "{after}");
}

#[test]
fn a_json_child_sets_what_attributes_do_not_and_stays_in_the_page() {
    let json = "<script type=\"application/json\">{\"contact\": \"/json\", \"heading-level\": 3}</script>";
    let page = format!("<body><clinic-faq\n  title='a > b'\n  region=\"IE\">\n{json}\n</clinic-faq></body>");
    let filled = fill_page(&page, &content()).expect("the page is good");
    assert!(filled.contains(&format!("title='a > b'\n  region=\"IE\">{json}<p class=\"cf-crisis-short\">")));
    assert!(filled.contains("data-country=\"IE\"") && filled.contains("href=\"/json\""));
    assert!(filled.contains("<h4>About tea</h4>"));
}

#[test]
fn the_clinics_own_questions_are_a_topic_before_the_way_to_the_clinic() {
    let own = CustomQuestion {
        id: "parking".into(),
        question: "Where can I <b>park</b>?".into(),
        answer: vec!["Behind the house.".into(), "Not before it.".into()],
        ..CustomQuestion::default()
    };
    let html = text(&content(), &Setup { custom_questions: vec![own], ..setup() });
    let before = html.find("data-section=\"contact\"").expect("the way to the clinic is there");
    let section = "<details data-topic=\"clinic\" class=\"cf-item cf-topic\"><summary><h3>From this clinic</h3>\
        <span class=\"cf-count\">1<span class=\"cf-hidden\"> question</span></span></summary>\
        <div id=\"topic-clinic\" tabindex=\"-1\" class=\"cf-section\">\
        <details data-id=\"parking\" data-own=\"\" class=\"cf-item\"><summary><h4>Where can I &lt;b>park&lt;/b>?</h4></summary>\
        <div id=\"parking\" class=\"cf-answer\"><p>Behind the house.</p><p>Not before it.</p></div></details></div></details>";
    assert!(html[..before].replace("&gt;", ">").contains(section), "{html}");
}

#[test]
fn own_answers_stand_in_a_topic_or_in_place_of_one_of_ours_but_not_of_a_protected_one() {
    let own = |id: &str, topic: Option<&str>, replaces: Option<&str>| CustomQuestion {
        id: id.into(),
        question: format!("{id}?"),
        answer: vec!["Ours.".into()],
        topic: topic.map(Into::into),
        replaces: replaces.map(Into::into),
    };
    let questions = vec![
        own("last", Some("tea"), None),
        own("strong-tea", None, Some("strong-tea")),
        own("elsewhere", Some("gone"), None),
    ];
    let html = text(&content(), &Setup { custom_questions: questions, ..setup() });
    let marked = "<p class=\"cf-own\">From this clinic</p><p>Ours.</p></div></details>";
    for expected in [
        format!(
            "<details data-id=\"strong-tea\" data-own=\"replaces\" class=\"cf-item\"><summary><h4>strong-tea?</h4></summary>\
             <div id=\"strong-tea\" class=\"cf-answer\">{marked}<details data-id=\"last\" data-own=\"\" class=\"cf-item\">\
             <summary><h4>last?</h4></summary><div id=\"last\" class=\"cf-answer\">{marked}"
        ),
        "<details data-topic=\"clinic\"".to_owned(),
        "3<span class=\"cf-hidden\"> questions".to_owned(),
    ] {
        assert!(html.contains(&expected), "{expected}\nis not in\n{html}");
    }
    let mut protected = content();
    for answer in protected.topics.iter_mut().flat_map(|topic| &mut topic.answers) {
        answer.protected = true;
    }
    let questions = vec![own("strong-tea", None, Some("strong-tea"))];
    let html = text(&protected, &Setup { custom_questions: questions, ..setup() });
    assert!(!html.contains("strong-tea?") && !html.contains("data-own"), "{html}");
}

#[test]
fn facts_about_the_clinic_stand_in_its_contact_as_text_with_line_breaks() {
    let facts = Facts {
        hours: Some("Mon to Fri\n9 to 5".into()),
        parking: Some("<b>Here</b>".into()),
        price: Some("$450".into()),
        ..Facts::default()
    };
    let html = text(&content(), &Setup { facts, ..setup() });
    let expected = "<div class=\"cf-facts\"><p data-fact=\"hours\"><b>Opening hours</b><br>Mon to Fri<br>9 to 5</p>\
        <p data-fact=\"parking\"><b>Parking</b><br>&lt;b>Here&lt;/b></p></div>";
    assert!(html.replace("&gt;", ">").contains(expected), "{html}");
    // No answer of this content says what a treatment costs.
    assert!(!html.contains("$450") && !text(&content(), &setup()).contains("cf-facts"), "{html}");
    let mut priced = content();
    priced.topics[0].answers[0].id = "cost".into();
    let facts = Facts { price: Some("$450\nor less".into()), ..Facts::default() };
    let html = text(&priced, &Setup { facts, ..setup() });
    let expected = "<div data-fact=\"price\" data-own=\"\" class=\"cf-fact\"><p class=\"cf-own\">At this clinic</p>\
        <p>$450<br>or less</p></div><p class=\"cf-short\">";
    assert!(html.contains(expected), "{html}");
}

#[test]
fn settings_do_not_change_the_name_of_the_text() {
    let hash = text_hash(&content());
    assert!(hash.len() == 8 && hash.chars().all(|character| character.is_ascii_hexdigit()), "{hash}");
    let filled = fill_page("<body><clinic-faq region=IE></clinic-faq></body>", &content());
    assert!(filled.expect("the page is good").contains(&format!("data-text=\"{hash}\"")));
    let mut changed = content();
    changed.labels.contact_intro.push('!');
    assert_ne!(text_hash(&changed), hash);
}

#[test]
fn a_page_that_cannot_be_filled_says_what_it_lacks() {
    for (page, lack) in [
        ("<html><head></head><body></body></html>", "has no empty <clinic-faq>"),
        ("<body><clinic-faq>text</clinic-faq></body>", "has no empty <clinic-faq>"),
        ("<body><clinic-faq><p></p></clinic-faq></body>", "has no empty <clinic-faq>"),
        ("<body><main><clinic-faq></main></body>", "has no empty <clinic-faq>"),
        ("<clinic-faq></clinic-faq>", "has no </body>"),
        (
            "<clinic-faq contact=\"javascript:alert(1)\"></clinic-faq></body>",
            "contact=\"javascript:alert(1)\" is not used: write an https",
        ),
        ("<clinic-faq contact=\"java&#9;script:alert(1)\"></clinic-faq></body>", "write an https"),
        ("<clinic-faq contact=\"javascript&colon;alert(1)\"></clinic-faq></body>", "write an https"),
        ("<clinic-faq phone=\"1-800-KETAMINE\"></clinic-faq></body>", "write digits"),
        ("<clinic-faq theme=\"purple\"></clinic-faq></body>", "write auto, light or dark"),
        ("<clinic-faq region=\"XX\"></clinic-faq></body>", "write US or IE"),
        ("<clinic-faq contcat=\"/c\"></clinic-faq></body>", "contcat=\"/c\" is not known: write contact,"),
        (
            "<clinic-faq><script type=\"application/json\">{oh</script></clinic-faq></body>",
            "the JSON inside is broken",
        ),
    ] {
        let error = fill_page(page, &content()).expect_err("the page is bad");
        assert!(error.contains(lack), "{error}");
    }
}

#[test]
fn structured_data_names_every_question_source_and_the_day() {
    let data: serde_json::Value =
        serde_json::from_str(&json_ld(&content(), "Tea", None)).expect("it is JSON");
    let graph = data["@graph"].as_array().expect("it has a graph");
    assert_eq!(graph[0]["@type"], "MedicalWebPage");
    assert_eq!(graph[0]["lastReviewed"], "2026-11-20");
    assert_eq!(graph[0]["citation"].as_array().map(Vec::len), Some(2));
    assert_eq!(graph[1]["mainEntity"].as_array().map(Vec::len), Some(2));
    assert_eq!(graph[0]["hasPart"][0]["url"], "#topic-tea");
    assert_eq!(graph[0]["about"]["@type"], "MedicalTherapy");
    let answer = graph[1]["mainEntity"][0]["acceptedAnswer"]["text"].as_str();
    assert_eq!(
        answer,
        Some("Tea is a hot drink made from leaves. Many people like it."),
        "the short answer alone"
    );
}
