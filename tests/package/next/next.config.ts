import type { NextConfig } from "next";

// Nothing here is for clinic-faq. With `cacheComponents`, Next keeps pages that were left in the document, hidden.
const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  turbopack: { root: import.meta.dirname },
};

export default config;
