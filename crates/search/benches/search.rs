//! How long search takes with 80, 800 and 8,000 answers: `cargo bench --package search --bench search`.
//!
//! The first 80 answers are the English ones. The others are made of their sentences, mixed, with some words
//! altered, so that there are ever more different words, as there would be in real text.

use content::plain_blocks;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use search::{Index, Language, Loading, Texts, Vocabulary, vocabulary};
use unicode_normalization::UnicodeNormalization;

#[path = "../tests/search/english.rs"]
mod english;

const SIZES: [usize; 3] = [80, 800, 8_000];

/// What a patient types, letter by letter.
const TYPED: [&str; 5] = [
    "anxiety",
    "offlabel use",
    "how much does it cost with insurence",
    "can i take xanax before my infusion",
    "hi i wanted to know if i can have breakfast before my appointment",
];

/// A question, a short answer and a body.
type AnswerTexts = [String; 3];

fn decompose(word: &str) -> String {
    word.nfkd().collect::<String>().to_lowercase()
}

fn written() -> Vec<AnswerTexts> {
    let answer = |answer: &content::Answer| {
        let body = plain_blocks(&answer.body).join("\n");
        [answer.question.clone(), answer.short.clone(), body]
    };
    english::english().answers().map(answer).collect()
}

/// Numbers that are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % end
    }
}

/// So many answers, of which those after the English ones are made up.
fn answers(count: usize) -> Vec<AnswerTexts> {
    let mut answers = written();
    let english = answers.clone();
    let sentences: Vec<&str> =
        english.iter().flat_map(|answer| answer[2].split_inclusive(['.', '\n'])).collect();
    let mut chance = Chance(7);
    while answers.len() < count {
        let mut mixed = english[chance.below(english.len())].clone();
        for text in &mut mixed[..2] {
            *text = altered(text, &mut chance);
        }
        let body: Vec<&str> = (0..12).map(|_| sentences[chance.below(sentences.len())]).collect();
        mixed[2] = altered(&body.join(" "), &mut chance);
        answers.push(mixed);
    }
    answers.truncate(count);
    answers
}

/// The text with one letter of every twelfth word or so made another.
fn altered(text: &str, chance: &mut Chance) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    for word in words.iter_mut().filter(|word| word.len() > 4 && word.is_ascii()) {
        if chance.below(12) == 0 {
            let at = chance.below(word.len());
            let letter = char::from(b'a' + u8::try_from(chance.below(26)).expect("it is below 26"));
            word.replace_range(at..=at, letter.encode_utf8(&mut [0; 4]));
        }
    }
    words.join(" ")
}

fn index(words: &str, ids: &[String], answers: &[AnswerTexts]) -> Index {
    let mut index = Index::new(Language { tag: "en", ..Language::default() }, decompose);
    for [question, short, body] in answers {
        index.add(&Texts { question, short, body });
    }
    index.finish();
    let vocabulary = Vocabulary::read("en", words);
    let answer = |id: &str| ids.iter().position(|known| known == id).filter(|&at| at < answers.len());
    let mut loading = Loading::default();
    while !index.load(&vocabulary, &answer, &mut loading) {}
    index
}

/// Everything that is searched while these queries are typed.
fn keys() -> Vec<&'static str> {
    TYPED.iter().flat_map(|query| (1..=query.len()).map(|end| &query[..end])).collect()
}

fn search(criterion: &mut Criterion) {
    let keys = keys();
    let checked = english::checked();
    let words = vocabulary::write(&checked.content, &checked.search, decompose);
    let ids: Vec<String> = checked.content.answers().map(|answer| answer.id.clone()).collect();
    let mut group = criterion.benchmark_group("search");
    group.sample_size(10);
    for size in SIZES {
        let answers = answers(size);
        group.bench_with_input(BenchmarkId::new("index", size), &answers, |bencher, answers| {
            bencher.iter(|| index(&words, &ids, answers));
        });
        let index = index(&words, &ids, &answers);
        println!("{size} answers: {} KB, {} terms", index.bytes() / 1_000, index.terms());
        // One round is all keys: divide by their number.
        group.bench_function(BenchmarkId::new(format!("{} keys", keys.len()), size), |bencher| {
            bencher.iter(|| keys.iter().map(|key| index.search(key).hits.len()).sum::<usize>());
        });
        let mut slowest = (std::time::Duration::ZERO, "");
        for key in &keys {
            let begun = std::time::Instant::now();
            let _ = index.search(key);
            slowest = slowest.max((begun.elapsed(), key));
        }
        println!("{size} answers: slowest key {:?} ({:?})", slowest.0, slowest.1);
    }
    group.finish();
}

criterion_group!(benches, search);
criterion_main!(benches);
