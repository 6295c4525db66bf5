"""Signs around words that differ."""

from corpus.differences import Change, Paragraph, Run
from tui.telling.changes import marked


def paragraph(*runs: tuple[str, str]) -> Paragraph:
    return Paragraph(tuple(Run(Change(change), text) for change, text in runs), 0, 0)


def test_signs_stand_around_words() -> None:
    """White space stays outside of the signs, words never run into one another, and the ranges are those of the text."""
    found = marked(
        paragraph(
            ("same", "يوم "),
            ("removed", "الاثنين"),
            ("added", "الثلاثاء"),
            ("same", "، قال "),
            ("added", "ثم "),
            ("same", "غاب"),
            ("removed", "وعاد"),
        )
    )

    assert found.text == "يوم [-الاثنين-] {+الثلاثاء+}، قال {+ثم+} غاب [-وعاد-]"
    assert [(change.value, found.text[start:end]) for change, start, end in found.ranges] == [
        ("removed", "[-الاثنين-]"),
        ("added", "{+الثلاثاء+}"),
        ("added", "{+ثم+}"),
        ("removed", "[-وعاد-]"),
    ]
