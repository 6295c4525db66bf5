"""Several programs that decide on names, and take decisions back, at one time."""

from threading import Barrier, Thread

import pytest

from corpus.errors import StoreBusy
from corpus.store.engine import begin_write
from glossary.authority.authority import Authority
from glossary.authority.model import AuthorityRecord
from glossary.errors import GlossaryError
from glossary.store.authority_records import StoredRecords
from glossary.undoing import Undoing


def test_a_name_that_is_changed_is_held_against_others(engine, authority, person, tell):
    """Who takes a decision back, or decides anew on what was taken back, lets nobody else change the name meanwhile."""
    goita = person("آسيمي غويتا")
    tell((goita, goita.ar))
    record = authority.confirm(goita.id)
    for find in (lambda stored: stored.get(record.id), lambda stored: stored.of(goita.id)):
        waiting = Thread(target=lambda: Authority(engine, "omar").rename(goita.id, en="Goïta"))
        with engine.connect() as connection, begin_write(connection):
            stored = StoredRecords(connection)
            before = find(stored)
            waiting.start()
            waiting.join(0.2)
            assert find(stored) == before
        waiting.join()
        assert authority.get(goita.id).en == "Goïta"
        while Undoing(engine, "omar").undo() or Undoing(engine, "salma").undo():
            pass
        assert authority.records() == []


def test_two_windows_of_one_reader_never_take_the_same_step(engine, authority, person, tell):
    """Each undo takes a step of its own, nothing is told to be somebody else's, and each is done again."""
    names = [person(each) for each in ("علي بن أحمد", "سالم المري", "نادر الحلبي", "شاهر البقطوشي")]
    tell(*((each, each.ar) for each in names))
    for each in names:
        authority.rename(each.id, en="New")
    for way in (Undoing.undo, Undoing.redo):
        together, taken = Barrier(len(names)), []

        def go(way=way, together=together, taken=taken):
            together.wait()
            try:
                taken.append(way(Undoing(engine, "salma")).sentence)
            except (GlossaryError, AttributeError) as error:
                taken.append(error)

        threads = [Thread(target=go) for _each in names]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        doing = "Undone" if way is Undoing.undo else "Done again"
        assert sorted(map(str, taken)) == sorted(f"{doing}: renaming {each.ar}." for each in names)
    assert [each.en for each in authority.records()] == ["New"] * len(names)


def test_two_first_decisions_on_a_name_are_both_kept(engine, authority, person, tell):
    """Who finds nothing decided, and another decides before it is written, writes over nothing: it is looked at again."""
    goita = person("آسيمي غويتا")
    tell((goita, goita.ar))
    with engine.connect() as connection, connection.begin():
        stored = StoredRecords(connection)
        assert stored.of(goita.id) is None
        Authority(engine, "omar").add_alias(goita.id, "قائد المجلس")
        with pytest.raises(StoreBusy):
            stored.put(AuthorityRecord(goita.id, goita.kind, goita.ar), "salma")
    assert authority.get(goita.id).aliases == ("قائد المجلس",)
