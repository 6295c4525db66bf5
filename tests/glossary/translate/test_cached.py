from collections.abc import Iterator, Sequence

from corpus.errors import StoreReadOnly
from glossary.errors import TranslationFailed
from glossary.model import Pair, PairStatus
from glossary.translate.cached import CachedTranslator, Made
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


def made_of(translator: CachedTranslator, text: str, *, is_anew: bool = False) -> Made:
    (made,) = translator.pairs([Passage(text)], is_anew=is_anew)
    return made


def test_a_kept_translation_is_not_asked_for() -> None:
    """A text whose translation is kept costs no engine, and an edited translation stays what it is."""
    engine = Engine()
    edited = Pair("نص", "a text", "editor", PairStatus.EDITED)
    translator = CachedTranslator(engine, Kept(edited))
    assert made_of(translator, "نص").pair is edited
    assert engine.asked == []


def test_a_new_translation_is_kept() -> None:
    """What the engine answers is kept as its own, so that the second time nobody is asked."""
    engine, memory = Engine(), Kept()
    translator = CachedTranslator(engine, memory)
    made = [made_of(translator, "نص") for _ in range(2)]
    assert [(each.pair and each.pair.target, each.is_new, each.is_kept) for each in made] == [
        ("English of نص", True, True),
        ("English of نص", False, True),
    ]
    assert engine.asked == ["نص"]
    assert memory.pairs["نص"] == Pair("نص", "English of نص", "engine", PairStatus.MACHINE)


def test_a_failure_is_not_kept() -> None:
    """A text the engine could not translate is asked for again."""
    memory = Kept()
    made = made_of(CachedTranslator(Engine(), memory), "خطأ")
    assert (made.pair, str(made.failure)) == (None, "The engine is out.")
    assert memory.pairs == {}


def test_a_broken_memory_costs_the_keeping_only() -> None:
    """A database that cannot be used does not stand between the reader and a translation."""
    made = made_of(CachedTranslator(Engine(), Broken()), "نص")
    assert (made.pair and made.pair.target, made.is_kept) == ("English of نص", False)


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
    anew = made_of(translator, "نص", is_anew=True).pair
    assert anew is not None
    assert anew.target == "English of نص"
    assert engine.asked == ["نص"]
