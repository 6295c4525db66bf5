"""Names that no table and no rule has: found by the trained tagger, where they begin and what they leave alone."""

import pytest

from glossary.entities.passage import Passage
from glossary.entities.pieces import Piece, PieceReader
from glossary.entities.recognise import Recogniser
from glossary.entities.tagging.labels import Tagged
from glossary.entities.tagging.proposals import TaggedNames
from glossary.entities.tagging.tagger import load_weights, shipped_path
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind
from tests.glossary.entities.passages import article, names

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


class Saying:
    """A tagger that says what it is told to say."""

    def __init__(self, *tagged: Tagged) -> None:
        self._tagged = list(tagged)

    def tagged(self, passage: Passage) -> list[Tagged]:
        return self._tagged

    def is_unknown(self, piece: Piece) -> bool:
        return piece.key != "الفستق"

    def is_ordinary(self, piece: Piece) -> bool:
        return piece.key == "متضامنا"


@pytest.fixture(scope="module")
def rules() -> Recogniser:
    return Recogniser()


@pytest.fixture
def claimed(rules):
    """What stands in a sentence once a tagger has said its names: kinds and surfaces."""

    def claim(text: str, *tagged: Tagged) -> list[tuple[str, str]]:
        passages, _ = rules.ruled(article(text))
        reader = PieceReader()
        TaggedNames(Saying(*tagged), Vocabulary(reader), reader).claim(passages)
        return [(str(each.kind), text[each.start : each.end]) for each in passages[0].found()]

    return claim


def test_names_are_found_that_rules_do_not_find(recogniser, rules):
    """Without a lexicon only tables and rules speak; with it the tagger adds a person that no title introduces."""
    text = "زار مقر بكتوش تعويناتي أمس"

    assert names(rules, text) == []
    assert names(recogniser, text) == [("PER", "بكتوش تعويناتي")]


def test_a_name_alone_must_be_sure(claimed):
    """One word is claimed only where it is a name though much speaks against it; two words of a person also else."""
    text = "زار كولومبار دافني المتجر"

    assert claimed(text, Tagged(1, 2, PERSON, sure=False)) == []
    assert claimed(text, Tagged(1, 3, PLACE, sure=False)) == []
    assert claimed(text, Tagged(1, 2, PERSON)) == [("PER", "كولومبار")]
    assert claimed(text, Tagged(1, 3, PERSON, sure=False)) == [("PER", "كولومبار دافني")]


def test_an_office_begins_no_name(claimed):
    """What somebody is over is no name of his, whatever the tagger says; a given name that is a title too begins one."""
    assert claimed("افتتح والي كالستا المتجر", Tagged(1, 3, PERSON)) == []
    assert claimed("افتتح أمير كالستا المتجر", Tagged(1, 3, PERSON)) == [("PER", "أمير كالستا")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل جندي في كالستا", True),
        ("وصل إلى كالستا", True),
        ("قرى شمال كالستا", True),
        ("أطلقت فرنسا كالستا", True),
        ("انتهت عملية كالستا", False),
    ],
)
def test_a_place_alone_stands_where_places_stand(claimed, text, found):
    """A place of one word has a preposition, a direction or another place before it: an operation's name is none."""
    last = len(text.split())
    surfaces = [surface for _, surface in claimed(text, Tagged(last - 1, last, PLACE))]

    assert ("كالستا" in surfaces) is found


def test_a_first_name_alone_needs_a_verb_or_title(claimed):
    """A given name alone is a person's after a verb of saying or a title: elsewhere it may be a word."""
    assert claimed("زرعت نسرين في الحديقة", Tagged(1, 2, PERSON)) == []
    assert claimed("قالت نسرين في الحديقة", Tagged(1, 2, PERSON)) == [("PER", "نسرين")]


def test_names_of_the_press_are_nobodys(claimed):
    """What ends in a word that newspapers and agencies end in is no person, whatever the tagger takes it for."""
    assert claimed("المصدر: مرسى نيوز", Tagged(2, 4, PERSON)) == [("ORG", "مرسى نيوز")]


def test_what_everybody_knows_stays(claimed):
    """A country stays one though the tagger says otherwise, but in a longer organisation it is a part of its name."""
    text = "فاز دينامو فرنسا أمس"

    assert claimed(text, Tagged(2, 3, BODY)) == [("LOC", "فرنسا")]
    assert claimed(text, Tagged(1, 3, PERSON)) == [("LOC", "فرنسا")]
    assert claimed(text, Tagged(1, 3, BODY, sure=False)) == [("LOC", "فرنسا")]
    assert claimed(text, Tagged(1, 3, BODY)) == [("ORG", "دينامو فرنسا")]


def test_a_place_that_is_hardly_likely_stands_where_places_do(claimed):
    """A word that nobody knows is a place after في and the like or joined to one, though the tagger only hopes so."""
    hoped = Tagged(1, 2, PLACE, sure=False, likely=False)

    assert claimed("فيضان في كالستا أمس", hoped._replace(first=2, last=3)) == [("LOC", "كالستا")]
    assert claimed("فرنسا وكالستا بعيدتان", hoped) == [("LOC", "فرنسا"), ("LOC", "كالستا")]
    assert claimed("انتهت كالستا أمس", hoped) == []
    assert claimed("يعمل في الفستق", hoped._replace(first=2, last=3)) == []
    assert claimed("فيضان في كالستا", hoped._replace(first=2, last=3, kind=PERSON)) == []


def test_a_person_ends_before_common_words(claimed):
    """Where rules take a word too many for a name, and the lexicon has it for no name, the tagger's end counts."""
    assert claimed("قال الرئيس طارق متضامنا إن", Tagged(2, 3, PERSON)) == [("PER", "طارق")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت وكولومبار", "كولومبار"),
        ("قالت وأسيك", "أسيك"),
        ("قالت واتسونا", "واتسونا"),
        ("قالت لكولومبار ثم جاء كولومبار", "كولومبار"),
        ("قالت لكولومبار", "لكولومبار"),
        ("قالت وسارة", "سارة"),
    ],
)
def test_letters_that_are_words_are_no_part_of_a_name(claimed, text, name):
    """و before a consonant or hamza goes; ل where the article has the name without it, or it is a given name."""
    assert claimed(text, Tagged(1, 2, PERSON))[0] == ("PER", name)


def test_the_weights_are_there_and_may_be_missing(tmp_path):
    """The shipped file holds thousands of clues in less than a megabyte; a missing or damaged one holds none."""
    damaged = tmp_path / "damaged.tsv"
    damaged.write_text("w=قال\t1\t2\n", encoding="utf-8")

    assert len(load_weights()) > 5000
    assert shipped_path().stat().st_size <= 1_000_000
    assert [len(load_weights(path)) for path in (tmp_path / "none.tsv", damaged)] == [0, 0]
