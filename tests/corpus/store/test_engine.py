import shutil
import sqlite3
import sys
import threading

import pytest
from sqlalchemy import text

from corpus.errors import StoreBusy, StoreLost, StoreReadOnly
from corpus.store import sqlite
from corpus.store.engine import open_engine, place_of, reading, write

OPEN_AS_NOBODY = """
    import os, sys
    from corpus.errors import StoreReadOnly
    from corpus.library import Library
    from corpus.store.chain import CORPUS_CHAIN
    from corpus.store.engine import open_engine
    from corpus.store.migrate import upgrade
    import corpus.store.articles, sqlalchemy.dialects.sqlite, encodings.idna

    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        engine = open_engine(sys.argv[1])
        upgrade(engine, CORPUS_CHAIN)
        library = Library(engine)
        print(library.count(), [summary.title for summary in library.summaries("باماكو")])
        library.remove(sys.argv[2])
    except StoreReadOnly as error:
        print(error)
    engine.dispose()
"""


@pytest.fixture
def opened():
    engines = []

    def open_it(url, *waiting):
        engines.append(open_engine(url, *waiting))
        return engines[-1]

    yield open_it
    for engine in engines:
        engine.dispose()


def select_one(engine):
    with reading(engine) as connection:
        return connection.scalar(text("SELECT 1"))


def test_a_missing_folder_is_made(opened, tmp_path):
    """The folder of a new database is made, however deep."""
    engine = opened(f"sqlite:///{tmp_path}/a/b/c.db")

    assert select_one(engine) == 1
    assert (tmp_path / "a/b/c.db").is_file()


def test_a_relative_place_stays_where_it_was(opened, tmp_path, monkeypatch):
    """A database named from here is the same one after the program went elsewhere."""
    monkeypatch.chdir(tmp_path)
    engine = opened("sqlite:///here.db")
    monkeypatch.chdir("/")

    assert select_one(engine) == 1
    assert (tmp_path / "here.db").is_file()


def test_a_connection_waits_logs_ahead_and_keeps_foreign_keys(opened, tmp_path):
    """A SQLite file is in WAL mode, with foreign keys on and a busy timeout."""
    with reading(opened(f"sqlite:///{tmp_path}/x.db")) as connection:
        values = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        ]

    assert values == ["wal", 1, 20_000]


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://me@host/name",
        "",
        "sqlite",
        "sqlite://file.db",
        "sqlite:////tmp/file.db?mode=ro",
        "sqlite+aiosqlite:////tmp/file.db",
        "postgresql://me@host:port/name",
    ],
)
def test_an_address_that_is_none(url):
    """An address of another kind, or with a mistake in it, is refused with a sentence that shows how one is written."""
    with pytest.raises(StoreLost, match="sqlite:///FILE"):
        open_engine(url)


@pytest.mark.parametrize(
    "url", ["mysql://me:secret@host/name", "postgresql://me:secret@host:x/name", "my sql://me:secret@x"]
)
def test_a_password_is_never_shown(url):
    """The sentence about a wrong address does not tell its password."""
    with pytest.raises(StoreLost) as caught:
        open_engine(url)

    assert "secret" not in str(caught.value)


def test_a_password_among_what_is_asked_for_is_never_shown():
    """What a sentence calls a database has no password, wherever the address has one."""
    engine = open_engine("postgresql://localhost/name?user=me&password=secret")
    assert place_of(engine) == "postgresql+psycopg://localhost/name?user=me"


def test_postgresql_without_its_driver(monkeypatch):
    """Without psycopg the sentence says what to install."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreLost, match=r"warraq\[postgresql\]"):
        open_engine("postgresql://me@host/name")


def test_a_file_that_is_no_database(opened, tmp_path):
    """A file of something else is named and left alone."""
    path = tmp_path / "notes.db"
    path.write_bytes(b"these are notes, not a database" * 100)
    with pytest.raises(StoreLost, match=r"notes\.db is not a database"):
        select_one(opened(f"sqlite:///{path}"))

    assert path.read_bytes().startswith(b"these are notes")


def test_a_damaged_database(opened, tmp_path):
    """A database whose pages are damaged is said to be so."""
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.executemany("INSERT INTO t VALUES (?)", [("x" * 500,)] * 100)
    connection.close()
    data = bytearray(path.read_bytes())
    data[4096:20480] = b"\xff" * 16384
    path.write_bytes(data)
    with pytest.raises(StoreLost, match="is damaged"), reading(opened(f"sqlite:///{path}")) as connection:
        connection.execute(text("SELECT count(x) FROM t")).all()


def test_a_folder_is_no_database(tmp_path):
    """A folder in the place of the file is named."""
    with pytest.raises(StoreLost, match="it is a folder"):
        open_engine(f"sqlite:///{tmp_path}")


def test_a_file_in_the_place_of_the_folder(tmp_path):
    """A file where the folder should be is named."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreLost, match="is not a folder"):
        open_engine(f"sqlite:///{tmp_path}/file/x.db")


@pytest.mark.parametrize("other", [False, True])
def test_a_file_that_was_taken_away_is_not_written(opened, tmp_path, other):
    """What would be lost with a file that is moved away, or that another one replaced, is refused until it is back."""
    path = tmp_path / "here" / "y.db"
    engine = opened(f"sqlite:///{path}")
    write(engine, lambda connection: connection.exec_driver_sql("CREATE TABLE t (x)"))
    with reading(engine):
        path.parent.rename(tmp_path / "away")
        path.parent.mkdir()
        if other:
            write(opened(f"sqlite:///{path}"), lambda connection: connection.exec_driver_sql("CREATE TABLE u (x)"))
    with pytest.raises(StoreLost, match="put it back, or start warraq again"):
        write(engine, lambda connection: connection.exec_driver_sql("INSERT INTO t VALUES (1)"))
    if not other:
        with reading(engine), pytest.raises(StoreLost, match="put it back"):
            select_one(engine)
        assert list(path.parent.iterdir()) == []
        path.parent.rmdir()
        (tmp_path / "away").rename(path.parent)
        write(engine, lambda connection: connection.exec_driver_sql("INSERT INTO t VALUES (2)"))
        with reading(engine) as connection:
            assert connection.exec_driver_sql("SELECT x FROM t").scalars().all() == [2]


def test_a_full_disk(opened, tmp_path):
    """A write that finds no room says so, and what was there stays."""
    engine = opened(f"sqlite:///{tmp_path}/x.db")

    def fill(connection):
        connection.exec_driver_sql("PRAGMA max_page_count = 10")
        connection.exec_driver_sql("INSERT INTO t SELECT zeroblob(100000)")

    write(engine, lambda connection: connection.exec_driver_sql("CREATE TABLE t (x)"))
    with pytest.raises(StoreReadOnly, match="disk is full"):
        write(engine, fill)

    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM t").scalar() == 0


def test_who_waits_for_another_program_is_told(opened, tmp_path, monkeypatch):
    """Whoever has to wait for another program's write is told so once, and then writes; nobody else is told anything."""
    monkeypatch.setattr(sqlite, "_AT_ONCE", 0.05)
    told, told_other = [], []
    other = opened(f"sqlite:///{tmp_path}/x.db", lambda: told_other.append(1))
    begun, let_go = threading.Event(), threading.Event()

    def hold(connection):
        connection.execute(text("CREATE TABLE x (y)"))
        begun.set()
        assert let_go.wait(20)

    def waiting():
        told.append(1)
        let_go.set()

    engine = opened(f"sqlite:///{tmp_path}/x.db", waiting)
    thread = threading.Thread(target=write, args=(other, hold))
    thread.start()
    assert begun.wait(20)
    write(engine, lambda connection: connection.execute(text("INSERT INTO x VALUES (1)")))
    thread.join()
    write(engine, lambda connection: connection.execute(text("INSERT INTO x VALUES (2)")))
    assert (told, told_other) == ([1], [])


def test_a_locked_database(opened, tmp_path, monkeypatch):
    """A write that waits in vain for another program says so."""
    monkeypatch.setattr(sqlite, "_PATIENCE", 0.05)
    engine = opened(f"sqlite:///{tmp_path}/x.db")
    other = opened(f"sqlite:///{tmp_path}/x.db")

    def hold(connection):
        with pytest.raises(StoreBusy, match="locked by another program"):
            write(other, lambda connection: connection.exec_driver_sql("CREATE TABLE t (x)"))
        return True

    assert write(engine, hold)


@pytest.mark.parametrize("read_only", ["file", "folder", "both"])
def test_a_read_only_database_is_read(read_only, open_folder, migrated, make_article, run_python):
    """A library that cannot be written opens, is searched, and refuses changes with a sentence that names it."""
    from corpus.library import Library

    path = open_folder / "warraq.db"
    shutil.copyfile(migrated("sqlite").removeprefix("sqlite:///"), path)
    engine = open_engine(f"sqlite:///{path}")
    article = Library(engine).add(make_article("معركة باماكو", title="خبراء"), b"raw").article
    engine.dispose()
    path.chmod(0o444 if read_only in ("file", "both") else 0o666)
    open_folder.chmod(0o555 if read_only in ("folder", "both") else 0o777)

    output, errors = run_python(OPEN_AS_NOBODY, f"sqlite:///{path}", article.id).communicate()

    assert errors == ""
    assert output.splitlines()[0] == "1 ['خبراء']"
    assert f"{path} cannot be written" in output.splitlines()[1]


@pytest.mark.parametrize("place", ["x.db", "new/folder/x.db"])
def test_a_read_only_folder_without_a_database(place, open_folder, run_python):
    """Where no database can be made the sentence names the place and says what to do."""
    open_folder.chmod(0o555)
    path = open_folder / place

    output, _ = run_python(OPEN_AS_NOBODY.replace("engine.dispose()", ""), f"sqlite:///{path}", "x").communicate()

    assert "cannot be made" in output
    assert str(open_folder) in output
    assert "--db" in output


def test_a_postgresql_server_that_is_not_there(opened):
    """A server that does not answer is named without the password."""
    with pytest.raises(StoreLost, match="cannot be reached") as caught:
        select_one(opened("postgresql://me:secret@127.0.0.1:1/name"))

    assert "secret" not in str(caught.value)


def test_a_postgresql_database_that_does_not_exist(opened, postgresql_server):
    """A database that the server does not have is a sentence about its name."""
    with pytest.raises(StoreLost, match=r"nowhere.*does not exist"):
        select_one(opened(postgresql_server.format("nowhere")))


def test_a_read_only_postgresql_connection(opened, postgresql_server):
    """A server that takes no changes is said to be read-only."""
    url = postgresql_server.format("postgres") + "&options=-cdefault_transaction_read_only%3Don"
    with pytest.raises(StoreReadOnly, match="is read-only"):
        write(opened(url), lambda connection: connection.execute(text("CREATE TABLE t (x integer)")))


def test_a_connection_that_was_ended_is_replaced(opened, new_database):
    """After a server restart the next question is answered on a new connection."""
    url = new_database("postgresql")
    engine = opened(url)
    with reading(engine) as connection:
        victim = connection.execute(text("SELECT pg_backend_pid()")).scalar()
    with reading(opened(url)) as connection:
        connection.execute(text("SELECT pg_terminate_backend(:victim)"), {"victim": victim})

    assert select_one(engine) == 1


FAIL_AMID_ROWS = """
    import sys
    from sqlalchemy import text
    from corpus.store.engine import open_engine

    engine = open_engine(sys.argv[1])
    try:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE once (id integer PRIMARY KEY)"))
            connection.execute(text("INSERT INTO once VALUES (:id)"), [{"id": 1}] * 2_000)
    except Exception as error:
        print(type(error).__name__)
    engine.dispose()
"""


def test_a_library_says_nothing_of_its_own(run_python, new_database):
    """What psycopg notes while it clears up after an error does not reach the terminal; the error does."""
    program = run_python(FAIL_AMID_ROWS, new_database("postgresql"))
    assert program.communicate(timeout=60) == ("IntegrityError\n", "")
