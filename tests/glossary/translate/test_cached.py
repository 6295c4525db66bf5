import pytest

from corpus.errors import StoreReadOnly
from glossary.errors import TranslationFailed
from glossary.model import Pair, PairStatus
from glossary.translate.cached import CachedTranslator


class Engine:
    name = "engine"

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.closed = False

    def translate(self, text: str, deadline: float = 1.0) -> str:
        self.asked.append(text)
        if text == "خطأ":
            raise TranslationFailed("The engine is out.")
        return f"English of {text}"

    def close(self) -> None:
        self.closed = True


class Kept:
    def __init__(self, *pairs: Pair) -> None:
        self.pairs = {pair.source: pair for pair in pairs}

    def find(self, source: str) -> Pair | None:
        return self.pairs.get(source)

    def add(self, pair: Pair) -> None:
        self.pairs[pair.source] = pair


class Broken:
    def find(self, source: str) -> Pair | None:
        raise StoreReadOnly("The database cannot be read.")

    def add(self, pair: Pair) -> None:
        raise StoreReadOnly("The database cannot be written.")


def test_a_kept_translation_is_not_asked_for() -> None:
    """A text whose translation is kept costs no engine, and an edited translation stays what it is."""
    engine = Engine()
    edited = Pair("نص", "a text", "editor", PairStatus.EDITED)
    translator = CachedTranslator(engine, Kept(edited))
    assert translator.translate("نص") == "a text"
    assert translator.pair("نص") is edited
    assert engine.asked == []


def test_a_new_translation_is_kept() -> None:
    """What the engine answers is kept as its own, so that the second time nobody is asked."""
    engine, memory = Engine(), Kept()
    translator = CachedTranslator(engine, memory)
    assert translator.translate("نص") == translator.translate("نص") == "English of نص"
    assert engine.asked == ["نص"]
    assert memory.pairs["نص"] == Pair("نص", "English of نص", "engine", PairStatus.MACHINE)


def test_a_failure_is_not_kept() -> None:
    """A text the engine could not translate is asked for again."""
    memory = Kept()
    with pytest.raises(TranslationFailed, match="out"):
        CachedTranslator(Engine(), memory).translate("خطأ")
    assert memory.pairs == {}


def test_a_broken_memory_costs_the_keeping_only() -> None:
    """A database that cannot be used does not stand between the reader and a translation."""
    assert CachedTranslator(Engine(), Broken()).translate("نص") == "English of نص"


def test_it_closes_its_engine() -> None:
    """Closing ends the engine's calls, and the name is the engine's."""
    engine = Engine()
    translator = CachedTranslator(engine, Kept())
    translator.close()
    assert engine.closed
    assert translator.name == "engine"
