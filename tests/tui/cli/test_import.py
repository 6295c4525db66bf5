"""Imports that are killed, of folders that hold anything, watched, and looked at before."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

BODY = "قال وزير النقل إن الجسر رقم {} سيفتح الشهر المقبل أمام الناس."

MANY = 700
"""Articles, of which two batches are kept together."""


def records(numbers):
    return "".join(
        json.dumps({"title": f"افتتاح الجسر رقم {each}", "text": BODY.format(each)}) + "\n" for each in numbers
    )


def test_killed(warraq):
    """Killed without warning, all that was reported is kept; the same command goes on and adds nothing twice."""
    file = warraq.folder / "a.jsonl"
    file.write_text(records(range(MANY)), encoding="utf-8")
    os.utime(file, (1, 1))
    before = {each["id"] for each in warraq("list", "--json").json["articles"]}
    command = [sys.executable, "-m", "tui", "add", "a.jsonl"]
    with subprocess.Popen(command, cwd=warraq.folder, env=warraq.environ, stdout=subprocess.PIPE, text=True) as running:
        told = [running.stdout.readline().split()[1] for _ in range(200)]
        running.send_signal(signal.SIGKILL)
        told += [line.split()[1] for line in running.stdout if line.startswith("added ") and line.endswith("\n")]
    kept = {each["id"] for each in warraq("list", "--json").json["articles"]} - before
    assert set(told) <= kept
    rest = warraq("add", "a.jsonl", "--json").json
    assert len(rest["added"]) == MANY - len(kept)
    if len(kept) < MANY:
        assert len(rest["added"]) + len(rest["duplicates"]) < MANY
    assert len(warraq("list", "--json").json["articles"]) == MANY + len(before)


def test_a_folder_that_holds_anything(warraq):
    """Hidden files and folders are left out; loops, pipes, sockets and empty files are reported and stop nothing."""
    folder = warraq.folder / "news"
    (folder / ".hidden").mkdir(parents=True)
    for name in ("good.txt", ".secret.txt", ".hidden/x.txt"):
        (folder / name).write_text(BODY.format(name), encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "loop").symlink_to(folder)
    (folder / "itself.txt").symlink_to(folder / "itself.txt")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(folder)
        try:
            listening.bind("socket.txt")
        finally:
            os.chdir(before)
        answer = warraq("add", "news", "--json")
    assert answer.code == 1
    assert [each["path"] for each in answer.json["added"]] == ["news/good.txt"]
    failed = [each["path"] for each in answer.json["failed"]]
    assert failed == [f"news/{name}.txt" for name in ("empty", "itself", "pipe", "socket")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(warraq):
    """A folder that may not be read is reported, and the others are read."""
    (warraq.folder / "news" / "closed").mkdir(parents=True, mode=0)
    (warraq.folder / "news" / "good.txt").write_text(BODY.format(1), encoding="utf-8")
    report = warraq("add", "news", "--json").json
    assert (len(report["added"]), "permission" in report["failed"][0]["reason"]) == (1, True)


def test_a_reader_that_fails(warraq, monkeypatch):
    """A fault in the reader of one file is reported as that, and the files behind it are added."""
    from corpus.ingest.formats.markdown import MarkdownReader

    def fail(*_):
        raise KeyError("x")

    monkeypatch.setattr(MarkdownReader, "read", fail)
    (warraq.folder / "a.md").write_text("# عنوان", encoding="utf-8")
    (warraq.folder / "b.txt").write_text(BODY.format(1), encoding="utf-8")
    report = warraq("add", "a.md", "b.txt", "--json").json
    assert (len(report["added"]), "fault of warraq" in report["failed"][0]["reason"]) == (1, True)


def test_a_preview(newcomer):
    """What would be added is printed with what is known of it, and nothing is kept, not even a database made."""
    (newcomer.folder / "a.jsonl").write_text(records([1, 2]) + "{\n", encoding="utf-8")
    answer = newcomer("add", "a.jsonl", "--preview")
    assert answer.code == 1
    assert "2 would be added, 0 already there, 1 cannot be read. Nothing was kept." in answer.text
    assert BODY.format(1) in answer.text
    shown = newcomer("add", "a.jsonl", "--dry-run", "--json").json
    assert [each["part"] for each in shown["added"]] == ["line 1", "line 2"]
    assert shown["added"][0]["begins"] == ["افتتاح الجسر رقم 1", BODY.format(1)]
    assert not (newcomer.folder / "data").exists()


def test_a_preview_counts_words_as_the_library(warraq):
    """An article has as many words before it is kept as after, whatever dashes and signs stand between them."""
    (warraq.folder / "a.txt").write_text(
        f"عنوان الخبر الأول اليوم\n\n{BODY.format(1)} - 🔥 … وهكذا.\n", encoding="utf-8"
    )
    seen = warraq("add", "a.txt", "--preview", "--json").json["added"][0]
    warraq("add", "a.txt")
    kept = next(each for each in warraq("list", "--json").json["articles"] if each["id"] == seen["id"])
    assert seen["words"] == kept["words"] > 4


def test_watching(warraq, monkeypatch):
    """What comes into a watched folder or changes there is added until ctrl+c, which ends it with the report and no failure."""
    from tui.cli.verbs import add

    folder = warraq.folder / "news"
    folder.mkdir()
    rounds = iter([[1], [1, 2], KeyboardInterrupt])

    def sleep(_seconds):
        numbers = next(rounds)
        if numbers is KeyboardInterrupt:
            raise KeyboardInterrupt
        (folder / "a.jsonl").write_text(records(numbers), encoding="utf-8")
        os.utime(folder / "a.jsonl", (len(numbers), len(numbers)))

    monkeypatch.setattr(add, "sleep", sleep)
    answer = warraq("add", "--watch", "news")
    assert (answer.code, answer.text.splitlines()[-1]) == (0, "2 added, 1 already there, 0 failed.")
    assert warraq("add", "--watch", "-").code == 2
