"""A library checked, mended and indexed anew from the command line."""

import sqlite3

import pytest

from corpus.store.reindex import Reindexing


@pytest.fixture
def database(warraq):
    warraq("list")
    return warraq("locate", "--json").json["database"].removeprefix("sqlite:///")


def change(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_faults_are_told_and_mended(warraq, database):
    """A sound library answers 0; faults are told with 1, mended on demand, and what is lost is told as such."""
    sound = warraq("verify")
    assert (sound.code, sound.text.endswith("everything is there.\n")) == (0, True)
    change(
        database,
        "DELETE FROM article_index_docsize WHERE id = 1",
        "INSERT INTO article_keys VALUES (9999, x'00', 777, 'entity', 'a')",
    )
    wrong = warraq("verify", "--json")
    assert (wrong.code, {fault["kind"] for fault in wrong.json["faults"]}) == (1, {"not indexed", "orphans"})
    assert not any(fault["repaired"] for fault in wrong.json["faults"])
    mended = warraq("verify", "--repair")
    assert (mended.code, mended.text.count("mended  ")) == (0, 2)
    assert warraq("verify").code == 0

    change(database, "UPDATE article_texts SET raw = x'00' WHERE id = 1")
    lost = warraq("verify", "--repair")
    assert (lost.code, "wrong  " in lost.text) == (1, True)


def test_an_index_is_made_anew_and_gone_on_with(warraq, database, monkeypatch):
    """All articles are indexed; what was stopped tells so with 1, goes on where it ended, and finds everything again."""
    total = len(warraq("list", "--json").json["articles"])
    assert warraq("reindex", "--go-on", "--json").json == {"indexed": 0, "stopped": False}
    assert warraq("reindex", "--json").json == {"indexed": total, "stopped": False}

    monkeypatch.setattr("corpus.store.reindex._AT_ONCE", 2)
    monkeypatch.setattr("corpus.store.reindex._SMALL", 1)
    steps = Reindexing.steps

    def interrupted(self):
        yield next(steps(self))
        raise KeyboardInterrupt

    with monkeypatch.context() as stopping:
        stopping.setattr(Reindexing, "steps", interrupted)
        stopped = warraq("reindex")
    assert (stopped.code, "2 articles" in stopped.text) == (1, True)
    assert warraq("verify", "--json").json["faults"][0]["kind"] == "unfinished"
    assert warraq("reindex").text == f"{total:,} articles indexed.\n"
    assert warraq("verify").code == 0
