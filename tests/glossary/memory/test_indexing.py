"""Units that were kept before there were indexes."""

import pytest
from sqlalchemy import insert

from corpus.store.columns import now
from corpus.store.engine import write
from corpus.store.migrate import upgrade
from glossary.memory.indexing import UnitIndexing, refresh_units
from glossary.memory.keys import segment_key
from glossary.memory.memory import TranslationMemory
from glossary.model import Pair
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.store.tables import pairs


@pytest.fixture
def engine(fresh_engine):
    return fresh_engine


@pytest.fixture
def old(engine, monkeypatch):
    """A memory that another version filled with some units, few of which come into the indexes at a time."""
    said = {"origin": "google", "status": "machine", "changed": now(), "version": 1}
    rows = [
        {"key": segment_key(text), "source": text, "target": f"This is the old text {n}", **said}
        for n in range(7)
        for text in (f"هذا هو النص القديم رقم {n}",)
    ]
    write(engine, lambda connection: connection.execute(insert(pairs), rows))
    monkeypatch.setattr("glossary.memory.indexing._AT_ONCE", 3)
    monkeypatch.setattr("glossary.memory.indexing._SMALL", 5)
    monkeypatch.setattr("glossary.store.awaited_units.VERSION", "next")
    monkeypatch.setattr("glossary.memory.indexing.VERSION", "next")
    monkeypatch.setattr("glossary.store.unit_listing.VERSION", "next")
    return TranslationMemory(engine, "salma")


def recalled(memory):
    return sorted(each.pair.target[-1] for each in memory.recall("هذا هو النص القديم رقم 9", 20))


def test_old_units_come_into_the_indexes_step_by_step(engine, old):
    """Many old units are left for later, are found exactly meanwhile, and come a few at a time; it goes on where it ended."""
    upgrade(engine, GLOSSARY_CHAIN)
    indexing = UnitIndexing(engine)
    assert indexing.left() == (0, 7)
    assert (recalled(old), old.stats().unindexed) == ([], 7)
    assert old.find("هذا هو النص القديم رقم 3").target == "This is the old text 3"

    steps = indexing.steps()
    assert next(steps) == (3, 7)
    steps.close()
    assert (recalled(old), old.stats().unindexed) == (["0", "1", "2"], 4)
    assert [step.done for step in UnitIndexing(engine).steps()] == [6, 7]
    assert recalled(old) == ["0", "1", "2", "3", "4", "5", "6"]
    assert (indexing.is_due, list(indexing.steps()), indexing.left()) == (False, [], (7, 7))


def test_changes_meanwhile_are_kept(engine, old):
    """What is added, edited and removed before all old units are indexed is found as it is then, and nothing else."""
    upgrade(engine, GLOSSARY_CHAIN)
    steps = UnitIndexing(engine).steps()
    next(steps)
    old.add(Pair("هذا هو النص القديم رقم 8", "This is the new text 8", "x"))
    first, last = old.find("هذا هو النص القديم رقم 1"), old.find("هذا هو النص القديم رقم 6")
    old.edit(first, "Rewritten 1")
    old.edit(last, "Rewritten 6")
    old.remove(old.find("هذا هو النص القديم رقم 0"), old.find("هذا هو النص القديم رقم 5"))
    assert recalled(old) == ["1", "2", "8"]
    list(steps)

    assert recalled(old) == ["1", "2", "3", "4", "6", "8"]
    assert sorted(each.pair.target[-1] for each in old.concordance("old text")) == ["2", "3", "4"]
    assert sorted(each.pair.target[-1] for each in old.concordance("rewritten")) == ["1", "6"]


def test_few_are_indexed_when_the_database_is_opened(engine, old, monkeypatch):
    """Of few old units all are indexed at once, and everything can be indexed again."""
    monkeypatch.setattr("glossary.memory.indexing._SMALL", 7)
    refresh_units(engine)
    assert len(recalled(old)) == 7
    indexing = UnitIndexing(engine)
    indexing.again()
    assert (recalled(old), indexing.left()) == ([], (0, 7))
    assert [step.done for step in indexing.steps()] == [3, 6, 7]
    assert len(recalled(old)) == 7
