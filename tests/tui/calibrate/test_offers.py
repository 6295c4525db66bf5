"""The offer to compare lines is not made for ever."""

from pathlib import Path

import pytest

from tui.calibrate.offers import Offers
from tui.terminal.profile import Grounds, Profile
from tui.typeset.terminal.mode import Mode

KONSOLE = Profile("Konsole 22.12", "Konsole", Mode.LTRBASE, Grounds.DETECTION, "It says so.", is_sure=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "offers.json"


def test_it_is_made_where_nothing_is_certain(file: Path):
    """Nothing is offered where the mode is certain, or where the reader chose it."""
    offers = Offers(file)
    assert offers.is_wanted(KONSOLE)
    assert offers.is_wanted(KONSOLE._replace(grounds=Grounds.DEFAULT))
    assert not offers.is_wanted(KONSOLE._replace(is_sure=True))
    for grounds in (Grounds.OPTION, Grounds.ENVIRONMENT, Grounds.SETTING, Grounds.CALIBRATION):
        assert not offers.is_wanted(KONSOLE._replace(grounds=grounds))
    assert not file.parent.exists()


def test_twice_refused_it_is_not_made_again(file: Path):
    """Two refusals are remembered, for this terminal alone."""
    for wanted in (True, True, False):
        assert Offers(file).is_wanted(KONSOLE) is wanted
        Offers(file).refuse(KONSOLE)
    assert Offers(file).is_wanted(KONSOLE._replace(key="kitty"))


@pytest.mark.parametrize("written", ["", "{", "[]", '{"refused": 3}', '{"refused": {"Konsole": "many"}}', "\udcff"])
def test_a_damaged_file_holds_no_refusals(file: Path, written: str):
    """A file that cannot be understood counts nothing, and is replaced by the next refusal."""
    file.parent.mkdir()
    file.write_bytes(written.encode("utf-8", "surrogateescape"))
    assert Offers(file).is_wanted(KONSOLE)
    Offers(file).refuse(KONSOLE)
    Offers(file).refuse(KONSOLE)
    assert not Offers(file).is_wanted(KONSOLE)


def test_nothing_can_be_remembered(tmp_path: Path):
    """Where no file can be written, refusing goes on without a word."""
    (tmp_path / "state").touch()
    offers = Offers(tmp_path / "state" / "offers.json")
    offers.refuse(KONSOLE)
    assert offers.is_wanted(KONSOLE)
    assert [path.name for path in tmp_path.iterdir()] == ["state"]
