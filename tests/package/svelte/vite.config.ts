import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// Nothing here is for clinic-faq: the package must work without settings.
export default defineConfig({ plugins: [svelte()] });
