import pytest

from corpus.arabic.tokenise import tokens
from glossary.model import GlossSource
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Parse, Parser
from glossary.morphology.ranking.persian import is_persian


@pytest.fixture(scope="module")
def parser(lexicon: Lexicon) -> Parser:
    return Parser(lexicon)


def parses(parser: Parser, text: str) -> list[Parse]:
    words = tokens(text)
    return parser.parse(text, words, range(len(words)))


@pytest.mark.parametrize(
    "text",
    [
        "این کتاب خوب است و برای شما خریده شده است",
        "هوا امروز سرد است که برف می‌بارد",
        "یہ کتاب اچھی ہے اور میں نے پڑھی ہے",
    ],
)
def test_persian_and_urdu_are_romanised(parser: Parser, text: str) -> None:
    """Their words look like Arabic ones and mean something else, so nothing but their letters is told."""
    found = parses(parser, text)

    assert all(parse.source is GlossSource.GUESS for parse in found)
    assert all(parse.analyses[0].gloss.startswith("~") and len(parse.analyses[0].gloss) > 1 for parse in found)


def test_a_short_sentence_among_persian_ones_is_persian(parser: Parser) -> None:
    """The sentences around it tell what it is."""
    text = "این شهر بزرگ است که در ایران است. خبر فوری"

    assert parses(parser, text)[-1].source is GlossSource.GUESS


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد إلى أگادير ثم زار مقر گوگل",
        "قال الوزیر إن الوضع فی المدینة مستقر وکان فی زیارة لها",
        "به مرض شديد وهو مع ذلك في العمل",
        "چاي",
        "",
    ],
)
def test_arabic_with_a_persian_letter_stays_arabic(text: str) -> None:
    """Foreign names and another keyboard do not make a text Persian."""
    assert not is_persian([token.surface for token in tokens(text)])
