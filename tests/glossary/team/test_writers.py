"""Many people and programs that write at once, and programs that are killed while they write."""

import random
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from corpus.store.engine import open_engine
from glossary.curation.bulk import setting
from glossary.curation.curation import Curation
from glossary.errors import StaleConcept
from glossary.store.things import content
from glossary.termbase import TermBase

WRITERS, TURNS, SHARED = 16, 8, 4


def sound(base, concept_id):
    """Hold that each change of an entry begins with what the one before left, and that none is missing; return them."""
    changes = base.history(concept_id)[::-1]
    there = {each.id: each for each in base.concepts()}.get(concept_id)
    assert changes[0].before is None
    for earlier, later in pairwise(changes):
        assert content(later.before) == content(earlier.after)
    assert content(changes[-1].after) == content(there)
    if there is not None:
        assert there.version == len(changes)
    return changes


def test_sixteen_writers_lose_nothing(new_database, migrated, make_concept):
    """Each change that was accepted is in the entry and once in its history; no deadlock, no lock reaches anybody."""
    url = new_database("postgresql", like=migrated("postgresql"))
    engine = open_engine(url)
    base = TermBase(engine, "first")
    shared = [base.add(make_concept(f"كلمة {n}", f"word {n}")) for n in range(SHARED)]

    def work(number):
        own, chance = open_engine(url), random.Random(number)
        mine, curation = TermBase(own, f"writer {number}"), Curation(own, f"writer {number}")
        accepted = []
        for turn in range(TURNS):
            token, concept = f"<{number}.{turn}>", chance.choice(shared)
            while True:
                seen = mine.get(concept.id)
                with suppress(StaleConcept):
                    mine.revise(replace(seen, note=(seen.note or "") + token))
                    break
            accepted.append((concept.id, token))
            mine.add(make_concept(f"خاص {number} {turn}", f"own {number} {turn}"))
            order = chance.sample([each.id for each in shared], SHARED)
            curation.bulk(order, [setting(f"subject+={number}-{turn}")])
        own.dispose()
        return accepted

    with ThreadPoolExecutor(WRITERS) as writers:
        accepted = [each for some in writers.map(work, range(WRITERS)) for each in some]

    for concept in shared:
        wanted = sorted(token for concept_id, token in accepted if concept_id == concept.id)
        now = base.get(concept.id)
        assert sorted(f"<{each}" for each in (now.note or "").split("<")[1:]) == wanted
        assert len(now.subjects) == WRITERS * TURNS
        assert len(sound(base, concept.id)) == 1 + len(wanted) + WRITERS * TURNS
    assert base.count() == SHARED + WRITERS * TURNS
    engine.dispose()


SIX = """
    import sys
    from dataclasses import replace
    from corpus.store.engine import open_engine
    from glossary.errors import StaleConcept
    from glossary.termbase import TermBase
    from glossary.terminology import Concept, Term
    from glossary.backup.backups import Backups
    from pathlib import Path

    url, name, shared, folder = sys.argv[1:]
    engine = open_engine(url)
    base = TermBase(engine, name)
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(20):
        base.add(Concept("", (Term("", "ar", f"كلمة {name} {number}"), Term("", "en", f"word {name} {number}"))))
        if number % 10 == 0:
            Backups(engine, Path(folder), 3).make()
            base.undo()
            base.redo()
        while True:
            seen = base.get(shared)
            try:
                base.revise(replace(seen, note=(seen.note or "") + name))
                break
            except StaleConcept:
                pass
    engine.dispose()
"""


def test_six_programs_on_one_file(new_database, migrated, make_concept, run_python, tmp_path):
    """Six programs that add, change, take back and make backups of one SQLite file meet no lock and lose nothing."""
    url = new_database("sqlite", like=migrated("sqlite"))
    engine = open_engine(url)
    base = TermBase(engine, "first")
    shared = base.add(make_concept("كلمة", "word"))
    programs = [run_python(SIX, url, name, shared.id, str(tmp_path)) for name in "abcdef"]
    for program in programs:
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.stdin.write("go\n")
        program.stdin.flush()
    said = [program.communicate(timeout=120) for program in programs]
    note = base.get(shared.id).note

    assert said == [("", "")] * 6
    assert {name: note.count(name) for name in "abcdef"} == dict.fromkeys("abcdef", 20)
    assert base.count() == 1 + 6 * 20
    sound(base, shared.id)
    engine.dispose()


ROUNDS = 40
KILLED = """
    import os, random, signal, sys, time
    from dataclasses import replace
    from corpus.store.engine import open_engine
    from glossary.curation.curation import Curation
    from glossary.termbase import TermBase
    from glossary.terminology import Concept, Term

    url, rounds = sys.argv[1], int(sys.argv[2])

    told, saying = os.pipe()

    def say(*words):
        os.write(saying, (" ".join(words) + "\\n").encode())

    def work(round_):
        engine = open_engine(url)
        base, curation = TermBase(engine, "me"), Curation(engine, "me")
        for number in range(10_000):
            name = f"{round_}x{number}"
            kept = base.add(Concept("", (Term("", "ar", f"كلمة {name}"), Term("", "en", f"word {name}"))))
            say("add", kept.id, name)
            base.revise(replace(kept, note=name))
            say("revise", kept.id, name)
            if number % 3 == 1:
                base.remove(kept.id)
                say("remove", kept.id, name)
            if number % 3 == 2:
                other = base.add(Concept("", (Term("", "ar", f"غيرها {name}"),)))
                say("add", other.id, name)
                curation.merge(base.get(kept.id), [other])
                say("merge", kept.id, other.id)

    def heard():
        said = os.read(told, 65536)
        os.write(1, said)
        return said.count(b"\\n")

    chance = random.Random(7)
    for round_ in range(rounds):
        child = os.fork()
        if not child:
            try:
                work(round_)
            finally:
                os._exit(1)
        left = chance.randint(1, 12)
        while left > 0:
            left -= heard()
        time.sleep(chance.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, status
        os.set_blocking(told, False)
        try:
            heard()
        except BlockingIOError:
            pass
        os.set_blocking(told, True)
"""


def test_forty_killed_programs_lose_nothing(new_database, migrated, run_python):
    """After kill -9 in the middle of saves, forty times, all that was acknowledged is there, nothing is half, the file is sound."""
    url = new_database("sqlite", like=migrated("sqlite"))
    said, errors = run_python(KILLED, url, str(ROUNDS)).communicate(timeout=300)
    assert errors == ""
    done = [line.split(" ") for line in said.splitlines()]
    engine = open_engine(url)
    base = TermBase(engine, "me")
    there = {each.id: each for each in base.concepts()}

    rounds = {name.partition("x")[0] for kind, _, name in done if kind == "add"}
    assert len(rounds) == ROUNDS
    gone = {first if kind == "remove" else second for kind, first, second in done if kind in ("remove", "merge")}
    for kind, concept_id, name in done:
        kinds = [each.kind for each in base.history(concept_id)]
        assert kind in kinds
        if concept_id in gone:
            assert concept_id not in there
        elif kind == "revise" and concept_id in there:
            assert there[concept_id].note == name
    _nothing_is_half(base, there)
    engine.dispose()
    _sound_file(Path(url.removeprefix("sqlite:///")))


def _nothing_is_half(base, there):
    for concept in there.values():
        changes = base.history(concept.id)[::-1]
        assert content(changes[-1].after) == content(concept)
        assert concept.version == len(changes)
        assert [each.concept.id for each in base.find(concept.terms[0].text, 1)] == [concept.id]


def _sound_file(path):
    connection = sqlite3.connect(path)
    for check, told in (("integrity_check", [("ok",)]), ("foreign_key_check", [])):
        assert connection.execute(f"PRAGMA {check}").fetchall() == told
    for index in ("term_words", "term_trigrams"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    connection.close()
