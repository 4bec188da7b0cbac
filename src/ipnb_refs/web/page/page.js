import { ask, takeKey } from "/ask.js";
import { copy } from "/clipboard.js";
import { Panel } from "/panel.js";
import { make, PostText } from "/text.js";

const $ = (id) => document.getElementById(id);
const MOST_UNDONE = 30;
const TYPES = { html: "text/html", markdown: "text/markdown", text: "text/plain" };

let post = null; // what is being checked: its text, and the type it was sent as
let reading = null;
let undone = [];
let bibtex = "";
let turn = 0;

const text = new PostText($("text"), (number) => panel.open(number));
const panel = new Panel({ text, apply });

const several = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

function say(error) {
  $("error").textContent = error?.message ?? "";
  $("error").hidden = !error;
}

function status(told) {
  $("status").textContent = told;
}

async function trying(doing, work) {
  const mine = ++turn;
  say(null);
  status(doing);
  document.body.setAttribute("aria-busy", "true");
  try {
    return await work(() => mine === turn);
  } catch (error) {
    if (mine === turn) say(error);
  } finally {
    if (mine === turn) {
      document.body.setAttribute("aria-busy", "false");
      if ($("status").textContent === doing) status("");
    }
  }
}

// A text is sent once; an answer that comes after a newer question is not shown.
async function check(next, moves = true) {
  $("start-help").textContent = "Checking …";
  const asked = { bibliography: $("bibliography").value, format: next.format ?? "" };
  await trying("Checking …", async (isLast) => {
    const told = await ask("check", asked, next.text, next.type);
    if (!isLast()) return;
    post = next;
    show(told);
    if (moves) $("summary").focus();
  });
  $("start-help").textContent = HELP;
}
const HELP = $("start-help").textContent;

function show(told) {
  reading = told;
  $("start").hidden = true;
  $("result").hidden = false;
  text.show(told.blocks, told.marks);
  panel.show(told);
  const { citations, found, wrong, doubtful, quiet, unknown, elsewhere, safeFixes } = told.counts;
  const kinds = [[found, "all right"], [wrong, "to fix"], [doubtful, "worth a look"], [quiet, "only noted"], [unknown, "not looked up"]];
  const parts = kinds.filter(([number]) => number).map(([number, words]) => `${number} ${words}`);
  const cited = citations ? `${several(citations, "citation")}: ${parts.join(", ")}` : "No citations were found in this text";
  $("summary").textContent = elsewhere ? `${cited}; ${several(elsewhere, "finding")} elsewhere` : cited;
  $("fix-all").hidden = !safeFixes;
  $("fix-all").textContent = safeFixes === 1 ? "Apply the one safe fix" : `Apply all ${safeFixes} safe fixes`;
  $("undo").hidden = !undone.length;
  $("from-list").hidden = !told.listed;
  const says = new Set(told.marks.map((mark) => mark.says));
  for (const item of document.querySelectorAll(".legend > li")) {
    item.hidden = ![...says].some((each) => item.firstChild.classList.contains(each));
  }
}

async function apply(finding) {
  const before = post;
  const asked = { bibliography: $("bibliography").value, format: post.format ?? "", finding };
  await trying("Fixing …", async (isLast) => {
    const told = await ask("fix", asked, post.text, post.type);
    if (!isLast()) return;
    undone = [...undone, before].slice(-MOST_UNDONE);
    post = asPost(told);
    const place = scrollY;
    show(told);
    scrollTo({ top: place, behavior: "instant" });
    status(finding === "safe" ? "The safe fixes were applied." : "The fix was applied.");
    $("summary").focus({ preventScroll: true });
  });
}

function start(next) {
  undone = [];
  return check(next);
}

function startOver() {
  $("result").hidden = true;
  $("start").hidden = false;
  $("back").hidden = !post;
  $("paste").textContent = "";
  $("paste").focus();
  scrollTo(0, 0);
}

// What was pasted is sent as it is, and read by the program: no foreign markup gets into the page.
function take(data) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  if (html.trim()) return start({ text: html, type: "text/html" });
  if (plain.trim()) return start({ text: plain, type: "text/plain" });
  return say(new Error("There is no text in what was pasted: copy the post, and paste it again."));
}

// A file is one post, or an export with many: then one of them is chosen.
async function openFile(file, number = "") {
  const end = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
  if (end === ".bib" || (end === ".json" && (await isBibliography(file)))) return openBibliography(file);
  await trying(`Opening ${file.name} …`, async (isLast) => {
    const told = await ask("file", { name: file.name, post: number }, file, "application/octet-stream");
    if (!isLast()) return;
    if (told.posts) offerPosts(file, told);
    else await start(asPost(told));
  });
}

// An export of Ghost is JSON, and so is CSL-JSON, which is a list of works.
async function isBibliography(file) {
  return /^\s*\[/.test(await file.slice(0, 1000).text());
}

function asPost({ text: said, format }) {
  return { text: said, type: TYPES[format], format };
}

function offerPosts(file, told) {
  $("result").hidden = true;
  $("start").hidden = false;
  const unread = told.unread ? `; ${told.unread} could not be read` : "";
  $("posts-title").textContent = `${told.posts.length} posts in ${told.name}${unread}`;
  $("post-list").replaceChildren(
    ...told.posts.map(([title, date, state], number) => {
      const button = make("button", title);
      button.type = "button";
      const about = [date, state === "publish" ? "" : state].filter(Boolean).join(", ");
      if (about) button.append(" ", make("small", about));
      button.addEventListener("click", () => openFile(file, String(number)));
      const item = make("li");
      item.append(button);
      return item;
    }),
  );
  $("filter").textContent = "";
  $("posts").hidden = false;
  $("posts-title").focus();
}

function filterPosts() {
  const wanted = $("filter").textContent.trim().toLowerCase();
  for (const item of $("post-list").children) item.hidden = !item.textContent.toLowerCase().includes(wanted);
}

function offer(bibliography) {
  const { id, name, works } = bibliography;
  $("bibliography").append(new Option(`${name} (${works})`, id, false, true));
}

async function added(told, doubts) {
  offer(told);
  bibtex = told.bibtex ?? "";
  const about = [];
  if (told.problems.length) {
    const list = make("ul");
    const more = told.moreProblems ? [make("li", `and ${told.moreProblems} more`)] : [];
    list.append(...told.problems.map((problem) => make("li", problem)), ...more);
    about.push(make("p", doubts), list);
  }
  if (bibtex) {
    about.unshift(make("p", `A bibliography of ${told.works} was made from the list in your post.`));
    const save = make("button", "Save it as a file");
    save.type = "button";
    save.addEventListener("click", saveBibtex);
    about.push(save);
  }
  $("about-bibliography").replaceChildren(...about);
  $("about-bibliography").hidden = !about.length;
  if (post) await check(post, false);
}

function saveBibtex() {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([bibtex], { type: "text/plain" }));
  link.download = "references.bib";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function openBibliography(file) {
  await trying(`Opening ${file.name} …`, async () => {
    const told = await ask("bibliography", { name: file.name }, file, "application/octet-stream");
    await added(told, `What is odd in ${told.name}:`);
  });
}

document.addEventListener("paste", (event) => {
  event.preventDefault();
  if ($("filter").contains(event.target)) {
    document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
    return;
  }
  take(event.clipboardData);
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) openFile(file);
  else take(event.dataTransfer);
});
$("check").addEventListener("click", () => {
  const typed = $("paste").innerText;
  if (typed.trim()) start({ text: typed, type: "text/plain" });
  else say(new Error("There is no text yet: paste your post first."));
});
$("open").addEventListener("click", () => $("file").click());
$("add-bibliography").addEventListener("click", () => $("bibliography-file").click());
for (const [id, opens] of [["file", openFile], ["bibliography-file", openBibliography]]) {
  $(id).addEventListener("change", () => {
    const [file] = $(id).files;
    $(id).value = "";
    if (file) opens(file);
  });
}
$("bibliography").addEventListener("change", () => {
  $("about-bibliography").hidden = true;
  if (post && !$("result").hidden) check(post, false);
});
$("from-list").addEventListener("click", () =>
  trying("Reading the list …", async () => {
    const told = await ask("list", { format: post.format ?? "" }, post.text, post.type);
    await added(told, "Look at these entries: not all of them could be read with certainty.");
  }),
);
$("filter").addEventListener("input", filterPosts);
$("fix-all").addEventListener("click", () => apply("safe"));
$("undo").addEventListener("click", () => {
  const last = undone.pop();
  if (last) check(last, false).then(() => $("summary").focus({ preventScroll: true }));
});
$("again").addEventListener("click", startOver);
$("back").addEventListener("click", () => {
  $("start").hidden = true;
  $("result").hidden = false;
  $("summary").focus();
});
$("copy-text").addEventListener("click", () => {
  const isHtml = reading.format === "html";
  status(copy(isHtml ? text.plain() : post.text, isHtml ? post.text : ""));
});
$("copy-list").addEventListener("click", () => {
  $("list-status").textContent = copy(reading.list.text, reading.list.html);
});
$("copy-html").addEventListener("click", () => {
  $("list-status").textContent = copy(reading.list.html);
});
$("copy-markdown").addEventListener("click", () => {
  $("list-status").textContent = copy(reading.list.markdown);
});

async function greet() {
  takeKey();
  await trying("", async () => {
    const { bibliography, opens } = await ask("hello");
    $("file").accept = opens.join(",");
    if (bibliography && ![...$("bibliography").options].some((each) => each.value === bibliography.id)) offer(bibliography);
  });
  $("paste").focus();
}
addEventListener("hashchange", greet);
greet();
