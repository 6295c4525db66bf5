"""Dictionaries of the DICT server."""

import shutil
import subprocess

import pytest

from glossary.dictionaries.dictd import base64_number
from glossary.dictionaries.entry import Form
from tests.glossary.dictionaries.written import base64, dictd

WORDS = [("زغلول", "زُغْلول /zughl/\n1. squab\n2. young pigeon\n"), ("هدهد", "هدهد\n   hoopoe; a crested bird\n")]


@pytest.mark.parametrize("packed", ["", "gz", "dz"])
def test_every_packing(add, shelf, tmp_path, packed):
    """Articles are found in a plain text, a gzipped one and one packed by dictzip."""
    info = "Birds of test\n\nAvailable under the GPL, version 2\nChangelog:\n * Update copyright\n"
    short = "00-database-short\n     Birds"
    about = add(dictd(tmp_path / "d", WORDS, packed=packed, short=short, info=info, url="https://example.org"))
    assert (about.form, about.entries, about.skipped) == (Form.DICTD, 2, 0)
    if packed != "gz":  # what it calls itself would have to be looked for in the whole text
        assert about.name == "Birds"
        assert about.licence == "Available under the GPL, version 2 · https://example.org"
    found = shelf.look("زغلول")
    assert [(entry.headword, entry.senses) for entry in found] == [("زُغْلول", ("squab", "young pigeon"))]
    assert found[0].definition == "/zughl/\n1. squab\n2. young pigeon"
    assert [entry.senses for entry in shelf.look("هدهد")] == [("hoopoe", "a crested bird")]


@pytest.mark.parametrize("number", [0, 63, 64, 4095, 4096, 2**31, 2**40 + 17])
def test_numbers(number):
    """The numbers of .index files are read as they are written."""
    assert base64_number(base64(number).encode()) == number


@pytest.mark.parametrize("digits", [b"", b"A-", b"A" * 40, b"\xff"])
def test_what_is_no_number(digits):
    """What is no number in base 64 is none."""
    assert base64_number(digits) is None


def test_an_older_encoding(add, shelf, tmp_path):
    """A dictionary that does not say it is UTF-8 may be in Latin-1."""
    add(dictd(tmp_path / "d", [("café", "café\n  coffee – no, caf\xe9\n".replace("–", "-"))], encoding="latin-1"))
    assert [entry.text for entry in shelf.look("café")] == ["café\ncoffee - no, café"]


def test_the_written_headword(add, shelf, tmp_path):
    """The fourth field of a line is the headword as it was before it was simplified for sorting."""
    path = dictd(tmp_path / "d", WORDS)
    path.write_bytes(path.read_bytes() + f"abugharib\t{base64(0)}\t{base64(5)}\tأبو غريب\n".encode())
    add(path)
    assert [entry.headword for entry in shelf.look("ابو غريب")] == ["أبو غريب"]


@pytest.mark.skipif(shutil.which("dictzip") is None, reason="dictzip is not installed")
def test_what_dictzip_packs(add, shelf, tmp_path):
    """A text packed by dictzip itself is read like the plain one."""
    words = [*WORDS, *((f"word{number}", f"word{number}\n definition {number} {'x' * 90}\n") for number in range(2000))]
    path = dictd(tmp_path / "d", words)
    subprocess.run(["dictzip", str(path.with_suffix(".dict"))], check=True)
    add(path)
    for word, article in words[::97]:
        assert [entry.text for entry in shelf.look(word)] == ["\n".join(map(str.strip, article.strip().split("\n")))]
