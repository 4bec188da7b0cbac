"""Fingerprints: what a finding is known by, however the text around it moves.

A fingerprint is made of

1. the code of the rule,
2. the path of the post or bibliography, as the finding has it,
3. the marked text, and
4. the words just before and after it, up to the ends of its block,

where a block is a paragraph, a list item, a heading, a line that begins with a tag, or an entry of
BibTeX. White space counts as one blank. Where several findings have all of this in common, each has
its number among them too, in text order.

So a fingerprint outlives whatever happens outside of its block (paragraphs inserted above, blocks
moved), new line breaks and line endings, another order of the findings, and another wording of the
message. It changes with the file's name, with the marked text and with the nearest words of its
block; of equal findings in equal surroundings, the later ones change when an earlier one goes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING

from ipnb_refs.edits import moved, touch
from ipnb_refs.frozen import frozen
from ipnb_refs.lines import STDIN
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ipnb_refs.model import Diagnostic, Edit, Span

_MOST_WORDS = 6
"""So many words on either side are looked at."""
_DIGEST_BYTES = 8
_BREAK = regex(r"(?>\r\n?|\n)(?=[^\S\r\n]*(?:[\r\n]|[@<>#|*+-]|\d{1,9}[.)]\s))")
"""A line break before an empty line, or before one that begins a block of its own."""
_COMMENT = regex(r"(?:<!--|\{/\*)\s{0,9}ipnb-refs:[^>}]{0,500}(?:-->|\*/\})")
_HEADING = regex(r"(?:\A|(?<=[\r\n]))#{1,6}\s[^\r\n]*")
"""A line that is a block of its own."""


def fingerprints(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Give each finding its fingerprint, 16 hexadecimal digits; no two of one call are equal.

    `texts` are the raw texts by path, `lines.STDIN` standing for a text that has none. A finding
    without a span, or whose text is not given, is known by its rule and path alone.
    """
    blocks = {path: _Blocks.of(text) for path, text in texts.items()}
    known = [_known_by(finding, blocks) for finding in findings]
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in sorted(range(len(findings)), key=lambda at: _place(findings[at])):
        alike[known[at]].append(at)
    numbers = {at: number for same in alike.values() for number, at in enumerate(same)}
    return tuple(_digest((*parts, str(numbers[at]))) for at, parts in enumerate(known))


@frozen
class _Blocks:
    """A text, and where its blocks end."""

    text: str
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> _Blocks:
        ends = {found.start() for found in _BREAK.finditer(text)}
        ends |= {found.end() for found in _HEADING.finditer(text)}
        return cls(text, tuple(sorted(ends)))

    def around(self, span: Span) -> tuple[str, str]:
        """Give the words of the block just before and just after a span."""
        ended = bisect_right(self.ends, span.start)
        start = self.ends[ended - 1] if ended else 0
        ends = bisect_left(self.ends, span.end)
        end = self.ends[ends] if ends < len(self.ends) else len(self.text)
        before = _said(self.text[start : span.start]).rsplit(maxsplit=_MOST_WORDS)[-_MOST_WORDS:]
        after = _said(self.text[span.end : end]).split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
        return " ".join(before), " ".join(after)


def _said(text: str) -> str:
    """Take the comments out: one that waves off another finding of the block changes nothing."""
    return _COMMENT.sub(" ", text) if "ipnb-refs:" in text else text


def _known_by(finding: Diagnostic, blocks: Mapping[str, _Blocks]) -> tuple[str, ...]:
    path = finding.path or STDIN
    here = blocks.get(path)
    label = (finding.rule.code, path.replace("\\", "/"))
    if here is None or finding.span is None:
        return label
    marked = " ".join(finding.span.of(here.text).split())
    return (*label, marked, *here.around(finding.span))


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    """Findings that are equal in all else are told apart by what they say."""
    span = finding.span
    return (*((span.start, span.end) if span is not None else (-1, -1)), finding.message)


def _digest(parts: tuple[str, ...]) -> str:
    # As Python spells it, no part runs into the next, and lone surrogates are escaped.
    return blake2b(repr(parts).encode(), digest_size=_DIGEST_BYTES).hexdigest()


def appearing(
    before: Iterable[Diagnostic],
    after: Iterable[Diagnostic],
    edits: Mapping[str | None, Sequence[Edit]],
) -> Iterator[Diagnostic]:
    """Give the findings that were not there: no other of their rule was at their place.

    One that says the same elsewhere was there too.
    """
    old: dict[tuple[str | None, str], list[Diagnostic]] = {}
    for finding in before:
        old.setdefault((finding.path, finding.rule.code), []).append(finding)
    for finding in after:
        left = old.get((finding.path, finding.rule.code), [])
        here = edits.get(finding.path, ())
        at_place = (each for each in left if _at_one_place(each, finding, here))
        alike = (each for each in left if each.message == finding.message)
        same = next(at_place, None) or next(alike, None)
        if same is None:
            yield finding
        else:
            left.remove(same)


def _at_one_place(before: Diagnostic, after: Diagnostic, edits: Sequence[Edit]) -> bool:
    if before.span is None or after.span is None:
        return before.span is after.span
    return touch(moved(before.span, edits), after.span)
