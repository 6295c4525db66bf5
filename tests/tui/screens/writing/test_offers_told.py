"""What is told of offers for the English of a paragraph, of English that is hidden, and of what was taken back."""

from types import SimpleNamespace
from typing import Any, cast

from corpus.model import Span
from glossary.memory.model import Recalled
from glossary.model import Pair
from tui.screens.reading.isolated import apart
from tui.screens.reading.translating.units import Units
from tui.screens.writing.offering import Offering
from tui.screens.writing.offers import sentence_offers
from tui.widgets.english.veil import Asked, Veil

FIRST = "قرأ الطالب."
SECOND = "كتب الأستاذ."
BOTH = f"{FIRST} {SECOND}"


def test_a_match_of_a_sentence_says_of_which():
    """Beside who wrote it, so that it is not taken for the English of the whole paragraph."""
    second = Span(len(FIRST) + 1, len(BOTH))
    found = [(Span(0, len(FIRST)), []), (second, [Recalled(Pair(SECOND, "He wrote.", "ليلى"), 90)])]
    (offer,) = sentence_offers(found, BOTH, [])
    assert offer.told.startswith("sentence 2 of 2 · ")
    assert not offer.is_whole


def test_a_term_that_is_typed_already_is_not_offered():
    """What was typed and not kept may hold it: that is said instead; part of a word is not the term."""
    for begun, is_there in (("The Truce holds", True), ("Trucers", False)):
        told: list[Any] = []
        subject = SimpleNamespace(wanted="truce", offers=lambda _begun: ())
        offering = Offering(cast("Any", None), cast("Any", subject), cast("Any", None), lambda: None)
        offering._tell = lambda offers, said, told=told: told.extend((offers, said))  # type: ignore[method-assign]
        offering._look(begun)
        assert [offer.sign for offer in told[0]] == ([] if is_there else ["missed"])
        assert told[1].startswith("“truce” is in it already") is is_there


def test_english_of_ones_own_is_shown_whole():
    """However many sentences it comes to have; the next question asks for all, and hiding anew hides it, too."""
    veil = Veil(is_on=True)
    veil.lift(1)
    assert veil.hidden(1, 9) == veil.hidden_arabic(1, 9) == []
    assert veil.hidden(0, 9) == [Span(0, 9)]
    assert veil.ask(1, 0) is Asked.ALL
    assert veil.ask(1, 0) is Asked.NONE
    assert veil.hidden(1, 9) == [Span(0, 9)]


def test_english_that_undo_brings_is_not_fresh():
    """Only of English that was written or translated is told what it misses."""
    desk = SimpleNamespace(post_message=print, english=SimpleNamespace(show_layers=lambda *_: None))
    units = Units(cast("Any", desk), cast("Any", SimpleNamespace(pairs={}, told={})))
    units.take({0: Pair(FIRST, "Own.", "ليلى")})
    assert units.fresh == {0}
    units.take({0: Pair(FIRST, "Older.", "google")}, is_fresh=False)
    assert units.fresh == set()


def test_arabic_in_a_sentence_is_set_apart():
    """With the dots behind what is cut short; English between two names is not."""
    assert apart(f"Undone: editing {FIRST[:-1]} ….") == f"Undone: editing \u2068{FIRST[:-1]} …\u2069."
    name, other = "علي", "حسن"
    assert apart(f"merging {name} into {other}.") == f"merging \u2068{name}\u2069 into \u2068{other}\u2069."
    assert apart("Nothing to take back.") == "Nothing to take back."
