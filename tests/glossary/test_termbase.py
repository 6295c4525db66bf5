import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from threading import Barrier

import pytest
from sqlalchemy import event

from corpus.store.engine import open_engine
from glossary.errors import InvalidTerm, StaleConcept, UnknownConcept
from glossary.store.history import content
from glossary.termbase import TermBase
from glossary.terminology import Concept, Definition, Stage, Status, Term


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


def arabic(concepts):
    return [concept.terms[0].text for concept in concepts]


def test_a_concept_comes_back_as_it_went_in(base):
    """Every field of a concept and its terms is kept; ids, version, author and time are filled in."""
    before = datetime.now(UTC)
    terms = (
        Term("", "ar", "هدنة", Status.PREFERRED, "NOUN", "note", "في الهدنة", "somewhere", ("وقف إطلاق النار", "هدن")),
        Term("", "ar", "مهادنة", Status.DEPRECATED),
        Term("", "en", "truce", Status.ADMITTED),
    )
    new = Concept("", terms, ("security",), (Definition("en", "a pause\nin war"),), "note", Stage.APPROVED, "my words")
    kept = base.add(new)

    assert base.get(kept.id) == kept
    assert (kept.version, kept.author) == (1, "me")
    assert before <= kept.changed <= datetime.now(UTC)
    assert all(term.id for term in kept.terms)
    assert (kept.creator, kept.created) == (kept.author, kept.changed)
    blank = replace(content(kept), id="", terms=tuple(replace(term, id="") for term in kept.terms))
    assert blank == new


def test_texts_are_tidied(base):
    """White space, control characters and NFD spelling do not make another term."""
    kept = base.add(Concept("", (Term("", "ar", " مجلس\n\tالأمن ", lookups=("", " x  y ", "x y")),), subjects=("  ",)))

    assert kept.terms[0].text == "مجلس الأمن"
    assert kept.terms[0].lookups == ("x y",)
    assert kept.subjects == ()


@pytest.mark.parametrize(
    "terms",
    [
        (),
        (Term("", "ar", ""),),
        (Term("", "ar", " \n"),),
        (Term("", "ar", "؟!"),),
        (Term("", "french words", "mot"),),
        (Term("", "ar", "كلمة"), Term("", "en", "")),
        (Term("", "ar", "ك" * 501),),
    ],
)
def test_an_invalid_term_is_refused(base, terms):
    """An entry without terms, and a term without letters, of another language or as long as a text, are refused; nothing is kept."""
    with pytest.raises(InvalidTerm):
        base.add(Concept("", terms))
    with pytest.raises(InvalidTerm):
        base.add_all([Concept("", (Term("", "ar", "كلمة"),)), Concept("", terms)])

    assert base.count() == 0
    assert base.undo() is None


def test_the_list_is_in_the_order_of_the_alphabet(base, make_concept):
    """Concepts are sorted by Arabic letters, whatever their hamza, marks and articles; those without Arabic come last."""
    words = [
        "هدنة",
        "المجلس",
        "مَالي",
        "البنك",
        "إرهاب",
        "أمن",
        "الاقتصاد",
        "تجارة",
        "ثورة",
        "الله",
        "يوم",
        "وزير",
        "آلة",
    ]
    base.add_all([make_concept(word, "x") for word in words])
    base.add_all([make_concept("", "zebra"), make_concept("", "Ant")])

    assert arabic(base.concepts()) == [
        "إرهاب",
        "الاقتصاد",
        "الله",
        "آلة",
        "أمن",
        "البنك",
        "تجارة",
        "ثورة",
        "مَالي",
        "المجلس",
        "هدنة",
        "وزير",
        "يوم",
        "Ant",
        "zebra",
    ]


def test_the_list_is_paged(base, make_concept):
    """Any part of the list comes alone, of a filtered one too."""
    base.add_all([make_concept(f"كلمة {letter}", "x") for letter in "ابتثج"])

    assert arabic(base.concepts(limit=2, offset=1)) == ["كلمة ب", "كلمة ت"]
    assert arabic(base.concepts("كلمة", limit=2, offset=3)) == ["كلمة ث", "كلمة ج"]
    assert base.count() == base.count("كلمة") == 5
    assert base.concepts(offset=9) == base.concepts("كلمة", offset=9) == []


def test_duplicates_are_allowed_and_shown(base, make_concept):
    """The same term may stand in two entries, and a look-up shows both."""
    for english in ("bank", "shore"):
        base.add(make_concept("بنك", english))

    assert [found.concept.terms[1].text for found in base.find("بنك")] == ["bank", "shore"]


def test_a_revision_replaces_what_was_there(base, make_concept):
    """A revised concept has its new terms and fields, is found by them, and no longer by the old."""
    old = base.add(make_concept("حكومة", "government"))
    new = base.revise(replace(old, terms=(replace(old.terms[0], text="وزارة"), Term("", "en", "ministry")), note="n"))

    assert new.version == 2
    assert base.get(old.id) == new
    assert new.terms[0].id == old.terms[0].id
    assert [found.term.text for query in ("وزارة", "ministry") for found in base.find(query)] == ["وزارة", "ministry"]
    assert base.find("حكومة") == base.find("government") == []


def test_saving_without_a_change_changes_nothing(base, make_concept):
    """A save of what was read adds neither a version nor history."""
    kept = base.add(make_concept("حكومة", "government"))

    assert base.revise(kept) == kept
    assert len(base.history(kept.id)) == 1


def test_an_outdated_revision_is_refused(engine, base, make_concept):
    """A save on top of somebody else's change is refused with their name, and theirs stays; so is one on a removed entry."""
    opened = base.add(make_concept("حكومة", "government"))
    theirs = TermBase(engine, "Amal").revise(replace(opened, note="theirs"))
    with pytest.raises(StaleConcept, match="changed by Amal") as refused:
        base.revise(replace(opened, note="mine"))

    assert base.get(opened.id) == refused.value.now == theirs
    TermBase(engine, "Amal").remove(opened.id)
    with pytest.raises(StaleConcept, match="removed by Amal") as refused:
        base.revise(replace(theirs, note="mine"))
    assert refused.value.now is None


def test_unknown_concepts_are_named(base, make_concept):
    """An id that no concept has, or that is none, is named by every verb."""
    removed = base.add(make_concept("كلمة", "word"))
    base.remove(removed.id)
    for unknown in ("0190163d-8694-739b-aea5-966c26f8ad91", "nonsense"):
        for verb in (base.get, base.remove, base.history):
            with pytest.raises(UnknownConcept, match=unknown):
                verb(unknown)
        with pytest.raises(UnknownConcept):
            base.revise(replace(removed, id=unknown))
    with pytest.raises(UnknownConcept):
        base.get(removed.id)


def test_a_removed_concept_is_found_no_more(base, make_concept):
    """A removed concept is in no list, look-up or stream of terms."""
    kept = base.add(make_concept("حكومة", "government"))
    base.remove(kept.id)

    assert base.concepts() == base.concepts("حكومة") == base.find("حكومة") == list(base.all_terms()) == []
    assert base.count() == 0


def test_all_terms_stream(base, make_concept, monkeypatch):
    """Every term of a language comes once with its concept, few concepts at a time."""
    monkeypatch.setattr("glossary.termbase._AT_ONCE", 3)
    base.add_all([make_concept(f"كلمة{n}", f"word{n}") for n in range(8)])
    base.add(make_concept("", "only English"))
    base.add(Concept("", (Term("", "ar", "أ"), Term("", "ar", "ب"))))
    base.remove(base.concepts("كلمة3")[0].id)

    streamed = list(base.all_terms())
    assert [term.text for _, term in streamed] == [*(f"كلمة{n}" for n in (0, 1, 2, 4, 5, 6, 7)), "أ", "ب"]
    assert all(term in concept.terms for concept, term in streamed)
    assert sum(1 for _ in base.all_terms("en")) == 8
    assert len(list(islice(base.all_terms(), 2))) == 2


def test_every_change_raises_the_revision(base, make_concept):
    """The revision grows with every change, undo and redo included, and with nothing else."""
    seen = [base.revision()]
    kept = base.add(make_concept("أ", "a"))
    seen.append(base.revision())
    base.add_all([make_concept("ب", "b")])
    seen.append(base.revision())
    base.revise(replace(kept, note="n"))
    seen.append(base.revision())
    base.remove(kept.id)
    seen.append(base.revision())
    base.undo()
    seen.append(base.revision())
    base.redo()
    seen.append(base.revision())

    assert seen == sorted(set(seen))
    base.find("أ")
    assert base.revision() == seen[-1]


def test_ids_of_others_are_never_taken(base, make_concept):
    """An id brought along is kept where it is free; one that is taken, twice there or no UUID is replaced, of terms too."""
    kept = base.add(make_concept("أ", "a"))
    again = base.add(kept)
    free = replace(make_concept("ب", "b"), id="0190163d-8694-739b-aea5-966c26f8ad91")
    twice = base.add_all([free, free, replace(free, id="nonsense")])
    stolen = base.revise(replace(again, terms=(*again.terms, kept.terms[0])))

    assert len({concept.id for concept in (kept, again, *twice)}) == 5
    assert twice[0].id == free.id
    assert stolen.terms[:2] == again.terms
    assert stolen.terms[2].id != kept.terms[0].id
    assert base.get(kept.id) == kept


def test_many_concepts_are_kept_together(base, make_concept):
    """An import of many thousand terms is one transaction, and the list stays quick to page."""
    kept = base.add_all(make_concept(f"كلمة {number}", f"word {number}") for number in range(1500))

    assert len({concept.id for concept in kept}) == base.count() == 1500
    assert base.get(kept[1234].id) == kept[1234]
    assert [found.term.text for found in base.find("word 777")][:1] == ["word 777"]


def test_what_several_add_at_once_is_kept_once(engine, make_concept):
    """Of those who add the same at the same moment one adds it, and the others are given what that one added."""
    gate = Barrier(4)

    def add(number):
        gate.wait()
        return TermBase(engine, f"author {number}").add_once(make_concept("هدنة: عسكرية", "Truce"))

    with ThreadPoolExecutor(4) as threads:
        added = list(threads.map(add, range(4)))
    again = TermBase(engine, "me").add_once(make_concept("هدنة: عسكرية", "truce"))
    other = TermBase(engine, "me").add_once(make_concept("هدنة: عسكرية", "armistice"))

    assert sum(each.is_new for each in added) == 1
    assert {each.concept.id for each in [*added, again]} == {added[0].concept.id}
    assert (again.is_new, other.is_new) == (False, True)
    assert TermBase(engine, "me").count() == 2


def test_on_sqlite_nobody_writes_between_the_look_and_the_adding(new_database, migrated, make_concept):
    """What has been looked for in vain cannot be added by others before it is added: the file is held already."""
    engine = open_engine(new_database("sqlite", like=migrated("sqlite")))
    held = []

    @event.listens_for(engine, "before_cursor_execute")
    def asked(_connection, _cursor, statement, *_others):
        if statement.startswith("SELECT term_forms.concept_id"):
            with closing(sqlite3.connect(engine.url.database, timeout=0)) as other:
                try:
                    other.execute("BEGIN IMMEDIATE")
                    held.append(False)
                except sqlite3.OperationalError:
                    held.append(True)

    TermBase(engine, "me").add_once(make_concept("هدنة", "truce"))
    engine.dispose()
    assert held == [True]
