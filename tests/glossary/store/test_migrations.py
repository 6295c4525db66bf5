"""Upgrades of databases that an earlier version filled."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import MetaData, Table, insert, select, text, update

from corpus.library import Library
from corpus.paragraphs import paragraphs
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import begin_write, open_engine, reading
from corpus.store.migrate import run_migrations, stored_revision, upgrade
from glossary.authority.authority import Authority
from glossary.authority.index import NameIndex, NameQuery
from glossary.authority.model import Appearance, Catalogued, Spelt, Spot
from glossary.finding.orders import Order
from glossary.learning.choices import Choices
from glossary.learning.model import Sense, SenseRule, Word, WordStatus
from glossary.learning.vocabulary import Vocabulary
from glossary.matching.exceptions import Exceptions
from glossary.matching.refusals import RefusalScope
from glossary.memory.keys import segment_key
from glossary.memory.memory import TranslationMemory
from glossary.model import Entity, EntityKind, StoredEntity
from glossary.store.cataloguing import keep_names
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.store.entities import EntityStore
from glossary.store.things import content
from glossary.termbase import TermBase
from glossary.terminology import Concept, Definition, Level, Status, Term, TermMatch
from glossary.undoing import Undoing

AT = datetime(2025, 7, 15, 12, 16, tzinfo=UTC)
CONCEPT, TERM = UUID(int=0x01980D1E000070008000000000000001), UUID(int=0x01980D1E000070008000000000000002)
REMOVED = UUID(int=0x01980D1E000070008000000000000003)


def concept(concept_id: UUID, note: str | None = None) -> str:
    """A concept as the history of the first version has it."""
    term = {
        "id": str(TERM if concept_id == CONCEPT else UUID(int=concept_id.int + 1)),
        "language": "ar",
        "text": "حكومة",
        "status": "preferred",
        "part_of_speech": None,
    }
    term |= {"note": None, "context": None, "source": None, "lookups": []}
    said = {"subject": 'سياسة "عامة"', "definition": "those\nwho 'govern'"} if concept_id == CONCEPT else {}
    own = {"id": str(concept_id), "terms": [term], "subject": None, "definition": None, "note": note, "stage": "draft"}
    own |= said
    return json.dumps({**own, "glossary": "", "version": 1, "author": "me", "changed": None})


def fill_first_version(engine) -> None:
    """Bring a database to the first version and put a term with a history into it."""
    with engine.connect() as connection, begin_write(connection):
        run_migrations(connection, GLOSSARY_CHAIN, "glossary_0001")
    metadata = MetaData()
    with engine.connect() as connection, begin_write(connection):
        names = ("concepts", "terms", "term_forms", "concept_changes", "pairs", "entities")
        table = {name: Table(name, metadata, autoload_with=connection) for name in names}
        is_sqlite = engine.dialect.name == "sqlite"

        def put(name: str, **row: object) -> None:
            # a column of UUIDs is one of text where SQLite tells of it
            values = {key: value.hex if is_sqlite and isinstance(value, UUID) else value for key, value in row.items()}
            connection.execute(insert(table[name]).values(**values))

        whole = {"glossary": "", "author": "me", "changed": AT, "sort_key": "0حكومه", "version": 2, "stage": "draft"}
        said = {"subject": 'سياسة "عامة"', "definition": "those\nwho 'govern'"}
        put("concepts", uuid=CONCEPT, note="second", removed=False, **said, **whole)
        put("concepts", uuid=REMOVED, removed=True, **whole)
        number = connection.scalar(select(table["concepts"].c.id).order_by(table["concepts"].c.id))
        put(
            "terms",
            uuid=TERM,
            concept_id=number,
            position=0,
            language="ar",
            text="حكومة",
            status="preferred",
            lookups="[]",
        )
        changes = [
            (CONCEPT, "add", None, concept(CONCEPT)),
            (REMOVED, "add", None, concept(REMOVED)),
            (REMOVED, "remove", concept(REMOVED), None),
            (CONCEPT, "revise", concept(CONCEPT), concept(CONCEPT, "second")),
        ]
        for place, (thing, kind, before, after) in enumerate(changes):
            step, row = UUID(int=CONCEPT.int + 16 + place), UUID(int=CONCEPT.int + 32 + place)
            told = {"kind": kind, "state": "done", "author": "me", "at": AT, "before": before, "after": after}
            put("concept_changes", uuid=row, step=step, concept=thing, **told)
        put(
            "pairs",
            uuid=UUID(int=1),
            key="k",
            source="قال",
            target="said",
            origin="me",
            status="edited",
            changed=AT,
            version=1,
        )


@pytest.fixture
def filled(database_url):
    """An engine on a database that the first version filled."""
    engine = open_engine(database_url)
    fill_first_version(engine)
    yield engine
    engine.dispose()


def test_the_history_of_concepts_goes_on(filled):
    """After the upgrade every change is told in its order and the last ones are undone and done again as before."""
    upgrade(filled, GLOSSARY_CHAIN)
    base = TermBase(filled, "me")

    assert [(each.kind, each.at) for each in base.history(str(CONCEPT))] == [("revise", AT), ("add", AT)]
    assert [found.concept.note for found in base.find("حكومة")] == ["second"]
    assert [base.undo() for _ in range(2)] == ["Undone: changing حكومة.", "Undone: removing حكومة."]
    assert base.count() == 2
    assert base.redo() == "Done again: removing حكومة."
    assert base.undo() == "Undone: removing حكومة."


def test_what_is_new_is_written_beside_what_was_there(filled):
    """Words and rules are kept in the upgraded database, behind its history in the one order of undo."""
    upgrade(filled, GLOSSARY_CHAIN)
    before = TermBase(filled, "me").revision()
    Vocabulary(filled, "me").mark(Word("kitAb_1", "كِتَاب", "book"), WordStatus.KNOWN)
    Choices(filled, "me").keep(SenseRule("العام", Sense("EAm_1", "عَام", "NOUN", "year", "عَام")))
    base = TermBase(filled, "me")

    assert base.revision() > before
    assert base.undo() == "Undone: keeping a reading of العام."
    assert base.undo() == "Undone: marking كِتَاب known."
    assert base.undo() == "Undone: changing حكومة."


def test_no_row_is_lost(filled):
    """Every row of the first version is there after the upgrade, and the table it replaces is gone."""
    names = ("concepts", "terms", "pairs", "concept_changes")
    with reading(filled) as connection:
        before = {name: connection.scalar(text(f"SELECT count(*) FROM {name}")) for name in names}
    upgrade(filled, GLOSSARY_CHAIN)
    with reading(filled) as connection:
        after = {name: connection.scalar(text(f"SELECT count(*) FROM {name}")) for name in names[:-1]}
        changes = connection.scalar(text("SELECT count(*) FROM glossary_changes WHERE subject = 'concept'"))
        assert stored_revision(connection, GLOSSARY_CHAIN) == GLOSSARY_CHAIN.revisions[-1]
        assert not filled.dialect.has_table(connection, "concept_changes")

    assert (
        {**after, "concept_changes": changes} == before == {"concepts": 2, "terms": 1, "pairs": 1, "concept_changes": 4}
    )


def test_an_empty_history_is_upgraded(database_url):
    """A database of the first version without any change takes its first one after the upgrade."""
    engine = open_engine(database_url)
    with engine.connect() as connection, begin_write(connection):
        run_migrations(connection, GLOSSARY_CHAIN, "glossary_0001")
    upgrade(engine, GLOSSARY_CHAIN)
    Vocabulary(engine, "me").mark(Word("kitAb_1", "كِتَاب", "book"), WordStatus.KNOWN)

    assert TermBase(engine, "me").revision() == 1
    engine.dispose()


def test_what_was_said_of_a_concept_becomes_lists(filled):
    """The one subject and definition of before are the first of many after, in what is there and in what history tells."""
    upgrade(filled, GLOSSARY_CHAIN)
    base = TermBase(filled, "me")
    kept, told = base.get(str(CONCEPT)), base.history(str(CONCEPT))[0].after

    for each in (kept, told):
        assert each.subjects == ('سياسة "عامة"',)
        assert each.definitions == (Definition("en", "those\nwho 'govern'"),)
    assert content(kept) == content(told)
    assert (kept.creator, kept.created) == ("me", AT)
    with reading(filled) as connection:
        rows = connection.execute(text("SELECT concept_id, subject, key FROM concept_subjects")).all()
        number = connection.scalar(text("SELECT id FROM concepts WHERE note = 'second'"))
    assert rows == [(number, 'سياسة "عامة"', 'سياسة "عامة"')]


def test_forms_and_terms_stand_below_their_concepts_as_before(filled):
    """An entry of before is found, changed and removed after the upgrade, which leaves nothing of it behind."""
    upgrade(filled, GLOSSARY_CHAIN)
    base = TermBase(filled, "me")
    base.revise(replace(base.get(str(CONCEPT)), subjects=("politics",)))
    base.remove(str(CONCEPT))

    with reading(filled) as connection:
        left = [
            connection.scalar(text(f"SELECT count(*) FROM {name}"))
            for name in ("terms", "term_forms", "concept_subjects")
        ]
    assert left == [0, 0, 0]


def bring_to(engine, revision: str) -> None:
    """Bring a filled database to a version between, as an older program did: rebuilt tables keep their children."""
    is_sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if is_sqlite:
            connection.connection.dbapi_connection.execute("PRAGMA foreign_keys = OFF")
        with begin_write(connection):
            run_migrations(connection, GLOSSARY_CHAIN, revision)
        if is_sqlite:
            connection.connection.dbapi_connection.execute("PRAGMA foreign_keys = ON")


@pytest.fixture
def third(filled):
    """An engine on a database that was filled, brought to the third version and told a root by it."""
    bring_to(filled, "glossary_0003")
    with filled.connect() as connection, begin_write(connection):
        connection.execute(text("UPDATE terms SET root = 'ح ك م'"))
    return filled


def test_entries_of_the_third_version_are_found_and_listed_as_new_ones(third):
    """After the upgrade they are found by their root and their forms, and stand in every order beside new ones."""
    upgrade(third, GLOSSARY_CHAIN)
    base = TermBase(third, "me")
    base.add(Concept("", (Term("", "ar", "بنك", root="بنك"), Term("", "en", "bank"))))

    assert [(each.term.text, each.level) for each in base.find("حكم")] == [("حكومة", Level.ROOT)]
    assert [each.term.text for each in base.find("والحكومه")] == ["حكومة"]
    assert [each.terms[0].text for each in base.concepts("root:حكم")] == ["حكومة"]
    for order in Order:
        assert {each.terms[0].text for each in base.concepts(order=order)} == {"حكومة", "بنك"}
    assert [each.terms[0].text for each in base.concepts(order=Order.ROOT)] == ["بنك", "حكومة"]


def test_the_third_version_is_upgraded_step_by_step_as_at_once(third):
    """A database that stopped at the fourth version has after the next upgrade what one has that was upgraded at once."""
    bring_to(third, "glossary_0004")
    with reading(third) as connection:
        assert stored_revision(connection, GLOSSARY_CHAIN) == "glossary_0004"
    upgrade(third, GLOSSARY_CHAIN)
    base = TermBase(third, "me")
    found = TermMatch(str(CONCEPT), "حكومة", "", Status.PREFERRED, 0, 5, "حكومة", "exact")
    kept = Exceptions(third, "me").refuse(found, RefusalScope.ALWAYS, "", "")

    assert [(each.term.text, each.level) for each in base.find("حكم")] == [("حكومة", Level.ROOT)]
    assert Exceptions(third, "me").all() == [kept]
    assert base.undo() is not None
    assert Exceptions(third, "me").all() == []
    assert [each.kind for each in base.history(str(CONCEPT))] == ["revise", "add"]


def test_names_of_before_are_found_and_decided_on(filled):
    """An entity that an older version kept is there after the upgrade, is listed once an article speaks of it, and decided on."""
    bring_to(filled, "glossary_0006")
    kept = {"entity_id": "loc-1", "kind": "LOC", "ar": "مالي", "en": "Mali", "qid": "Q912", "confirmed": True}
    own = {**kept, "variants": '["مالي"]', "skeletons": '["k"]', "version": 3}
    with filled.connect() as connection, begin_write(connection):
        entities = Table("entities", MetaData(), autoload_with=connection)
        given = UUID(int=7)
        connection.execute(insert(entities).values(uuid=given.hex if filled.dialect.name == "sqlite" else given, **own))
    upgrade(filled, GLOSSARY_CHAIN)
    upgrade(filled, CORPUS_CHAIN)
    mali = StoredEntity(Entity("loc-1", EntityKind.PLACE, "مالي", "Mali", "Q912"), ("مالي",), ("k",))
    assert EntityStore(filled).known() == [mali]
    text = "قال إن مالي بخير."
    article = Library(filled).add(paragraphs(text), text.encode()).article
    spoken = Appearance("loc-1", EntityKind.PLACE, 1, 0, (Spelt("مالي", 1, ""),), (Spot(0, 7, 11, 0),))
    keep_names(filled, article, Catalogued((mali,), frozenset(), (spoken,)))
    authority = Authority(filled, "me")
    authority.rename("loc-1", en="Republic of Mali")

    (row,) = NameIndex(filled, authority.rulings).find(NameQuery("mali")).rows
    assert (row.entity.en, row.mentions) == ("Republic of Mali", 1)
    assert TermBase(filled, "me").undo() == "Undone: renaming مالي."
    assert TermBase(filled, "me").undo() == "Undone: changing حكومة."


def test_translations_of_before_are_recalled_and_changed(filled):
    """A translation that an older version kept is recalled, found by its words, edited and taken back after the upgrade."""
    source = "قال الوزير إن الهدنة صامدة في البلاد"
    bring_to(filled, "glossary_0007")
    with filled.connect() as connection, begin_write(connection):
        pairs = Table("pairs", MetaData(), autoload_with=connection)
        connection.execute(update(pairs).values(source=source, key=segment_key(source)))
    upgrade(filled, GLOSSARY_CHAIN)
    memory = TranslationMemory(filled, "salma")

    (found,) = memory.recall(source.replace("البلاد", "العاصمة"))
    assert (found.score, found.pair.target, found.pair.origin, found.pair.engine) == (85, "said", "me", "")
    assert [each.pair for each in memory.concordance("هدنة said")] == [found.pair]
    memory.edit(found.pair, "The minister said so")
    assert Undoing(filled, "salma").undo() is not None
    assert memory.find(source).target == "said"
