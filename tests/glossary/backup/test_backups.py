"""Backups of everything, on both engines and from one to the other."""

import gzip
import json
import sqlite3
import threading
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest
from sqlalchemy import select

from corpus.library import Library
from corpus.store.engine import open_engine, reading
from corpus.store.migrate import upgrade
from corpus.store.reindex import Reindexing
from glossary.backup.backups import Backups, Occasion
from glossary.backup.rows import own_tables
from glossary.errors import BackupFailed, UnusableBackup
from glossary.memory.memory import TranslationMemory
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.termbase import TermBase
from tests.glossary.store.test_migrations import CONCEPT, fill_first_version

ENGINES = ("sqlite", "postgresql")


def everything(engine):
    """Return all rows of all our tables, but for how an engine lays out its index."""
    with reading(engine) as connection:
        kept = {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in own_tables()
        }
    facts = [(*rest, value.partition(".")[0]) for *rest, value in kept.pop("corpus_facts")]
    return {"corpus_facts": facts, **kept}


def found(engine):
    """Return what searches find, so that the indexes are whole too."""
    base, library = TermBase(engine, "me"), Library(engine)
    asked = ("وزير", "الحكومة الانتقاليه", "ministr", "government")
    terms = [[each.term.text for each in base.find(word)] for word in asked]
    memory = TranslationMemory(engine)
    units = memory.concordance("said"), memory.recall("قال")
    return terms, library.count("باماكو"), units


@pytest.mark.parametrize(("name", "target"), list(product(("all.db", "all.jsonl", "all.jsonl.gz"), ENGINES)))
def test_everything_comes_back(filled, other_engine, tmp_path, name, target):
    """Whatever the engine and the file, a restored database has every row and every search hit; new rows go on behind."""
    told, hits = everything(filled), found(filled)
    path = Backups(filled, tmp_path / "kept", 3).write(tmp_path / name)
    other = other_engine(target)
    Backups(other, tmp_path / "others", 3).restore(path)
    assert everything(other) == told
    assert found(other) == hits
    assert not Reindexing(other).is_due
    assert all(hits[0])
    assert [hits[1], *map(len, hits[2])] == [1, 1, 1]
    base = TermBase(other, "me")
    added = base.add(
        replace(base.concepts()[0], id="", terms=tuple(replace(t, id="") for t in base.concepts()[0].terms))
    )
    assert base.get(added.id).terms
    assert base.undo()


def test_a_restore_is_undone_by_restoring_what_was_there(filled, make_concept, tmp_path):
    """What is there before a restore is kept as a backup, which brings it back."""
    backups = Backups(filled, tmp_path, 3)
    old = backups.make()
    TermBase(filled, "me").add(make_concept("جديد", "new"))
    told = everything(filled)
    before = backups.restore(old)
    assert everything(filled) != told
    assert [each.occasion for each in backups.all()] == [Occasion.RESTORE, Occasion.ASKED]
    backups.restore(before)
    assert everything(filled) == told


def test_the_last_ones_are_kept(filled, tmp_path):
    """Of backups among themselves only the newest are kept; files of others are left alone."""
    backups = Backups(filled, tmp_path, 2)
    made = [backups.make(Occasion.IMPORT) for _ in range(4)]
    stranger = backups.folder / "notes.txt"
    stranger.write_text("mine", encoding="utf-8")
    assert [each.path for each in backups.all()] == [made[3], made[2]]
    assert backups.prune(1) == 1
    assert [each.path for each in backups.all()] == [made[3]]
    assert stranger.exists()
    assert Backups(filled, tmp_path, 0).make(Occasion.IMPORT) is None


def test_an_upgrade_that_is_tried_again_and_again_makes_one_backup(filled, make_concept, tmp_path):
    """What is there still takes no place of older backups once more; what has changed since is kept beside it."""
    backups = Backups(filled, tmp_path, 3)
    old = backups.make()
    made = [backups.make(Occasion.UPGRADE) for _ in range(4)]
    assert made[1:] == [None] * 3
    TermBase(filled, "me").add(make_concept("جديد", "new"))
    made += [backups.make(Occasion.UPGRADE) for _ in range(2)]
    assert [each.path for each in backups.all()] == [made[4], made[0], old]


@pytest.mark.parametrize("keep", [0, 1, 2])
def test_the_backup_that_is_restored_is_not_taken_away(filled, tmp_path, monkeypatch, keep):
    """Though it is the oldest, what is being restored stays, also where the restore fails; the next backup takes it away."""
    backups = Backups(filled, tmp_path, keep)
    old, *_ = [backups.make() for _ in range(max(keep, 1))]
    told = everything(filled)
    backups.restore(old.parent / ".." / old.parent.name / old.name)
    assert old.exists()

    def broken(*_given):
        raise BackupFailed("no room")

    with monkeypatch.context() as patched:
        patched.setattr("glossary.backup.backups.put_file", broken)
        patched.setattr("glossary.backup.backups.replace_all", broken)
        with pytest.raises(BackupFailed):
            backups.restore(old)
    backups.restore(old)
    assert everything(filled) == told
    for _ in range(max(keep, 1)):
        backups.make()
    assert (old.exists(), len(backups.all())) == (False, max(keep, 1))


def test_a_clock_that_was_set_back(filled, tmp_path, monkeypatch):
    """The newest backup stays the newest, and is not the first that is taken away."""
    backups = Backups(filled, tmp_path, 2)
    made = [backups.make() for _ in range(2)]
    monkeypatch.setattr("glossary.backup.backups.now", lambda: datetime(2001, 1, 1, tzinfo=UTC))
    made += [backups.make() for _ in range(2)]
    assert [each.path for each in backups.all()] == [made[3], made[2]]


def test_backups_while_others_write(filled, make_concept, other_engine, tmp_path):
    """A backup that is made while somebody writes holds one moment: each entry it has is there whole."""
    stop, base = threading.Event(), TermBase(filled, "other")

    def work():
        number = 0
        while not stop.is_set():
            base.add(make_concept(f"كلمة {number}", f"word {number}"))
            number += 1

    writer = threading.Thread(target=work)
    writer.start()
    try:
        backups = Backups(filled, tmp_path, 9)
        paths = [backups.make() for _ in range(3)]
        paths += [backups.write(tmp_path / f"{number}.db") for number in range(3)]
    finally:
        stop.set()
        writer.join()
    for path in paths:
        other = other_engine("sqlite")
        Backups(other, tmp_path / "other", 1).restore(path)
        for concept in TermBase(other, "me").concepts():
            assert concept.terms
            assert TermBase(other, "me").history(concept.id)


def test_a_restore_while_another_program_has_the_file_open(migrated, new_database, make_concept, tmp_path):
    """A program that has a SQLite file open reads and writes what was restored, at once."""
    url = new_database("sqlite", like=migrated("sqlite"))
    one, two = open_engine(url), open_engine(url)
    base = TermBase(one, "one")
    base.add(make_concept("كلمة", "word"))
    path = Backups(two, tmp_path, 2).make()
    base.add(make_concept("أخرى", "another"))
    Backups(two, tmp_path, 2).restore(path)
    assert [each.terms[0].text for each in base.concepts()] == ["كلمة"]
    assert base.add(make_concept("ثالثة", "third")).version == 1
    one.dispose()
    two.dispose()


def test_an_older_backup_is_upgraded(new_database, other_engine, tmp_path):
    """A backup of an earlier version is restored as what it would be after an upgrade, packed or as a file."""
    for engine_name, suffix in product(ENGINES, ("db", "jsonl")):
        if (engine_name, suffix) == ("postgresql", "db"):
            continue
        old = open_engine(new_database(engine_name))
        fill_first_version(old)
        path = Backups(old, tmp_path / "old", 2).write(tmp_path / f"{engine_name}.{suffix}")
        upgrade(old, GLOSSARY_CHAIN)
        told = TermBase(old, "me").concepts()
        old.dispose()
        other = other_engine("sqlite")
        Backups(other, tmp_path / "other", 1).restore(path)
        base = TermBase(other, "me")
        assert base.concepts() == told
        assert [each.id for each in told] == [str(CONCEPT)]
        assert [each.concept.id for each in base.find("حكومه")] == [str(CONCEPT)]


def broken(path, lines):
    path.write_text("".join(json.dumps(each) + "\n" for each in lines), encoding="utf-8")
    return path


HEAD = {"warraq": "warraq backup", "format": 1, "revisions": {"corpus": "corpus_0001", "glossary": "glossary_0005"}}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "it is no JSON"),
        ([[1]], "is no backup of warraq"),
        ([{**HEAD, "format": 2}], "newer warraq"),
        ([{**HEAD, "revisions": {"corpus": "corpus_0999"}}], "newer warraq"),
        ([{**HEAD, "revisions": 7}, {"end": 0}], "of which version"),
        ([HEAD], "its end is missing"),
        ([HEAD, {"end": 3}], "its end is missing"),
        ([HEAD, {"end": 0}, {"end": 0}], "behind the end"),
        ([HEAD, {"table": "users", "columns": ["id"]}, {"end": 0}], "line 2: there is no table users"),
        ([HEAD, {"table": "pairs", "columns": ["id"]}, [1, 2], {"end": 1}], "line 3: it has other columns"),
        ([HEAD, {"table": "pairs", "columns": ["id"]}, [1], {"end": 1}], "damaged"),
        ([HEAD, {"table": "pairs", "columns": ["id", "changed"]}, [1, "soon"], {"end": 1}], "line 3"),
        ([HEAD, {"table": "pairs", "columns": [["id"]]}, {"end": 0}], "line 2: there is no table pairs"),
        ([HEAD, {"table": "pairs", "columns": ["id"]}, [10**30], {"end": 1}], "damaged"),
        ([HEAD, {"table": "pairs", "columns": ["source"]}, ["\ud800"], {"end": 1}], "damaged"),
    ],
)
def test_what_is_no_backup_is_refused(engine, make_concept, tmp_path, lines, said):
    """A file that is no backup, is cut off, damaged or of a newer warraq is refused with a sentence; nothing is changed."""
    base = TermBase(engine, "me")
    kept = base.add(make_concept("كلمة", "word"))
    with pytest.raises(UnusableBackup, match=said):
        Backups(engine, tmp_path / "kept", 2).restore(broken(tmp_path / "some.jsonl", lines))
    assert base.concepts() == [kept]


def test_other_files_are_refused(engine, tmp_path):
    """No file, a text, another program's database, a cut or newer one: each is one sentence."""
    backups = Backups(engine, tmp_path / "kept", 2)
    text, foreign, newer = tmp_path / "a.db", tmp_path / "b.db", tmp_path / "c.db"
    text.write_text("no database at all " * 100, encoding="utf-8")
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE things (id INTEGER)")
    connection.close()
    with sqlite3.connect(newer) as connection:
        connection.execute("CREATE TABLE glossary_version (version_num TEXT)")
        connection.execute("INSERT INTO glossary_version VALUES ('glossary_9999')")
    connection.close()
    cut = tmp_path / "d.jsonl.gz"
    cut.write_bytes(gzip.compress(json.dumps(HEAD).encode() + b"\n" + b"[]\n" * 9999)[:-20])
    wild = {tmp_path / "e.jsonl": b"\xff\xfe\0", tmp_path / "f.jsonl.gz": b"\x1f\x8b\x08\0garbage" * 30}
    deep = {tmp_path / "g.jsonl": json.dumps(HEAD).encode() + b"\n" + b"[" * 100_000}
    for path, data in (wild | deep).items():
        path.write_bytes(data)
    for path, said in (
        *((path, "cannot be read to its end") for path in wild),
        *((path, "line 2: it is no JSON") for path in deep),
        (tmp_path / "none.db", "There is no file"),
        (text, "no backup of warraq"),
        (foreign, "no backup of warraq"),
        (newer, "newer warraq"),
        (cut, "cut.jsonl.gz|d.jsonl.gz"),
    ):
        with pytest.raises(UnusableBackup, match=said):
            backups.restore(path)
    assert backups.all() == []


def test_a_place_that_cannot_be_written(filled, tmp_path):
    """A backup that cannot be written is one sentence, and leaves nothing behind."""
    place = tmp_path / "file"
    place.write_text("no folder", encoding="utf-8")
    with pytest.raises(BackupFailed, match="cannot be written"):
        Backups(filled, place, 2).make()
    with pytest.raises(BackupFailed, match="cannot be written"):
        Backups(filled, tmp_path, 2).write(place / "all.jsonl")


FULL = """
    import resource, sys
    from pathlib import Path
    from corpus.store.engine import open_engine
    from glossary.backup.backups import Backups
    from glossary.errors import BackupFailed
    engine = open_engine(sys.argv[1])
    with engine.connect():
        pass
    resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))
    try:
        Backups(engine, Path(sys.argv[2]), 3).make()
    except BackupFailed as error:
        print(error)
    engine.dispose()
"""


def test_no_room_is_one_sentence(filled, run_python, tmp_path):
    """Where the disk takes no more, a backup is one sentence, and no part of it stays."""
    url = filled.url.render_as_string(hide_password=False)
    program = run_python(FULL, url, str(tmp_path / "kept"))
    said, errors = program.communicate(timeout=60)
    assert errors == ""
    assert "cannot be written" in said
    assert [path for path in (tmp_path / "kept").rglob("*") if path.is_file()] == []
