"""What a screen shows, as text a person can compare: the cells in logical order, and their styles by letter.

A row of Arabic is turned back into logical order (python-bidi) and into plain letters (NFKC), so that an editor
shows it as a terminal does. Below the rows, runs say in which style their cells stand; the legend is last.
"""

import re
import string
import unicodedata
from pathlib import Path

from bidi import get_display
from rich.style import Style
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App
from textual.strip import Strip

_MARK_FIRST = re.compile("([\u064b-\u065f\u0670]+)(.)")
"""Where turning a row round put the marks before their letter."""
_STRETCH = re.compile(r" {2,}|(?:[^ ]| (?! ))+")
_LETTERS = string.ascii_letters + string.digits


def picture_of(app: App[None]) -> str:
    """Return the golden text of what an app shows now."""
    strips = app.screen._compositor.render_strips()
    legend: dict[str, str] = {}
    rows = [_text_row(strip) for strip in strips]
    styles = [f"{row:2} {_style_row(strip, legend)}" for row, strip in enumerate(strips)]
    lines = [f"{letter} {described}" for described, letter in legend.items()]
    return "\n".join([*rows, "", *styles, "", *lines, ""])


def _text_row(strip: Strip) -> str:
    """Return a row with each stretch of text turned by itself, so that neighbouring panes do not mix."""
    text = "".join(segment.text for segment in strip)
    return "".join(_turned(stretch) for stretch in _STRETCH.findall(text)).rstrip()


def _turned(stretch: str) -> str:
    turned = unicodedata.normalize("NFKC", get_display(stretch, base_dir="L"))
    return _MARK_FIRST.sub(r"\2\1", turned)


def _style_row(strip: Strip, legend: dict[str, str]) -> str:
    """Return the styles of a row as runs: the style's letter and its number of cells."""
    runs: list[tuple[str, int]] = []
    for segment in strip:
        described = _described(segment.style or Style())
        letter = legend.setdefault(described, _LETTERS[len(legend) % len(_LETTERS)])
        if runs and runs[-1][0] == letter:
            runs[-1] = (letter, runs[-1][1] + segment.cell_length)
        else:
            runs.append((letter, segment.cell_length))
    return " ".join(f"{letter}{cells}" for letter, cells in runs)


def _described(style: Style) -> str:
    flags = ("bold", "dim", "italic", "underline", "underline2", "strike", "reverse")
    on = [flag for flag in flags if getattr(style, flag)]
    colours = [colour.name if colour else "default" for colour in (style.color, style.bgcolor)]
    return " ".join([*on, " on ".join(colours)])


class GoldenExtension(SingleFileSnapshotExtension):
    """Keeps each golden as a text file of its own; a failing test also leaves the picture as SVG."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def save_picture(app: App[None], path: Path) -> str:
    """Write what an app shows as an SVG whose Arabic a browser does not turn round once more; return where it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(app.export_screenshot(), encoding="utf-8")
    return f"what the screen shows is in {path}"
