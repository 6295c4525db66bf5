"""Settings: who wins, where things are, what is wrong in a file."""

import os
from pathlib import Path

import pytest

from tui.settings.errors import SettingsError
from tui.settings.layout import Layout
from tui.settings.load import load_settings
from tui.settings.model import Origin
from tui.typeset.terminal.mode import Mode

pwd = pytest.importorskip("pwd", reason="the system has no database of passwords")


@pytest.fixture
def environ(tmp_path):
    return {
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "USER": "salma",
    }


def write_config(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config" / "warraq" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_follow_xdg(tmp_path, environ):
    """The XDG variables name the folders on every platform, each with warraq's own folder in it."""
    settings = load_settings({}, environ)
    folders = (settings.data_dir, settings.config_dir, settings.state_dir)
    assert folders == tuple(tmp_path / each / "warraq" for each in ("data", "config", "state"))
    assert settings.database_file == tmp_path / "data" / "warraq" / "warraq.db"
    assert settings.db == f"sqlite:///{settings.database_file}"


def test_the_author_is_the_login(monkeypatch, environ):
    """Who writes is who is logged in: by the environment, or else by the system, and nobody where neither knows."""
    assert load_settings({}, environ).author == "salma"
    unnamed = {name: value for name, value in environ.items() if name != "USER"}
    login = pwd.getpwuid(os.getuid())
    assert load_settings({}, unnamed).author == login.pw_name != ""
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)
    assert load_settings({}, unnamed).author == ""


def test_no_folder_is_made(tmp_path, environ):
    """Loading settings makes no folder."""
    load_settings({}, environ)
    assert list(tmp_path.iterdir()) == []


def test_folders_without_xdg(monkeypatch, tmp_path):
    """Without the variables the platform's own folders are taken."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    settings = load_settings({}, {})
    assert {settings.data_dir.name, settings.config_dir.name, settings.state_dir.name} == {"warraq"}
    assert tmp_path in settings.data_dir.parents


@pytest.mark.parametrize(
    ("option", "variable", "line", "expected", "origin"),
    [
        ("ink", "nord", "dracula", "ink", Origin.OPTION),
        (None, "nord", "dracula", "nord", Origin.ENVIRONMENT),
        (None, "", "dracula", "dracula", Origin.FILE),
        (None, "", None, "paper", Origin.DEFAULT),
    ],
)
def test_the_nearest_wins(tmp_path, environ, option, variable, line, expected, origin):
    """An option beats the environment, which beats the file, which beats the default."""
    write_config(tmp_path, f'theme = "{line}"\n' if line else "")
    settings = load_settings({"theme": option} if option else {}, {**environ, "WARRAQ_THEME": variable})
    assert settings.theme == expected
    assert dict(settings.origins)["theme"] is origin


def test_unknown_keys_warn(tmp_path, environ):
    """A setting that is not known is named with its file and the one that may be meant, and changes nothing."""
    path = write_config(tmp_path, 'tehme = "ink"\nxylophone = 1\n')
    settings = load_settings({}, environ)
    near, far = settings.warnings
    assert near == f"{path}: there is no setting tehme; did you mean theme?"
    assert far.startswith(f"{path}: there is no setting xylophone; known are theme, ")
    assert settings.theme == "paper"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("translator = 3", "translator has to be text in quotes, not 3"),
        ('theme = "sepia"', "The setting theme (file) is one of paper, ink, auto, textual-light"),
        ('clipboard = "paper"', "The setting clipboard (file) is one of auto, osc52"),
        ("backups = -1", "The setting backups (file) is a number from 0 to 9999, not '-1'"),
        ("backups = 1.5", "The setting backups (file) is a number from 0 to 9999, not '1.5'"),
        ("backups = true", "The setting backups (file) is a number from 0 to 9999, not 'true'"),
        ("theme = true", "The setting theme (file) is one of paper, ink, auto, textual-light"),
        ('backups = "many"', "The setting backups (file) is a number from 0 to 9999, not 'many'"),
        ('harakat = "some"', "The setting harakat (file) is one of written, focus, analysed, off"),
        ('layout = "columns"', "The setting layout (file) is one of side-by-side, stacked, interlinear"),
        ('romanisation = "wade"', "The setting romanisation (file) is one of ala-lc, ijmes, din"),
        (
            'bidi = "fancy"',
            "The setting bidi (file) is one of auto, vpf, explicit, mlterm, vpf-lrm, ltrbase, words, logical",
        ),
    ],
)
def test_one_wrong_setting_is_left_out(tmp_path, environ, text, complaint):
    """A value that cannot be is one sentence that says where it is and what can be; the default holds, and all the others."""
    write_config(tmp_path, f'{text}\nauthor = "Amal"')
    settings = load_settings({}, environ)
    assert [complaint in warning for warning in settings.warnings] == [True]
    assert "\n" not in settings.warnings[0]
    (path := settings.config_file).unlink()
    assert settings._replace(warnings=()) == load_settings({}, environ)._replace(
        author="Amal", origins=settings.origins, config_dir=path.parent
    )
    assert dict(settings.origins)[text.split()[0]] is Origin.DEFAULT


def test_what_is_wrong_in_the_environment_hides_nothing(tmp_path, environ):
    """A variable with a value that cannot be is left out with a warning: the file's holds; a wrong option is refused."""
    write_config(tmp_path, 'layout = "interlinear"')
    settings = load_settings({}, environ | {"WARRAQ_LAYOUT": "columns"})
    assert (settings.layout, len(settings.warnings)) == (Layout.INTERLINEAR, 1)
    assert "layout (environment)" in settings.warnings[0]
    with pytest.raises(SettingsError, match="romanisation \\(option\\)"):
        load_settings({"romanisation": "wade"}, environ)


def test_numbers_may_be_in_any_digits(tmp_path, environ):
    """A number is the same in the digits of an Arabic keyboard, wherever it is written."""
    write_config(tmp_path, 'backups = "\N{ARABIC-INDIC DIGIT SEVEN}"')
    settings = load_settings({}, environ | {"WARRAQ_LINE_SPACING": "\N{ARABIC-INDIC DIGIT TWO}"})
    assert (settings.backups, settings.line_spacing, settings.warnings) == (7, 2, ())


@pytest.mark.parametrize(("name", "said"), [("ROMANISATION", "IJMES"), ("HARAKAT", "Off"), ("LAYOUT", "INTERLINEAR")])
def test_values_may_be_in_capitals(environ, name, said):
    """Small or large letters make no difference."""
    settings = load_settings({}, environ | {f"WARRAQ_{name}": said})
    assert (getattr(settings, name.lower()), settings.warnings) == (said.lower(), ())


def test_a_broken_file_gives_one_sentence(tmp_path, environ):
    """A settings file that cannot be used is one sentence that names it and what to do."""
    write_config(tmp_path, "theme = ink")
    with pytest.raises(SettingsError) as caught:
        load_settings({}, environ)
    assert "is not valid TOML" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_of_another_encoding(tmp_path, environ):
    """A settings file that is not UTF-8 is one sentence."""
    path = write_config(tmp_path, "")
    path.write_bytes(b'theme = "\xe9"')
    with pytest.raises(SettingsError, match="is not UTF-8"):
        load_settings({}, environ)


@pytest.mark.parametrize(
    ("db", "file", "positions"),
    [
        ("/tmp/x/news.db", "/tmp/x/news.db", "/tmp/x/news.positions.json"),
        ("sqlite:////tmp/x/news.db?timeout=3", "/tmp/x/news.db", "/tmp/x/news.positions.json"),
        ("sqlite://", None, "STATE/positions.json"),
        ("postgresql+psycopg://me:secret@host/warraq", None, "STATE/positions.json"),
    ],
)
def test_positions_stand_beside_the_database(environ, db, file, positions):
    """Reading positions are kept beside an SQLite file, and among the states for a server."""
    settings = load_settings({"db": db}, environ)
    assert settings.database_file == (None if file is None else Path(file))
    assert settings.positions_file == Path(positions.replace("STATE", str(settings.state_dir)))


def test_bidi_is_a_mode(environ):
    """The user may choose any known mode; where nothing is said the terminal decides."""
    for mode in Mode:
        assert load_settings({}, {**environ, "WARRAQ_BIDI": mode.value}).mode is mode
    assert load_settings({}, {**environ, "WARRAQ_BIDI": ""}).mode is None
    assert load_settings({"bidi": "auto"}, environ).mode is None


def test_an_unknown_mode_is_one_sentence(environ):
    """A mode that there is not is told with those there are and where it was said."""
    with pytest.raises(SettingsError, match=r"bidi \(option\) is one of auto, vpf, .*, not 'fancy'; choose one"):
        load_settings({"bidi": "fancy"}, environ)


def test_the_romanisation_is_one_of_three(tmp_path, environ):
    """The option goes before the variable, that before the file; another name is refused with those there are."""
    write_config(tmp_path, 'romanisation = "ijmes"')
    assert load_settings({}, environ).romanisation == "ijmes"
    assert load_settings({}, environ | {"WARRAQ_ROMANISATION": "din"}).romanisation == "din"
    assert load_settings({"romanisation": "ala-lc"}, environ | {"WARRAQ_ROMANISATION": "din"}).romanisation == "ala-lc"
    with pytest.raises(SettingsError, match="ala-lc, ijmes, din"):
        load_settings({"romanisation": "wade"}, environ)


@pytest.mark.parametrize(("written", "kept"), [("backups = 3", 3), ('backups = "0"', 0), ("", 10)])
def test_how_many_backups_are_kept(tmp_path, environ, written, kept):
    """The number of backups may be written as a number or as text."""
    write_config(tmp_path, written)
    settings = load_settings({}, environ)
    assert (settings.backups, settings.warnings) == (kept, ())


def test_keys_are_read(tmp_path, environ):
    """`[keys]` gives a command a key, some or none; a line that is none of that is left out with its sentence."""
    lines = ['"app.help" = "f1"', 'reader.left = ["h", "left"]', '"app.quit" = []', '"app.theme" = 5']
    path = write_config(tmp_path, "\n".join(["[keys]", *lines]))
    settings = load_settings({}, environ)
    assert settings.keys == (("app.help", ("f1",)), ("reader.left", ("h", "left")), ("app.quit", ()))
    told = "[keys] app.theme has to be a key in quotes or a list of such, not 5. It is left out here."
    assert settings.warnings == (f"{path}: {told}",)


def test_keys_are_a_table(tmp_path, environ):
    """Keys that are no table are left out, with an example of what they have to be."""
    path = write_config(tmp_path, 'keys = "vim"\n')
    (warning,) = load_settings({}, environ).warnings
    assert warning.startswith(f'{path}: keys are a table of commands: [keys] and below it "reader.next-word" = "j".')


@pytest.mark.parametrize(
    ("variable", "meant"),
    [("WARRAQ_TEHME", "WARRAQ_THEME"), ("WARRAQ_COLORS", "WARRAQ_COLOURS"), ("WARRAQ_FOCUSLINE", "WARRAQ_FOCUS_LINE")],
)
def test_mistyped_variables_warn(environ, variable, meant):
    """A variable that is nearly that of a setting is told with the one that may be meant."""
    (warning,) = load_settings({}, {**environ, variable: "x"}).warnings
    assert warning == f"The environment variable {variable} sets nothing: did you mean {meant}? It is left out here."


@pytest.mark.parametrize(
    "variable", ["WARRAQ_KEY_CHAT", "WARRAQ_TRANSLATOR_KEY", "WARRAQ_ALLOW_ENGINES", "WARRAQ_SEEDS"]
)
def test_other_variables_are_left_alone(environ, variable):
    """Keys of engines, and variables that are not ours, are no mistyped settings."""
    assert load_settings({}, {**environ, variable: "x"}).warnings == ()


@pytest.mark.parametrize("text", [f"backups = {'9' * 5000}", f"odd = {'[' * 5000}{']' * 5000}"])
def test_more_than_can_be_read(tmp_path, environ, text):
    """A number or a list that nothing can hold is told as any other TOML that is wrong, and what follows is no crash."""
    write_config(tmp_path, text)
    with pytest.raises(SettingsError, match="is not valid TOML"):
        load_settings({}, environ)


def test_a_number_without_end(environ):
    """A number of thousands of digits is too large, in one sentence."""
    (warning,) = load_settings({}, {**environ, "WARRAQ_BACKUPS": "9" * 5000}).warnings
    assert warning.startswith("The setting backups (environment) is a number from 0 to 9999, not ")


def test_a_mark_before_the_text(tmp_path, environ):
    """The mark that editors of Windows put before UTF-8 is no part of the settings."""
    write_config(tmp_path, '\ufefftheme = "ink"')
    assert load_settings({}, environ).theme == "ink"


def test_blanks_around_a_variable(tmp_path, environ):
    """Blanks around the value of a variable are no part of it, and nothing but blanks says nothing."""
    settings = load_settings({}, {**environ, "WARRAQ_DB": "  ", "WARRAQ_BACKUPS": " 3 "})
    assert (settings.backups, settings.is_database_chosen, settings.warnings) == (3, False, ())


def test_a_number_of_thousands_of_digits_is_left_out(tmp_path, environ):
    """A number that Python reads and refuses to write is told and left out like any other that cannot be."""
    write_config(tmp_path, f"backups = 0x{'f' * 6000}\ntheme = {'0x' + 'f' * 6000}\n")
    settings = load_settings({}, environ)
    assert ["so large a number" in warning for warning in settings.warnings] == [True, True]
    assert settings.backups == 10
