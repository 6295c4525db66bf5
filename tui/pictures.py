"""Pictures of the screen as SVG files that a browser shows as the terminal does, kept where pictures are kept."""

import re
from datetime import datetime
from html import escape, unescape
from itertools import count
from pathlib import Path

from corpus.presence import is_folder_there
from tui.language.spoken import gettext as _

_CELL = 12.2
"""The width of a cell in the SVG that Rich writes, in its units."""
_FONTS = '"DejaVu Sans Mono", "Courier New", "Kawkab Mono", monospace'
"""Monospaced fonts with the presentation forms of Arabic, those that come with most systems first."""
_RULES = f"""
    text {{ unicode-bidi: bidi-override; direction: ltr; }}
    [class$="-title"] {{ unicode-bidi: plaintext; }}
    [class$="-matrix"] {{ font-family: {_FONTS}; }}
"""
_FETCHED_FONT = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)
_RUN = re.compile(r'<text class="([^"]*)" x="([^"]*)" y="([^"]*)" textLength="[^"]*" clip-path="[^"]*">([^<]*)</text>')
_ROW_CLIP = re.compile(r'<clipPath id="[^"]*-line-\d+">.*?</clipPath>\s*', re.DOTALL)
"""What cuts a row at the height of its cells, and with it the vowel signs over and under tall letters."""
_LINED = re.compile(r"\.(\S+) \{[^}]*text-decoration")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML cannot hold."""
_WORD = re.compile(r"\S+")
_ALL = re.compile(".+")
_MOST_NAMES = 1000


class PictureNotSaved(Exception):
    """A picture that could not be kept; its text is one sentence for the user."""


def browser_picture(svg: str) -> str:
    """Return an SVG of Rich's so that a browser turns no Arabic round, fetches nothing, and keeps every word in its cells.

    Each word is stretched to the cells it takes, so that it stands at its column whatever font the browser finds.
    """
    style, ended, drawing = svg.partition("</style>")
    lined = set(_LINED.findall(style))

    def placed(run: re.Match[str]) -> str:
        kind, x, y, shown = run.groups()
        text = unescape(shown)
        words = (_ALL if kind in lined else _WORD).finditer(text)
        return "".join(_word(word, float(x), f'class="{kind}" y="{y}"') for word in words)

    plain = _UNFIT.sub("\N{REPLACEMENT CHARACTER}", _ROW_CLIP.sub("", drawing))
    return f"{_FETCHED_FONT.sub('', style)}{_RULES}    {ended}{_RUN.sub(placed, plain)}"


def _word(word: re.Match[str], x: float, attributes: str) -> str:
    from rich.cells import cell_len

    left = x + cell_len(word.string[: word.start()]) * _CELL
    width = cell_len(word[0]) * _CELL
    shown = escape(word[0]).replace(" ", "&#160;")
    return f'<text {attributes} x="{left:g}" textLength="{width:g}" lengthAdjust="spacingAndGlyphs">{shown}</text>'


def pictures_folder(data_dir: Path) -> Path:
    """Return the user's folder of pictures, or one of ours beside the data where the user has none."""
    import platformdirs

    folder = platformdirs.user_pictures_path()
    return folder if is_folder_there(folder) else data_dir / "pictures"


def save_picture(svg: str, folder: Path) -> Path:
    """Write a picture to a new file that is named after the time and return its path; raises PictureNotSaved."""
    stem = f"warraq {datetime.now():%Y-%m-%d %H.%M.%S}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in count(1):
            path = folder / f"{stem}{f' ({number})' if number > 1 else ''}.svg"
            if not path.exists() or number > _MOST_NAMES:
                break
        _write_new(path, svg)
    except OSError as error:
        reason = error.strerror or str(error)
        said = _("The picture cannot be kept in {folder} ({reason}): make room there, or make the folder writable.")
        raise PictureNotSaved(said.format(folder=folder, reason=reason)) from error
    return path


def _write_new(path: Path, svg: str) -> None:
    """Write a file that was not there before; leave none where it cannot be written whole."""
    with path.open("x", encoding="utf-8") as file:
        try:
            file.write(svg)
            file.flush()
        except OSError:
            path.unlink(missing_ok=True)
            raise
