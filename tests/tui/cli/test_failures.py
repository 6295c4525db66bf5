"""What a person can meet, caused for real: one clear sentence, nothing lost, and a line in a log without texts."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

WORD = "سريزمتنق"
"""A word that stands nowhere else."""
ARTICLE = f"""عنوان {WORD}

قال الوزير إن {WORD} افتتح المعرض اليوم.
"""


@pytest.fixture
def bound(process):
    """Warraq without a superuser's right to write and read everywhere."""
    if os.geteuid() == 0:
        limiter = shutil.which("setpriv")
        if limiter is None:
            pytest.skip("root may read and write everywhere, and there is no setpriv to forbid it")
        process.prefix = [limiter, "--bounding-set=-dac_override,-dac_read_search"]
    return process


@pytest.fixture
def full(process, settled):
    """Warraq with a library, on a disk that takes no more."""
    shutil.copytree(settled, process.folder, dirs_exist_ok=True)
    (process.folder / "new.txt").write_text(ARTICLE, encoding="utf-8")
    process.prefix = ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh"]
    return process


def database(warraq):
    return warraq.folder / "data" / "warraq" / "warraq.db"


def log(warraq):
    path = warraq.folder / "state" / "warraq" / "warraq.log"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def told(answer, code=1):
    """The one sentence of a failure."""
    assert (answer.code, answer.said.count("\n")) == (code, 1), answer
    assert "fault of warraq" not in answer.said
    return answer.said


@pytest.mark.parametrize(
    "asked", [("add", "new.txt"), ("term", "add", WORD, "word"), ("backup",), ("list",), ("reindex",)], ids=" ".join
)
def test_a_disk_that_takes_no_more(full, asked):
    """A change that finds no room is told so, whatever file of the database it is that finds none; what was there stays."""
    before = database(full).read_bytes()
    assert "the disk is full or takes no more" in told(full(*asked))
    assert database(full).read_bytes() == before


@pytest.mark.parametrize(
    ("damage", "sentence"), [("cut", "is damaged"), ("other", "is not a database"), ("link", "is not a database")]
)
def test_a_damaged_database_has_a_way_out(warraq, damage, sentence):
    """The sentence names the commands that list the backups and put one back; they do, and the damaged file is kept."""
    warraq("term", "add", WORD, "word")
    backup = warraq("backup", "--json").json["file"]
    if damage == "link":
        database(warraq).rename(warraq.folder / "elsewhere.db")
        database(warraq).symlink_to(warraq.folder / "elsewhere.db")
    whole = database(warraq).read_bytes()
    broken = whole[: len(whole) // 2] if damage == "cut" else b"notes" * 1000
    database(warraq).write_bytes(broken)
    database(warraq).chmod(0o660)
    said = told(warraq("list"))
    assert sentence in said
    assert "warraq backup --list" in said
    assert "warraq restore FILE" in said
    assert backup in warraq("backup", "--list").text
    answer = warraq("restore", backup, "--json")
    assert answer.code == 0
    with Path(answer.json["before"]).open("rb") as kept:
        assert kept.read() == broken
    assert (database(warraq).is_symlink(), database(warraq).stat().st_mode & 0o777) == (damage == "link", 0o660)
    assert WORD in warraq("term", "find", WORD).text
    assert WORD not in log(warraq)


@pytest.mark.parametrize(
    "lost",
    ["DROP TABLE glossary_facts", "DELETE FROM corpus_version", "DROP TABLE glossary_version", "DROP TABLE articles"],
)
def test_a_database_that_lost_tables_has_a_way_out(warraq, lost):
    """What another program left of a file is told as damaged, no fault of warraq for doctor either, and a backup helps."""
    backup = warraq("backup", "--json").json["file"]
    with sqlite3.connect(database(warraq)) as connection:
        connection.execute(lost)
    connection.close()
    assert "is damaged: put a backup in its place" in told(warraq("list"))
    assert "is damaged: put a backup" in warraq("doctor").text
    assert len(warraq("backup", "--list", "--json").json["backups"]) == 1
    assert warraq("restore", backup).code == 0
    assert warraq("list").code == 0


@pytest.mark.parametrize("left", [b"", None], ids=["empty", "gone"])
def test_a_database_that_is_made_anew_is_told(warraq, left):
    """Where its file is empty or gone and there are backups, whoever opens the next one is told of them, once."""
    warraq("term", "add", WORD, "word")
    backup = warraq("backup", "--json").json["file"]
    database(warraq).unlink()
    if left is not None:
        database(warraq).write_bytes(left)
    said = warraq("list").said
    assert "is gone or empty and is made anew" in said
    assert "warraq restore FILE" in said
    assert warraq("list").said == ""
    assert warraq("restore", backup).code == 0
    assert WORD in warraq("term", "find", WORD).text


def test_what_is_no_backup_leaves_a_damaged_database_alone(warraq):
    """A file that cannot be restored changes nothing."""
    database(warraq).write_bytes(b"notes" * 1000)
    (warraq.folder / "x.db").write_text(ARTICLE, encoding="utf-8")
    assert "is no backup of warraq" in told(warraq("restore", "x.db"))
    assert database(warraq).read_bytes() == b"notes" * 1000
    assert len(list(database(warraq).parent.glob("*.damaged-*"))) == 0


def test_a_data_folder_that_may_not_be_entered(bound, settled):
    """A folder that nobody may look into is told as such by what needs it; the doctor says it too, and locate goes on."""
    shutil.copytree(settled, bound.folder, dirs_exist_ok=True)
    folder = database(bound).parent
    folder.chmod(0)
    try:
        assert f"mend the permissions of {folder}" in told(bound("list"))
        assert bound("locate").code == 0
        answer = bound("doctor")
        assert (answer.code, answer.said) == (1, "")
        assert "cannot be looked at (Permission denied)" in answer.text
    finally:
        folder.chmod(0o755)


def test_a_folder_that_was_removed_under_ones_feet(process):
    """Where a name alone belongs to a folder that is gone, that is told."""
    process.prefix = ["sh", "-c", 'mkdir gone && cd gone && rmdir ../gone && exec "$@"', "sh"]
    assert "The folder you are in was removed" in told(process("list", "--db", "x.db"))


def test_a_device_is_no_database(warraq):
    """What is no file is named as such, instead of an error of the disk."""
    assert "it is no file but a device or a pipe" in told(warraq("--db", "/dev/null", "list"))


def test_what_means_memory_is_no_file(warraq):
    """The name by which SQLite means memory makes no file of that name; one that is there, of an earlier run, is opened."""
    kept = warraq.folder / ":memory:"
    for answer in (warraq("--db", ":memory:", "list"), warraq("add", "-", stdin=ARTICLE, WARRAQ_DB=str(kept))):
        assert ":memory: is no file to keep a database in: name another, such as lib.db." in told(answer)
    assert ":memory: is no file" in warraq("doctor", "--db", ":memory:").text
    assert not kept.exists()
    shutil.copyfile(database(warraq), kept)
    assert warraq("--db", str(kept), "list").code == 0


@pytest.mark.parametrize("value", ["here", "~nobody-of-this-name/x"])
def test_a_variable_that_names_no_whole_path(warraq, value):
    """It is left out with a warning, and the folder of the home is taken, wherever warraq is started."""
    answer = warraq("locate", "--json", XDG_STATE_HOME=value)
    assert answer.code == 0
    assert f"XDG_STATE_HOME is '{value}'" in answer.said
    assert value not in answer.json["state"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can become somebody unknown")
def test_a_user_without_a_home(process):
    """Where the system knows of no home, the sentence says which variables to set, and nothing is made anywhere."""
    bare = {name: value for name, value in process.environ.items() if not name.startswith("XDG_") and name != "HOME"}
    program = [*process.command, "list"]

    keep = ["setpriv", "--ruid=2147483639"]
    if shutil.which("setpriv") is None:
        pytest.skip("there is no setpriv")
    done = subprocess.run([*keep, *program], env=bare, cwd=process.folder, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"set HOME, or XDG_DATA_HOME" in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert list(process.folder.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_standard_error_that_takes_nothing(process):
    """The exit code stays what it is where the sentence cannot be written."""
    with Path("/dev/full").open("wb") as nowhere:
        done = subprocess.run(
            [*process.command, "nosuch"], env=process.environ, stdin=subprocess.DEVNULL, stderr=nowhere, check=False
        )
    assert done.returncode == 2


def test_settings_that_cannot_be_read_are_in_the_log(warraq):
    """What keeps warraq from its work has a line in the log."""
    (warraq.folder / "config" / "warraq" / "config.toml").mkdir(parents=True)
    assert "cannot be read (Is a directory); remove or rename it." in told(warraq("list"), 2)
    assert "SettingsError: " in log(warraq)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_settings_that_are_a_pipe(warraq):
    """A pipe in the place of the settings file is not waited for, nor changed: it is to be removed or renamed."""
    (warraq.folder / "config" / "warraq").mkdir(parents=True)
    os.mkfifo(warraq.folder / "config" / "warraq" / "config.toml")
    assert told(warraq("list"), 2).endswith("; remove or rename it.\n")
    refused = warraq("config", "set", "theme", "ink")
    assert (refused.code, refused.said.splitlines()[-1].endswith("; remove or rename it.")) == (1, True)


def test_an_import_that_is_interrupted(process, settled):
    """Ctrl-C amid an import says that nothing was imported, and nothing was."""
    shutil.copytree(settled, process.folder, dirs_exist_ok=True)
    rows = "".join(f"{WORD}{number}\tword {number}\n" for number in range(30_000))
    (process.folder / "terms.tsv").write_text(f"Arabic\tEnglish\n{rows}", encoding="utf-8")
    running = subprocess.Popen(
        [*process.command, "term", "import", "terms.tsv"],
        env=process.environ,
        cwd=process.folder,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    log_beside = database(process).with_name("warraq.db-wal")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not (log_beside.exists() and log_beside.stat().st_size > 200_000):
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (130, b"Stopped: nothing was imported.\n")
    process.prefix = []
    assert process("term", "find", f"{WORD}1").code == 1


@pytest.mark.parametrize(
    "asked",
    [
        ("read", "--plain", "closed/x.txt"),
        ("add", "closed/x.txt"),
        ("gloss", "closed/x.txt"),
        ("term", "import", "closed/x.tsv"),
        ("term", "export", "closed/x.tsv"),
        ("memory", "import", "closed/x.tmx"),
        ("restore", "closed/x.db"),
        ("restore", "--text", "closed/x"),
        ("backup", "closed/x.db"),
        ("backup", "--text", "closed/x"),
        ("dict", "add", "closed/x.ifo"),
        ("list", "--db", "closed/x.db"),
        ("translate", "new.txt", "--evaluate", "closed/x.tsv"),
        ("doctor", "--report", "closed/report.txt"),
    ],
    ids=" ".join,
)
def test_a_folder_that_may_not_be_entered(bound, settled, asked):
    """Whatever leads into it says so in one sentence that names the path."""
    shutil.copytree(settled, bound.folder, dirs_exist_ok=True)
    (bound.folder / "new.txt").write_text(ARTICLE, encoding="utf-8")
    folder = bound.folder / "closed"
    folder.mkdir(mode=0)
    try:
        assert "closed/" in told(bound(*asked))
    finally:
        folder.chmod(0o755)


def test_a_folder_of_articles_that_may_not_be_read(bound, settled):
    """It is said that it may not be read, and not that there is no article in it."""
    shutil.copytree(settled, bound.folder, dirs_exist_ok=True)
    folder = bound.folder / "closed"
    folder.mkdir(mode=0)
    try:
        assert "closed may not be read" in told(bound("add", "closed"))
    finally:
        folder.chmod(0o755)


TAKES_OUTPUT = """
import sys
from tui.cli.terminal import Terminal
with Terminal().taken_for_output():
    sys.stderr.write("drawn")
sys.stderr.write("said")
"""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_terminal_that_is_gone_is_no_fault(process):
    """Where the terminal takes nothing any more, as when its window was closed, what is said goes to its file again."""
    said = process.folder / "said.txt"
    with Path("/dev/full").open("wb") as gone, said.open("wb") as kept:
        command = [sys.executable, "-c", TAKES_OUTPUT]
        buffered = {**process.environ, "PYTHONUNBUFFERED": ""}
        done = subprocess.run(command, env=buffered, stdout=gone, stderr=kept, check=False)
    assert done.returncode == 0
    assert said.read_text(encoding="utf-8").endswith("said")


@pytest.mark.parametrize(
    "asked",
    [
        ("collection", "show", "Falcon dossier"),
        ("search", "--kept", "Falcon dossier"),
        ("search", "words:Falcon"),
        ("check", "-", "--against", "x.txt", "--glossary", "Falcon dossier"),
    ],
    ids=" ".join,
)
def test_names_that_people_gave_are_not_logged(warraq, asked):
    """What a collection, a kept search or a glossary is called, and what is searched for, is said and not logged."""
    answer = warraq(*asked)
    assert answer.code in (1, 2)
    assert "“Falcon" in answer.said
    assert "Falcon" not in log(warraq)


@pytest.mark.parametrize(
    "asked",
    [
        ("term", "edit", "falconry", "--note", "x"),
        ("term", "occurrences", "falcon boat"),
        ("term", "add", "صقر", "falcon " * 2000),
        ("entity", "show", "Falconia"),
    ],
    ids=lambda asked: " ".join(asked)[:40],
)
def test_terms_names_and_texts_are_not_logged(warraq, asked):
    """A term, a name or a text that was typed is said and not logged, in whatever letters; why it failed is."""
    answer = warraq(*asked)
    assert "falcon" in told(answer).lower()
    assert log(warraq).count("ERROR") == 1
    assert "falcon" not in log(warraq).lower()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a thing of Linux")
def test_output_that_nobody_takes_changes_no_exit_code():
    """A program that was told to end keeps its code where what it had still to write has nowhere to go any more."""
    code = "import sys; from tui.__main__ import let_streams_go; print('x'); let_streams_go(); raise SystemExit(129)"
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with Path("/dev/full").open("w") as nowhere:
        ended = subprocess.run([sys.executable, "-c", code], stdout=nowhere, env=environ, check=False, timeout=60)
    assert ended.returncode == 129


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_pipes_in_the_state_folder_keep_nobody_waiting(process):
    """Whatever has a pipe where a file of ours belongs is done as if that could not be written, and the doctor tells of the log."""
    folder = process.folder / "state" / "warraq"
    folder.mkdir(parents=True)
    for name in ("warraq.log", "crash.txt", "report.txt"):
        os.mkfifo(folder / name)
    assert "There is neither a file" in told(process("show", "nosuch"))
    assert "report.txt: cannot be written (it is no file)" in told(process("doctor", "--report"))
    assert "nothing went wrong" in process("doctor", "--report", "-").text
    assert "warraq.log is no file: nothing is noted. Remove it" in process("doctor").text
