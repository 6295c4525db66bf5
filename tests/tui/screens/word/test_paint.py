"""How what a card tells stands on its rows."""

from types import SimpleNamespace
from typing import Any, cast

from rich.style import Style

from glossary.dictionaries.entry import Entry
from tui.screens.word.entries import entry_rows
from tui.screens.word.paint import Painter
from tui.typeset.typesetter import Typesetter


def test_arabic_of_a_dictionary_runs_from_the_right() -> None:
    """What stands first in an Arabic definition is at the right, brackets and numbers too; English stands at the left."""
    rows = cast("Any", SimpleNamespace(ink=lambda *_: Style(), row_ink=lambda *_, **__: Style()))
    entries = [Entry("المعجم", "نور", "(اسم) ضوء خافت 3\n(noun) light")]
    painter = Painter(Typesetter())
    shown = [painter.detail(rows, row, 40, marked=False)[0].text for row in entry_rows(entries, 40)]
    assert shown[-2].endswith("3 ﺖﻓﺎﺧ ﺀﻮﺿ (ﻢﺳﺍ)")
    assert shown[-1].strip() == "(noun) light"
    assert shown[-1].index("(noun)") == shown[1].index("ﺭﻮﻧ")
