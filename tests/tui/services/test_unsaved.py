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
