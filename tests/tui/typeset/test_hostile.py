import pytest

from tui.typeset.typesetter import Typesetter

MANY = 200_000
TEXTS = {
    "spaces": " " * MANY,
    "tabs": "\t" * MANY,
    "one Arabic word": "ب" * MANY,
    "one Latin word": "x" * MANY,
    "marks": "ب" + "\u064e" * MANY,
    "controls": "\u200f" * MANY,
    "escapes": "\x1b[31m" * (MANY // 5),
    "open isolates": "\u2067" * MANY,
    "nested isolates": "\u2068ab" * (MANY // 4) + "\u2069" * (MANY // 4),
    "overrides": "\u202eab\u202c" * (MANY // 4),
    "open brackets": "(" * (MANY // 2) + "ا" + ")" * (MANY // 2),
    "bracket pairs": "a(ا)" * (MANY // 4),
    "neutrals": "!? " * (MANY // 3) + "ab ا",
    "terminators": "$" * MANY + "ا",
    "separators": "1," * (MANY // 2) + "ا",
    "hyphens": "ب-" * (MANY // 2),
    "fixed spaces": "كلمة\xa0" * (MANY // 5),
    "dots": ". " * (MANY // 2),
    "flags": "\U0001f1f2\U0001f1f1" * (MANY // 2),
    "joined emoji": "\U0001f468\u200d" * (MANY // 2),
    "variation selectors": "\u2764" + "\ufe0f" * MANY,
    "ideographs": "漢字" * (MANY // 2),
    "surrogates": "\ud800" * MANY,
    "lams": "ل" * MANY,
    "lam, marks, alef": "ل" + "\u064e" * MANY + "ا",
    "addresses": "https://a-b.c/" * (MANY // 14),
}


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_paragraphs(typesetter: Typesetter, name: str) -> None:
    """A huge paragraph of one odd kind opens at once: nothing here grows faster than the text."""
    text = TEXTS[name]
    prepared = typesetter.prepare(text)
    spans = typesetter.lay_out(prepared, 60)
    assert spans[0].start == 0
    assert spans[-1].end == len(text)
    for span in (*spans[:3], *spans[-3:]):
        line = typesetter.line(prepared, span)
        assert line.width <= 60
        assert len(line.text) < 1000
