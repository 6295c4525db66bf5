"""Moments told by the clock of whoever reads."""

import datetime

import pytest

from corpus.annotation import Annotation, AnnotationKind, Listed, Passage, Place, Quote
from corpus.notebook import chapters, markdown
from glossary.memory.model import Concorded
from glossary.model import Pair
from tui.screens.memory.rows import told_of
from tui.screens.reading.viewing.origins import origin_of
from tui.telling.moments import day_of, minute_of

pytestmark = pytest.mark.usefixtures("far_east")
MOMENT = datetime.datetime(2026, 11, 21, 19, 30, tzinfo=datetime.UTC)


def test_a_moment_is_told_by_the_clock_one_has():
    """What is kept in UTC is told with the day and the time of the place one is in."""
    assert (day_of(MOMENT), minute_of(MOMENT)) == ("2026-11-22", "2026-11-22 09:30")


def test_translations_and_notes_have_the_day_of_the_place_one_is_in():
    """The list of translations, the line under the English and the notebook tell the day that it was where one is."""
    pair = Pair("قال", "said", "mona", changed=MOMENT)
    assert "2026-11-22" in told_of(Concorded(pair, (), ()))
    assert "22 Nov 2026" in origin_of(pair)
    mark = Annotation("a", AnnotationKind.MARK, Passage(Place(0, 0), Place(0, 3)), Quote("قال"), id="1", made=MOMENT)
    noted = Listed(mark, article="a", title="t", source=None, date=None, address=None, is_kept=False)
    assert "2026-11-22" in "".join(markdown(chapters([noted], {}.get)))
