import { defineConfig } from "astro/config";
import ipnbRefs from "ipnb-refs/remark";

const strict = process.env.STRICT === "1";

export default defineConfig({
  markdown: { remarkPlugins: [[ipnbRefs, { links: true, strict }]] },
});
