"""Where posts are read from: paths to sources, a source to a post."""

from __future__ import annotations

import os
import sys
from dataclasses import field, replace
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from ipnb_refs.documents import format_of
from ipnb_refs.errors import UsageError
from ipnb_refs.files import NotText, TextFile, decode, read_text
from ipnb_refs.frozen import value
from ipnb_refs.lines import STDIN
from ipnb_refs.model import Diagnostic, Format
from ipnb_refs.project.notice import Level, Notice, cannot_be_read
from ipnb_refs.project.walking import RealPaths, markup_of, posts_in
from ipnb_refs.settings import upwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Self

    from ipnb_refs.lines import InFile
    from ipnb_refs.model import Document
    from ipnb_refs.settings import Settings

BIB = ".bib"


@value
class Stdin:
    """What is known of standard input: a name for it, its markup."""

    filename: str | None = None
    format: Format | None = None


@value
class Source:
    """Where a post is read from: a file, or standard input (`file` is None).

    Where the format `is_known` to nobody, the text tells it when it is read. One that is `inside`
    of a file with other posts has that for its `file`, which is never written to, and its `text`
    and its `address` on the web; what cannot be read there is `unread`, the finding that reading it
    gives.
    """

    name: str
    format: Format
    file: Path | None = None
    is_known: bool = True
    inside: InFile | None = field(default=None, compare=False)
    text: str = field(default="", compare=False)
    address: str = field(default="", compare=False)
    unread: Diagnostic | None = field(default=None, compare=False)

    @property
    def folder(self) -> Path:
        """The folder from which stores and settings are looked for."""
        # Asked for every post: a `Path` takes ten times as long.
        return _folder(os.path.dirname(self.name), os.getcwd())  # noqa: PTH109, PTH120 - see above


@lru_cache(maxsize=256)  # many posts are in one folder
def _folder(parent: str, here: str) -> Path:
    """Give a folder as it is seen from the current one, absolute."""
    return upwards(Path(here, parent))[0]


@value
class Sources:
    """What paths lead to: posts still to be read, and .bib files; `notices` say what was wrong."""

    posts: tuple[Source, ...] = ()
    bibs: tuple[Path, ...] = ()
    notices: tuple[Notice, ...] = ()


class Post:
    """A post that was read, with what is needed to write it back.

    Its `document` is read when somebody asks for it.
    """

    def __init__(self, source: Source, file: TextFile) -> None:
        self.source = source
        self.file = file

    def with_text(self, text: str) -> Post:
        """Give the post as it is after a change."""
        return Post(self.source, replace(self.file, text=text))

    @cached_property
    def document(self) -> Document:
        """What is prose in its text, and where it stands."""
        from ipnb_refs.documents import guessed_format, read  # noqa: PLC0415 - see above

        text, source = self.file.text, self.source
        return read(text, source.format if source.is_known else guessed_format(text), source.name)

    def with_document(self, document: Document) -> Self:
        """Give the same post as if it said this."""
        post = type(self)(self.source, self.file)
        post.document = document
        return post

    def __reduce__(self) -> tuple[type[Self], tuple[Source, TextFile]]:
        """Pickle what it is read from; its document is read anew.

        A post inside a file goes without the text of that, which all others share.
        """
        source = self.source
        if source.inside is not None:
            source = replace(source, inside=None, text="")
        return type(self), (source, self.file)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be said of how it was read."""
        note = self.file.note
        return (Notice(Level.NOTE, note, self.source.name),) if note else ()


def find_sources(
    paths: Iterable[Path],
    stdin: Stdin,
    settings_of: Callable[[Path], Settings],
    *,
    statuses: tuple[str, ...] = (),
    force_exclude: bool = False,
) -> Sources:
    """Turn paths into posts and .bib files, in the order given, each once; folders are walked.

    A file that is named and holds several posts gives those of the `statuses`, of all where that
    is (). A path that does not exist or cannot be looked at, or a named file whose format cannot be
    told, is a problem among the notices. What settings exclude is left out of folders and, with
    `force_exclude`, where it is named. Raises `UsageError` for a name of standard input
    that is not read.
    """
    sources: dict[object, Source] = {}
    stores: dict[object, Path] = {}
    notices: list[Notice] = []
    opened: set[object] = set()
    real = RealPaths().of
    every = (_files(path, settings_of, force_exclude=force_exclude) for path in paths)
    for file in chain.from_iterable(every):
        if isinstance(file, Notice):
            notices.append(file)
        elif str(file) == STDIN:
            sources.setdefault(STDIN, _standard_input(stdin))
        elif file.suffix.lower() == BIB:
            stores.setdefault(real(str(file)), file)
        elif markup := markup_of(file) or stdin.format:
            sources.setdefault(real(str(file)), Source(str(file), markup, file))
        elif (path := real(str(file))) not in opened:
            opened.add(path)
            inside = tuple(_inside(file, statuses))
            notices += (each for each in inside if isinstance(each, Notice))
            posts = [each for each in inside if isinstance(each, Source)]
            sources.update({(file, number): post for number, post in enumerate(posts)})
    if stdin.filename and STDIN not in sources:
        raise UsageError("--stdin-filename names standard input: pass - as the path")
    return Sources(tuple(sources.values()), tuple(stores.values()), tuple(notices))


_UNKNOWN_KIND = (
    "unknown kind of file; say what it is with --input-format, or name a .md, .html, .txt or .bib "
    "file"
)
_NO_TEXT = {
    ".doc": "an old Word file",
    ".odt": "a LibreOffice file",
    ".pages": "a Pages file",
    ".pdf": "a PDF file",
    ".rtf": "an RTF file",
}
_SAVE_AS = "{} cannot be read; save the post as .docx, .md, .html, or .txt"


def _files(
    path: Path, settings_of: Callable[[Path], Settings], *, force_exclude: bool
) -> Iterator[Path | Notice]:
    if str(path) == STDIN:
        yield path
        return
    try:
        is_directory = S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        yield Notice(Level.PROBLEM, "no such file or folder", str(path))
        return
    except OSError as error:
        yield cannot_be_read(str(path), error)
        return
    settings = settings_of(upwards(path if is_directory else path.parent)[0])
    if not is_directory and not (settings.exclude and (force_exclude or settings.force_exclude)):
        yield path
        return
    if is_directory:
        yield from posts_in(path, settings)
        return
    from ipnb_refs.project.walking import is_excluded  # noqa: PLC0415 - few settings exclude any

    if not is_excluded(path, settings):
        yield path


def _inside(file: Path, statuses: tuple[str, ...]) -> Iterator[Source | Notice]:
    """Give the posts inside of a file, or the problem that it is of an unknown kind."""
    from ipnb_refs.containers import is_container  # noqa: PLC0415 - most posts are files

    if not is_container(file):
        yield Notice(Level.PROBLEM, no_text(file.name) or _UNKNOWN_KIND, str(file))
        return
    from ipnb_refs.project.contained import contained  # noqa: PLC0415 - as above

    for each in contained(file, statuses):
        if isinstance(each, Notice):
            yield each
        else:
            yield Source(
                each.name,
                each.format,
                file,
                inside=each.inside,
                text=each.text,
                address=each.address,
                unread=each.unread,
            )


def no_text(name: str) -> str | None:
    """Say that a file of a well-known kind has no text that can be read; None for other names."""
    kind = _NO_TEXT.get(Path(name).suffix.lower())
    return _SAVE_AS.format(kind) if kind else None


def is_folder(path: Path) -> bool:
    """Say whether a path leads to a folder; one that cannot be looked at does not."""
    try:
        return S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def _standard_input(stdin: Stdin) -> Source:
    markup = stdin.format or (format_of(stdin.filename) if stdin.filename else None)
    name = stdin.filename or STDIN
    return Source(name, markup or Format.MARKDOWN, is_known=markup is not None)


def read_post(
    source: Source, opened: str | None = None, given: Callable[[], bytes] | None = None
) -> Post | Diagnostic | Notice:
    """Read a post, from its text in an editor (`opened`) where there is one.

    `given` gives what standard input held. A finding where it is not text, a problem where it
    cannot be read.
    """
    if source.inside is not None or source.unread is not None:
        return source.unread or Post(source, TextFile(source.text))
    try:
        file = _text_of(source, given or read_stdin) if opened is None else TextFile(opened)
    except NotText as error:
        from ipnb_refs.rules import not_text  # noqa: PLC0415 - most posts are text

        return not_text(source.name, error)
    except OSError as error:
        return cannot_be_read(source.name, error)
    return Post(source, file)


def _text_of(source: Source, given: Callable[[], bytes]) -> TextFile:
    return read_text(source.file) if source.file else decode(given())


def read_stdin() -> bytes:
    """Read all of standard input; raises `UsageError` where it is closed."""
    if sys.stdin is None:
        raise UsageError("standard input is closed: there is nothing to read")
    return sys.stdin.buffer.read()
