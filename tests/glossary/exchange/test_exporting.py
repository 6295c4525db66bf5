"""Exporting: whole files or none."""

import os
from unittest.mock import Mock

import pytest

from glossary.errors import ExchangeCancelled, UnwritableFile
from glossary.exchange.exporting import export_file
from glossary.exchange.port import Heading, format_named


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path, make_concept):
    """Nothing is overwritten without a word, not even a link to nowhere, and a file that is replaced is whole."""
    path, form = tmp_path / "x.csv", format_named("csv")
    assert export_file(path, form, [make_concept("بيت", "house")], Heading()) == 1
    with pytest.raises(UnwritableFile, match="already"):
        export_file(path, form, [], Heading())
    assert "house" in path.read_text(encoding="utf-8")
    assert export_file(path, form, [make_concept("باب", "door")], Heading(), force=True) == 1
    assert "house" not in path.read_text(encoding="utf-8")
    link = tmp_path / "link.csv"
    link.symlink_to("nowhere.csv")
    with pytest.raises(UnwritableFile, match="already"):
        export_file(link, form, [], Heading())
    assert link.is_symlink()


def test_only_files_are_replaced(tmp_path, make_concept):
    """A pipe, like a device or a folder, is no file that a forced export may replace; a name too long is a sentence, no crash."""
    pipe, form = tmp_path / "x.csv", format_named("csv")
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, tmp_path / ("x" * 300)):
        with pytest.raises(UnwritableFile):
            export_file(path, form, [make_concept("بيت", "house")], Heading(), force=True)
    with pytest.raises(UnwritableFile, match="cannot be written"):
        export_file(tmp_path / ("x" * 300), form, [], Heading())
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_what_fails_in_the_middle_leaves_what_was_there(tmp_path, make_concept):
    """An export that breaks off leaves the old file, and nothing beside it."""
    path = tmp_path / "x.jsonl"
    path.write_text("old", encoding="utf-8")

    def some():
        yield make_concept("بيت", "house")
        raise ExchangeCancelled("Stopped.")

    with pytest.raises(ExchangeCancelled):
        export_file(path, format_named("jsonl"), some(), Heading(), force=True)
    assert {each.name: each.read_text(encoding="utf-8") for each in tmp_path.iterdir()} == {"x.jsonl": "old"}


FULL = """
import resource, signal, sys
from pathlib import Path
from glossary.errors import ExchangeCancelled, UnwritableFile
from glossary.exchange.exporting import export_file
from glossary.exchange.port import Heading, format_named
from glossary.terminology import Concept, Term

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
concepts = [Concept("", (Term("", "ar", f"كلمة {n}"),)) for n in range(1000)]
try:
    export_file(Path(sys.argv[1]), format_named(sys.argv[2]), concepts, Heading(), force=True)
except UnwritableFile as error:
    print(error)
"""


@pytest.mark.parametrize("form", ["jsonl", "csv", "tbx"])
def test_a_full_disk_leaves_what_was_there(tmp_path, run_python, form):
    """Where there is no room the old file stays, nothing is left beside it, and a sentence names the file."""
    path = tmp_path / "x"
    path.write_text("old", encoding="utf-8")
    with run_python(FULL, str(path), form) as process:
        output, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (0, "")
    assert str(path) in output
    assert {each.name: each.read_text(encoding="utf-8") for each in tmp_path.iterdir()} == {"x": "old"}


def test_a_folder_that_is_not_there(tmp_path):
    """A place that cannot be written is named."""
    with pytest.raises(UnwritableFile, match="nowhere"):
        export_file(tmp_path / "nowhere" / "x.csv", format_named("csv"), [], Heading())


@pytest.mark.parametrize("has_links", [True, False])
def test_of_two_at_once_one_is_refused(tmp_path, make_concept, monkeypatch, has_links):
    """What somebody else wrote meanwhile stays, also on a file system where no file has two names; nothing stands beside it."""
    path, form = tmp_path / "x.jsonl", format_named("jsonl")
    if not has_links:
        monkeypatch.setattr("os.link", Mock(side_effect=PermissionError))

    def some():
        assert export_file(path, form, [make_concept("باب", "door")], Heading()) == 1
        yield make_concept("بيت", "house")

    with pytest.raises(UnwritableFile, match="somebody else"):
        export_file(path, form, some(), Heading())
    assert "door" in path.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [path]
