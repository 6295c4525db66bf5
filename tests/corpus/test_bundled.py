"""The sample articles: six of them, readable, and varied enough to show what an article can hold."""

import re
import unicodedata

import pytest

from corpus.bundled import sample_files

SAMPLES = sample_files()
NAMES = [name for name, _ in SAMPLES]
BOILERPLATE = (
    "logo",
    "تابعونا على",
    "شارك",
    "جميع الحقوق محفوظة",
)


def test_there_are_six_articles_in_order():
    """A first run shows six articles, always in the same order."""
    assert len(SAMPLES) == 6
    assert sorted(NAMES) == NAMES
    assert all(name.endswith(".txt") for name in NAMES)


@pytest.mark.parametrize(("name", "data"), SAMPLES, ids=NAMES)
def test_an_article_is_clean_utf8_of_news_length(name: str, data: bytes):
    """A sample needs no repair and is as long as a news article: 250 to 500 words."""
    text = data.decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert "\ufeff" not in text
    assert 250 <= len(text.split()) <= 500


@pytest.mark.parametrize(
    ("trap", "pattern"),
    [
        ("a passage with all its vowels", r"(?:[\u0621-\u064a][\u064b-\u0652]+){3,}"),
        ("quotes inside quotes", r'"[^"\n]{8,}"[^"\n]{2,}" [^"\n]+"'),
        ("a preposition written onto a quote", r'\sلـ"'),
        ("Arabic-Indic digits", r"[٠-٩]{2,}"),
        ("a percentage", r"\d%"),
        ("a number in brackets", r"\(\d+ "),
        ("a Latin brand name", r"[A-Z][a-z]+[A-Z]"),
        ("an address of a page", r"https?://\S+"),
        ("a telephone number", r"\+\d{3} \d\d"),
        ("a Persian letter in a name", r"[پچژگ]"),
        ("a kicker glued to the title", r"^عاجل:\S"),
        ("an emoji at the head of a line", r"(?m)^[\U0001f300-\U0001faff]"),
        ("a stretched word", r"\u0640{3,}"),
        ("a hashtag of several words", r"#\w+_\w+_\w+"),
        ("a caption with its credit glued on", r"\S+المصدر:"),
        ("a dateline", r"(?m)^رصد - "),
        ("a word of twelve letters", r"[\u0621-\u063a\u0641-\u064a]{12,}"),
    ],
)
def test_the_samples_carry_a_trap(trap: str, pattern: str):
    """Every difficulty of a real article stands in some sample, so that a fresh clone tests it."""
    texts = [data.decode("utf-8") for _, data in SAMPLES]
    assert any(re.search(pattern, text) for text in texts), trap


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "عبد الله ولد زيدون",
            "عبدالله ولد زيدون",
        ),
        (
            "آداما كيندارا",
            "أداما كيندارا",
        ),
        (
            "إدوين براندو",
            "إدوين برانداو",
        ),
        (
            "فاغنرود",
            "فاجنرود",
        ),
        (
            "الأمريكي",
            "الأميركي",
        ),
        (
            "إفريقيا",
            "الأفريقي",
        ),
    ],
)
def test_a_name_is_spelt_in_two_ways_in_different_articles(spellings: tuple[str, str]):
    """Names have to be recognised across articles whatever their spelling."""
    first, second = ({name for name, data in SAMPLES if spelling in data.decode()} for spelling in spellings)
    assert first
    assert second
    assert first.isdisjoint(second)


def test_one_article_has_no_title():
    """One sample starts with its first sentence, as some sources do."""
    starts = [data.decode("utf-8").splitlines()[0] for _, data in SAMPLES]
    assert sum(len(start.split()) > 30 for start in starts) == 1


def test_boilerplate_stands_in_some_articles_only():
    """Some samples end with the lines of a site, others do not."""
    endings = [any(line in data.decode("utf-8") for line in BOILERPLATE) for _, data in SAMPLES]
    assert 2 <= sum(endings) <= 4
