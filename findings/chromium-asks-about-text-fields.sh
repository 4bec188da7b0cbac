#!/usr/bin/env bash
# Chromium 156 (Debian): a page of one's own machine with a text field makes the browser ask a server of
# its maker what may be filled in there, although the page comes from 127.0.0.1, loads nothing, and says
# autocomplete="off". An editable element that looks the same is not asked about.
# What is seen: requests for content-autofill.googleapis.com on behalf of 127.0.0.1, by page.
set -euo pipefail
browser=$(command -v chromium || command -v chromium-browser) || { echo "Chromium is missing" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check playwright==1.50.0
seen=$(BROWSER="$browser" FOLDER="$folder" "$folder/venv/bin/python" <<'PYTHON'
import json, os
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

folder = Path(os.environ["FOLDER"])
pages = {
    "textarea": '<textarea autocomplete="off"></textarea>',
    "editable": '<div contenteditable role="textbox"></div>',
}
for name, body in pages.items():
    (folder / f"{name}.html").write_text(f"<!doctype html><title>x</title>{body}")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
Thread(target=server.serve_forever, daemon=True).start()
with sync_playwright() as started:
    for name in pages:
        log = folder / f"{name}.json"
        chromium = started.chromium.launch(
            executable_path=os.environ["BROWSER"], args=["--no-sandbox", f"--log-net-log={log}"]
        )
        page = chromium.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{name}.html")
        page.wait_for_timeout(3000)
        chromium.close()
        told = [event.get("params", {}) for event in json.loads(log.read_text())["events"]]
        asked = any(
            "content-autofill" in each.get("host", "")
            and "127.0.0.1" in each.get("network_anonymization_key", "")
            for each in told
        )
        print(f"{name}: {'asked about' if asked else 'quiet'}")
PYTHON
)
echo "$seen"
[ "$seen" = "textarea: asked about
editable: quiet" ] || { echo "this has changed" >&2; exit 1; }
