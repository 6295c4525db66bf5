"""`warraq add` with files of several articles."""

import json
import os
import signal
from itertools import islice

import pytest

BODY = "قال وزير النقل إن الجسر رقم {} سيفتح الشهر المقبل أمام الناس."


def lines(numbers):
    return "".join(
        json.dumps({"head": f"افتتاح الجسر رقم {each}", "story": BODY.format(each)}) + "\n" for each in numbers
    )


def test_a_file_of_articles(warraq):
    """Each article of a file is reported with its place in it, one that is there already and a bad one too."""
    (warraq.folder / "a.jsonl").write_text(lines([1, 2, 1]) + "{\n" + lines([3]), encoding="utf-8")
    (warraq.folder / "b.md").write_text("# عنوان من كلمات\n\nفقرة قصيرة من النص.\n", encoding="utf-8")
    answer = warraq("add", "a.jsonl", "b.md", "--map", "text=story", "--map", "title=head", "--json")
    report = answer.json
    assert answer.code == 1
    assert report.pop("unchanged") == 0
    parts = {name: [(each["path"], each.get("part")) for each in report[name]] for name in report}
    assert parts == {
        "added": [("a.jsonl", "line 1"), ("a.jsonl", "line 2"), ("a.jsonl", "line 5"), ("b.md", None)],
        "updated": [],
        "duplicates": [("a.jsonl", "line 3")],
        "failed": [("a.jsonl", "line 4")],
    }
    assert answer.said == f"warraq: a.jsonl, line 4: {report['failed'][0]['reason']}\n"
    shown = warraq("show", report["added"][2]["id"], "--json").json
    assert (shown["title"], shown["source"]) == ("افتتاح الجسر رقم 3", "a.jsonl")


def test_from_another_program(warraq):
    """Standard input is told by its content, or by what the user says it is."""
    piped = warraq("add", "-", "--map", "text=story", stdin=lines([4, 5]))
    assert (piped.code, piped.text.splitlines()[-1]) == (0, "2 added, 0 already there, 0 failed.")
    told = warraq("add", "-", "--format", "markdown", "--json", stdin="# عنوان\n\nفقرة *قصيرة* من النص.\n").json
    assert [each["title"] for each in told["added"]] == ["عنوان"]


def test_what_opens_one_article_only(warraq):
    """A verb about one article takes a file that holds one in any format, and says what to do with several."""
    (warraq.folder / "one.jsonl").write_text(lines([6]).replace("story", "text"), encoding="utf-8")
    (warraq.folder / "two.jsonl").write_text(lines([6, 7]).replace("story", "text"), encoding="utf-8")
    assert "الجسر رقم 6" in warraq("show", "one.jsonl").text
    refused = warraq("show", "two.jsonl")
    assert (refused.code, "warraq add" in refused.said) == (1, True)


def test_ctrl_c(warraq, monkeypatch):
    """Stopped in the middle, what was read is kept and reported; run again, it goes on after that and reads no line twice."""
    from corpus.ingest.sources import Sources

    read = Sources.articles_in

    def interrupted(sources, *place):
        yield from islice(read(sources, *place), 2)
        raise KeyboardInterrupt

    file = warraq.folder / "a.jsonl"
    file.write_text(lines(range(5)), encoding="utf-8")
    os.utime(file, (1, 1))
    before = len(warraq("list", "--json").json["articles"])
    with monkeypatch.context() as patched:
        patched.setattr(Sources, "articles_in", interrupted)
        answer = warraq("add", "a.jsonl", "--map", "text=story")
    assert answer.code == 1
    assert answer.text.splitlines()[-1].startswith("Stopped: 2 added, 0 already there, 0 failed. What")
    assert len(warraq("list", "--json").json["articles"]) == before + 2
    other = warraq("add", "a.jsonl", "--map", "text=head", "--json").json
    assert [each["part"] for each in other["added"]] == [f"line {number}" for number in range(1, 6)]
    again = warraq("add", "a.jsonl", "--map", "text=story")
    assert "a.jsonl: going on after the first 2" in again.said
    assert again.text.splitlines()[-1] == "3 added, 0 already there, 0 failed."
    named = warraq("add", "a.jsonl", "--map", "text=story", "--json").json
    assert (len(named["added"]), len(named["duplicates"]), "stopped" in named) == (0, 5, False)


def test_ctrl_c_when_all_is_read(warraq, monkeypatch):
    """Stopped while the last articles are kept, it speaks of no rest, for there is none."""
    from corpus.library import Library

    keep = Library.add_all

    def interrupted(*given):
        signal.raise_signal(signal.SIGINT)
        return keep(*given)

    folder = warraq.folder / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(BODY.format(number), encoding="utf-8")
        os.utime(folder / f"{number}.txt", (1, 1))
    with monkeypatch.context() as patched:
        patched.setattr(Library, "add_all", interrupted)
        answer = warraq("add", "news")
    assert answer.code == 1
    sentence = "Stopped: 3 added, 0 already there, 0 failed. Nothing was left to be read."
    assert answer.text.splitlines()[-1] == sentence
    assert warraq("add", "news", "--json").json["unchanged"] == 3


def test_a_folder_again(warraq):
    """Of a folder only what is new or has changed is read again, whatever its size and date say; `--again` reads all."""
    folder = warraq.folder / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(BODY.format(number), encoding="utf-8")
        os.utime(folder / f"{number}.txt", (1, 1))
    assert len(warraq("add", "news", "--json").json["added"]) == 3
    (folder / "1.txt").write_text(BODY.format(7), encoding="utf-8")
    os.utime(folder / "1.txt", (1, 1))
    (folder / "bad.txt").touch()
    report = warraq("add", "news", "--json").json
    assert [each["path"] for each in report["added"] + report["updated"]] == ["news/1.txt"]
    assert (report["unchanged"], report["duplicates"], len(report["failed"])) == (2, [], 1)
    assert (
        warraq("add", "news").text
        == "0 added, 0 already there, 1 failed. 3 files have not changed since: --again reads all.\n"
    )
    assert len(warraq("add", "news", "--again", "--json").json["duplicates"]) == 3


@pytest.mark.parametrize("wrong", ["text", "text=", "body=x", "=x"])
def test_a_mapping_that_means_nothing(warraq, wrong):
    """A mapping of no field or to none is misuse, and the fields there are stand in the answer."""
    answer = warraq("add", "-", "--map", wrong, stdin="{}")
    assert answer.code == 2
    assert "title, text, date, url, source, author, section" in answer.said


def test_a_book_does_not_keep_one_waiting(warraq, monkeypatch):
    """Names and terms of a very long article are looked up later, by the app."""
    from tui.services.services import Services

    asked = []
    monkeypatch.setattr(Services, "catalogue", lambda _, article_id: asked.append(article_id))
    short = warraq("add", "-", "--json", stdin=BODY.format(1)).json["added"]
    assert asked == [each["id"] for each in short]
    warraq("add", "-", stdin=BODY.format(2) * 10_000)
    assert len(asked) == 1
