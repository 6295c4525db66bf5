import json

import pytest

from corpus.model import Article

NOTICE = "الضفة توصي قراءها بكوب من الماء قبل الأكل صباح كل يوم!"


def add_articles(warraq, source, numbers):
    """Add an article of a source for each number, each with a line that all have; return their ids."""
    records = [
        {
            "title": f"خبر{number} عن مدينة{number}",
            "text": "\n\n".join(
                [" ".join(f"كلمة{number}و{word}" for word in range(30)) + ".", f"أما ما بقي{number} فقليل.", NOTICE]
            ),
            "source": source,
        }
        for number in numbers
    ]
    path = warraq.folder / "articles.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    added = warraq("add", path, "--json").json["added"]
    return [each["id"] for each in added]


@pytest.fixture
def filled(warraq):
    """Five articles of one source, each with a line that all have, added as records."""
    return add_articles(warraq, "الضفة", range(5))


def test_lines_of_every_page_are_listed_kept_and_dropped(warraq, filled):
    """What every article of a source has is learned as they are added, not shown but on demand, and kept when a reader says so."""
    listed = warraq("boilerplate", "--json").json["lines"]
    assert [(line["source"], line["line"], line["articles"], line["kept"]) for line in listed] == [
        ("الضفة", NOTICE, 5, False)
    ]
    assert warraq("boilerplate", "ضِفة", "--json").json["lines"] == listed
    assert "a source called صدى" in warraq("boilerplate", "صدى").said
    number = str(listed[0]["number"])
    assert NOTICE not in warraq("show", filled[0]).text
    assert NOTICE in warraq("show", filled[0], "--all").text
    assert [block["kind"] for block in warraq("show", filled[0], "--json").json["blocks"]][-1] == "boilerplate"
    assert warraq("search", "قراءها").code == 1

    assert warraq("boilerplate", filled[0], "--keep", number, "--json").json["lines"][0]["kept"]
    assert NOTICE in warraq("show", filled[0]).text
    assert warraq("search", "قراءها").code == 0
    assert not warraq("boilerplate", "--drop", number, "--json").json["lines"][0]["kept"]
    assert NOTICE not in warraq("show", filled[0]).text


def test_a_source_goes_before_an_id(warraq, filled, monkeypatch):
    """Letters that may begin an id are first looked for in the names of sources, of which some are hexadecimal."""
    add_articles(warraq, "BBC", range(5, 10))
    other = Article(filled[0], "عنوان", False, "", False, (), source="الضفة")
    monkeypatch.setattr("corpus.library.Library.get", lambda _library, _name: other)
    for name in ("BBC", "bbc"):
        assert {line["source"] for line in warraq("boilerplate", name, "--json").json["lines"]} == {"BBC"}
    for name in ("BBC", "bbc", "bb"):
        learned = warraq("boilerplate", name, "--learn", "--json").json["lines"]
        assert {line["source"] for line in learned} == {"BBC"}
    assert {line["source"] for line in warraq("boilerplate", "cbc", "--json").json["lines"]} == {"الضفة"}


def test_a_source_that_is_none_or_one_of_several_is_not_learned(warraq, filled):
    """What to learn is one source; of a name that none has the nearest is told, of one that several have all of them."""
    add_articles(warraq, "صدى الضفة", range(5, 10))
    missed, unclear = warraq("boilerplate", "الصفة", "--learn"), warraq("boilerplate", "ضف", "--learn")

    assert (missed.code, unclear.code) == (2, 2)
    assert "did you mean الضفة?" in missed.said
    assert "name one of الضفة, صدى الضفة." in unclear.said
    assert {line["source"] for line in warraq("boilerplate", "ضف", "--json").json["lines"]} == {"الضفة", "صدى الضفة"}
    assert warraq("boilerplate", "ضِفّة", "--learn").code == 2
    assert warraq("boilerplate", "الضفه", "--learn").code == 0


def test_boilerplate_of_nothing(warraq):
    """Without a line there is nothing to list; a number that no line has, or no source to learn, is an error that says so."""
    assert warraq("boilerplate").code == 1
    assert "No line has the number 7" in warraq("boilerplate", "--keep", "7").said
    assert warraq("boilerplate", "--learn").code == 2


def test_repairs_are_told_and_the_original_is_kept(warraq):
    """What was mended in an article is told sentence by sentence, and the bytes it was read from come back as they were."""
    data = "\ufeffﻋﻨﻮان ﻗﺼﻴﺮ\r\n\r\nوصلت السفينة\u202e إلى الميناء صباح اليوم\x00.\r\n".encode("utf-16-le")
    path = warraq.folder / "odd.txt"
    path.write_bytes(data)
    article_id = warraq("add", path, "--json").json["added"][0]["id"]
    repairs = warraq("show", article_id, "--repairs", "--json").json["repairs"]

    assert any("presentation forms" in each for each in repairs)
    assert warraq("show", article_id, "--repairs").text.splitlines() == repairs
    assert warraq("show", article_id, "--original").output == warraq("show", path, "--original").output == data
    assert warraq("show", article_id, "--original", "--json").code == 2


def test_lines_that_are_not_shown_are_told(warraq):
    """Where lines of a text are taken for none of the article's, what was mended in it tells how many."""
    path = warraq.folder / "counted.txt"
    body = "وصلت السفينة الكبيرة إلى الميناء صباح اليوم، بعد رحلة دامت ثلاثة أسابيع في البحر المتوسط.\n"
    path.write_text(f"وصول السفينة\n\n12345\n\n{body}", encoding="utf-8")
    assert "Not shown, as not of the article: 1 line." in warraq("show", path, "--repairs").said
    path.write_text(f"وصول السفينة\n\n{body}", encoding="utf-8")
    assert "Not shown" not in warraq("show", path, "--repairs").said
