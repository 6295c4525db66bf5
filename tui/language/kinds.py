"""What the kinds of names are called, and the signs they are shown by."""

from collections.abc import Mapping

from tui.language.spoken import marked

GLYPHS: Mapping[str, str] = {"PER": "●", "ORG": "■", "LOC": "▲"}
KINDS: Mapping[str, str] = {"PER": marked("person"), "ORG": marked("organisation"), "LOC": marked("place")}
KINDS_OF_MANY: Mapping[str, str] = {
    "PER": marked("people"),
    "ORG": marked("organisations"),
    "LOC": marked("places"),
}
