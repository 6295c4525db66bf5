"""Tables of terms, our own and those of others."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings

from glossary.errors import UnreadableFile, UnusableMapping
from glossary.exchange.port import Heading
from glossary.exchange.tables.headings import Field
from glossary.exchange.tables.tabular import Csv, Tsv
from glossary.languages import kept_as, written_language
from glossary.starter import starter_concepts
from glossary.terminology import Concept, Definition, MatchMode, Relation, RelationKind, Stage, Status, Term
from tests.glossary.exchange.concepts import texts

OTHER = "0198c0de-0000-7000-8000-000000000002"
RICH = Concept(
    "0198c0de-0000-7000-8000-000000000001",
    (
        Term("", "ar", "أ|ب; ج\\", Status.DEPRECATED, note="x|y\nz;t\\|", plurals=("a;b", "c|d"), forbidden=True),
        Term("", "ar", "دولة", lookups=("دوله",), root="دول"),
        Term("", "en", "state", part_of_speech="NOUN", geography="EG", match=MatchMode.EXACT, excluded=("a, b",)),
        Term("", "fr", "état", gender="masculine", untranslated=True),
    ),
    subjects=("s;x", "t"),
    definitions=(Definition("ar", "تعريف"), Definition("en", "d|1", "source"), Definition("en", "two")),
    note='a "note"|b\nc',
    stage=Stage.APPROVED,
    glossary="g",
    relations=(Relation(RelationKind.BROADER, OTHER),),
    links=("http://x|y",),
    qid="Q1",
)


def read(content, form=None):
    """The concepts and the faults."""
    faults = []
    data = content if isinstance(content, bytes) else content.encode()
    found = (form or Csv()).read(io.BytesIO(data), lambda line, sentence: faults.append((line, sentence)))
    return list(found), faults


def written(form, concept):
    """The table of one concept."""
    stream = io.BytesIO()
    form.write([concept], stream, Heading())
    return stream.getvalue().decode()


def terms_of(concepts):
    return [[(term.language, term.text) for term in each.terms] for each in concepts]


@pytest.mark.parametrize("form", [Csv(), Tsv()])
def test_our_own_columns_come_back(form):
    """What a table has columns for is read as it was written, whatever separators and line ends the texts hold."""
    stream = io.BytesIO()
    form.write([*starter_concepts(), RICH], stream, Heading())
    assert read(stream.getvalue(), form) == ([*starter_concepts(), RICH], [])
    assert form.sniff(stream.getvalue()[:4096])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(arabic=texts.filter(lambda text: text.strip()), note=texts)
def test_any_text_survives_a_table(arabic, note):
    """Texts come back but for the spaces around them and the kind of their line ends."""
    kept = Concept("", (Term("", "ar", arabic, note=note), Term("", "en", "x")))
    stream = io.BytesIO()
    Csv().write([kept], stream, Heading())
    [concept], faults = read(stream.getvalue())
    ends = str.maketrans("\r", "\n")
    told = (concept.terms[0].note or "").translate(ends)
    assert told == note.replace("\r\n", "\n").translate(ends).strip()
    assert faults == []


def test_a_mapping_chooses_the_columns_that_are_written():
    """Columns are written under the headings given, in their order."""
    stream = io.BytesIO()
    Csv({"Word": "ar", "Meaning": "en", "When": "en.noted"}).write([RICH], stream, Heading())
    assert stream.getvalue().decode().splitlines() == ["Word,Meaning,When", "أ\\|ب\\; ج\\\\|دولة,state,"]


EXCEL = 'sep=;\r\nالمصطلح;الترجمة;المجال\r\nبيت;"house\r\nhome";عمارة\r\nدار;abode;\r\n'
"""As Excel in a country with decimal commas writes it."""
MULTITERM = (
    "Entry Number,English,English Status,English,English Status,Arabic,Arabic Definition,Subject\r\n"
    "17,house,Preferred,hut,Deprecated,بيت,مكان,building\r\n"
)
"""Two columns of one language, each with a status behind it, as spreadsheets for MultiTerm have."""
IATE = (
    "E_ID|E_DOMAINS|L_CODE|T_TERM|T_TYPE|T_EVALUATION\n"
    "12|LAW|en|court|Term|Preferred\n12|LAW|ar|محكمة|Term|\n13|LAW|en|EU|Abbrev|Obsolete\n"
)
"""A row a term, with bars between the cells."""
WEBLATE = (
    "location,source,target,id,fuzzy,context,translator_comments,developer_comments\r\n"
    ",house,بيت,,False,,as a home,\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_excel(encoding):
    """Semicolons, a line that tells them, line ends in cells and Arabic headings are understood in every encoding."""
    found, faults = read(EXCEL.encode(encoding))
    assert faults == []
    assert terms_of(found) == [
        [("ar", "بيت"), ("en", "house"), ("en", "home")],
        [("ar", "دار"), ("en", "abode")],
    ]
    assert found[0].subjects == ("عمارة",)


def test_multiterm():
    """A column repeated for a language holds synonyms, and what stands behind each is said of it."""
    [concept], faults = read(MULTITERM)
    assert [(term.text, term.status) for term in concept.terms] == [
        ("house", Status.PREFERRED),
        ("hut", Status.DEPRECATED),
        ("بيت", Status.PREFERRED),
    ]
    assert concept.definitions == (Definition("ar", "مكان"),)
    assert (concept.subjects, faults) == (("building",), [])


def test_iate():
    """Rows of one number are one concept, each with the language that it says."""
    found, faults = read(IATE)
    assert terms_of(found) == [[("en", "court"), ("ar", "محكمة")], [("en", "EU")]]
    assert (found[1].terms[0].term_type, found[1].terms[0].status) == ("abbreviation", Status.SUPERSEDED)
    assert (found[0].subjects, faults) == (("LAW",), [])


def test_weblate():
    """Of source and target it is seen which is Arabic; remarks become the note."""
    [concept], faults = read(WEBLATE)
    assert terms_of([concept]) == [[("en", "house"), ("ar", "بيت")]]
    assert (concept.note, faults) == ("as a home", [])


def test_a_table_without_headings():
    """The columns are told from what stands in them: two of terms, then a note."""
    [first, second], _ = read("house,بيت,small\ncar,سيارة,\n")
    assert terms_of([first, second]) == [[("en", "house"), ("ar", "بيت")], [("en", "car"), ("ar", "سيارة")]]
    assert (first.note, second.note) == ("small", None)


@pytest.mark.parametrize(
    "mapping", [{"a": "ar", "b": "en", "c": "ar.status"}, {"1": "ar", "2": "en", "3": "ar.status"}]
)
def test_a_mapping_goes_before_what_is_guessed(mapping):
    """Columns are named by their headings or numbers; what maps to nothing is not read."""
    content = "a,b,c\nبيت,house,admitted\n" if "a" in mapping else "بيت,house,admitted\n"
    [concept], _ = read(content, Csv(mapping))
    assert [(term.text, term.status) for term in concept.terms] == [
        ("بيت", Status.ADMITTED),
        ("house", Status.PREFERRED),
    ]


def test_what_is_not_understood_is_named():
    """The plan has each column with its field and names those that have none."""
    plan = Csv().plan(io.BytesIO("Arabic,English,Colour\nبيت,house,red\n".encode()))
    assert [column.field for column in plan.columns] == [Field("term", "ar"), Field("term", "en"), None]
    assert plan.unknown == ("Colour",)


@pytest.mark.parametrize(
    ("mapping", "complaint"),
    [({"x": "ar"}, "no column x"), ({"a": "wat.wat"}, "no field wat.wat"), ({"9": "ar"}, "no column 9")],
)
def test_a_mapping_that_cannot_be_is_refused(mapping, complaint):
    """A column or a field that is not there is named."""
    with pytest.raises(UnusableMapping, match=complaint):
        read("a,b\nبيت,house\n", Csv(mapping))


def test_a_chosen_separator_parts_terms():
    """Terms in one cell are parted by the signs that were chosen, and by no others."""
    [concept], _ = read("ar,en\nبيت,house / home; hut\n", Csv(separators="/"))
    assert terms_of([concept]) == [[("ar", "بيت"), ("en", "house"), ("en", "home; hut")]]


def test_broken_lines_are_told_and_the_rest_is_read():
    """A quote that is never closed, bytes of no encoding, a row without a term and a status nobody knows are told by line."""
    lines = ["ar,en,ar.status", 'باب,"door', "نافذة,window,weird", "بيت,house,", ",,preferred", "", "سقف,roof,"]
    content = "\n".join(lines).encode() + b"\n\xd8\xff,bad,\n" + "أرض,floor,\n".encode()
    found, faults = read(content)
    assert [each.terms[-1].text for each in found] == ["window", "house", "roof", "floor"]
    assert [line for line, _ in faults] == [2, 3, 5, 8] or sorted(line for line, _ in faults) == [2, 3, 5, 8]


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 400, b"just,numbers\n1,2\n"[:0]])
def test_what_is_no_table_is_refused(content):
    """An empty file, or one that is no text, is refused in a sentence."""
    with pytest.raises(UnreadableFile):
        read(content)


@pytest.mark.parametrize("form", [Csv(), Tsv()])
@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "@SUM(A1)", "+1+2 x", "-ism", "'=x", "''-x", "'quoted'", "a=b"])
def test_no_cell_is_a_formula(form, text):
    """What a spreadsheet would reckon out has an apostrophe before it in the file, and comes back as it was."""
    stream = io.BytesIO()
    form.write([Concept("", (Term("", "en", text), Term("", "ar", "بيت")), note=text)], stream, Heading())
    _, row = csv.reader(io.StringIO(stream.getvalue().decode()), delimiter="\t" if form.name == "tsv" else ",")
    assert [cell for cell in row if cell[:1] in tuple("=+-@")] == []
    [concept], faults = read(stream.getvalue(), form)
    assert (concept.note, [term.text for term in concept.in_language("en")], faults) == (text, [text], [])


def test_a_table_of_endless_lines_is_not_called_empty():
    """A table of which no line can be read says why."""
    with pytest.raises(UnreadableFile, match="Line 1: The line is longer than 1,000,000"):
        read("ar,en" + "," * 1_000_000 + "\nبيت,house" + "," * 1_000_000)


@pytest.mark.parametrize("form", [Csv(), Tsv()])
def test_regions_are_read_back_as_they_are(form):
    """Terms of a region are Arabic or English with the region kept, with what is said of them; a table of them is the same again."""
    concept = Concept(
        "0198c0de-0000-7000-8000-000000000001",
        (
            Term("", "ar", "باب"),
            Term("", "en", "door", extras=(kept_as("en-US"),)),
            Term("", "ar", "بوابة", Status.ADMITTED, note="n", extras=(kept_as("ar-SA"),)),
        ),
    )
    first = written(form, concept)
    assert "ar-SA" in first.splitlines()[0]
    (kept,), faults = read(first, form)
    assert faults == []
    assert [(term.language, written_language(term), term.text) for term in kept.terms] == [
        ("ar", "ar", "باب"),
        ("ar", "ar-SA", "بوابة"),
        ("en", "en-US", "door"),
    ]
    assert (kept.terms[1].status, kept.terms[1].note) == (Status.ADMITTED, "n")
    assert written(form, kept) == first


def test_what_is_said_of_a_language_is_said_of_its_region():
    """Where a table of others has its terms in a region and their status in the language, both belong together."""
    (kept,), _ = read("ar-SA,en-GB,ar.status\nباب,door,deprecated\n")
    assert [(term.language, term.status) for term in kept.terms] == [
        ("ar", Status.DEPRECATED),
        ("en", Status.PREFERRED),
    ]


@pytest.mark.parametrize(
    ("cell", "flags", "is_told"),
    [
        ("yes", (True, True), False),
        ("✓", (True, True), False),
        ("-", (False, False), False),
        ("N/A", (False, False), False),
        ("None", (False, False), False),
        ("✗", (False, False), False),
        ("كلا", (False, False), False),
        ("maybe", (False, False), True),
    ],
)
def test_only_a_yes_forbids(cell, flags, is_told):
    """In a column of yes and no a sign for nothing is a no; what is neither is told, and forbids nothing."""
    [concept], faults = read(f"ar,en,en.forbidden,en.untranslated\nبيت,house,{cell},{cell}\n")
    assert (concept.terms[1].forbidden, concept.terms[1].untranslated) == flags
    assert [line for line, _ in faults] == [2, 2] * is_told
