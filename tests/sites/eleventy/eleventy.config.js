import ipnbRefs from "ipnb-refs/eleventy";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(ipnbRefs, { links: true, strict: process.env.STRICT === "1" });
  eleventyConfig.ignores.add("README.md");
}
