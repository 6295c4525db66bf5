"""What is known of the open article."""

from types import SimpleNamespace
from typing import cast

from corpus.ingest.sources import article_from_bytes
from glossary.model import Pair
from glossary.morphology.grammar.schemes import SCHEMES
from tui.screens.reading.meanings import Meanings
from tui.services.services import Services


def test_english_that_came_while_the_memory_was_asked_stays() -> None:
    """A look at the memory shows nothing before it is taken, and puts back no English that is newer by then."""
    article = article_from_bytes("عاد الجمل.\n\nبقي الحارس.\n".encode(), "a.txt")
    kept = [Pair(block.text, "kept", "google") for block in article.blocks]
    translating = SimpleNamespace(memory=SimpleNamespace(find_all=lambda _sources: kept))
    meanings = Meanings(cast(Services, SimpleNamespace(translating=translating)), article)

    findings = meanings.look_around(0, 0)
    assert (meanings.pairs, meanings.knows_around(0, 0)) == ({}, False)
    meanings.pairs = {0: Pair(article.blocks[0].text, "edited", "salma")}
    meanings.take(findings)
    assert meanings.english == {0: "edited", 1: "kept"}
    assert meanings.knows_around(0, 0)


def test_cards_follow_the_scheme_of_the_settings() -> None:
    """A word of the open article is romanised after the scheme that was chosen meanwhile; what was found out is kept else."""
    article = article_from_bytes("عاد الجمل.\n".encode(), "a.txt")
    services = SimpleNamespace(settings=SimpleNamespace(romanisation="ala-lc"), lexicon=object)
    meanings = Meanings(cast(Services, services), article)
    before = meanings.cards
    assert (before.scheme, meanings.cards) == (SCHEMES["ala-lc"], before)
    services.settings.romanisation = "din"
    assert meanings.cards.scheme == SCHEMES["din"]
