"""A connection that is lost, for real: the line to the server is cut."""

import threading

import pytest
from sqlalchemy import text

from corpus.errors import StoreLost
from corpus.store.engine import write
from glossary.termbase import TermBase


def test_a_save_without_a_server_is_one_sentence_and_works_when_it_is_back(far, line, owned, make_concept):
    """Nothing is kept half; the same draft is saved when the server answers again, by the same program."""
    base = TermBase(far, "me")
    base.add(make_concept("أول", "first"))
    line.cut()
    draft = make_concept("ثان", "second")
    for _ in range(2):
        with pytest.raises(StoreLost, match="cannot be reached"):
            base.add(draft)
    line.mend()
    kept = base.add(draft)
    assert [each.terms[0].text for each in TermBase(owned, "you").concepts()] == ["أول", "ثان"]
    assert len(base.history(kept.id)) == 1


def test_a_line_that_is_cut_in_the_middle_of_a_save(far, line, owned, make_concept):
    """What was not acknowledged is there whole or not at all, and the next save goes through."""
    base, begun, gone_on = TermBase(far, "me"), threading.Event(), threading.Event()

    def work(connection):
        connection.execute(text("UPDATE glossaries SET priority = 7"))
        begun.set()
        gone_on.wait(20)
        connection.execute(text("UPDATE glossaries SET priority = 8"))

    def cut():
        begun.wait(20)
        line.cut()
        gone_on.set()

    cutting = threading.Thread(target=cut)
    cutting.start()
    with pytest.raises(StoreLost, match="cannot be reached"):
        write(far, work)
    cutting.join()
    line.mend()
    base.add(make_concept("كلمة", "word"))
    assert TermBase(owned, "you").count() == 1
