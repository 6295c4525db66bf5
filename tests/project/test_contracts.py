"""The import contracts name every room there is."""

import tomllib

from tests.project.sources import ROOT

UNNAMED = {"tui.typeset", "tui.__main__", "tui.__init__"}


def contract(name: str) -> dict:
    """The contract of this name in pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return next(each for each in settings["tool"]["importlinter"]["contracts"] if each["name"] == name)


def test_typeset_is_kept_from_every_room():
    """Typeset may import none of ours: the contract forbids it every other room of tui, by name."""
    rooms = {
        f"tui.{path.stem}"
        for path in (ROOT / "tui").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    forbidden = set(contract("typeset knows none of ours")["forbidden_modules"])
    assert forbidden == (rooms - UNNAMED) | {"corpus", "glossary"}


def test_lower_rooms_are_kept_from_screens():
    """Corpus, glossary, typeset, cli and settings may import no screen library."""
    named = contract("the two lower floors, typeset, cli and settings know no screen library")
    assert set(named["source_modules"]) >= {"corpus", "glossary", "tui.typeset", "tui.cli", "tui.settings"}
    assert set(named["forbidden_modules"]) >= {"textual", "rich"}
