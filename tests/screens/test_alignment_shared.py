"""The sentences of a paragraph as the views and the counterparts know them."""

from corpus.ingest.sources import article_from_bytes
from corpus.model import Span
from glossary.alignment.sentences import Bead
from glossary.model import Pair, PairStatus
from tests.screens.conftest import MOMENT, OpenApp, settle
from tui.screens.reading.desk import Desk
from tui.services.services import Services

SOURCE = "وصل القطار في الصباح. عاد الوزير إلى المدينة."
ENGLISH = "The train came in the morning. The minister returned to the city."


async def test_the_views_follow_what_the_words_tell_of_sentences(open_app: OpenApp, services: Services) -> None:
    """Sentences stand for those that their words tell, as soon as that is known; while English is hidden nothing moves."""
    services.translating.memory.add_all([Pair(SOURCE, ENGLISH, "mona", PairStatus.EDITED, MOMENT)])
    whole = (Bead(Span(0, len(SOURCE)), Span(0, len(ENGLISH))),)
    async with open_app(article_from_bytes(SOURCE.encode(), "train.txt"), (100, 30)) as pilot:
        desk = pilot.app.screen.query_one(Desk)
        english, counterparts = desk.english.english, desk.counterparts
        known = tuple(english.beads(0))
        assert len(known) == 2
        counterparts.learnt(0, "Other English.", whole)
        assert tuple(english.beads(0)) == known
        await pilot.press("r")
        counterparts.learnt(0, ENGLISH, whole)
        assert tuple(english.beads(0)) == known
        await pilot.press("r", "r", "r", "y")  # shown again, and in step by sentence
        await settle(pilot)
        assert not english.veil.is_on
        counterparts.learnt(0, ENGLISH, whole)
        await settle(pilot)
        assert tuple(english.beads(0)) == whole
