"""What readers decide of names."""

from dataclasses import replace
from threading import Thread

import pytest

from corpus.library import Library
from glossary.authority.authority import Authority
from glossary.authority.model import Catalogued
from glossary.errors import RefusedRuling, StaleConcept, StaleRecord, UnknownEntity
from glossary.model import EntityKind
from glossary.store.appearances import ENTITY_FAMILY
from glossary.store.cataloguing import ENTITY_VERSION, keep_names
from glossary.undoing import Undoing


def test_every_decision_is_kept_and_undone_and_done_again(engine, authority, person, tell):
    """Each deed is one step with a sentence of its own; undone all, nothing is decided; done again, all is as it was."""
    goita, other = person("آسيمي غويتا", "Assimi Goita"), person("اسيمي غوتا")
    tell((goita, "آسيمي غويتا"), (goita, "غويتا"), (other, "اسيمي غوتا"))
    authority.confirm(goita.id)
    authority.rename(goita.id, en="Assimi Goïta", description="head of state")
    authority.retype(goita.id, EntityKind.ORGANISATION)
    authority.set_qid(goita.id, "https://www.wikidata.org/wiki/q4808938")
    authority.add_alias(goita.id, "قائد المجلس")
    new = authority.split(goita.id, "غويتا", "Goita")
    authority.remove_alias(goita.id, "قائد المجلس")
    authority.keep_apart(goita.id, other.id)
    authority.merge(other.id, goita.id)
    authority.unmerge(other.id)
    authority.hide(other.id)
    authority.unhide(other.id)
    decided = authority.records()
    record = authority.get(goita.id)

    assert (record.en, record.kind, record.qid) == ("Assimi Goïta", EntityKind.ORGANISATION, "Q4808938")
    assert (record.refused, record.apart, record.confirmed) == (("غويتا",), (new.entity,), True)
    # another program takes all back: what is undone outlives the one that did it
    undoing = Undoing(engine, "salma")
    told = []
    while (taken := undoing.undo()) is not None:
        told.append(taken.sentence)
    assert told == [
        "Undone: showing اسيمي غوتا again.",
        "Undone: hiding اسيمي غوتا.",
        "Undone: parting اسيمي غوتا from what it was merged into.",
        "Undone: merging اسيمي غوتا into آسيمي غويتا.",
        "Undone: keeping آسيمي غويتا and اسيمي غوتا apart.",
        "Undone: taking away a spelling of آسيمي غويتا.",
        "Undone: splitting غويتا off آسيمي غويتا.",
        "Undone: adding a spelling of آسيمي غويتا.",
        "Undone: changing the Wikidata id of آسيمي غويتا.",
        "Undone: changing the kind of آسيمي غويتا.",
        "Undone: renaming آسيمي غويتا.",
        "Undone: confirming آسيمي غويتا.",
    ]
    assert authority.records() == []
    while undoing.redo() is not None:
        pass
    assert [_content(each) for each in authority.records()] == [_content(each) for each in decided]


def _content(record):
    return (
        record.entity,
        record.ar,
        record.en,
        record.aliases,
        record.refused,
        record.into,
        record.hidden,
        record.apart,
    )


def test_what_cannot_be_is_refused_in_one_sentence(authority, person, tell):
    """An unknown entity, a merge into itself, a wrong id, a spelling nobody has, and one that a confirmed entity has."""
    mali, goita = person("مالي", "Mali", confirmed=True), person("آسيمي غويتا")
    tell((mali, "مالي"), (goita, "غويتا"))
    authority.merge(mali.id, goita.id)
    authority.unmerge(mali.id)
    refused = [
        (UnknownEntity, lambda: authority.confirm("per-nobody"), "per-nobody"),
        (RefusedRuling, lambda: authority.merge(goita.id, goita.id), "itself"),
        (RefusedRuling, lambda: authority.keep_apart(goita.id, goita.id), "itself"),
        (RefusedRuling, lambda: authority.set_qid(goita.id, "12"), "12"),
        (RefusedRuling, lambda: authority.split(goita.id, "كيتا"), "كيتا"),
        (RefusedRuling, lambda: authority.split(goita.id, "آسيمي غويتا"), "rename"),
        (RefusedRuling, lambda: authority.remove_alias(goita.id, "كيتا"), "كيتا"),
        (RefusedRuling, lambda: authority.add_alias(goita.id, "مالى"), "Mali"),
        (RefusedRuling, lambda: authority.rename(goita.id, ar="  "), "Arabic"),
        (RefusedRuling, lambda: authority.unmerge(goita.id), "no other"),
        (RefusedRuling, lambda: authority.add_alias(goita.id, "وقالت"), "common"),
        (RefusedRuling, lambda: authority.add_alias(goita.id, "علي"), "common"),
        (RefusedRuling, lambda: authority.rename(mali.id, ar="في"), "common"),
        (RefusedRuling, lambda: authority.add_alias(goita.id, "\u200f،، 24"), "letter"),
        (RefusedRuling, lambda: authority.add_alias(goita.id, "غويتا " * 10_000), "longer"),
        (RefusedRuling, lambda: authority.rename(goita.id, description="غويتا " * 10_000), "longer"),
    ]
    before = authority.records()
    for error, deed, told in refused:
        with pytest.raises(error, match=rf"(?s)^[^\n]*{told}[^\n]*[.?]$"):
            deed()
    assert authority.records() == before


def test_two_people_change_one_name(engine, authority, person, tell):
    """What one changed since the other looked at it is not overwritten, by a form or by an undo; other fields live together."""
    goita = person("آسيمي غويتا")
    tell((goita, "آسيمي غويتا"))
    other = Authority(engine, "omar")
    seen = authority.confirm(goita.id)
    other.rename(goita.id, en="Goita", expected=seen.version)
    with pytest.raises(StaleRecord, match="somebody else"):
        authority.rename(goita.id, en="Goïta", expected=seen.version)
    with pytest.raises(StaleConcept, match="somebody else"):
        Undoing(engine, "salma").undo()
    authority.add_alias(goita.id, "الجنرال غويتا")

    record = authority.get(goita.id)
    assert (record.en, record.aliases, record.author) == ("Goita", ("الجنرال غويتا",), "salma")


def test_articles_that_hold_a_new_spelling_are_catalogued_anew(engine, authority, person, tell):
    """Adding a spelling and undoing it lets the articles that have it be read again, and no others."""
    goita = person("آسيمي غويتا")
    has_it = tell((goita, "الجنرال غويتا"))
    tell((goita, "آسيمي غويتا"))
    library = Library(engine)
    assert library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == []
    authority.add_alias(goita.id, "الجنرال غويتا")
    assert library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == [has_it.id]
    library.set_keys(has_it.id, ENTITY_FAMILY, [goita.id], ENTITY_VERSION)
    Undoing(engine, "salma").undo()
    assert library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == [has_it.id]


def test_articles_that_hold_a_new_name_are_catalogued_anew(engine, authority, person, tell):
    """Calling an entity otherwise lets the articles that have the new name be read again, whatever is written to it; vouching does not."""
    goita = person("آسيمي غويتا")
    tell((goita, "آسيمي غويتا"))
    spellings = "القائد الأعلى;وبالقائد الأعلى;وللقائد الأعلى"
    have_it = {tell((goita, spelling)).id for spelling in spellings.split(";")}
    library = Library(engine)
    authority.confirm(goita.id)
    assert library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == []
    authority.rename(goita.id, ar="القائد الأعلى")
    assert set(library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION)) == have_it
    for each in have_it:
        library.set_keys(each, ENTITY_FAMILY, [goita.id], ENTITY_VERSION)
    Undoing(engine, "salma").undo()
    assert set(library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION)) == have_it


def test_no_article_is_catalogued_without_a_spelling_that_is_added_meanwhile(engine, authority, person, tell):
    """Who keeps what an article speaks of while another adds a spelling that stands in it keeps nothing, and it is read anew."""
    goita = person("آسيمي غويتا")
    article = tell((goita, "الجنرال غويتا"))
    before = authority.rulings().revision
    found = Catalogued((), frozenset())
    assert keep_names(engine, article, found, before)
    kept: list[bool] = []
    keeper = Thread(target=lambda: kept.append(keep_names(engine, article, found, before)))

    def add(authority):
        authority.add_alias(goita, "الجنرال غويتا")
        keeper.start()
        keeper.join(0.3)

    authority.together(add)
    keeper.join()
    assert kept == [False]
    assert Library(engine).unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == [article.id]
    assert keep_names(engine, article, found, authority.rulings().revision)
    assert Library(engine).unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == []


def test_what_is_merged_is_decided_on_at_its_end(authority, person, tell):
    """A decision on an entity that was merged is one on what stands for it, however long the chain."""
    one, two, three = person("علي بن أحمد"), person("علي ابن احمد"), person("على بن أحمد")
    tell((one, one.ar), (two, two.ar), (three, three.ar))
    authority.merge(one.id, two.id)
    authority.merge(two.id, three.id)
    assert authority.confirm(one.id).entity == three.id
    with pytest.raises(RefusedRuling, match="itself"):
        authority.merge(three.id, one.id)


def test_several_decisions_are_one_step(engine, authority, person, tell):
    """What was chosen in a list is decided on at once, all or nothing, and taken back at once."""
    names = [person("علي بن أحمد"), person("سالم المري"), person("على بن احمد")]
    tell(*((each, each.ar) for each in names))
    ids = [each.id for each in names]
    undoing = Undoing(engine, "salma")
    assert len(authority.together(lambda one: [one.confirm(each) for each in ids])) == 3
    assert undoing.undo().sentence == "Undone: confirming 3 names."
    authority.together(lambda one: [one.merge(each, ids[0]) for each in ids[1:]])
    assert undoing.undo().sentence == "Undone: merging 3 names."
    with pytest.raises(RefusedRuling):
        authority.together(lambda one: [one.merge(each, ids[0]) for each in reversed(ids)])
    assert authority.records() == []
    assert undoing.undo() is None


def test_an_item_of_wikidata_is_taken_away(authority, person, tell):
    """What is known for certain loses its item where a reader says that it has none, and keeps its names."""
    known = replace(person("آسيمي غويتا", "Assimi Goita", confirmed=True), qid="Q4808938")
    guessed = person("عبد الله ديوب", "Abdoulaye Diop")
    tell((known, "آسيمي غويتا"), (guessed, "عبد الله ديوب"))
    authority.set_qid(known.id, "")
    authority.set_qid(guessed.id, "")
    assert authority.rulings().told(known) == replace(known, qid="")
    assert not authority.rulings().told(guessed).confirmed
