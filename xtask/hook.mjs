// Trunk's hook: runs `cargo xtask stage`.
//
// `cargo xtask build` passes Trunk variables that build the standard library for the browser's module (see
// docs/decisions/0001-std-built-for-size.md). Trunk passes its environment on, but native programs, including xtask,
// must not be built with these variables. So they are removed before cargo starts.
import { spawnSync } from "node:child_process";

const environment = { ...process.env };
for (const name of (environment.CLINIC_FAQ_MODULE_ONLY ?? "").split(",")) delete environment[name];

const command = ["run", "--quiet", "--package", "xtask", "--", "stage"];
const { status, error } = spawnSync("cargo", command, { stdio: "inherit", env: environment });
if (error) console.error(`cargo cannot be started: ${error.message}`);
process.exitCode = status ?? 1;
