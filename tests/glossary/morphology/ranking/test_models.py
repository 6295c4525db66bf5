"""Trained tables that are missing or damaged: the program does without them and says so."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from glossary.entities.tables import load_rows
from glossary.errors import LexiconMissing
from glossary.morphology.ranking.learned import WEIGHTS
from glossary.morphology.ranking.models import model_rows
from glossary.morphology.tables import table
from glossary.naming.judge import shipped_path

ROOT = Path(__file__).resolve().parents[4]
RANKING = ROOT / "glossary" / "morphology" / "data" / WEIGHTS
SPOILT = {
    "cut off": lambda data: data[: len(data) * 2 // 3].rstrip(b"0123456789\t\n"),
    "a conflict of versions": lambda data: data.replace(b"\n", b"\n<<<<<<< HEAD\n", 1),
    "no text": lambda data: data[:2000] + b"\xff\0\xfe" + data[2000:],
    "no numbers": lambda data: data + data[-200:].rstrip() + b"x\n",
}


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
@pytest.mark.parametrize(("path", "columns"), [(RANKING, 4), (shipped_path(), 3)], ids=["ranking", "names"])
def test_a_damaged_table_is_left_out_whole(path, columns, spoilt, tmp_path):
    """A table that is damaged anywhere says nothing, and its fault is one sentence that names the file."""
    assert len(list(model_rows(path, columns).rows)) > 1000
    damaged = tmp_path / path.name
    damaged.write_bytes(spoilt(path.read_bytes()))
    rows, fault = model_rows(damaged, columns)
    assert rows == []
    assert fault.startswith(f"The file {damaged} is damaged")
    assert fault.endswith("install warraq again.")


def test_a_table_that_is_not_shipped_is_no_fault(tmp_path):
    """Weights may be left out of a package; a folder in their place is a fault."""
    assert model_rows(tmp_path / "none.tsv", 4) == ([], "")
    assert "cannot be read" in model_rows(tmp_path, 4).fault


def test_words_are_glossed_without_any_trained_table(tmp_path):
    """With all trained tables damaged or gone words have their English still, none is a guess at a name, and it is said once."""
    for package in ("corpus", "glossary", "tui"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    data = tmp_path / "glossary" / "morphology" / "data"
    (data / WEIGHTS).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    (tmp_path / shipped_path().relative_to(ROOT)).unlink()
    done = subprocess.run(
        [sys.executable, "-m", "tui", "gloss", "-", "--format", "tsv"],
        input="كتب الوزير رسالة إلى صديقه".encode(),
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    said = done.stderr.decode()
    assert (done.returncode, said.count("\n"), "is damaged in line 1" in said) == (0, 1, True)
    assert "\tmessage" in done.stdout.decode()
    assert "~" not in done.stdout.decode()


@pytest.mark.parametrize("read", [lambda: list(table("nowhere.tsv")), lambda: list(load_rows("nowhere"))])
def test_a_typed_table_that_is_gone_is_one_sentence(read):
    """A table that the program cannot do without says which it is and what to do; it is no crash."""
    with pytest.raises(LexiconMissing, match=r"^The table nowhere\.tsv .* install warraq again\.$"):
        read()
