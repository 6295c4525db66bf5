"""What is told of terms and names that English misses."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

from corpus.model import Article, Span
from glossary.respect.misses import Miss, MissKind
from tui.screens.reading.translating.missing import Missing
from tui.widgets.page.words import Spot, Words


def missing(found: dict[int, list[str]], fresh: set[int]) -> tuple[Missing, list[str]]:
    """One that looked at blocks already, and what it says."""
    said: list[str] = []
    desk = SimpleNamespace(notify=lambda sentence, **_how: said.append(sentence))
    built = Missing(cast("Any", desk), cast("Any", None), cast("Any", SimpleNamespace(fresh=fresh)), cast("Any", None))
    built._found = cast("Any", found)
    return built, said


def test_misses_are_told_with_what_translating_came_to():
    """While more English is on its way nothing is said of misses; in the end they stand behind what it came to, all of them."""
    told, said = missing({0: ["a"], 1: ["b", "c"], 2: []}, {0, 1, 2})
    told.is_waiting = lambda: True
    told._tell([0, 1])
    assert said == []
    told.is_waiting = lambda: False
    told.sum_up("3 paragraphs translated.", False)
    told._tell([2])
    assert said[0] == "3 paragraphs translated."
    assert said[-1].startswith("3 paragraphs translated. 3 terms and names missed")
    told._tell([1])
    assert said[-1].startswith("2 terms and names missed")


def test_what_failed_stays_in_sight():
    """Where a paragraph failed, that is what is said."""
    told, said = missing({0: ["a"]}, {0})
    told.is_waiting = lambda: True
    told._tell([0])
    told.is_waiting = lambda: False
    told.sum_up("1 paragraph translated. 1 failed: no answer.", True)
    assert said == ["1 paragraph translated. 1 failed: no answer."]


def test_a_term_with_a_letter_written_onto_it_is_passed_and_mended_by_itself(
    make_article: Callable[..., Article],
) -> None:
    """The cursor stands on the word before the term itself begins: the next key leads on from there, and that word's alone is put right."""
    arabic, english = "وصلت بالقاطرة إلى الميناء.", "She came by engine to the harbor."
    wanted = [("القاطرة", "engine", "locomotive"), ("الميناء", "harbor", "port")]
    misses = [
        Miss(MissKind.TERM, _span(arabic, ar), ar, (new,), f"Use {new}.", _span(english, old), old, new)
        for ar, old, new in wanted
    ]
    built, said = missing(cast("Any", {0: misses}), set())
    page = SimpleNamespace(spot=Spot(0, 0), words=Words(make_article(arabic)))
    built._desk.page = page
    built._desk.go_to = lambda block, offset: setattr(page, "spot", page.words.nearest(block, offset))
    built._units.here, built._units.get = 0, lambda _block: SimpleNamespace(target=english)
    seen = []
    for _ in range(3):
        built.next()
        seen.append(page.words.token(page.spot).surface)
    assert seen == ["بالقاطرة", "الميناء", "بالقاطرة"]
    assert said[-1].startswith("Use locomotive.")
    mended: list[tuple[int, str]] = []
    built.change = lambda block, changed: mended.append((block, changed))
    built.apply()
    assert mended == [(0, "She came by locomotive to the harbor.")]


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))
