"""`warraq memory` as other programs see it."""

import json
import shutil

import pytest

from tests.tui.cli.conftest import Inside

TMX = """<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence"
 o-tmf="x" adminlang="en" srclang="ar" datatype="plaintext"/><body><tu><tuv xml:lang="ar"><seg>{}</seg></tuv>
<tuv xml:lang="en"><seg>{}</seg></tuv></tu></body></tmx>"""
SOURCE = "قال الوزير إن الهدنة صامدة في جميع مناطق البلاد منذ يوم أمس"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory, settled):
    """A folder with a database that has the translation, and its id."""
    warraq = Inside(shutil.copytree(settled, tmp_path_factory.mktemp("memory") / "home"))
    file = warraq.folder / "memory.tmx"
    file.write_text(TMX.format(SOURCE, "The minister said the truce holds"), encoding="utf-8")
    assert warraq("memory", "import", file, "--origin", "agency").code == 0
    (found,) = warraq("memory", "list", "--origin", "agency", "--json").json["translations"]
    return warraq.folder, found["id"]


@pytest.fixture
def kept(warraq, prepared):
    """The id of the translation, in a database of the test's own."""
    folder, unit_id = prepared
    shutil.copytree(folder, warraq.folder, dirs_exist_ok=True)
    return unit_id


def test_what_is_alike_is_found_with_what_differs(warraq, kept):
    """A text finds translations that are nearly its own, with the score and what differs, also from standard input."""
    asked = SOURCE.replace("أمس", "السبت")
    (found,) = warraq("memory", "find", "-", "--json", stdin=f"{asked}\n").json["found"]
    (differs,), (other,) = found["text_differs"], found["source_differs"]

    assert (found["score"], found["unit"]["id"], found["source_part"]) == (91, kept, None)
    assert asked[differs["start"] : differs["end"]] == "السبت"
    assert SOURCE[other["start"] : other["end"]] == "أمس"
    assert warraq("memory", "find", asked).text.startswith(f"91 %\t{kept}\t")
    none = warraq("memory", "find", asked, "--least", "95")
    assert (none.code, none.text, none.said) == (1, "", "The memory has nothing like that.\n")
    assert warraq("memory", "find", asked, "--least", "69").code == 2
    assert warraq("memory", "find", " ").code == 2


def test_words_are_found_on_both_sides(warraq, kept):
    """Arabic and English words are found in any inflection, with where they stand."""
    (found,) = warraq("memory", "search", "وزير", "ministers", "--json").json["found"]
    (source,), (target,) = found["source"], found["target"]

    assert SOURCE[source["start"] : source["end"]] == "الوزير"
    assert found["unit"]["target"][target["start"] : target["end"]] == "minister"
    assert warraq("memory", "search", "the truce holds").text.split("\t")[0] == kept
    assert warraq("memory", "search", "truce minister the").code == 1


def test_a_translation_is_edited_approved_removed_and_brought_back(warraq, kept):
    """Each change is one step that the next command takes back, and the history tells all."""
    edited = warraq("memory", "edit", kept, "-", "--json", stdin="The truce is holding\n").json
    assert (edited["target"], edited["status"], edited["engine"]) == ("The truce is holding", "edited", "")
    assert warraq("memory", "approve", kept).text == "1 translation approved; warraq memory undo takes that back.\n"
    assert warraq("memory", "approve", kept, "--not", "--json").json == {"approved": False, "translations": 1}
    assert warraq("memory", "remove", kept, "--dry-run").text == "1 translation would be removed.\n"
    assert warraq("memory", "remove", kept).code == 0
    assert warraq("memory", "find", SOURCE).code == 1
    gone = warraq("memory", "show", kept, "--json").json
    assert gone["unit"] is None
    assert warraq("memory", "undo").text == f"Undone: removing the translation of {SOURCE[:34]} ….\n"
    assert warraq("memory", "undo").code == warraq("memory", "redo").code == 0
    told = warraq("memory", "show", kept, "--json").json
    assert (told["unit"]["status"], told["unit"]["target"]) == ("edited", "The truce is holding")
    kinds = ["redo unapprove", "undo unapprove", "undo remove", "remove", "unapprove", "approve", "edit"]
    assert [each["kind"] for each in told["changes"]] == kinds
    assert told["changes"][-1]["before"] == "The minister said the truce holds"
    assert "+ The truce is holding" in warraq("memory", "show", kept).text


def test_what_steers_a_terminal_is_not_printed(warraq, kept):
    """Control characters that a translation came with reach no terminal, not even through a pipe."""
    warraq("memory", "edit", kept, "The truce\x1b[2J \x9b31mholds\a")
    for command in (("list",), ("search", "truce"), ("find", SOURCE), ("show", kept)):
        answer = warraq("memory", *command)
        assert (answer.code, "The truce[2J 31mholds" in answer.text) == (0, True), command
        assert not {"\x1b", "\x9b", "\a"} & set(answer.text), command


def test_an_import_is_taken_back(warraq, kept):
    """All that came from somewhere since a day is removed as one step, after saying how many it would be."""
    said = ("memory", "remove", "--origin", "agency", "--since", "2020-01-01")
    assert warraq(*said, "--dry-run", "--json").json == {"removed": 1, "dry_run": True}
    assert warraq(*said).text == "1 translation removed; warraq memory undo brings it back.\n"
    assert (warraq(*said).code, warraq(*said).text) == (1, "There is none.\n")
    assert warraq("memory", "undo").code == 0
    assert json.loads(warraq("memory", "stats", "--json").output)["by_origin"]["agency"] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("remove",),
        ("remove", "x", "--origin", "y"),
        ("list", "--since", "soon"),
        ("list", "--status", "wrong"),
        ("edit", "x"),
        ("nothing",),
    ],
)
def test_misuse_is_said(warraq, arguments):
    """What cannot be meant is one sentence and the exit code 2."""
    answer = warraq("memory", *arguments)
    assert (answer.code, answer.output, answer.said.count("\n")) == (2, b"", 1)


def test_figures_and_the_index(warraq, kept):
    """The memory tells what it holds and what it does not, and finds the same after everything was indexed anew."""
    unknown = warraq("memory", "show", "no-such-id")
    assert (unknown.code, unknown.output, "memory list" in unknown.said) == (1, b"", True)
    assert "86 translations of 86 segments." in warraq("memory", "stats").text
    assert warraq("reindex").code == 0
    assert warraq("memory", "find", SOURCE, "--json").json["found"][0]["score"] == 100
