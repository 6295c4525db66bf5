"""What stands under the words of a block, and which of them are vocalised."""

from collections.abc import Sequence

from corpus.model import Token
from glossary.model import Analysis, Gloss, GlossSource
from tui.telling.wording import unknown_wording, wording_of
from tui.typeset.stacks import Under


def reading(vocalised: str, english: str) -> Analysis:
    return Analysis(vocalised, vocalised, "", "NOUN", (), vocalised, (), english)


def gloss(start: int, surface: str, text: str, brief: str, **more: object) -> Gloss:
    """A gloss from the lexicon, unless told otherwise."""
    analyses: Sequence[Analysis] = more.pop("analyses", (reading(surface, text),))
    source = more.pop("source", GlossSource.LEXICON)
    token = Token(start, start + len(surface), surface)
    return Gloss(token, text, source, analyses[0], tuple(analyses), brief=brief, **more)


def test_words_of_one_name_share_their_english() -> None:
    """A later word of a name, a term or an expression has no English of its own: it stands over that of the first."""
    first = gloss(0, "وسان", "and Saint-Louis", "and Saint-Louis", source=GlossSource.NAME)
    second = gloss(5, "لويس", "Saint-Louis", "", source=GlossSource.NAME)
    other = gloss(10, "كتاب", "book; volume", "book")
    assert wording_of([first, second, other]).unders == (Under(0, 9, "and Saint-Louis"), Under(10, 14, "book"))


def test_a_name_that_begins_inside_a_term_is_not_lost() -> None:
    """A word whose English the term before it does not say has it under itself."""
    term = gloss(0, "تحالف", "alliance", "alliance", source=GlossSource.TERM)
    name = gloss(6, "دول", "Alliance of Sahel States", "", source=GlossSource.NAME)
    assert [under.gloss for under in wording_of([term, name]).unders] == ["alliance", "Alliance of Sahel States"]


def test_close_readings_are_marked() -> None:
    """A question mark says that another meaning is about as likely; readings of one meaning need none."""
    book, writers = reading("كِتاب", "book"), reading("كُتّاب", "writers")
    several = gloss(0, "كتاب", "book", "book", analyses=(book, writers), close=2)
    same = gloss(0, "كتاب", "book", "book", analyses=(book, reading("كِتابُ", "book")), close=2)
    assert [wording_of([each]).unders[0].gloss for each in (several, same)] == ["book?", "book"]


def test_only_sure_readings_are_vocalised() -> None:
    """Names, guesses, doubtful readings and those that sound otherwise than one as likely get no vowel signs."""
    book, writers = reading("كِتاب", "book"), reading("كُتّاب", "writers")
    sure = gloss(0, "كتاب", "book", "book", analyses=(book,))
    assert wording_of([sure]).marks[0] == "\N{ARABIC KASRA}"
    doubtful = [
        gloss(0, "كتاب", "book", "book", analyses=(book,), confidence=0.4),
        gloss(0, "كتاب", "Kitab", "Kitab", analyses=(book,), source=GlossSource.NAME),
        gloss(0, "كتاب", "~Kitab", "~Kitab", analyses=(book,), source=GlossSource.GUESS),
        gloss(0, "كتاب", "book", "book", analyses=(book, writers), close=2),
    ]
    assert [wording_of([each]).marks for each in doubtful] == [{}] * 4


def test_room_is_kept_for_what_is_not_known_yet() -> None:
    """Before anything is known every word has a place for its gloss."""
    assert unknown_wording([Token(3, 7, "كتاب")]).unders == (Under(3, 7, None),)
