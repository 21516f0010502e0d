// What is wrong with a field, in Spanish. Each says what to write instead.

import type { Refusal } from "../../settings/refusal.ts";
import type { ContactAdvice } from "../contact-advice.ts";
import type { OwnProblem } from "../validation.ts";

const RULES: Record<string, string> = {
  contact:
    "Escriba una dirección que empiece con https://, o una página de su sitio como /contact; también sirven mailto: y tel:.",
  phone: "Escriba cifras, como (212) 555-0142. Sin letras ni extensiones: no se pueden marcar.",
  "reviewed-on": "Elija un día que no sea después de hoy.",
  "reviewed-hash": "Marque esto cuando el profesional de salud haya firmado el texto.",
  languages:
    "Los idiomas del archivo no se pueden usar: hacen falta al menos dos idiomas que tengan texto. Marque esto otra vez.",
  "heading-level": "Elija un nivel del 1 al 5.",
};

const IDS: Record<string, string> = {
  form: "Use letras minúsculas sin acento, cifras y guiones.",
  taken: "Ese nombre ya está en uso.",
  replaced: "Otra de sus preguntas ya está en el lugar de esa respuesta.",
  beside: "Elija un tema o una de nuestras respuestas, no las dos cosas.",
};

const ADVICE: Record<ContactAdvice["kind"], string> = {
  "no-scheme": "Sin https:// esto lleva a una página de su propio sitio que no existe.",
  "no-mailto": "Una dirección de correo necesita mailto: delante.",
  "no-tel": "Un número de teléfono va en el campo “Teléfono”, o necesita tel: delante.",
  "empty-link": "Esto no lleva a ninguna parte: se queda en la página de las preguntas.",
  example: "Esta es una dirección de ejemplo. Escriba la suya.",
  local: "Solo su propia computadora encuentra esta dirección.",
  editor: "Solo quien ha iniciado sesión encuentra esta dirección. Abra la página como visitante y copie su dirección.",
};

const OWN: Record<OwnProblem, string> = {
  folder: "Escriba la dirección de una carpeta, como /ketamine-faq-files/ o https://files.your-clinic.com/",
  "folder-host": "Escriba la dirección completa de su servidor, como https://files.your-clinic.com/",
  colour: "Escriba un color, como #0a5b61.",
  "contact-missing":
    "Los pacientes todavía no tienen cómo comunicarse con ustedes. Escriba aquí una página de contacto, o abajo un teléfono.",
  "hash-missing": "Marque esto cuando el profesional de salud haya firmado el texto.",
};

/** Returns what is wrong with a setting that the widget refuses. */
function refused([, value, problem, detail]: Refusal): string {
  switch (problem) {
    case "rule":
      return RULES[detail] ?? "Esto no se puede usar.";
    case "long":
      return `Es demasiado largo: escriba como máximo ${detail} caracteres.`;
    case "count":
      return `Son demasiadas: como máximo ${detail}.`;
    case "ids":
      return `Este texto no tiene ninguna parte “${value}”. Elija de la lista.`;
    case "protected":
      return detail === "replaced"
        ? "Esta respuesta trata de seguridad, emergencias o suicidio, y queda como está. Elija otro lugar."
        : "Las respuestas sobre seguridad, emergencias y suicidio se quedan.";
    case "together":
      return `Entonces también se quita ${detail.join(" y ")}: no se muestran beneficios sin daños.`;
    case "choice":
      return "Elija uno de la lista.";
    case "id":
      return IDS[detail] ?? "Elija otro lugar.";
    case "missing":
      return detail === "question" ? "Escriba la pregunta." : "Escriba la respuesta.";
    case "review":
      return "El nombre se muestra cuando están el profesional, el día y esta marca.";
    case "hash":
      return "La firma es para otras palabras, no para estas. Marque esto cuando el profesional de salud haya firmado este texto.";
    default:
      return "Esto no se puede usar aquí.";
  }
}

const FOR_QUESTIONS = "Hace falta una lista de preguntas, cada una con `question` y `answer`.";

/** Returns what is wrong with a setting in the code of a page, where there is no list to choose from. */
function inPage(refusal: Refusal): string {
  const [, , problem, detail] = refusal;
  switch (problem) {
    case "choice":
    case "key":
      return `esto no se conoce. Escriba uno de estos: ${detail.join(", ")}.`;
    case "ids":
      return "este texto no tiene esa parte. Elíjala en el formulario de arriba.";
    case "kind":
      return detail === "questions" || detail === "entry"
        ? FOR_QUESTIONS
        : "esto es de otro tipo. Escriba un texto entre comillas.";
    default:
      return refused(refusal);
  }
}

export const problems = {
  refused,
  inPage,
  own: (problem: OwnProblem) => OWN[problem],
  advice: ({ kind }: ContactAdvice) => ADVICE[kind],
  take: (meant: string) => `Usar ${meant}`,
};
