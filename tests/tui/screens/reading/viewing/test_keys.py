"""The motions of the cursor while the keys are on the English."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

from corpus.model import Article, Span
from glossary.alignment.sentences import Bead
from tui.screens.reading.viewing.keys import EnglishKeys
from tui.widgets.english.rows import Current
from tui.widgets.page.words import Spot, Words

TEXT = "قال الوزير ذلك. «لن نقبل» بهذا. 2024! 200 شخص حضروا."


class _English:
    """The sentences of the English, each beside its own."""

    is_apart = False

    def __init__(self, page: SimpleNamespace) -> None:
        self._page = page

    def beads(self, block: int) -> list[Bead]:
        return [Bead(span, Span(0, 0)) for span in self._page.words.sentences_of(block)]

    @property
    def current(self) -> Current:
        block, offset = self._page.spot
        return Current(block, sum(bead.arabic.start <= offset for bead in self.beads(block)) - 1)


def test_sentences_that_begin_with_other_signs_are_gone_to(make_article: Callable[..., Article]) -> None:
    """Down and up go through sentences that a quotation mark or a number begins, past those without a word, to other paragraphs."""
    article = make_article("وصل الوفد. «نعم».", TEXT)
    page = SimpleNamespace(spot=Spot(0, 0), words=Words(article))
    page.move_to = lambda spot: setattr(page, "spot", spot)
    english = _English(page)
    desk = SimpleNamespace(
        page=page,
        english=SimpleNamespace(english=english, has_focus=True, refresh_text=lambda: None),
        screen=SimpleNamespace(selections={}),
        followed=lambda: None,
        counterparts=SimpleNamespace(follow=lambda: None),
    )
    keys = EnglishKeys(cast("Any", desk), {})
    seen = []
    for key in ["down"] * 4 + ["up"] * 4:
        keys.go(key)
        seen.append((page.spot.block, english.current.number))
    assert seen == [(0, 1), (1, 0), (1, 1), (1, 3), (1, 1), (1, 0), (0, 1), (0, 0)]
