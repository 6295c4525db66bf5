"""`warraq term except`: words that are not the term they are taken for."""

import pytest

TEXT = "رأينا الجمل أمس.\n\nقرأنا الجمل الطويلة."


@pytest.fixture
def camel(warraq):
    """The id of an entry."""
    return warraq("term", "add", "جمل", "camel", "--json").json["concept"]


@pytest.fixture
def article(tmp_path):
    """A file of two paragraphs that have the word."""
    path = tmp_path / "camels.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def places(warraq, article, concept):
    """The paragraphs in which the entry is found."""
    found = warraq("term", "matches", article, "--json").json["matches"]
    return [match["block"] for match in found if match["concept"] == concept]


def test_words_are_excepted_everywhere_and_again_allowed(warraq, article, camel):
    """What is excepted is found nowhere, is listed, and is found again when the exception is removed."""
    assert places(warraq, article, camel) == [0, 1]
    [kept] = warraq("term", "except", "الجمل", camel, "--json").json["exceptions"]
    assert (kept["form"], kept["concept"], kept["scope"], kept["article"]) == ("الجمل", camel, "always", None)
    assert places(warraq, article, camel) == []
    assert warraq("term", "except", "--list", "--json").json["exceptions"] == [kept]
    assert warraq("term", "except", "--remove", kept["id"], "--json").json["exceptions"] == [kept]
    assert places(warraq, article, camel) == [0, 1]


def test_no_article_is_not_all_of_them(warraq, camel):
    """An article without a name is misuse: the words would be excepted wherever they stand."""
    assert warraq("term", "except", "الجمل", camel, "--article", "").code == 2
    assert warraq("term", "except", "--list").code == 1


def test_words_are_excepted_at_one_place(warraq, article, camel):
    """An exception in one paragraph leaves the others as they are."""
    warraq("term", "except", "الجمل", "جمل", "--here", f"{article}:1")
    assert places(warraq, article, camel) == [0]


def test_words_are_excepted_in_one_article(warraq, article, tmp_path, camel):
    """An exception in an article holds for all of it and for no other."""
    warraq("term", "except", "الجمل", camel, "--article", article)
    other = tmp_path / "others.txt"
    other.write_text("هذا الجمل كبير.", encoding="utf-8")
    assert places(warraq, article, camel) == []
    assert places(warraq, str(other), camel) == [0]


def test_nothing_is_excepted_by_mistake(warraq, article, camel):
    """No words, words that do not stand there, a paragraph there is not and an unknown id are said, and nothing is kept."""
    for wrong in ((), ("الجمل",), ("الجمل", camel, "--here", f"{article}:9"), ("أمس", camel, "--here", f"{article}:0")):
        assert warraq("term", "except", *wrong).code == 2
    assert warraq("term", "except", "--remove", "nothing").code == 1
    empty = warraq("term", "except", "--list")
    assert (empty.code, empty.text) == (1, "")
