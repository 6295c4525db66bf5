"""Texts that no database can keep as they are."""

from corpus.library import Library
from corpus.model import Article, Block, BlockKind
from glossary.memory.memory import TranslationMemory
from glossary.model import Pair
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term

EVIL = "نص \ud800 و\0 \udcff آخر"
SAFE = "نص \ufffd و\ufffd \ufffd آخر"


def test_an_article_keeps_its_offsets(engine):
    """A lone surrogate or a NUL comes back as one replacement character, wherever an article has it."""
    library = Library(engine)
    block = Block(0, BlockKind.PARAGRAPH, EVIL, 0, len(EVIL))
    article = Article("0" * 12, EVIL, False, EVIL, True, (block,), section=EVIL, kicker=EVIL, source=EVIL)
    library.add(article, EVIL.encode("utf-8", "surrogatepass"))
    kept = library.get("0" * 12)
    assert (kept.text, kept.title, kept.source) == (SAFE, SAFE, SAFE)
    assert len(library.summaries("آخر")) == 1
    assert library.summaries(EVIL) == library.summaries("نص و آخر")
    assert library.retitle("0" * 12, f"{EVIL}!") == SAFE
    assert library.get("0" * 12).title == f"{SAFE}!"


def test_a_term_and_a_translation_are_kept(engine):
    """A term and a translation with what cannot be kept are kept without it, and found by what was asked for."""
    terms, memory = TermBase(engine, "me"), TranslationMemory(engine)
    kept = terms.add(Concept("", (Term("", "ar", EVIL, note=EVIL), Term("", "en", "x\u202e\ud800\u200by")), note=EVIL))
    assert terms.get(kept.id) == kept
    assert [term.text for term in kept.terms] == ["نص \ufffd و \ufffd آخر", "x\ufffdy"]
    assert [found.concept.id for found in terms.find(EVIL, 5)] == [kept.id]
    memory.add(Pair(EVIL, EVIL, EVIL))
    (found,) = memory.find_all([EVIL])
    assert found is not None
    assert (found.source, found.target) == (SAFE, SAFE)
