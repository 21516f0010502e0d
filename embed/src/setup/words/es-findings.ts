// What the check of a page finds, in Spanish: what is wrong, and what to do. `code` and **buttons** are marked.

import type { findings as english } from "./en-findings.ts";
import { arrival, copyAgain } from "./es-arrival.ts";
import { type WriteFinding, words } from "./finding-words.ts";

const seenTodo = [
  "¿Está subida la carpeta completa, con todos sus archivos? Si la dirección de arriba es de otro sitio, ¿permite ese servidor que otras páginas usen sus archivos?",
  "¿Usa su sitio un plugin de cookies, de seguridad o de velocidad? Excluya ahí `clinic-faq`, y vuelva a revisar.",
  "Abra la página, oprima F12, y busque en **Console** líneas rojas con `clinic-faq`: dicen la causa.",
];
const policyDo =
  "Pida a quien administra su sitio que ponga esto en el encabezado `Content-Security-Policy`, en lugar de la línea con la misma primera palabra:";
const policyWhat = (what: string) => `Su sitio envía una política de seguridad que prohíbe ${what}.`;

export const findings: Record<keyof typeof english, WriteFinding> = {
  ...arrival,
  "script-type": ({ type = "" }) => ({
    title: "El script perdió la palabra “module”",
    what: `Dice \`type="${type}"\`. Los navegadores se detienen entonces en su primera línea. Por lo general lo cambió un plugin de velocidad.`,
    todo: [
      "En ese plugin excluya `clinic-faq.js`.",
      "O copie otra vez la línea del script. Debe decir:",
      '`<script type="module" src="…clinic-faq.js"></script>`',
    ],
  }),
  "script-held": ({ type = "" }) => ({
    title: "Un plugin detiene el script",
    what: `Un plugin de cookies o de velocidad cambió el script a \`${type}\`, de modo que no empieza, o empieza tarde.`,
    todo: [
      "En los ajustes de ese plugin, excluya `clinic-faq` de retrasar y bloquear. No pone cookies ni envía nada, así que no necesita consentimiento.",
      "Luego vacíe la caché.",
    ],
  }),
  "frame-held": words(
    "Un plugin detiene el marco",
    "Un plugin de cookies o de velocidad apartó la dirección del marco: los pacientes ven un cuadro vacío, o una pregunta sobre cookies.",
    "En los ajustes de ese plugin, excluya el marco de `clinic-faq`. No pone cookies ni envía nada, así que no necesita consentimiento.",
    "Luego vacíe la caché.",
  ),
  hidden: ({ tag = "" }) => ({
    title: "Los pacientes no ven las preguntas",
    what: `\`<${tag}>\` está cerrado o no se muestra, quizás solo en teléfonos, y las preguntas están ahí dentro. La línea de ayuda en crisis tampoco se ve.`,
    todo: [
      "Pase el código a una parte de la página que siempre se vea. En un creador de páginas: active “Show on mobile” para esa parte.",
    ],
  }),
  "screen-readers": ({ tag = "" }) => ({
    title: "Los pacientes con lector de pantalla no reciben las preguntas",
    what: `\`<${tag}>\` está marcado como oculto (\`aria-hidden\` o \`inert\`): los lectores de pantalla pasan por alto todo lo que tiene, e \`inert\` además impide oprimir nada.`,
    todo: ["Saque el código de esa parte, o quítele esa marca."],
  }),
  clipped: ({ tag = "", height = "" }) => ({
    title: "Un cuadro de su página corta las preguntas",
    what: `\`<${tag}>\` mide ${height} píxeles de alto en un teléfono, y no muestra más que eso de las preguntas.`,
    todo: [
      "Saque el código de ese cuadro, o quítele la altura (en su estilo, `height`, `max-height` y `overflow`). Las preguntas necesitan todo el lugar que ocupen.",
    ],
  }),
  "in-head": words(
    "Las preguntas están encima de todo lo demás",
    "El código se pegó en el encabezado (`head`) de la página, o antes de su cabecera: los pacientes ven las preguntas encima de su logotipo y su menú.",
    "Corte el código de ahí, y péguelo en el lugar de las preguntas, por ejemplo debajo del título (la línea que termina en `</h1>`).",
  ),
  "example-address": ({ address = "" }) => ({
    title: "El código todavía tiene una dirección de ejemplo",
    what: `En \`${address}\` no se encuentra nada.`,
    todo: ["Escriba la dirección de sus archivos arriba, en “Dirección de los archivos”, y copie otra vez el código."],
  }),
  "local-address": ({ address = "" }) => ({
    title: "El código apunta a una sola computadora",
    what: `Solo esa computadora encuentra \`${address}\`. Los pacientes ven las tres líneas.`,
    todo: ["Suba la carpeta a su sitio, escriba arriba su dirección, y copie otra vez el código."],
  }),
  insecure: ({ address = "" }) => ({
    title: "La dirección de los archivos empieza con http",
    what: `Su página es segura (https), y los navegadores no cargan nada de \`${address}\` en ella.`,
    todo: [
      "Escriba https:// en lugar de http:// en el código, o arriba en “Dirección de los archivos”, y copie otra vez.",
    ],
  }),
  "policy-script": words(
    "Una política de su sitio prohíbe el script",
    policyWhat("nuestro script: los pacientes ven las tres líneas"),
    policyDo,
  ),
  "policy-frame": words(
    "Una política de su sitio prohíbe el marco",
    policyWhat("nuestro marco: los pacientes ven un cuadro vacío"),
    policyDo,
  ),
  "policy-connect": words(
    "Una política de su sitio prohíbe el texto",
    policyWhat("pedir nuestro texto: los pacientes ven las tres líneas"),
    policyDo,
  ),
  "policy-wasm": words(
    "Una política de su sitio prohíbe la búsqueda y la guía",
    policyWhat("WebAssembly: los pacientes ven el texto, sin búsqueda ni guía"),
    policyDo,
  ),
  "policy-style": words(
    "Una política de su sitio prohíbe el estilo",
    policyWhat("nuestra hoja de estilo: los pacientes ven el texto en letras simples"),
    policyDo,
  ),
  "not-shared": ({ address = "" }) => ({
    title: "El servidor no comparte los archivos con su página",
    what: `\`${address}\` está en otra dirección que su página, y su servidor no dice que otras páginas puedan usarlo.`,
    todo: [
      "Pida al servidor que envíe este encabezado con todos los archivos de la carpeta. Netlify y Cloudflare Pages lo hacen por el archivo `_headers`, que debe estar en la carpeta que usted suelta ahí:",
    ],
  }),
  unreachable: ({ address = "" }) => ({
    title: "Un archivo no llega",
    what: `\`${address}\` no responde.`,
    todo: ["Ábralo en un navegador. Si ahí tampoco llega nada, pregunte a su servidor; si llega, vuelva a revisar."],
  }),
  "file-forbidden": ({ address = "", status = "" }) => ({
    title: "El servidor prohíbe un archivo",
    what: `Responde ${status} para \`${address}\`: la carpeta está protegida, o no todos pueden leer los archivos.`,
    todo: ["Quite la contraseña o el bloqueo de la carpeta. En muchos servidores: archivos 644, carpetas 755."],
  }),
  "file-missing": ({ address = "", status = "" }) => ({
    title: "Falta un archivo",
    what: `El servidor responde ${status} para \`${address}\`.`,
    todo: [
      "¿Está subida la carpeta, con todos sus archivos, y se llama como en el código? Las mayúsculas cuentan.",
      "Escriba la dirección correcta arriba, en “Dirección de los archivos”, y copie otra vez el código. Si el formulario de arriba está vacío, oprima primero **Abrir ajustes**.",
    ],
  }),
  "base-elsewhere": ({ written = "", address = "", folder = "" }) => ({
    title: "La página manda las direcciones a otro lugar",
    what: `La línea \`<base href="…">\` en el encabezado de la página hace que los navegadores busquen \`${written}\` en \`${address}\`, donde no está.`,
    todo: [
      `Escriba arriba la dirección completa de la carpeta, en “Dirección de los archivos” (es probable que sea \`${folder}\`), y copie otra vez el código. Si el formulario de arriba está vacío, oprima primero **Abrir ajustes**.`,
    ],
  }),
  "older-missing": ({ theirs = "", own = "" }) => ({
    title: "La página pide una versión más vieja, que ya no está",
    what: `El código se hizo para quedarse en la versión ${theirs}. La carpeta tiene la versión ${own}: los pacientes ven solo las tres líneas.`,
    todo: ["Copie otra vez el código de arriba, y péguelo en lugar del viejo. Hágalo después de cada actualización."],
  }),
  integrity: ({ address = "" }) => ({
    title: "Los navegadores rechazan un archivo porque cambió",
    what: `El código tiene una suma de control (\`integrity\`) para \`${address}\`, y el archivo en la web es otro, casi siempre después de una actualización.`,
    todo: [
      "Copie otra vez el código de arriba, y péguelo en lugar del viejo.",
      "Si no quiere hacerlo después de cada actualización, quite la marca que mantiene exactamente esta versión.",
    ],
  }),
  "folder-other": ({ wanted = "", folder = "" }) => ({
    title: "La carpeta tiene otro nombre",
    what: `El código busca los archivos en \`${wanted}\`, y esta página está con los archivos en \`${folder}\`.`,
    todo: [
      `Cambie el nombre o el lugar de la carpeta en su sitio, para que sea \`${wanted}\`.`,
      `O escriba \`${folder}\` arriba, en “Dirección de los archivos”, y copie otra vez el código. Si el formulario de arriba está vacío, oprima primero **Abrir ajustes**.`,
    ],
  }),
  "file-is-page": ({ address = "" }) => ({
    title: "En lugar de un archivo llega una página",
    what: `Para \`${address}\` el servidor envía una página web, casi siempre la de “no encontrado” o la de inicio.`,
    todo: ["La carpeta no está donde el código la busca. Revise su nombre, y que tenga todos los archivos."],
  }),
  "file-type": ({ address = "", type = "" }) => ({
    title: "El servidor da otro tipo a un archivo",
    what: `Envía \`${address}\` como \`${type}\`. Los navegadores lo rechazan.`,
    todo: [
      "Pida a su servidor que envíe `.js` como `text/javascript`, `.css` como `text/css`, y `.html` como `text/html`.",
    ],
  }),
  "module-missing": ({ address = "", count = "0" }) => ({
    title: "La búsqueda y la guía no empiezan",
    what: `El servidor no envía \`${address}\`${Number(count) ? ` (y ${count} más)` : ""}. Los pacientes ven el texto, sin búsqueda ni guía.`,
    todo: [
      "¿Se subieron todos los archivos, también el que termina en `.wasm`?",
      "Si está: pida a su servidor que permita el tipo `application/wasm` para `.wasm` (hace falta en servidores Windows).",
    ],
  }),
  "relative-address": ({ address = "" }) => ({
    title: "El código busca los archivos junto a la página",
    what: `\`${address}\` no tiene ninguna carpeta delante, así que el archivo debe estar en la misma carpeta que la página.`,
    todo: ["Si no lo está, escriba arriba la dirección de sus archivos, y copie otra vez el código."],
  }),
  silent: ({ address = "" }) => ({
    title: "El script no empieza en esta página",
    what: address
      ? `Un navegador abrió la página, y no pudo cargar \`${address}\`.`
      : "Un navegador abrió la página, y a los diez segundos las preguntas no estaban.",
    todo: seenTodo.slice(1),
  }),
  "seen-gone": words(
    "Su página quita las preguntas",
    "El código está en la página, y cuando un navegador la abre, ya no está: algún script de la página lo quita.",
    "Apague uno por uno los plugins de cookies, de seguridad o de velocidad, y vuelva a revisar. Excluya `clinic-faq` en el que lo hace.",
  ),
  "seen-lines": ({ address = "" }) => ({
    title: "Los pacientes ven solo las tres líneas",
    what: address
      ? `Un navegador abrió la página, y no pudo cargar \`${address}\`.`
      : "Un navegador abrió la página, y las preguntas no llegaron.",
    todo: seenTodo,
  }),
  "seen-text": ({ address = "" }) => ({
    title: "La búsqueda y la guía no empiezan en esta página",
    what: `Un navegador abrió la página. El texto está, y nada más${address ? `, porque no pudo cargar \`${address}\`` : ""}.`,
    todo: seenTodo,
  }),
  "region-unknown": ({ region = "", meant = "", shown = "", numbers = "", known = "" }) => ({
    title: "No se conoce el país que dice el código",
    what: `Dice \`region="${region}"\`, y eso no se usa. Mientras no se corrija, los pacientes reciben los números de ${shown}: ${numbers}.`,
    todo: meant
      ? [`Para ${meant}, elija ese país arriba y copie otra vez el código, o escriba en la etiqueta \`clinic-faq\`:`]
      : [`Elija arriba su país, y copie otra vez el código. Hay: ${known}.`],
  }),
  country: ({ here = "", shown = "" }) => ({
    title: "Las líneas de ayuda en crisis son las de otro país",
    what: `Su página parece ser de ${here}, y los pacientes reciben los números de ${shown}.`,
    todo: ["Elija arriba su país y copie otra vez el código, o escriba esto en la etiqueta `clinic-faq`:"],
  }),
  copies: ({ count = "" }) => ({
    title: "Las preguntas están en la página más de una vez",
    what: `Hay ${count} copias. Los enlaces a las respuestas y los botones de abajo se estorban.`,
    todo: ["Deje una, y borre las demás. Busque también en pies de página, plantillas y widgets."],
  }),
  "two-scripts": ({ addresses = "" }) => ({
    title: "Se cargan dos scripts",
    what: `La página carga ${addresses}. Solo funciona el primero, que puede ser el más viejo.`,
    todo: ["Deje la línea con el más nuevo, también en el tema y en los plugins."],
  }),
  "text-caught": ({ text = "" }) => ({
    title: "Hay texto de su página dentro de las preguntas",
    what: `“${text}” está dentro de la etiqueta \`clinic-faq\`, porque falta su final o no se reconoce. Pasa a estar detrás de las preguntas, o se pierde.`,
    todo: [
      "Pegue otra vez el código completo, hasta su última línea, y ponga su propio texto debajo. La última línea es:",
    ],
  }),
  "contact-missing": words(
    "Los pacientes no tienen cómo comunicarse con ustedes",
    "No hay contacto ni teléfono.",
    "Escriba arriba su página de contacto o su teléfono, y copie otra vez el código.",
  ),
  "contact-refused": ({ address = "" }) => ({
    title: "El contacto no se puede usar",
    what: `\`${address}\` no es una dirección a la que un botón pueda llevar, así que no hay botón.`,
    todo: ["Escriba arriba su página de contacto, y copie otra vez el código."],
  }),
  "contact-nowhere": ({ address = "", meant = "" }) => ({
    title: "El contacto no lleva a ninguna parte",
    what: `El botón lleva a \`${address}\`, donde no hay nada.`,
    todo: [
      meant
        ? `Quizás quiso decir \`${meant}\`. Escríbalo arriba, y copie otra vez el código.`
        : "Escriba arriba la dirección de su página de contacto, y copie otra vez el código.",
    ],
  }),
  "contact-itself": ({ address = "" }) => ({
    title: "El contacto lleva a esta misma página",
    what: `El botón lleva a \`${address}\`, la página de las preguntas: quien lo oprime se queda donde está.`,
    todo: ["Escriba arriba la dirección de su página de contacto o de citas, y copie otra vez el código."],
  }),
  "contact-answers": ({ address = "", status = "" }) => ({
    title: "La página de contacto no existe",
    what: `El botón lleva a \`${address}\`, y el servidor responde ${status}.`,
    todo: [
      "Abra su página de contacto, copie su dirección del navegador, escríbala arriba, y copie otra vez el código.",
    ],
  }),
  "contact-unlinked": ({ address = "", other = "" }) => ({
    title: "Es probable que el contacto no lleve a ninguna parte",
    what: `El botón lleva a \`${address}\`, como en nuestro ejemplo. Su página, en cambio, enlaza a \`${other}\`.`,
    todo: ["Escriba arriba la dirección de su página de contacto, y copie otra vez el código."],
  }),
  "sample-phone": ({ phone = "" }) => ({
    title: "Este teléfono está reservado para ejemplos",
    what: `\`${phone}\` no es de nadie: esos números se guardan para ejemplos y películas.`,
    todo: ["Escriba arriba su propio número, y copie otra vez el código."],
  }),
  "sample-clinic": ({ clinic = "" }) => ({
    title: "La clínica es la de nuestro ejemplo",
    what: `“${clinic}” es inventada.`,
    todo: ["Escriba arriba el nombre de su clínica, y copie otra vez el código."],
  }),
  "frame-contact": words(
    "El marco no tiene contacto",
    "Los pacientes leen “pregunte a la clínica a la que pertenece esta página”: la página del marco es la nuestra, sin sus ajustes.",
    "Elija arriba “Un marco”, oprima **Descargar su página de marco**, ponga ese archivo en la carpeta, y copie otra vez el código.",
  ),
  "frame-other-page": ({ address = "" }) => ({
    title: "El marco muestra la página equivocada",
    what: `\`${address}\` no está hecha para un marco.`,
    todo: ["Elija arriba “Un marco”, y copie otra vez el código."],
  }),
  "frame-sandbox": words(
    "El marco no puede ejecutar scripts",
    "Su atributo `sandbox` prohíbe lo que necesitan la búsqueda y la guía.",
    "Quite `sandbox`, o escriba:",
  ),
  "frame-narrow": words(
    "El marco es demasiado angosto",
    "Sin un ancho, un marco mide 300 píxeles en toda pantalla.",
    "Copie otra vez el código del marco, o escriba en él:",
  ),
  "frame-script": words(
    "El marco no puede crecer",
    "Falta el script que va junto al marco: se desplaza dentro de un cuadro, y los enlaces compartidos llevan al cuadro en lugar de a su página.",
    "Copie otra vez el código del marco, con su última línea. En Wix no hay lugar para ella; entonces queda así.",
  ),
  "json-broken": words(
    "No se pueden leer sus propias preguntas",
    'La parte entre `<script type="application/json">` y `</script>` está dañada. Faltan todos los ajustes que tiene.',
    "Copie otra vez el código de arriba en lugar de cambiarlo a mano.",
  ),
  "json-type": words(
    "No se pueden leer sus propias preguntas",
    "El script con sus preguntas tiene otro tipo, así que cuenta como un programa.",
    "Debe empezar con:",
  ),
  "json-outside": words(
    "Sus propias preguntas están afuera",
    "Deben estar dentro de la etiqueta `clinic-faq`; donde están, nadie las lee.",
    copyAgain,
  ),
  setting: ({ name = "", value = "", message = "" }) => ({
    title: `No se usa un ajuste: ${name}`,
    what: `“${value}”: ${message}`,
    todo: ["Póngalo arriba, y copie otra vez el código."],
  }),
  "review-other": words(
    "No se muestra quién revisó el texto",
    "La firma es para otras palabras que las de estos archivos, casi siempre después de una actualización.",
    "Pida al profesional de salud que lea y firme el nuevo paquete de revisión, ponga la marca arriba, y copie otra vez el código.",
  ),
  "review-incomplete": ({ missing = "" }) => ({
    title: "No se muestra quién revisó el texto",
    what: `Hacen falta nombre, día y firma; falta: ${missing}.`,
    todo: ["Llene “Revisión” arriba, y copie otra vez el código."],
  }),
  "review-overdue": words(
    "Ya no se muestra quién revisó el texto",
    "A una parte del texto ya le toca otra revisión.",
    "Actualice a la versión más nueva: si no cambió ninguna palabra, la firma todavía vale.",
  ),
  covered: ({ bar = "" }) => ({
    title: "Puede que una barra de su página tape nuestros botones",
    what: `“${bar}” se queda en el borde de abajo de la pantalla, donde están el contacto y la línea de ayuda en crisis.`,
    todo: [
      "Mire la página en un teléfono. Si los dos se pueden oprimir, no hay que hacer nada.",
      "Si no, quite esa barra de esta página, o agregue esto a su hoja de estilo (en WordPress: **Customize**, **Additional CSS**), con la altura de la barra:",
    ],
  }),
  "folder-hides": ({ folder = "", name = "" }) => ({
    title: "La carpeta de los archivos tapa una página",
    what: `\`${folder}\` es a la vez una página de su sitio (“${name}”) y la carpeta de nuestros archivos. El servidor muestra la carpeta, y su página desaparece.`,
    todo: ["Cambie el nombre de la carpeta a `ketamine-faq-files`, escríbalo arriba, y copie otra vez el código."],
  }),
  garbled: words(
    "Hay letras dañadas",
    "Los acentos y las comillas aparecen como dos o tres signos raros: la página se leyó con otra codificación.",
    "Copie otra vez el código. En el encabezado de la página debe estar:",
  ),
  "older-script": ({ theirs = "", own = "" }) => ({
    title: "La página usa una versión más vieja",
    what: `Carga la versión ${theirs}; esta es la versión ${own}.`,
    todo: ["Suba los archivos nuevos, y copie otra vez el código de arriba."],
  }),
  "older-files": words(
    "La página usa archivos de otra versión",
    "Los archivos que carga no son los de esta página, casi siempre porque una actualización se subió solo en parte o a otra carpeta.",
    "Suba la carpeta nueva completa en el lugar de la que usa su página.",
  ),
  "older-text": words(
    "El texto de la página es más viejo que los archivos",
    "El texto completo se pegó antes de la última actualización.",
    "Elija arriba “El texto completo”, y péguelo otra vez.",
  ),
  language: ({ page = "", text = "" }) => ({
    title: "La página está en otro idioma",
    what: `La página está en ${page}; las preguntas están en ${text}.`,
    todo: [
      "Póngalas en una página de ese idioma, o diga encima de ellas en qué idioma están. Los lectores de pantalla lo saben.",
    ],
  }),
  "style-missing": words(
    "Falta el estilo",
    "No se carga la hoja de estilo: los pacientes ven el texto en letras simples.",
    'Copie otra vez el código, con su primera línea, `<link rel="stylesheet" …clinic-faq.css">`.',
  ),
  "style-held": words(
    "Un plugin detiene la hoja de estilo",
    "El estilo llega tarde o no llega.",
    "En el plugin de velocidad, excluya `clinic-faq.css`, y vacíe la caché.",
  ),
  viewport: words(
    "En un teléfono todo se ve muy pequeño",
    "La página no dice que sirve para teléfonos.",
    "Ponga esta línea en el encabezado de la página:",
  ),
  "no-zoom": words(
    "Los pacientes no pueden agrandar la página",
    "La página prohíbe agrandar, y quienes ven poco lo necesitan.",
    'Quite `user-scalable=no` y `maximum-scale=1` de la línea `<meta name="viewport" …>`.',
  ),
};
