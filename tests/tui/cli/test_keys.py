"""`warraq keys`: the commands with the keys they have now."""

import pytest


@pytest.fixture
def config(warraq):
    """The settings file of the runs, to be written."""
    path = warraq("locate", "--json").json["config"]

    def write(text):
        from pathlib import Path

        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")

    return write


def test_all_commands_are_listed(warraq):
    """Every screen has its heading, and every command its keys on both keyboards, its id and its title."""
    lines = warraq("keys").text.splitlines()
    assert {"Everywhere", "Reader", "Lists"} <= set(lines)
    (line,) = [line for line in lines if "library.search" in line]
    assert line.split() == ["/", "ظ", "library.search", "Search"]


def test_the_keys_of_a_screen(warraq):
    """A screen is named by its scope or by what it is called."""
    assert warraq("keys", "adding").text == warraq("keys", "adding", "articles").text
    assert warraq("keys", "adding").text.startswith("Adding articles\n")


def test_json(warraq):
    """`--json` has the keys as the settings file has them, what an Arabic keyboard sends, and the usual ones."""
    found = warraq("keys", "reader", "--preset", "vim", "--json").json
    assert " ".join(found) == "preset problems commands"
    assert (found["preset"], found["problems"]) == ("vim", [])
    (top,) = [command for command in found["commands"] if command["id"] == "reader.top"]
    assert " ".join(top) == "id scope title help keys arabic usual"
    assert (top["keys"], top["arabic"], top["usual"]) == (["g g", "home"], ["ل ل"], ["g", "home"])


def test_the_keys_in_force(warraq, config):
    """The preset and the keys of the settings file hold; what is odd there is warned of, with what was meant."""
    config(
        'keymap = "emacs"\n[keys]\n"library.figures" = ["C-x g"]\n"libary.open" = "o"\n"library.feeds" = "pagedwn"\n'
    )
    run = warraq("keys", "library", "--json")
    keys = {command["id"]: command["keys"] for command in run.json["commands"]}
    assert keys["library.figures"] == ["ctrl+x g"]
    assert keys["library.down"] == ["ctrl+n", "j"]
    assert keys["library.feeds"] == ["f"]
    assert "there is no command libary.open; did you mean library.open?" in run.said
    assert "there is no key pagedwn; did you mean pagedown?" in run.said


def test_an_unknown_screen(warraq):
    """A screen that there is not is a misuse; the nearest name is told."""
    run = warraq("keys", "libary")
    assert run.code == 2
    assert "did you mean library?" in run.said
