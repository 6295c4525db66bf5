"""Bad input: one clear sentence, exit code 1 or 2, nothing lost and no traceback."""

import itertools
import os
import shutil
import signal
import sqlite3
import subprocess

import pytest

LINE = "زارت اللجنة مدينة فاس في 12 مايو."


def assert_one_sentence(answer, code, *parts):
    """One line on standard error that names the program and holds the parts; nothing on standard output."""
    assert (answer.code, answer.output) == (code, b"")
    assert answer.said.startswith("warraq: ")
    assert answer.said.count("\n") == 1
    for part in parts:
        assert part in answer.said


@pytest.fixture
def bad_files(warraq):
    folder = warraq.folder
    (folder / "empty.txt").touch()
    (folder / "blank.txt").write_text(" \n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "broken.txt").write_bytes(f"{LINE} \udcff\udcfe {LINE}".encode("utf-8", "surrogateescape"))
    (folder / "folder").mkdir()
    with (folder / "large.txt").open("wb") as large:
        large.truncate(50_000_000)
    return folder


@pytest.mark.parametrize("verb", [["show"], ["render"], ["gloss"], ["entities"], ["term", "matches"], ["read"]])
@pytest.mark.parametrize(
    "name", ["empty.txt", "blank.txt", "binary.txt", "broken.txt", "large.txt", "folder", "missing.txt"]
)
def test_a_bad_file_is_one_sentence(warraq, bad_files, verb, name):
    """A file that holds no article is named in one sentence by every verb."""
    assert_one_sentence(warraq(*verb, name), 1, name)


def test_bad_files_do_not_stop_the_others(warraq, bad_files):
    """`add` keeps what is good and names each file that is not."""
    (bad_files / "good.txt").write_text(LINE, encoding="utf-8")
    names = ["empty.txt", "binary.txt", "broken.txt", "large.txt", "folder", "missing.txt", "good.txt"]
    answer = warraq("add", *names, "--json")
    assert answer.code == 1
    assert [each["path"] for each in answer.json["failed"]] == names[:-1]
    assert [each["path"] for each in answer.json["added"]] == names[-1:]
    assert answer.said.count("\n") == 6


@pytest.mark.parametrize("verb", [["show"], ["gloss"]])
def test_an_unknown_id(warraq, verb):
    """An id that no article has is one sentence."""
    assert_one_sentence(warraq(*verb, "0123456789ab"), 1, "0123456789ab")


@pytest.mark.parametrize("verb", [["show"], ["gloss"], ["add"]])
def test_an_empty_name(warraq, verb):
    """An empty name is misuse, not the folder one is in."""
    assert_one_sentence(warraq(*verb, ""), 2, "empty")


@pytest.mark.parametrize("options", [["list", "--db", ""], ["list", "--db= "], ["--db", "", "add", "-"]])
def test_an_empty_address_of_the_database(newcomer, options):
    """An empty address is misuse, not the user's own library, of which nothing is made; an empty variable is one not set."""
    assert_one_sentence(newcomer(*options, stdin=LINE), 2, "--db", "it is empty")
    assert list(newcomer.folder.iterdir()) == []
    assert newcomer("locate", WARRAQ_DB="").code == 0


@pytest.mark.parametrize(
    "options",
    [
        ["render", "-", "--bidi", ""],
        ["render", "-", "--mode="],
        ["--bidi", " ", "list"],
        ["explain", "كتاب", "--romanisation", ""],
        ["read", "-", "--colours", ""],
        ["translate", "-", "--allow-engine", ""],
    ],
)
def test_an_option_without_a_value(warraq, options):
    """An option that decides a setting and is empty is misuse, not the usual value."""
    assert_one_sentence(warraq(*options, stdin=LINE), 2, "--", "it is empty")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["restore", ""], 2),
        (["restore", "--text", ""], 2),
        (["backup", ""], 2),
        (["backup", "--text", ""], 2),
        (["translate", "-", "-o", ""], 2),
        (["translate", "-", "--evaluate", ""], 2),
        (["word", "import", ""], 2),
        (["feed", "import", ""], 2),
        (["notes", ""], 2),
        (["notes", "", "--markdown", "all.md"], 2),
        (["boilerplate", ""], 2),
        (["copies", ""], 1),
        (["engine", "try", ""], 1),
        (["memory", "remove", "--query", "", "--status", "machine"], 2),
        (["memory", "remove", "--origin", "", "--status", "machine"], 2),
        (["memory", "export", "all.tmx", "--origin", ""], 2),
        (["term", "export", "all.tbx", "--query", ""], 2),
        (["entity", "export", "all.csv", "--query", ""], 2),
        (["translate", "--query", ""], 2),
    ],
)
def test_what_is_empty_is_not_what_is_left_out(warraq, arguments, code):
    """A variable that is not set is misuse, or names nothing: never all there is, the folder one is in, or what is usual."""
    before = {each.name for each in warraq.folder.iterdir()}
    answer = warraq(*arguments, stdin=LINE)
    assert_one_sentence(answer, code)
    assert "fault of warraq" not in answer.said
    assert {each.name for each in warraq.folder.iterdir()} - before <= {"state"}


@pytest.mark.parametrize("verb", [["show", "-"], ["gloss", "-"], ["add", "-"]])
def test_empty_standard_input(warraq, verb):
    """Standard input without text is said to be empty."""
    answer = warraq(*verb)
    assert answer.code == 1
    assert "Standard input is empty" in answer.said


def test_one_line_of_a_megabyte(warraq):
    """An article of one line of 1 MB is laid out whole, in one paragraph or more."""
    file = warraq.folder / "line.txt"
    text = f"{LINE} " * 18_000
    file.write_text(text, encoding="utf-8")
    lines = warraq("render", file, "--width", "60", "--json").json["lines"]
    blocks = warraq("show", file, "--json").json["blocks"]
    assert " ".join(block["text"] for block in blocks) == text.strip()
    assert {line["block"]: line["end"] for line in lines} == {block["index"]: len(block["text"]) for block in blocks}
    for before, after in itertools.pairwise(lines):
        assert after["start"] == (before["end"] if before["block"] == after["block"] else 0)


def test_a_term_without_arabic(warraq):
    """Terms given in the wrong order are misuse, and so is an empty one."""
    assert_one_sentence(warraq("term", "add", "siege", "حصار"), 2, "siege")
    assert_one_sentence(warraq("term", "add", "حصار; siege", "siege"), 2, "siege")
    assert_one_sentence(warraq("term", "add", "siege", "blockade"), 2, "siege")
    for empty in ("", " ", ";"):
        assert_one_sentence(warraq("term", "add", empty, "siege"), 2, "Arabic")
        assert_one_sentence(warraq("term", "add", "حصار", empty), 2, "English")


@pytest.mark.parametrize(
    "arguments",
    [
        ["term", "add", "كل\udcff", "all"],
        ["term", "add", "كل", "all\udcff"],
        ["term", "add", "كل", "all", "--note", "\udcff"],
        ["term", "find", "كل\udcff"],
        ["list", "كل\udcff"],
        ["list", "--db", "\udcff.db"],
    ],
)
def test_an_argument_that_is_no_text(warraq, arguments):
    """Bytes that are not UTF-8 where a text belongs are misuse."""
    assert_one_sentence(warraq(*arguments), 2, "udcff", "UTF-8")


def test_a_database_of_a_newer_version(warraq, sample):
    """A database that a newer warraq wrote is named and left alone; a file is read all the same."""
    warraq("list")
    file = warraq.folder / "data" / "warraq" / "warraq.db"
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE corpus_version SET version_num = 'corpus_9999'")
    connection.close()
    before = file.read_bytes()
    assert_one_sentence(warraq("list"), 1, str(file), "newer")
    assert_one_sentence(warraq("add", sample), 1, str(file), "newer")
    glossed = warraq("gloss", sample, "--json")
    assert (glossed.code, len(glossed.json["tokens"]) > 300) == (0, True)
    assert (glossed.said.count(str(file)), glossed.said.count("\n")) == (1, 1)
    assert "its starter glossary" in glossed.said
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("url", "part"),
    [("notes.txt", "notes.txt is not a database"), (".", "it is a folder"), ("mysql://host/x", "not understood")],
)
def test_a_database_that_is_none(warraq, url, part):
    """What is no database is named, and not touched."""
    notes = warraq.folder / "notes.txt"
    notes.write_text("These are notes, and no database at all. " * 50)
    assert_one_sentence(warraq("list", "--db", url), 1, part)
    assert notes.read_text().startswith("These are notes")


@pytest.mark.parametrize("verb", [["list"], ["add", "-"], ["term", "find", "x"]])
def test_a_mistyped_folder_of_the_database(warraq, verb):
    """A folder that the user named and that is not there is said, and not made; our own is made."""
    typed = warraq.folder / "no" / "such" / "own.db"
    assert_one_sentence(warraq(*verb, "--db", typed, stdin=LINE), 1, str(typed.parent), "does not exist")
    assert_one_sentence(warraq(*verb, stdin=LINE, WARRAQ_DB=str(typed)), 1, str(typed.parent))
    assert not (warraq.folder / "no").exists()
    assert warraq("list").code == 0


def test_settings_that_cannot_be_read(warraq):
    """A broken settings file stops every verb with one sentence but the one that says where it is; a wrong setting none."""
    file = warraq.folder / "config" / "warraq" / "config.toml"
    file.parent.mkdir(parents=True)
    for written, part, code in (("theme = ", "TOML", 2), ('bidi = "fancy"', "fancy", 0)):
        file.write_text(written)
        answer = warraq("list")
        assert (answer.code, part in answer.said, answer.said.count("\n")) == (code, True, 1)
        located = warraq("locate", "--json")
        assert (located.code, located.json["config"]) == (0, str(file))
        assert located.said.startswith("warraq: warning: ")
        assert (part in located.said, located.said.count("\n")) == (True, 1)
    file.write_text('tehme = "ink"')
    answer = warraq("locate")
    assert (answer.code, answer.said) == (
        0,
        f"warraq: warning: {file}: there is no setting tehme; did you mean theme?\n",
    )


class TestReadOnly:
    """A data folder that cannot be written."""

    @pytest.fixture
    def bound(self, process):
        """Warraq without a superuser's right to write everywhere."""
        if os.geteuid():
            return process
        limiter = shutil.which("setpriv")
        if limiter is None:
            pytest.skip("root may write everywhere, and there is no setpriv to forbid it")
        rights = "--bounding-set=-dac_override,-dac_read_search"
        process.prefix = [limiter, rights]
        return process

    def test_nothing_kept_yet(self, newcomer, bound, sample):
        """Without a database the folder is named; a file is read all the same."""
        (newcomer.folder / "data").mkdir(mode=0o500)
        assert_one_sentence(bound("list"), 1, str(newcomer.folder / "data"))
        assert bound("gloss", sample, "--json").code == 0
        assert bound("entities", sample, "--json").code == 0

    def test_a_database_there(self, warraq, bound, sample):
        """A database that cannot be written is read; what would change it is refused in one sentence."""
        warraq("list")
        data = warraq.folder / "data" / "warraq"
        (data / "warraq.db").chmod(0o400)
        data.chmod(0o500)
        listed = bound("list", "--json")
        assert (listed.code, len(listed.json["articles"])) == (0, 6)
        assert bound("show", listed.json["articles"][0]["id"]).code == 0
        assert bound("gloss", sample, "--json").said == ""
        assert_one_sentence(bound("add", "-", stdin=LINE), 1, "cannot be written")
        assert_one_sentence(bound("term", "add", "جمل", "camel"), 1, "cannot be written")


class TestStreams:
    """Standard output and input that break."""

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full to write to")  # noqa: PTH110
    @pytest.mark.parametrize("arguments", [["--version"], ["show", "-"], ["show", "-", "--json"]])
    def test_a_full_disk(self, process, arguments):
        """A result that cannot be written is an error."""
        with open("/dev/full", "wb") as full:  # noqa: PTH123
            done = subprocess.run(
                [*process.command, *arguments],
                input=LINE.encode(),
                stdout=full,
                stderr=subprocess.PIPE,
                env=process.environ,
                check=False,
            )
        assert done.returncode == 1
        assert done.stderr.decode().startswith("warraq: Standard output cannot be written (")
        assert done.stderr.count(b"\n") == 1

    def test_a_reader_that_leaves(self, process):
        """A reader that takes some lines only is no error."""
        file = process.folder / "long.txt"
        file.write_text("".join(f"{LINE} {number}\n" for number in range(20_000)), encoding="utf-8")
        running = subprocess.Popen(
            [*process.command, "render", str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=process.environ
        )
        running.stdout.readline()
        running.stdout.close()
        assert (running.stderr.read(), running.wait(60)) == (b"", 0)
        running.stderr.close()

    def test_ctrl_c(self, process):
        """A command that only reads says when it is stopped that nothing was changed, and tells it by its exit code, too."""
        file = process.folder / "long.txt"
        file.write_text("".join(f"{LINE} {number}\n" for number in range(50_000)), encoding="utf-8")
        with subprocess.Popen(
            [*process.command, "render", str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=process.environ
        ) as running:
            running.stdout.readline()
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=60)
        assert (said, running.returncode) == (b"Stopped: nothing was changed.\n", 130)
