"""How an article is set: side by side with its English or with the English under its words, and with which vowel signs."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from corpus.model import BlockKind
from corpus.state_file import StateFile
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import Handlers
from tui.screens.reading.left_out import LeftOut
from tui.screens.reading.viewing.showing import Showing
from tui.screens.reading.viewing.views import Views
from tui.settings.layout import Layout
from tui.typeset.harakat import Harakat

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.settings.model import Settings
    from tui.settings.settled import Settled
    from tui.telling.wording import Wording
    from tui.typeset.stacks import Under
    from tui.widgets.page.column import Column

_AROUND = 12
"""Blocks before and behind the page whose words are learnt in advance."""
_LONGEST = 100_000
"""Code points of a block that is glossed word by word; one that is longer, which no article has, is shown as it is."""


_SAID = {
    Layout.SIDE_BY_SIDE: marked("The English stands beside the Arabic."),
    Layout.STACKED: marked("The English stands below each paragraph."),
    Layout.INTERLINEAR: marked("The English stands under each word."),
    Harakat.WRITTEN: marked("Vowel signs as they are written."),
    Harakat.FOCUS: marked("Vowel signs on the word under the cursor."),
    Harakat.ANALYSED: marked("Vowel signs on every word whose reading is sure."),
    Harakat.OFF: marked("No vowel signs."),
}


class Looks:
    """Changes the layout and the vowel signs of a reader; both are kept from run to run in a small file."""

    def __init__(self, screen: Screen[None], desk: Desk, meanings: Meanings, settled: Settled) -> None:
        settings = settled.settings
        self._screen = screen
        self._desk = desk
        self._page = desk.page
        self._meanings = meanings
        self._default_layout, self._default = settings.layout, settings.harakat
        self._file = StateFile(settings.looks_file, "looks")
        self._wordings: dict[int, Wording] = {}
        self._learnt: set[int] = set()
        """The blocks whose wordings are those of now."""
        self._interlinear: Column | None = None
        kept = self._file.load()
        self._layout, self._page.face.harakat = _kept(kept, settings)
        self._page.face.vowels = self._vowels
        self.views = Views(desk, meanings, kept)
        """How the English keeps up, and what of it is hidden."""
        self.views.changed, desk.followed, desk.turned = self._keep, self.views.follow, self.follow
        self.showing = Showing(desk, settings, kept)
        """Which digits and signs are shown, and whether one line only."""
        self.showing.changed = self._keep
        if self._layout is not Layout.SIDE_BY_SIDE:
            self._set_text()
        settled.follow(self.settle)

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        left_out = LeftOut(self._page.article, self._page)
        return {
            "reader.layout": self.next_layout,
            "reader.harakat": self.next_harakat,
            **self.views.handlers,
            **self.showing.handlers,
            **left_out.handlers,
        }

    # -- commands

    def next_layout(self) -> None:
        """Set the article in the next layout."""
        layout = self._layout.following
        if self._screen.has_class("-narrow") and layout is Layout.STACKED:
            layout = layout.following
        self._set_layout(layout)
        self._changed(self._layout)

    def _set_layout(self, layout: Layout) -> None:
        self._layout = layout
        self._page.lay_out(self._set_text)
        self._desk.explain()

    def next_harakat(self) -> None:
        """Show other vowel signs."""
        self._set_harakat(self._page.face.harakat.following)
        self._changed(self._page.face.harakat)

    def _set_harakat(self, harakat: Harakat) -> None:
        self._page.face.harakat = harakat
        self._page.refresh()

    def settle(self, settings: Settings) -> None:
        """Set the article as other settings say, where they say something else than before."""
        if settings.layout is not self._default_layout:
            self._default_layout = settings.layout
            self._set_layout(settings.layout)
        if settings.harakat is not self._default:
            self._default = settings.harakat
            self._set_harakat(settings.harakat)
        self.showing.settle(settings)
        self.follow()

    def _changed(self, to: Layout | Harakat) -> None:
        """Say what is shown now, and keep it."""
        is_narrow = to is Layout.SIDE_BY_SIDE and self._screen.has_class("-narrow")
        self._page.notify(_(_SAID[Layout.STACKED if is_narrow else to]), timeout=3)
        self.follow()
        self._keep()

    def _keep(self) -> None:
        """Keep what is shown; where the file cannot be written it holds for this run only."""
        harakat = {"harakat": self._page.face.harakat, "default": self._default}
        layout = {"layout": self._layout, "default_layout": self._default_layout}
        with contextlib.suppress(OSError):
            self._file.save({**layout, **harakat, **self.views.kept, **self.showing.kept})

    def _set_text(self) -> None:
        flow = self._page.flow
        is_interlinear = self._layout is Layout.INTERLINEAR
        self._screen.update_classes({"-interlinear": is_interlinear, "-stacked": self._layout is Layout.STACKED})
        self._desk.english.lists_words = not is_interlinear
        flow.set_text(self._interlinear_text() if is_interlinear else flow.plain)

    def _interlinear_text(self) -> Column:
        if self._interlinear is None:
            from tui.widgets.page.interlinear import InterlinearColumn

            self._interlinear = InterlinearColumn(self._meanings.article, self._desk.typesetter, self._unders)
        return self._interlinear

    # -- what is known of the words

    def _unders(self, block: int) -> Sequence[Under]:
        from tui.telling.wording import unknown_wording

        if len(self._page.text_of(block)) > _LONGEST:
            return ()
        known = self._wordings.get(block) or unknown_wording(self._page.words.arabic_of(block))
        return known.unders

    def _vowels(self, block: int) -> Mapping[int, str]:
        """Return the vowel signs of a block's letters: in the reading shown of the word under the cursor, or of all.

        Nothing is found out for them: while a page is painted that takes too long, and it is painted anew when more is known.
        """
        if self._page.face.harakat is Harakat.ANALYSED:
            known = self._wordings.get(block)
            return known.marks if known else {}
        spot = self._page.spot
        if spot is None or spot.block not in self._meanings.looked_at:
            return {}
        token, reading = self._page.words.token(spot), self._desk.explaining.reading
        if token is None or reading is None:
            return {}
        from tui.typeset.vowels import marks_of

        return marks_of(token.surface, reading.analysis.vocalised, token.start)

    def follow(self) -> None:
        """Learn the words around the page where they are shown with what is known of them."""
        page = self._page
        wanted = self._layout is Layout.INTERLINEAR or page.face.harakat is Harakat.ANALYSED
        if not (wanted and self._meanings.ready and page.rows):
            return
        first, last = page.blocks_shown
        shown = [block for block in range(first, last + 1) if block not in self._learnt]
        around = range(max(0, first - _AROUND), min(len(page.article.blocks), last + _AROUND + 1))
        new = shown or [block for block in around if block not in self._learnt]
        if new:
            learn = partial(self._learn, new)
            self._desk.run_worker(learn, thread=True, exclusive=True, group="wording", exit_on_error=False)

    def learn_anew(self, blocks: Iterable[int]) -> None:
        """Learn the words of some blocks anew, since more is known of them; what was known is shown until then."""
        kinds = {self._page.article.blocks[block].kind for block in self._page.flow.english}
        # a class of the pane, not of the screen, which would give all that is on it its styles anew
        self._desk.english.set_class(BlockKind.PARAGRAPH not in kinds, "-untranslated")
        self._learnt.difference_update(blocks)
        self.follow()

    def _learn(self, blocks: Sequence[int]) -> None:
        from textual.worker import get_current_worker

        from tui.telling.wording import wording_of

        worker = get_current_worker()
        found: dict[int, Wording] = {}
        for block in blocks:
            is_long = len(self._page.text_of(block)) > _LONGEST
            annotated = self._meanings.annotated(block)
            if annotated is None or worker.is_cancelled:
                return
            found[block] = wording_of(() if is_long else annotated.glosses)
        self._desk.call_later(self._take, found)

    def _take(self, found: Mapping[int, Wording]) -> None:
        """Show what was learnt."""
        first, last = self._page.blocks_shown
        changed = {block for block, wording in found.items() if self._wordings.get(block) != wording}
        self._wordings.update(found)
        self._learnt.update(found)
        if self._interlinear is not None:
            forget = partial(self._interlinear.forget, changed)
            is_shown = self._layout is Layout.INTERLINEAR and any(first <= block <= last for block in changed)
            self._page.lay_out(forget) if is_shown else forget()
        self._page.refresh()
        self.follow()


def _kept(kept: Mapping[str, object], settings: Settings) -> tuple[Layout, Harakat]:
    """Return what a file keeps; each only while its default, which the reader may have changed, is the same."""
    layout = next((each for each in Layout if each == kept.get("layout")), settings.layout)
    harakat = next((each for each in Harakat if each == kept.get("harakat")), settings.harakat)
    is_layout_kept = kept.get("default_layout", Layout.SIDE_BY_SIDE) == settings.layout
    is_harakat_kept = kept.get("default") == settings.harakat
    return layout if is_layout_kept else settings.layout, harakat if is_harakat_kept else settings.harakat
