"""Posts with what they cite in their stores, and the lists that come of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.cli.command_run import import_command
from ipnb_refs.cli.listing import PrintedList
from ipnb_refs.documents import read
from ipnb_refs.frozen import frozen
from ipnb_refs.model import Format, Near
from ipnb_refs.names import fold
from ipnb_refs.overview import title_of
from ipnb_refs.pipeline import NO_STORE
from ipnb_refs.project import Source
from ipnb_refs.references import build_references
from ipnb_refs.references import cited as as_cited
from ipnb_refs.regex import regex
from ipnb_refs.resolving import Comparison
from ipnb_refs.rules import file_of, misspelled, spelled, typed_cite
from ipnb_refs.sections import as_mdx, format_of_section, has_typed_list
from ipnb_refs.store import Store

if TYPE_CHECKING:
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.listed import ListedWork
    from ipnb_refs.model import Cite, ReferenceList, Resolution, Suggestion
    from ipnb_refs.project import Post
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Entry

_IN_LIST = "in the list of the post"
"""Stands for the key of a work that only the list typed in the post has."""
_NO_ENTRY = "no entry was found in it; a .bib file has entries such as @book{key, ...}"
_NUMBER = regex(r"\[\d{1,3}(?:[,–-]\s?\d{1,3}|,\s\d{1,3})*\]")
_KEPT = "it is in the list that was written into the post, but not in {}"
_IMPORT = "it is in your typed list, but not (or not for certain) in {}; {} adds it"


@frozen
class CitedPost:
    """A post with the store that serves it and what became of its cites there."""

    post: Post
    store: Store
    resolutions: tuple[Resolution, ...]
    settings: Settings
    style: str = "apa"

    @property
    def left_out(self) -> tuple[Resolution, ...]:
        """What was cited and is not in the list, although it should be.

        What a quoted author cites needs no entry (APA 8.32).
        """
        quoted = self.post.document.is_quoted
        return tuple(
            each for each in self.resolutions if each.is_missing and not quoted(each.cite.span)
        )

    def references(self) -> ReferenceList:
        """Format the list of the works that the post cites."""
        settings = self.settings.for_post(self.post.document.meta.lang)
        return build_references(self.resolutions, self.store, style=self.style, settings=settings)


def cited_post(run: Run, post: Post, style: str) -> CitedPost | None:
    """Look up what a post cites; None for a post without a store, of which a note is taken.

    The list typed in the post is not read: it is the store that the new list is made from.
    """
    served = run.serving(post.source, post.document)
    store = served.store
    settings = _with_site(run, post, run.session.settings(post.source.folder))
    reading = run.reading(post, store, typed_list=False)
    if store is not None:
        if not store.works:
            run.console.note(_NO_ENTRY, ", ".join(store.sources))
        return CitedPost(post, store, reading.in_store, settings, style)
    if not reading.citations:
        return CitedPost(post, Store((), ()), (), settings, style)
    if not served.paths:
        run.miss(post.source, has_list=has_typed_list(post.document))
    return None


def cited_in_list(run: Run, post: Post) -> CitedPost | None:
    """Give a post that has only the list typed in it to look up works in; None for others.

    Such a post gets no list of ours, and so no work is looked up; its words can be corrected.
    """
    if not has_typed_list(post.document):
        return None
    served = run.serving(post.source, post.document)
    if served.store is not None or served.paths:
        return None
    return CitedPost(post, NO_STORE, (), run.session.settings(post.source.folder))


def nothing_cited(post: Post) -> str:
    """Say that a post gets no list; numbers are said, which may be what its author cites by."""
    number = _NUMBER.search(post.document.prose)
    if number is None:
        return "no citations, so no list"
    return (
        f"no citations by author and year, so no list; numbers such as “{number[0]}” do not say "
        "which work is meant"
    )


def _with_site(run: Run, post: Post, settings: Settings) -> Settings:
    """Add to settings how the site of a post reads Markdown, where they do not say so."""
    if settings.markdown or post.document.format is not Format.MARKDOWN:
        return settings
    site = run.session.site(post.source.folder)
    for each in site.unread:
        run.console.note(each)
    return replace(settings, markdown=site.reads) if site.reads else settings


def say_left_out(cited: CitedPost, run: Run) -> bool:
    """Say what a post cites that is not in its list; say whether there is anything.

    The works that may have been meant are those that `check` proposes.
    """
    document = cited.post.document
    comparison = _with_typed_list(cited, run)
    both = {each.cite.span: each for each in comparison.resolutions} if comparison else {}
    for resolution in cited.left_out:
        cite = resolution.cite
        place = run.place(cited.post, cite.span)
        reason = _why_left_out(resolution, both.get(cite.span), comparison, cited)
        run.console.note(f"“{typed_cite(document, cite)}” is not in the list: {reason}", place)
    return bool(cited.left_out)


def _why_left_out(
    resolution: Resolution,
    in_both: Resolution | None,
    comparison: Comparison | None,
    cited: CitedPost,
) -> str:
    """Say why a cite is not in the list; `in_both` is its verdict where the typed list counts."""
    if comparison is not None and in_both is not None and in_both.key is not None:
        listed = comparison.entry(in_both.key)
        if listed is not None:
            if cited.post.document.lists.fence is not None:
                return _KEPT.format(file_of(cited.store))
            return why_not_stored(listed, comparison, cited)
    near = resolution.suggestions
    works: Store | Comparison = cited.store
    if comparison is not None and in_both is not None and in_both.suggestions:
        near, works = in_both.suggestions, comparison
    from ipnb_refs.report import why  # noqa: PLC0415 - most lists lack nothing

    return why(resolution, [_named_near(works, resolution.cite, each) for each in near])


def why_not_stored(listed: ListedWork, comparison: Comparison, cited: CitedPost) -> str:
    """Say of an entry of the typed list that the bibliography lacks it, and what helps.

    What `import` leaves out as known it must not be told to add.
    """
    store, file = cited.store, file_of(cited.store)
    stored = comparison.stored_key(listed.key)
    if stored is not None:
        return (
            f"the work of your typed list is {_named(store, stored)} in {file}; cite it so, or "
            f"correct {file}"
        )
    from ipnb_refs.listed import merge_lists  # noqa: PLC0415 - as above

    typed = comparison.listed
    if typed is None or merge_lists([replace(typed, works=(listed,))], store).entries:
        return _IMPORT.format(file, import_command([cited.post.source], store))
    same = [_named(store, key) for key in _alike(typed.store.entry(listed.key), store)]
    if len(same) > 1:
        return f"{file} has {' and '.join(same)}; correct or remove one of them"
    return (
        f"{file} has {''.join(same) or 'a work with the same DOI'}, which may be the same work, "
        "but not for certain; make the authors, the year, and the title alike in both"
    )


def _alike(entry: Entry, store: Store) -> list[str]:
    """Give the keys of works with the DOI of an entry; where there is none, with its title."""
    doi, title = entry.DOI.casefold(), fold(entry.work.title)
    by_doi = [each.key for each in store.entries if doi and each.DOI.casefold() == doi]
    return by_doi or [each.key for each in store.works if fold(each.title) == title]


def _with_typed_list(cited: CitedPost, run: Run) -> Comparison | None:
    """Look up what a post cites in the list that is typed in it, too, where something is lost."""
    if not (cited.left_out and cited.post.document.lists.every):
        return None
    return run.reading(cited.post, cited.store).comparison


def _named_near(works: Store | Comparison, cite: Cite, near: Suggestion) -> str:
    """Name a work that may have been meant, with the name that differs where "et al." hides it."""
    work = works.work(near.key)
    named, typed = _named(works, near.key), misspelled(cite, work)
    if near.differs is not Near.NAME or typed is cite.names[0]:
        return named
    return f"{named}, where {spelled(typed, near)}"


def _named(works: Store | Comparison, key: str) -> str:
    """Name a work as it is cited, with its key."""
    place = key
    if isinstance(works, Comparison) and works.entry(key) is not None:
        place = works.stored_key(key) or _IN_LIST
    return f"{as_cited(works.work(key))} [{place}]"


def own_list(cited: CitedPost, to: str | None) -> PrintedList:
    """Make the list of one post."""
    document = cited.post.document
    is_mdx = as_mdx(cited.settings)
    markup = to or format_of_section(document, new_as_mdx=is_mdx).written_as
    source = cited.post.source
    title = source.inside.title if source.inside is not None else ""
    own = title_of(document)
    return PrintedList(source.name, markup, cited.references(), cited.store, title, own)


def merged_list(run: Run, posts: list[CitedPost], to: str | None, style: str) -> list[PrintedList]:
    """Make one list for all posts; where their stores differ, each is looked up in all of them."""
    if not posts:
        return []
    first = posts[0]
    store = first.store
    resolutions = [each for cited in posts for each in cited.resolutions]
    if any(cited.store is not store for cited in posts):
        from ipnb_refs.load import load_store  # noqa: PLC0415 - most posts share one

        store = load_store(*dict.fromkeys(path for each in posts for path in each.store.sources))
        readings = (run.reading(each.post, store, typed_list=False) for each in posts)
        resolutions = [each for reading in readings for each in reading.in_store]
    document = first.post.document
    settings = first.settings.for_post(document.meta.lang)
    references = build_references(resolutions, store, style=style, settings=settings)
    return [PrintedList("", to or document.format.value, references, store)]


def whole_stores(run: Run, to: str | None, style: str) -> list[PrintedList]:
    """List the stores among the paths and those that serve the posts.

    Without any path, the store that a post in the current folder would have.
    """
    served = [(post.source, post.document) for post in run.texts()]
    if not (run.session.sources or run.session.bibs or run.console.has_problems):
        served = [(Source(".", Format.MARKDOWN), read(""))]
    markup = to or (served[0][1].format.value if served else Format.MARKDOWN.value)
    stores = dict.fromkeys(run.load(path) for path in run.session.bibs)
    for source, document in served:
        found = run.serving(source, document)
        if not found.paths:
            run.miss(source)
        stores[found.store] = None
    # Only the settings can name a language for a list that belongs to no post.
    settings = run.session.settings(served[0][0].folder if served else Path())
    return [
        PrintedList(
            ", ".join(store.sources),
            markup,
            build_references(None, store, style=style, settings=settings),
            store,
        )
        for store in stores
        if store is not None
    ]
