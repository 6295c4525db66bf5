"""Related articles, tags, collections and figures on the command line."""

import pytest

PAIRS = ("mine-first", "mine-second", "ferry-first", "ferry-second")


@pytest.fixture
def kept(warraq):
    """The ids of four articles that tell two stories, in a library with the samples."""
    from tests.quality.entities.marked import unmarked
    from tests.quality.reading_on.test_related import FOLDER

    for name in PAIRS:
        lines = (FOLDER / "retold" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        text = "\n".join(unmarked(line, 0)[0] for line in lines)
        (warraq.folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert warraq("add", *(warraq.folder / f"{name}.txt" for name in PAIRS)).code == 0
    by_source = {each["source"]: each["id"] for each in warraq("list", "--json").json["articles"]}
    return [by_source[f"{name}.txt"] for name in PAIRS]


def test_related_articles_are_printed_with_the_reason(warraq, kept):
    """The other article of the story comes first, with the names both have; `--timeline` tells what is new in each."""
    found = warraq("related", kept[0][:8], "--json").json["related"]
    story = warraq("related", kept[0], "--timeline", "--json").json["story"]
    printed = warraq("related", kept[0], "--limit", "1").text.splitlines()

    assert found[0]["id"] == kept[1]
    assert found[0]["reason"].startswith(f"{len(found[0]['names'])} shared names: {found[0]['names'][0]['ar']}")
    assert printed[0].startswith(kept[1])
    assert printed[1].strip() == found[0]["reason"]
    assert {each["id"] for each in story} == set(kept[:2])
    assert [each["days_later"] for each in story] == [None, None]
    assert story[1]["new_names"]
    assert "new: " in warraq("related", kept[0], "--timeline").text
    assert warraq("related", "nothing").code == 1


def test_tags_are_given_listed_and_taken_back(warraq, kept):
    """Words behind ids, or their beginnings, mark the articles, `--remove` unmarks them, `--undo` takes back the last change of a former run."""
    assert warraq("tag").code == 1
    marked = warraq("tag", *kept[:2], "منجم", "#cafe", "--json").json["articles"]
    assert [each["tags"] for each in marked] == [["cafe", "منجم"]] * 2
    assert (
        warraq("tag", kept[0], "مَنجم", "--remove").text == f"{kept[0]}\tcafe\n" or "cafe" in warraq("tag", kept[0]).text
    )
    assert warraq("tag", "--json").json["tags"] == [{"name": "cafe", "articles": 2}, {"name": "منجم", "articles": 1}]
    assert [each["id"] for each in warraq("list", "tag:منجم", "--json").json["articles"]] == [kept[1]]
    assert warraq("tag", "--undo").text == "Undone: tag منجم on 1 article.\n"
    assert len(warraq("list", "tag:منجم", "--json").json["articles"]) == 2
    assert warraq("tag", "منجم").code == 2
    by_beginning = warraq("tag", kept[2][:6], kept[3][:8].upper(), "bad", "--json").json["articles"]
    assert [(each["id"], each["tags"]) for each in by_beginning] == [(each, ["bad"]) for each in kept[2:]]
    unknown = warraq("tag", "0123abc", "منجم")
    assert (unknown.code, "0123abc" in unknown.said) == (1, True)


def test_collections_are_made_filled_ordered_and_exported(warraq, kept):
    """A collection keeps articles in an order of one's own and is written as Markdown; a name is taken once."""
    assert "There is no collection" in warraq("collection", "list", kept[2]).said
    assert warraq("collection", "list").code == 1
    assert warraq("collection", "make", "ملف البحر", "--note", "for the desk").code == 0
    without = warraq("collection", "list", kept[2][:8])
    assert (without.code, f"{kept[2]} is in no collection" in without.said) == (1, True)
    assert warraq("collection", "make", "ملف البَحر").code == 1
    assert warraq("collection", "add", "ملف البحر", *kept[2:], kept[0]).code == 0
    assert warraq("collection", "take", "ملف البحر", kept[0]).code == 0
    warraq("collection", "order", "ملف البحر", kept[3])
    shown = warraq("collection", "show", "ملف البحر", "--json").json
    assert [each["id"] for each in shown["articles"]] == [kept[3], kept[2]]
    assert (shown["collection"]["note"], shown["collection"]["articles"]) == ("for the desk", 2)
    assert warraq("collection", "rename", "ملف البحر", "العبارة").text.split() == [
        "2",
        "العبارة",
        "·",
        "for",
        "the",
        "desk",
    ]
    assert [each["id"] for each in warraq("list", "in:العبارة", "--json").json["articles"]] == [kept[3], kept[2]]
    exported = warraq("collection", "export", "العبارة").text
    assert exported.startswith("# العبارة\n\nfor the desk\n\n## ")
    assert exported.index(kept[3]) < exported.index(kept[2])
    assert warraq("collection", "remove", "العبارة").code == 0
    assert warraq("collection", "show", "العبارة").code == 1
    assert warraq("collection", "undo").code == 0
    assert warraq("collection", "list", kept[2], "--json").json["collections"][0]["name"] == "العبارة"


def test_figures_are_printed(warraq, kept):
    """`stats` counts articles, words, what was read, the glossary and names."""
    figures = warraq("stats", "--json").json

    assert figures["articles"] == 10
    assert figures["read"] == {"finished": 0, "begun": 0, "new": 10}
    assert sum(each["articles"] for each in figures["sources"]) == 10
    assert sum(each["articles"] for each in figures["months"]) + figures["undated"] == 10
    assert figures["glossary"]["entries"] > 100
    assert "Library" in warraq("stats").text
