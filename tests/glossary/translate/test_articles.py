from corpus.model import Article, Block, BlockKind
from corpus.paragraphs import paragraphs
from glossary.errors import TranslationFailed
from glossary.model import Pair, PairStatus
from glossary.translate.articles import Wish, translate_article, translated_blocks
from glossary.translate.cached import CachedTranslator
from glossary.translate.port import Answer, Wording


class Engine:
    """Writes what it is given in brackets, and nothing for a text with a word it does not like."""

    name = title = "fake"
    is_remote = False

    def __init__(self, disliked: str = "سم") -> None:
        self.asked = []
        self._disliked = disliked

    def answers(self, passages, deadline=0.0):
        for place, passage in reversed(list(enumerate(passages))):
            self.asked.append(passage)
            bad = self._disliked in passage.text.split()
            failure = TranslationFailed("No.", "empty") if bad else None
            yield Answer(place, "" if bad else f"[{passage.text}]", failure)

    def close(self):
        """Do nothing."""


class Memory:
    """Keeps pairs in a dictionary; the last one of a text is found."""

    def __init__(self, *pairs: Pair) -> None:
        self.kept = {pair.source: pair for pair in pairs}

    def find_all(self, sources):
        return [self.kept.get(source) for source in sources]

    def add(self, pair):
        self.kept[pair.source] = pair


def article(*kinds: tuple[BlockKind, str]) -> Article:
    blocks, start = [], 0
    for index, (kind, text) in enumerate(kinds):
        blocks.append(Block(index, kind, text, start, start + len(text)))
        start += len(text) + 1
    text = "\n".join(block.text for block in blocks)
    return Article("a" * 12, blocks[0].text, title_is_lead=False, text=text, text_is_source=True, blocks=tuple(blocks))


def test_what_of_an_article_is_translated():
    """Titles, headings, captions and paragraphs are; dates, credits, other articles' titles and numbers alone are not."""
    kinds = [*BlockKind]
    own = article(*((kind, f"كلمة {place}") for place, kind in enumerate(kinds)), (BlockKind.PARAGRAPH, "2025 X"))
    found = {block.kind.value for block in translated_blocks(own)}
    assert found == {"title", "kicker", "section", "caption", "dateline", "heading", "paragraph"}
    assert BlockKind.PARAGRAPH in {block.kind for block in translated_blocks(own)}
    assert own.blocks[-1] not in translated_blocks(own)
    assert [block.kind.value for block in translated_blocks(own, [kinds.index(BlockKind.RELATED)])] == ["related"]


def test_kept_ones_come_first_and_are_not_asked_for():
    """What the memory has comes before the engine is asked, which is asked once for blocks of the same text, with their terms."""
    own = paragraphs("واحد\nاثنان\nواحد\nثلاثة")
    engine, memory = Engine(), Memory(Pair("ثلاثة", "three", "me", PairStatus.EDITED))
    terms = {"واحد": [Wording("واحد", "one")]}
    found = list(translate_article(own, CachedTranslator(engine, memory), lambda block: terms.get(block.text, ())))
    told = [(each.block.index, each.pair.target, each.is_new) for each in found]
    assert told == [(3, "three", False), (1, "[اثنان]", True), (0, "[واحد]", True), (2, "[واحد]", True)]
    assert [(each.text, [*each.terms]) for each in engine.asked] == [("اثنان", []), ("واحد", terms["واحد"])]


def test_a_failure_costs_its_block_alone():
    """A block that cannot be translated says why; the others are translated and kept."""
    own, memory = paragraphs("واحد\nسم\nاثنان"), Memory()
    found = {each.block.index: each for each in translate_article(own, CachedTranslator(Engine(), memory))}
    assert str(found[1].failure) == "No."
    assert set(memory.kept) == {"واحد", "اثنان"}


def test_stopped_and_gone_on():
    """What came before one stopped is kept and not asked for again."""
    own, memory = paragraphs("واحد\nاثنان\nثلاثة"), Memory()
    going = translate_article(own, CachedTranslator(Engine(), memory))
    first = next(going)
    going.close()
    assert set(memory.kept) == {first.block.text} == {"ثلاثة"}
    engine = Engine()
    assert len(list(translate_article(own, CachedTranslator(engine, memory)))) == 3
    assert {each.text for each in engine.asked} == {"واحد", "اثنان"}


def test_anew_leaves_what_people_wrote():
    """Asked for anew, engines write again what engines wrote; what was edited or approved stays."""
    memory = Memory(
        Pair("واحد", "old", "fake"),
        Pair("اثنان", "edited", "me", PairStatus.EDITED),
        Pair("ثلاثة", "approved", "fake", PairStatus.APPROVED),
    )
    engine = Engine()
    own = paragraphs("واحد\nاثنان\nثلاثة")
    found = list(translate_article(own, CachedTranslator(engine, memory), wish=Wish(is_anew=True)))
    assert {each.block.index: each.pair.target for each in found} == {0: "[واحد]", 1: "edited", 2: "approved"}
    assert [each.text for each in engine.asked] == ["واحد"]


def test_what_cannot_be_kept_is_told():
    """A memory that takes nothing costs the keeping, which is told, not the translation."""

    class Full(Memory):
        def add(self, pair):
            from corpus.errors import StoreError

            raise StoreError("The disk is full.")

    found = list(translate_article(paragraphs("واحد"), CachedTranslator(Engine(), Full())))
    assert [(each.pair.target, each.is_new, each.is_kept) for each in found] == [("[واحد]", True, False)]
