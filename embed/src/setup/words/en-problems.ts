// What is wrong with a field, in English. Each says what to write instead.

import type { Refusal } from "../../settings/refusal.ts";
import type { ContactAdvice } from "../contact-advice.ts";
import type { OwnProblem } from "../validation.ts";

const RULES: Record<string, string> = {
  contact:
    "Write an address that begins with https://, or a page of your site such as /contact; mailto: and tel: work, too.",
  phone: "Write digits, such as (212) 555-0142. Leave letters and extensions out: they cannot be dialled.",
  "reviewed-on": "Choose a day up to today.",
  "reviewed-hash": "Tick this once the clinician has signed the text.",
  languages:
    "The languages of the file cannot be used: at least two languages that have text are needed. Tick this again.",
  "heading-level": "Choose a level from 1 to 5.",
};

const IDS: Record<string, string> = {
  form: "Use small letters, digits and hyphens.",
  taken: "This name is taken.",
  replaced: "Another question of yours already stands in the place of that answer.",
  beside: "Choose either a topic or one of our answers.",
};

const ADVICE: Record<ContactAdvice["kind"], string> = {
  "no-scheme": "Without https:// this leads to a page of your own site that does not exist.",
  "no-mailto": "A mail address needs mailto: before it.",
  "no-tel": "A phone number belongs into the field “Phone”, or needs tel: before it.",
  "empty-link": "This leads nowhere: it stays on the page with the questions.",
  example: "This is a sample address. Write your own.",
  local: "Only your own computer finds this address.",
  editor: "Only people who are signed in find this address. Open the page as a visitor and copy its address.",
};

const OWN: Record<OwnProblem, string> = {
  folder: "Write the address of a folder, such as /ketamine-faq-files/ or https://files.your-clinic.com/",
  "folder-host": "Write the full address of your host, such as https://files.your-clinic.com/",
  colour: "Write a colour, such as #0a5b61.",
  "contact-missing": "Patients have no way to reach you yet. Write a contact page here, or a phone number below.",
  "hash-missing": "Tick this once the clinician has signed the text.",
};

/** Returns what is wrong with a setting that the widget refuses. */
function refused([, value, problem, detail]: Refusal): string {
  switch (problem) {
    case "rule":
      return RULES[detail] ?? "This cannot be used.";
    case "long":
      return `This is too long: write at most ${detail} characters.`;
    case "count":
      return `These are too many: at most ${detail}.`;
    case "ids":
      return `This text has no part “${value}”. Choose from the list.`;
    case "protected":
      return detail === "replaced"
        ? "This answer is about safety, emergencies or suicide, and stays as it is. Choose another place."
        : "Answers about safety, emergencies and suicide stay.";
    case "together":
      return `Then ${detail.join(" and ")} goes as well: benefits are not shown without harms.`;
    case "choice":
      return "Choose one from the list.";
    case "id":
      return IDS[detail] ?? "Choose another place.";
    case "missing":
      return detail === "question" ? "Write the question." : "Write the answer.";
    case "review":
      return "The name is shown once clinician, day and this mark are there.";
    case "hash":
      return "The signature is for other words than these. Tick this once the clinician has signed this text.";
    default:
      return "This cannot be used here.";
  }
}

const FOR_QUESTIONS = "It needs a list of questions, each with `question` and `answer`.";

/** Returns what is wrong with a setting in the code of a page, where there is no list to choose from. */
function inPage(refusal: Refusal): string {
  const [, , problem, detail] = refusal;
  switch (problem) {
    case "choice":
    case "key":
      return `this is not known. Write one of these: ${detail.join(", ")}.`;
    case "ids":
      return "this text has no such part. Choose it in the form above.";
    case "kind":
      return detail === "questions" || detail === "entry"
        ? FOR_QUESTIONS
        : "this is of the wrong kind. Write a text in quotation marks.";
    default:
      return refused(refusal);
  }
}

export const problems = {
  refused,
  inPage,
  own: (problem: OwnProblem) => OWN[problem],
  advice: ({ kind }: ContactAdvice) => ADVICE[kind],
  take: (meant: string) => `Use ${meant}`,
};
