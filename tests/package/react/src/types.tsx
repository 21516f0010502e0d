// What the package's types must allow and refuse; `tsc` checks this, nothing runs it.

import type { ClinicFaqEventMap, ClinicFaqSettings } from "clinic-faq";

const faq = document.createElement("clinic-faq");
const there: boolean = faq.openAnswer("what-is-ketamine");
faq.startGuide();
faq.addEventListener("clinic-faq:failed", ({ detail }) => console.log(there, detail.reason));

const settings: ClinicFaqSettings = {
  contact: "/contact",
  hide: ["cost"],
  questions: [{ question: "Where can I park?", answer: ["Behind the house.", "It is free."] }],
};
const event: keyof ClinicFaqEventMap = "clinic-faq:contacted";
console.log(settings, event);

// @ts-expect-error no such region
<clinic-faq region="XX" />;
// @ts-expect-error no such setting
<clinic-faq contcat="/contact" />;
// @ts-expect-error an id is text
faq.openAnswer(1);
