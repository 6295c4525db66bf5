"""`add` in a conversation: what is a term, and what is kept in the library."""

import json

import pytest

TEXT = "وصلت الشاحنات إلى المدينة.\n\nوصلت أول شاحنة وقود صباح الأحد، بعد أزمة دامت ثلاثة أسابيع.\n"


def said(warraq, *lines):
    return warraq("read", "--plain", stdin="\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("my - file.txt", 'add "my - file.txt"'),
        ("my - file.txt", "add 'my - file.txt'"),
        ("a=b.txt", "add a=b.txt"),
        ("تقرير - نسخة.txt", 'add "تقرير - نسخة.txt"'),
        ("تقرير=نسخة.txt", "add تقرير=نسخة.txt"),
    ],
)
def test_a_file_may_have_any_name(warraq, name, line):
    """A sign in the name of a file makes no term of it, whatever letters it has."""
    (warraq.folder / name).write_text(TEXT, encoding="utf-8")
    answer = said(warraq, line)
    assert (answer.code, answer.said) == (0, "")
    assert [each["source"] for each in warraq("list", "--limit", "1", "--json").json["articles"]] == [name]


def test_options_are_those_of_the_command_line(warraq):
    """What stands behind an option may have a sign of its own."""
    for name, title in (("f.jsonl", "وصول الوقود"), ("أخبار.jsonl", "عودة المياه")):
        record = json.dumps({"heading": title, "story": f"{title} إلى المدينة صباح الأحد."})
        (warraq.folder / name).write_text(record, encoding="utf-8")
    answer = said(warraq, "add --map text=story --map title=heading f.jsonl", "add أخبار.jsonl --map text=story")
    assert (answer.code, "Arabic term" in answer.said) == (0, False)
    listed = warraq("list").text
    assert ("وصول الوقود" in listed, "عودة المياه" in listed) == (True, True)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/a?id=3", "http://127.0.0.1:1/خبر?id=3"])
def test_an_address_is_no_term(warraq, address):
    """An address is fetched though it has an equals sign and Arabic letters."""
    answer = said(warraq, f"add {address}")
    assert (answer.code, "is refused" in answer.said, "term" in answer.said) == (1, True, False)


@pytest.mark.parametrize(
    "line",
    [
        "add قارب صيد = boat",
        "add قارب صيد - boat",
        "add term قارب صيد = boat",
        "add قارب صيد=boat",
        "add قارب صيد\tboat",
    ],
)
def test_a_term_and_its_english_are_kept(warraq, line):
    """Arabic before a sign is a term, with the word for it or without."""
    assert said(warraq, line).code == 0
    assert [each["en"] for each in warraq("term", "find", "قارب صيد", "--json").json["terms"]] == ["boat"]
