// Calls the command `ipnb-refs` for one post, and reads what it says as JSON.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const MOST_BYTES = 100_000_000;
// The rules that ask for what is done here: a list that is there, and up to date.
const OF_WRITTEN_LISTS = new Set(["REF101", "REF107", "REF109"]);
const BEGINS = "ipnb-refs: begin references";
const CHECKS = ["warn", "off"];
const LISTS = ["append", "update", "leave"];

/**
 * Give a post as it should be built, and what was found in it.
 *
 * `path` is the file of the post; `text` is what the tool has read of it, which may lack the front
 * matter. Findings are `{ code, message, severity, path, line, column }`; those of severity "error"
 * fail a strict build.
 */
export function built(text, path, options = {}) {
  const { command = "ipnb-refs", bib = [], check = "warn", list = "append", links = false } = options;
  oneOf("check", check, CHECKS);
  oneOf("list", list, LISTS);
  const whole = wholeText(text, path);
  const front = whole.slice(0, whole.length - text.length);
  const about = ["-", "--stdin-filename", path, ...[bib].flat().flatMap((file) => ["--bib", file])];
  const findings =
    check === "off"
      ? []
      : JSON.parse(run(command, ["check", ...about, "--output-format", "json"], whole)).findings;
  const writes = list === "append" || (list === "update" && text.includes(BEGINS));
  if (!writes) return { text, findings };
  const how = links ? ["--write", "--links"] : ["--write"];
  const listed = run(command, ["references", ...how, ...about], whole);
  return {
    text: listed.slice(front.length),
    findings: findings.filter((each) => !OF_WRITTEN_LISTS.has(each.code)),
  };
}

/** Tell findings: errors fail the build where it is `strict`, else all are printed. */
export function tell(findings, { strict = false } = {}) {
  const errors = findings.filter((each) => each.severity === "error");
  if (strict && errors.length > 0) throw new Error(errors.map(said).join("\n"));
  for (const each of findings) console.warn(`[ipnb-refs] ${said(each)}`);
}

export function said({ path, line, column, code, message }) {
  return `${path}:${line}:${column}: ${code} ${message}`;
}

/** Give the file of a post where it ends with the text, so that lines are those of the file. */
function wholeText(text, path) {
  try {
    const file = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    return file.endsWith(text) ? file : text;
  } catch {
    return text; // a page that has no file
  }
}

function run(command, words, input) {
  const done = spawnSync(command, words, { input, encoding: "utf8", maxBuffer: MOST_BYTES });
  if (done.error?.code === "ENOENT")
    throw new Error(`${command} is not installed: pip install ipnb-refs, or name it as \`command\``);
  if (done.error) throw done.error;
  // 1 says that something was found; anything else, that something could not be done.
  if (done.status !== 0 && done.status !== 1) throw new Error(done.stderr.trim());
  return done.stdout;
}

function oneOf(name, value, known) {
  if (!known.includes(value))
    throw new Error(`ipnb-refs: ${name} is "${value}", must be one of ${known.join(", ")}`);
}
