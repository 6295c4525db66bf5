"""`warraq entity`: names across the library, found, decided on and exported."""

import json
import shutil

import pytest

from tests.tui.cli.conftest import Inside

FIRST = "قال الرئيس آسيمي غويتا إن مالي بخير، ثم وصل غويتا إلى باماكو والتقى الماليين.\n"
SECOND = "وقال الوزير عبد الله ديوب أمس إن آسيمي غويتا في باماكو.\nوأضاف قائد المجلس العسكري أنه باق.\n"
ROW = "id type ar en qid confirmed hidden count adjectives articles last"


@pytest.fixture(scope="module")
def told(tmp_path_factory, settled):
    """A home with a library of two articles of ours beside the samples, whose names are read."""
    home = Inside(shutil.copytree(settled, tmp_path_factory.mktemp("told") / "home"))
    for text in (FIRST, SECOND):
        assert home("add", "-", stdin=text).code == 0
    assert home("entity", "find").code == 0
    return home.folder


@pytest.fixture
def warraq(told, tmp_path, loaded_tables):
    """Runs warraq on a copy of that home."""
    return Inside(shutil.copytree(told, tmp_path / "home"))


def keys(document):
    return " ".join(document)


def entity_of(warraq, name):
    return warraq("entity", "show", name, "--json").json


def test_names_are_found_in_both_tongues(warraq):
    """Words of either language find a name by any spelling; kinds, orders and limits hold, and the whole count is told."""
    for words in (("Goita",), ("غويتا",), ("goïta", "ASSIMI")):
        found = warraq("entity", "find", *words, "--json").json
        assert [each["ar"] for each in found["entities"]] == ["آسيمي غويتا"], words
        assert keys(found["entities"][0]) == ROW
    places = warraq("entity", "find", "--kind", "loc", "--sort", "english", "--limit", "3", "--json").json
    assert {each["type"] for each in places["entities"]} == {"LOC"}
    assert len(places["entities"]) == 3 < places["total"]
    line = warraq("entity", "find", "Goita")
    assert line.text == f"{found['entities'][0]['id']}\tPER\t3\t2\t\tآسيمي غويتا\tAssimi Goïta\n"
    assert warraq("entity", "find", "--limit", "1").said.startswith("1 of ")
    assert (warraq("entity", "find", "قذقذ").code, warraq("entity", "find", "!!").code) == (1, 2)


def test_all_that_is_known_of_a_name(warraq):
    """A name is shown with spellings, articles and company, whatever it is named by; the text says the same as the JSON."""
    shown = entity_of(warraq, "غويتا")
    assert keys(shown) == (f"{ROW} description variants merged apart version author changed appearances company")
    assert {each["spelling"]: (each["count"], each["articles"]) for each in shown["variants"]} == {
        "آسيمي غويتا": (2, 2),
        "غويتا": (1, 1),
    }
    assert keys(shown["variants"][0]) == "spelling count articles reasons"
    assert keys(shown["appearances"][0]) == "article title date count adjectives"
    assert sorted(each["count"] for each in shown["appearances"]) == [1, 2]
    assert keys(shown["company"][0]) == "id type ar en articles"
    assert "باماكو" in [each["ar"] for each in shown["company"]]
    lines = warraq("entity", "show", shown["id"]).text.splitlines()
    assert [line.split("\t")[0] for line in lines].count("spelt") == 2
    assert any(line.startswith("is\t") and "general" in line for line in lines)


def test_what_names_none_or_several_is_told(warraq):
    """A name that several entities have lists them and one that none has says where to look: exit 2, and 1 where nothing is found."""
    one, other = (entity_of(warraq, name)["id"] for name in ("باماكو", "مالي"))
    for each in (one, other):
        assert warraq("entity", "rename", each, "--english", "Same").code == 0
    several = warraq("entity", "show", "same")
    assert (several.code, several.output) == (2, b"")
    assert several.said.startswith("warraq: 2 entities are called “same”; name one by its id: ")
    assert one in several.said
    assert other in several.said
    part = warraq("entity", "hide", "Diop")
    assert (part.code, "per-" in part.said) == (2, True)
    assert warraq("entity", "hide", "per-0000000000").code == 1
    for verb in ("show", "hide"):
        nobody = warraq("entity", verb, "قذقذ")
        assert (nobody.code, nobody.output, nobody.said.count("\n")) == (1, b"", 1), verb
    for wrong in (
        ("hide", ""),
        ("rename", one),
        ("rename", one, "--english", " "),
        ("alias", one, " "),
        ("qid", one, "Q0"),
        ("retype", one, "x"),
        ("export", ""),
        ("export", "x.xml"),
    ):
        answer = warraq("entity", *wrong)
        assert (answer.code, answer.output, answer.said.count("\n")) == (2, b"", 1), wrong
    assert warraq("entity", "merge", one, one).code == 1


def test_decisions_take_effect_at_once_and_are_undone(warraq):
    """Each decision is there in the answer, in articles and in the next call, and one step back for `undo`."""
    goita, diop = (entity_of(warraq, name) for name in ("آسيمي غويتا", "عبد الله ديوب"))
    commander = warraq("entity", "alias", goita["id"], "قائد المجلس العسكري", "--json").json["entities"][0]
    assert (keys(commander), commander["count"]) == (ROW, goita["count"] + 1)
    assert warraq("entity", "undo").text.startswith("Undone: adding a spelling")
    assert entity_of(warraq, goita["id"])["count"] == goita["count"]

    for name, given, field, value in (
        ("rename", ("--english", "A. Diop"), "en", "A. Diop"),
        ("retype", ("ORG",), "type", "ORG"),
        ("qid", ("q912",), "qid", "Q912"),
        ("confirm", (), "confirmed", True),
        ("hide", (), "hidden", True),
        ("unhide", (), "hidden", False),
    ):
        assert warraq("entity", name, diop["id"], *given, "--json").json["entities"][0][field] == value
    assert warraq("entity", "rename", diop["id"], "--description", "minister").code == 0
    assert entity_of(warraq, diop["id"])["description"] == "minister"

    assert warraq("entity", "confirm", goita["id"]).code == 0
    merged = warraq("entity", "merge", diop["id"], goita["id"], "--json").json["entities"]
    assert [(each["id"], each["count"]) for each in merged] == [(goita["id"], goita["count"] + diop["count"])]
    assert [each["id"] for each in entity_of(warraq, "A. Diop")["merged"]] == [diop["id"]]
    assert warraq("entity", "undo").text == "Undone: merging عبد الله ديوب into another name.\n"

    new, old = warraq("entity", "split", goita["id"], "غويتا", "--english", "Goita", "--json").json["entities"]
    assert (new["en"], new["count"], old["count"]) == ("Goita", 1, goita["count"] - 1)
    assert (warraq("entity", "apart", goita["id"], diop["id"]).code, warraq("entity", "suggest").code) == (0, 1)
    assert diop["id"] in entity_of(warraq, goita["id"])["apart"]
    assert warraq("entity", "undo", "--json").json["done"].startswith("Undone: keeping")
    assert warraq("entity", "redo").code == 0


def test_likely_merges_are_told_with_their_reasons(warraq):
    """Two names with the same English may be one; what is said of them once is not asked again."""
    one, other = (entity_of(warraq, name)["id"] for name in ("آسيمي غويتا", "عبد الله ديوب"))
    for each in (one, other):
        warraq("entity", "rename", each, "--english", "Abdoulaye Diop")
    found = warraq("entity", "suggest", "--json").json["suggestions"]
    assert keys(found[0]) == "one into score reasons"
    assert ({found[0]["one"]["id"], found[0]["into"]["id"]}, "english" in found[0]["reasons"]) == ({one, other}, True)
    assert "the same English" in warraq("entity", "suggest").text
    warraq("entity", "apart", one, other)
    assert warraq("entity", "suggest").code == 1


def test_names_are_exported_whole_or_not_at_all(warraq):
    """A file holds what was asked for, tells its format by its name, and one that is there is only replaced with --force."""
    answer = warraq("entity", "export", "names.jsonl", "--json").json
    assert (answer["file"], answer["format"]) == ("names.jsonl", "jsonl")
    lines = (warraq.folder / "names.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == answer["entities"] + 1
    listed = warraq("entity", "find", "--limit", "1000", "--json").json["entities"]
    assert [json.loads(line)["id"] for line in lines[1:]] == [each["id"] for each in listed]
    again = warraq("entity", "export", "names.jsonl")
    assert (again.code, "--force" in again.said) == (1, True)
    assert warraq("entity", "export", "names.jsonl", "--query", "Goita", "--force").text == "1 name in names.jsonl.\n"
    turtle = warraq("entity", "export", "-", "--format", "turtle", "--query", "Goita").text
    assert turtle.endswith(".\n")
    assert '"آسيمي غويتا"@ar, "Assimi Goïta"@en' in turtle
    table = warraq("entity", "export", "-", "--format", "csv", "--kind", "PER").text
    assert {row.split(",")[1] for row in table.splitlines()[1:]} == {"PER"}
    assert warraq("entity", "export", "-", "--format", "csv", "--query", "قذقذ").code == 1
    assert sorted(each.name for each in warraq.folder.iterdir() if "names" in each.name) == ["names.jsonl"]
