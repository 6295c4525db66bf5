"""Decisions applied to what names were linked to, without any database."""

from dataclasses import replace
from itertools import permutations

import pytest

from glossary.authority.model import AuthorityRecord
from glossary.authority.rulings import Rulings
from glossary.catalogue import LinkedNames, ruled_records
from glossary.entities.directory import EntityDirectory
from glossary.entities.recognise import Recogniser
from glossary.model import Entity, EntityKind, LinkReason, MentionKind


def record(entity, ar="", **decided):
    return AuthorityRecord(entity, EntityKind.PERSON, ar or entity, id=entity, **decided)


def test_merges_are_followed_to_their_end_in_whatever_order_records_come():
    """A chain ends at its last; a circle that two people made at once has one end, the same for all that look."""
    chain = [record("a", into="b"), record("b", into="c"), record("c")]
    circle = [record("x", into="y"), record("y", into="z"), record("z", into="y")]
    for some in permutations(chain):
        rulings = Rulings(some)
        assert [rulings.end(each) for each in "abc"] == ["c", "c", "c"]
        assert rulings.members("c") == {"a", "b", "c"}
    for some in permutations(circle):
        assert [Rulings(some).end(each) for each in "xyz"] == ["y", "y", "y"]


def test_spellings_go_where_readers_said():
    """An added spelling wins, a refused one means nothing, a split-off one its own entity, merged on; a nationality is no spelling."""
    rulings = Rulings(
        [
            record("a", refused=("غويتا", "المجلس")),
            record("new", aliases=("غويتا",), into="end"),
            record("end"),
            record("gone", hidden=True),
        ]
    )
    assert rulings.meant("a", "آسيمي") == "a"
    assert rulings.meant("a", "غُويتا") == "end"
    assert rulings.meant("other", "غويتا") == "end"
    assert rulings.meant("a", "المجلس") is None
    assert rulings.meant("a", "المجلس", MentionKind.NATIONALITY) == "a"
    assert rulings.meant("gone", "شيء") is None
    assert rulings.placed("gone", "شيء") == "gone"


def test_an_entity_is_called_as_readers_say():
    """A record names, types and identifies; English that is certain wins over what nobody confirmed."""
    linked = Entity("a", EntityKind.PLACE, "مالى", "Mali", "Q912", confirmed=True)
    guessed = record("a", "مالي", en="Maly")
    assert Rulings([guessed]).told(linked) == replace(linked, kind=EntityKind.PERSON)
    confirmed = replace(guessed, confirmed=True, qid="Q1")
    assert Rulings([confirmed]).told(linked) == Entity("a", EntityKind.PERSON, "مالي", "Maly", "Q1", confirmed=True)
    assert Rulings().told(linked) is linked


@pytest.fixture(scope="module")
def recogniser():
    return Recogniser()


@pytest.fixture
def articles(make_article):
    return [
        make_article("قال الرئيس آسيمي غويتا إن مالي بخير.", "وأضاف غويتا أن الشعب المالي معه."),
        make_article("وصل آسيمي غويتا إلى باماكو أمس."),
    ]


def test_decisions_hold_in_all_articles_at_once(recogniser, articles):
    """What is decided after articles were read is told of them at once: names, mentions, records, and taken back again."""
    decided = [Rulings()]
    names = LinkedNames(EntityDirectory((), recogniser), lambda: decided[0])
    before = [names.records(article) for article in articles]
    goita = before[0][0].entity
    mali = next(each.entity for each in before[0] if each.entity.en == "Mali")
    kept = AuthorityRecord(goita.id, EntityKind.PERSON, "أسيمي غويتا", "Assimi G.", confirmed=True, id="1")
    hidden = AuthorityRecord(mali.id, EntityKind.PLACE, mali.ar, mali.en, hidden=True, id="2")
    decided[0] = Rulings([kept, hidden])
    for article in articles:
        told = {each.entity.id: each.entity for each in names.records(article)}
        assert (told[goita.id].ar, told[goita.id].en) == ("أسيمي غويتا", "Assimi G.")
        assert mali.id not in told
        assert mali.id not in {mention.entity_id for mention in names.mentions(article)}
        assert names.linked(article) == LinkedNames(EntityDirectory((), recogniser)).linked(article)
    decided[0] = Rulings([replace(kept, into=mali.id), replace(hidden, hidden=False)])
    merged = {each.entity.id: each for each in names.records(articles[0])}[mali.id]
    assert (merged.count, merged.adjectives) == (3, 1)
    assert LinkReason.RULING in {mention.reason for mention in merged.mentions}
    decided[0] = Rulings()
    assert [names.records(article) for article in articles] == before


def test_names_of_several_articles_are_told_as_decided(recogniser, articles):
    """What the command line prints of articles together follows the same decisions, a split-off spelling with a row of its own."""
    directory = EntityDirectory((), recogniser)
    for article in articles:
        directory.add(article)
    assert ruled_records(directory, Rulings()) == directory.entities()
    goita = directory.entities()[0].entity
    origin = AuthorityRecord(goita.id, EntityKind.PERSON, goita.ar, goita.en, refused=("غويتا",), id="1")
    new = AuthorityRecord("per-new", EntityKind.PERSON, "غويتا", "Goita", aliases=("غويتا",), id="2")
    told = {each.entity.id: each for each in ruled_records(directory, Rulings([origin, new]))}
    assert (told[goita.id].count, told["per-new"].count) == (2, 1)
    assert told[goita.id].articles == tuple(article.id for article in articles)
    assert told["per-new"].articles == (articles[0].id,)


def test_an_added_spelling_is_recognised_and_wins(articles, make_article):
    """Text is searched for a name that a reader added, even one that means another thing without it; ids stay as they were."""
    plain = EntityDirectory((), Recogniser())
    for article in articles:
        plain.add(article)
    goita = plain.entities()[0].entity
    kept = AuthorityRecord(
        goita.id, goita.kind, goita.ar, goita.en, aliases=("قائد المجلس العسكري", "مالي"), confirmed=True, id="1"
    )
    rulings = Rulings([kept])
    taught = EntityDirectory((), Recogniser(None, rulings.taught()))
    text = make_article("وزار قائد المجلس العسكري بوركينا فاسو، وقال آسيمي غويتا إنه بخير.")
    mentions = taught.add(text).mentions
    assert [(each.surface, each.entity_id) for each in mentions if each.entity_id == goita.id] == [
        ("قائد المجلس العسكري", goita.id),
        ("آسيمي غويتا", goita.id),
    ]
    assert goita.id in {each.entity_id for each in taught.add(make_article("قال إن مالي بخير.")).mentions}


def test_confirming_a_name_takes_nothing_else_from_the_text(recogniser, make_article):
    """A confirmed name of the tables is recognised under the same conditions as before, and nationalities beside it."""
    article = make_article("قال الشعب المالي في باماكو إن دولة مالي بخير، وأعلن البنك المركزي أن الوضع المالي مستقر.")
    before = EntityDirectory((), recogniser).add(article)
    mali = next(each for each in before.entities if each.en == "Mali")
    kept = AuthorityRecord(mali.id, mali.kind, mali.ar, mali.en, confirmed=True, id="1")
    after = EntityDirectory((), Recogniser(None, Rulings([kept]).taught())).add(article)
    assert after == before
    assert {mention.kind for mention in after.mentions if mention.entity_id == mali.id} == set(MentionKind)


@pytest.mark.parametrize(
    ("text", "shortened"),
    [
        ("قال الوالي عبد الله ولد زيدون إن السوق ستفتح، وأضاف ولد زيدون أن الضرائب لن ترتفع.", "ولد زيدون"),
        ("قالت الأستاذة زينب بنت الريحاني إن القاعدة جديدة، وأضافت بنت الريحاني أنها تدعمها.", "بنت الريحاني"),
    ],
)
def test_confirming_a_name_leaves_its_short_forms_to_it(recogniser, make_article, text, shortened):
    """Whom an article shortens is the same after a reader vouched for the whole name as before: no surname becomes another."""
    before = EntityDirectory((), recogniser).add(make_article(text))
    named = next(each for each in before.mentions if each.surface == shortened)
    entity = next(each for each in before.entities if each.id == named.entity_id)
    assert entity.ar != shortened
    kept = AuthorityRecord(entity.id, entity.kind, entity.ar, entity.en, confirmed=True, id="1")
    after = EntityDirectory((), Recogniser(None, Rulings([kept]).taught())).add(make_article(text))
    assert [(each.surface, each.entity_id) for each in after.mentions] == [
        (each.surface, each.entity_id) for each in before.mentions
    ]
