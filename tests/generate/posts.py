"""Whole posts with a typed list that cite all of it rightly, and the slips that are put into them.

A clean post has no finding. `seeded` puts one slip of a kind into it, and says which rule is to
find it; None where the post has no place for it, or the slip would hit another work.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from generate.carriers import sentences
from generate.lists import Listed, MadeList, laid_out, make_list, near
from generate.names import alike
from generate.words import AND

SEEDS = {
    "wrong year": "CIT103",
    "one letter off": "CIT104",
    "author dropped": "CIT105",
    "authors swapped": "CIT105",
    "ampersand": "CIT202",
    "wrong et al.": "CIT203",
    "order": "REF105",
    "letter": "CIT106",
    "stray entry": "REF102",
    "missing entry": "CIT101",
    "doubled entry": "REF103",
}
"""A kind of slip -> its rule; a stale list needs a store, and has a test of its own."""


@dataclass(frozen=True)
class Cited:
    """A citation as it is typed: who, when, and where in the sentence."""

    work: Listed
    names: tuple[str, ...]
    when: str
    narrative: bool
    joint: str = ""
    et_al: bool = False

    def text(self, language: str) -> str:
        """The citation as plain text."""
        joint = self.joint or (AND[language] if self.narrative else "&")
        names = f" {joint} ".join(self.names) + (" et al." if self.et_al else "")
        return f"{names} ({self.when})" if self.narrative else f"({names}, {self.when})"


@dataclass(frozen=True)
class Post:
    """A post: its citations in sentences, then its list; each `wording` has other sentences."""

    name: str
    language: str
    markup: str
    cited: tuple[Cited, ...]
    made: MadeList
    wording: int = 0

    @property
    def text(self) -> str:
        """The post as it is typed."""
        wording = f" {self.wording}" if self.wording else ""
        draw = random.Random(f"prose {self.name}{wording}")  # noqa: S311 - not a secret
        paragraphs = []
        for each in self.cited:
            place = "nar" if each.narrative else "par"
            choices = [s for s in sentences()[self.language, place] if not s.startswith("{}")]
            paragraphs.append(draw.choice(choices).replace("{}", each.text(self.language)))
        if self.markup == "html":
            shown = [f"<p>{p.replace('&', '&amp;')}</p>" for p in paragraphs]
            return "\n".join([*shown, self.made.text])
        return "\n\n".join([*paragraphs, self.made.text])


def make_post(name: str, language: str, markup: str, style: str) -> Post:
    """Make a clean post from its name."""
    draw = random.Random(f"post {name}")  # noqa: S311 - as above
    made = make_list(name, language, markup, style)
    cited = [_cited(work, narrative=draw.random() < 0.5) for work in made.works]
    return Post(name, language, markup, tuple(draw.sample(cited, len(cited))), made)


def _cited(work: Listed, *, narrative: bool) -> Cited:
    if work.group is not None:
        return Cited(work, (work.group.name,), work.when, narrative)
    names = tuple(person.surname for person in work.people)
    if len(names) > 2:
        return Cited(work, names[:1], work.when, narrative, et_al=True)
    return Cited(work, names, work.when, narrative)


def seeded(post: Post, kind: str) -> Post | None:
    """Put a slip of a kind into a post."""
    draw = random.Random(f"{kind} {post.name}")  # noqa: S311 - as above
    if kind in ("order", "stray entry", "missing entry", "doubled entry"):
        return _in_list(post, kind, draw)
    places = [at for at, each in enumerate(post.cited) if _is_alone(post, each.work)]
    draw.shuffle(places)
    for at in places:
        slip = _slip(post, post.cited[at], kind, draw)
        if slip is not None:
            return replace(post, cited=(*post.cited[:at], slip, *post.cited[at + 1 :]))
    return None


def _is_alone(post: Post, work: Listed) -> bool:
    """Whether no other work has the same first author, so that a slip can mean this one only."""
    if not work.people or not work.year or work.letter:
        return False
    first = [other for other in post.made.works if other.people[:1] == work.people[:1]]
    return len(first) == 1


def _slip(post: Post, cited: Cited, kind: str, draw: random.Random) -> Cited | None:
    names, work = cited.names, cited.work
    pair = len(names) == 2
    changes: dict[str, Cited | None] = {
        "wrong year": replace(cited, when=str((work.year or 0) + draw.choice((-2, -1, 1, 2)))),
        "one letter off": _misspelled(post, cited, draw),
        "author dropped": replace(cited, names=names[:1]) if pair else None,
        "authors swapped": replace(cited, names=names[::-1]) if pair else None,
        "ampersand": _joined(post, cited) if pair else None,
        "wrong et al.": replace(cited, names=names[:1], et_al=True) if pair else None,
        "letter": replace(cited, when=f"{work.when}a"),
    }
    return changes[kind]


def _joined(post: Post, cited: Cited) -> Cited | None:
    if cited.narrative:
        return replace(cited, joint="&")
    return replace(cited, joint=AND[post.language]) if post.language in ("en", "de") else None


def _misspelled(post: Post, cited: Cited, draw: random.Random) -> Cited | None:
    """Change one letter inside the longest word of the first surname."""
    name = cited.names[0]
    word = max(name.replace("-", " ").split(), key=len)
    if len(word) < 6 or not word.isalpha():
        return None
    start = name.index(word)
    at = start + draw.randrange(2, len(word) - 1)
    letter = draw.choice([c for c in "aeinrstu" if c != name[at].lower()])
    wrong = name[:at] + letter + name[at + 1 :]
    others = {p.surname for work in post.made.works for p in work.people} - {name}
    if alike(wrong, name) or any(near(wrong, other) for other in others):
        return None
    return replace(cited, names=(wrong, *cited.names[1:]))


def _in_list(post: Post, kind: str, draw: random.Random) -> Post | None:
    made = post.made
    pairs = list(zip(made.works, made.entries, strict=True))
    places = [at for at, (work, _) in enumerate(pairs) if _is_alone(post, work)]
    if any(entry.startswith("———") for entry in made.entries) or not places:
        return None
    at = draw.choice(places)
    if kind == "order":
        if "numbers" in made.rows or "bracket-numbers" in made.rows or len(pairs) < 4:
            return None
        pairs.insert(0 if at >= len(pairs) // 2 else len(pairs) - 1, pairs.pop(at))
        if [w.order for w, _ in pairs] == sorted(w.order for w, _ in pairs):
            return None
    elif kind == "stray entry":
        return replace(post, cited=tuple(c for c in post.cited if c.work is not pairs[at][0]))
    elif kind == "missing entry":
        if len(pairs) < 4:  # fewer than three entries need a heading to be a list
            return None
        del pairs[at]
    else:
        pairs.insert(at, pairs[at])
    works, entries = zip(*pairs, strict=True)
    return replace(post, made=laid_out(replace(made, works=works, entries=entries)))
