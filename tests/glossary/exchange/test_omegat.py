"""Glossaries of OmegaT."""

import io

from glossary.exchange.omegat import OmegaT
from glossary.exchange.port import Heading
from glossary.terminology import Concept, Definition, Status, Term


def read(content):
    """The concepts as texts by language with their note, and the faults."""
    faults = []
    data = content if isinstance(content, bytes) else content.encode()
    found = list(OmegaT().read(io.BytesIO(data), lambda line, sentence: faults.append((line, sentence))))
    return [([(term.language, term.text) for term in each.terms], each.note) for each in found], faults


def test_source_target_and_comment():
    """A line is a concept: two terms and a comment; remarks and empty lines are none."""
    found, faults = read("# a remark\nsolar power\tطاقة شمسية\tof the sun\n\nwind\tرياح\n")
    assert found == [
        ([("ar", "طاقة شمسية"), ("en", "solar power")], "of the sun"),
        ([("ar", "رياح"), ("en", "wind")], None),
    ]
    assert faults == []


def test_translations_that_follow_each_other_are_synonyms():
    """Lines with one source are one concept, whose later translations are admitted; another comment is another concept."""
    content = "bus\tحافلة\nbus\tباص\nbus\tناقل\tof a computer\n".encode()
    found = list(OmegaT().read(io.BytesIO(content), lambda *_: None))
    assert [[(term.text, term.status) for term in each.terms if term.language == "ar"] for each in found] == [
        [("حافلة", Status.PREFERRED), ("باص", Status.ADMITTED)],
        [("ناقل", Status.PREFERRED)],
    ]


def test_a_broken_line_is_told_by_its_number():
    """What has no tab or only one term is told, and the other lines are read."""
    found, faults = read("بيت\thouse\nno tab here\nوحيد\t\nدار\thome\n")
    assert [terms[0][1] for terms, _ in found] == ["بيت", "دار"]
    assert [line for line, _ in faults] == [2, 3]


def test_windows_1256_is_read():
    """A file that is no UTF-8 but Arabic in the older encoding of Windows is read as that."""
    lines = "\n".join(
        f"{word}\tword {number}" for number, word in enumerate(["بيت", "مدينة", "حكومة", "وزارة", "سفينة"])
    )
    found, faults = read(lines.encode("cp1256"))
    assert [terms[0][1] for terms, _ in found] == ["بيت", "مدينة", "حكومة", "وزارة", "سفينة"]
    assert faults == []


def test_tabs_and_line_ends_do_not_break_what_is_written():
    """What a note or a definition holds never makes another cell or another line."""
    terms = (Term("", "ar", "بيت"), Term("", "en", "house"))
    concept = Concept("", terms, definitions=(Definition("en", "a\tplace\nto live"),), note="one\n\ttwo")
    stream = io.BytesIO()
    OmegaT().write([concept], stream, Heading("x\ny"))
    first, line = stream.getvalue().decode().splitlines()
    assert first.startswith("#")
    assert line == "بيت\thouse\ta place to live · one two"


def test_a_term_with_a_number_sign_is_no_remark():
    """A term that begins as remarks do is written so that it is none, and is read as it was."""
    terms = (Term("", "ar", "#أنقذوا_غزة"), Term("", "en", "#SaveGaza"))
    stream = io.BytesIO()
    OmegaT().write([Concept("", terms)], stream, Heading())
    [line] = stream.getvalue().decode().splitlines()[1:]
    assert not line.startswith("#")
    assert read(stream.getvalue()) == ([([("ar", "#أنقذوا_غزة"), ("en", "#SaveGaza")], None)], [])


def test_what_is_not_to_be_used_is_not_written():
    """OmegaT would propose it: deprecated and forbidden terms are left out where there are others."""
    terms = (
        Term("", "ar", "بيت"),
        Term("", "en", "house"),
        Term("", "en", "hut", Status.DEPRECATED),
        Term("", "en", "shack", forbidden=True),
    )
    stream = io.BytesIO()
    OmegaT().write([Concept("", terms)], stream, Heading())
    assert stream.getvalue().decode().splitlines()[1:] == ["بيت\thouse"]
