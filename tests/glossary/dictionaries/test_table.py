"""Tables of words and meanings."""

import codecs

import pytest

from glossary.dictionaries.entry import Form
from glossary.errors import UnusableDictionary

ROWS = [("زغلول", "squab"), ("هُدْهُد", "hoopoe"), ("قطا", "sandgrouse, a bird")]


def written(rows, separator):
    """Rows as lines; CSV quotes what holds the separator."""
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in rows]
    return "".join(separator.join(row) + "\n" for row in quoted)


@pytest.mark.parametrize("separator", ["\t", ",", ";", "|"])
@pytest.mark.parametrize("header", [None, ("Arabic", "English"), ("المدخل", "الترجمة")])
def test_separators_and_headers(add, shelf, tmp_path, separator, header):
    """The separator is found out, and whether the first row names the columns."""
    path = tmp_path / "birds.csv"
    path.write_text(written([*([header] if header else []), *ROWS], separator), encoding="utf-8")
    about = add(path)
    assert (about.name, about.form, about.entries) == ("birds", Form.TABLE, 3)
    assert [(entry.headword, entry.text) for entry in shelf.look("هدهد")] == [("هُدْهُد", "hoopoe")]
    assert [entry.text for entry in shelf.look("قطا")] == ["sandgrouse, a bird"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_encodings(add, shelf, tmp_path, encoding):
    """Marks of byte order and older encodings are understood."""
    rows = [*ROWS, ("من في على", "words"), ("الى ان التي", "more")]
    plain = [(word.replace("\u064f", "").replace("\u0652", ""), english) for word, english in rows]
    path = tmp_path / "birds.tsv"
    path.write_bytes(written(plain, "\t").encode(encoding))
    add(path)
    assert [entry.text for entry in shelf.look("زغلول")] == ["squab"]


def test_english_first(add, shelf, tmp_path):
    """Without a header the words are the column in Arabic, wherever it is."""
    path = tmp_path / "birds.tsv"
    path.write_text(written([(english, word) for word, english in ROWS], "\t"), encoding="utf-8")
    add(path)
    assert [entry.text for entry in shelf.look("زغلول")] == ["squab"]


def test_named_columns(add, shelf, tmp_path):
    """Columns can be chosen by name or number; a name that is none is told with those there are."""
    path = tmp_path / "birds.tsv"
    path.write_text("id\tform\tlatin\tsays\n1\tزغلول\tzaghlul\tsquab\n", encoding="utf-8")
    add(path, columns=("form", "says"))
    add(path, name="by number", columns=("2", "3"))
    assert [entry.text for entry in shelf.look("زغلول")] == ["squab", "zaghlul"]
    with pytest.raises(UnusableDictionary, match="id, form, latin, says"):
        add(path, name="third", columns=("nothing", "says"))


def test_a_part_of_speech_stands_in_the_text(add, shelf, tmp_path):
    """Further columns that the header names are part of what is told."""
    path = tmp_path / "birds.tsv"
    path.write_text("word\tenglish\tpos\nزغلول\tsquab\tnoun\n", encoding="utf-8")
    add(path)
    assert [(entry.text, entry.senses) for entry in shelf.look("زغلول")] == [("squab\nnoun", ("squab",))]


def test_comments_and_escapes(add, shelf, tmp_path):
    """Comments at the top name the table and its terms; escaped line ends and HTML become lines."""
    path = tmp_path / "birds.tsv"
    path.write_text("# Name: My birds\n#licence: CC0\nزغلول\tsquab\\nyoung<br>pigeon\n", encoding="utf-8")
    about = add(path)
    assert (about.name, about.licence) == ("My birds", "CC0")
    assert [entry.text for entry in shelf.look("زغلول")] == ["squab\nyoung\npigeon"]


def test_rows_without_meaning_are_counted(add, tmp_path):
    """A row that lacks its word or its meaning is left out and counted."""
    path = tmp_path / "birds.tsv"
    path.write_text("زغلول\tsquab\nهدهد\n\tnothing\n\n", encoding="utf-8")
    assert (add(path).entries, add(path, name="b").skipped) == (1, 2)


@pytest.mark.parametrize("separator", [",", "\t"])
@pytest.mark.parametrize("behind", ["", '"دار"{}"a house, a home"\n'])
def test_a_quote_that_is_not_closed_keeps_out_its_line_only(add, shelf, tmp_path, separator, behind):
    """The line is left out and counted, and told as the first; the words behind it are found, quotes among them or none."""
    lines = [f'"قطا"{separator}"sandgrouse"\n', f'قلم{separator}"pen\n']
    lines += [f"كلمة{number}{separator}word {number}\n" for number in range(500)]
    path = tmp_path / "words.csv"
    path.write_text("".join([*lines, behind.format(separator)]), encoding="utf-8")
    about = add(path)
    assert (about.entries, about.skipped, about.first_skipped) == (502 if behind else 501, 1, 2)
    assert [entry.text for entry in shelf.look("كلمة499")] == ["word 499"]


def test_the_heading_behind_a_broken_line_is_no_entry(add, tmp_path):
    """Where the first line has a quote that is not closed the one behind it names the columns."""
    path = tmp_path / "words.csv"
    path.write_text('Words,"mine\nArabic,English\nقلم,pen\nباب,door\n', encoding="utf-8")
    about = add(path)
    assert (about.entries, about.skipped) == (2, 1)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no line of text"),
        ("زغلول\nهدهد\n".encode(), "one column"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "is not text"),
        ("زغلول\t".encode() + b"\xd9\xff\xd8" * 99, "UTF-8"),
    ],
)
def test_what_is_no_table(add, tmp_path, content, told):
    """A file that is no table is refused with a sentence that says what it is."""
    path = tmp_path / "birds.tsv"
    path.write_bytes(content)
    with pytest.raises(UnusableDictionary, match=told):
        add(path)


def test_nul_bytes(add, shelf, tmp_path):
    """Stray NUL bytes are left out."""
    path = tmp_path / "birds.csv"
    path.write_bytes(codecs.BOM_UTF8 + "زغلول,sq\0uab\n".encode() + "هدهد,hoopoe\n".encode() * 60)
    add(path)
    assert [entry.text for entry in shelf.look("زغلول")] == ["squab"]
