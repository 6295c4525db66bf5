"""The form under which words of a text are put into a glossary."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Parser
from glossary.proposing.citation import TextWord, citation, citation_english


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("الأمن القومي", "أمن قومي"),
        ("بالأمن القومي", "أمن قومي"),
        ("أمنه القومي", "أمن قومي"),
        ("وزارة الدفاع", "وزارة الدفاع"),
        ("والقوات المسلحة", "قوات مسلحة"),
        ("مجلس الأمن القومي", "مجلس الأمن القومي"),
        ("الحرب على الإرهاب", "حرب على الإرهاب"),
        ("الحكومات", "حكومة"),
        ("", ""),
    ],
)
def test_citation(lexicon: Lexicon, text: str, wanted: str) -> None:
    """Words that agree lose their article together; a genitive keeps its own; clitics of the head go."""
    found = tokens(text)
    parses = Parser(lexicon).parse(text, found, range(len(found)))
    words = [TextWord(token.surface, parse.analyses[0]) for token, parse in zip(found, parses, strict=True)]
    assert citation(words) == wanted


def test_without_a_lexicon() -> None:
    """Articles alone tell what agrees where no word is read."""
    assert citation([TextWord("الأمن", None), TextWord("القومي", None)]) == "أمن قومي"


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("قرأ الوزير تقارير كثيرة", "تقارير", "report"),
        ("زار مدن الجنوب", "مدن", "city"),
        ("وبأشجارها", "وبأشجارها", "tree"),
        ("عوقب الرجل", "عوقب", "punish"),
        ("كانت السيارة قديمة", "قديمة", "old"),
        ("جاءت نساء", "نساء", "women"),
    ],
)
def test_the_english_is_of_the_dictionary_form(lexicon: Lexicon, text: str, word: str, english: str) -> None:
    """The English belongs to the form that is proposed: of a plural the singular's, of a passive the active's."""
    found = tokens(text)
    parses = Parser(lexicon).parse(text, found, range(len(found)))
    (analysis,) = [parse.analyses[0] for token, parse in zip(found, parses, strict=True) if token.surface == word]
    assert citation_english(analysis, lexicon) == english
