from collections.abc import Iterator, Sequence

import pytest

from corpus.errors import StoreReadOnly
from glossary.errors import TranslationFailed
from glossary.model import Pair, PairStatus
from glossary.translate.cached import CachedTranslator
from glossary.translate.port import Answer, Passage


class Engine:
    name = title = "engine"
    is_remote = True

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.closed = False

    def answers(self, passages: Sequence[Passage], deadline: float = 1.0) -> Iterator[Answer]:
        for place, passage in enumerate(passages):
            self.asked.append(passage.text)
            failure = TranslationFailed("The engine is out.") if passage.text == "خطأ" else None
            yield Answer(place, "" if failure else f"English of {passage.text}", failure)

    def close(self) -> None:
        self.closed = True


class Kept:
    def __init__(self, *pairs: Pair) -> None:
        self.pairs = {pair.source: pair for pair in pairs}

    def find_all(self, sources: Sequence[str]) -> list[Pair | None]:
        return [self.pairs.get(source) for source in sources]

    def add(self, pair: Pair) -> None:
        self.pairs[pair.source] = pair


class Broken:
    def find_all(self, sources: Sequence[str]) -> list[Pair | None]:
        raise StoreReadOnly("The database cannot be read.")

    def add(self, pair: Pair) -> None:
        raise StoreReadOnly("The database cannot be written.")


def test_a_kept_translation_is_not_asked_for() -> None:
    """A text whose translation is kept costs no engine, and an edited translation stays what it is."""
    engine = Engine()
    edited = Pair("نص", "a text", "editor", PairStatus.EDITED)
    translator = CachedTranslator(engine, Kept(edited))
    assert translator.pair(Passage("نص")) is edited
    assert engine.asked == []


def test_a_new_translation_is_kept() -> None:
    """What the engine answers is kept as its own, so that the second time nobody is asked."""
    engine, memory = Engine(), Kept()
    translator = CachedTranslator(engine, memory)
    assert [translator.pair(Passage("نص")).target for _ in range(2)] == ["English of نص"] * 2
    assert engine.asked == ["نص"]
    assert memory.pairs["نص"] == Pair("نص", "English of نص", "engine", PairStatus.MACHINE)


def test_a_failure_is_not_kept() -> None:
    """A text the engine could not translate is asked for again."""
    memory = Kept()
    with pytest.raises(TranslationFailed, match="out"):
        CachedTranslator(Engine(), memory).pair(Passage("خطأ"))
    assert memory.pairs == {}


def test_a_broken_memory_costs_the_keeping_only() -> None:
    """A database that cannot be used does not stand between the reader and a translation."""
    assert CachedTranslator(Engine(), Broken()).pair(Passage("نص")).target == "English of نص"


def test_it_closes_its_engine() -> None:
    """Closing ends the engine's calls, and tells which it is."""
    engine = Engine()
    translator = CachedTranslator(engine, Kept())
    translator.close()
    assert engine.closed
    assert translator.engine is engine


def test_kept_translations_come_first_and_new_ones_may_be_wanted_of_all() -> None:
    """Of many passages those that are kept are there at once; asked for anew, the engine translates every one."""
    engine = Engine()
    translator = CachedTranslator(engine, Kept(Pair("نص", "a text", "editor", PairStatus.EDITED)))
    passages = [Passage("كتاب"), Passage("نص"), Passage("خطأ")]
    made = list(translator.pairs(passages))
    assert [each.place for each in made] == [1, 0, 2]
    assert [each.pair.target if each.pair else str(each.failure) for each in made] == [
        "a text",
        "English of كتاب",
        "The engine is out.",
    ]
    engine.asked.clear()
    assert translator.pair(Passage("نص"), is_anew=True).target == "English of نص"
    assert engine.asked == ["نص"]
