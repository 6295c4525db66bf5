"""What two people changed of one entry without being at odds, as it is told."""

from dataclasses import replace
from types import SimpleNamespace

from glossary.terminology import Concept, Term
from tui.language.spoken import plain
from tui.screens.terms.conflict import Conflict

BASE = Concept("c", (Term("1", "ar", "نهر"), Term("2", "en", "river")))


def told(theirs: Concept) -> list[str]:
    """Return what is told of their changes."""
    versions = SimpleNamespace(_base=BASE, _mine=BASE, _theirs=theirs, _reconciled=SimpleNamespace(conflicts=()))
    return [each.text for each in Conflict._merged_alone(versions)]


def test_a_change_is_told_with_its_field_before_what_stands_there() -> None:
    """As a line that begins at the left."""
    assert told(replace(BASE, note="wide")) == ["Kept of theirs: note: wide"]


def test_a_change_runs_from_the_right_in_an_arabic_interface(arabic: None) -> None:
    """The field stands before what is in it there, too, though neither has a letter outside of its own order."""
    (line,) = told(replace(BASE, note="wide"))
    assert plain(line) == "حُفظ من الآخر: ملاحظة: wide"
    assert "\u2067\u2068ملاحظة\u2069: \u2068wide\u2069\u2069" in line
