// The words of this page in Spanish, as clinics in the United States say them.

import type { FactName } from "../../settings/types.ts";
import type { TextName } from "../draft.ts";
import type { SiteKind, Way } from "../output/kinds.ts";
import type { FieldWords, Words } from "./en.ts";
import * as findings from "./es-findings.ts";
import * as problems from "./es-problems.ts";
import * as steps from "./es-steps.ts";

const sites: Record<SiteKind, string> = {
  html: "Mis propias páginas (HTML)",
  wordpress: "WordPress en un servidor propio",
  "wordpress-com": "WordPress.com",
  squarespace: "Squarespace",
  wix: "Wix",
  shopify: "Shopify",
  webflow: "Webflow",
  "tag-manager": "Google Tag Manager",
  react: "React",
  next: "Next.js",
  vue: "Vue",
  astro: "Astro",
  other: "Otra cosa",
};

const ways: Record<Way, string> = {
  snippet: "Unas líneas de código",
  paste: "El texto completo, donde se quitan los scripts",
  frame: "Un marco, para páginas con rastreadores, chat o publicidad",
  tag: "Una etiqueta",
  react: "Un componente",
  next: "Un componente",
  vue: "Un componente",
  astro: "Un componente",
};

const texts: Record<TextName, FieldWords> = {
  clinic: { label: "Nombre de la clínica", placeholder: "Harbor Lane Clinic" },
  contact: {
    label: "Página de contacto o de citas",
    hint: "Adónde lleva el botón: la dirección de su página de contacto o de citas, o su correo, como `mailto:you@your-clinic.com`.",
    placeholder: "https://www.your-clinic.com/contact",
  },
  "contact-label": {
    label: "Palabras de ese botón",
    hint: "Si lo deja vacío: “Comuníquese con” y el nombre de la clínica; en el borde de abajo, “Contacto”.",
    placeholder: "Pida su primera cita",
  },
  phone: { label: "Teléfono", hint: "Como quiere que se lea.", placeholder: "(212) 555-0142" },
  lang: { label: "Idioma" },
  languages: {
    label: "Los pacientes pueden elegir el idioma",
    hint: "Ven “English · Español” arriba. Las preguntas propias quedan como usted las escribe.",
  },
  region: {
    label: "País",
    hint: "La línea de ayuda en crisis y todos los números de emergencia del texto son los de este país.",
  },
  theme: { label: "Claro u oscuro" },
  "heading-level": {
    label: "Nivel de los títulos",
    hint: "Para lectores de pantalla. “Automático” sigue al título que está antes de las preguntas.",
  },
  "reviewed-by": {
    label: "Profesional de salud",
    hint: "Nombre y título, como los pacientes deben leerlos.",
    placeholder: "Dr. Ann Lee, MD",
  },
  "reviewed-on": { label: "Día de la revisión" },
};

const facts: Record<FactName, FieldWords> = {
  price: {
    label: "Precios",
    hint: "Se muestran al principio de “¿Cuánto cuesta?”, con la marca “En esta clínica”.",
  },
  hours: { label: "Horario" },
  address: { label: "Dirección" },
  parking: { label: "Estacionamiento y cómo llegar" },
};

const none = "ninguna";

export const es: Words = {
  title: "Prepare su página de preguntas",
  lead: "Llene lo que sepa. La vista previa sigue cada tecla, y el código de abajo está listo para copiar. Nada de lo que escriba sale de esta computadora.",
  skip: "Ir al código",
  sections: { code: "Póngalo en su sitio", check: "Revisar mi página" },
  menu: { "setup-form": "Preparar", code: "Su código", check: "Revisar mi página" },
  groups: {
    site: "Su sitio",
    clinic: "Su clínica",
    look: "Colores y forma",
    facts: "Precios, horario y dirección",
    questions: "Sus propias preguntas",
    hide: "Quitar temas",
    review: "Revisión",
    file: "Guarde sus ajustes",
  },
  groupHints: {
    facts:
      "Lo que más preguntan los pacientes y nosotros no podemos saber. Todo es opcional; las líneas quedan como usted las escribe.",
    questions:
      "Una respuesta de ustedes, al final de un tema o en lugar de una nuestra. Los pacientes ven que es de la clínica.",
    hide: "Temas y preguntas que no van con su clínica. Las respuestas sobre seguridad, emergencias y suicidio se quedan siempre.",
    review:
      "Solo cuando un profesional de salud de su clínica haya leído el texto y firmado el paquete de revisión, el archivo con “review-pack” en su nombre, que está donde usted obtuvo este. Leerlo toma unas tres horas. Los pacientes leen entonces quién lo revisó; después de una actualización con otras palabras, eso se quita hasta que alguien vuelva a firmar.",
    file: "Un archivo pequeño en su computadora, `settings.json`. Ábralo aquí otra vez después de una actualización, o para cambiar algo.",
  },
  site: { label: "¿Dónde va?", way: "¿Cómo llega ahí?", groups: { cms: "Sitios web", code: "Frameworks" } },
  sites,
  ways,
  texts,
  facts,
  folder: {
    label: "Dirección de los archivos",
    hintOwn: "La carpeta en su sitio. Déjelo como está, salvo que la carpeta tenga ahí otro nombre.",
    hintHost: "Donde su servidor muestra la carpeta, con https://. Los pasos de abajo dicen cómo conseguir uno.",
    placeholderHost: "https://files.your-clinic.com/",
  },
  fixed: {
    label: "Quedarse con esta versión exacta",
    hint: (version: string) =>
      `Los navegadores rechazan entonces un script cambiado. Copie código nuevo en cada actualización. Esta es la versión ${version}.`,
  },
  themes: { auto: "Como la página", light: "Claro", dark: "Oscuro" },
  levels: { "": "Automático" },
  level: (level: number) => `Título ${level}`,
  colour: {
    label: "Su color",
    hint: "Para botones, enlaces y marcas. Vacío: el nuestro.",
    pick: "Elegir un color",
    readable: (contrast: string) => `Se lee bien: ${contrast} a 1; hace falta al menos 4.5.`,
    solved: (contrast: string) =>
      `Un poco pálido para texto (${contrast} a 1, y hace falta 4.5). No tiene que hacer nada: los pacientes ven el color más cercano que se puede leer.`,
    light: "en páginas claras",
    dark: "en páginas oscuras",
    take: (colour: string) => `Usar ${colour}`,
    unknown: "Este navegador no puede medir el color. Aun así se ajusta para que se pueda leer.",
  },
  corners: {
    label: "Esquinas",
    "0": "Rectas",
    "0.375rem": "Un poco redondas",
    "": "Redondas",
    "1.25rem": "Muy redondas",
  },
  questions: {
    add: "Agregar una pregunta",
    remove: (number: number) => `Quitar la pregunta ${number}`,
    legend: (number: number) => `Pregunta ${number}`,
    question: "Pregunta",
    questionPlaceholder: "¿Dan citas por la tarde?",
    answer: "Respuesta",
    answerHint: "Palabras sencillas. Una línea vacía empieza otro párrafo.",
    place: "Dónde",
    own: "En un tema propio, “De esta clínica”",
    inTopic: "Al final de un tema",
    inPlace: "En lugar de nuestra respuesta",
    kept: (id: string) => `“${id}” (como en su archivo)`,
    removed: "Se quitó la pregunta.",
  },
  hide: {
    always: "se muestra siempre",
    topic: (title: string, count: number) => `${title} (${count})`,
    some: "Preguntas sueltas",
    with: (title: string) => `Se quita solo junto con “${title}”.`,
  },
  review: {
    signed: "Este profesional de salud leyó y firmó este texto",
    hash: (hash: string) => `El paquete de revisión tiene este número en cada hoja: ${hash}`,
  },
  count: {
    facts: (count: number) => (count ? `${count} con datos` : "ningún dato"),
    questions: (count: number) => (count === 1 ? "1 pregunta" : count ? `${count} preguntas` : none),
    hide: (count: number) => (count ? `${count} fuera` : none),
    review: (name: string) => name || "nadie todavía",
  },
  file: {
    save: "Guardar ajustes",
    open: "Abrir ajustes",
    reset: "Empezar de nuevo",
    undo: "Deshacer",
    saved: "Guardado como settings.json, donde su navegador guarda las descargas.",
    opened: (name: string) => `${name} está abierto.`,
    unknown: (keys: string) => `Se dejó fuera, porque esta versión no lo conoce: ${keys}.`,
    cleared: "El formulario está vacío otra vez.",
    undone: "Todo está como antes.",
    broken: (detail: string) =>
      `Este archivo no se puede leer: está dañado o alguien lo cambió a mano (${detail}). Su formulario está como estaba.`,
    foreign: "Este archivo no es de esta página: guarde uno con “Guardar ajustes”. Su formulario está como estaba.",
    long: "Este archivo es demasiado grande para ser de ajustes. Su formulario está como estaba.",
    unreadable: "El navegador no puede leer este archivo. Su formulario está como estaba.",
  },
  preview: {
    title: "Vista previa",
    phone: "Teléfono",
    desktop: "Computadora",
    frame: "Vista previa de la página de preguntas",
    plain:
      "Esta página se abrió desde su computadora, así que la vista previa muestra solo el texto: sin búsqueda, sin guía y sin los botones de abajo. En su sitio sí están.",
    failed:
      "No se puede mostrar la vista previa: falta un archivo junto a setup.html. Descomprima la carpeta completa y vuelva a abrirla.",
    links: "Aquí no funcionan los enlaces a otras páginas.",
  },
  code: {
    copy: "Copiar",
    copied: "Copiado",
    copyFailed: "No se copió: oprima Ctrl+C o ⌘C ahora.",
    copyLine: "Copiar la línea",
    label: "Código para su página",
    page: "Descargar su página de marco",
    fix: (count: number) =>
      count === 1 ? "Antes hay que corregir una cosa:" : `Antes hay que corregir ${count} cosas:`,
    leftOut: "Lo que no se puede usar queda fuera del código.",
    unreviewed:
      "Ningún profesional de salud de su clínica ha firmado el texto todavía. Hasta entonces, póngalo solo donde los pacientes no lo encuentren.",
    hiddenPlace: {
      draft: "Haga un borrador, una página que todavía no es pública.",
      copy: "Copie una página con otro nombre, por ejemplo `questions.html`, y todavía no ponga enlaces a ella.",
      route: "Use una página aparte, y todavía no ponga enlaces a ella.",
    },
    steps: { files: "1. Ponga los archivos en la web", code: "2. Pegue el código", sees: "3. Vea que funciona" },
    size: (kilobytes: number) => `${kilobytes} KB: el texto completo. Cópielo con el botón.`,
  },
  check: {
    lead: "¿Algo se ve mal, o quiere tener la certeza? Esto encuentra lo que suele pasar y dice qué hacer, lo más importante primero.",
    address: "Dirección de su página",
    addressHint:
      "Una página del sitio en que está este setup.html. La abre su navegador y no se envía a ninguna parte.",
    paste: "O el código de su página",
    pasteHint:
      "En un navegador, abra su página, oprima Ctrl+U (en una Mac ⌥⌘U), seleccione todo, cópielo y péguelo aquí. Funciona en todas partes.",
    check: "Revisar",
    checking: "Revisando …",
    none: "No hay nada mal que esta revisión conozca.",
    noneInCode: "El código está completo.",
    noneInFiles: "El código está completo, y sus archivos se encuentran.",
    noneHint: "Ahora mírela en un teléfono: un campo de búsqueda y dos botones abajo.",
    found: (count: number) =>
      count === 1 ? "1 cosa por corregir" : `${count} cosas por corregir, lo más importante primero`,
    do: "Qué hacer",
    line: "La línea:",
    notAsked: (folder: string) =>
      `Todavía no se revisó si su sitio encuentra los archivos, ni qué política envía. Abra \`${folder}setup.html\` en su sitio, y escriba ahí la dirección de su página.`,
    notOpened:
      "Todavía no se revisó qué política envía su sitio, ni si las preguntas están ocultas o una barra tapa los botones. Para eso, escriba arriba la dirección de su página.",
    notShown:
      "Todavía no se revisó si los pacientes ven las preguntas, ni si una barra tapa los botones. Su sitio no deja que esta revisión abra la página. Mírela en un teléfono: un campo de búsqueda y dos botones abajo.",
    empty: "Escriba una dirección, o pegue el código de su página.",
    elsewhere: (origin: string) =>
      `El navegador deja que esta página lea solo páginas de ${origin}. Mejor pegue el código de la página.`,
    fromFile:
      "Abierta desde su computadora, esta página no puede leer páginas de la web. Mejor pegue el código de la página.",
    unreadable: (status: string) => `No se puede abrir la página (${status}). Revise la dirección, o pegue su código.`,
  },
  steps,
  findings: findings.findings,
  problems: problems.problems,
};
