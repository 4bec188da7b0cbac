"""The page on this machine in a real browser: `make browser` installs what this needs."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ipnb_refs.project import Request, Session
from ipnb_refs.web import Desk, PageServer

if TYPE_CHECKING:
    from collections.abc import Iterator

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("Chromium is not installed", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="`make browser` installs Playwright")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="`make browser` has axe")

ROOT = Path(__file__).parents[1]
CLIPS = sorted((ROOT / "tests" / "cases" / "clips").glob("*.html"))
TYPED = "Minds meet (Siegel, 2012), says Nobody (2019)."
PASTE = """([html, plain]) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", plain);
  const pasted = { clipboardData: data, bubbles: true, cancelable: true };
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", pasted));
}"""
EDITOR = "<!doctype html><title>Editor</title><div contenteditable id=editor>"
LONG = "Averylongname" * 12


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    desk = Desk(Session(Request((), (ROOT / "data" / "references.bib",))))
    with PageServer(desk) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("net") / "net.json"


@pytest.fixture(scope="module")
def browser(log: Path) -> Iterator[Any]:
    """Chromium, which notes all that its network layer does, and asks nothing of its own."""
    quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(
            executable_path=CHROMIUM, args=[*quiet, f"--log-net-log={log}"]
        )
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    context = browser.new_context()
    opened = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(address)
    opened.wait_for_selector("#paste:focus")
    yield opened
    assert [text for text in said if not text.startswith("Failed to load resource")] == []
    own = address.partition("#")[0]
    assert [url for url in asked if not url.startswith((own, f"blob:{own}"))] == []
    context.close()


def paste(page: Any, html: str, plain: str = "x") -> None:
    page.evaluate(PASTE, [html, plain])
    page.wait_for_selector("#result:not([hidden])")


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.stem)
def test_a_post_is_pasted_fixed_and_its_list_pasted_elsewhere(page: Any, clip: Path) -> None:
    paste(page, clip.read_text("utf-8"))
    assert page.evaluate("document.activeElement.id") == "summary"
    assert page.locator("#summary").inner_text() == (
        "4 citations: 1 all right, 2 to fix, 1 worth a look"
    )
    assert page.evaluate("window.stolen") is None
    assert page.locator("#text i").first.inner_text() == "attachment"
    marks = page.locator("#text .mark")
    assert [mark.split(" ")[1] for mark in marks.evaluate_all("(m) => m.map((e) => e.className)")][
        :4
    ] == ["doubtful", "wrong", "wrong", "found"]

    marks.first.press("Enter")
    assert page.evaluate("document.activeElement.id") == "detail-title"
    assert "“p.” instead of “pp.”" in page.locator("#detail-body").inner_text()
    assert "CIT206" not in page.locator("#detail-body").inner_text()
    page.locator("#detail button.main").click()
    page.wait_for_selector("#undo:not([hidden])")
    assert "pp. 12–14" in page.locator("#text").text_content()
    assert marks.first.evaluate("(mark) => mark.classList.contains('found')")

    # The bibliography lacks a work of the typed list, which a shorter list must not replace.
    assert page.locator("#copy-list").is_hidden()
    assert "lacks a work that the list in your post has" in page.locator("#list-help").inner_text()
    page.locator("#from-list").click()
    page.locator("#references p").nth(1).wait_for()
    listed = page.locator("#references p").all_inner_texts()
    assert len(listed) == 2
    page.locator("#copy-list").click()
    assert page.locator("#list-status").inner_text() == "Copied."
    editor = page.context.new_page()
    editor.set_content(EDITOR)
    editor.locator("#editor").click()
    editor.keyboard.press("Control+V")
    pasted = editor.locator("#editor p")
    assert pasted.all_inner_texts() == listed
    assert editor.locator("#editor i").count() >= 2
    indents = pasted.evaluate_all("(all) => all.map((e) => getComputedStyle(e).textIndent)")
    assert all(indent.startswith("-") for indent in indents)


def test_the_post_is_copied_as_it_was_with_its_fixes(page: Any) -> None:
    paste(page, '<p class="kept">Minds meet (Siegel, 2012, p. 4-5).</p>')
    page.locator("#fix-all").click()
    page.wait_for_selector("#undo:not([hidden])")
    page.evaluate("""() => {
      const set = DataTransfer.prototype.setData;
      DataTransfer.prototype.setData = function (kind, text) {
        window[kind] = text;
        set.call(this, kind, text);
      };
    }""")
    page.locator("#copy-text").click()
    assert page.evaluate("window['text/html']") == (
        '<p class="kept">Minds meet (Siegel, 2012, pp. 4–5).</p>'
    )
    assert page.evaluate("window['text/plain']") == "Minds meet (Siegel, 2012, pp. 4–5).\n"
    page.locator("#undo").click()
    page.wait_for_selector("#undo", state="hidden")
    assert "p. 4-5" in page.locator("#text").text_content()


def test_text_is_typed_and_problems_are_gone_through_by_keyboard(page: Any) -> None:
    page.keyboard.type(TYPED)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#result:not([hidden])")
    page.locator("#findings button").press("Enter")
    assert page.locator("#detail-title").inner_text() == "Nobody (2019)"
    assert page.locator(".mark.current").inner_text().startswith("Nobody (2019)")
    page.keyboard.press("Escape")
    assert page.locator("#detail").is_hidden()
    assert page.evaluate("document.activeElement.classList.contains('mark')")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press(" ")
    assert "The developing mind" in page.locator("#detail-body").inner_text()


def test_a_list_becomes_a_bibliography_that_is_saved(page: Any) -> None:
    page.locator("#bibliography").select_option("none")
    paste(page, CLIPS[-1].read_text("utf-8"))
    assert page.locator("#references p").count() == 0
    page.locator("#from-list").click()
    page.locator("#references p").nth(1).wait_for()
    assert "A bibliography of 2 works was made" in page.locator("#about-bibliography").inner_text()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save it as a file").click()
    assert saved.value.suggested_filename == "references.bib"
    assert Path(saved.value.path()).read_text("utf-8").count("@") == 2


def test_files_are_opened(page: Any, tmp_path: Path) -> None:
    bib = tmp_path / "mine.bib"
    bib.write_text("@book{n, author={Nobody, A.}, year=2019, title={Nothing}}", "utf-8")
    post = tmp_path / "post.md"
    post.write_text(TYPED, "utf-8")
    page.locator("#file").set_input_files(post)
    page.wait_for_selector("#result:not([hidden])")
    page.locator("#bibliography-file").set_input_files(bib)
    page.get_by_text("Nobody, A. (2019). Nothing.").wait_for()
    assert page.locator("#bibliography option:checked").inner_text() == "mine.bib (1 work)"
    works = tmp_path / "works.json"
    works.write_text('[{"id": "n", "type": "book", "title": "Else"}]', "utf-8")
    page.locator("#file").set_input_files(works)
    page.locator("#bibliography option", has_text="works.json").wait_for(state="attached")
    page.locator("#again").click()
    page.locator("#file").set_input_files(ROOT / "tests" / "cases" / "web" / "export.xml")
    page.wait_for_selector("#posts:not([hidden])")
    page.get_by_label("Show only posts with").fill("hand")
    assert page.locator("#post-list li").filter(visible=True).count() == 1
    page.get_by_role("button", name="A hand to hold").click()
    page.wait_for_selector("#result:not([hidden])")
    assert "Siegel, 2012" in page.locator("#text").text_content()


def test_errors_are_said_in_a_sentence(page: Any, tmp_path: Path) -> None:
    picture = tmp_path / "hand.png"
    picture.write_bytes(b"\x89PNG\0\0")
    page.locator("#file").set_input_files(picture)
    page.wait_for_selector("#error:not([hidden])")
    said = page.locator("#error").inner_text()
    assert said == "hand.png is not text: copy what it says, and paste it here."
    page.evaluate(PASTE, ["", ""])
    page.get_by_text("There is no text in what was pasted").wait_for()


def test_the_key_is_taken_out_of_sight_and_kept_for_the_tab(page: Any, address: str) -> None:
    own, _, key = address.partition("#")
    assert page.url == own
    page.reload()
    page.wait_for_selector("#paste:focus")
    paste(page, "", TYPED)
    assert key not in page.content()


def test_a_wrong_key_is_refused(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address[:-4] + "abcd")
    page.get_by_text("Open the whole address that ipnb-refs serve printed").wait_for()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1100])
def test_nothing_is_wrong_with_the_page(page: Any, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})

    def look() -> None:
        found = axe.Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it fits"

    look()
    paste(page, CLIPS[0].read_text("utf-8").replace("Bowlby", LONG).replace("hold", LONG))
    look()
    for mark in page.locator("#text .mark").all():
        mark.press("Enter")
        look()
        page.keyboard.press("Escape")
    page.locator("#bibliography").select_option("none")
    page.get_by_text("or make one from the list").wait_for()
    look()


def test_two_megabytes_stay_responsive(page: Any) -> None:
    cited = "<p style='margin:0'>Minds meet (Siegel, 2012, p. 3-4), says Nobody (2019).</p>\n"
    plain = f"<p style='margin:0'>{'Nothing is cited here at all. ' * 12}</p>\n"
    unit = cited + plain * 5
    page.evaluate("""() => {
      window.gaps = [0];
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        window.gaps.push(now - last);
        last = now;
      }, 10);
    }""")
    paste(page, unit * (2_000_000 // len(unit)))
    page.locator("#text > p").nth(4000).wait_for(state="attached")
    page.locator("#text .mark").first.click()
    page.locator("#detail button.main").click()
    page.wait_for_selector("#undo:not([hidden])")
    assert page.evaluate("Math.max(...gaps)") < 1000, "milliseconds without an answer"


def test_nothing_leaves_this_machine(browser: Any, address: str, log: Path) -> None:
    """Chromium's own log of its network layer: what is asked for the page, by whatever part of it.

    It is whole once the browser is closed. A browser asks its maker things of its own, too; what
    belongs to a page has its address in the key that keeps the traffic of pages apart.
    """
    browser.close()
    own = address.partition("#")[0]
    asked = set()
    for event in json.loads(log.read_text("utf-8"))["events"]:
        told = event.get("params", {})
        if "127.0.0.1" in told.get("network_anonymization_key", "") and "host" in told:
            asked.add(told["host"])
        if "127.0.0.1" in told.get("initiator", "") and "url" in told:
            asked.add(told["url"])
    assert len(asked) > 5
    assert [each for each in asked if not f"{each}/".startswith((own, f"blob:{own}"))] == []
