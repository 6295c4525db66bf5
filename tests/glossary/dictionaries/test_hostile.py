"""Dictionaries that mean harm or are damaged: each is refused or read as far as it is sound, with one sentence."""

import gzip
import os
import struct
from pathlib import Path

import pytest

from glossary.dictionaries.cleaning import LONGEST, cleaned, without_markup, without_xdxf
from glossary.errors import UnusableDictionary
from tests.glossary.dictionaries.written import dictd, dictzip, morphology, stardict

WORDS = [("زغلول", "squab"), ("قطا", "sandgrouse"), ("هدهد", "hoopoe")]
STEERING = "\x1b]0;taken\x07\x9b2J\u202e\u2066\0"


def refused(add, path: Path, told: str) -> None:
    """Adding it is refused with one sentence, and leaves nothing behind."""
    with pytest.raises(UnusableDictionary, match=told) as error:
        add(path)
    assert "\n" not in str(error.value)
    assert str(error.value).endswith((".", "?"))


def left(shelf_folder: Path) -> list[str]:
    """What is on the shelf, locks apart."""
    return sorted(each.name for each in shelf_folder.iterdir()) if shelf_folder.exists() else []


@pytest.mark.parametrize("cut", [1, 5, 9, 20])
def test_a_truncated_index(add, shelf_folder, tmp_path, cut):
    """An .idx file that ends in the middle of an entry is refused."""
    path = stardict(tmp_path, WORDS)
    index = path.with_suffix(".idx")
    index.write_bytes(index.read_bytes()[:-cut])
    refused(add, path, "cut off behind entry")
    assert left(shelf_folder) == []


def test_a_truncated_packed_index(add, tmp_path):
    """A gzipped index that ends too early is refused."""
    path = stardict(tmp_path, WORDS, packed="gz")
    index = path.with_name("words.idx.gz")
    index.write_bytes(index.read_bytes()[:-12])
    refused(add, path, "ends in the middle")


@pytest.mark.parametrize("packed", ["", "gz", "dz"])
def test_offsets_beyond_the_end(add, shelf, tmp_path, packed):
    """Entries that lie beyond the end of the text are left out and counted; the others are found."""
    path = stardict(tmp_path, [*WORDS, ("حبارى", "bustard")], packed=packed)
    index = path.with_name("words.idx.gz" if packed else "words.idx")
    data = gzip.decompress(index.read_bytes()) if packed else index.read_bytes()
    data = data[:-8] + struct.pack(">II", 2**32 - 1, 2**32 - 1)
    index.write_bytes(gzip.compress(data) if packed else data)
    about = add(path)
    assert (about.entries, about.skipped) == (3, 1)
    assert shelf.look("حبارى") == []
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe"]


def test_wide_offsets_beyond_all_numbers(add, tmp_path):
    """An offset of 64 bits that no file has is left out."""
    path = stardict(tmp_path, WORDS, idxoffsetbits=64)
    index = path.with_suffix(".idx")
    index.write_bytes(index.read_bytes() + "حبارى".encode() + b"\0" + b"\xff" * 12)
    assert (add(path).entries, add(path, name="b").skipped) == (3, 1)


@pytest.mark.parametrize("wordcount", ["0", "99999999999", "many", "-3"])
def test_a_wrong_wordcount(add, tmp_path, wordcount):
    """What the .ifo file says of the number of words is not relied on."""
    assert add(stardict(tmp_path, WORDS, wordcount=wordcount, idxfilesize="7")).entries == 3


@pytest.mark.parametrize("name", ["words.idx", "words.dict"])
def test_a_missing_neighbour(add, tmp_path, name):
    """A file that is missing is named."""
    path = stardict(tmp_path, WORDS)
    path.with_name(name).unlink()
    refused(add, path, name)


@pytest.mark.parametrize(
    ("facts", "told"),
    [({"sametypesequence": "m\x1b"}, "not known"), ({"sametypesequence": "zq"}, "not known")],
)
def test_unknown_types(add, tmp_path, facts, told):
    """Types of definitions that are not known are refused."""
    refused(add, stardict(tmp_path, WORDS, **facts), told)


def test_a_gzip_bomb(add, tmp_path):
    """An index that unpacks to a gigabyte of nothing is given up early."""
    path = stardict(tmp_path, WORDS, packed="gz")
    path.with_name("words.idx.gz").write_bytes(gzip.compress(bytes(64 * 1024 * 1024), 1))
    refused(add, path, "Most of its entries")
    path.with_name("words.idx.gz").write_bytes(gzip.compress(b"a" * 64 * 1024 * 1024))
    refused(add, path, "no list of words")


def test_a_bomb_behind_the_entries(add, shelf, shelf_folder, tmp_path):
    """Of a gzipped text no more is kept than the entries need."""
    path = stardict(tmp_path, WORDS, packed="gz")
    text = path.with_name("words.dict.dz")
    text.write_bytes(gzip.compress(gzip.decompress(text.read_bytes()) + bytes(256 * 1024 * 1024), 1))
    add(path)
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe"]
    assert sum(each.stat().st_size for each in shelf_folder.iterdir()) < 1024 * 1024


def test_a_chunk_that_swells(add, shelf, tmp_path):
    """A chunk of dictzip that unpacks to more than its table says is read as far as the table says."""
    path = stardict(tmp_path, WORDS, packed="dz")
    path.with_name("words.dict.dz").write_bytes(dictzip(bytes(1_000_000), 60_000)[:-100])
    refused(add, path, "shorter than its own table")


@pytest.mark.parametrize("place", [3, 10, 14, 16, 22, 40])
def test_a_damaged_dictzip_table(add, shelf, tmp_path, place):
    """A damaged dictzip file is refused, or its entries are missing with a reason; nothing crashes."""
    path = stardict(tmp_path, WORDS, packed="dz")
    text = path.with_name("words.dict.dz")
    data = bytearray(text.read_bytes())
    data[place] ^= 0xFF
    text.write_bytes(bytes(data))
    try:
        add(path)
    except UnusableDictionary as error:
        assert "\n" not in str(error)  # noqa: PT017 - either outcome is right
        return
    assert shelf.look("هدهد") or shelf.problems() or shelf.look("زغلول") == []


def test_a_definition_of_ten_megabytes(add, shelf, tmp_path):
    """A definition too long for any screen is cut; its first sense is short."""
    add(stardict(tmp_path, [("زغلول", "squab; " + "word " * 2_000_000), ("هدهد", "hoopoe")]))
    entry = shelf.look("زغلول")[0]
    assert len(entry.text) <= LONGEST + 2
    assert entry.text.endswith("…")
    assert all(len(sense) <= 82 for sense in entry.senses)
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe"]


def test_what_steers_a_terminal(add, shelf, tmp_path):
    """Controls, escapes, direction marks, NUL bytes and invalid UTF-8 are not in any text that is shown."""
    told = {"bookname": f"Birds{STEERING}", "author": f"me{STEERING}", "description": "a<br>b\x1b[31m"}
    about = add(stardict(tmp_path, [("زغلول\u202e", f"squ{STEERING}ab".encode() + b"\xff\xc3")], **told))
    assert (about.name, about.licence) == ("Birds]0;taken2J", "a b[31m · me]0;taken2J")
    assert [(entry.headword, entry.text) for entry in shelf.look("زغلول")] == [
        ("زغلول", "squ]0;taken2Jab\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}")
    ]


def test_invalid_utf8_in_headwords(add, shelf, tmp_path):
    """A headword that is no UTF-8 does no harm to the others."""
    path = stardict(tmp_path, WORDS)
    index = path.with_suffix(".idx")
    index.write_bytes(
        b"\xff\xfe\xfa\0" + struct.pack(">II", 0, 5) + b"\0" + struct.pack(">II", 0, 5) + index.read_bytes()
    )
    about = add(path)
    assert (about.entries, about.skipped) == (4, 1)
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe"]


@pytest.mark.parametrize("make", ["folder", "fifo", "device", "loop", "nothing", "empty folder", "several"])
def test_what_is_no_file(add, tmp_path, make):
    """Folders, pipes, devices, links in a circle and nothing at all are refused without waiting for anybody."""
    place = tmp_path / "words.ifo"
    if make == "folder":
        place.mkdir()
    elif make == "fifo":
        os.mkfifo(place)
    elif make == "device":
        place = Path("/dev/zero")
    elif make == "loop":
        place.symlink_to(place)
    elif make == "empty folder":
        place = tmp_path
    elif make == "several":
        for name in ("a.ifo", "b.ifo"):
            (tmp_path / name).write_text("x")
        place = tmp_path
    refused(add, place, str(tmp_path) if make != "device" else "/dev/zero")


def test_a_link_is_followed(add, shelf, tmp_path):
    """A link to a dictionary is the dictionary it leads to."""
    path = stardict(tmp_path / "there", WORDS)
    link = tmp_path / "here.ifo"
    link.symlink_to(path)
    assert add(link).path == str(path)
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe"]


@pytest.mark.parametrize("name", ["words.zip", "words.tar.bz2", "words.exe", "words.pdf"])
def test_other_files(add, tmp_path, name):
    """An archive is to be unpacked first; a file of another kind is refused with the kinds that are known."""
    path = tmp_path / name
    path.write_bytes(b"PK\3\4" + bytes(99))
    refused(add, path, "unpack it" if "." in name and name.endswith(("zip", "bz2")) else "StarDict")


@pytest.mark.parametrize("content", [b"", b"StarDict's treedict ifo file\n", b"\0" * 5000, b"\xff" * 5000])
def test_no_stardict(add, tmp_path, content):
    """A file that is called .ifo and is none is refused."""
    path = stardict(tmp_path, WORDS)
    path.write_bytes(content)
    refused(add, path, "no StarDict dictionary")


@pytest.mark.parametrize(
    "lines", [b"\0" * 100_000, b"word\tA\n", b"word\t!!\t??\n", b"word\t////////////\tB\n", b"\t\t\t\n"]
)
def test_no_dictd_index(add, shelf_folder, tmp_path, lines):
    """An .index file without a sound line is refused."""
    path = dictd(tmp_path, WORDS)
    path.write_bytes(lines)
    refused(add, path, "no entry|no index")
    assert left(shelf_folder) == []


def test_an_endless_line(add, tmp_path):
    """An index or database that is one endless line is given up early."""
    path = dictd(tmp_path / "d", WORDS)
    path.write_bytes(b"a" * 1_000_000)
    refused(add, path, "no index")
    refused(add, morphology(tmp_path / "m", "###STEMS###\n" + "a" * 2_000_000), "no morphology database")


@pytest.mark.parametrize("write", [without_markup, without_xdxf])
@pytest.mark.parametrize(
    "piece", ["<", "<script>", "<!--", "<a ", "&", "&#", "<k>", "</", "<tr>", " ", "\n", "<br>", "&amp;lt;"]
)
def test_markup_takes_no_longer_than_it_is(write, piece):
    """Markup that is never closed takes no time that grows faster than it does, and what is left is bounded."""
    assert len(cleaned(write(piece * 200_000))) <= LONGEST + 2


def test_escaped_markup_stays_text():
    """What is spelt out as an entity is text, not markup to be taken away a second time."""
    assert without_markup("<b>&lt;script&gt;</b>") == "<script>"


@pytest.mark.parametrize("read", [without_markup, without_xdxf])
def test_an_entity_with_an_endless_number(read):
    """A number of many thousand digits in an entity is no character; it and the text around it are shown as written."""
    number = "1" * 9000
    assert read(f"squab &#{number}; young") == f"squab &#{number}; young"
    assert read("&#1576; &#x628; &amp;") == "ب ب &"
