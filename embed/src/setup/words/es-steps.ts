// The steps for each kind of site, in Spanish. `code` and **names of buttons** are marked; the names are those of the
// editors in English, as most accounts in the United States show them.

import type { FilesPlace, SiteKind, Way } from "../output/kinds.ts";
import type { StepValues } from "./en-steps.ts";

type WriteSteps = (values: StepValues) => string[];

/** How the files come onto the web. */
export const files: Record<FilesPlace, WriteSteps> = {
  own: ({ folder }) => [
    `Suba la carpeta completa \`ketamine-faq-files\`, en la que está esta página, con el administrador de archivos de su servidor web (suele llamarse **File Manager** o “FTP”) a la carpeta donde está su página de inicio, muchas veces \`public_html\`, \`www\` o \`htdocs\`. No cambie el nombre de sus archivos. Entonces se encuentra en \`${folder}\`. Si el administrador de archivos no acepta carpetas, suba ahí el ZIP y oprima **Extract**.`,
    `Abra \`${folder}setup.html\` en su sitio. Si ahí ve esta página, los archivos están en su lugar.`,
  ],
  host: ({ folder }) => [
    "Este tipo de sitio no tiene lugar para estos archivos, así que van a un servidor aparte: la carpeta completa `ketamine-faq-files`, en la que está esta página.",
    "Arrastrando: abra app.netlify.com/drop o Cloudflare Pages (**Workers & Pages**, **Create**, **Pages**, **Drag and drop your files**), inicie sesión en una cuenta gratuita para que el sitio se quede, y suelte ahí la carpeta. Recibe una dirección como `https://your-name.netlify.app/`.",
    "O con un subdominio: pida a quien administra su dominio que ponga `files.` delante, y suba ahí la carpeta.",
    `Escriba esa dirección arriba, en “Dirección de los archivos”${folder.startsWith("https://") ? "" : ". Hasta entonces el código no puede funcionar"}.`,
    "Las páginas de otra dirección solo pueden usar los archivos si su servidor lo permite. Netlify y Cloudflare Pages leen el archivo `_headers` de la carpeta y lo permiten por sí mismos. En otros, pida esta línea:",
  ],
  package: ({ version }) => [
    `En la carpeta de su aplicación, ejecute \`npm install\` con el archivo \`clinic-faq-${version}.tgz\` de la versión publicada.`,
    "El texto, el estilo y el código vienen en el paquete: no hay que subir ninguna carpeta.",
  ],
};

const framePage: WriteSteps = ({ framePage: name, folder }) => [
  `Oprima **Descargar su página de marco** debajo del código, y ponga ese archivo, \`${name}\`, en la carpeta con los otros archivos (\`${folder}\`). Tiene su contacto y todos los ajustes; descárguelo otra vez después de cada cambio.`,
];

const anyEditor: WriteSteps = () => [
  "Copie el código.",
  "Edite la página y agregue, en el lugar de las preguntas, lo que su editor llama “HTML”, “Embed”, “Custom code” o “Code”. No lo pegue en el texto mismo: los pacientes verían el código.",
  "Péguelo, guarde, y abra la página como visitante.",
];

const wordpressBlock: WriteSteps = () => [
  "Copie el código. Edite la página, oprima **+**, y elija el bloque **Custom HTML**. (En el editor clásico: la pestaña **Text** o **Code**, no “Visual”. En Elementor o Divi: el elemento **HTML** o **Code**.)",
  "Pegue todas las líneas en ese bloque. No en un párrafo: los pacientes verían el código como texto.",
  "Oprima **Save** o **Update**. Si usa un plugin de caché, vacíe la caché.",
];

/** What to know before the first step, by kind of site. */
export const before: Partial<Record<SiteKind, WriteSteps>> = {
  wordpress: ({ version }) => [
    `Use el plugin si puede instalar plugins: entonces no necesita ni la carpeta ni el código. En WordPress: **Plugins**, **Add New Plugin**, **Upload Plugin**, y elija \`clinic-faq-wordpress-${version}.zip\`, que está donde usted obtuvo esta página. También sirve para autores.`,
    "Lo que llenó arriba se puede usar ahí: oprima **Guardar ajustes**, y abra ese archivo en WordPress, en **Settings**, **Ketamine FAQ**.",
    "Los pasos de abajo son para sitios sin el plugin.",
  ],
};

/** How the code comes into the page, by kind of site; by way where these differ. */
export const code: Record<SiteKind, Partial<Record<Way, WriteSteps>>> = {
  html: {
    snippet: () => [
      "Copie el código.",
      "Abra la página con **Edit** o **Code editor**, no con un editor visual, y péguelo en una línea nueva en el lugar de las preguntas, por ejemplo debajo del título (la línea que termina en `</h1>`).",
      "Guarde la página, o súbala otra vez.",
    ],
    frame: (values) => [...framePage(values), "Pegue el código en la página, en el lugar de las preguntas."],
  },
  wordpress: {
    snippet: wordpressBlock,
    paste: (values) => [
      "Este es el texto completo, para cuentas en que WordPress quita los scripts. Los pacientes pueden leer y abrir todo; la búsqueda y la guía necesitan el plugin, o a un administrador.",
      ...wordpressBlock(values),
      "Para tener también búsqueda y guía, pida a un administrador que agregue las dos primeras líneas del código al encabezado del tema.",
      "Péguelo otra vez después de cada cambio y de cada actualización.",
    ],
    frame: (values) => [...framePage(values), ...wordpressBlock(values)],
  },
  "wordpress-com": {
    paste: () => [
      "En la mayoría de los planes WordPress.com quita los scripts, así que este es el texto completo. Los pacientes pueden leer y abrir todo, sin búsqueda ni guía.",
      "Copie el código, edite la página, oprima **+**, elija el bloque **Custom HTML**, y péguelo.",
      "Oprima **Save**. Péguelo otra vez después de cada cambio y de cada actualización.",
      "Si su plan le deja subir plugins, elija arriba “WordPress en un servidor propio”: entonces puede usar el nuestro.",
    ],
    snippet: () => [
      "Esto necesita un plan que permita plugins o scripts. Si después ve solo tres líneas, elija arriba “El texto completo”.",
      "Copie el código, edite la página, oprima **+**, elija el bloque **Custom HTML**, y péguelo.",
      "Oprima **Save**, y mire la página en una ventana privada.",
    ],
  },
  squarespace: {
    snippet: () => [
      "Copie el código.",
      "Edite la página, oprima **Add block**, y elija **Code**. Póngalo en **HTML** y pegue.",
      "Guarde. Squarespace ejecuta scripts solo en la página publicada, no en su editor. Los planes sin scripts en bloques de código muestran tres líneas: entonces elija arriba “Un marco”.",
    ],
    frame: (values) => [
      ...framePage(values),
      "Edite la página, oprima **Add block**, elija **Code**, póngalo en **HTML**, y pegue el código.",
      "Guarde, y mire la página publicada.",
    ],
  },
  wix: {
    frame: (values) => [
      ...framePage(values),
      "En el editor oprima **Add Elements**, **Embed Code**, **Embed a Site**.",
      "Wix quiere una dirección en lugar de código: copie la dirección que está en el `src` del código (desde `https` hasta `.html`), y péguela ahí.",
      "Haga el cuadro tan ancho como la página y de al menos 1200 píxeles de alto: Wix fija su altura, y el texto se desplaza adentro. Haga lo mismo en la vista para teléfonos.",
      "Encima del cuadro, agregue como texto la primera línea del código, con los números de teléfono: algunos visitantes no ven los marcos.",
      "Publique.",
    ],
  },
  shopify: {
    snippet: () => [
      "Copie el código.",
      "En la administración abra **Online Store**, **Themes**, **Customize**. Arriba elija la página (o haga una plantilla de página para ella).",
      "Oprima **Add section**, elija **Custom Liquid**, y pegue el código. No en el texto de la página: su editor quita los scripts.",
      "Oprima **Save**, y mire la página.",
    ],
    frame: (values) => [
      ...framePage(values),
      "Abra **Online Store**, **Themes**, **Customize**, agregue una sección **Custom Liquid**, y pegue el código.",
    ],
  },
  webflow: {
    snippet: () => [
      "Copie el código.",
      "En el Designer, abra **Add**, arrastre **Code Embed** al lugar de las preguntas, y pegue. (Necesita un plan de sitio de pago.)",
      "Oprima **Publish**. El código funciona solo en el sitio publicado.",
    ],
    frame: (values) => [
      ...framePage(values),
      "En el Designer, arrastre **Code Embed** al lugar de las preguntas, y pegue el código. Oprima **Publish**.",
    ],
  },
  "tag-manager": {
    tag: () => [
      'Ponga esta línea en la página, en el lugar de las preguntas: `<div id="ketamine-faq"></div>`. Sin ella no aparece nada.',
      "En Tag Manager: **Tags**, **New**, **Custom HTML**. Pegue el código.",
      "Elija un activador: **Page View** de esa sola página. **Save**, pruébelo con **Preview**, y luego **Submit**.",
      "Tag Manager suele venir con rastreadores, y lo que alguien lee sobre la ketamina es información de salud. Si puede editar la página misma, elija ahí “Un marco”: los rastreadores no pueden mirar dentro de un marco de otra dirección. Quien bloquea Tag Manager no ve nada: ponga en la página también los números de crisis del código.",
    ],
  },
  react: {
    react: () => [
      "Guarde el código como `KetamineQuestions.tsx`, y muestre `<KetamineQuestions />` en el lugar de las preguntas.",
      'Vite 8 no necesita ningún ajuste. En Vite 7 o anterior, `vite dev` necesita `optimizeDeps: { exclude: ["clinic-faq"] }`.',
    ],
  },
  next: {
    next: () => [
      "Guarde el código como `app/KetamineQuestions.tsx`, y muestre `<KetamineQuestions />` en su página.",
      "Las preguntas se cargan en el navegador: el servidor envía el contacto y los números de crisis.",
    ],
  },
  vue: {
    vue: () => [
      "Ponga el ajuste de la primera línea del código en `vite.config.ts`, para que Vue deje la etiqueta como está.",
      "Guarde el resto como `KetamineQuestions.vue`, y úselo en su página.",
    ],
  },
  astro: {
    astro: () => ["Guarde el código como `KetamineQuestions.astro`, y úselo en su página."],
  },
  other: {
    snippet: anyEditor,
    paste: (values) => [
      "Este es el texto completo, para editores que quitan los scripts. Los pacientes pueden leer y abrir todo; no hay búsqueda ni guía.",
      ...anyEditor(values),
      "Péguelo otra vez después de cada cambio y de cada actualización.",
    ],
    frame: (values) => [...framePage(values), ...anyEditor(values)],
  },
};

/** What a clinic sees when it works, by way. */
export const sees: Record<"everything" | "text" | "frame", string[]> = {
  everything: [
    "Un campo de búsqueda, y debajo “Preguntas frecuentes”.",
    "En un teléfono, dos botones abajo: su contacto, y la línea de ayuda en crisis de su país.",
    "Escriba `costo` en la búsqueda: aparece una respuesta.",
    "Si ve solo tres líneas, no se encontraron los archivos: revise la página más abajo.",
    "Si ve código, se pegó como texto: use el bloque de HTML.",
  ],
  text: [
    "Una lista de temas. Cada uno se abre, y también cada pregunta que tiene.",
    "Su contacto, y arriba la línea de ayuda en crisis de su país.",
    "Ni campo de búsqueda ni botones abajo: así debe ser de esta manera.",
  ],
  frame: [
    "Un campo de búsqueda y una lista de temas, tan anchos como la página, sin barra para desplazarse adentro (en Wix, con ella).",
    "Dos botones abajo: su contacto, y la línea de ayuda en crisis de su país.",
    "Si el cuadro queda vacío, el servidor prohíbe los marcos: revise la página más abajo.",
  ],
};
