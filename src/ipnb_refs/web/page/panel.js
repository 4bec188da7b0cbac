// What stands beside the text: what was found, one thing of it in full, and the reference list.

import { make, WORDS } from "/text.js";

const SEVERITY = { error: "wrong", warning: "doubtful", info: "quiet" };
const FIRST = 100;
const $ = (id) => document.getElementById(id);

const sentence = (text) => {
  const told = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!:]$/.test(told) ? told : `${told}.`;
};

export function runs(pieces, tag = "span") {
  const line = make(tag);
  for (const [text, styles, address] of pieces) {
    const part = make(address ? "a" : "span", text, styles);
    if (address) Object.assign(part, { href: address, target: "_blank", rel: "noopener noreferrer" });
    line.append(part);
  }
  return line;
}

// What a program would print goes below: entries of a bibliography, keys, and lists of works that
// are shown in full anyway.
function plainHelp(help, mark) {
  const first = help.split("\n", 1)[0].replace(/ \[[^\]\s]+\]/g, "");
  const meant = mark?.near?.length ? first.replace(/^did you mean .*\?\s*/s, "") : first;
  return meant.replace(/:$/, "");
}

export class Panel {
  constructor({ text, apply }) {
    Object.assign(this, { text, apply, current: -1, reading: null });
    $("close").addEventListener("click", () => this.close());
    $("previous").addEventListener("click", () => this.move(-1));
    $("next").addEventListener("click", () => this.move(1));
    $("more").addEventListener("click", () => this.listFindings(Infinity));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !$("detail").hidden) this.close();
    });
  }

  show(reading) {
    this.reading = reading;
    this.close(false);
    this.listFindings(FIRST);
    this.showList(reading);
  }

  listFindings(most) {
    const { findings, marks } = this.reading;
    const order = findings.map((_, number) => number);
    const shown = order.slice(0, most).map((number) => {
      const finding = findings[number];
      const button = make("button");
      const mark = marks[finding.mark];
      const says = SEVERITY[finding.severity];
      button.type = "button";
      button.append(make("b", mark?.typed ?? sentence(finding.message)), make("span", mark?.typed ? sentence(finding.message) : WORDS[says]));
      button.addEventListener("click", () => (finding.mark >= 0 ? this.open(finding.mark, true) : this.detail([number], null)));
      const item = make("li", "", says);
      item.append(button);
      return item;
    });
    $("findings").replaceChildren(...shown);
    $("more").hidden = findings.length <= most;
    $("more").textContent = `Show all ${findings.length}`;
    $("found-title").textContent = findings.length ? "What was found" : "Nothing to fix was found";
  }

  // A mark is opened from the text, or from the list: then it is brought into sight first.
  open(number, scrolls = false) {
    const element = this.text.find(number);
    document.querySelector(".mark.current")?.classList.remove("current");
    element?.classList.add("current");
    this.current = number;
    this.detail(this.reading.marks[number].findings, this.reading.marks[number]);
    if (scrolls || innerWidth < 896) element?.scrollIntoView({ block: "start" });
  }

  move(step) {
    const problems = this.reading.marks.flatMap((mark, number) => (mark.findings.length ? [number] : []));
    const next = step > 0 ? problems.find((number) => number > this.current) : problems.findLast((number) => number < this.current);
    if (next !== undefined) this.open(next, true);
  }

  close(returns = true) {
    const mark = document.querySelector(".mark.current");
    mark?.classList.remove("current");
    $("detail").hidden = true;
    this.current = -1;
    if (returns) (mark ?? $("summary")).focus();
  }

  detail(numbers, mark) {
    const findings = numbers.map((number) => [number, this.reading.findings[number]]);
    const says = mark?.says ?? SEVERITY[findings[0][1].severity];
    $("detail-title").textContent = mark?.typed ?? sentence(findings[0][1].message);
    const body = [make("p", sentence(WORDS[says]), `verdict ${says}`)];
    if (mark?.status && !findings.length) body.push(make("p", sentence(mark.why)));
    if (mark && !mark.status && mark.typed) body.push(make("p", "Choose a bibliography, or paste the post with its list, to look it up."));
    body.push(...findings.map(([number, finding]) => this.finding(number, finding, mark)));
    if (mark?.works?.length) body.push(...this.works(mark.status === "found" ? "The work:" : "It may be:", mark.works));
    if (mark?.near?.length) body.push(...this.works("Did you mean:", mark.near));
    $("detail-body").replaceChildren(...body);
    $("detail").hidden = false;
    $("detail").scrollTop = 0;
    $("detail-title").focus({ preventScroll: innerWidth < 896 });
  }

  finding(number, finding, mark) {
    const part = make("div", "", "finding");
    part.append(make("p", sentence(finding.message)));
    const help = finding.fix ? "" : plainHelp(finding.help, mark);
    if (help) part.append(make("p", sentence(help)));
    if (finding.fix) part.append(...this.fix(number, finding.fix));
    const more = make("details");
    more.append(make("summary", "Details"), make("p", `Rule ${finding.code}, ${finding.name}`));
    if (finding.help && finding.help !== help) more.append(make("pre", finding.help));
    part.append(more);
    return part;
  }

  fix(number, fix) {
    const change = make("p", "", "change");
    for (const [before, after] of fix.changes.slice(0, 6)) {
      if (before.trim()) change.append(make("del", before.slice(0, 200)), " ");
      if (after.trim()) change.append(make("ins", after.slice(0, 200)), " ");
    }
    const button = make("button", "Apply this fix", "main");
    button.type = "button";
    button.addEventListener("click", () => this.apply(String(number)));
    const told = make("p", sentence(fix.title));
    const warning = fix.safe ? [] : [make("p", "It may change what your post says: look at it first.")];
    const tools = make("p", "", "tools");
    tools.append(button);
    return change.textContent.trim() ? [told, change, ...warning, tools] : [told, ...warning, tools];
  }

  works(title, keys) {
    const list = make("ul", "", "works");
    list.append(...keys.map((key) => runs(this.reading.works[key], "li")));
    return [make("p", title), list];
  }

  showList(reading) {
    // A list that lacks works which the typed one has must not take its place.
    const { unlisted: missing, onlyTyped } = reading.counts;
    const entries = onlyTyped ? [] : (reading.list?.entries ?? []);
    $("list-tools").hidden = !entries.length;
    $("list-status").textContent = "";
    const left = missing ? ` ${missing === 1 ? "One citation has" : `${missing} citations have`} no entry in it: the bibliography lacks the work, or has it otherwise.` : "";
    const none = reading.listed
      ? "Choose a bibliography above, or make one from the list in this post: then the list is written for you."
      : "Choose a bibliography above: then the list is written for you.";
    const lacking = `The bibliography lacks ${onlyTyped === 1 ? "a work" : `${onlyTyped} works`} that the list in your post has, so there is no list to copy. Choose another one above, or make one from the list in this post.`;
    const whole = entries.length ? `The works that your post cites, in APA style.${left}` : "The bibliography has nothing that your post cites.";
    $("list-help").textContent = !reading.list ? none : onlyTyped ? lacking : whole;
    $("references").replaceChildren(...entries.map((entry) => runs(entry, "p")));
  }
}
