"""What a query says."""

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import UnclearQuery
from glossary.finding.orders import Order
from glossary.finding.parsing import parsed
from glossary.finding.tree import All, Either, Has, Is, Not, Phrase, Says, Within, Words

TODAY = date(2026, 11, 20)


def node(query):
    return parsed(query, TODAY).node


def day(year, month, day):
    return datetime(year, month, day).astimezone()


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", All(())),
        ("  ", All(())),
        ("مجلس  الأمن", Words("مجلس الأمن")),
        ("cease-fire", Words("cease-fire")),
        ('"مجلس الأمن"', Phrase("مجلس الأمن")),
        ("«مجلس الأمن", Phrase("مجلس الأمن")),
        ("ح*مة", Phrase("ح*مة")),
        ("ح؟مة", Phrase("ح؟مة")),
        ("status:deprecated", Is("status", ("deprecated",))),
        ("status:dep", Is("status", ("deprecated",))),
        ("status:deprecated,superseded", Is("status", ("deprecated", "superseded"))),
        ("pos:noun", Is("pos", ("NOUN",))),
        ("حالة:مهجور", Is("status", ("deprecated",))),
        ("الحاله:مهجور", Is("status", ("deprecated",))),
        ("سفشفعس:يثحقثؤشفثي", Is("status", ("deprecated",))),
        ("مرحلة:مسودة", Is("stage", ("draft",))),
        ("مستوى:عامي", Is("register", ("colloquial",))),
        ("register:archaic", Is("register", ("archaic",))),
        ("ممنوع:نعم", Is("forbidden", ("yes",))),
        ('note:"to be checked"', Says("note", "to be checked")),
        ("qid:q42", Is("qid", ("Q42",))),
        ("has:definition", Has("definition")),
        ("-has:definition", Not(Has("definition"))),
        ("-حكومة", Not(Words("حكومة"))),
        ("a or b", Either((Words("a"), Words("b")))),
        ("a | b", Either((Words("a"), Words("b")))),
        ("حرب أو سلم", Either((Words("حرب"), Words("سلم")))),
        ("a or", Words("a")),
        ("or", Words("or")),
        ("a (b c) d", Words("a b c d")),
        ("(a or b) lang:ar", All((Either((Words("a"), Words("b"))), Says("lang", "ar")))),
        ("a status:proposed b", All((Words("a"), Is("status", ("proposed",)), Words("b")))),
        ("12:30 http://x.y", Words("12:30 http://x.y")),
        ("\u200fstatus:draft\u200f".replace("status", "stage"), Is("stage", ("draft",))),
        ("-", Words("-")),
        ("((((", Words("((((")),
        ('"', Words('"')),
    ],
)
def test_a_query_is_read(query, tree):
    """Words, phrases, wildcards, fields in two languages and on two keyboards, minus, `or` and brackets are told apart."""
    assert node(query) == tree


@pytest.mark.parametrize(
    ("typed", "first", "end"),
    [
        ("2026-11-20", day(2026, 11, 20), day(2026, 11, 21)),
        ("2026-12", day(2026, 12, 1), day(2027, 1, 1)),
        ("٢٠٢٦", day(2026, 1, 1), day(2027, 1, 1)),
        (">2026-01-01", day(2026, 1, 2), None),
        (">=2026-01-01", day(2026, 1, 1), None),
        ("<2026", None, day(2026, 1, 1)),
        ("<=2026", None, day(2027, 1, 1)),
        ("2025..2026-02", day(2025, 1, 1), day(2026, 3, 1)),
        ("..2025", None, day(2026, 1, 1)),
        ("today", day(2026, 11, 20), day(2026, 11, 21)),
        ("أمس", day(2026, 11, 19), day(2026, 11, 20)),
        ("7d", day(2026, 11, 13), day(2026, 11, 21)),
        ("7D", day(2026, 11, 13), day(2026, 11, 21)),
    ],
)
def test_a_date_is_a_span_of_time(typed, first, end):
    """A year, a month and a day are their whole length by the user's own clock; signs and two dots open it."""
    assert node(f"changed:{typed}") == Within("changed", first, end)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("statsu:draft", "There is no field statsu: did you mean status:?"),
        ("stage:drfat", "stage: has no value drfat: did you mean stage:draft?"),
        ("حالة:مسودة", "status: has no value مسودة: did you mean stage:مسودة?"),
        ("stage:deprecated", "stage: has no value deprecated: did you mean status:deprecated?"),
        ("has:definitoin", "has: has no value definitoin: did you mean has:definition?"),
        ("stage:", "stage: needs a value right after it: draft, approved, obsolete."),
        ("changed:soon", "changed: soon is no date: write 2026-11-20, >2026-01-01, 2025..2026 or 7d."),
        ("created:..", "created: .. is no date: write 2026-11-20, >2026-01-01, 2025..2026 or 7d."),
        ("created:2026-02-30", "created: 2026-02-30 is no date: write 2026-11-20, >2026-01-01, 2025..2026 or 7d."),
        (
            "id:3",
            "id: 3 is no id: copy the whole id, such as 01980d1e-0000-7000-8000-000000000001.",
        ),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_sentence(query, sentence):
    """A field, a value or a date that there is not is told with the nearest one."""
    with pytest.raises(UnclearQuery) as caught:
        node(query)
    assert str(caught.value) == sentence


def test_an_order_is_asked_for_in_the_query():
    """`sort:` says the order and finds nothing by itself."""
    assert parsed("sort:root") == (All(()), Order.ROOT)
    assert parsed("ترتيب:استعمال حكومة") == (Words("حكومة"), Order.USE)


@given(st.text(max_size=80) | st.text(alphabet="\"-()|:*?%_\\' \u200fأوorstatuchngd>", max_size=60))
def test_any_text_is_read_or_refused_in_our_words(query):
    """Whatever is typed has a meaning or is refused with a sentence."""
    with suppress(UnclearQuery):
        assert parsed(query).node is not None


@pytest.mark.parametrize("query", ["(" * 500, "-" * 900, "a or " * 150, "x" * 10_000, "status:draft " * 70])
def test_long_queries_end(query):
    """Brackets, signs and parts without number are read or refused, never followed into the deep."""
    with suppress(UnclearQuery):
        assert parsed(query).node is not None
