"""What answers the page: texts come in as bytes, answers go out as values for JSON.

A text is sent whole with each question and nothing of it is kept but the last reading, so that two
windows never get in each other's way. Only bibliographies that were handed in stay, under a number.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path, PurePath
from threading import Lock
from typing import TYPE_CHECKING

from ipnb_refs.containers import KINDS, ContainerFile, is_container, open_container
from ipnb_refs.controls import without_controls
from ipnb_refs.documents import SUFFIXES, format_of, guessed_format, read
from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.files import NotText, decode
from ipnb_refs.fixes import fix, with_one_fix
from ipnb_refs.frozen import frozen
from ipnb_refs.listed import import_lists
from ipnb_refs.load import reread
from ipnb_refs.model import Format
from ipnb_refs.pipeline import examine
from ipnb_refs.project import Level, Source, no_text
from ipnb_refs.report import count
from ipnb_refs.rules import problems_left
from ipnb_refs.store import Store
from ipnb_refs.web.admission import TurnedAway
from ipnb_refs.web.reading_json import reading_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.containers import Opened
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.project import Session
    from ipnb_refs.settings import Settings
    from ipnb_refs.web.reading_json import Json

MOST_GIVEN = 8
"""Bibliographies that are kept; the one that was used longest ago goes first."""
NONE, OWN = "none", ""
"""No bibliography, and that of the folder or of `--bib`, among the numbers of those given."""
_LONGEST_NAME = 80
_FROM_LIST = "the list in your post"
_MOST_DOUBTS = 20
_TYPES = {
    "text/html": Format.HTML,
    "text/markdown": Format.MARKDOWN,
    "text/plain": None,
}
_EMPTY_STORE = Store((), ())


@frozen
class GivenText:
    """A text as it was sent, with the number of the bibliography that it is looked up in."""

    text: str
    format: Format
    bibliography: str = OWN


@frozen
class ShelvedStore:
    """A bibliography with its name for people, and problems that are left in it."""

    name: str
    store: Store
    problems: tuple[str, ...] = ()


class Desk:
    """Answers questions on texts, one after another; raises `TurnedAway` for what it cannot do."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._given: OrderedDict[str, ShelvedStore] = OrderedDict()
        self._numbers = 0
        self._last: tuple[GivenText, Store | None, Examination] | None = None
        self._file: tuple[ContainerFile, Opened] | None = None
        self._lock = Lock()

    def hello(self) -> Json:
        """Say which bibliography is at hand, and which files can be opened, by their ends."""
        with self._lock:
            own = self._own()
            return {
                "bibliography": _described(OWN, own) if own is not None else None,
                "opens": [*SUFFIXES, *KINDS],
            }

    def check(self, asked: Mapping[str, str], body: bytes) -> Json:
        """Read a text and say all that was found."""
        with self._lock:
            given = _text_of(asked, body)
            post, store, settings = self._examined(given)
            return reading_json(post, store, settings)

    def fix(self, asked: Mapping[str, str], body: bytes) -> Json:
        """Apply the fix of a finding, by its number, or all safe ones; give the text after it."""
        with self._lock:
            given = _text_of(asked, body)
            post, store, settings = self._examined(given)
            after = self._fixed(post, store, settings, asked.get("finding", ""))
            told = reading_json(after, store, settings)
            given = GivenText(after.document.text, given.format, given.bibliography)
            self._last = given, store, after
            return {**told, "text": given.text}

    def open_file(self, asked: Mapping[str, str], body: bytes) -> Json:
        """Read the bytes of a file as a text; its name tells the format.

        Of a file with several posts, give what they are called, or the one with the number that is
        asked for.
        """
        name = _short(asked.get("name", ""))
        if is_container(name):
            with self._lock:
                return self._inside(ContainerFile(name, body), asked.get("post", ""))
        if why := no_text(name):
            raise TurnedAway(415, f"{name}: {why}.")
        text = _decoded(name, body)
        markup = format_of(name) or guessed_format(text)
        return {"name": name, "format": markup.value, "text": text}

    def _inside(self, file: ContainerFile, wanted: str) -> Json:
        if self._file is None or self._file[0] != file:
            opened = open_container(file)
            if opened is None or not opened.posts:
                faults = opened.faults if opened is not None else ()
                why = faults[0].message if faults else "there are no posts in it"
                raise TurnedAway(422, f"{file.path} cannot be used: {why}.")
            self._file = file, opened
        posts = self._file[1].posts
        if len(posts) == 1 or wanted:
            number = _number(wanted or "0", len(posts))
            if number is None:
                raise TurnedAway(404, "This post is not in the file: open the file again.")
            post = posts[number]
            return {"name": post.title, "format": post.format.value, "text": post.text}
        return {
            "name": file.path,
            "posts": [[post.title or post.name, post.date, post.status] for post in posts],
            "unread": len(self._file[1].faults),
        }

    def take_bibliography(self, asked: Mapping[str, str], body: bytes) -> Json:
        """Take a BibTeX file or CSL-JSON, and give its number."""
        name = _short(asked.get("name", "")) or "references.bib"
        store = reread(_EMPTY_STORE, {name: _decoded(name, body)})
        if not store.works:
            raise TurnedAway(422, f"{name} has no works: choose a .bib file, or CSL-JSON (.json).")
        problems = tuple(each.message for each in problems_left(store))
        with self._lock:
            return self._shelved(ShelvedStore(name, store, problems))

    def take_list(self, asked: Mapping[str, str], body: bytes) -> Json:
        """Make a bibliography of the list that is typed in a text."""
        given = _text_of(asked, body)
        imported = import_lists(read(given.text, given.format))
        if not imported.entries:
            raise TurnedAway(422, "There is no list of references in this text.")
        store = reread(_EMPTY_STORE, {f"{_FROM_LIST}.bib": imported.bibtex})
        unsure = [each for each in zip(imported.entries, imported.doubts, strict=True) if each[1]]
        doubts = tuple(f"{entry.title}: {'; '.join(said)}" for entry, said in unsure)
        with self._lock:
            told = self._shelved(ShelvedStore(_FROM_LIST, store, doubts))
        return {**told, "bibtex": imported.bibtex}

    def _shelved(self, shelved: ShelvedStore) -> Json:
        self._numbers += 1
        number = str(self._numbers)
        self._given[number] = shelved
        while len(self._given) > MOST_GIVEN:
            self._given.popitem(last=False)
        return _described(number, shelved)

    def _own(self) -> ShelvedStore | None:
        """Give the bibliography that a post in the current folder would have."""
        try:
            served = self._session.serving(Source(".", Format.MARKDOWN), read(""))
        except (IpnbRefsError, OSError) as error:
            raise TurnedAway(422, f"{error}.") from None
        if served.store is None:
            said = [each.text for each in served.notices if each.level is Level.PROBLEM]
            if said:
                raise TurnedAway(422, f"The bibliography cannot be used: {'; '.join(said)}.")
            return None
        name = ", ".join(PurePath(path).name for path in served.paths)
        return ShelvedStore(name, served.store)

    def _store(self, number: str) -> Store | None:
        if number == NONE:
            return None
        if number == OWN:
            own = self._own()
            return own.store if own is not None else None
        if number not in self._given:
            raise TurnedAway(404, "This bibliography is not at hand any more: choose it again.")
        self._given.move_to_end(number)
        return self._given[number].store

    def _examined(self, given: GivenText) -> tuple[Examination, Store | None, Settings]:
        store = self._store(given.bibliography)
        settings = self._session.settings(Path.cwd())
        if self._last is not None and self._last[0] == given and self._last[1] is store:
            return self._last[2], store, settings
        post = examine(read(given.text, given.format), store, settings)
        self._last = given, store, post
        return post, store, settings

    def _fixed(
        self, post: Examination, store: Store | None, settings: Settings, wanted: str
    ) -> Examination:
        if wanted == "safe":
            return fix(post.document, store, settings).examination
        number = _number(wanted, len(post.diagnostics))
        if number is None:
            raise TurnedAway(404, "This is not found in the text any more: check it again.")
        after = with_one_fix(post, post.diagnostics[number], store, settings)
        if after is None:
            raise TurnedAway(
                409, "This fix would bring up another problem, so nothing was changed."
            )
        return after


def _text_of(asked: Mapping[str, str], body: bytes) -> GivenText:
    """Read a text that was sent, in the format of its type.

    Plain text may be Markdown, unless it is said to be none.
    """
    kind = asked.get("type", "").partition(";")[0].strip().lower()
    if kind not in _TYPES:
        raise TurnedAway(415, "Only text, Markdown, and HTML can be checked.")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise TurnedAway(400, "The text did not arrive whole: paste it again.") from None
    is_text = asked.get("format") == Format.TEXT
    markup = _TYPES[kind] or (Format.TEXT if is_text else guessed_format(text))
    return GivenText(text, markup, asked.get("bibliography", OWN))


def _number(wanted: str, end: int) -> int | None:
    """Read a number below `end`; None where it is none, however many digits were sent."""
    return next((number for number in range(end) if str(number) == wanted), None)


def _decoded(name: str, body: bytes) -> str:
    try:
        return decode(body).text
    except NotText:
        raise TurnedAway(
            415, f"{name or 'This file'} is not text: copy what it says, and paste it here."
        ) from None


def _short(name: str) -> str:
    """Give the name of a file without its folders, and without what nobody sees."""
    return without_controls(PurePath(name.replace("\\", "/")).name)[-_LONGEST_NAME:]


def _described(number: str, shelved: ShelvedStore) -> Json:
    return {
        "id": number,
        "name": shelved.name,
        "works": count(len(shelved.store.works), "work"),
        "problems": list(shelved.problems[:_MOST_DOUBTS]),
        "moreProblems": max(0, len(shelved.problems) - _MOST_DOUBTS),
    }
