"""`warraq completions`, asked of the shells themselves."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.sources import ROOT
from tui.cli.described.grammar import described
from tui.cli.grammar import VERBS
from tui.cli.verbs.completions import KINDS, SHELLS, place_for, script_for

BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_warraq
(( ${#COMPREPLY[@]} )) && printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """
compdef() { : }
compset() { : }
_files() { print -l -- ${PREFIX}*(N) }
_describe() { local -a shown=("${(@P)4}"); print -l -- "${(@)shown%%:*}" }
source "$1"; shift
words=("$@"); CURRENT=$#; PREFIX=${${words[CURRENT]}##*=}
_warraq
"""
FISH = """
source $argv[1]
complete -C (string join ' ' -- $argv[2..-1]) | string replace -r '\\t.*' ''
"""
PROGRAMS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


class Shell:
    """A shell in a home of its own, in which warraq was completed."""

    def __init__(self, name, folder, environ):
        self.name = name
        self.folder = folder
        self.environ = environ
        self.script = folder / f"completions.{name}"
        self.script.write_text(script_for(name), encoding="utf-8")

    def __call__(self, *words):
        quiet = {"bash": ["--norc", "--noprofile"], "zsh": ["-f"], "fish": ["--no-config"]}[self.name]
        behind = ["-"] if self.name != "fish" else []
        command = [self.name, *quiet, "-c", PROGRAMS[self.name], *behind, str(self.script), *words]
        done = subprocess.run(
            command, cwd=self.folder, env=self.environ, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.stderr == ""
        offered = [line for line in done.stdout.splitlines() if line]
        begin = words[-1].rpartition("=")[2]
        return [word for word in offered if word.rpartition("=")[2].startswith(begin)]


@pytest.fixture(params=SHELLS)
def shell(request, tmp_path, settled):
    """Each of the shells, with a program `warraq` and a library with the samples in it."""
    if shutil.which(request.param) is None:
        pytest.skip(f"there is no {request.param} here")
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    program = tmp_path / "bin" / "warraq"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    (tmp_path / "article one.txt").touch()
    folders = {f"XDG_{kind.upper()}_HOME": str(tmp_path / kind) for kind in ("data", "config", "state")}
    path = f"{program.parent}:{os.environ['PATH']}"
    environ = {
        **os.environ,
        **folders,
        "HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "PATH": path,
        "LC_ALL": "C.UTF-8",
    }
    return Shell(request.param, tmp_path, environ)


def test_commands_are_offered(shell):
    """Behind `warraq` stand its verbs, behind a verb with commands these."""
    assert set(VERBS) <= set(shell("warraq", ""))
    assert shell("warraq", "compl") == ["completions"]
    assert {"add", "approve"} <= set(shell("warraq", "term", "a"))
    assert "add" in shell("warraq", "term", "glossaries", "")
    assert "find" in shell("warraq", "--db", "some.db", "term", "")


def test_options_and_their_choices_are_offered(shell):
    """The options of the command that stands there, and what may stand behind one."""
    assert {"--pos", "--status", "--json", "--db"} <= set(shell("warraq", "term", "add", "--"))
    assert "--pos" not in shell("warraq", "list", "--")
    assert shell("warraq", "term", "add", "--status", "dep") == ["deprecated"]
    assert "words" in shell("warraq", "list", "--bidi", "")
    assert shell("warraq", "help", "term") == ["terminals", "term"] or set(shell("warraq", "help", "term")) == {
        "terminals",
        "term",
    }
    assert shell("warraq", "config", "get", "text_w") == ["text_width"]


def test_files_and_values_are_offered(shell):
    """Files where a file may stand, and what the library, the glossary and the settings have of ids and names."""
    assert any("article" in each for each in shell("warraq", "add", "art"))
    assert "google" in shell("warraq", "engine", "use", "")
    assert shell("warraq", "translate", "x", "--with", "chatg") == ["chatgpt"]
    ids = shell("warraq", "related", "")
    assert len(ids) == 6
    assert shell("warraq", "show", ids[0][:6]) == [ids[0]]


def test_arguments_are_counted(shell):
    """The first argument of `collection add` is a collection, those behind it are articles; where only one may stand no more are offered."""
    made = subprocess.run(
        [sys.executable, "-m", "tui", "collection", "make", "ملف مالي"],
        env=shell.environ,
        capture_output=True,
        check=True,
    )
    assert made.stderr == b""
    assert len(shell("warraq", "collection", "show", "")) == 1
    assert len(shell("warraq", "collection", "add", "x", "")) == 6
    assert len(shell("warraq", "collection", "add", "x", "y", "")) == 6
    assert shell("warraq", "related", "x", "") == []


@pytest.mark.parametrize("name", SHELLS)
def test_every_command_and_option_is_in_the_script(name):
    """A script knows every command and every option there is."""
    script = script_for(name)
    for command in described().all:
        assert " ".join(command.words) in script
        assert all(option.names[-1].lstrip("-") in script for option in command.options)


@pytest.mark.parametrize("name", SHELLS)
def test_it_installs_where_the_shell_looks(newcomer, monkeypatch, name):
    """`--install` writes the script into the user's own folder, again as often as one likes, and says what is to be done."""
    for variable, value in newcomer.environ.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.delenv("BASH_COMPLETION_USER_DIR", raising=False)
    told = [newcomer("completions", name, "--install", "--json").json for _ in range(2)]
    assert told[0] == told[1]
    file = newcomer.folder / told[0]["file"]
    assert file.is_relative_to(newcomer.folder)
    assert file.read_text(encoding="utf-8") == script_for(name)
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    file.write_text("mine\n")
    refused = newcomer("completions", name, "--install")
    assert (refused.code, file.read_text()) == (1, "mine\n")
    assert "was not made by warraq" in refused.said


def test_a_home_of_any_name_can_be_put_into_the_settings_of_a_shell():
    """The line to be put there is one for the shell too where the folder has a space; no folder depends on where one is."""
    environ = {"HOME": "/home/lan guage", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}
    share = "/home/lan guage/.local/share"
    assert place_for("zsh", environ).then.endswith(f"fpath=('{share}/zsh/site-functions' $fpath)")
    assert place_for("bash", environ).then.endswith(f"source '{share}/bash-completion/completions/warraq'")
    assert place_for("fish", environ).file == Path("/home/lan guage/.config/fish/completions/warraq.fish")


def test_a_folder_that_cannot_be_made_is_told(newcomer, monkeypatch):
    """Where no folder can be made, one sentence says so."""
    monkeypatch.setenv("XDG_DATA_HOME", str(newcomer.folder / "file"))
    (newcomer.folder / "file").touch()
    told = newcomer("completions", "zsh", "--install")
    assert told.code == 1
    assert "cannot be made" in told.said


def test_the_shell_of_the_user_is_meant(newcomer, monkeypatch):
    """Without a name the shell is the one the environment names; another one has to be said."""
    monkeypatch.setenv("SHELL", "/usr/local/bin/fish")
    assert newcomer("completions").text == script_for("fish")
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    told = newcomer("completions")
    assert (told.code, told.said) == (2, "warraq: Say for which shell: warraq completions bash|zsh|fish.\n")


@pytest.mark.parametrize("kind", KINDS)
def test_asking_for_values_makes_nothing(newcomer, kind):
    """In an empty home nothing is made for the sake of a completed word, and nothing is said."""
    told = newcomer("completions", "--values", kind)
    assert told.said == ""
    assert list(newcomer.folder.iterdir()) == []


def test_values_are_those_there_are(warraq):
    """What is looked up is what there is now, with what it stands for; what does not begin as was typed is left out."""
    for made in (["collection", "make", "ملف مالي"], ["term", "glossaries", "add", "sea", "--note", "of ships"]):
        assert warraq(*made).code == 0
    assert "sea\tof ships" in warraq("completions", "--values", "glossary").text.splitlines()
    assert warraq("completions", "--values", "collection").text == "ملف مالي\t\n"
    engines = warraq("completions", "--values", "engine", "--begin", "chat", "--json").json["values"]
    assert [each["value"] for each in engines] == ["chatgpt", "chat"]
    listed = {each["id"]: each["title"] for each in warraq("list", "--json").json["articles"]}
    found = warraq("completions", "--values", "article", "--json").json["values"]
    assert {each["value"]: each["about"] for each in found} == {number[:12]: title for number, title in listed.items()}
    assert warraq("completions", "--values", "article", "--begin", "zz").code == 1
