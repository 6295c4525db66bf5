"""Damage and stray signs in text, HTML and JSON: mended the same in each, told in a sentence, and what is meant stays."""

import json
from itertools import starmap

import pytest

from corpus.ingest.sources import article_from_bytes, articles_in
from corpus.model import Article

SENTENCE = (
    "وصلت السفينة إلى الميناء صباح اليوم وقال المدير إن العمل في المدينة عاد إلى طبيعته بعد توقف دام شهرين على الأقل."
)
TITLE = "عودة العمل إلى ميناء المدينة"
SHIP = "السفينة"
FORMATS = ("text", "html", "json")


def _misread(text: str, times: int = 1) -> str:
    """Return a text in UTF-8 that was taken for windows-1252 so many times."""
    for _ in range(times):
        text = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    return text


def _farsi(text: str) -> str:
    return text.translate({ord("ي"): "ی", ord("ى"): "ی", ord("ك"): "ک"})


def _read(text: str, form: str, tmp_path) -> Article:
    if form == "text":
        return article_from_bytes(f"{TITLE}\n\n{text}\n".encode(), "a.txt")
    if form == "html":
        page = f"<!doctype html><html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><p>{text}</p></article>"
        return article_from_bytes(f"{page}</body></html>".encode(), "a.html")
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"title": TITLE, "text": text}), encoding="utf-8")
    return next(iter(articles_in(str(path)))).article


DAMAGE = {
    "taken for windows-1252": (_misread(SENTENCE), "Read again as utf-8"),
    "taken for it twice": (_misread(SENTENCE, 2), "Read again as utf-8"),
    "taken for windows-1256, soft hyphens lost": (
        SENTENCE.encode().decode("cp1256").replace("\u00ad", ""),
        "Read again as utf-8",
    ),
    "Persian letters": (_farsi(SENTENCE), "Put Arabic letters for Persian ones in"),
    "tatweel": (SENTENCE.replace(SHIP, "الســفينة"), "Left out the tatweel that stretched 1 word."),
    "override": (SENTENCE.replace(SHIP, f"\u202e{SHIP}\u202c"), "Left out 2 signs"),
    "isolate": (SENTENCE.replace(SHIP, f"\u2067{SHIP}\u2069"), "Left out 2 signs"),
    "space without width": (SENTENCE.replace(SHIP, "الس\u200bفينة"), "Left out 1 sign"),
    "non-joiner": (SENTENCE.replace(SHIP, "الس\u200cفينة"), "Left out 1 sign"),
    "soft hyphen": (SENTENCE.replace(SHIP, "الس\u00adفينة"), "Left out 1 sign"),
    "idle mark": (SENTENCE.replace(SHIP, f"\u200f{SHIP}\u200f"), "Left out 2 signs"),
    "forms": (SENTENCE.replace(SHIP, "ﺍﻟﺴﻔﻴﻨﺔ"), "Turned presentation forms back into letters."),
    "escape": (SENTENCE.replace(SHIP, f"\x1b[31m{SHIP}\x1b[0m"), "Left out escape sequences"),
    "decomposed": (SENTENCE.replace("إ", "ا\u0655"), "Composed letters and marks"),
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("text", "told"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_mended_and_told(text, told, form, tmp_path):
    """Each damage is mended in every format, and a sentence says that it was."""
    article = _read(text, form, tmp_path)

    assert article.blocks[-1].text == SENTENCE
    assert [each for each in article.repairs if each.startswith(told)]
    assert not article.text_is_source


@pytest.mark.parametrize("form", FORMATS)
def test_entities_left_in_a_text(form, tmp_path):
    """Entities of HTML that were escaped once more, or stand in a text that is none, become characters."""
    text = SENTENCE.replace(SHIP, "&quot;السف&#1610;نة&quot;")
    article = _read(text.replace("&", "&amp;") if form == "html" else text, form, tmp_path)

    assert article.blocks[-1].text == SENTENCE.replace(SHIP, f'"{SHIP}"')
    assert "Put characters for entities of HTML, such as &quot;." in article.repairs


MEANT = (
    "وفي عام ١٤٤٦ هـ وعام 2024م قال النبي ﷺ في المدينة إن على الناس أن يكتبوا لـ «الضفة».",
    "وقال في بيان من خلال الموقع إن Yahoo!\u200f عاد إلى العمل في المدينة بعد توقف على مدى يومين.",
    "كتب إلى القراء في العدد عن الحبّ والودّ وعن A & B وعن الرقم 5 < 6 في هذه المدينة.",
)


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_stays(text):
    """Signs that say something stay as they are: the tatweel of abbreviations, ﷺ, marks between two scripts, a lone ampersand."""
    article = article_from_bytes(text.encode(), "a.txt")

    assert (article.text, article.repairs, article.text_is_source) == (text, (), True)


def test_persian_stays_persian():
    """Persian keeps its letters and non-joiners, and it is told that it is not Arabic; so does a Persian name in Arabic text."""
    persian = "رئیس جمهور گفت که این کشور برای گفتگو با همسایگان خود آماده است و می\u200cخواهد روابط را گسترش دهد."
    article = article_from_bytes(persian.encode(), "a.txt")

    assert article.text == persian
    assert article.repairs == (
        "Its letters were left as they are: it is written in Persian, Urdu or another language than Arabic.",
    )
    assert "گلستان" in article_from_bytes(f"{SENTENCE} وزار محافظة گلستان.".encode(), "a.txt").text


def test_the_last_letters_of_arabic_words():
    """A final Persian ye is alif maqṣūra where the word has one, else yāʾ."""
    words = [
        ("علی", "على"),
        ("وإلی", "وإلى"),
        ("الأخری", "الأخرى"),
        ("فی", "في"),
        ("عربی", "عربي"),
        ("مستشفی", "مستشفى"),
    ]
    wrong, right = zip(*words, strict=True)
    article = article_from_bytes(f"{SENTENCE} {' '.join(wrong)}".encode(), "a.txt")

    assert article.text == f"{SENTENCE} {' '.join(right)}"
    assert all(starmap(lambda before, after: len(before) == len(after), words))


@pytest.mark.parametrize("sign", ["\u200f", "\u200e", "\u061c"], ids=ascii)
def test_runs_of_marks_beside_no_letter(sign):
    """A file of a million marks of direction ends: time grows with its length only, and marks before a letter still go."""
    text = f"{sign * 300_000}\n{TITLE}\n\n{sign * 3}{SENTENCE} {sign * 3}abc"
    kept = article_from_bytes(text.encode(), "a.txt").text
    assert kept.count(sign) < 300_006


def test_a_word_without_end_beside_persian_letters():
    """A word of a million letters ends, too, in a text in which Arabic has letters of Persian."""
    found = article_from_bytes(f"{_farsi(SENTENCE)} {'ب' * 300_000}".encode(), "a.txt")
    assert SENTENCE in found.text
    assert "ب" * 300_000 in found.text
