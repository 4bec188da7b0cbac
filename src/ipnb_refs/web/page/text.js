// The post as it is shown: blocks of runs that the program made of it, never its own markup. Long
// texts are put on the page piece by piece; after a fix only what has changed is put there anew.

const TOGETHER = 120;
const HEADING = /^h[1-6]$/;
const ABOVE = 2; // the level of the heading over the text
const LOWEST = 6;
const STYLES = { i: "i", b: "strong", c: "code", d: "s", "^": "sup", _: "sub" };
const SIGNS = { found: "✓", wrong: "✗", doubtful: "!", quiet: "○", unknown: "?" };
export const WORDS = {
  found: "found",
  wrong: "needs fixing",
  doubtful: "worth a look",
  quiet: "a note",
  unknown: "not looked up",
};

export function make(tag, text = "", name = "") {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (name) element.className = name;
  return element;
}

function piece(text, styles) {
  let found = document.createTextNode(text);
  for (const sign of styles) {
    const outer = make(STYLES[sign] ?? "span", "", sign === "a" ? "a" : "");
    outer.append(found);
    found = outer;
  }
  return found;
}

// The headings of a post come below those of the page, and none skips a level.
function tagger(blocks) {
  const used = [...new Set(blocks.map((block) => block.kind))].filter((kind) => HEADING.test(kind)).sort();
  let last = ABOVE;
  return (kind) => {
    if (!HEADING.test(kind)) return kind === "quote" ? "blockquote" : "p";
    last = Math.min(ABOVE + 1 + used.indexOf(kind), last + 1, LOWEST);
    return `h${last}`;
  };
}

export class PostText {
  constructor(article, open) {
    this.article = article;
    this.shown = [];
    this.pending = [];
    article.addEventListener("click", (event) => {
      const mark = event.target.closest(".mark");
      if (mark && getSelection().isCollapsed) open(this.numberOf(mark));
    });
    article.addEventListener("keydown", (event) => {
      const mark = event.target.closest(".mark");
      if (!mark || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      open(this.numberOf(mark));
    });
  }

  // Blocks that say the same have the same name, whatever the numbers of their marks.
  show(blocks, marks) {
    this.finish();
    const tagOf = tagger(blocks);
    const fresh = blocks.map((block) => {
      const numbers = block.runs.map((run) => run[2]).filter((number) => number >= 0);
      const first = numbers.length ? numbers[0] : 0;
      const runs = block.runs.map(([text, styles, mark]) =>
        mark < 0 ? [text, styles] : [text, styles, mark - first, marks[mark].says],
      );
      const tag = tagOf(block.kind);
      return { kind: block.kind, tag, first, runs, name: JSON.stringify([block.kind, tag, runs]) };
    });
    const old = this.shown;
    let start = 0;
    while (start < old.length && start < fresh.length && old[start].name === fresh[start].name) start++;
    let end = 0;
    const most = Math.min(old.length, fresh.length) - start;
    while (end < most && old[old.length - 1 - end].name === fresh[fresh.length - 1 - end].name) end++;
    old.slice(start, old.length - end).forEach((block) => block.element.remove());
    const keep = (block, before) => {
      block.element = before.element;
      block.element.first = block.first;
    };
    for (let at = 0; at < start; at++) keep(fresh[at], old[at]);
    for (let at = 1; at <= end; at++) keep(fresh[fresh.length - at], old[old.length - at]);
    const after = end ? fresh[fresh.length - end].element : null;
    this.pending = fresh.slice(start, fresh.length - end).map((block) => ({ block, after }));
    this.shown = fresh;
    this.step();
  }

  step() {
    this.put(TOGETHER);
    if (this.pending.length) setTimeout(() => this.step(), 0);
  }

  finish() {
    this.put(this.pending.length);
  }

  put(count) {
    for (const { block, after } of this.pending.splice(0, count)) {
      block.element = this.build(block);
      this.article.insertBefore(block.element, after);
    }
  }

  build(block) {
    const element = make(block.tag, "", block.kind);
    element.first = block.first;
    let mark = null;
    for (const [text, styles, number, says] of block.runs) {
      if (number === undefined) {
        mark = null;
        element.append(piece(text, styles));
        continue;
      }
      if (!mark || mark.number !== number) {
        mark = make("span", "", `mark ${says}`);
        mark.number = number;
        mark.setAttribute("role", "button");
        mark.tabIndex = 0;
        const sign = make("span", SIGNS[says], "sign");
        sign.setAttribute("aria-hidden", "true");
        mark.append(sign, make("span", ` (${WORDS[says]})`, "spoken"));
        element.append(mark);
      }
      mark.insertBefore(piece(text, styles), mark.querySelector(":scope > .sign"));
    }
    return element;
  }

  numberOf(mark) {
    return mark.closest("#text > *").first + mark.number;
  }

  // The element of a mark, null for one that is not in the text.
  find(number) {
    this.finish();
    const block = this.shown.findLast((each) => each.first <= number && each.runs.some((run) => run.length > 2));
    const marks = [...(block?.element.querySelectorAll(".mark") ?? [])];
    return marks.find((mark) => this.numberOf(mark) === number) ?? null;
  }

  plain() {
    return this.shown.map((block) => block.runs.map((run) => run[0]).join("")).join("\n\n") + "\n";
  }
}
