"""Lists and pages in a real browser: `make browser` installs what this needs."""

from __future__ import annotations

import http.server
import shutil
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from ipnb_refs import build_references, load_store, parse, read, resolve, update_section
from ipnb_refs.cli.main import main
from ipnb_refs.sections import with_links

if TYPE_CHECKING:
    from collections.abc import Iterator

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("Chromium is not installed", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="`make browser` installs Playwright")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="`make browser` has axe")

ROOT = Path(__file__).parents[1]
STORE = load_store(ROOT / "data" / "references.bib")
POST = """<!doctype html>
<html lang="en"><head><title>Minds</title><style>{style}</style></head><body><main><h1>Minds</h1>
<p>Minds develop (Siegel, 2012; Porges, 2011), as Siegel (2012) says.</p>
</main></body></html>
"""
PASTE = """<!doctype html><html lang="en"><title>Editor</title>
<div contenteditable="true" id="editor"></div></html>"""
WIDTHS = (360, 1100)


def run(*arguments: str) -> str:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code < 2, done.stderr  # one of the examples has slips on purpose
    return done.stdout


def linked_post() -> str:
    text = POST.format(style=run("references", "--stylesheet"))
    document = read(text, "html")
    found = resolve(parse(document, STORE), STORE)
    linked = read(with_links(document, found), "html")
    return update_section(linked, build_references(found, STORE))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    # A file's name is on its page, and a long one must not push the page off a phone.
    examples = folder / "a_folder_whose_name_goes_on_and_on_as_folders_of_machines_do" / "posts"
    shutil.copytree(ROOT / "examples", examples.parent)
    pages = {
        "page.html": run("references", "--page", str(examples / "a-hand-to-hold.md")),
        "pages.html": run("references", "--page", str(examples)),
        "post.html": linked_post(),
        "report.html": run("report", str(examples)),
        "editor.html": PASTE,
    }
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.mark.parametrize("name", ["page.html", "pages.html", "post.html", "report.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wrong_with_a_page(
    site: str, browser: Any, name: str, scheme: str, width: int
) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/{name}")
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert [text for text in said if "favicon" not in text and "404" not in text] == []
    assert {url for url in asked if "favicon" not in url} == {f"{site}/{name}"}
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it fits the screen"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    page.close()


@pytest.mark.parametrize("name", ["page.html", "post.html"])
def test_entries_hang(site: str, browser: Any, name: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/{name}")
    entry = page.locator(".references p").first
    style = entry.evaluate(
        "(e) => [getComputedStyle(e).textIndent, getComputedStyle(e).paddingLeft]"
    )
    indent, padding = (float(value.removesuffix("px")) for value in style)
    assert indent == -padding < 0
    page.close()


def test_links_land_on_entries_and_return(site: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(f"{site}/post.html")
    citations = page.locator("[role=doc-biblioref]")
    for number in range(citations.count()):
        citation = citations.nth(number)
        citation.click()
        entry = page.evaluate("document.querySelector(':target').id")
        assert f"#{entry}" == citation.get_attribute("href")
        back = page.locator(f"[id='{entry}'] [href='#{citation.get_attribute('id')}']")
        assert (back.get_attribute("aria-label") or "").startswith("Back to citation")
        back.click()
        assert page.evaluate("document.querySelector(':target').id") == citation.get_attribute("id")
    assert citations.count() == 3
    page.close()


def test_a_copied_list_keeps_its_looks_where_it_is_pasted(site: str, browser: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/page.html")
    typed = page.locator(".references p").all_inner_texts()
    page.get_by_role("button", name="Copy the list").click()
    assert page.get_by_role("status").inner_text() == "Copied."
    page.goto(f"{site}/editor.html")
    page.locator("#editor").click()
    page.keyboard.press("Control+V")
    pasted = page.locator("#editor p")
    assert pasted.all_inner_texts() == typed
    assert page.locator("#editor i").count() >= len(typed)
    assert page.locator("#editor a[href^='https://doi.org/']").count()
    indents = pasted.evaluate_all("(all) => all.map((e) => getComputedStyle(e).textIndent)")
    assert all(indent.startswith("-") for indent in indents)
    context.close()


def test_rows_of_a_report_are_filtered(site: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(f"{site}/report.html")
    rows = page.locator("tbody tr")
    page.get_by_label("Show only rows with").fill("polyvagal")
    shown = rows.filter(visible=True)
    assert 0 < shown.count() < rows.count()
    assert all("olyvagal" in text for text in shown.all_inner_texts())
    assert page.get_by_text(f"{shown.count()} of {rows.count()} rows").count() == 1
    page.close()
