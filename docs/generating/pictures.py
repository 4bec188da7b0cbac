"""Takes the pictures of the documentation in Chromium: `make pictures`."""

from __future__ import annotations

import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from playwright.sync_api import sync_playwright

from ipnb_refs.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
EDITOR = """<!doctype html><html lang="en"><title>Editor</title>
<body style="font:16px/1.5 sans-serif;margin:1.5rem;max-width:44rem">
<div contenteditable="true" id="editor"></div>"""
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
        browser.close()


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as name, chdir(ROOT):
        take(Path(name))
