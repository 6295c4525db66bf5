"""Roles of a team, as PostgreSQL holds them and as warraq says so."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from corpus.errors import StoreReadOnly
from corpus.library import Library
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import reading
from corpus.store.migrate import upgrade
from glossary.backup.backups import Backups
from glossary.curation.curation import Curation
from glossary.errors import NotAllowed, UnknownRole
from glossary.glossaries import Glossaries
from glossary.learning.model import Word, WordStatus
from glossary.learning.vocabulary import Vocabulary
from glossary.memory.memory import TranslationMemory
from glossary.model import Pair, PairStatus
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.store.grants import Role, grant, members, renew_grants, revoke, role_of
from glossary.termbase import TermBase
from glossary.terminology import Glossary, Stage
from glossary.undoing import Undoing


def own_role(engine):
    with reading(engine) as connection:
        return role_of(connection)


def roles_of(owned, user):
    return [each.role for each in members(owned) if each.user == user]


def test_a_role_takes_the_place_of_another(owned, as_user):
    """Somebody has the role that was given last, and none when it is taken; the list of members tells it."""
    user, engine = as_user('Mona "M" Hāshim')
    assert roles_of(owned, user) == []
    assert own_role(engine) is None
    for role in (Role.TERMINOLOGIST, Role.READER, Role.TRANSLATOR):
        grant(owned, user, role)
        assert roles_of(owned, user) == [role]
        assert own_role(engine) is role
    revoke(owned, user)
    assert roles_of(owned, user) == []
    assert own_role(owned) is Role.OWNER


def test_a_reader_reads(owned, as_user, make_concept, make_article):
    """A reader opens, finds, and is told in one sentence that nothing can be written."""
    TermBase(owned, "me").add(make_concept("كلمة", "word"))
    user, engine = as_user("reader")
    grant(owned, user, Role.READER)
    for chain in (CORPUS_CHAIN, GLOSSARY_CHAIN):
        upgrade(engine, chain)
    base = TermBase(engine, user)
    (seen,) = base.concepts()
    unit = TranslationMemory(owned, "me").write("قال", "said")
    assert TranslationMemory(engine, user).get(unit.id) == unit
    assert [each.term.text for each in base.find("كلمه")] == ["كلمة"]
    for refused in (
        lambda: base.add(make_concept("أخرى", "other")),
        lambda: base.revise(replace(seen, note="x")),
        lambda: base.remove(seen.id),
        lambda: Curation(engine, user).approve([seen.id]),
        lambda: Library(engine).add(make_article("نص"), b""),
    ):
        with pytest.raises(StoreReadOnly, match="ask its owner for a role"):
            refused()
    with pytest.raises(NotAllowed, match="postgres gives and takes roles"):
        grant(engine, user, Role.TERMINOLOGIST)
    assert base.undo() is None
    assert base.concepts() == [seen]


def test_a_translator_writes_drafts(owned, as_user, make_concept, make_article):
    """A translator adds, changes, merges, removes and takes back drafts; approved entries and glossaries are others'."""
    approved = TermBase(owned, "me").add(make_concept("كلمة", "word", stage=Stage.APPROVED))
    user, engine = as_user("translator")
    grant(owned, user, Role.TRANSLATOR)
    base, curation = TermBase(engine, user), Curation(engine, user)
    one, two, three = (base.add(make_concept(f"مسودة {n}", f"draft {n}")) for n in range(3))
    one = base.revise(replace(one, note="x"))
    curation.merge(one, [two])
    base.remove(three.id)
    base.undo()
    Library(engine).add(make_article("نص"), b"")
    Vocabulary(engine, user).mark(Word("k", "k", "k"), WordStatus.KNOWN)
    for refused in (
        lambda: base.revise(replace(base.get(approved.id), note="x")),
        lambda: base.remove(approved.id),
        lambda: base.add(make_concept("جديد", "new", stage=Stage.APPROVED)),
        lambda: curation.approve([three.id]),
        lambda: curation.merge(base.get(one.id), [base.get(approved.id)]),
        lambda: curation.merge(base.get(approved.id), [base.get(one.id)]),
    ):
        with pytest.raises(NotAllowed, match="Your role here is translator"):
            refused()
    for refused in (
        lambda: Glossaries(engine, user).add(Glossary("mine")),
        lambda: _run(engine, "DELETE FROM glossary_changes"),
        lambda: _run(engine, "DELETE FROM concepts"),
    ):
        with pytest.raises(StoreReadOnly, match="ask its owner for a role"):
            refused()
    assert {each.id for each in base.concepts()} == {approved.id, one.id, three.id}
    assert base.get(approved.id) == approved


def test_a_terminologist_does_all_but_give_roles(owned, as_user, make_concept, tmp_path):
    """A terminologist approves, merges, looks after glossaries and restores backups."""
    one, two = (TermBase(owned, "me").add(make_concept(f"كلمة {n}", f"word {n}")) for n in range(2))
    user, engine = as_user("terminologist")
    grant(owned, user, Role.TERMINOLOGIST)
    base, curation = TermBase(engine, user), Curation(engine, user)
    path = Backups(engine, tmp_path, 3).make()
    assert curation.approve([one.id, two.id]) == 2
    curation.merge(base.get(one.id), [base.get(two.id)])
    Glossaries(engine, user).add(Glossary("mine"))
    Backups(engine, tmp_path, 3).restore(path)
    assert base.concepts() == [one, two]
    assert base.add(make_concept("جديد", "new")).version == 1
    with pytest.raises(NotAllowed, match="postgres gives and takes roles"):
        revoke(engine, user)


def test_translators_leave_approved_translations_to_others(owned, as_user):
    """A translator writes, edits, removes and takes back translations; approved ones are terminologists'."""
    TranslationMemory(owned, "me").add(Pair("معتمد", "approved", "me", PairStatus.APPROVED))
    user, engine = as_user("translator")
    grant(owned, user, Role.TRANSLATOR)
    memory = TranslationMemory(engine, user)
    memory.add_all([Pair("نص من آلة", "machine", "google")])
    written = memory.edit(memory.write("نص", "text"), "a text")
    memory.remove(memory.find("نص من آلة"))
    assert Undoing(engine, user).undo() is not None
    assert [each.pair.target for each in memory.recall("نص من آلة")] == ["machine"]
    approved = memory.find("معتمد")
    for refused in (
        lambda: memory.approve(written),
        lambda: memory.edit(approved, "x"),
        lambda: memory.unapprove(approved),
        lambda: memory.remove(approved),
        lambda: memory.add(Pair("جديد", "new", "tmx", PairStatus.APPROVED)),
    ):
        with pytest.raises(NotAllowed, match="translations are approved"):
            refused()
    grant(owned, user, Role.TERMINOLOGIST)
    assert memory.approve(written)[0].status is PairStatus.APPROVED
    assert memory.find("معتمد") == approved


def test_roles_hold_after_an_upgrade(owned, as_user):
    """Tables that an upgrade makes are open to those who had a role before."""
    user, engine = as_user("later")
    grant(owned, user, Role.TRANSLATOR)
    _run(owned, "REVOKE ALL ON pairs FROM " + owned.dialect.identifier_preparer.quote_identifier(user))
    renew_grants(owned)
    _run(engine, "UPDATE pairs SET version = version")
    assert roles_of(owned, user) == [Role.TRANSLATOR]


def test_users_that_there_are_not(owned):
    """A role for nobody, or for the owner, is one sentence."""
    with pytest.raises(UnknownRole, match="no user nobody"):
        grant(owned, "nobody", Role.READER)
    with pytest.raises(UnknownRole, match="owns the tables"):
        revoke(owned, owned.url.username)


def test_a_file_has_no_users(new_database, migrated):
    """On SQLite everybody owns the tables, and roles are one sentence."""
    from corpus.store.engine import open_engine

    engine = open_engine(new_database("sqlite", like=migrated("sqlite")))
    assert own_role(engine) is Role.OWNER
    assert members(engine) == []
    with pytest.raises(UnknownRole, match="roles need a PostgreSQL server"):
        grant(engine, "somebody", Role.READER)
    engine.dispose()


def _run(engine, statement):
    with engine.connect() as connection:
        connection.execute(text(statement))
        connection.commit()
