"""What a report tells of what is around the program."""

import sqlite3
from importlib.metadata import version

import pytest

from tui.doctor.report import report
from tui.doctor.surroundings import surroundings
from tui.settings.load import load_settings
from tui.terminal.profile import PLAIN


def lines(tmp_path, environ=None, options=None, profile=PLAIN):
    """The lines of a report, by what they are of."""
    folders = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("DATA", "CONFIG", "STATE")}
    settings = load_settings(options or {}, folders)
    around = surroundings(settings, profile, (100, 30), {**folders, **(environ or {})})
    told = list(report(settings, [], around))
    begin, end = told.index("Surroundings") + 2, told.index("Settings that are not the default") - 1
    return dict(line.split(": ", 1) for line in told[begin:end])


def test_it_tells_what_faults_depend_on(tmp_path):
    """The terminal with its profile and size, the preset of keys, SQLite and the packages of extras stand in it."""
    found = lines(tmp_path, {"TERM": "xterm-256color"}, {"keymap": "vim"})
    assert found["terminal"].startswith(f"{PLAIN.name} (key {PLAIN.key}), Arabic as {PLAIN.mode}")
    assert found["size"] == "100 columns, 30 rows"
    assert found["keys"].startswith("preset vim, 0 commands")
    assert f"SQLite {sqlite3.sqlite_version}" in found["python"]
    assert "TERM=xterm-256color" in found["variables"]
    assert f"psycopg {version('psycopg')}" in found["extras"]


@pytest.mark.parametrize(("is_dark", "ground"), [(True, "dark"), (False, "light"), (None, "unknown")])
def test_it_tells_the_ground(tmp_path, is_dark, ground):
    """Whether the terminal is dark or light, which the theme that fits it depends on, stands in it."""
    assert lines(tmp_path, profile=PLAIN._replace(is_dark=is_dark))["terminal"].endswith(f", ground {ground}")


def test_keys_that_are_shared_are_no_commands(tmp_path):
    """Keys that two commands have on purpose are counted by themselves, not as a command."""
    config = tmp_path / "warraq" / "config.toml"
    config.parent.mkdir()
    config.write_text('[keys]\n"reader.copy" = "d"\n"reader.find" = "d"\nshared = ["d", "g f", "x"]\n')
    assert (
        lines(tmp_path)["keys"] == "preset default, 2 commands with keys of the user's own, keys shared on purpose: 3"
    )


def test_it_tells_of_variables_that_they_are_set_and_not_what_they_say(tmp_path):
    """Keys and folders that stand in variables stay out of it."""
    environ = {"WARRAQ_KEY_DEEPL": "geheim", "SSH_CONNECTION": "192.0.2.1 22", "WARRAQ_DB": "postgresql://amal@desk/x"}
    found = lines(tmp_path, environ)
    assert "WARRAQ_KEY_DEEPL set" in found["variables"]
    assert all(each not in str(found) for each in ("geheim", "192.0.2", "amal", str(tmp_path)))


def test_without_a_terminal(tmp_path):
    """Where there is none it says so."""
    assert lines(tmp_path, profile=None)["terminal"] == "none"
