"""JSON and JSON Lines: records with named fields, whatever the names."""

import datetime
import json

import pytest

from corpus.errors import UnreadableSource
from corpus.ingest.formats.detect import Format, format_of
from corpus.ingest.formats.port import Failed, Found
from corpus.ingest.formats.stated import day_of

BODY = "قال وزير النقل إن الجسر الجديد سيفتح الشهر المقبل.\n\nوأضاف أن العمل فيه استغرق ثلاث سنوات كاملة."
TITLE = "افتتاح الجسر الجديد على النهر"


def test_usual_names(article):
    """Title, text, day, author and source are found under their usual names; the host of an address is a source."""
    record = {
        "headline": f"{TITLE} | example.org",
        "articleBody": BODY,
        "published_at": "2025-09-01T10:00:00Z",
        "url": "https://www.example.org/a/1",
        "authors": [{"name": "سامي الخطيب"}],
    }
    found = article(json.dumps(record), "one.json")
    assert [(block.kind.value, block.text) for block in found.blocks] == [
        ("title", TITLE),
        ("credit", "سامي الخطيب"),
        *(("paragraph", paragraph) for paragraph in BODY.split("\n\n")),
    ]
    assert (found.date, found.source) == (datetime.date(2025, 9, 1), "example.org")
    assert found.address == "https://www.example.org/a/1"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (" HTTPS://Example.org/a?utm_medium=x&id=1#top ", "https://example.org/a?id=1"),
        ("/a/1", None),
        ("example.org/a", None),
        ("javascript:alert(1)", None),
        ("http://[", None),
        (7, None),
    ],
)
def test_an_address_that_a_record_states(article, said, kept):
    """A record of a file is kept under the address it states, where that is one of the web, by whatever name the user told."""
    record = {"text": BODY, "url": "https://example.org/other", "place": said}
    assert article(json.dumps(record), "one.json", fields={"url": "place"}).address == kept


def test_arabic_names_and_lines_of_their_own(read):
    """A record a line is read line by line; a bad line is told with its number and does not stop the rest."""
    good = {"العنوان": TITLE, "النص": BODY, "التاريخ": "1 سبتمبر 2025", "المصدر": {"name": "وكالة الضفة"}}
    lines = [json.dumps(good, ensure_ascii=False), '{"broken', "", json.dumps({"text": "  ", "id": 7}), "[1, 2]"]
    found, broken, empty, *numbers = read("\r\n".join(lines), "many.jsonl")
    assert isinstance(found, Found)
    assert (found.part, found.raw.decode(), found.article.date) == ("line 1", lines[0], datetime.date(2025, 9, 1))
    assert (found.article.title, found.article.source) == (TITLE, "وكالة الضفة")
    assert (broken.part, empty.part) == ("line 2", "line 4")
    assert "not JSON" in broken.reason
    assert "--map text=FIELD; it has text, id." in empty.reason
    assert [type(each) for each in numbers] == [Failed, Failed]


def test_told_names(article):
    """What was told of the fields goes before the usual names, and reaches into records."""
    record = {"title": "غير هذا", "meta": {"heads": [TITLE]}, "text": "لا", "story": [BODY, "فقرة أخيرة قصيرة."]}
    found = article(json.dumps([record]), "one.json", fields={"title": "meta.heads.0", "text": "story"})
    assert (found.title, found.blocks[-1].text) == (TITLE, "فقرة أخيرة قصيرة.")


def test_markup_in_a_field(read):
    """HTML in a field is read as such: a fragment whole, entities in titles too, a page without its menus."""
    page = "".join(f"<p>{sentence}</p>" for sentence in [f"{BODY} {BODY}"] * 4)
    menus = "<html><body><nav><a>الرئيسية</a></nav><article>"
    rendered = {"rendered": "<p>فقرة أولى</p><script>x</script><p>ثانية<br/>وثالثة</p>"}
    records = [
        {"title": {"rendered": "عنوان &#8211; آخر"}, "content": rendered},
        {"title": TITLE, "html": menus + page},
    ]
    first, second = (item.article for item in read(json.dumps({"posts": records}), "posts.json"))
    assert first.text == "عنوان – آخر\nفقرة أولى\nثانية\nوثالثة"
    assert (second.title, "الرئيسية" in second.text, second.blocks[-1].kind.value) == (TITLE, False, "paragraph")


def test_lines_in_a_file_that_is_called_json(read):
    """A file of lines that is called .json is read line by line."""
    line = json.dumps({"title": TITLE, "text": BODY})
    assert [item.part for item in read(f"{line}\n{line}\n", "lines.json")] == ["line 1", "line 2"]


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        ("[" * 1_000_000 + "]" * 1_000_000, "deep.json", "nested too deeply"),
        ('{"a":' * 200_000, "deep.json", "nested too deeply"),
        ("[" + "9" * 10_000 + "]", "number.json", "too many digits"),
        ('{"text": "قبل', "cut.json", "line 1, character 10"),
        ("[1, 2, 3]", "numbers.json", "no record with named fields"),
        ("x\n" * 500, "words.jsonl", "first 100 lines; line 1: It is not JSON"),
        (" \n", "blank.jsonl", "is empty"),
    ],
)
def test_what_is_no_article(read, content, name, said):
    """What holds no article is one sentence on the file."""
    with pytest.raises(UnreadableSource, match=said) as caught:
        read(content, name)
    assert str(caught.value).startswith(f"{name} " if name != "blank.jsonl" else "")


@pytest.mark.parametrize("name", ["old.json", "old.jsonl"])
def test_an_older_encoding(article, name):
    """A file in an older encoding is read, and its articles tell."""
    line = json.dumps({"title": TITLE, "text": BODY}, ensure_ascii=False)
    found = article(line.encode("cp1256"), name)
    assert (found.title, found.repairs) == (TITLE, ("Read as windows-1256, an older encoding.",))


def test_one_long_line(article):
    """A text of megabytes on one line is cut into paragraphs, nothing lost."""
    found = article(json.dumps({"text": "كلمة " * 400_000}), "long.json")
    assert sum(len(block.text.split()) for block in found.blocks) == 400_000


def test_signs_that_no_text_has(article):
    """Escape sequences and NULs in a field are left out, lone surrogates do no harm."""
    found = article('{"title": "عنو\\u0000ان\\u001b[31m الخبر", "text": "نص \\ud800 الخبر القصير."}', "odd.json")
    assert found.title == "عنوان الخبر"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-09-01", (2025, 9, 1)),
        ("20250901T1000Z", (2025, 9, 1)),
        ("Mon, 01 Sep 2025 10:00:00 GMT", (2025, 9, 1)),
        ("الاثنين ١ سبتمبر ٢٠٢٥", (2025, 9, 1)),
        ("1756720800", (2025, 9, 1)),
        ("1756720800000", (2025, 9, 1)),
        ("1756720800.25", (2025, 9, 1)),
        ("2025", None),
        ("99999999999999", None),
        ("", None),
        (None, None),
    ],
)
def test_days(written, day):
    """A day is understood in all manners in which programs write it, and guessed in none."""
    assert day_of(written) == (datetime.date(*day) if day else None)


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        ('{"title": "x", "text": "y"}\n{"title"', "-", Format.JSONL),
        ('{\n  "title": "x"', "-", Format.JSON),
        ('[{"title": "x"', "-", Format.JSON),
        ('\ufeff [ {"title": "x"', "page", Format.JSON),
        ("{نص بين قوسين}", "-", Format.TEXT),
        ("[أ ف ب] قال", "-", Format.TEXT),
        ('{"title": "x"}', "notes.txt", Format.TEXT),
        ("# عنوان", "a.MD", Format.MARKDOWN),
        ("قال", "a.b/c", Format.TEXT),
    ],
)
def test_formats(head, name, form):
    """The format is told by the name, and by the content where that tells nothing."""
    assert format_of(head.encode(), name) is form


@pytest.mark.parametrize("times", [1, 2, 3, 7])
def test_a_line_of_any_length_is_one_line(read, monkeypatch, times):
    """A line that is too long is told once, however long it is, and the next one keeps its number."""
    monkeypatch.setattr("corpus.ingest.formats.jsonl.LARGEST", 1000)
    good = json.dumps({"title": TITLE, "text": BODY}, ensure_ascii=False)
    long, found = read(f"{'x' * (1000 * times + 1)}\n{good}", "long.jsonl")
    assert (type(long), long.part, found.part) == (Failed, "line 1", "line 2")
