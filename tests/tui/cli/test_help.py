"""`warraq help`."""

import re
import shutil
import subprocess

import pytest

from tests.project.sources import ROOT
from tui.cli.described.grammar import Values, described
from tui.cli.described.manual import manual
from tui.cli.described.roff import escaped, line
from tui.cli.grammar import VERBS
from tui.help.topics import NAMES

_DRAWN_OR_TURNED = "[\u2500-\u259f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufefe]"
"""Lines and boxes, what turns a text round, and letters as they are seen."""


def test_topics_are_listed(newcomer):
    """Without a topic all of them are listed, and nothing is made in an empty home."""
    told = newcomer("help")
    assert told.code == 0
    assert [each.split()[0] for each in told.text.partition("\n\n")[0].splitlines()] == list(NAMES)
    assert [each["name"] for each in newcomer("help", "--json").json["topics"]] == list(NAMES)
    assert list(newcomer.folder.iterdir()) == []


def test_a_topic_is_printed(newcomer):
    """A topic is printed as lines, and as one JSON object; a command of the same name is pointed to."""
    told = newcomer("help", "search")
    assert told.text.startswith("SEARCHING")
    assert told.text.endswith("warraq search --help\n")
    found = newcomer("help", "search", "--json").json
    assert (found["kind"], found["name"]) == ("topic", "search")


def test_what_is_named_for_pipes_and_screen_readers_is_plain(warraq, sample):
    """Every command that `warraq help plain` lists answers in lines in the order of the text, nothing drawn or turned round."""
    named = re.findall(r"^ +warraq (.+?)(?:  |$)", warraq("help", "plain").text, re.MULTILINE)
    assert len(named) > 6
    for command in named:
        answer = warraq(*(str(sample) if word == "ID" else re.sub("WORDS?", "قارب", word) for word in command.split()))
        assert (command, re.findall(_DRAWN_OR_TURNED, answer.text)) == (command, [])


@pytest.mark.parametrize("words", [["read"], ["term", "add"], ["term", "glossaries", "add"]])
def test_a_command_is_a_topic(newcomer, words):
    """The help of a command is printed as `--help` prints it."""
    assert newcomer("help", *words).text == newcomer(*words, "--help").text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["serch"], "did you mean search"),
        (["raed"], "did you mean read"),
        (["term", "fly"], "There is no help on 'term fly'"),
        (["qqqqq"], "warraq help lists the topics."),
    ],
)
def test_what_there_is_no_help_on_suggests(newcomer, words, said):
    """An unknown topic is misuse, told in one sentence with what may have been meant."""
    told = newcomer("help", *words)
    assert (told.code, told.text) == (2, "")
    assert said in told.said


def test_the_manual_is_as_the_grammar_is(newcomer):
    """The manual that is shipped is made of the grammar and the topics as they are: `make man` writes it anew."""
    kept = (ROOT / "docs" / "warraq.1").read_text(encoding="utf-8")
    assert kept == manual(), "the manual is not what the grammar says: run make man"
    assert newcomer("help", "--man").text == kept
    assert newcomer("help", "--man", "--json").json == {
        "kind": "manual", "name": "warraq", "title": "warraq(1)", "text": kept,
    }  # fmt: skip
    told = newcomer("help", "search", "--man")
    assert (told.code, told.text, "leave the topic out" in told.said) == (2, "", True)


def test_the_manual_names_everything():
    """Every command with every option, and every topic stand in the manual."""
    text = manual()
    for command in described().all:
        assert not command.words or escaped(f"warraq {' '.join(command.words)}") in text
        for option in command.options:
            assert all(rf"\fB{escaped(name)}\fR" in text for name in option.names)


def test_the_manual_does_not_depend_on_who_asks(monkeypatch, tmp_path):
    """Neither the width of the terminal nor the home of the user changes the manual."""
    before = manual()
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert manual() == before


def test_the_manual_is_ascii_and_no_text_is_a_request():
    """roff reads the manual on any machine: it has ASCII alone, and no running text begins with a dot or an apostrophe."""
    assert manual().isascii()
    assert line(".TH is a request, `--this` is bold") == r"\&.TH is a request, \fB\-\-this\fR is bold"
    assert escaped("'ا'") == r"\(aq\[u0627]\(aq"


@pytest.mark.parametrize("device", ["utf8", "ascii", "ps"])
def test_the_manual_is_sound(device):
    """groff sets the manual for a terminal and for paper without a warning."""
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("there is no groff here")
    done = subprocess.run(
        [groff, "-man", "-ww", f"-T{device}"], input=manual().encode(), capture_output=True, check=True, timeout=60
    )
    if b"can't find 'DESC'" in done.stderr:
        pytest.skip("groff has no such device here")
    assert done.stderr == b""


def test_man_shows_it():
    """man shows the manual, the examples of queries in Arabic, too."""
    man = shutil.which("man")
    if man is None:
        pytest.skip("there is no man here")
    environ = {"LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin", "MANPAGER": "cat"}
    page = ROOT / "docs" / "warraq.1"
    done = subprocess.run([man, "-l", str(page)], env=environ, capture_output=True, check=True, timeout=60)
    shown = done.stdout.decode()
    if "minimized" in shown:
        pytest.skip("this machine's man shows nothing")
    assert "title:الوقود" in shown
    assert "warraq term add" in shown
    assert done.stderr == b""


def test_every_command_but_one_prints_json():
    """The topics say that every command but `read`, which opens the app, has `--json`."""
    commands = [each for each in described().all if not each.commands]
    without = [each.words for each in commands if not any("--json" in option.names for option in each.options)]
    assert without == [("read",)]


def test_roles_are_told_as_they_are():
    """The help of `db grant` gives translators the merging and removing of drafts, as the database and the guide do."""
    (grant,) = (each for each in described().all if each.words == ("db", "grant"))
    (told,) = (each.help for each in grant.arguments if each.metavar == "ROLE")
    assert "translator (adds, changes, merges, removes drafts)" in told


def test_what_stands_for_an_argument_is_known():
    """Shells are told what may stand where: files, articles, engines, glossaries, collections, topics."""
    found = {" ".join(each.words): each for each in described().all}
    assert set(VERBS) <= set(found)
    assert [each.values for each in found["show"].arguments] == [Values.ARTICLE_OR_FILE]
    assert [each.values for each in found["engine use"].arguments] == [Values.ENGINE]
    assert [each.values for each in found["collection add"].arguments] == [Values.COLLECTION, Values.ARTICLE]
    assert [each.values for each in found["config set"].arguments] == [Values.SETTING, Values.ANY]
    assert [each.values for each in found["entity show"].arguments] == [Values.ANY]
    glossary = next(each for each in found["term import"].options if "--glossary" in each.names)
    assert glossary.values is Values.GLOSSARY


def test_keys_are_those_that_the_user_chose(newcomer):
    """A topic and a command of the app tell the keys of the settings file, not those of the table."""
    settings = newcomer.folder / "config" / "warraq" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\n"reader.add" = "ctrl+j"\n')
    assert "`^J` adds it to your glossary" in " ".join(newcomer("help", "reading").text.split())
    assert "keys: ^J" in newcomer("help", "reader.add").text
