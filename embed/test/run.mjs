// Bundles the tests and runs them: `npm test`, or `npm run fuzz` for the property tests alone, with random seeds, for
// `FUZZ_SECONDS` (120) seconds.

import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { buildSync } from "esbuild";

const fuzz = process.argv.includes("--fuzz");
const here = fileURLToPath(new URL(".", import.meta.url));
// Inside the project, so that the bundles find what npm installed.
const out = fileURLToPath(new URL("../../target/embed/test/", import.meta.url));
const tests = readdirSync(here).filter((name) => name.endsWith(fuzz ? ".property.test.ts" : ".test.ts"));

rmSync(out, { recursive: true, force: true });
buildSync({
  entryPoints: tests.map((name) => here + name),
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
const files = tests.map((name) => out + name.replace(/\.ts$/, ".mjs"));
const reporter = fuzz ? "spec" : "dot";
const { status } = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", "--test-reporter", reporter, ...files],
  {
    stdio: "inherit",
    cwd: here,
    env: { ...process.env, ...(fuzz && { FUZZ_SECONDS: process.env.FUZZ_SECONDS ?? "120" }) },
  },
);
process.exit(status ?? 1);
