// A plugin of Eleventy 3: eleventyConfig.addPlugin(ipnbRefs, { links: true })

import { built, tell } from "./command.js";

export default function ipnbRefs(eleventyConfig, options = {}) {
  eleventyConfig.addPreprocessor("ipnb-refs", "md,html", (data, content) => {
    const page = built(content, data.page.inputPath, options);
    tell(page.findings, options);
    return page.text;
  });
}
