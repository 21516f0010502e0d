//! Each kind of error, made in the toy content, is reported with its place and with help.

use content::Date;
use content::check::check;
use content::check::reading::{Formula, grade};
use content::parse::{ContentFile, distress};

use crate::fixture::{changed, checked, files, lines};

const TEA: &str = "topics/01-tea.toml";

/// File, what is replaced, by what, and how the only error reported must begin.
const ERRORS: &[(&str, &str, &str, &str)] = &[
    // Terms that are explained once.
    (
        TEA,
        "Use more leaves",
        "Use a kettle",
        "toy/topics/01-tea.toml:40: answer \"strong-tea\" says \"kettle\", and explains it 0 times: write \"(a pot with a lid)\" \
         once, where the term stands first",
    ),
    (
        TEA,
        "Use more leaves",
        "Use a Kettle (a pot with a lid), a kettle (a pot with a lid)",
        "toy/topics/01-tea.toml:40: answer \"strong-tea\" says \"kettle\", and explains it 2 times",
    ),
    // Names of things.
    (
        "things.toml",
        "\"coffee\"]",
        "\"tea\"]",
        "toy/things.toml:3: the name \"tea\" appears twice: write it once, in one of the lists or as an alias",
    ),
    (
        "things.toml",
        "cuppa = ",
        "skin = ",
        "toy/things.toml:9: the name \"skin\" appears twice: write it once, in one of the lists or as an alias",
    ),
    (
        "things.toml",
        "[\"tea\"]",
        "[]",
        "toy/things.toml:9: the alias \"cuppa\" stands for nothing: write the word that the answers use, or make it a name",
    ),
    // Words for search.
    (
        "search.toml",
        "\"strong-tea\"]",
        "\"weak-tea\"]",
        "toy/search.toml:1: unknown answer \"weak-tea\" among `suggestions`: write the id of an answer",
    ),
    (
        "phrases.toml",
        "strong-tea",
        "weak-tea",
        "toy/phrases.toml:2: phrases for the unknown answer \"weak-tea\": write the id of an answer",
    ),
    (
        "phrases.toml",
        "mine is too weak",
        "how do i make it stronger",
        "toy/phrases.toml:3: \"how do i make it stronger\" appears twice: leave it with the answer that fits best",
    ),
    ("search.toml", ", \"strong-tea\"", "", "toy/search.toml:1: there are 1 suggestions: name 2 answers"),
    (
        "search.toml",
        ", \"strong-tea\"",
        ", \"what-is-tea\"",
        "toy/search.toml:1: the answer \"what-is-tea\" appears twice",
    ),
    (
        "search.toml",
        "tea, brew, cuppa",
        "tea",
        "toy/search.toml:4: the group \"tea\" has a single word, or a comma too many",
    ),
    ("search.toml", "tea, brew, cuppa", "tea, brew, tea", "toy/search.toml:4: \"tea\" is twice in its group"),
    (
        "search.toml",
        "bold taste",
        "bold and dark",
        "toy/search.toml:5: \"bold and dark\" has more than 2 words",
    ),
    (
        "search.toml",
        "stop-words = [\"what is a the\"]\n",
        "",
        "toy/search.toml:1: the file has no `stop-words`: add",
    ),
    // Ids.
    (TEA, "id = \"what-is-tea\"\n", "", "toy/topics/01-tea.toml:5: [[answer]] has no `id`"),
    (
        TEA,
        "id = \"strong-tea\"",
        "id = \"what-is-tea\"",
        "toy/topics/01-tea.toml:34: the id \"what-is-tea\" appears twice, first in toy/topics/01-tea.toml:5",
    ),
    (
        TEA,
        "id = \"tea\"",
        "id = \"Tea time\"",
        "toy/topics/01-tea.toml:1: the id \"Tea time\" has other characters than a-z",
    ),
    // Sources.
    (
        TEA,
        "sources = [\"leaf-2020\"]",
        "sources = [\"leaf-2020\", \"leaf-1999\"]",
        "toy/topics/01-tea.toml:27: unknown source \"leaf-1999\"",
    ),
    (
        "sources.toml",
        "id = \"pot-2021\"",
        "id = \"pot-2022\"",
        "toy/sources.toml:13: source \"pot-2022\" is never used",
    ),
    (
        "sources.toml",
        "group = \"safety\"",
        "group = \"fun\"",
        "toy/sources.toml:13: source \"pot-2021\" is in the group \"fun\"",
    ),
    (
        "sources.toml",
        "https://example.org/pot",
        "example.org/pot",
        "toy/sources.toml:21: the link of source \"pot-2021\" is \"example.org/pot\"",
    ),
    (
        "sources.toml",
        "read = \"paper\"",
        "read = \"found\"",
        "toy/sources.toml:22: `read` of source \"pot-2021\" is \"found\": write paper, summary or official",
    ),
    (
        "sources.toml",
        "https://example.org/pot\"\nread = \"paper\"",
        "https://doi.org/10.1000/pot\"\nread = \"official\"",
        "toy/sources.toml:22: source \"pot-2021\" is read as official, but \"doi.org\" is no operator's own host",
    ),
    // Related questions.
    (
        TEA,
        "related = [\"what-is-tea\"]\n",
        "",
        "toy/topics/01-tea.toml:33: answer \"strong-tea\" has no `related`",
    ),
    (
        TEA,
        "related = [\"what-is-tea\"]",
        "related = []",
        "toy/topics/01-tea.toml:49: answer \"strong-tea\" has 0 related questions: name 2 or 3 of other answers",
    ),
    (
        TEA,
        "related = [\"what-is-tea\"]",
        "related = [\"strong-tea\"]",
        "toy/topics/01-tea.toml:49: answer \"strong-tea\" is related to itself",
    ),
    (
        TEA,
        "related = [\"what-is-tea\"]",
        "related = [\"weak-tea\"]",
        "toy/topics/01-tea.toml:49: no answer \"weak-tea\" to relate to",
    ),
    (
        TEA,
        "related = [\"what-is-tea\"]",
        "related = [\"what-is-tea\", \"what-is-tea\"]",
        "toy/topics/01-tea.toml:49: the related question \"what-is-tea\" appears twice",
    ),
    // Figures.
    (
        TEA,
        "kind = \"result\"",
        "kind = \"picture\"",
        "toy/topics/01-tea.toml:52: `kind` of a figure is \"picture\": write result, session or fade",
    ),
    (
        TEA,
        "of100 = 60",
        "of100 = 61",
        "toy/topics/01-tea.toml:51: a figure shows 61, but no sentence of \"strong-tea\" says it",
    ),
    (
        TEA,
        "of100 = 60",
        "of100 = 6",
        "toy/topics/01-tea.toml:51: a figure shows 6, but the source \"leaf-2020\" does not",
    ),
    (
        TEA,
        "people = \"10 tea drinkers\"",
        "people = \"11 tea drinkers\"",
        "toy/topics/01-tea.toml:51: a figure shows 11, but no sentence of \"strong-tea\" says it",
    ),
    (TEA, "of100 = 60", "of100 = 1.5", "toy/topics/01-tea.toml:51: a figure shows 1.5 of 100: round it"),
    (
        TEA,
        "of100 = 60",
        "of100 = 160",
        "toy/topics/01-tea.toml:54: `of100` of [treated] is no number from 0 to 100",
    ),
    (TEA, ", of100 = 60", "", "toy/topics/01-tea.toml:51: a figure without its numbers"),
    (TEA, ", of100 = 40", "", "toy/topics/01-tea.toml:51: a figure without its numbers"),
    (
        TEA,
        "measure = \"liked it at once\"",
        "measures = [{ measure = \"liked it\", treated = 60, comparison = 40 }]",
        "toy/topics/01-tea.toml:51: a figure with its numbers in two places",
    ),
    (
        TEA,
        "strength = \"early\"",
        "strength = \"weak\"",
        "toy/topics/01-tea.toml:58: `strength` is \"weak\": write strong, some, early or mixed",
    ),
    (
        TEA,
        "source = \"leaf-2020\"",
        "source = \"leaf-1999\"",
        "toy/topics/01-tea.toml:60: unknown source \"leaf-1999\"",
    ),
    (
        TEA,
        "sources = [\"leaf-2020\", \"pot-2021\"]",
        "sources = [\"pot-2021\"]",
        "toy/topics/01-tea.toml:60: the source \"leaf-2020\" of a figure is not among the sources of \"strong-tea\"",
    ),
    (
        TEA,
        "2 to 4 minutes\", spray",
        "2 to 40 minutes, 3 cups\", spray",
        "toy/topics/01-tea.toml:62: a figure shows 3, but no sentence of \"strong-tea\" says it",
    ),
    (
        "notices.toml",
        "too hot to drink",
        "too hot to drink for the first few minutes",
        "toy/notices.toml:4: a line of the notice \"know-first\" has 12 words: write at most 8",
    ),
    (
        "forms.toml",
        "approval = \"approved\"",
        "approval = \"yes\"",
        "toy/forms.toml:20: `approval` of a form is \"yes\": write approved, off-label or not-approved",
    ),
    (
        "steps.toml",
        "icon = \"clipboard\"",
        "icon = \"cup\"",
        "toy/steps.toml:3: no drawing \"cup\": use one of",
    ),
    (
        TEA,
        "minutes = 6",
        "minutes = 7",
        "toy/topics/01-tea.toml:62: a part of a session is 7 minutes wide, but says \"6 min\": write minutes that lie",
    ),
    (
        TEA,
        "time = \"6 min\"",
        "time = \"8 min\"",
        "toy/topics/01-tea.toml:62: a figure shows 8, but no sentence of \"strong-tea\" says it",
    ),
    (
        TEA,
        "weeks = 1.5",
        "weeks = 2.5",
        "toy/topics/01-tea.toml:71: a figure shows 2.5, but no sentence of \"strong-tea\" says it",
    ),
    (
        TEA,
        "weeks = 1.5",
        "weeks = \"1.5\"",
        "toy/topics/01-tea.toml:75: `weeks` of [[rows]] is no number from 0.1 to 520",
    ),
    // What cannot be hidden.
    (
        "protected.toml",
        "  \"what-is-tea\",\n",
        "  \"what-is-tea\",\n  \"coffee\",\n",
        "toy/protected.toml:3: no answer \"coffee\" to protect: write the id of an answer",
    ),
    (
        "protected.toml",
        "  \"what-is-tea\",\n",
        "",
        "toy/topics/01-tea.toml:28: answer \"what-is-tea\" must say when to call the emergency number, but can be hidden",
    ),
    (
        "protected.toml",
        "hidden = \"tea\"",
        "hidden = \"coffee\"",
        "toy/protected.toml:6: no topic \"coffee\": write one of tea",
    ),
    (
        "protected.toml",
        "hides = [\"tea\"]",
        "hides = [\"coffee\"]",
        "toy/protected.toml:7: no topic \"coffee\": write one of tea",
    ),
    // The list of emergencies.
    (
        "emergencies.toml",
        "level = \"911\"",
        "level = \"999\"",
        "toy/emergencies.toml:7: no level \"999\": write one of 911, 988, same-day, next-day",
    ),
    (
        "emergencies.toml",
        "level = \"911\"",
        "level = \"988\"",
        "toy/steps.toml:36: no group shows the signs of the level \"988\"",
    ),
    ("steps.toml", "level = \"911\"", "level = \"988\"", "toy/steps.toml:45: no sign has the level \"988\""),
    (
        "steps.toml",
        "level = \"911\"",
        "items = [\"the house burns\"]\nlevel = \"911\"",
        "toy/steps.toml:45: group \"emergency\" has an unknown key `items`",
    ),
    (
        "emergencies.toml",
        "The house is on fire",
        "The house is on fire.",
        "toy/emergencies.toml:8: the sign \"fire\" ends with a full stop",
    ),
    ("steps.toml", "[\"calm\"]", "[\"run\"]", "toy/steps.toml:46: no advice \"run\": write one of calm"),
    ("steps.toml", "[\"calm\"]", "[]", "toy/emergencies.toml:12: the advice \"calm\" is never used"),
    (
        "emergencies.toml",
        "\"Do not go back in: {emergency}.\"",
        "\"\"\"Do not go back in.\n\n{Emergency}.\"\"\"",
        "toy/emergencies.toml:5: a text of more than one paragraph",
    ),
    ("emergencies.toml", "short = true\n", "", "toy/emergencies.toml:1: no sign is marked `short`"),
    (
        "emergencies.toml",
        "short = true\n",
        "short = true\n\n[[emergency]]\nid = \"leak\"\nlevel = \"same-day\"\ntext = \"The pot leaks\"\nshort = true\n",
        "toy/emergencies.toml:12: the sign \"leak\" is marked `short` but its level is not \"911\"",
    ),
    (
        TEA,
        "keywords = [\"strong\"]",
        "keywords = [\"strong\"]\nemergencies = [\"911\"]",
        "toy/topics/01-tea.toml:45: answer \"strong-tea\" lacks the sign \"fire\" of emergencies.toml: add `- The house is on fire`",
    ),
    (
        "steps.toml",
        "See [what tea is](#what-is-tea)",
        "See [what tea is](#nowhere)",
        "toy/steps.toml:47: dead link to \"#nowhere\"",
    ),
    (
        "emergencies.toml",
        "{emergency}",
        "see [this](#nowhere)",
        "toy/emergencies.toml:5: dead link to \"#nowhere\"",
    ),
    (
        "emergencies.toml",
        "Stay calm.",
        "Stay [calm](#nowhere).",
        "toy/emergencies.toml:12: dead link to \"#nowhere\"",
    ),
    // Kinds of lines.
    (
        "crisis.toml",
        "kind = \"children\"",
        "kind = \"cats\"",
        "toy/crisis.toml:25: `kind` of the line \"Text line\" is \"cats\": write one of abuse",
    ),
    (
        "crisis.toml",
        "primary = true",
        "primary = true\ncalled = 2026-11-30",
        "toy/crisis.toml:20: the line \"988 Lifeline\" has `called` and no `called-by`: write the day and the name",
    ),
    (
        "crisis.toml",
        "primary = true",
        "primary = true\ncalled-by = \"Ann Lee\"",
        "toy/crisis.toml:20: the line \"988 Lifeline\" has `called-by` and no `called`: write the day and the name",
    ),
    (
        "crisis.toml",
        "primary = true",
        "primary = true\ncalled = 2026-12-09\ncalled-by = \"Ann Lee\"",
        "toy/crisis.toml:20: the call is dated 2026-12-09, but today is 2026-12-01: write the day on which somebody called",
    ),
    ("crisis.toml", "[elsewhere]", "[nowhere]", "toy/crisis.toml:1: the file has no table `elsewhere`"),
    // Marks, and numbers in texts.
    (
        TEA,
        "{Emergency}",
        "{Emergencies}",
        "toy/topics/01-tea.toml:22: the mark \"{Emergencies}\" is not known: write one of {crisis}, {emergency}",
    ),
    (
        TEA,
        "{Emergency}",
        "{Poison}",
        "toy/topics/01-tea.toml:22: the mark \"{Poison}\" stands for nothing in Ireland: add `poison` to `[country.help]` of IE",
    ),
    (
        TEA,
        "What is tea?",
        "When do I {crisis}?",
        "toy/topics/01-tea.toml:7: the mark \"{crisis}\" in a text that is shown as it is written",
    ),
    (
        TEA,
        "{Emergency}",
        "Call [911](tel:911)",
        "toy/topics/01-tea.toml:22: the number tel:911 in a text that is read in every country: write a mark",
    ),
    (
        TEA,
        "{Emergency}",
        "**Call [the nurse](sms:5550100)**",
        "toy/topics/01-tea.toml:22: the number sms:5550100 in a text",
    ),
    (TEA, "Many people like it.", "Many call 911.", "toy/topics/01-tea.toml:9: the number 911 in a text"),
    (TEA, "Many people like it.", "Try 116-123.", "toy/topics/01-tea.toml:9: the number 116-123 in a text"),
    (
        "crisis.toml",
        "You can call at any",
        "Text 741741 at any",
        "toy/crisis.toml:2: the number 741741 in a text",
    ),
    (
        "sources.toml",
        "2020;1:1-2.",
        "2020;1:1-2. Text 741741.",
        "toy/sources.toml:6: the number 741741 in a citation",
    ),
    (
        "crisis.toml",
        "emergency = \"call [911](tel:911)\"",
        "emergency = \"call [999](tel:999)\"",
        "toy/crisis.toml:11: the instruction for {emergency} in United States has the number 999: write a number",
    ),
    (
        "crisis.toml",
        "emergency = \"call [911](tel:911)\"",
        "emergency = \"[911](tel:911)\"",
        "toy/crisis.toml:11: the instruction for {emergency} does not begin with a small letter",
    ),
    (
        "crisis.toml",
        "and press 1",
        "and press 2",
        "toy/crisis.toml:31: the instruction for {crisis} in Ireland names the key 2, but \"Samaritans\" has the key 1",
    ),
    (
        "crisis.toml",
        " and press 1",
        "",
        "toy/crisis.toml:31: the instruction for {crisis} in Ireland names no key, but \"Samaritans\" has the key 1",
    ),
    (
        "crisis.toml",
        "call or text [988](tel:988)",
        "call [988](tel:988), or text HELLO to [988](sms:988?&body=HELLO)",
        "toy/crisis.toml:11: the instruction for {crisis} in United States names the word HELLO and its link sends the word HELLO, but \"988 Lifeline\" has no word",
    ),
    (
        "crisis.toml",
        "text = \"988\"\n",
        "text = \"988\"\nsay = \"HELP\"\n",
        "toy/crisis.toml:11: the instruction for {crisis} in United States names no word and its link sends no word, but \"988 Lifeline\" has the word HELP",
    ),
    (
        "crisis.toml",
        "call or text [988](tel:988)",
        "call [911](tel:911)",
        "toy/crisis.toml:11: the instruction for {crisis} in United States does not lead to \"988 Lifeline\"",
    ),
    (
        "crisis.toml",
        "emergency = \"call [911](tel:911)\"",
        "emergencies = \"call [911](tel:911)\"",
        "toy/crisis.toml:11: the mark \"{emergencies}\" is not known",
    ),
    (
        "crisis.toml",
        "\n[elsewhere]",
        "\n[help]\npoison = \"call [911](tel:911)\"\n\n[elsewhere]",
        "toy/crisis.toml:40: the instruction for {poison} in Ireland has the number 911",
    ),
    (
        "guide-texts.toml",
        "A burn needs cold water.",
        "A burn needs {water}.",
        "toy/guide-texts.toml:96: the mark \"{water}\" is not known",
    ),
    (
        "guide-texts.toml",
        "A burn needs cold water.",
        "A burn? Call 911.",
        "toy/guide-texts.toml:96: the number 911 in a text",
    ),
    (
        "guide-texts.toml",
        "A burn needs cold water.",
        "A burn? {Poison}.",
        "toy/guide-texts.toml:96: the mark \"{Poison}\" stands for nothing in Ireland",
    ),
    (
        "guide-texts.toml",
        "text = \"Tea is hot.\"",
        "text = \"Tea is hot.\"\ncall = \"911\"",
        "toy/guide-texts.toml:89: the mark \"{911}\" is not known",
    ),
    // Short answer, dates.
    (
        TEA,
        "Many people like it.",
        "Many people in many places like it a lot at all times of the day and of the year.",
        "toy/topics/01-tea.toml:9: the short answer of \"what-is-tea\" has 27 words: write at most 20",
    ),
    (
        TEA,
        "short = \"\"\"\nTea is a hot drink made from leaves. Many people like it.\n\"\"\"\n",
        "",
        "toy/topics/01-tea.toml:5: answer \"what-is-tea\" has no `short`",
    ),
    (
        TEA,
        "Tea is a hot drink made from leaves. Many people like it.\n",
        "",
        "toy/topics/01-tea.toml:9: `short` of answer \"what-is-tea\" is empty",
    ),
    (
        TEA,
        "Many people like it.",
        "Many people like it. Some do not.",
        "toy/topics/01-tea.toml:9: the short answer of \"what-is-tea\" has 3 sentences",
    ),
    (
        TEA,
        "reviewed = 2026-11-20\n",
        "",
        "toy/topics/01-tea.toml:33: answer \"strong-tea\" has no `reviewed`",
    ),
    (TEA, "due = 2027-05-23\n", "", "toy/topics/01-tea.toml:5: answer \"what-is-tea\" has no `due`"),
    (
        TEA,
        "due = 2027-05-23",
        "due = \"2027-05-23\"",
        "toy/topics/01-tea.toml:30: `due` of answer \"what-is-tea\" is string",
    ),
    (
        TEA,
        "due = 2027-05-23",
        "due = 2026-11-23",
        "toy/topics/01-tea.toml:30: `due` 2026-11-23 of answer \"what-is-tea\" is not after",
    ),
    // What must and must not be said.
    (
        TEA,
        "> {Emergency} if",
        "> Cool it if",
        "toy/topics/01-tea.toml:28: answer \"what-is-tea\" must say \"emergency\", but no \"tel:911\"",
    ),
    (
        TEA,
        "must-say = [\"mixed\"]",
        "must-say = [\"mixt\"]",
        "toy/topics/01-tea.toml:46: unknown flag \"mixt\": use one of emergency, mixed",
    ),
    (
        TEA,
        "You can make tea strong",
        "Tea cured my cold. You can make tea strong",
        "toy/topics/01-tea.toml:42: the claim \"Tea cured my cold.\" (a cure): say what was measured",
    ),
    (
        "sources.toml",
        "found = \"Pour slowly.\"",
        "found = \"Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. \
         Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly. Pour slowly.\"",
        "toy/sources.toml:13: answers show 285 characters of what source \"pot-2021\" found: write `line`",
    ),
    (
        "sources.toml",
        "found = \"Pour slowly.\"",
        "found = \"A cure.\"",
        "toy/sources.toml:20: the claim \"A cure.\"",
    ),
    (
        "rules.toml",
        "\"Tea cures all.\"",
        "\"Tea is fine.\"",
        "toy/rules.toml:17: the rule against a cure does not catch \"Tea is fine.\"",
    ),
    (
        "rules.toml",
        "\"A secure lid.\"",
        "\"A cure.\"",
        "toy/rules.toml:17: the rule against a cure catches \"A cure.\"",
    ),
    (
        "rules.toml",
        "\\bcur(?:e|es|ed|ing)\\b'",
        "cur(e'",
        "toy/rules.toml:17: the pattern for a cure is invalid",
    ),
    // Links.
    (TEA, "](#strong-tea)", "](#weak-tea)", "toy/topics/01-tea.toml:14: dead link to \"#weak-tea\""),
    ("steps.toml", "(#what-is-tea)", "(#nothing)", "toy/steps.toml:33: dead link to \"#nothing\""),
    (
        TEA,
        "](#strong-tea)",
        "](javascript:alert(1))",
        "toy/topics/01-tea.toml:15: a link to \"javascript:alert(1)\": start the address with #, tel:, sms: or https://",
    ),
    // Markdown.
    (TEA, "with **care**", "with <b>care</b>", "toy/topics/01-tea.toml:12: raw HTML"),
    (TEA, "> {Emergency}", "<div>burns</div>\n\n> {Emergency}", "toy/topics/01-tea.toml:22: raw HTML"),
    (TEA, "> {Emergency}", "## Burns\n\n> {Emergency}", "toy/topics/01-tea.toml:22: a heading inside a text"),
    (
        TEA,
        "- Green tea is light.",
        "- Green tea is light.\n  - Very light.",
        "toy/topics/01-tea.toml:15: a list inside a list",
    ),
    (TEA, "with **care**", "with *care*", "toy/topics/01-tea.toml:12: italic text"),
    (TEA, "with **care**", "with ![care](care.png)", "toy/topics/01-tea.toml:12: a picture"),
    // Everything else.
    (
        "steps.toml",
        "icon = \"sun\"",
        "icon = \"moon\"",
        "toy/steps.toml:32: no drawing \"moon\": use one of phone",
    ),
    (
        "crisis.toml",
        "primary = true\n\n[[country.line]]\nname = \"Text line\"",
        "\n[[country.line]]\nname = \"Text line\"",
        "toy/crisis.toml:7: country US has 0 primary lines",
    ),
    ("crisis.toml", "text = \"741741\"\n", "", "toy/crisis.toml:21: the line \"Text line\" has no number"),
    (
        "crisis.toml",
        "say = \"HOME\"\n",
        "say = \"HOME\"\nlanguage = \"Spanish\"\n",
        "toy/crisis.toml:25: `language` of the line \"Text line\" is \"Spanish\": write the two letters of the language, such as \
         \"es\", or leave it out",
    ),
    ("interface.toml", "share = \"Share\"\n", "", "toy/interface.toml:4: [text] has no `share`"),
    // Ids that belong to other parts of the page.
    (
        TEA,
        "id = \"strong-tea\"",
        "id = \"sources\"",
        "toy/topics/01-tea.toml:34: the id \"sources\" belongs to another part of the page",
    ),
    (
        TEA,
        "id = \"strong-tea\"",
        "id = \"step-by-step\"",
        "toy/topics/01-tea.toml:34: the id \"step-by-step\" belongs to another part of the page",
    ),
    // No source, and a source twice.
    (
        TEA,
        "sources = [\"leaf-2020\"]",
        "sources = []",
        "toy/topics/01-tea.toml:27: answer \"what-is-tea\" has no source",
    ),
    (
        TEA,
        "sources = [\"leaf-2020\"]",
        "sources = []\nsources-none = \"\"",
        "toy/topics/01-tea.toml:27: answer \"what-is-tea\" has no source",
    ),
    (
        TEA,
        "sources = [\"leaf-2020\"]",
        "sources = [\"leaf-2020\"]\nsources-none = \"Everybody knows.\"",
        "toy/topics/01-tea.toml:28: answer \"what-is-tea\" has sources, and a reason",
    ),
    (
        TEA,
        "sources = [\"leaf-2020\"]",
        "sources = [\"leaf-2020\", \"leaf-2020\"]",
        "toy/topics/01-tea.toml:27: source \"leaf-2020\" appears twice",
    ),
    // Whole words only.
    (
        TEA,
        "> {Emergency} if",
        "> Call [9110](tel:9110) if",
        "toy/topics/01-tea.toml:28: answer \"what-is-tea\" must say \"emergency\", but no \"tel:911\"",
    ),
    (
        TEA,
        "studies disagree",
        "studies disagreed",
        "toy/topics/01-tea.toml:46: answer \"strong-tea\" must say \"mixed\"",
    ),
    // Numbers.
    (
        TEA,
        "> {Emergency} if",
        "> {Emergency} or [call 1-800-662-4357](tel:18006624375) if",
        "toy/topics/01-tea.toml:22: a link that shows \"call 1-800-662-4357\" but leads to \"tel:18006624375\"",
    ),
    // Days.
    (
        TEA,
        "reviewed = 2026-11-20",
        "reviewed = 2026-12-03",
        "toy/topics/01-tea.toml:47: the review is dated 2026-12-03, but today is 2026-12-01",
    ),
    (
        TEA,
        "due = 2027-05-23",
        "due = 2027-11-24",
        "toy/topics/01-tea.toml:30: `due` 2027-11-24 of answer \"what-is-tea\" is more than 12 months after",
    ),
    // Lines that TOML joins.
    (
        TEA,
        "and wait a short while. The",
        "and wait a short while. \\\nThe",
        "toy/topics/01-tea.toml:12: a `\\` at the end of a line: write the paragraph on one line",
    ),
    (
        TEA,
        "made from leaves. Many",
        "made from leaves. \\\nMany",
        "toy/topics/01-tea.toml:9: a `\\` at the end of a line",
    ),
    // Labels.
    (
        "interface.toml",
        "[controls]",
        "[control]",
        "toy/interface.toml:102: the file has an unknown key `control`",
    ),
    (
        "interface.toml",
        "[controls]",
        "[frame]\ntitle = \"Frame\"\n\n[controls]",
        "toy/interface.toml:102: the file has an unknown key `frame`",
    ),
    (
        "interface.toml",
        "call {emergency}.",
        "call help.",
        "toy/interface.toml:71: `crisis-short` of [text] has lost its {emergency}",
    ),
    (
        "interface.toml",
        "\"{month} {day}, {year}\"",
        "\"{month} {day}\"",
        "toy/interface.toml:8: `date` of [text] has lost its {year}",
    ),
    (
        "interface.toml",
        "Crisis? Call {number}",
        "Crisis?",
        "toy/interface.toml:104: `crisis-call` of [controls] has lost its {number}",
    ),
    (
        "interface.toml",
        "{count} answers for “{query}”",
        "{count} answers",
        "toy/interface.toml:111: `found-many` of [controls] has lost its {query}",
    ),
    // List items.
    (
        TEA,
        "- Green tea is light.",
        "- ## Green tea",
        "toy/topics/01-tea.toml:14: a heading inside a list item",
    ),
    (
        TEA,
        "- Green tea is light.",
        "- > Green tea",
        "toy/topics/01-tea.toml:14: a warning box inside a list item",
    ),
    (
        TEA,
        "- Green tea is light.",
        "- ```\n  Green tea\n  ```",
        "toy/topics/01-tea.toml:14: an indented or fenced code block inside a list item",
    ),
    (
        TEA,
        "- Green tea is light.",
        "- <div>Green tea</div>",
        "toy/topics/01-tea.toml:14: raw HTML inside a list item",
    ),
    (
        TEA,
        "- Green tea is light.",
        "- Green tea is light, it is light, it is light, it is light, it is light, it is light, it is light, \
         it is light, it is light, it is light, it is light, it is light, it is light, it is light, it is \
         light, it is light, it is light, it is light, it is light, it is light, it is light, it is light, \
         it is light, it is light, it is light, it is light.",
        "toy/topics/01-tea.toml:14: a list item of 79 words",
    ),
    // Sentences do not end at an abbreviation.
    (
        TEA,
        "Nobody knows. Some",
        "Dr. Leaf says: no cure. Some",
        "toy/topics/01-tea.toml:37: the claim \"Dr. Leaf says: no cure.\"",
    ),
    (
        "notices.toml",
        "title = \"This is not advice\"",
        "titel = \"This is not advice\"",
        "toy/notices.toml:9: notice \"not-advice\" has",
    ),
    // The guide.
    (
        "guide.toml",
        "id = \"no\"\nmeans = \"nothing\"",
        "id = \"no\"",
        "toy/guide.toml:35: answer of \"pain\" \"no\" has no `means`",
    ),
    ("guide.toml", "means = \"burnt\"", "means = \"burned\"", "toy/guide.toml:31: no outcome \"burned\""),
    (
        "guide.toml",
        "unless = { question = \"tools\"",
        "unless = { question = \"tool\"",
        "toy/guide.toml:46: no question \"tool\"",
    ),
    ("guide.toml", "answers = [\"pot\"]", "answers = [\"pan\"]", "toy/guide.toml:46: no answer \"pan\""),
    (
        "guide.toml",
        "read = [\"strong-tea\"]",
        "read = [\"weak-tea\"]",
        "toy/guide.toml:48: no answer \"weak-tea\" to read",
    ),
    (
        "guide.toml",
        "sources = [\"leaf-2020\"]",
        "sources = [\"leaf-1999\"]",
        "toy/guide.toml:47: unknown source \"leaf-1999\"",
    ),
    (
        "guide.toml",
        "why = \"Nobody knows your taste.\"\n",
        "",
        "toy/guide.toml:54: a rule with neither a source nor a reason",
    ),
    (
        "guide.toml",
        "id = \"drink\"",
        "id = \"sleep\"\nlink = \"contact\"\n\n[[outcome]]\nid = \"drink\"",
        "toy/guide.toml:13: no answers lead to the outcome \"sleep\"",
    ),
    (
        "guide.toml",
        "id = \"taste\"\npick = \"one\"",
        "id = \"taste\"\npick = \"one\"\nonly-if = { question = \"tools\", answers = [\"pot\"] }",
        "toy/guide.toml:39: question \"taste\" can never be asked: \"tools\" comes after it",
    ),
    ("guide.toml", "link = \"crisis\"\n", "", "toy/guide.toml:4: outcome \"burnt\" has no `link`"),
    ("guide.toml", "link = \"crisis\"", "link = \"shop\"", "toy/guide.toml:6: `link` is \"shop\""),
    ("guide.toml", "pick = \"any\"", "pick = \"some\"", "toy/guide.toml:60: `pick` is \"some\""),
    (
        "guide.toml",
        "exclusive = true\n",
        "",
        "toy/guide.toml:58: question \"tools\" has no answer for a patient with none of these",
    ),
    (
        "guide.toml",
        "call-first = \"emergency\"",
        "call-first = \"friend\"",
        "toy/guide.toml:32: `call-first` is \"friend\"",
    ),
    (
        "guide.toml",
        "id = \"weak\"\nmeans = \"nothing\"",
        "id = \"weak\"\nmeans = \"depends\"",
        "toy/guide.toml:52: \"weak\" depends on nothing",
    ),
    (
        "guide.toml",
        "[[outcome]]\nid = \"burnt\"\nlink = \"crisis\"\n\n[[outcome]]\nid = \"wait\"\nlink = \"contact\"\ntell = true\n",
        "[[outcome]]\nid = \"wait\"\nlink = \"contact\"\ntell = true\n\n[[outcome]]\nid = \"burnt\"\nlink = \"crisis\"\n",
        "toy/guide.toml:9: the outcome \"burnt\" ends the guide but stands below another",
    ),
    (
        "guide.toml",
        "only-if = { question = \"taste\", answers = [\"strong\"] }",
        "only-if = { question = \"pain\", answers = [\"yes\"] }",
        "toy/guide.toml:58: question \"tools\" can never be asked: the answers to \"pain\" that it waits for end the guide",
    ),
    (
        "guide.toml",
        "emergency-signs = true\n",
        "",
        "toy/guide.toml:24: question \"pain\" leads to the emergency number but lists no signs",
    ),
    (
        "guide.toml",
        "id = \"tools\"",
        "id = \"tools\"\nemergency-signs = true",
        "toy/guide.toml:60: question \"tools\" lists the signs of an emergency, but no answer leads to the emergency number",
    ),
    (
        "guide-texts.toml",
        "question = \"Did you burn your hand?\"",
        "question = \"Did you burn your hand?\"\nsigns = [\"Your house burns\"]",
        "toy/guide-texts.toml:93: `signs` of the question \"pain\": take them away, and mark signs of emergencies.toml",
    ),
    (
        "guide-texts.toml",
        "[question.taste.skipped]\nwhy-it-matters = \"The tea house must ask.\"\n",
        "",
        "toy/guide-texts.toml:101: skipping \"taste\": nobody is told why it matters",
    ),
    (
        "guide-texts.toml",
        "[question.tools.answer.pot]",
        "[question.tools.skipped]\nwhy-it-matters = \"Why not?\"\n\n[question.tools.answer.pot]",
        "toy/guide-texts.toml:116: skipping \"tools\": nobody ever reads its words",
    ),
    (
        "guide-texts.toml",
        "why-it-matters = \"A burn needs cold water.\"\n",
        "",
        "toy/guide-texts.toml:94: nobody is told why \"yes\" matters",
    ),
    (
        "guide-texts.toml",
        "[question.taste.answer.weak]\nlabel = \"Weak\"\n",
        "",
        "toy/guide-texts.toml:105: [question.taste.answer] has no table `weak`",
    ),
    (
        "guide-texts.toml",
        "progress = \"{number} of {count}\"",
        "progress = \"{number}\"",
        "toy/guide-texts.toml:12: `progress` of [labels] has lost its {count}",
    ),
];

#[test]
fn every_kind_of_error_is_reported_with_its_place_and_help() {
    let mut missed = String::new();
    for &(file, from, to, expected) in ERRORS {
        let diagnostics = checked(&changed(file, from, to)).err().unwrap_or_default();
        let lines = lines(&diagnostics);
        if !lines.lines().any(|line| line.starts_with(expected)) {
            missed.push_str(&format!("expected {expected}\nfound\n{lines}\n"));
        }
        for diagnostic in &diagnostics {
            assert!(!diagnostic.help.is_empty() && !diagnostic.message.is_empty(), "{diagnostic}");
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

/// File, the words that a claim takes the place of, and the line where it must be found: one for each kind of
/// field that a reader sees. A claim in a table is found at the table's first line.
const SEEN: [(&str, &str, usize); 70] = [
    (TEA, "About tea", 2),
    (TEA, "What is tea?", 7),
    (TEA, "Tea is a hot drink made from leaves.", 9),
    (TEA, "Green tea is light.", 14),
    (TEA, "| Green |", 17),
    (TEA, "> {Emergency} if you burn your skin badly.", 22),
    ("steps.toml", "How tea is made", 1),
    ("steps.toml", "Water, leaves and time", 2),
    ("steps.toml", "a moment", 3),
    ("steps.toml", "what to do", 11),
    ("steps.toml", "Whom to call", 38),
    ("forms.toml", "Pots and what they are for", 2),
    ("forms.toml", "short = \"Clay\"", 18),
    ("forms.toml", "At home", 19),
    ("steps.toml", "Tea houses differ.", 4),
    ("steps.toml", "title = \"Before\"", 10),
    ("steps.toml", "title = \"Boil\"", 21),
    ("steps.toml", "5 minutes", 22),
    ("steps.toml", "You boil the water.", 24),
    ("steps.toml", "title = \"When to call\"", 37),
    ("steps.toml", "{Emergency} now for", 44),
    ("steps.toml", "See [what tea is](#what-is-tea).", 47),
    ("emergencies.toml", "The house is on fire", 8),
    ("emergencies.toml", "Do not go back in: {emergency}.", 9),
    ("emergencies.toml", "Stay calm.", 14),
    (TEA, "liked it at once", 53),
    (TEA, "label = \"strong tea\"", 54),
    (TEA, "10 tea drinkers", 56),
    (TEA, "nobody knew which tea they got", 57),
    (TEA, "later = [\"Other studies disagree.\"]", 59),
    (TEA, "what = \"wait\"", 65),
    (TEA, "while it is warm", 66),
    (TEA, "name = \"A black pot\"", 68),
    (TEA, "time = \"6 min\"", 68),
    (TEA, "Weeks until half had enough", 73),
    (TEA, "Cups differ between the studies.", 74),
    (TEA, "line = \"strong tea\"", 75),
    ("forms.toml", "Kinds of pots", 1),
    ("forms.toml", "Pots side by side.", 3),
    ("forms.toml", "How long", 10),
    ("forms.toml", "Clay pot", 17),
    ("forms.toml", "4 minutes", 22),
    ("sources.toml", "Small study", 4),
    ("sources.toml", "title = \"Leaves in water\"", 5),
    ("sources.toml", "10 tea drinkers", 7),
    ("sources.toml", "Strong tea, compared with weak tea.", 8),
    ("sources.toml", "Pour slowly.", 20),
    ("crisis.toml", "Crisis help", 1),
    ("crisis.toml", "You can call at any time.", 2),
    ("crisis.toml", "United States", 9),
    ("crisis.toml", "988 Lifeline", 14),
    ("crisis.toml", "Call or text.", 15),
    ("crisis.toml", "Another country", 40),
    ("crisis.toml", "Call the local number.", 41),
    ("notices.toml", "One thing to know first", 3),
    ("notices.toml", "Tea can be too hot to drink", 4),
    ("notices.toml", "Tea is hot.", 6),
    ("interface.toml", "\"February\"", 5),
    ("interface.toml", "Where this comes from", 15),
    ("interface.toml", "Someone will listen.", 121),
    ("interface.toml", "The page is shown again", 134),
    ("guide-texts.toml", "Start again", 19),
    ("guide-texts.toml", "Cool it now", 73),
    ("guide-texts.toml", "Strong tea needs a pot.", 79),
    ("guide-texts.toml", "Is there a pot?", 80),
    ("guide-texts.toml", "text = \"Tea is hot.\"", 88),
    ("guide-texts.toml", "Did you burn your hand?", 92),
    ("guide-texts.toml", "A burn needs cold water.", 96),
    ("guide-texts.toml", "label = \"Weak\"", 111),
    ("guide-texts.toml", "concern = \"taste\"", 108),
];

#[test]
fn a_claim_is_found_in_every_kind_of_field() {
    let claim = "A cure at last.";
    let mut missed = String::new();
    for (file, words, line) in SEEN {
        // What is named with its key or its signs keeps them.
        let new = match words.split_once(" = ") {
            Some((key, value)) if value.starts_with('[') => format!("{key} = [\"{claim}\"]"),
            Some((key, _)) => format!("{key} = \"{claim}\""),
            None if words.starts_with('"') => format!("\"{claim}\""),
            None if words.starts_with('|') => format!("| {claim} |"),
            None if words.starts_with('>') => format!("> {claim}"),
            None => claim.to_owned(),
        };
        let found = lines(&checked(&changed(file, words, &new)).expect_err("a claim was made"));
        let expected = format!("toy/{file}:{line}: the claim \"{claim}\" (a cure)");
        if !found.contains(&expected) {
            missed.push_str(&format!("expected {expected}\nfound\n{found}\n"));
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

#[test]
fn words_that_no_reader_sees_are_not_searched_for_claims() {
    for (file, from, to) in [
        (TEA, "\"brew\"", "\"cure\""),
        ("search.toml", "cuppa", "cure"),
        ("sources.toml", "Leaf A. Leaves in water.", "Leaf A. A cure?"),
        ("sources.toml", "https://example.org/leaf", "https://example.org/cure"),
    ] {
        if let Err(diagnostics) = checked(&changed(file, from, to)) {
            panic!("{}", lines(&diagnostics));
        }
    }
}

#[test]
fn the_lines_are_right_whatever_ends_them() {
    let mut missed = String::new();
    for (name, from, to, expected) in ERRORS.iter().filter(|row| !row.1.contains('\n')) {
        let mut files = changed(name, from, to);
        for file in &mut files {
            file.text = file.text.replace('\n', "\r\n");
        }
        let found = lines(&checked(&files).err().unwrap_or_default());
        if !found.lines().any(|line| line.starts_with(expected)) {
            missed.push_str(&format!("expected {expected}\nfound\n{found}\n"));
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

#[test]
fn a_file_that_nobody_reads_is_an_error() {
    let mut files = files();
    let mut stray = files[0].clone();
    stray.path = "toy/step.toml".into();
    files.push(stray);
    let text = lines(&checked(&files).expect_err("there is a stray file"));
    assert!(text.starts_with("toy/step.toml:1: a file that nobody reads"), "{text}");
}

#[test]
fn a_query_that_leads_nowhere_is_an_error_of_its_line() {
    let mut files = files();
    let text =
        "# A comment\nhow do i brew => what-is-tea\nphone => @contact\nbitter => weak-tea\nno answer\n";
    files.push(ContentFile { path: "toy/asked/a.txt".into(), text: text.into() });
    let text = lines(&checked(&files).expect_err("two lines lead nowhere"));
    assert!(
        text.contains("toy/asked/a.txt:4: \"bitter\" leads to the unknown answer \"weak-tea\""),
        "{text}"
    );
    assert!(text.contains("toy/asked/a.txt:5: \"no answer\" names no answer: write QUERY => ID"), "{text}");
    assert_eq!(text.matches("toy/asked/").count(), 2, "{text}");
}

#[test]
fn a_count_of_people_is_no_number_to_call() {
    let text = "- In 112 adults, call 0.988 of 911,000 or 116,123 tea; 9-11 in all.";
    if let Err(diagnostics) = checked(&changed(TEA, "- Green tea is light.", text)) {
        panic!("{}", lines(&diagnostics));
    }
}

#[test]
fn a_link_shows_the_number_it_calls() {
    for good in
        ["[call 9-8-8](tel:988)", "[988 and press 1](tel:988)", "[text 988](sms:988)", "[our nurse](tel:988)"]
    {
        let files = changed("crisis.toml", "[988](tel:988)", good);
        if let Err(diagnostics) = checked(&files) {
            panic!("{good}\n{}", lines(&diagnostics));
        }
    }
}

#[test]
fn an_answer_without_a_source_may_say_why() {
    let why = "sources = []\nsources-none = \"Everybody knows.\"";
    if let Err(diagnostics) = checked(&changed(TEA, "sources = [\"leaf-2020\"]", why)) {
        panic!("{}", lines(&diagnostics));
    }
}

#[test]
fn good_content_has_no_error() {
    if let Err(diagnostics) = checked(&files()) {
        panic!("{}", lines(&diagnostics));
    }
}

#[test]
fn all_errors_are_reported_at_once_sorted_by_place() {
    let mut files = changed(TEA, "sources = [\"leaf-2020\"]", "sources = [\"leaf-1999\"]");
    for file in &mut files {
        if file.path.ends_with("01-tea.toml") {
            file.text.push_str("\nunknown-key = 1\n");
        }
        if file.path.ends_with("steps.toml") {
            file.text = file.text.replace("icon = \"sun\"", "icon = 7");
        }
    }
    let diagnostics = checked(&files).expect_err("there are three errors");
    let text = lines(&diagnostics);
    for part in
        ["unknown source \"leaf-1999\"", "unknown key `unknown-key`", "`icon` of step \"drink\" is integer"]
    {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    let mut sorted = diagnostics.clone();
    sorted.sort();
    assert_eq!(diagnostics, sorted);
}

/// What is replaced in `tests/fixtures/toy/distress.toml`, by what, and the only error reported.
const DISTRESS_FAULTS: [(&str, &str, &str); 7] = [
    (
        "scalded tongue",
        "Scalded tongue",
        "toy/distress.toml:3: the phrase \"Scalded tongue\" has other characters than a-z, 0-9 and single spaces: write it in \
         small letters without accents and apostrophes; `*` may stand at its end",
    ),
    (
        "hot tea spil*",
        "hot* tea",
        "toy/distress.toml:4: the phrase \"hot* tea\" has other characters than a-z, 0-9 and single spaces: write it in \
         small letters without accents and apostrophes; `*` may stand at its end",
    ),
    (
        "hot tea spil*",
        "o*",
        "toy/distress.toml:4: the phrase \"o*\" is too short and would be found in too many queries: write a longer one",
    ),
    (
        "spilt milk",
        "scalded tongue",
        "toy/distress.toml:10: the phrase \"scalded tongue\" stands in toy/distress.toml:3, too: delete one of the two",
    ),
    (
        "abuse =",
        "abused =",
        "toy/distress.toml:6: [always] has an unknown key `abused`: use one of abuse, emergency, overdose, selfharm, \
         sexual-assault, suicide, thirdparty, violence",
    ),
    (
        "the of",
        "the x",
        "toy/distress.toml:15: the phrase \"x\" is too short and would be found in too many queries: write a longer one",
    ),
    (
        "tea on",
        "the on",
        "toy/distress.toml:16: the phrase \"the\" stands in toy/distress.toml:15, too: delete one of the two",
    ),
];

#[test]
fn each_error_in_the_lists_of_distress_is_reported_with_its_place_and_help() {
    let good = include_str!("../../../../tests/fixtures/toy/distress.toml");
    let read = |text: &str| {
        distress(&[ContentFile { path: "toy/distress.toml".into(), text: text.into() }])
            .map_err(|diagnostics| lines(&diagnostics))
    };
    let lists = read(good).expect("it is good");
    assert_eq!(lists.ordinary, ["spilt milk"]);
    assert_eq!(lists.always.iter().map(Vec::len).sum::<usize>(), 3);
    // The language is that of the name of the file.
    assert_eq!(lists.common.len(), 1);
    assert_eq!(
        (lists.common[0].0.as_str(), lists.common[0].1.join(" ")),
        ("distress", "the of tea on".to_owned())
    );
    for (from, to, diagnostic) in DISTRESS_FAULTS {
        assert!(good.contains(from), "{from}");
        let diagnostics = read(&good.replacen(from, to, 1)).expect_err(diagnostic);
        assert!(
            diagnostics.lines().any(|line| line == diagnostic),
            "expected\n{diagnostic}\nin\n{diagnostics}"
        );
    }
}

#[test]
fn broken_toml_is_named_and_the_rest_is_still_checked() {
    let files = changed(TEA, "title = \"About tea\"", "title = Tea");
    let text = lines(&checked(&files).expect_err("the file is broken"));
    assert!(text.contains("toy/topics/01-tea.toml:2: "), "{text}");
    assert!(text.contains("fix the TOML"), "{text}");
}

#[test]
fn each_missing_file_is_named() {
    for name in
        ["steps", "forms", "sources", "crisis", "notices", "interface", "rules", "search", "emergencies"]
    {
        let left: Vec<_> =
            files().into_iter().filter(|file| file.path != format!("toy/{name}.toml")).collect();
        let text = lines(&checked(&left).expect_err("a file is missing"));
        assert!(text.contains(&format!("toy/{name}.toml:1: the file is missing")), "{text}");
    }
    let text = lines(&checked(&[]).expect_err("there is nothing"));
    assert!(text.contains("toy/topics:1: there is no topic"), "{text}");
}

#[test]
fn a_review_is_overdue_from_its_day_on_and_that_is_a_warning() {
    let on = |year, month, day| {
        check("en", "toy", &files(), Date { year, month, day })
            .map_err(|diagnostics| lines(&diagnostics))
            .expect("no errors")
    };
    assert_eq!(lines(&on(2027, 2, 22).warnings), "");
    let warnings = lines(&on(2027, 5, 23).warnings);
    let expected = "toy/topics/01-tea.toml:30: the review of \"what-is-tea\" was due on 2027-05-23: check it against its \
                    sources, then write new days for `reviewed` and `due`";
    assert!(warnings.contains(expected), "{warnings}");
    assert!(warnings.contains("toy/steps.toml:40: the review of \"when-to-call\" was due on "), "{warnings}");
    assert_eq!(warnings, lines(&on(2062, 1, 1).warnings), "however late it is");
}

#[test]
fn a_review_may_be_dated_tomorrow_for_its_writer_may_live_east_of_greenwich() {
    for (today, reviewed) in [
        (Date { year: 2026, month: 12, day: 1 }, "2026-12-02"),
        (Date { year: 2026, month: 12, day: 31 }, "2027-01-01"),
        (Date { year: 2028, month: 2, day: 28 }, "2028-02-29"),
        (Date { year: 2100, month: 2, day: 28 }, "2100-03-01"),
    ] {
        let year = today.year + 1;
        let files = changed(
            TEA,
            "reviewed = 2026-11-20\ndue = 2027-05-23",
            &format!("reviewed = {reviewed}\ndue = {year}-01-10"),
        );
        assert!(check("en", "toy", &files, today).is_ok(), "{today}");
    }
}

#[test]
fn a_text_that_is_too_hard_is_an_error() {
    let hard = "Notwithstanding considerable methodological heterogeneity, investigators characterized \
                participants' organoleptic preferences as predominantly idiosyncratic, acknowledging \
                irreconcilable disagreement regarding generalizability notwithstanding replication.";
    let mut files = files();
    for file in files.iter_mut().filter(|file| file.path.ends_with("01-tea.toml")) {
        for from in
            ["The water takes on", "You can drink it with milk", "Ten people is a small", "You can make tea"]
        {
            file.text = file.text.replace(from, &format!("{hard} {from}"));
        }
    }
    let text = lines(&checked(&files).expect_err("it is hard"));
    assert!(text.contains("answer \"strong-tea\" has reading grade"), "{text}");
    assert!(text.contains("topic \"tea\" has a median reading grade"), "{text}");
}

#[test]
fn a_long_paragraph_and_a_long_or_short_answer_are_errors() {
    let words = "tea is hot and ".repeat(30);
    let text = lines(
        &checked(&changed(TEA, "Other studies", &format!("{words}Other studies"))).expect_err("it is long"),
    );
    assert!(text.contains("a paragraph of "), "{text}");
    let many = "\n\nTea is a warm drink that you can have at home.".repeat(17);
    let text = lines(
        &checked(&changed(TEA, "on another day before you choose.", &format!("on another day.{many}")))
            .expect_err("it is long"),
    );
    assert!(text.contains("answer \"strong-tea\" has 316 words"), "{text}");
    let from = "You can make tea strong in two ways. Use more leaves, or wait a bit longer. Try one change at a time, so that you know what made the change. A black pot takes 2 to 4 minutes, a pot of mint 6. Half of the drinkers had enough of it after 1.5 weeks.";
    let text = lines(&checked(&changed(TEA, from, "")).expect_err("it is short"));
    assert!(text.contains("write 80 to 240"), "{text}");
}

#[test]
fn signs_of_the_whole_list_do_not_count_as_words_of_an_answer() {
    let many = "tea is warm and ".repeat(9);
    let list = "\n\n- The house is on fire\n";
    let at = "before you choose.\n";
    let mut files = changed(TEA, at, &format!("before you choose.\n\n{many}\n\n{many}\n\n{many}{list}"));
    for (keys, words) in [("", "has 245 words"), ("emergencies = [\"911\"]\n", "")] {
        let file = files.iter_mut().find(|file| file.path.ends_with("01-tea.toml")).expect("it is there");
        file.text = file.text.replace("keywords = [\"strong\"]", &format!("{keys}keywords = [\"strong\"]"));
        let found = lines(&checked(&files).err().unwrap_or_default());
        assert!(found.contains(words) && words.is_empty() == found.is_empty(), "{found}");
    }
}

#[test]
fn listed_names_count_as_two_syllables() {
    let text = vec!["We like oolongolong at home.".to_owned()];
    let with = grade(&text, &["oolongolong".to_owned()], Formula::FleschKincaid);
    let without = grade(&text, &[], Formula::FleschKincaid);
    // 5 words; 4 instead of 2 syllables for the name.
    assert!((without - with - 11.8 * 2.0 / 5.0).abs() < 1e-9, "{without} {with}");
}
