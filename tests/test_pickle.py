"""What passes between rooms can be pickled: another process answers everything as this one does."""

from __future__ import annotations

import pickle
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ipnb_refs
from corpus import EVERY_RULE, POSTS, document_of, examined, store_of
from ipnb_refs import (
    Store,
    build_references,
    check,
    fix,
    import_lists,
    load_store,
    parse,
    read,
    resolve,
    write,
)
from ipnb_refs.names import fold
from ipnb_refs.pipeline import Examination, examine
from ipnb_refs.resolving import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.no_cover  # long, and 97 % of the lines are reached without them

REFERENCES = Path(__file__).parents[1] / "data" / "references.bib"
LIST = (
    "Siegel, D. J. (2012). The developing mind. Norton.\n\nWorld Health Organization. (2022). ICD."
)
ITEMS = """[{"id": "a", "type": "book", "author": [{"family": "Siegel", "given": "D. J."}],
"issued": {"date-parts": [[2012]]}, "title": "The <i>developing</i> mind", "volume": []}]"""
STORES = {
    "bibtex": load_store(REFERENCES),
    "csl-json": load_store(text=ITEMS, format="csl-json"),
    "typed": load_store(text=LIST, format="typed"),
    "broken": load_store(text="@book{a, title={T}, crossref={b}}\n@book{a}\n@book{c, title={"),
    "empty": load_store(text=""),
}
POST = read("""Minds meet (Siegel, 2012; Schor, 2012), and Öhman (2005a) is afraid.

## References

Siegel, D. J. (2012). *The developing mind* (2nd ed.). Guilford Press.

Schore, A. N. (2012). *The science of the art of psychotherapy*. Norton.
""")

T = TypeVar("T")


def again(value: T) -> T:
    copy: T = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes
    return copy


def names_of(store: Store) -> set[str]:
    """Folded names that the store has, and some that it does not have."""
    surnames = (name.surname for work in store.works for name in work.names)
    words = (word for surname in surnames for word in (surname, *surname.split()))
    return {"", "nobody", *map(fold, words)}


def assert_alike(copy: Store, store: Store) -> None:
    """Everything that can be asked of a store is answered alike."""
    assert (copy.keys(), copy.works, copy.raw_entries) == (
        store.keys(),
        store.works,
        store.raw_entries,
    )
    assert (copy.diagnostics, dict(copy.sources)) == (store.diagnostics, dict(store.sources))
    assert copy.entries == store.entries
    assert all(copy[key].work is copy.work(key) for key in store.keys())  # noqa: SIM118 - a store iterates over entries
    for name in names_of(store):
        assert copy.by_first_name(name) == store.by_first_name(name)
        assert copy.years_of(name) == store.years_of(name)
        assert copy.has_name(name) == store.has_name(name)
        assert copy.ends_group(name) == store.ends_group(name)


@pytest.mark.parametrize("store", STORES.values(), ids=STORES)
def test_a_store_answers_as_before(store: Store) -> None:
    assert_alike(again(store), store)


def test_a_store_of_which_works_were_decoded_answers_as_before() -> None:
    store = load_store(REFERENCES)
    kept = store.entry("siegel2012developing")
    copy = again(store)
    assert copy["siegel2012developing"] == kept
    assert_alike(copy, store)


def test_every_value_of_a_store_comes_back_equal() -> None:
    store = STORES["broken"]
    assert store.diagnostics
    for value in (*store.raw_entries, *store.works, *store.entries, *store.diagnostics):
        assert again(value) == value
    for raw in (*STORES["csl-json"].raw_entries, *STORES["typed"].raw_entries):
        assert again(raw) == raw
        assert again(raw.origin) == raw.origin


@pytest.mark.parametrize("store", STORES.values(), ids=STORES)
def test_an_examination_comes_back_whole(store: Store) -> None:
    found = examine(POST, store)
    copy = again(found)
    assert found.citations
    assert copy.citations == found.citations
    assert copy.resolutions == found.resolutions
    assert copy.diagnostics == found.diagnostics


def test_a_copy_is_as_good_for_every_stage() -> None:
    store, copy = STORES["bibtex"], again(STORES["bibtex"])
    post = again(POST)
    citations, resolutions = parse(post, copy), resolve(parse(post, copy), copy)
    assert citations == parse(POST, store)
    assert resolutions == resolve(citations, store)
    assert check(post, copy) == check(POST, store)
    printed = build_references(resolutions, copy)
    assert again(printed) == printed
    assert write(printed, "text") == write(build_references(resolutions, store), "text")


surnames = st.sampled_from(["Öhman", "van der Kolk", "{World Health Organization}", "García López"])
fields = st.fixed_dictionaries(
    {},
    optional={
        "author": st.lists(surnames, min_size=1, max_size=3).map(" and ".join),
        "shortauthor": st.just("{WHO}"),
        "title": st.sampled_from([r"The {DNA} of \emph{cats}", "Time", r"Un\known{x}"]),
        "year": st.sampled_from(["2012", "2012b", "n.d.", "soon", "c. 1900"]),
        "origdate": st.sampled_from(["1899", "-0348"]),
        "crossref": st.sampled_from(["k0", "k1", "nowhere"]),
        "editor": surnames,
        "foo": st.text(alphabet="ab{}", max_size=3),
    },
)
entries = st.tuples(
    st.sampled_from(["book", "article", "xdata", "zine"]), st.integers(0, 3), fields
)


def written(kind: str, number: int, values: dict[str, str]) -> str:
    body = "".join(f", {name} = {{{value}}}" for name, value in values.items())
    return f"@{kind}{{k{number}{body}}}"


@settings(max_examples=100, deadline=None)
@given(st.lists(entries, max_size=5))
def test_any_store_answers_as_before(made: list[tuple[str, int, dict[str, str]]]) -> None:
    store = load_store(text="\n".join(written(*each) for each in made))
    assert_alike(again(store), store)


def values_of(post: str) -> dict[str, object]:
    """Give what every stage makes of a post of the corpus."""
    document, store, found = document_of(post), store_of(post), examined(post)
    return {
        "document": document,
        "citations": found.citations,
        "resolutions": found.resolutions,
        "comparison": found.comparison,
        "diagnostics": found.diagnostics,
        "examination": found,
        "references": build_references(found.in_store, store, settings=EVERY_RULE),
        "fixed": fix(document, store, EVERY_RULE, unsafe=True),
        "imported": import_lists(document),
        "settings": EVERY_RULE,
    }


def parts_of(value: Any) -> tuple[Any, ...]:
    """Give what a value holds; a store holds its works."""
    if isinstance(value, Store):
        return value.keys(), value.works, value.diagnostics
    if isinstance(value, tuple):
        return value
    if isinstance(value, dict):
        return (*value, *value.values())
    if is_dataclass(value):
        return tuple(getattr(value, each.name) for each in fields_of(value))
    return ()


def are_alike(one: Any, other: Any) -> bool:
    """Say whether two values are equal, where a store equals one with the same works."""
    if type(one) is not type(other):
        return False
    parts, others = parts_of(one), parts_of(other)
    if parts and len(parts) == len(others):
        return all(map(are_alike, parts, others))
    return bool(one == other)


@pytest.mark.parametrize("post", POSTS)
def test_what_is_made_of_a_post_comes_back(post: str) -> None:
    values = values_of(post)
    copies = again(values)
    assert [name for name in values if not are_alike(copies[name], values[name])] == []


def test_every_public_type_is_among_them() -> None:
    """A new public type must be in what the posts of the corpus give, or be named here."""

    def types_in(values: list[Any]) -> Iterator[type]:
        seen: set[int] = set()
        while values:
            value = values.pop()
            if id(value) not in seen:
                seen.add(id(value))
                yield type(value)
                values += parts_of(value)

    public = {getattr(ipnb_refs, name) for name in ipnb_refs.__all__}
    errors = {each for each in public if isinstance(each, type) and issubclass(each, Exception)}
    protocols = {ipnb_refs.Lexicon, ipnb_refs.Work, ipnb_refs.Works}
    expected = {each for each in public if isinstance(each, type)} - errors - protocols
    kept = [values_of(post) for post in POSTS]  # alive, so that no other value gets its id
    assert expected | {Comparison, Examination} <= set(types_in([*kept]))
    for error in errors:
        assert again(error("a sentence")).args == ("a sentence",)
