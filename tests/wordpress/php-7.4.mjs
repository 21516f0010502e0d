// Runs a script in PHP 7.4, the oldest version that the plugin supports. Debian has only newer ones, so it is the build
// for WebAssembly that npm has. Usage: `node php-7.4.mjs SCRIPT PATH...`, with paths of the project, which the script sees
// at the same places; ends with the script's exit code.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { getPHPLoaderModule } from "@php-wasm/node-7-4";
import { loadPHPRuntime, PHP } from "@php-wasm/universal";

const PROJECT = "/project";
const [script, ...paths] = process.argv.slice(2);
const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule(), {}));

function copy(path) {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)) copy(join(path, name));
    return;
  }
  php.mkdir(dirname(join(PROJECT, path)));
  php.writeFile(join(PROJECT, path), readFileSync(path));
}

for (const path of [script, ...paths]) copy(path);
const code = `<?php chdir('${PROJECT}'); if (strncmp(PHP_VERSION, '7.4.', 4)) exit(3); require '${PROJECT}/${script}';`;
const { text, errors, exitCode } = await php.run({ code }).catch(({ response, message }) => response ?? { errors: message, exitCode: 2 });
console.log(text ?? "");
console.error(errors);
process.exit(exitCode);
