"""What is written as TBX is what the standard allows."""

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from glossary.exchange.port import Heading
from glossary.exchange.tbx.format import Tbx, Tbx2
from tests.glossary.exchange.concepts import glossaries

SCHEMA = Path(__file__).parents[4] / "shared" / "schema"
SPACE = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
AUXILIARY = {"admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref"}
BASIC = {
    "admin": {"customerSubset", "projectSubset", "source"},
    "descrip": {"subjectField", "definition", "context"},
    "ref": {"crossReference"},
    "xref": {"externalCrossReference", "xGraphic"},
    "transac": {"transactionType"},
    "transacNote": {"responsibility"},
    "termNote": {
        "administrativeStatus",
        "partOfSpeech",
        "grammaticalGender",
        "geographicalUsage",
        "termLocation",
        "termType",
    },
}
"""The categories of TBX-Basic."""

many = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(concepts, form=Tbx):
    stream = io.BytesIO()
    form().write(concepts, stream, Heading("A & B"))
    return stream.getvalue()


def read(content):
    return list(Tbx().read(io.BytesIO(content), lambda line, sentence: pytest.fail(f"{line}: {sentence}")))


def local(node):
    assert node.tag.startswith(SPACE)
    return node.tag.removeprefix(SPACE)


@many
@given(kept=glossaries)
def test_elements_stand_where_they_may(kept):
    """Elements are the standard's own and in its order: a concept, then its languages, a term and its notes first."""
    root = ElementTree.fromstring(written(kept))
    assert (local(root), root.get("type"), root.get("style"), root.get(LANG)) == ("tbx", "TBX-Basic", "dca", "ar")
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(set(ids)) == len(ids)
    for entry in root.iter(f"{SPACE}conceptEntry"):
        tags = [local(each) for each in entry]
        assert set(tags[: tags.index("langSec")]) <= AUXILIARY
        assert set(tags[tags.index("langSec") :]) == {"langSec"}
        for section in entry.iter(f"{SPACE}termSec"):
            tags = [local(each) for each in section]
            assert tags[0] == "term"
            notes = tags.count("termNote")
            assert set(tags[1 : notes + 1]) <= {"termNote"}
            assert set(tags[notes + 1 :]) <= AUXILIARY


@many
@given(kept=glossaries)
def test_categories_are_those_of_the_dialect(kept):
    """All types are of TBX-Basic, at the levels it allows, and targets are in the file or on the web."""
    root = ElementTree.fromstring(written(kept))
    ids = {node.get("id") for node in root.iter()}
    for node in root.iter():
        if local(node) in BASIC:
            assert node.get("type") in BASIC[local(node)]
        target = node.get("target")
        assert target is None or target in ids or target.startswith(("http://", "https://"))
    for section in root.iter(f"{SPACE}termSec"):
        assert not {"subjectField", "definition"} & {node.get("type") for node in section.iter()}


@many
@given(kept=glossaries)
def test_the_core_grammar_accepts_what_is_written(kept):
    """The standard's own grammar finds nothing wrong."""
    grammar = SCHEMA / "TBXcoreStructV03.rng"
    if not grammar.exists():
        pytest.skip("the grammar of the standard is not beside the checkout")
    etree = pytest.importorskip("lxml.etree")
    validator = etree.RelaxNG(etree.parse(str(grammar)))
    assert validator.validate(etree.fromstring(written(kept))), validator.error_log


def test_the_example_of_the_standard_comes_back():
    """The example of the standard's keepers is read without a fault, written as valid TBX and read as the same."""
    example = SCHEMA / "Example_Astronomy_DCA_VALID.tbx"
    if not example.exists():
        pytest.skip("the example of the standard is not beside the checkout")
    etree = pytest.importorskip("lxml.etree")
    concepts = read(example.read_bytes())
    validator = etree.RelaxNG(etree.parse(str(SCHEMA / "TBXcoreStructV03.rng")))
    again = written(concepts)
    assert len(concepts) == 45
    assert validator.validate(etree.fromstring(again)), validator.error_log
    assert read(again) == concepts
    assert read(written(concepts, Tbx2)) == concepts
    before, after = (bodies(ElementTree.fromstring(each)) for each in (example.read_bytes(), again))
    assert [each for each in before if each not in after] == []


def bodies(root):
    """All elements of entries and of the end of a file, without the line breaks of their text."""
    parts = [*root.iter(f"{SPACE}conceptEntry"), *root.iter(f"{SPACE}back")]
    return [
        (node.tag, sorted(node.attrib.items()), " ".join((node.text or "").split()))
        for part in parts
        for node in part.iter()
    ]
