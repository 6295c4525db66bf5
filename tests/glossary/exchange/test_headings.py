"""What the headings of tables say together."""

import io

import pytest

from glossary.exchange.port import Heading
from glossary.exchange.tables.columns import fields_of
from glossary.exchange.tables.headings import Headings
from glossary.exchange.tables.tabular import Csv, Tsv
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
