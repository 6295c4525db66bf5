"""Versions and copies on the command line."""

import pytest

from tests.corpus.copies.planted import copies_of, texts

NAME = "articles/climate"


@pytest.fixture
def kept(warraq):
    """The ids of an article and two copies of it, the longest last, in a library."""
    planted = dict(copies_of(texts()[NAME], "cli"))
    for name, text in (("own", texts()[NAME]), ("edited", planted["edited"]), ("added", planted["added"])):
        (warraq.folder / f"{name}.txt").write_text("\n\n".join([text[0], *text[1]]), encoding="utf-8")
    assert warraq("add", *(warraq.folder / f"{name}.txt" for name in ("own", "edited", "added"))).code == 0
    group = warraq("copies", "--json").json["groups"][0]
    by_source = {each["source"]: each["id"] for each in [group, *group["others"]]}
    return [by_source[f"{name}.txt"] for name in ("own", "edited", "added")]


def test_groups_and_differences_are_printed(warraq, kept):
    """The groups, why each is there and how alike; the paragraphs that differ with signs around the words; 1 where there is nothing."""
    group = warraq("copies", kept[0][:8], "--json").json["groups"][0]
    lines = warraq("copies").text.splitlines()

    assert (group["id"], group["why"], group["alike"]) == (kept[2], None, 100)
    assert [(each["id"], each["why"]) for each in group["others"]] == [(each, "copy") for each in kept[:2]]
    assert [line.split("\t")[0] for line in lines] == [kept[2], *kept[:2]]
    assert warraq("copies", "--limit", "1").text.splitlines() == lines
    other = next(each["id"] for each in warraq("list", "--json").json["articles"] if each["id"] != kept[2])
    alone = warraq("copies", other)
    assert (alone.code, alone.text, alone.said) == (1, "", "The article stands by itself.\n")

    found = warraq("copies", "--diff", *kept[:2])
    shape = warraq("copies", "--diff", *kept[:2], "--json").json

    assert found.code == 0
    assert "[-" in found.text
    assert "{+كذلك+}" in found.text
    changed = [each for each in shape["paragraphs"] if any(run["change"] != "same" for run in each["runs"])]
    assert len(found.text.split("\n\n")) == len(changed) < len(shape["paragraphs"])
    assert warraq("copies", "--diff", kept[0], kept[0]).code == 1
    assert warraq("copies", kept[0], "--diff", *kept[:2]).code == 2
    assert warraq("copies", "--diff", kept[0], "nothing").code == 1


def test_readers_decide(warraq, kept):
    """What is set apart stands by itself until it is put together; what is chosen is shown until that is taken back."""
    assert warraq("copies", kept[2], "--apart", "--json").json["groups"][0]["others"] == []
    assert warraq("copies", "--json").json["groups"][0]["id"] in kept[:2]
    assert len(warraq("copies", kept[2], "--together", "--json").json["groups"][0]["others"]) == 2
    assert warraq("copies", kept[1], "--show", "--json").json["groups"][0]["id"] == kept[1]
    assert warraq("copies", kept[1], "--usual", "--json").json["groups"][0]["id"] == kept[2]
    refused = warraq("copies", "--apart")
    assert (refused.code, refused.text) == (2, "")
    assert "warraq copies ID --apart" in refused.said
