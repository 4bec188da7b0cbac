"""One run of a subcommand over posts: a session, and the console on which its notices are said."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ipnb_refs.cli.console import Console, with_progress
from ipnb_refs.errors import UsageError
from ipnb_refs.faces import Later
from ipnb_refs.lines import STDIN, LinesByPath
from ipnb_refs.model import Diagnostic
from ipnb_refs.project import NAMES, Level, Notice, Session, check_posts

if TYPE_CHECKING:
    import shlex
    from collections.abc import Callable, Iterable, Iterator

    from ipnb_refs.cli.console import Exit
    from ipnb_refs.model import Document, Span
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.project import Checked, Choice, Post, Request, Served, Source
    from ipnb_refs.store import Store
else:
    shlex = Later("shlex")  # only to name what can be typed

_T = TypeVar("_T")
_ADVICE = "Pass --bib FILE or set `bib` in ipnb_refs.toml. "
_FROM_LISTS = "{} turns {} into one. "
NEVER_WRITTEN = (
    "nothing is written into this file; `ipnb-refs references --to-paste FOLDER` writes what to "
    "replace, ready to paste"
)
_OTHERS = "the lists typed in other posts"
_IMPORT = "`ipnb-refs import {} -o {}`"
_NAMED = {STDIN: "standard input", ".": "the current folder"}


def import_command(sources: Iterable[Source], store: Store | None = None) -> str:
    """Give the command, as it can be typed, that adds the lists of posts to their bibliography.

    Only BibTeX is added to: what is in other bibliographies is left out of a new file.
    """
    posts = dict.fromkeys(shlex.quote(str(each.file or STDIN)) for each in sources)
    files = [path for path in store.sources if not path.startswith("<")] if store else []
    bibs = [path for path in files if path.lower().endswith(".bib")]
    output = next(iter(bibs), "new.bib" if files else NAMES[0])
    others = (f"--bib {shlex.quote(path)}" for path in files if path != output)
    return _IMPORT.format(" ".join([*posts, *others]), shlex.quote(output))


class Run:
    """A session whose notices are said on standard error, as they come.

    `found_unread` says that a file among the posts was not text, or named a bibliography that is
    not opened for it. A run that `rewrites` reads nothing but regular files: it could not write
    the others.
    """

    def __init__(
        self,
        request: Request,
        choice: Choice | None = None,
        *,
        rewrites: bool = False,
        is_quiet: bool = False,
    ) -> None:
        self.console = Console(is_quiet=is_quiet)
        self.session = Session(request, choice)
        self.console.say(*self.session.notices)
        self.found_unread = False
        self._bib = request.bib
        self._rewrites = rewrites
        self._unserved: list[Source] = []
        self._with_lists: list[Source] = []
        self._tidied: set[Path] = set()

    def posts(self, doing: str) -> Iterator[Post | Diagnostic]:
        """Read the posts one after another; a finding stands for one that is not text."""
        sources = self.session.sources
        for source in with_progress(sources, doing, len(sources)):
            if source.file is not None and not self.may_read(source.file):
                continue
            post = self.session.read(source)
            if isinstance(post, Notice):
                self.console.say(post)
                continue
            if not isinstance(post, Diagnostic):
                self.console.say(*post.notices)
            yield post

    def checked(
        self, jobs: int | None, *, keeps: bool
    ) -> Iterator[tuple[Post | Diagnostic, Checked | None]]:
        """Read and check the posts in their order; a finding stands for one that is not text.

        `jobs` is how many are checked at the same time, None for what suits; `keeps` says that the
        cache is asked, and told.
        """
        sources = self.session.sources
        found = check_posts(self.session, jobs, keeps=keeps)
        for post, checked in with_progress(found, "checking", len(sources)):
            if isinstance(post, Notice):
                self.console.say(post)
                continue
            if not isinstance(post, Diagnostic):
                self.console.say(*post.notices)
            yield post, checked

    def may_read(self, path: Path) -> bool:
        """Say whether a file is to be read; say why not where it is to be written and cannot be."""
        if not self._rewrites:
            return True
        from ipnb_refs.replacing import ONLY_FILES, kind_of  # noqa: PLC0415 - only to write

        kind = kind_of(path)
        if kind is not None:
            self.console.problem(ONLY_FILES.format(kind), str(path))
        return kind is None

    def refuses_to_write(self, source: Source) -> bool:
        """Say whether a post is inside of a file that is never written to, and say so once."""
        if source.inside is not None:
            self.console.decline(NEVER_WRITTEN, str(source.file))
        return source.inside is not None

    def place(self, post: Post, span: Span, *, column: bool = True) -> str:
        """Say where a stretch of a post is: path:line:column, with the title in an export."""
        name, text = post.source.name, post.document.text
        lines = LinesByPath({name: text}, self.session.inside)
        place, said = lines.place(name, span), lines.said(name, span)
        if said:
            return f"{place} ({said})"
        return place if column else place.rpartition(":")[0]

    def as_path(self, source: Source) -> str:
        """Give a post as it can be typed, with the bibliography that was named for it."""
        bibs = (f"--bib {shlex.quote(str(path))}" for path in self._bib)
        return " ".join([*bibs, shlex.quote(source.name)])

    def refuse_as_output(self, output: Path | None) -> None:
        """Refuse to write over a file that is read; raises `UsageError`."""
        if output is None:
            return
        session, place = self.session, os.path.realpath(output)
        read = [*(each.file for each in session.sources if each.file), *session.bibs]
        if any(os.path.realpath(each) == place for each in read):
            raise UsageError(f"{output} is one of the files that are read; name another output")

    def texts(self) -> Iterator[Post]:
        """Read the posts one after another; those that are not text are said and left out."""
        for post in self.posts("reading"):
            if isinstance(post, Diagnostic):
                self.say_no_text(post)
            else:
                yield post

    def say_no_text(self, finding: Diagnostic) -> None:
        """Say on standard error that a post is not text."""
        self.found_unread = True
        self.console.say(Notice(Level.NOTE, "", None, (finding,)))

    def rewriting(self, post: Post, write: Callable[[Post], _T]) -> _T | None:
        """Do what writes a post; where the post has changed since it was read, do it anew.

        None where it kept changing, or is no post any more, which is said.
        """
        from ipnb_refs.cli.saving import CHANGING, MOST_TRIES  # noqa: PLC0415 - only to write
        from ipnb_refs.replacing import FileChanged  # noqa: PLC0415 - as above

        if self.refuses_to_write(post.source):
            return None
        if post.source.file is not None:
            self.tidy(post.source.file)
        for _ in range(MOST_TRIES):
            try:
                return write(post)
            except FileChanged:
                again = self.session.read(post.source)
            if isinstance(again, Notice):
                self.console.say(again)
                return None
            if isinstance(again, Diagnostic):
                self.say_no_text(again)
                return None
            post = again
        self.console.decline(CHANGING, post.source.name)
        return None

    def tidy(self, path: Path) -> None:
        """Remove what runs that were killed left behind in the folder of a file to be written."""
        folder = Path(os.path.realpath(path)).parent
        if folder not in self._tidied:
            self._tidied.add(folder)
            from ipnb_refs.replacing import remove_leftovers  # noqa: PLC0415 - only to write

            remove_leftovers(folder)

    def serving(self, source: Source, document: Document) -> Served:
        """Give the store of a post; a bibliography that is not opened for it is said."""
        served = self.checking(source, document)
        if served.refused:
            self.found_unread = True
            texts = {source.name: document.text}
            self.console.say(Notice(Level.NOTE, "", None, served.refused, texts))
        return served

    def checking(self, source: Source, document: Document) -> Served:
        """Give the store of a post that is checked, where `refused` are findings among others."""
        served = self.session.serving(source, document)
        self.console.say(*served.notices)
        return served

    def load(self, path: Path) -> Store | None:
        """Load one file as a store; None where it cannot be used."""
        served = self.session.load(path)
        self.console.say(*served.notices)
        return served.store

    def reading(self, post: Post, store: Store | None, *, typed_list: bool = True) -> Examination:
        """Read a post and look its cites up, without running rules."""
        settings = self.session.settings(post.source.folder)
        from ipnb_refs.pipeline import examine  # noqa: PLC0415 - nothing is read where all is known

        return examine(post.document, store, settings, lint=False, typed_list=typed_list)

    def refuse_stores(self) -> None:
        """Say that .bib files among the paths are not posts."""
        for path in self.session.bibs:
            self.console.problem(
                "this is a bibliography, not a post; pass it with --bib", str(path)
            )

    def miss(self, source: Source, *, has_list: bool = False) -> None:
        """Take note that a post has no store, to be said by `say_missing`; it may have a list."""
        self._unserved.append(source)
        self._with_lists += [source] if has_list else []

    def say_missing(self, level: Level = Level.PROBLEM) -> None:
        """Say which posts have citations and no store, and where one was searched for."""
        if not self._unserved:
            return
        first, *others = self._unserved
        more = f" (nor for {len(others)} more)" if others else ""
        folders = " and ".join(dict.fromkeys((str(first.folder), str(Path.cwd()))))
        name = _NAMED.get(first.name, first.name)
        advice = _ADVICE + self._from_lists() if level is Level.PROBLEM else ""
        text = (
            f"No bibliography found for {name}{more}. {advice}"
            "Searched: `bibliography` in the front matter; "
            f"{', '.join(NAMES)} upwards from {folders}"
        )
        self.console.say(Notice(level, text))

    def _from_lists(self) -> str:
        """Say what makes a bibliography of typed lists: of those that were seen, or of others."""
        sources = self._with_lists
        if not sources:
            return _FROM_LISTS.format(_IMPORT.format("POSTS", "references.bib"), _OTHERS)
        typed = "the list typed in it" if len(sources) == 1 else "the lists typed in them"
        return _FROM_LISTS.format(import_command(sources), typed)

    def exit(self, *, found: bool = False) -> Exit:
        """Give the exit code: 2 after a problem, 1 where something was found."""
        return self.console.exit(found=found or self.found_unread)
