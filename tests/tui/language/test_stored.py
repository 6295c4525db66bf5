"""What is stored in English is known again, and told in the language that is spoken."""

import ssl

import pytest

from corpus.ingest.encoding import decoded
from corpus.ingest.fetching.addresses import address_of
from corpus.ingest.fetching.problems import answered, broken, large
from corpus.ingest.mending import mended
from corpus.worded import Worded, sentence_of, worded, worded_number
from tui.language.collecting.sentences import sentences
from tui.language.collecting.stored import templates
from tui.language.spoken import plain
from tui.language.stored import TEMPLATES, Stored
from tui.language.wordings import spoken

PLACE = address_of("https://example.org/news/feed.xml")
SENTENCE = "وصلت السفينة إلى الميناء في المساء، ثم عادت إلى البحر قبل الفجر بقليل."
TEXTS = (SENTENCE, SENTENCE.replace("س", "ســـ"), SENTENCE.replace("س", "س\u200b"), SENTENCE.replace("ي", "ی"))


def problems():
    """What feeds say of themselves: all that servers answer, and connections that fail."""
    yield from (
        answered(PLACE, status, wait) for status in (400, 403, 404, 410, 429, 500, 503) for wait in (None, 90.0)
    )
    unproved = ssl.SSLCertVerificationError()
    unproved.verify_message = "self-signed certificate"
    yield from (
        broken(PLACE, error)
        for error in (unproved, TimeoutError(), ConnectionRefusedError(), PermissionError(13, "Permission denied"))
    )
    yield large(PLACE, 32 * 1024 * 1024)


def repairs():
    """What is mended in files: their encodings, what steers and stretches, letters of another language."""
    yield decoded(SENTENCE.encode("utf-16")).repair
    yield decoded(SENTENCE.encode("utf-16-le")).repair
    yield decoded(SENTENCE.encode("cp1256")).repair
    for text in (
        *TEXTS,
        f"\x1b[1m{SENTENCE}\x07",
        f"&quot;{SENTENCE}&quot;",
        SENTENCE.encode().decode("cp1252", "replace"),
    ):
        yield from mended(decoded(text.encode())).repairs


@pytest.mark.parametrize("said", [*map(sentence_of, problems()), *repairs()])
def test_what_is_stored_is_told_as_it_is_when_it_is_made(arabic, said):
    """A sentence that comes out of a store as plain English is told in Arabic, in the words of one made right now."""
    assert isinstance(said, Worded)
    told = Stored().told(str.__str__(said))
    assert told == spoken(said)
    assert plain(told) != said


def test_sentences_behind_one_another_are_told_each(arabic):
    """A text that was misread twice says so twice; a feed that is gone for good is not asked any more."""
    twice = "Read again as utf-8: it had once been taken for cp1252. Composed letters and marks (Unicode NFC)."
    said = "أُعيدت قراءته بترميز utf-8، وكان قد قُرئ خطأً بترميز cp1252. رُكّبت الأحرف مع حركاتها (Unicode NFC)."
    assert plain(Stored().told(twice)) == said
    gone = worded("{reason} It is not asked any more.", reason=sentence_of(answered(PLACE, 410, None)))
    assert Stored().told(str.__str__(gone)) == spoken(gone)


def test_a_number_is_known_again_in_its_form(arabic):
    """One, two and thousands stand with the noun that Arabic wants behind them."""
    for number in (1, 2, 5, 11, 2000):
        one, many = (
            "Left out the tatweel that stretched {n:,} word.",
            "Left out the tatweel that stretched {n:,} words.",
        )
        said = worded_number(number, one, many)
        assert Stored().told(str.__str__(said)) == spoken(said)
    assert plain(spoken(said)) == "حُذف التطويل من 2,000 كلمة."


@pytest.mark.parametrize("said", ["It burns.", "Gateway is down.", "خطأ في الخادم.", "", "{host} is here."])
def test_what_is_not_known_again_stays_as_it_is(arabic, said):
    """What another program said, or an older warraq, is shown as it was kept: no template of a few signs takes it."""
    assert Stored().told(said) == said


def test_english_is_told_as_it_is_stored():
    """Where English is spoken nothing is looked for."""
    assert (
        Stored().told("example.org does not answer: try again later.")
        == "example.org does not answer: try again later."
    )


def test_the_templates_are_those_of_the_code():
    """The file of templates was written anew when the sentences changed."""
    assert TEMPLATES.read_bytes() == templates(sentences()), "run make catalogue"
