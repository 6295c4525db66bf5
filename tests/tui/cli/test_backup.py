"""Backups, restores and folders of texts from the command line, and those that warraq makes by itself."""

import os
import sqlite3
from unittest.mock import Mock

import pytest

from corpus.errors import StoreLost
from corpus.store.engine import open_engine
from glossary.backup.backups import Backups, Occasion, kept_in
from tests.glossary.store.test_migrations import fill_first_version


def has(warraq, *options):
    """Return whether the glossary has the term that these tests add."""
    return "مصطلح\t" in warraq("term", "find", "مصطلح", *options).text


def kept(warraq):
    return [each["for"] for each in warraq("backup", "--list", "--json").json["backups"]]


def test_a_backup_is_made_listed_and_restored(warraq):
    """What is restored is what was there; what was there before is kept and brings it back."""
    assert warraq("backup", "--list").code == 1
    made = warraq("backup", "--json").json
    assert made["size"] > 0
    warraq("term", "add", "مصطلح", "term")
    answer = warraq("restore", made["file"], "--json")
    assert answer.code == 0
    assert not has(warraq)
    assert kept(warraq) == ["before-restore", "asked"]
    back = warraq("restore", answer.json["before"])
    assert (back.code, "take it back with" in back.said) == (0, True)
    assert has(warraq)
    assert warraq("backup", "--list", "--keep", "1").text.count("\n") == 1


def test_a_file_is_portable(warraq, tmp_path):
    """A backup in lines of JSON is restored into another database by one command."""
    warraq("term", "add", "مصطلح", "term")
    assert warraq("backup", tmp_path / "all.jsonl").text == f"{tmp_path / 'all.jsonl'}\n"
    other = tmp_path / "other.db"
    assert warraq("restore", tmp_path / "all.jsonl", "--db", str(other)).code == 0
    assert has(warraq, "--db", str(other))


def test_a_file_that_is_there_stays(warraq, monkeypatch):
    """A backup replaces a file, also one that others make meanwhile, only with `--force`; the database it is of never."""
    mine, own = warraq.folder / "all.jsonl", warraq.folder / "data" / "warraq" / "warraq.db"
    mine.write_text("mine", encoding="utf-8")
    answer = warraq("backup", mine)
    assert (answer.code, answer.output, "--force" in answer.said) == (1, b"", True)
    assert mine.read_text(encoding="utf-8") == "mine"
    assert warraq("backup", mine, "--force").code == 0
    assert mine.read_text(encoding="utf-8").startswith("{")
    with monkeypatch.context() as patched:

        def meanwhile(_engine, _part):
            (warraq.folder / "other.db").write_text("theirs", encoding="utf-8")

        patched.setattr("glossary.backup.backups._copy_file", meanwhile)
        answer = warraq("backup", "other.db")
        assert (answer.code, answer.output, "other.db was made by somebody" in answer.said) == (1, b"", True)
        assert (warraq.folder / "other.db").read_text(encoding="utf-8") == "theirs"
        assert sorted(each.name for each in warraq.folder.glob(".other*")) == []
    assert warraq("backup", "other.db", "--force").code == 0
    (warraq.folder / "link.db").symlink_to(own)
    before = own.stat().st_ino
    for name in (own, "link.db"):
        answer = warraq("backup", name, "--force")
        assert (answer.code, "is the database itself" in answer.said) == (2, True)
    assert own.stat().st_ino == before
    os.mkfifo(warraq.folder / "pipe.db")
    for name in ("pipe.db", warraq.folder):
        answer = warraq("backup", name, "--force")
        assert (answer.code, "is no file that can be replaced" in answer.said) == (1, True)
    assert (warraq.folder / "pipe.db").is_fifo()


def test_imports_make_a_backup_and_dry_runs_do_not(warraq, tmp_path):
    """Before an import there is a backup; where none can be made, nothing is imported and one sentence says so."""
    (tmp_path / "a.tsv").write_text("Arabic\tEnglish\nمصطلح\tterm\n", encoding="utf-8")
    assert warraq("term", "import", tmp_path / "a.tsv", "--dry-run").code == 0
    assert warraq("backup", "--list").code == 1
    assert warraq("term", "import", tmp_path / "a.tsv").code == 0
    assert kept(warraq) == ["before-import"]
    (tmp_path / "b.tsv").write_text("Arabic\tEnglish\nمصطلح ثان\tsecond\n", encoding="utf-8")
    assert warraq("term", "import", tmp_path / "b.tsv", WARRAQ_BACKUPS="0").code == 0
    assert kept(warraq) == ["before-import"]


def test_upgrades_make_a_backup_or_are_not_begun(warraq, tmp_path, monkeypatch):
    """An older database is copied before it is upgraded, once however often that fails; without a copy it stays as it was."""
    path = tmp_path / "old.db"
    engine = open_engine(f"sqlite:///{path}")
    fill_first_version(engine)
    engine.dispose()
    blocked = warraq.folder / "data" / "warraq" / "backups"
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("no folder", encoding="utf-8")
    answer = warraq("term", "find", "حكومة", "--db", str(path))
    assert (answer.code, answer.said.count("\n"), "The backup" in answer.said) == (1, 1, True)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version_num FROM glossary_version").fetchall() == [("glossary_0001",)]
    connection.close()
    blocked.unlink()
    with monkeypatch.context() as patched:
        patched.setattr("corpus.store.migrate.run_migrations", Mock(side_effect=StoreLost("No more room.")))
        assert [warraq("term", "find", "حكومة", "--db", str(path)).code for _ in range(3)] == [1] * 3
    assert warraq("term", "find", "حكومة", "--db", str(path)).code == 0
    (folder,) = blocked.iterdir()
    assert [each.occasion for each in kept_in(folder)] == [Occasion.UPGRADE]


@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_backup_is_restored_below_a_folder_of_any_name(warraq, tmp_path, is_damaged):
    """Signs that mean something in an address are letters of a folder's name, and bytes of no text are no hindrance."""
    home = tmp_path / "why?" / "50%3F" / os.fsdecode(b"jos\xe9")
    here = {"XDG_DATA_HOME": str(home)}
    assert warraq("backup", **here).code == 0
    (backup,) = home.glob("warraq/backups/*/*")
    assert warraq("term", "add", "مصطلح", "term", **here).code == 0
    if is_damaged:
        (home / "warraq" / "warraq.db").write_bytes(b"no database" * 1000)
    assert warraq("restore", backup, **here).code == 0
    assert "مصطلح\t" not in warraq("term", "find", "مصطلح", **here).text
    assert list(tmp_path.glob("why*")) == [tmp_path / "why?"]


def test_the_oldest_backup_is_restored_into_an_older_database(warraq, tmp_path):
    """The backup that is made before the database is upgraded does not take away the one that is to be put back."""
    engine = open_engine(f"sqlite:///{tmp_path / 'old.db'}")
    fill_first_version(engine)
    oldest = Backups(engine, warraq.folder / "data" / "warraq" / "backups", 1).make()
    engine.dispose()
    answer = warraq("restore", oldest, "--db", str(tmp_path / "old.db"), WARRAQ_BACKUPS="1")
    assert (answer.code, oldest.exists()) == (0, True)
    assert [each.occasion for each in kept_in(oldest.parent)] == [Occasion.RESTORE, Occasion.ASKED]


def test_a_folder_of_texts(warraq, tmp_path):
    """The glossary goes into a folder and comes back from it; a field that both changed is told, with exit code 1."""
    warraq("term", "add", "مصطلح", "term")
    folder = tmp_path / "terms"
    written = warraq("backup", "--text", folder, "--json").json
    assert (written["written"] > 1, written["taken_away"]) == (True, 0)
    assert warraq("backup", "--text", folder, "--json").json["written"] == 0
    (path,) = (each for each in folder.rglob("*.json") if "مصطلح" in each.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace("{", '{\n "note": "theirs",', 1), encoding="utf-8")
    warraq("term", "edit", path.stem, "--note", "mine")
    answer = warraq("restore", "--text", folder, "--json")
    assert answer.code == 1
    (conflict,) = answer.json["conflicts"]
    assert (conflict["field"], conflict["database"], conflict["folder"]) == ("note", "mine", "theirs")
    refused = warraq("backup", "--text", folder)
    assert (refused.code, "restore --text" in refused.said) == (1, True)
    assert warraq("restore", "--text", folder, "--prefer", "folder").code == 0
    assert '"theirs"' in warraq("term", "find", "مصطلح", "--json").text


@pytest.mark.parametrize(
    "arguments",
    [
        ("backup", "a.db", "--list"),
        ("backup", "--keep", "0"),
        ("restore",),
        ("restore", "a.db", "--text", "b"),
        ("restore", "a.db", "--prefer", "folder"),
        ("db",),
        ("db", "grant", "somebody", "king"),
    ],
)
def test_misuse_is_a_sentence(warraq, arguments):
    """What cannot be asked is one sentence and exit code 2."""
    answer = warraq(*arguments)
    assert (answer.code, answer.output, answer.said.count("\n")) == (2, b"", 1)


def test_roles_need_a_server(warraq):
    """On a file there are no roles."""
    assert warraq("db", "roles").code == 1
    answer = warraq("db", "grant", "somebody", "reader")
    assert (answer.code, "need a PostgreSQL server" in answer.said) == (1, True)


def test_a_team_on_a_server(warraq, new_database, tmp_path):
    """A file moves to a server by one command; a reader there reads, is refused in a sentence, and doctor says the role."""
    import psycopg

    warraq("term", "add", "مصطلح", "term")
    url = new_database("postgresql")
    reader = f"reader_of_{url.partition('?')[0].rpartition('/')[2]}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {reader} LOGIN")
    server = url.replace("postgresql://", "postgresql+psycopg://")
    assert warraq("restore", warraq.folder / "data" / "warraq" / "warraq.db", "--db", server).code == 0
    assert warraq("db", "grant", reader, "reader", "--db", server).text == f"{reader}\treader\n"
    assert {"user": reader, "role": "reader"} in warraq("db", "roles", "--json", "--db", server).json["roles"]
    theirs = server.replace("postgres:", f"{reader}:", 1)
    assert has(warraq, "--db", theirs)
    refused = warraq("term", "add", "آخر", "other", "--db", theirs)
    assert (refused.code, refused.said.count("\n"), "for a role that may" in refused.said) == (1, 1, True)
    told = {each["topic"]: each["found"] for each in warraq("doctor", "--json", "--db", theirs).json["findings"]}
    assert "your role there is reader" in told["database"]
    assert warraq("db", "revoke", reader, "--db", server).code == 0
    assert warraq("term", "find", "مصطلح", "--db", theirs).code == 1
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP OWNED BY {reader}")
        connection.execute(f"DROP ROLE {reader}")
