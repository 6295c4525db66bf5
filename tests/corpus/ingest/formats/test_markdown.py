"""Markdown: what it marks up is told, its signs are not in the text."""

import datetime

import pytest

TITLE = "افتتاح الجسر الجديد على النهر"
TEXT = f"""---
title: "{TITLE} - صحيفة الضفة"
date: 2025-09-01T10:00:00+03:00
source: صحيفة الضفة
---
# {TITLE}

قال **وزير النقل** إن [الجسر](http://example.org) سيفتح
في الشهر المقبل.

## تفاصيل العمل

* أولا: الحديد.
* ثانيا: `الإسمنت`.

| المدينة | العدد |
|---|---|
| حلب | 30 |

> هذا اقتباس من كلام الوزير.
"""


def shape(article):
    return [(block.kind.value, block.text) for block in article.blocks]


def test_what_is_marked_up(article):
    """Headings, paragraphs, lists, tables and quotes are blocks without their signs; the title is said once, without its site."""
    found = article(TEXT, "bridge.md")
    assert shape(found) == [
        ("title", TITLE),
        ("paragraph", "قال وزير النقل إن الجسر سيفتح في الشهر المقبل."),
        ("heading", "تفاصيل العمل"),
        ("paragraph", "أولا: الحديد."),
        ("paragraph", "ثانيا: الإسمنت."),
        ("paragraph", "المدينة | العدد"),
        ("paragraph", "حلب | 30"),
        ("paragraph", "هذا اقتباس من كلام الوزير."),
    ]
    assert (found.date, found.source, found.title) == (datetime.date(2025, 9, 1), "صحيفة الضفة", TITLE)
    assert not found.text_is_source


def test_without_front_matter(article):
    """The first heading is the title, and the file the source."""
    found = article(TEXT.partition("---\n# ")[2].join(("# ", "")), "bridge.markdown")
    assert (found.title, found.date, found.source) == (TITLE, None, "bridge.markdown")


@pytest.mark.parametrize(
    "rows", ["قال الوزير إن الجسر سيفتح.\n\nملاحظة: ثم صمت.", "\n# عنوان آخر\n", "* أولا: الحديد."]
)
def test_rules_that_part_a_text(article, rows):
    """What stands between two rules is text where it does not begin as front matter does."""
    found = article(f"---\n{rows}\n---\n\nوقال إن العمل استغرق ثلاث سنوات.\n", "rules.md")
    said = " ".join(block.text for block in found.blocks)
    assert [word for word in rows.split() if word.strip("#*") and word not in said] == []
    assert found.blocks[-1].text == "وقال إن العمل استغرق ثلاث سنوات."


def test_front_matter_may_begin_with_a_blank_line(article):
    """A blank row above the first field is none."""
    found = article(f"---\n\ntitle: {TITLE}\n---\n\nقال الوزير إن الجسر سيفتح.\n", "blank.md")
    assert shape(found) == [("title", TITLE), ("paragraph", "قال الوزير إن الجسر سيفتح.")]


def test_no_headings_at_all(article):
    """A file without headings is read as a plain text is."""
    found = article(f"{TITLE}\n\nقال الوزير إن العمل في الجسر استغرق ثلاث سنوات كاملة، وإنه سيفتح.\n", "plain.md")
    assert (found.title, found.title_is_lead) == (TITLE, False)


def test_damage_is_mended_once(article):
    """Presentation forms are letters again, and that is told once."""
    found = article(
        "# \ufee3\ufeae\ufea3\ufe92\ufe8e\n\nأهلا \ufee3\ufeae\ufea3\ufe92\ufe8e بكم في الدار.\n", "forms.md"
    )
    assert shape(found) == [("title", "مرحبا"), ("paragraph", "أهلا مرحبا بكم في الدار.")]
    assert len(found.repairs) == 1


def test_signs_without_an_end(article):
    """Heaps of signs that never close are text, and take no longer than others."""
    body = "كلمة أخرى في السطر " * 300
    found = article(f"# عنوان من كلمات\n\n{'[' * 20_000}\n\n{'>' * 20_000}\n\n{body}\n", "heap.md")
    assert found.blocks[-1].text == body.strip()
