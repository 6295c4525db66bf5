"""`warraq dict`, and what the other verbs say of dictionaries."""

import pytest

from tests.glossary.dictionaries.written import dictd, stardict
from tests.tui.cli.test_bad_input import assert_one_sentence

WORDS = [("غظغوض", "1. glimmer\n2. gleam"), ("هدهد", "hoopoe\n" * 40)]


@pytest.fixture
def path(tmp_path):
    """A StarDict dictionary of two words."""
    return stardict(tmp_path / "d", WORDS, author="A. Writer", description="CC BY 4.0")


def test_the_life_of_a_dictionary(warraq, path, tmp_path):
    """It is added, listed with its licence, put in order, looked up, updated and removed."""
    added = warraq("dict", "add", path)
    assert (added.code, added.text) == (
        0,
        "Added  Test words (stardict, 2 entries)\n       CC BY 4.0 · A. Writer\n",
    )
    warraq("dict", "add", dictd(tmp_path / "e", [("glimmer", "غظغوض")]), "--name", "Second", "--licence", "CC0")
    shown = warraq("dict", "list").text
    assert [line for line in shown.split("\n") if line[:3].strip()] == [
        " 1  Test words",
        " 2  Second",
    ]
    assert "    dictd, 1 entry, its words are not Arabic: only looked up\n    CC0\n" in shown
    assert str(path) in shown
    assert warraq("dict", "order", "second").text.startswith(" 1  Second")
    looked = warraq("dict", "look", "غظغوض", "--json").json["entries"]
    assert looked == [
        {
            "dictionary": "Test words",
            "headword": "غظغوض",
            "text": "1. glimmer\n2. gleam",
            "senses": ["glimmer", "gleam"],
            "match": "exact",
            "licence": "CC BY 4.0 · A. Writer",
        }
    ]
    assert warraq("dict", "look", "والزغاليل").code == 1
    assert warraq("dict", "update", "Second").text.startswith("Updated  Second")
    assert (
        warraq("dict", "remove", "second").text
        == "Removed  Second (dictd, 1 entry, its words are not Arabic: only looked up)\n"
    )
    assert [each["name"] for each in warraq("dict", "list", "--json").json["dictionaries"]] == ["Test words"]


def test_nothing_yet(warraq):
    """Without dictionaries there is nothing to list or to look up, and a note says how to add one."""
    for arguments in (["list"], ["look", "كتاب"]):
        answer = warraq("dict", *arguments)
        assert (answer.code, answer.output) == (1, b"")
        assert "warraq dict add PATH" in answer.said
    assert warraq("dict", "list", "--json").json == {"dictionaries": [], "problems": []}


def test_a_lemma_is_looked_up(warraq, tmp_path):
    """An inflected word is found by its dictionary form."""
    warraq("dict", "add", stardict(tmp_path / "d", [("كِتَاب", "book")]))
    assert warraq("dict", "look", "بكتبهم").text == "كِتَاب\tTest words\nbook\n\n"


def test_gloss_says_which_dictionary(warraq, path):
    """`gloss` has the English of a word that only a dictionary knows, with its source and the dictionary's name."""
    warraq("dict", "add", path)
    token = warraq("gloss", "-", "--json", stdin="هذا الغظغوض").json["tokens"][1]
    assert (token["gloss"], token["source"], token["dictionary"]) == ("the glimmer; gleam", "dictionary", "Test words")
    assert token["analyses"][0]["dictionary"] == "Test words"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["add", "/no/such.ifo"], 1, "/no/such.ifo"),
        (["add", ""], 2, "empty"),
        (["add", "."], 1, "StarDict"),
        (["add", "x", "--format", "word"], 2, "word"),
        (["add", "x", "--word", "1"], 2, "--meaning"),
        (["remove", "Nothing"], 1, "no dictionary"),
        (["update", "Nothing"], 1, "no dictionary"),
        (["order", "Nothing"], 1, "no dictionary"),
        (["look", " "], 2, "nothing to look for"),
        (["lok", "x"], 2, "did you mean look?"),
    ],
)
def test_what_goes_wrong(warraq, arguments, code, told):
    """Every mistake is one sentence."""
    assert_one_sentence(warraq("dict", *arguments), code, told)


def test_the_doctor_sees_them(warraq, path):
    """`doctor` lists the dictionaries, and says which cannot be read and what to do."""
    warraq("dict", "add", path)
    found = {each["topic"]: each for each in warraq("doctor", "--json").json["findings"]}
    assert found["dictionaries"]["found"] == "In the order they are asked: Test words (2 entries)"
    path.with_suffix(".dict").unlink()
    lines = [each for each in warraq("doctor", "--json").json["findings"] if each["topic"] == "dictionaries"]
    assert lines[0]["verdict"] == "needs attention"
    assert "words.dict" in lines[0]["found"]
    assert lines[0]["advice"].startswith("Put it back, or run warraq dict remove 'Test words' and add it")
    listed = warraq("dict", "list")
    assert (listed.code, "words.dict" in listed.said) == (0, True)


def test_skipped_entries_are_told(warraq, path):
    """Entries that cannot be read are counted in a warning, which says where the first one is."""
    index = path.with_suffix(".idx")
    index.write_bytes(index.read_bytes() + "حبارى".encode() + b"\0" + b"\xff" * 8)
    said = " ".join(warraq("dict", "add", path).said.split())
    assert "1 entry of" in said
    assert "it cannot be read. It is entry 3 of the file." in said


def test_a_broken_index_is_told_where_words_are_explained(warraq, path, process):
    """`explain` and `gloss` do without a dictionary whose index is cut short, and `explain` says so."""
    warraq("dict", "add", path)
    (index,) = process.folder.rglob("*.warraq-dictionary")
    index.write_bytes(index.read_bytes()[:100])
    answer = warraq("explain", "هدهد")
    assert "run warraq dict remove 'Test words' and add the dictionary again" in answer.said
    assert "hoopoe" in answer.text
    assert answer.code == 0


def test_a_lost_index_is_listed(warraq, path, process):
    """`dict list` names a dictionary whose index was deleted and says what to do, in JSON too; `remove` forgets it."""
    added = warraq("dict", "add", path, "--name", "Birds", "--json").json
    (index,) = process.folder.rglob("*.warraq-dictionary")
    index.unlink()
    told = "add Birds again with warraq dict add PATH, or forget it with warraq dict remove Birds."
    answer = warraq("dict", "list")
    assert (answer.code, answer.text, told in " ".join(answer.said.split())) == (1, "", True)
    shape = warraq("dict", "list", "--json").json
    assert (shape["dictionaries"], [told in each for each in shape["problems"]]) == ([], [True])
    finding = next(each for each in warraq("doctor", "--json").json["findings"] if each["topic"] == "dictionaries")
    assert (finding["found"], finding["advice"].startswith("Add Birds again")) == (
        "The index of a dictionary is gone.",
        True,
    )
    removed = warraq("dict", "remove", "birds", "--json").json
    assert (removed["name"], removed["entries"], set(removed)) == ("birds", None, set(added))
    assert warraq("dict", "list", "--json").json["problems"] == []
