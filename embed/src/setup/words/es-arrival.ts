// What the check finds if the code has not arrived in the page as it was copied, in Spanish.

import type { arrival as english } from "./en-arrival.ts";
import { type WriteFinding, words } from "./finding-words.ts";

export const copyAgain = "Copie otra vez el código de arriba, y péguelo en el bloque de HTML de su editor.";

export const arrival: Record<keyof typeof english, WriteFinding> = {
  "code-block": words(
    "Los pacientes ven el código como texto",
    "El código está en un bloque que lo muestra en lugar de ejecutarlo.",
    "Borre ese bloque. En WordPress oprima **+** y elija **Custom HTML**; en otros, “HTML”, “Embed” o “Custom code”.",
    "Pegue ahí el código, guarde, y vuelva a revisar.",
  ),
  "code-as-text": words(
    "Los pacientes ven el código como texto",
    "El código se pegó en el texto de la página, y el editor lo convirtió en letras.",
    "Bórrelo del texto.",
    "Si edita la página como archivo: ábrala con **Edit** o **Code editor** en lugar del editor visual, y péguelo ahí.",
    "Si no, agregue un bloque para HTML (“Custom HTML”, “Embed”, “Code”), pegue ahí el código, guarde, y vuelva a revisar.",
  ),
  inert: ({ where = "" }) => ({
    title: "El código está apagado",
    what: `Está dentro de \`${where}\`, donde los navegadores no muestran ni ejecutan nada.`,
    todo: ["Sáquelo de ahí y póngalo en el lugar de las preguntas."],
  }),
  "curly-quotes": words(
    "Las comillas se volvieron curvas",
    'Algún editor o procesador de texto cambió " por “ o ”. Los navegadores ya no entienden el código.',
    "No pase el código por Word, un correo o un chat.",
    copyAgain,
  ),
  "plugin-off": words(
    "El plugin de WordPress no está activo",
    "Los pacientes ven `[clinic_faq]` como texto. Solo nuestro plugin pone ahí las preguntas.",
    "En WordPress abra **Plugins**, y oprima **Activate** en “Ketamine FAQ for Clinics”. Si no está en la lista, instálelo: **Add New Plugin**, **Upload Plugin**.",
    "Si no quiere usar el plugin, borre esa línea y pegue en su lugar el código de arriba.",
  ),
  "from-mail": words(
    "Un programa de correo cambió el código",
    "Dice `=3D` en lugar de `=`. Los navegadores ya no entienden el código.",
    "No envíe el código por correo. Para dárselo a alguien, guárdelo como archivo de texto y adjunte el archivo.",
    copyAgain,
  ),
  "odd-spaces": words(
    "Los espacios del código se volvieron otros caracteres",
    "Algún editor o procesador de texto cambió los espacios normales por otros que se ven igual (espacios duros). Los navegadores los leen como letras.",
    "No pase el código por Word, un correo o un chat.",
    copyAgain,
  ),
  "tag-renamed": ({ tag = "" }) => ({
    title: "La etiqueta tiene otro nombre",
    what: `Dice \`${tag}\`. El script busca \`clinic-faq\`, con guion, y no encuentra nada.`,
    todo: [copyAgain, "O escriba el nombre a mano, al principio y al final (`</clinic-faq>`). Empieza con:"],
  }),
  "quote-lost": ({ tag = "" }) => ({
    title: "Falta una comilla en el código",
    what: `En la etiqueta \`${tag}\` falta una comilla ("), así que los navegadores leen las palabras que siguen como parte de ella.`,
    todo: [copyAgain, "Cambie los ajustes en el formulario de arriba y no en el código."],
  }),
  "script-merged": words(
    "Un plugin juntó el script con otro archivo",
    "Un plugin de velocidad juntó todos los scripts. El nuestro tiene que ser un archivo aparte: encuentra los demás a su lado.",
    "En los ajustes de ese plugin, excluya `clinic-faq` de juntar y retrasar scripts. Luego vacíe su caché.",
  ),
  "script-filtered": words(
    "Se quitó el script",
    "Los pacientes ven solo las tres líneas, o el texto sin búsqueda. El editor quitó el script, casi siempre porque la cuenta no puede usar scripts.",
    "En WordPress: use nuestro plugin, o pida a un administrador que pegue el código.",
    "En otros: busque un bloque que permita scripts, o elija arriba otra manera: en “¿Dónde va?” su tipo de sitio u “Otra cosa”, y ahí “El texto completo” o “Un marco”.",
  ),
  "text-only": words(
    "Llegó solo el texto",
    "Los pacientes pueden leer todo, pero no tienen búsqueda, ni guía, ni botones abajo. El editor quitó el script y la etiqueta `clinic-faq`.",
    "Si es lo que quiere, no hay que hacer nada.",
    "Si no, pida a un administrador que agregue las dos líneas con `clinic-faq.css` y `clinic-faq.js` al encabezado del tema, o que instale nuestro plugin.",
  ),
  "frame-filtered": words(
    "Se quitó el marco",
    "El script del marco está, el marco mismo no: los pacientes no ven nada. La cuenta no puede usar marcos.",
    "Pida a un administrador que pegue el código, o elija arriba otra manera.",
  ),
  "element-filtered": words(
    "Se quitó la etiqueta clinic-faq",
    "El script está y no tiene qué llenar. El editor quitó una etiqueta que no conoce.",
    "Péguelo en la vista de HTML del editor, no en la visual, y después no abra ese bloque en el editor visual.",
    "Si eso no ayuda, elija arriba “El texto completo”: funciona sin esa etiqueta.",
  ),
  "all-filtered": words(
    "Quedaron solo unas líneas",
    "Los pacientes ven un enlace y la línea de ayuda en crisis, sin preguntas ni respuestas. El editor quitó el script y la etiqueta.",
    "En WordPress: use nuestro plugin. Funciona con todas las cuentas.",
    "En otros: pida a un administrador que pegue el código, o elija arriba “El texto completo”.",
  ),
  application: words(
    "Esta página la llenan scripts",
    "Su código todavía no tiene texto, así que no se puede revisar de esta manera.",
    "Abra la página, oprima F12, haga clic derecho en la primera línea (`<html`) en **Elements** o **Inspector**, elija **Copy**, **Outer HTML**, y péguelo aquí.",
  ),
  "sign-in": words(
    "Esta no es la página de sus visitantes",
    "Lo que se revisó es una página para iniciar sesión, o una que no deja pasar a los robots.",
    "Abra su página en una ventana privada, oprima ahí Ctrl+U, y pegue ese código aquí.",
  ),
  missing: words(
    "Las preguntas no están en esta página",
    "No hay rastro del código.",
    "¿Es la página correcta, y está publicada? Guárdela o publíquela, y vacíe la caché de su sitio.",
    copyAgain,
  ),
};
