"""Takes the pictures of the documentation in Chromium: `make pictures`."""

from __future__ import annotations

import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

from click.testing import CliRunner
from playwright.sync_api import sync_playwright

from ipnb_refs.cli.main import main
from ipnb_refs.project import Request, Session
from ipnb_refs.web import Desk, PageServer

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
EDITOR = """<!doctype html><html lang="en"><title>Editor</title>
<body style="font:16px/1.5 sans-serif;margin:1.5rem;max-width:44rem">
<div contenteditable="true" id="editor"></div>"""
PASTE = """(html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
}"""
SIZE = {"width": 760, "height": 560}


def take(folder: Path) -> None:
    """Show the page of a post, copy its list, and paste it into an editor."""
    post = Path("examples/posts/a-hand-to-hold.md")
    made = CliRunner().invoke(main, ["references", "--page", str(post)])
    (folder / "page.html").write_text(made.stdout, encoding="utf-8")
    (folder / "editor.html").write_text(EDITOR, encoding="utf-8")
    report = CliRunner().invoke(main, ["report", str(post.parent)])
    (folder / "report.html").write_text(report.stdout, encoding="utf-8")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE)
        page.goto((folder / "page.html").as_uri())
        page.get_by_role("button").click()
        page.screenshot(path=PICTURES / "page.png")
        page.goto((folder / "editor.html").as_uri())
        page.locator("#editor").click()
        page.keyboard.press("Control+V")
        page.screenshot(path=PICTURES / "pasted.png")
        page.goto((folder / "report.html").as_uri())
        page.screenshot(path=PICTURES / "report.png")
        checked_in_the_browser(browser)
        page_to_paste_from(browser, folder)
        browser.close()


def page_to_paste_from(browser: Any, folder: Path) -> None:
    """Show the page of a post of the how-to, which is to be changed on a site."""
    how_to = (ROOT / "docs" / "how-to" / "squarespace.md").read_text("utf-8")
    text = how_to.split("```xml\n")[2].partition("```")[0]
    export, store, paste = (folder / name for name in ("export.xml", "references.bib", "paste"))
    export.write_text(text, "utf-8")
    CliRunner().invoke(main, ["import", str(export), "-o", str(store)])
    CliRunner().invoke(main, ["references", str(export), "--to-paste", str(paste)])
    page = browser.new_page(viewport={"width": 760, "height": 900})
    page.goto((paste / "safe-sound.html").as_uri())
    page.get_by_role("button").click()
    page.screenshot(path=PICTURES / "to-paste.png")


def checked_in_the_browser(browser: Any) -> None:
    """Paste a post as Google Docs copies it into the page of `serve`, and open what was found."""
    clip = (ROOT / "tests" / "cases" / "clips" / "google-docs.html").read_text("utf-8")
    desk = Desk(Session(Request((), (Path("data/references.bib"),))))
    with PageServer(desk) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        for name, size, scheme in (
            ("serve", {"width": 1000, "height": 640}, "light"),
            ("serve-phone", {"width": 380, "height": 700}, "dark"),
        ):
            page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
            page.goto(server.address)
            page.wait_for_selector("#paste:focus")
            page.evaluate(PASTE, clip)
            page.locator("#text .mark").first.click()
            page.wait_for_selector("#detail:not([hidden])")
            page.screenshot(path=PICTURES / f"{name}.png")
        from_an_export(browser, server.address)
        server.shutdown()


def from_an_export(browser: Any, address: str) -> None:
    """Choose a post of an export, apply the fixes, copy the list, and paste it into an editor."""
    page = browser.new_page(viewport={"width": 1000, "height": 560}, reduced_motion="reduce")
    page.goto(address)
    page.wait_for_selector("#paste:focus")
    page.locator("#file").set_input_files(ROOT / "tests" / "cases" / "web" / "export.xml")
    page.wait_for_selector("#posts:not([hidden])")
    page.locator("#posts").scroll_into_view_if_needed()
    page.mouse.wheel(0, 1000)
    page.screenshot(path=PICTURES / "serve-posts.png")
    page.get_by_role("button", name="The still face").click()
    page.wait_for_selector("#result:not([hidden])")
    page.get_by_role("button", name="safe fix").click()
    page.wait_for_selector("#undo:not([hidden])")
    page.locator("#copy-list").click()
    page.screenshot(path=PICTURES / "serve-fixed.png")
    page.close()


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as name, chdir(ROOT):
        take(Path(name))
