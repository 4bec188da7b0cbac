// A plugin of remark, for Astro and others: remarkPlugins: [[ipnbRefs, { links: true }]]

import { built, said, tell } from "./command.js";

export default function ipnbRefs(options = {}) {
  const parse = this.parser;
  // The list is Markdown, so it is put into the text before that is read.
  this.parser = (text, file) => {
    if (!file.path) return parse(text, file);
    const page = built(text, file.path, options);
    const error = page.findings.find((each) => each.severity === "error");
    if (options.strict && error) file.fail(said(error));
    tell(page.findings);
    return parse(page.text, file);
  };
}
