"""Reading a picture: what tesseract makes of its rows."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

_ROW_HEIGHT = 23
"""The height of a row, in pixels, at which most is read."""
_MARGIN = 20
"""Pixels of ground around the text, without which its first and last letters are missed."""
_OPTIONS = ("-l", "ara", "--psm", "7", "--dpi", "150")


def text_of(picture: Image.Image, has_text: Sequence[bool]) -> str:
    """Return the Arabic text on a picture of rows, of which some have text; a line a row.

    Every row is read by itself: where lines begin and end is known, and no guess at it shall spoil the reading.
    """
    height = picture.height / len(has_text)
    with TemporaryDirectory(prefix="proof-rows-") as folder:
        files = []
        for number, is_wanted in enumerate(has_text):
            if is_wanted:
                row = picture.crop((0, round(number * height), picture.width, round((number + 1) * height)))
                files.append(Path(folder) / f"{number:03}.png")
                _dark_on_light(row).save(files[-1])
        if not files:
            return ""
        listed = Path(folder) / "rows.txt"
        listed.write_text("".join(f"{file}\n" for file in files), encoding="utf-8")
        command = ("tesseract", str(listed), "-", *_OPTIONS)
        environ = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        done = subprocess.run(command, capture_output=True, check=True, env=environ)
    return done.stdout.decode("utf-8", "replace").replace("\f", "\n")


def _dark_on_light(row: Image.Image) -> Image.Image:
    """Return a row in grey, dark letters on white, with a margin."""
    grey = row.convert("L")
    shares = grey.histogram()
    if sum(shares[:128]) > sum(shares[128:]):
        grey = ImageOps.invert(grey)
    scale = _ROW_HEIGHT / row.height
    framed = ImageOps.expand(ImageOps.autocontrast(grey), _MARGIN, fill=255)
    return framed.resize((round(framed.width * scale), round(framed.height * scale)), Image.Resampling.LANCZOS)
