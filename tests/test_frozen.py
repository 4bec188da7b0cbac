"""Types made in one step are dataclasses to all who use them, and late patterns are patterns."""

from __future__ import annotations

import copy
import pickle
import re
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from ipnb_refs.frozen import frozen, record, value
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable


class _Written:
    """A pair of people, as it is written before anything makes a type of it."""

    __annotations__ = {
        "first": "str",
        "second": "int",
        "words": "tuple[str, ...]",
        "table": "dict[str, int]",
        "all_of_them": "ClassVar[int]",
    }
    second = 2
    words = ("a", "b")
    table: Any = None
    all_of_them: ClassVar[int] = 7

    @property
    def both(self) -> tuple[str, int]:
        return self.first, self.second  # type: ignore[attr-defined]


def made(make: Callable[[type], type]) -> Any:
    body = {
        name: each
        for name, each in vars(_Written).items()
        if name not in {"__dict__", "__weakref__"}
    }
    return make(type("Pair", (), {**body, "table": field(default_factory=dict)}))


OURS: Any = made(frozen)
LIGHT: Any = made(value)
THEIRS: Any = made(dataclass(frozen=True, slots=True))
BOTH = pytest.mark.parametrize("ours", [OURS, LIGHT])


@frozen
class Kept:
    """Pickled by its name, so it stands in a module."""

    one: int
    other: tuple[int, ...] = ()


@frozen
class KeptLonger(Kept):
    """Adds a field to those of another type."""

    last: str = ""


@BOTH
def test_it_shows_compares_and_hashes_by_its_fields(ours: Any) -> None:
    given = [("x",), ("x", 2), ("x", 3), ("y", 2, ("c",))]
    for arguments in given:
        one, other = ours(*arguments), THEIRS(*arguments)
        assert repr(one) == repr(other)
        assert one.both == other.both
        assert astuple(one) == astuple(other)
        assert asdict(one) == asdict(other)
        assert [one == ours(*each) for each in given] == [other == THEIRS(*each) for each in given]
        assert one != other
    assert ours.all_of_them == 7
    assert hash(Kept(1, (2,))) == hash(Kept(1, (2,)))
    with pytest.raises(TypeError):
        hash(ours("x"))  # the table in it has no hash


@BOTH
def test_the_tools_for_dataclasses_take_it(ours: Any) -> None:
    assert [(each.name, each.type) for each in fields(ours)] == [
        (each.name, each.type) for each in fields(THEIRS)
    ]
    assert replace(ours("x"), second=5).both == ("x", 5)
    assert ours("x").table == {}
    assert ours("x").table is not ours("x").table
    assert ours.__match_args__ == THEIRS.__match_args__
    with pytest.raises(TypeError):
        ours()
    with pytest.raises(AttributeError):
        ours("x").other = 1


@pytest.mark.parametrize("make", [frozen, value])
def test_the_hundredth_object_is_like_the_first(make: Any) -> None:
    ours = made(make)
    objects = [ours("x", second=number, words=("c",)) for number in range(100)]
    assert [each.both for each in objects] == [("x", number) for number in range(100)]
    assert len({id(each.table) for each in objects}) == 100


@pytest.mark.parametrize(
    ("given", "named", "said"),
    [
        ((), {}, "missing 1 required positional argument: 'first'"),
        (("x", 2, (), {}, 5), {}, "takes from 2 to 5 positional arguments but 6 were given"),
        (("x",), {"first": "y"}, "multiple values for argument 'first'"),
        (("x",), {"third": 3}, "unexpected keyword argument 'third'"),
    ],
)
def test_it_says_what_does_not_fit(given: Any, named: Any, said: str) -> None:
    fresh = made(value)
    for _ in range(2):
        with pytest.raises(TypeError, match=re.escape(said)):
            fresh(*given, **named)


def test_only_the_guarded_type_refuses_to_change() -> None:
    with pytest.raises(FrozenInstanceError):
        OURS("x").first = "y"
    with pytest.raises(FrozenInstanceError):
        del OURS("x").first
    light = LIGHT("x")
    light.first = "y"
    assert light.both == ("y", 2)


def test_it_comes_back_from_a_pickle_and_a_copy() -> None:
    for each in (Kept(1, (2, 3)), KeptLonger(1, (2,), "z")):
        assert pickle.loads(pickle.dumps(each)) == each  # noqa: S301 - our own
        assert copy.deepcopy(each) == each == copy.copy(each)


def test_a_type_goes_on_from_another() -> None:
    assert repr(KeptLonger(1, last="z")) == "KeptLonger(one=1, other=(), last='z')"
    assert KeptLonger(1) != Kept(1)
    assert [each.name for each in fields(KeptLonger)] == ["one", "other", "last"]


def test_a_pattern_is_compiled_when_it_is_asked() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.match("(")
    late = regex(r"(?P<word>\w+)", re.IGNORECASE)
    found = late.match("word")
    assert found is not None
    assert found["word"] == "word"
    assert (late.pattern, late.groups, dict(late.groupindex)) == (r"(?P<word>\w+)", 1, {"word": 1})
    assert pickle.loads(pickle.dumps(late)) == regex(r"(?P<word>\w+)", re.IGNORECASE)  # noqa: S301 - our own
    with pytest.raises(AttributeError):
        late.nothing  # type: ignore[attr-defined]  # noqa: B018 - the asking is the test


@frozen
class Checked:
    """Has all that a field may be asked for."""

    name: str = field(default="a", metadata={"said": "of the name"})
    place: int = field(default=1, compare=False)
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("no name")
        object.__setattr__(self, "words", tuple(self.words))

    @cached_property
    def long(self) -> list[str]:
        return [self.name * 2]


@record
class Changing:
    """Is filled bit by bit."""

    found: list[str] = field(default_factory=list)
    count: int = 0


def test_fields_have_defaults_and_are_left_out_of_comparisons() -> None:
    assert Checked() == Checked("a", 2) != Checked("b")
    assert hash(Checked()) == hash(Checked("a", 2))
    assert repr(Checked("b", 2)).endswith("Checked(name='b', place=2, words=())")
    assert fields(Checked)[0].metadata == {"said": "of the name"}


def test_what_is_made_is_checked_and_may_keep_what_it_gave() -> None:
    made = Checked(words=["x"])  # type: ignore[arg-type]
    assert made.words == ("x",)
    assert made.long is made.long
    assert replace(made, place=5).words == ("x",)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own object
    with pytest.raises(ValueError, match="no name"):
        Checked("")
    with pytest.raises(FrozenInstanceError):
        made.place = 3  # type: ignore[misc]


def test_a_type_made_from_another_is_checked_in_its_own_way() -> None:
    class Own(Checked):
        __slots__ = ()

        def __post_init__(self) -> None:
            object.__setattr__(self, "words", ("own",))

    assert all(Own("").words == ("own",) for _ in range(100))  # the first ones and the others


def test_a_record_changes_and_cannot_be_hashed() -> None:
    one, other = Changing(), Changing()
    one.found.append("x")
    one.count += 1
    assert (one, other) == (Changing(["x"], 1), Changing())
    with pytest.raises(TypeError):
        hash(one)
