// Questions to the program that serves the page. The key comes after "#" in the address that was
// printed; it is taken out of sight at once, and kept for as long as this tab is open.

const KEY = "ipnb-refs-key";

export function takeKey() {
  if (location.hash.length > 1) {
    sessionStorage.setItem(KEY, location.hash.slice(1));
    history.replaceState(null, "", "/");
  }
}

export async function ask(question, asked = {}, body = "", type = "text/plain") {
  const address = `/api/${question}?${new URLSearchParams(asked)}`;
  const headers = { "Content-Type": type, "X-Ipnb-Refs-Token": sessionStorage.getItem(KEY) ?? "" };
  let answer;
  try {
    answer = await fetch(address, { method: "POST", headers, body, cache: "no-store" });
  } catch {
    throw new Error("ipnb-refs serve does not answer: start it again, and open the address that it prints.");
  }
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error);
  return told;
}
