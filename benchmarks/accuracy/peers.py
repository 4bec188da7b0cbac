"""Other programs that can be had, each in an environment of its own, asked through a pipe.

None of them knows a bibliography, so none links citations to works.
"""

from __future__ import annotations

import json
import re
import subprocess
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measures import Found, Program

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from shapes import Post

SCRIPTS = Path(__file__).parent / "peer_scripts"
HOME = Path("build/venvs/accuracy")


MARKUP = re.compile(r"<[^<>]*>|[*_`]")


@dataclass(frozen=True)
class Peer:
    """A package of PyPI, its script, and what it can do; without a script, why it has none.

    `note` is what the page says beside its figures.
    """

    package: str
    script: str = ""
    can: tuple[str, ...] = ()
    why_not: str = ""
    note: str = ""


PEERS = (
    Peer(
        "plagx-preflight",
        "plagx.py",
        ("citations", "errors"),
        note="it knows a list only by a heading with an empty line below it",
    ),
    Peer("touchneedle", "touch.py", ("citations", "entries")),
    Peer("refextract", "refext.py", ("entries",)),
    Peer(
        "citation-finder",
        why_not="it reads only what the National Library of Norway serves, and takes no text",
    ),
)


def bare(text: str) -> str:
    """Put blanks in the place of markup, which these programs do not know; offsets stay."""
    return MARKUP.sub(lambda found: " " * len(found[0]), text)


class Asked:
    """The process of a peer, which answers one question after another."""

    def __init__(self, python: Path, script: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own script
            [str(python), str(SCRIPTS / script)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def _ask(self, **question: object) -> Any:
        asked, answered = self._process.stdin, self._process.stdout
        if asked is None or answered is None:  # never: both are pipes
            raise BrokenPipeError
        asked.write(json.dumps(question) + "\n")
        asked.flush()
        return json.loads(answered.readline())

    def citations(self, text: str, markup: str) -> Iterator[Found]:
        """Find citations."""
        plain = text if markup == "text" else bare(text)
        yield from map(Found, self._ask(what="citations", text=plain))

    def entries(self, texts: Sequence[str]) -> Sequence[Mapping[str, str] | None]:
        """Take entries apart."""
        found: list[Mapping[str, str] | None] = self._ask(what="entries", texts=[*texts])
        return found

    def errors(self, post: Post) -> list[tuple[tuple[int, int]]]:
        """Find errors."""
        return [((start, end),) for start, end in self._ask(what="errors", text=bare(post.text))]


def installed() -> tuple[list[Program], list[str]]:
    """Install what can be; give the programs, and what is to be said of them and of others."""
    programs, notes = [], []
    for peer in PEERS:
        home = HOME / peer.package
        python = home / "bin" / "python"
        if not python.exists():
            venv.create(home, with_pip=True)
        version = _version(python, peer.package) or _install(python, peer.package)
        if not version:
            notes.append(f"{peer.package} could not be installed")
        elif peer.why_not:
            notes.append(f"{peer.package} {version} is installed, but {peer.why_not}")
        else:
            if peer.note:
                notes.append(f"{peer.package} {version}: {peer.note}")
            asked = Asked(python, peer.script)
            programs.append(
                Program(
                    peer.package,
                    version,
                    citations=asked.citations if "citations" in peer.can else None,
                    entries=asked.entries if "entries" in peer.can else None,
                    errors=asked.errors if "errors" in peer.can else None,
                )
            )
    return programs, notes


def _install(python: Path, package: str) -> str:
    subprocess.run(  # noqa: S603 - packages that are named here
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package],
        check=False,
        capture_output=True,
    )
    return _version(python, package)


def _version(python: Path, package: str) -> str:
    code = f"from importlib.metadata import version; print(version({package!r}))"
    done = subprocess.run(  # noqa: S603 - our own code
        [str(python), "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout.strip() if done.returncode == 0 else ""
