"""What was found out of a post, as the JSON that the page shows.

Texts stay texts in it: the page makes elements of its own, and no markup of others reaches it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ipnb_refs.documents import Kind, tokens
from ipnb_refs.model import Applicability, Format, Status, Style
from ipnb_refs.references import build_references, printed_alone
from ipnb_refs.report import VERDICTS, place_of
from ipnb_refs.rules import as_typed
from ipnb_refs.web.marked_blocks import NO_MARK, marked_blocks
from ipnb_refs.web.verdict_marks import (
    DOUBTFUL,
    FOUND,
    QUIET,
    UNKNOWN,
    WRONG,
    verdict_marks,
)
from ipnb_refs.writers import runs_of, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import (
        Content,
        Diagnostic,
        Document,
        Edit,
        ListItem,
        ReferenceList,
        Resolution,
    )
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store
    from ipnb_refs.web.verdict_marks import VerdictMark

    Json = dict[str, object]

_OPEN = (Status.UNRESOLVED, Status.AMBIGUOUS)
_MOST_WORKS = 10
"""Works that one mark names: nobody compares more."""


def reading_json(post: Examination, store: Store | None, settings: Settings) -> Json:
    """Give all that the page shows of a post that was examined with this store."""
    marks = verdict_marks(post)
    works = _PrintedWorks(post)
    of_finding = {number: at for at, mark in enumerate(marks) for number in mark.findings}
    return {
        "format": post.document.format.value,
        "blocks": marked_blocks(post.document, [mark.span for mark in marks]),
        "marks": [_mark(mark, post, works) for mark in marks],
        "findings": [
            _finding(finding, of_finding.get(number, NO_MARK), post.document)
            for number, finding in enumerate(post.diagnostics)
        ],
        "works": works.printed,
        "counts": _counts(post, marks),
        "list": list_json(references_of(post, store, settings)) if store is not None else None,
        "listed": len(post.comparison.entries),
    }


def references_of(post: Examination, store: Store, settings: Settings) -> ReferenceList:
    """Make the list of the works that a post cites."""
    told = settings.for_post(post.document.meta.lang)
    return build_references(post.in_store, store, settings=told)


def list_json(references: ReferenceList) -> Json:
    """Give a list to be shown, and as it is copied: HTML by itself, as text, and as Markdown."""
    return {
        "entries": [_runs(each.content) for each in references.references],
        "html": write(references, "html", inline_style=True),
        "text": write(references, "text"),
        "markdown": write(references, "markdown"),
    }


class _PrintedWorks:
    """The works that marks name, each printed once, by its key."""

    def __init__(self, post: Examination) -> None:
        self.printed: dict[str, list[list[str]]] = {}
        self._post = post

    def named(self, keys: tuple[str, ...]) -> list[str]:
        """Print works by their keys, and give the keys of those that are shown."""
        shown = list(keys[:_MOST_WORKS])
        for key in shown:
            if key not in self.printed:
                self.printed[key] = self._print(key)
        return shown

    def _print(self, key: str) -> list[list[str]]:
        listed = self._post.comparison.entry(key)
        if listed is None:
            return _runs(printed_alone(self._post.comparison.store.entry(key)))
        return list(_typed(listed.item)) if listed.item is not None else [[key, "", ""]]


def _runs(content: Content) -> list[list[str]]:
    """Give what is shown of a reference: pieces with their styles and where they lead."""
    return [
        [run.text, " ".join(sorted(each.value for each in run.styles)), run.url or ""]
        for run in runs_of(content)
    ]


def _typed(item: ListItem) -> Iterator[list[str]]:
    """Give an entry of the list in the post as it was typed, with its italics."""
    done = 0
    for start, end in (*item.italics, (len(item.text), len(item.text))):
        if done < start:
            yield [item.text[done:start], "", ""]
        if start < end:
            yield [item.text[start:end], Style.ITALIC.value, ""]
        done = end


def _mark(mark: VerdictMark, post: Examination, works: _PrintedWorks) -> Json:
    resolution = mark.resolution
    told: Json = {"says": mark.says, "findings": list(mark.findings)}
    if resolution is None:
        return told
    told["typed"] = as_typed(post.context, resolution.cite)
    if post.is_looked_up or resolution.status is Status.EXEMPT:
        told |= _verdict(resolution, post, works)
    return told


def _verdict(resolution: Resolution, post: Examination, works: _PrintedWorks) -> Json:
    place = place_of(post.context, resolution)
    verdict = VERDICTS[resolution.reason].told(place, resolution.confidence)
    return {
        "status": FOUND if resolution.status is Status.RESOLVED else resolution.status.value,
        "why": verdict.meaning,
        "advice": verdict.advice,
        "works": works.named(resolution.candidates),
        "near": works.named(tuple(each.key for each in resolution.suggestions)),
    }


def _finding(finding: Diagnostic, mark: int, document: Document) -> Json:
    fix = finding.fix
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help or "",
        "mark": mark,
        "fix": None
        if fix is None
        else {
            "title": fix.title,
            "safe": fix.applicability is Applicability.SAFE,
            "changes": [_change(edit, document) for edit in fix.edits],
        },
    }


def _change(edit: Edit, document: Document) -> list[str]:
    """Give what is there and what is put in its place, without markup."""
    before = edit.span.of(document.text)
    return [_without_markup(each, document.format) for each in (before, edit.replacement)]


def _without_markup(text: str, markup: Format) -> str:
    if markup is not Format.HTML:
        return text
    pieces, done = [], 0
    for token in tokens(text, 0, len(text)):
        pieces.append(text[done : token.start])
        pieces.append(token.value if token.kind is Kind.ENTITY else "")
        done = token.end
    return "".join([*pieces, text[done:]])


def _counts(post: Examination, marks: tuple[VerdictMark, ...]) -> Json:
    """Count the citations by what their marks say, each once; what is found elsewhere is apart."""
    cited = [mark for mark in marks if mark.resolution is not None]
    says = Counter(mark.says for mark in cited)
    safe = (
        each.fix is not None and each.fix.applicability is Applicability.SAFE
        for each in post.diagnostics
    )
    return {
        "citations": len(cited),
        **{each: says[each] for each in (FOUND, WRONG, DOUBTFUL, QUIET, UNKNOWN)},
        "elsewhere": len(post.diagnostics) - sum(len(mark.findings) for mark in cited),
        "safeFixes": sum(safe),
        "unlisted": sum(each.status in _OPEN for each in post.in_store),
        "onlyTyped": len(_only_typed(post)),
    }


def _only_typed(post: Examination) -> set[str]:
    """Give the keys of cited works that the typed list has and the bibliography has not."""
    both = zip(post.resolutions, post.in_store, strict=True)
    return {
        here.key
        for here, there in both
        if here.key is not None
        and post.comparison.entry(here.key) is not None
        and there.status is not Status.RESOLVED
    }
