"""What the headings of tables say together."""

import io

import pytest

from glossary.exchange.port import Heading
from glossary.exchange.tables.columns import fields_of
from glossary.exchange.tables.headings import Headings
from glossary.exchange.tables.tabular import Csv, Tsv
from glossary.languages import written_language
from glossary.terminology import Concept, Status, Term
from tests.glossary.exchange.test_tabular import read, terms_of


@pytest.mark.parametrize(
    "heading",
    [
        "Arabic (Saudi Arabia),English (United States)",
        "Arabic_Saudi_Arabia,English_United_States",
        "Arabic - Saudi Arabia,English / United States",
        "العربية (مصر),الإنجليزية (المملكة المتحدة)",
    ],
)
@pytest.mark.parametrize("more", ["", ",Note"])
def test_words_behind_a_language_are_its_region(heading, more):
    """A heading as translation tools write regions holds terms of the language, with others beside it and without."""
    found, faults = read(f"{heading}{more}\nباب,door{',n' if more else ''}\n")
    assert (terms_of(found), faults) == ([[("ar", "باب"), ("en", "door")]], [])
    assert Csv().sniff(f"{heading}{more}\n".encode())


def test_what_is_said_of_a_region_is_no_term():
    """Words behind the whole of such a heading say what the column holds: what they do not say is not understood."""
    heading = (
        "Arabic_Saudi_Arabia,Arabic_Saudi_Arabia_Status,Arabic_Saudi_Arabia_Def,Arabic_Saudi_Arabia_Who,English_UK"
    )
    told = fields_of(heading.split(","), Headings())
    assert [str(field) for field in told] == ["ar", "ar.status", "ar.definition", "None", "en"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Arabic,Arabic_frequency,English", ["ar", None, "en"]),
        ("Turkish coffee,قهوة تركية", [None, None]),
        ("Turkish-coffee,قهوة تركية", [None, None]),
        ("lemma,arabic_frequency,english_rank", ["term", None, None]),
        ("ur,Arabic,English", [None, "ar", "en"]),
    ],
)
def test_not_every_word_behind_a_language_is_a_region(heading, expected):
    """A language that has its column has no other by a guess; the first entry of a table is no heading."""
    told = fields_of(heading.split(","), Headings())
    assert [str(field) if field else None for field in told] == expected


@pytest.mark.parametrize("form", [Csv(), Tsv()])
@pytest.mark.parametrize("language", ["ur", "nl", "ku", "ja", "zh-Hant", "no", "id", "pt-BR"])
def test_a_table_of_ours_is_read_in_every_language(form, language):
    """A column that we write for a language is read as one, though no list of headings knows the language."""
    concept = Concept(
        "0198c0de-0000-7000-8000-000000000001",
        (Term("", "ar", "باب"), Term("", language, "x", Status.ADMITTED, gender="feminine")),
    )
    stream = io.BytesIO()
    form.write([concept], stream, Heading())
    assert read(stream.getvalue(), form) == ([concept], [])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Arabic (Saudi Arabia)", "ar"),
        ("العربية", "ar"),
        ("العربية (مصر)", "ar"),
        ("Arabic - Egypt", "ar"),
        ("ARA", "ar"),
        ("ar-SA", "ar-SA"),
        ("ar_SA", "ar-SA"),
        ("\u200far", "ar"),
    ],
)
def test_the_language_of_a_row_is_written_as_headings_are(cell, expected):
    """Where each row says the language of its term, it may say it by a name with a region, or by a code, whose region stays."""
    [concept], faults = read(f"Entry,Language,Term\n1,English,door\n1,{cell},باب\n")
    told = [(term.language, written_language(term), term.text) for term in concept.terms]
    assert (told, faults) == ([("en", "en", "door"), ("ar", expected, "باب")], [])


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("No.,Arabic,English,Def.", ["id", "ar", "en", "definition"]),
        ("Ar.,Eng.,Abk.", ["ar", "en", None]),
        ("\u200fالعربية,\ufeffEnglish\u200e", ["ar", "en"]),
        ("en_US,ar_SA,ar_note,en_id", ["en-US", "ar-SA", "note", "id"]),
    ],
)
def test_how_headings_are_written(heading, expected):
    """A full stop behind an abbreviation makes no language of it, and signs that nobody sees hide none."""
    told = fields_of(heading.split(","), Headings())
    assert [str(field) if field else None for field in told] == expected


@pytest.mark.parametrize(
    "heading", ["Arabic,Status,English,Status", "Status,Arabic,Status,English", "Arabic,Status,English,Evaluation"]
)
def test_what_is_said_twice_is_said_of_the_terms_beside_it(heading):
    """A status that comes again behind, or before, each column of terms is that of these terms alone."""
    row = ",".join("باب" if each == "Arabic" else "door" if each == "English" else "" for each in heading.split(","))
    first, last = (place for place, each in enumerate(heading.split(",")) if each not in ("Arabic", "English"))
    cells = row.split(",")
    cells[first], cells[last] = "deprecated", "preferred"
    [concept], faults = read(f"{heading}\n{','.join(cells)}\n")
    assert [term.status for term in concept.terms] == [Status.DEPRECATED, Status.PREFERRED]
    assert faults == []


MEMOQ = (
    "Entry_ID;Entry_Subject;Entry_Domain;Entry_Note;English_Def;English;Term_Info;Term_Example;"
    "Arabic_Saudi_Arabia_Def;Arabic_Saudi_Arabia;Term_Info;Term_Example\r\n"
    '0;law;;n;a place;court;"CasePermissive;HalfPrefix";;;محكمة;"CasePermissive;HalfPrefix;Forbidden";قالت المحكمة\r\n'
)


def test_what_memoq_says_of_a_term():
    """Behind each language memoq's table says whether its term is forbidden, and gives an example."""
    [concept], faults = read(MEMOQ.encode("utf-8-sig"))
    said = [(term.language, term.forbidden, term.context) for term in concept.terms]
    assert said == [("en", False, None), ("ar", True, "قالت المحكمة")]
    assert (concept.subjects, concept.note, concept.definition("en"), faults) == (("law",), "n", "a place", [])
