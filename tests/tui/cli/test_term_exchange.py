"""`term import` and `term export`."""

import json
import os
from threading import Thread

import pytest

TABLE = 'Arabic;English;Domain\nجمل أبيض;white camel;zoology\nعين;eye;\nعين;spring;\n"broken;x;\nقط;cat;zoology\n'
"""With a homonym and a line whose quote is not closed."""


@pytest.fixture
def table(warraq):
    path = warraq.folder / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def keys(document):
    return " ".join(document)


def test_import_says_what_was_done(warraq, table):
    """`term import --json` counts what became of the entries and has the faults by line and the columns."""
    answer = warraq("term", "import", table, "--json")
    report = answer.json
    assert answer.code == 1
    assert keys(report) == (
        "file format dry_run read added merged replaced skipped homonyms elsewhere without_arabic"
        " broken faults columns preview"
    )
    assert (report["format"], report["read"], report["added"], report["homonyms"]) == ("csv", 4, 4, 1)
    assert [fault["line"] for fault in report["faults"]] == [5]
    assert report["columns"][2] == {"heading": "Domain", "field": "subjects"}
    again = warraq("term", "import", table, "--on-duplicate", "merge").text
    assert again == "0 added, 4 there already, 1 broken.\n"
    assert warraq("term", "undo").text == "Undone: importing 4 entries.\n"
    assert warraq("term", "find", "white camel", "--json").json["terms"] == []


def test_a_dry_run_shows_and_keeps_nothing(warraq, table):
    """`--dry-run` shows the first entries with what would be done, and keeps nothing."""
    report = warraq("term", "import", table, "--dry-run", "--json").json
    assert (report["dry_run"], report["added"]) == (True, 4)
    assert [each["en"] for each in report["preview"]] == ["white camel", "eye", "spring", "cat"]
    told = warraq("term", "import", table, "--dry-run")
    assert told.text.splitlines()[0] == "جمل أبيض\twhite camel\tdraft"
    assert told.text.splitlines()[-1] == "It would be: 4 added, 1 broken."
    assert "line 5" in told.said
    assert warraq("term", "find", "white camel").code == 1


def test_all_or_nothing(warraq, table):
    """`--strict` keeps nothing where one line is broken, and names it."""
    answer = warraq("term", "import", table, "--strict")
    assert (answer.code, answer.output) == (1, b"")
    assert "line 5" in answer.said
    assert warraq("term", "find", "white camel").code == 1


def test_columns_are_mapped(warraq):
    """`--map` and `--split` say how a table is read; columns that nobody understands are named."""
    table = "a,b,c\nبيت,house/home,x\n"
    answer = warraq(
        "term", "import", "-", "--format", "csv", "--map", "a=ar", "--map", "b=en", "--split", "/", stdin=table
    )
    assert (answer.code, answer.text) == (0, "1 added.\n")
    assert "not understood: c;" in answer.said
    [term] = warraq("term", "find", "بيت", "--json").json["terms"]
    assert [each["text"] for each in term["terms"]] == ["بيت", "house", "home"]


@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        (["import", "nowhere.csv"], 1, "nowhere.csv"),
        (["import", ""], 2, "empty name"),
        (["import", "-"], 2, "--format"),
        (["import", "table.csv", "--map", "x"], 2, "COLUMN=FIELD"),
        (["import", "table.csv", "--map", "Nix=ar"], 1, "no column Nix"),
        (["import", "table.csv", "--format", "jsonl", "--map", "a=ar"], 2, "no columns"),
        (["import", "table.csv", "--format", "wat"], 2, "wat"),
        (["export", "-"], 2, "--format"),
        (["export", "x.unknown"], 2, "--format"),
        (["export", "-", "--format", "csv", "--json"], 2, "Standard output"),
        (["export", "nowhere/x.csv"], 1, "nowhere/x.csv"),
    ],
)
def test_misuse_is_a_sentence(warraq, table, arguments, code, complaint):
    """What cannot be done is said in a sentence, and the exit code says whose fault it is."""
    answer = warraq("term", *arguments)
    assert (answer.code, answer.output) == (code, b"")
    assert complaint in answer.said
    assert answer.said.count("\n") == 1


@pytest.mark.parametrize("name", ["x.jsonl", "x.tbx", "x.csv", "x.tsv", "x.utf8", "x.md"])
def test_what_is_exported_is_imported(warraq, name):
    """The format is told by the name, and what was written is read by another glossary."""
    warraq("term", "add", "جمل أبيض", "white camel", "--subject", "zoology")
    exported = warraq("term", "export", name, "--query", "subject:zoology", "--json").json
    assert {**exported, "format": ""} == {"file": name, "format": "", "entries": 1}
    answer = warraq("--db", "other.db", "term", "import", name)
    assert (answer.code, answer.text) == (0, "1 added.\n")


def test_standard_output_is_the_file(warraq):
    """`export -` writes the file to standard output, whole and nothing else."""
    warraq("term", "add", "جمل أبيض", "white camel")
    lines = warraq("term", "export", "-", "--format", "jsonl", "--query", "white camel").text.splitlines()
    assert [json.loads(line).get("warraq") for line in lines] == ["terms", None]


def test_nothing_to_export(warraq):
    """Where no entry fits, a file and standard output hold none, with exit code 1 and a sentence."""
    for target in ("-", "none.csv"):
        answer = warraq("term", "export", target, "--format", "csv", "--query", "subject:none")
        assert (answer.code, "No entry fits" in answer.said) == (1, True)
    assert warraq("term", "export", "-", "--format", "csv").code == 0


def test_a_file_is_not_overwritten(warraq):
    """A file that is there stays unless `--force` says that it may go."""
    (warraq.folder / "x.csv").write_text("mine", encoding="utf-8")
    answer = warraq("term", "export", "x.csv")
    assert (answer.code, "--force" in answer.said) == (1, True)
    assert (warraq.folder / "x.csv").read_text(encoding="utf-8") == "mine"
    assert warraq("term", "export", "x.csv", "--force").code == 0
    assert (warraq.folder / "x.csv").read_text(encoding="utf-8").startswith("id,")


def test_a_reader_that_goes_ends_an_export(process):
    """A closed pipe ends an export to it quietly."""
    process("term", "list")
    process.prefix = ["bash", "-c", 'set -o pipefail; "$@" | head -c 10', "bash"]
    answer = process("term", "export", "-", "--format", "csv")
    assert (answer.code, answer.said, len(answer.output)) == (0, "", 10)


@pytest.mark.parametrize("named", ["csv", "tsv", "omegat"])
@pytest.mark.parametrize("form", ["tbx", "tmx", "jsonl"])
def test_a_wrong_format_is_not_believed(warraq, form, named):
    """A file that says what it is does not become thousands of terms because a table was named."""
    warraq("term", "export", f"x.{form}")
    answer = warraq("term", "import", f"x.{form}", "--format", named)
    assert (answer.code, answer.output) == (2, b"")
    assert f"say --format {form}" in answer.said


def test_what_comes_through_a_pipe_with_a_name_is_imported(warraq):
    """A named pipe, such as a shell makes of `<(…)`, is read like a file."""
    path = warraq.folder / "pipe.csv"
    os.mkfifo(path)
    feeding = Thread(target=path.write_text, args=(TABLE,), kwargs={"encoding": "utf-8"}, daemon=True)
    feeding.start()
    assert warraq("term", "import", path).text == "4 added, 1 broken.\n"
    feeding.join()


def test_a_dash_before_a_word_leaves_it_out(warraq):
    """Queries leave words out with a dash, whether the word is the first and whatever its letters."""
    warraq("term", "add", "جمل أبيض", "white camel")
    warraq("term", "add", "جمل أسود", "black camel")
    for arguments in (["جمل", "-أبيض"], ["-أبيض", "جمل"], ["camel", "-white"], ["camel", "-w*"]):
        found = warraq("term", "find", *arguments, "--json").json["terms"]
        assert [each["en"] for each in found] == ["black camel"], arguments
    lines = warraq("term", "export", "-", "--format", "jsonl", "--query", "-white camel").text.splitlines()
    assert len(lines) == 2
    assert warraq("term", "find", "camel", "--limit", "-1").code == 2
    assert warraq("term", "find", "-h").code == 0


def test_a_sentence_does_not_repeat_all_that_was_written(warraq):
    """What is not found is repeated so far that it is known again, and no further."""
    for arguments in (["find", "x" * 5_000], ["history", "ب" * 400]):
        answer = warraq("term", *arguments)
        assert answer.code != 0
        assert "…" in answer.said
        assert len(answer.said) < 300


def test_an_import_tells_what_stands_elsewhere_and_what_has_no_arabic(warraq):
    """Entries that another glossary has, and rows of English only among others, are told before anything is kept."""
    warraq("term", "add", "جمل أبيض", "white camel")
    table = "ar;en\nجمل أبيض;white camel\nقط;cat\n;nothing here\n".encode()
    asked = ("term", "import", "-", "--format", "csv", "--glossary", "zoo", "--dry-run")
    told = warraq(*asked, stdin=table).said
    assert "1 of them stands in another glossary already" in told
    assert "1 entry has no Arabic" in told
    report = warraq(*asked, "--json", stdin=table).json
    assert (report["added"], report["elsewhere"], report["without_arabic"]) == (3, 1, 1)
    report = warraq(*(each for each in asked if each != "--dry-run"), "--json", stdin=table).json
    assert (report["added"], report["elsewhere"], report["without_arabic"]) == (3, 1, 1)
    again = warraq(*asked, "--json", stdin=table).json
    assert (again["skipped"], again["elsewhere"]) == (3, 0)
    english = b"en\ncat\ndog\n"
    assert "no Arabic" not in warraq("term", "import", "-", "--format", "csv", "--dry-run", stdin=english).said
