import pytest

from corpus.arabic.tokenise import tokens
from glossary.glossing import Findings, Glosser
from glossary.model import Entity, EntityKind, Gloss, GlossSource, Mention

GUESSED = Entity("guessed", EntityKind.PERSON, "إسماعيل يتحدث", "Ismail Yatahadath", confirmed=False)


def shown(glosser: Glosser, text: str, word: str, *mentions: Mention, introduced: tuple[str, ...] = ()) -> Gloss:
    """The gloss of the last token of a text that is the word."""
    found = Findings(mentions, entity=lambda _: GUESSED, introduced=frozenset(introduced))
    return [gloss for gloss in glosser.gloss(text, tokens(text), found) if gloss.token.surface == word][-1]


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("قال الوزير سيغال إن المصنع سيفتح", "سيغال", "~Sighal"),
        ("وقال مايكل كابلان إن الوضع صعب", "كابلان", "~Kablan"),
    ],
)
def test_a_word_where_a_name_stands_is_shown_as_a_marked_name(
    glosser: Glosser, text: str, word: str, english: str
) -> None:
    """The name comes first and says that it is a guess; what the word means otherwise follows it."""
    gloss = shown(glosser, text, word)

    assert (gloss.text, gloss.source, gloss.analysis.pos) == (english, GlossSource.GUESS, "PROPN")
    assert gloss.analyses[1].pos != "PROPN"
    assert gloss.confidence < 1.0


@pytest.mark.parametrize(
    ("text", "word"),
    [("وعد الرئيس الجديد بالعمل", "الجديد"), ("الوزير أكد الخبر", "أكد"), ("قال مصدر إن الطريق مغلق", "مصدر")],
)
def test_a_common_word_beside_a_title_or_a_verb_of_saying_keeps_its_gloss(
    glosser: Glosser, text: str, word: str
) -> None:
    """Adjectives, verbs and nouns are no names for standing where a name could."""
    gloss = shown(glosser, text, word)

    assert gloss.source is GlossSource.LEXICON
    assert gloss.analysis.pos != "PROPN"


def test_a_common_word_taken_for_a_part_of_a_name_keeps_its_gloss(glosser: Glosser) -> None:
    """Where others took a verb into a name that they put together, it means what it means, and the name goes without it."""
    text = "كان إسماعيل يتحدث مع الناس"
    name = Mention("guessed", "a", 0, 4, 17, text[4:17])
    first, second = shown(glosser, text, "إسماعيل", name), shown(glosser, text, "يتحدث", name)

    assert (first.text, first.source) == ("~Ismail", GlossSource.NAME)
    assert second.source is GlossSource.LEXICON
    assert second.entity_id is None


def test_what_the_article_introduces_as_a_name_is_one_again(glosser: Glosser) -> None:
    """A surname that is a common word too is likelier a name in an article that gives it in a full name."""
    text = "وقال عكر إن الأسعار ترتفع"
    plain, introduced = (shown(glosser, text, "عكر", introduced=names) for names in ((), ("عكر",)))

    assert introduced.source is GlossSource.GUESS
    assert plain.source is GlossSource.LEXICON or plain.confidence < introduced.confidence


def test_unknown_words_are_written_as_newspapers_do(glosser: Glosser) -> None:
    """A word that nobody knows is romanised for readers of English, its article and what is written to it apart."""
    gloss = shown(glosser, "زار تشوكوانغ القرية", "تشوكوانغ")

    assert gloss.text == "~Chukwang"
    assert gloss.source is GlossSource.GUESS


def test_the_same_words_are_judged_alike_in_parts_and_as_a_whole(glosser: Glosser) -> None:
    """Asking for a slice of a block gives what asking for all of it gives."""
    text = "قال الوزير سيغال إن المصنع سيفتح. وأضاف كابلان أن العمل صعب. " * 8
    words = tokens(text)
    whole = glosser.gloss(text, words)
    parts = [
        gloss
        for start in range(0, len(words), 20)
        for gloss in glosser.gloss_some(text, words, range(start, min(len(words), start + 20)), Findings())
    ]

    assert [gloss.text for gloss in parts] == [gloss.text for gloss in whole]
