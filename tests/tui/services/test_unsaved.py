"""Entries that were typed and not kept, from one session to the next."""

import json
from pathlib import Path

import pytest

from glossary.terminology import Concept, Definition, Term
from tui.services.unsaved import Unsaved

BEGUN = Concept("c1", (Term("t1", "ar", "حصار"), Term("t2", "en", "siege")), version=3)
TYPED = Concept("c1", (*BEGUN.terms, Term("", "en", "")), definitions=(Definition("en", ""),), version=3)


def test_what_was_typed_is_there_in_the_next_session(tmp_path: Path) -> None:
    """An entry comes back whole, empty fields too, until it is kept; what another session holds beside it stays."""
    path = tmp_path / "state" / "unsaved.json"
    Unsaved(path)["c1"] = (BEGUN, TYPED)
    session, other = Unsaved(path), Unsaved(path)
    assert session.earlier == ["c1"]
    assert session["c1"] == (BEGUN, TYPED)
    other["new"] = (Concept("", ()), TYPED)
    session["c1"] = (BEGUN, BEGUN)
    assert session.earlier == []
    assert sorted(Unsaved(path)) == ["c1", "new"]
    del session["c1"]
    assert list(Unsaved(path)) == ["new"]


def typed(word: str) -> tuple[Concept, Concept]:
    return Concept("", ()), Concept("", (Term("", "ar", word),))


def test_two_windows_lose_nothing(tmp_path: Path) -> None:
    """What two windows type into new entries is held for both; one that keeps its own takes nothing from the other."""
    path = tmp_path / "unsaved.json"
    Unsaved(path)["new"] = typed("قبل")
    one, other = Unsaved(path), Unsaved(path)
    assert one["new"] == other["new"] == typed("قبل")
    for word in ("أول", "أولى"):
        one["new"] = typed(word)
        other["new"] = typed(f"{word} أخرى")
    later = Unsaved(path)
    assert [later[key] for key in later.earlier] == [typed("أولى"), typed("أولى أخرى")]
    del one["new"]
    assert list(Unsaved(path).values()) == [typed("أولى أخرى")]
    one["new"] = typed("ثالث")
    del other["new"]
    assert list(Unsaved(path).values()) == [typed("ثالث")]


def test_a_window_that_begins_anew_takes_nothing_from_another(tmp_path: Path) -> None:
    """What another window has gone on with stays, also where it is dropped here and another entry is begun."""
    path = tmp_path / "unsaved.json"
    Unsaved(path)["new"] = typed("قبل")
    one, other = Unsaved(path), Unsaved(path)
    assert one["new"] == other["new"]
    one["new"] = typed("أول")
    del other["new"]
    other["new"] = typed("ثان")
    assert list(Unsaved(path).values()) == [typed("أول"), typed("ثان")]


def test_two_windows_change_the_same_entry(tmp_path: Path) -> None:
    """What either of them typed is offered for that entry, one after the other."""
    path = tmp_path / "unsaved.json"
    one, other = Unsaved(path), Unsaved(path)
    assert (list(one), list(other)) == ([], [])
    one["c1"], other["c1"] = (BEGUN, TYPED), (BEGUN, BEGUN)
    later = Unsaved(path)
    assert later["c1"] == (BEGUN, TYPED)
    del later["c1"]
    last = Unsaved(path)
    assert (list(last), last["c1"]) == (["c1"], (BEGUN, BEGUN))
    del last["c1"]
    assert list(Unsaved(path)) == []


_NUMBER = '{"id": "c1", "terms": [{"id": "t1", "language": "ar", "text": 5}]}'


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        '{"entries": {"c1": 3, "c2": ["x", "y"]}}',
        json.dumps({"entries": {"a": ["{}", "[]"]}}),
        json.dumps({"entries": {"a": ["[" * 50_000, "{}"]}}),
        json.dumps({"entries": {"a": [_NUMBER, _NUMBER]}}),
    ],
    ids=["empty", "cut", "numbers", "lists", "deep", "text"],
)
def test_a_damaged_file_holds_nothing(tmp_path: Path, content: str) -> None:
    """What cannot be read is nothing, and the next entry is held all the same."""
    path = tmp_path / "unsaved.json"
    path.write_text(content)
    unsaved = Unsaved(path)
    assert list(unsaved) == []
    unsaved["c1"] = (BEGUN, TYPED)
    assert Unsaved(path)["c1"] == (BEGUN, TYPED)
