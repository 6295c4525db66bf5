"""What is wrong with settings, told in the language that is spoken."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from corpus.worded import Worded, sentence_of
from tui.language.spoken import SPOKEN, plain
from tui.language.wordings import spoken
from tui.screens.settings.listing import Problem, lines_of
from tui.settings.errors import SettingsError
from tui.settings.load import load_settings, load_sound_settings

FILE = """
tehme = "dark"
my_key = "abc"
theme = [1]
backups = 99999999999999999999
bidi = "upwards"

[keys]
"app.theme" = 5

[engines.off]

[engines.google]
url = 5
budget = -1
nothing = 1
"""
NO_TABLES = 'engines = 5\nkeys = "vim"\n'


@pytest.fixture
def environ(tmp_path: Path) -> Mapping[str, str]:
    """Folders of one's own, of which one is no whole path, and a variable that is mistyped."""
    return {
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
        "XDG_DATA_HOME": "here",
        "WARRAQ_TEHME": "x",
        "WARRAQ_LANGUAGE": "Latin",
        "WARRAQ_BACKUPS": "many",
    }


def write_config(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "warraq").mkdir()
    (tmp_path / "warraq" / "config.toml").write_bytes(written)


def templates(said: object) -> Iterator[str]:
    """Yield what a sentence, and those in its fields, are made from; a plain one as it is."""
    if isinstance(said, Worded):
        yield said.template
        for each in said.fields.values():
            yield from templates(each) if isinstance(each, Worded) else ()
    else:
        yield str(said)


def untold(said: object) -> list[str]:
    """The templates with words in them that have no Arabic."""
    found = [each for each in templates(said) if re.search("[A-Za-z]", re.sub(r"\{[^}]*\}", "", each))]
    return [each for each in found if SPOKEN.catalogue.gettext(each) == each]


@pytest.mark.parametrize(("written", "count"), [(FILE, 14), (NO_TABLES, 6)])
def test_every_warning_has_its_arabic(
    arabic: None, tmp_path: Path, environ: Mapping[str, str], written: str, count: int
) -> None:
    """Whatever is left out of a settings file or of the environment, the sentence on it is known in Arabic, all its parts too."""
    write_config(tmp_path, written.encode())
    warnings = load_settings({}, environ).warnings
    assert len(warnings) == count
    assert [template for each in warnings for template in untold(each)] == []


@pytest.mark.parametrize("written", [b"\xff\xfe", b"theme = "])
def test_so_has_a_file_that_cannot_be_read(
    arabic: None, tmp_path: Path, environ: Mapping[str, str], written: bytes
) -> None:
    """That the whole file is wrong is known in Arabic as well, raised or left out."""
    write_config(tmp_path, written)
    with pytest.raises(SettingsError) as raised:
        load_settings({}, environ)
    assert untold(sentence_of(raised.value)) == []
    assert untold(load_sound_settings({}, environ).warnings[0]) == []


def test_screens_tell_them_so(arabic: None, tmp_path: Path, environ: Mapping[str, str]) -> None:
    """The list of settings has them in Arabic, names and values as they are written."""
    write_config(tmp_path, b'layout = "round"\n')
    settings = load_settings({}, environ)
    told = [line.sentence for line in lines_of(settings, {}, ()) if isinstance(line, Problem)]
    assert told == list(map(spoken, settings.warnings))
    assert "layout" in plain(told[0])
    assert "It is left out" not in " ".join(told)
