"""The ideal to compare with: the same lines in the same font, shaped and ordered by HarfBuzz, in the same colours."""

import subprocess

from PIL import Image, ImageDraw, ImageFont, features

from tests.terminals.look import MARGIN, Look
from tests.terminals.pane import Ink, Pane, Row


class Ideal:
    """Draws a pane as a typesetter would, every line as a whole."""

    def __init__(self, look: Look) -> None:
        if not features.check("raqm"):
            raise LookupError("Pillow was built without raqm, so there is no HarfBuzz to draw with")
        self._fonts = [
            ImageFont.truetype(_font_file(look.font, style), look.pixels, layout_engine=ImageFont.Layout.RAQM)
            for style in ("Book", "Bold")
        ]
        self.cell_width: float = self._fonts[0].getlength("m")
        self._ascent, descent = self._fonts[0].getmetrics()
        self.cell_height = self._ascent + descent

    def picture(self, pane: Pane) -> Image.Image:
        """Return the picture of a pane."""
        drawn = Image.new("RGB", (self._pixels(pane.width), len(pane.rows) * self.cell_height))
        for number, row in enumerate(pane.rows):
            drawn.paste(self._row(row, drawn.width), (0, number * self.cell_height))
        return drawn

    def _pixels(self, columns: int) -> int:
        return round(columns * self.cell_width)

    def _row(self, row: Row, width: int) -> Image.Image:
        letters = [self._letters(row, width, font) for font in self._fonts]
        drawn = Image.new("RGB", (width, self.cell_height))
        for ink in row.inks:
            left, right = self._pixels(ink.column), self._pixels(ink.column + ink.width)
            box = (left, 0, right, self.cell_height)
            drawn.paste(ink.ground, box)
            drawn.paste(ink.colour, box, letters[ink.is_bold].crop(box))
            self._underline(drawn, ink, left, right)
        return drawn

    def _letters(self, row: Row, width: int, font: ImageFont.FreeTypeFont) -> Image.Image:
        """Return a line of text as a mask, set against the side where it begins."""
        mask = Image.new("L", (width, self.cell_height))
        margin = self._pixels(MARGIN)
        left, anchor, direction = (width - margin, "rs", "rtl") if row.is_right_to_left else (margin, "ls", "ltr")
        place = (left, self._ascent)
        ImageDraw.Draw(mask).text(
            place, row.text, fill=255, font=font, anchor=anchor, direction=direction, language="ar"
        )
        return mask

    def _underline(self, drawn: Image.Image, ink: Ink, left: int, right: int) -> None:
        if ink.is_underlined:
            ImageDraw.Draw(drawn).line((left, self._ascent + 2, right - 1, self._ascent + 2), fill=ink.colour)


def _font_file(family: str, style: str) -> str:
    """Return the file of a font that fontconfig finds under exactly this name."""
    command = ("fc-match", "--format", "%{family}\t%{file}", f"{family}:style={style}")
    name, _, file = subprocess.run(command, capture_output=True, text=True, check=True).stdout.partition("\t")
    if family not in name.split(","):
        raise LookupError(f"the font {family} is not installed; fontconfig offers {name}")
    return file
