"""StarDict dictionaries, in all the ways they are packed and typed."""

import struct

import pytest

from glossary.dictionaries.entry import Fit, Form
from tests.glossary.dictionaries.written import stardict

WORDS = [("زغلول", "squab"), ("قَطَا", "sandgrouse"), ("هدهد", "hoopoe"), ("هدهد", "a second hoopoe")]


@pytest.mark.parametrize("packed", ["", "gz", "dz"])
@pytest.mark.parametrize("bits", ["", "64"])
def test_every_packing(add, shelf, tmp_path, packed, bits):
    """Words are found whether the text is plain, gzipped or packed by dictzip, and with offsets of 32 and 64 bits."""
    about = add(stardict(tmp_path / "d", WORDS, packed=packed, idxoffsetbits=bits, version="3.0.0"))
    assert (about.name, about.form, about.entries, about.arabic) == ("Test words", Form.STARDICT, 4, True)
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe", "a second hoopoe"]
    assert [(entry.headword, entry.text, entry.fit) for entry in shelf.look("قطا")] == [
        ("قَطَا", "sandgrouse", Fit.EXACT)
    ]


@pytest.mark.parametrize("packed", ["", "dz"])
def test_a_definition_across_chunks(add, shelf, tmp_path, packed):
    """A definition longer than a chunk of dictzip is read whole."""
    long = " ".join(f"sense-{number}" for number in range(200))
    add(stardict(tmp_path / "d", [("قبل", "x" * 321), ("زغلول", long), ("بعد", "y" * 3)], packed=packed))
    assert [entry.text for entry in shelf.look("زغلول")] == [long]
    assert [entry.text for entry in shelf.look("بعد")] == ["yyy"]


@pytest.mark.parametrize(
    ("types", "data", "text"),
    [
        ("m", b"squab", "squab"),
        ("h", b"<div><b>squab</b><br>young <i>pigeon</i> &amp; dove</div><script>alert(1)</script>", "squab\nyoung pigeon & dove"),
        ("g", b'<span foreground="red">squab</span> a &lt; b', "squab a < b"),
        ("x", "<k>زغلول</k><tr>zughl</tr> squab".encode(), "/zughl/ squab"),
        ("tm", b"zugh-lool\0squab", "/zugh-lool/\nsquab"),
        ("mPm", b"squab\0" + struct.pack(">I", 3) + b"PNGdove", "squab\ndove"),
        ("", b"tzugh\0msquab\0W" + struct.pack(">I", 4) + b"RIFF", "/zugh/\nsquab"),
    ],
)  # fmt: skip
def test_types_of_definitions(add, shelf, tmp_path, types, data, text):
    """Text, phonetics, HTML, Pango and XDXF become plain text; pictures and sounds are left out."""
    add(stardict(tmp_path / "d", [("زغلول", data)], sametypesequence=types))
    assert [entry.text for entry in shelf.look("زغلول")] == [text]


def test_synonyms(add, shelf, tmp_path):
    """A synonym finds the entry it means, under the entry's own headword; one that means none is left out."""
    about = add(stardict(tmp_path / "d", WORDS, synonyms=[("فرخ", 0), ("طائر", 99)]))
    assert [(entry.headword, entry.text) for entry in shelf.look("فرخ")] == [("زغلول", "squab")]
    assert (shelf.look("طائر"), about.entries, about.skipped) == ([], 4, 1)


def test_links_between_entries(add, shelf, tmp_path):
    """A definition that only names another headword is that one's; one that leads back to itself says nothing."""
    words = [("زغاليل", "@@@LINK=زغلول"), ("زغلول", "squab"), ("باز", "@@@LINK=صقر"), ("صقر", "@@@LINK=باز")]
    add(stardict(tmp_path / "d", words))
    assert [entry.text for entry in shelf.look("زغاليل")] == ["squab"]
    assert shelf.look("باز") == []


def test_licence(add, tmp_path):
    """What the .ifo file says of its makers and terms is the licence line, markup and line breaks gone."""
    told = {"description": "Free words<br>CC BY 4.0", "author": "A. Writer", "website": "https://example.org"}
    assert (
        add(stardict(tmp_path / "d", WORDS, **told)).licence == "Free words CC BY 4.0 · A. Writer · https://example.org"
    )


def test_licence_beside_it(add, tmp_path):
    """A LICENSE file in the folder speaks for a dictionary that does not; what the user says goes before all."""
    path = stardict(tmp_path / "d", WORDS)
    path.with_name("LICENSE").write_text("MIT License\n\nCopyright us\n", encoding="utf-8")
    assert add(path).licence == "MIT License · Copyright us"
    assert add(path, name="again", licence="mine alone").licence == "mine alone"


@pytest.mark.parametrize("named", ["words.idx", "words.dict", "words.ifo", ""])
def test_any_of_its_files_names_it(add, shelf, tmp_path, named):
    """Any of the files, or the folder, may be given."""
    folder = stardict(tmp_path / "d", WORDS).parent
    add(folder / named)
    assert [entry.text for entry in shelf.look("زغلول")] == ["squab"]
