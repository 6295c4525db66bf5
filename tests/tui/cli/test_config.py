"""`warraq config` and `--print-config`: the settings, and the file they are kept in."""

import tomllib

import pytest

from tui.settings.table import SETTINGS


@pytest.fixture
def config(newcomer):
    """The settings file, which need not be there."""
    return newcomer.folder / "config" / "warraq" / "config.toml"


def test_all_settings_are_listed(newcomer, config):
    """`config list` has each setting with its value, where that comes from and what it means; `--changed` those that were chosen."""
    listed = newcomer("config", "list", WARRAQ_THEME="ink")
    assert (listed.code, listed.said) == (0, "")
    for setting in SETTINGS:
        assert setting.meaning in listed.text
    assert ["theme", "ink", "environment"] in [line.split()[:3] for line in listed.text.splitlines()]
    answer = newcomer("config", "list", "--changed", "--json", WARRAQ_THEME="ink").json
    assert answer["config"] == str(config)
    assert answer["settings"] == [
        {
            "name": "theme",
            "value": "ink",
            "from": "environment",
            "default": "paper",
            "group": "look",
            "meaning": SETTINGS[0].meaning,
            "values": list(SETTINGS[0].values),
            "most": None,
            "at_start": False,
        }
    ]


def test_a_setting_is_kept_and_taken_out(newcomer, config):
    """`set` writes one line, `get` prints what holds, `unset` takes the line out; nothing there to take out is exit code 1."""
    assert newcomer("config", "get", "line_spacing").text == "0\n"
    done = newcomer("config", "set", "line-spacing", "2")
    assert (done.code, done.text, done.said) == (0, "line_spacing = 2\n", "")
    assert tomllib.loads(config.read_text()) == {"line_spacing": 2}
    assert newcomer("config", "get", "line_spacing", "--json").json["from"] == "file"
    assert newcomer("config", "unset", "line_spacing").text == "line_spacing = 0\n"
    assert tomllib.loads(config.read_text()) == {}
    again = newcomer("config", "unset", "line_spacing")
    assert (again.code, again.output, "says nothing of line_spacing" in again.said) == (1, b"", True)


def test_the_order_of_the_panes_is_told_as_it_is_in_an_arabic_interface(newcomer):
    """Where nobody chose another one the names are at the right in it; the order that was chosen holds in any."""
    mirrored = newcomer("config", "get", "pane_order", WARRAQ_LANGUAGE="ar")
    assert mirrored.text == "english arabic names\n"
    assert newcomer("config", "get", "pane_order", WARRAQ_LANGUAGE="en").text == "names english arabic\n"
    (shape,) = (
        each
        for each in newcomer("config", "list", "--json", WARRAQ_LANGUAGE="ar").json["settings"]
        if each["name"] == "pane_order"
    )
    assert (shape["value"], shape["default"], shape["from"]) == (
        "english arabic names",
        "english arabic names",
        "default",
    )
    assert newcomer("locate", "--json", WARRAQ_LANGUAGE="ar").json["settings"]["pane_order"]["value"] == shape["value"]
    newcomer("config", "set", "pane_order", "arabic english names")
    assert newcomer("config", "get", "pane_order", WARRAQ_LANGUAGE="ar").text == "arabic english names\n"
    assert newcomer("config", "unset", "pane_order", WARRAQ_LANGUAGE="ar").text == "pane_order = english arabic names\n"


def test_a_database_is_kept_with_its_whole_path(newcomer, config):
    """A file name is of the folder it is said in; what the answer tells is what the file has, and holds wherever one is."""
    whole = newcomer.folder / "lib.db"
    told = newcomer("config", "set", "db", "lib.db")
    assert (told.code, told.text) == (0, f"db = sqlite:///{whole}\n")
    assert tomllib.loads(config.read_text()) == {"db": str(whole)}
    assert newcomer("config", "set", "db", "postgresql://me@host/x").code == 0
    assert tomllib.loads(config.read_text()) == {"db": "postgresql://me@host/x"}


@pytest.mark.parametrize(
    ("name", "said", "kept"), [("mouse", "false", "off"), ("allow_private", "ON", "yes"), ("backups", "٧", 7)]
)
def test_values_may_be_said_otherwise(newcomer, config, name, said, kept):
    """A setting that is on or off, yes or no, takes the words of the others, and a number is one in any digits."""
    assert newcomer("config", "set", name, said).code == 0
    assert tomllib.loads(config.read_text()) == {name: kept}


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("get", "tehme"), "There is no setting tehme: did you mean theme?"),
        (("set", "xylophone", "1"), "There is no setting xylophone: warraq config list has all."),
        (("set", "theme", "sepia"), "The setting theme is one of paper, ink,"),
        (("set", "backups", "-1"), ""),
        (("set", "backups", "many"), "a number from 0 to 9999, not 'many'"),
        ((), "warraq config --help"),
    ],
)
def test_misuse_changes_nothing(newcomer, config, arguments, part):
    """A setting that is not known, or a value that cannot be, is exit code 2, with one sentence; no file is made."""
    answer = newcomer("config", *arguments)
    assert (answer.code, answer.output, part in answer.said, answer.said.count("\n")) == (2, b"", True, 1)
    assert not config.exists()


def test_what_is_stronger_is_told(newcomer, config):
    """Where the environment says otherwise, the file is written all the same, and the answer tells it."""
    answer = newcomer("config", "set", "theme", "nord", WARRAQ_THEME="ink")
    assert (answer.code, answer.text) == (0, "theme = ink\n")
    assert answer.said == "It was kept; WARRAQ_THEME goes before it where that is given.\n"
    assert newcomer("config", "get", "theme").text == "nord\n"


def test_a_file_that_cannot_be_changed(newcomer, config):
    """A settings file that is no TOML is left as it is, and so is a place where none can be: exit code 1, one sentence each."""
    config.parent.mkdir(parents=True)
    config.write_text("theme = \n")
    answer = newcomer("config", "set", "theme", "ink")
    assert (answer.code, "is not valid TOML" in answer.said) == (1, True)
    assert config.read_text() == "theme = \n"
    config.unlink()
    config.mkdir()
    assert newcomer("config", "set", "theme", "ink").code == 1


def test_all_is_printed_as_a_file(newcomer, config):
    """`--print-config` prints a settings file that says what holds now, without a database and without making anything."""
    printed = newcomer("--print-config", "--db", "postgresql://me:hush@host/x", WARRAQ_DIGITS="arabic")
    assert (printed.code, printed.said, "hush" in printed.text) == (0, "", False)
    assert tomllib.loads(printed.text) == {"digits": "arabic"}
    assert list(newcomer.folder.iterdir()) == []
    config.parent.mkdir(parents=True)
    config.write_bytes(printed.output)
    assert newcomer("config", "get", "digits").text == "arabic\n"


def test_what_is_wrong_is_told_beside_it(newcomer):
    """A wrong value is left out of what is printed, and told on standard error."""
    printed = newcomer("--print-config", WARRAQ_DIGITS="roman")
    assert (printed.code, '"roman"' in printed.text) == (0, False)
    assert printed.said.startswith(
        "warraq: warning: The setting digits (environment) is one of written, arabic, european"
    )


def test_no_password_is_listed(newcomer):
    """No command of settings prints the password of a database."""
    for command in (["list"], ["list", "--json"], ["get", "db"], ["get", "db", "--json"]):
        answer = newcomer("config", *command, WARRAQ_DB="postgresql://me:hush@host/x")
        assert "postgresql://me:***@host/x" in answer.text
        assert "hush" not in answer.text
