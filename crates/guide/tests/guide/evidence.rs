//! The tables of section 4 of `evidence-2.md`, "Guide changes, rule by rule", line by line and from nothing else: 4a
//! (outcomes) and 4b (questions, answers, meanings). Neither the flow nor the engine was looked at.

/// The outcomes of 4a, the most serious first: "the lowest number met wins".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Crisis,
    GetHelp,
    NotNow,
    Learn,
    OthersFirst,
    TellClinic,
    Talk,
}

/// What a person can press first, by the column "main action" of 4a.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MainAction {
    /// "emergency number or crisis line".
    CrisisLine,
    /// "crisis lines; no clinic button, no cost question".
    HelpLines,
    /// "no button; one sentence".
    OwnDoctor,
    /// The clinic's contact link.
    Contact,
}

/// To whom the list of 4a is addressed, by the column "list heading".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// There is no list.
    None,
    /// "Tell your doctor".
    Doctor,
    /// "Tell the clinic".
    Clinic,
}

/// A row of the table of 4a.
pub struct OutcomeRow {
    /// Which one.
    pub class: Class,
    /// Its id.
    pub id: &'static str,
    /// Its main action.
    pub action: MainAction,
    /// Whether it ends the guide at once.
    pub ends: bool,
    /// The heading of its list.
    pub heading: Heading,
}

const fn outcome(class: Class, id: &'static str, action: MainAction, heading: Heading) -> OutcomeRow {
    OutcomeRow { class, id, action, ends: matches!(class, Class::Crisis), heading }
}

/// The table of 4a.
pub const OUTCOMES: [OutcomeRow; 7] = [
    outcome(Class::Crisis, "crisis", MainAction::CrisisLine, Heading::None),
    outcome(Class::GetHelp, "get-help", MainAction::HelpLines, Heading::Doctor),
    outcome(Class::NotNow, "not-now", MainAction::OwnDoctor, Heading::Doctor),
    outcome(Class::Learn, "learn", MainAction::Contact, Heading::Clinic),
    outcome(Class::OthersFirst, "others-first", MainAction::Contact, Heading::Clinic),
    outcome(Class::TellClinic, "tell-clinic", MainAction::Contact, Heading::Clinic),
    outcome(Class::Talk, "talk", MainAction::Contact, Heading::None),
];

/// The ids of the notes of 4a, in the order in which they are shown.
pub const NOTES: [&str; 7] =
    ["medicines", "addiction-help", "adults-only", "young-adults", "older-adults", "ride-home", "home-use"];

/// What an answer or a skipped question means: the column "meaning" of 4b.
#[derive(Clone, Copy)]
pub enum Means {
    /// "nothing".
    Nothing,
    /// An outcome.
    Class(Class),
    /// An outcome, "but" another meaning if `tried` is `two-plus`. Only answers of `reason` have it.
    ButTwoPlus(Class, Option<Class>),
}

/// A row of the table of 4b.
pub struct AnswerRow {
    /// The id of the answer.
    pub id: &'static str,
    /// Its meaning.
    pub means: Means,
    /// The notes it brings.
    pub notes: &'static [&'static str],
    /// Whether it pins crisis help.
    pub keep_crisis_help: bool,
}

impl AnswerRow {
    const fn note(mut self, notes: &'static [&'static str]) -> Self {
        self.notes = notes;
        self
    }

    const fn keep_crisis_help(mut self) -> Self {
        self.keep_crisis_help = true;
        self
    }
}

/// A question of 4b.
pub struct QuestionRow {
    /// Its id.
    pub id: &'static str,
    /// Whether several answers may be given: "(any)".
    pub any: bool,
    /// Its answers.
    pub answers: &'static [AnswerRow],
    /// What skipping it means; none where it is not possible.
    pub skipped: Option<AnswerRow>,
}

const fn means(id: &'static str, means: Means) -> AnswerRow {
    AnswerRow { id, means, notes: &[], keep_crisis_help: false }
}

const fn nothing(id: &'static str) -> AnswerRow {
    means(id, Means::Nothing)
}

const fn crisis(id: &'static str) -> AnswerRow {
    means(id, Means::Class(Class::Crisis))
}

const fn get_help(id: &'static str) -> AnswerRow {
    means(id, Means::Class(Class::GetHelp))
}

const fn not_now(id: &'static str) -> AnswerRow {
    means(id, Means::Class(Class::NotNow))
}

const fn learn(id: &'static str) -> AnswerRow {
    means(id, Means::Class(Class::Learn))
}

const fn tell_clinic(id: &'static str) -> AnswerRow {
    means(id, Means::Class(Class::TellClinic))
}

/// "`others-first`, but nothing if `tried` = two-plus".
const fn others_first(id: &'static str) -> AnswerRow {
    means(id, Means::ButTwoPlus(Class::OthersFirst, None))
}

const SKIPPED: &str = "skipped";

const fn one(id: &'static str, answers: &'static [AnswerRow], skipped: AnswerRow) -> QuestionRow {
    QuestionRow { id, any: false, answers, skipped: Some(skipped) }
}

const fn any(id: &'static str, answers: &'static [AnswerRow], skipped: AnswerRow) -> QuestionRow {
    QuestionRow { id, any: true, answers, skipped: Some(skipped) }
}

/// The table of 4b, in the order in which the questions are asked.
pub const QUESTIONS: [QuestionRow; 13] = [
    QuestionRow { id: "emergency", any: false, answers: &[crisis("yes"), nothing("no")], skipped: None },
    one(
        "suicide",
        &[
            nothing("no"),
            get_help("thoughts").keep_crisis_help(),
            crisis("intent"),
            crisis("recent-attempt"),
            get_help("prefer-not").keep_crisis_help(),
        ],
        get_help(SKIPPED).keep_crisis_help(), // "same as prefer-not"
    ),
    one(
        "age",
        &[
            not_now("under-18"),
            nothing("18-24").note(&["young-adults"]),
            nothing("25-64"),
            nothing("65-plus").note(&["older-adults"]),
        ],
        tell_clinic(SKIPPED).note(&["adults-only"]),
    ),
    one(
        "reason",
        &[
            others_first("depression"),
            others_first("ptsd"),
            others_first("anxiety"),
            others_first("ocd"),
            means("addiction", Means::ButTwoPlus(Class::OthersFirst, Some(Class::TellClinic)))
                .note(&["addiction-help"]), // "always"
            others_first("pain"),
            get_help("suicidal-thoughts").keep_crisis_help(),
            learn("other"),
            learn("just-learning"),
        ],
        learn(SKIPPED),
    ),
    one(
        "tried",
        &[nothing("none"), nothing("one"), nothing("two-plus"), nothing("not-sure")],
        nothing(SKIPPED), // "same as not-sure"
    ),
    one(
        "pregnancy",
        &[nothing("no"), not_now("pregnant"), not_now("maybe"), not_now("trying"), not_now("breastfeeding")],
        tell_clinic(SKIPPED),
    ),
    any(
        "mind",
        &[
            not_now("psychosis"),
            not_now("mania-now"),
            tell_clinic("bipolar-stable"),
            tell_clinic("dissociative"),
            not_now("dementia"),
            not_now("delirium"),
            nothing("none"),
            tell_clinic("not-sure"),
        ],
        tell_clinic(SKIPPED),
    ),
    any(
        "heart",
        &[
            not_now("bp-uncontrolled"),
            not_now("recent-event"),
            not_now("aneurysm"),
            not_now("brain-pressure"),
            not_now("head-injury"),
            tell_clinic("bp-controlled"),
            tell_clinic("old-event"),
            nothing("none"),
            tell_clinic("not-sure"),
        ],
        tell_clinic(SKIPPED),
    ),
    any(
        "body",
        &[
            not_now("severe-liver"),
            not_now("dialysis"),
            not_now("bladder-now"),
            tell_clinic("liver-kidney"),
            tell_clinic("bladder"),
            tell_clinic("thyroid"),
            tell_clinic("glaucoma"),
            tell_clinic("apnea-lung"),
            tell_clinic("seizures"),
            tell_clinic("porphyria"),
            nothing("none"),
            tell_clinic("not-sure"),
        ],
        tell_clinic(SKIPPED),
    ),
    one("allergy", &[not_now("yes"), nothing("no"), tell_clinic("not-sure")], tell_clinic(SKIPPED)),
    any(
        "substances",
        &[
            not_now("active").note(&["addiction-help"]),
            not_now("ketamine-problem").note(&["addiction-help"]),
            tell_clinic("cannabis"),
            tell_clinic("recovery"),
            nothing("none"),
            tell_clinic("not-sure"),
        ],
        tell_clinic(SKIPPED),
    ),
    any(
        "medicines",
        &[
            not_now("theophylline").note(&["medicines"]),
            tell_clinic("benzodiazepine").note(&["medicines"]),
            tell_clinic("lamotrigine").note(&["medicines"]),
            tell_clinic("maoi").note(&["medicines"]),
            tell_clinic("stimulant").note(&["medicines"]),
            tell_clinic("opioid").note(&["medicines"]),
            tell_clinic("naltrexone").note(&["medicines"]),
            tell_clinic("glp1").note(&["medicines"]),
            tell_clinic("other-sedative").note(&["medicines"]),
            tell_clinic("ketamine-elsewhere").note(&["medicines"]),
            nothing("none"),
            tell_clinic("not-sure").note(&["medicines"]),
        ],
        tell_clinic(SKIPPED), // "no note"
    ),
    one("ride", &[nothing("yes"), nothing("no").note(&["ride-home"])], nothing(SKIPPED)),
];

/// The place of the emergency question.
pub const EMERGENCY: usize = 0;
/// The place of the question about suicide.
pub const SUICIDE: usize = 1;
/// The place of the question about the reason.
pub const REASON: usize = 3;
/// The place of the question about what was tried.
pub const TRIED: usize = 4;

/// 4a, rule 6: the reasons for which `tried` is asked.
pub const ASKS_TRIED: [&str; 6] = ["depression", "ptsd", "anxiety", "ocd", "addiction", "pain"];

/// 4a: what is in the `tell` list though it means `get-help`.
pub const TOLD_OF_GET_HELP: [(&str, &str); 2] = [("suicide", "thoughts"), ("reason", "suicidal-thoughts")];

/// 4d: when `talk` holds, exactly. A question with the answers that it may have; `ride` may have any and be skipped.
/// Of `mind`, `heart`, `body`, `substances` and `medicines` the set is exactly these.
pub const TALK: [(&str, &[&str]); 12] = [
    ("emergency", &["no"]),
    ("suicide", &["no"]),
    ("age", &["18-24", "25-64", "65-plus"]),
    ("reason", &["depression", "ptsd", "anxiety", "ocd", "pain"]),
    ("tried", &["two-plus"]),
    ("pregnancy", &["no"]),
    ("mind", &["none"]),
    ("heart", &["none"]),
    ("body", &["none"]),
    ("allergy", &["no"]),
    ("substances", &["none"]),
    ("medicines", &["none"]),
];

#[test]
fn the_tables_of_outcomes_and_of_reasons_fit_each_other() {
    for (number, outcome) in OUTCOMES.iter().enumerate() {
        assert_eq!(outcome.class as usize, number, "{}", outcome.id);
    }
    for (place, id) in [(EMERGENCY, "emergency"), (SUICIDE, "suicide"), (REASON, "reason"), (TRIED, "tried")]
    {
        assert_eq!(QUESTIONS[place].id, id);
    }
    for row in QUESTIONS[REASON].answers {
        let hangs_on_tried = matches!(row.means, Means::ButTwoPlus(..));
        assert_eq!(hangs_on_tried, ASKS_TRIED.contains(&row.id), "{}", row.id);
    }
}
