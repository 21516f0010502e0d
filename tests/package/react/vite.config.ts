import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Nothing here is for clinic-faq: the package must work without settings.
export default defineConfig({ plugins: [react()] });
