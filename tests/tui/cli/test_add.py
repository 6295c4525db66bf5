"""`warraq add` with files of several articles."""

import json

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
    parts = {name: [(each["path"], each.get("part")) for each in report[name]] for name in report}
    assert parts == {
        "added": [("a.jsonl", "line 1"), ("a.jsonl", "line 2"), ("a.jsonl", "line 5"), ("b.md", None)],
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
    """Stopped in the middle, what was added stays and the report says so; run again, it goes on."""
    from corpus.library import Library

    add, calls = Library.add, []

    def interrupted(library, article, raw):
        calls.append(article)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return add(library, article, raw)

    (warraq.folder / "a.jsonl").write_text(lines(range(5)), encoding="utf-8")
    before = len(warraq("list", "--json").json["articles"])
    with monkeypatch.context() as patched:
        patched.setattr(Library, "add", interrupted)
        answer = warraq("add", "a.jsonl", "--map", "text=story")
    assert answer.code == 1
    assert answer.text.splitlines()[-1].startswith("Stopped: 2 added, 0 already there, 0 failed.")
    assert len(warraq("list", "--json").json["articles"]) == before + 2
    again = warraq("add", "a.jsonl", "--map", "text=story", "--json").json
    assert (len(again["added"]), len(again["duplicates"]), "stopped" in again) == (3, 2, False)


@pytest.mark.parametrize("wrong", ["text", "text=", "body=x", "=x"])
def test_a_mapping_that_means_nothing(warraq, wrong):
    """A mapping of no field or to none is misuse, and the fields there are stand in the answer."""
    answer = warraq("add", "-", "--map", wrong, stdin="{}")
    assert answer.code == 2
    assert "title, text, date, url, source, author, section" in answer.said


def test_a_book_does_not_keep_one_waiting(warraq, monkeypatch):
    """Names and terms of a very long article are looked up later, by the app."""
    from tui.services import Services

    asked = []
    monkeypatch.setattr(Services, "catalogue", lambda _, article_id: asked.append(article_id))
    short = warraq("add", "-", "--json", stdin=BODY.format(1)).json["added"]
    assert asked == [each["id"] for each in short]
    warraq("add", "-", stdin=BODY.format(2) * 10_000)
    assert len(asked) == 1
