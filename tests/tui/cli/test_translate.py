"""`warraq translate`: what is printed, kept, asked for and measured."""

import json
import os
import signal
import subprocess
import sys

import pytest

from glossary.translate.articles import translate_article
from tests.glossary.translate.shapes import made, texts_of
from tests.glossary.translate.stub import running
from tui.cli.diagnostics import Diagnostics
from tui.cli.output import Output
from tui.engines.engines import Engines

TEXT = "بدأت الهدنة أمس.\n\nقال الوزير ذلك.\nبدأت الهدنة أمس.\n2025\n"
ENGLISH = [made("بدأت الهدنة أمس."), made("قال الوزير ذلك."), made("بدأت الهدنة أمس.")]


@pytest.fixture(scope="module")
def server():
    """A translating server on this machine."""
    with running() as stub:
        yield stub


@pytest.fixture(autouse=True)
def _engines(warraq, server):
    """Engines of the settings: one for each way in which the server may behave."""
    server.forget()
    folder = warraq.folder / "config" / "warraq"
    folder.mkdir(parents=True)
    tables = [
        f'[engines.{name}]\nkind = "libretranslate"\nurl = "{server.url(name)}"\n{more}'
        for name, more in {"ok": "price = 20", "said": "", "broken": "", "wait700": "parallel = 1", "key": ""}.items()
    ]
    (folder / "config.toml").write_text("\n".join(tables), encoding="utf-8")


def asked(server) -> list[str]:
    """Return the texts that the server was asked for."""
    return [
        text
        for each in server.asked
        if isinstance(each, dict) and "q" in each
        for text in texts_of("libretranslate", each)
    ]


def test_paragraphs_in_english(warraq, server):
    """Each paragraph with words stands in its order with blank lines between, is asked for once, and is kept."""
    first = warraq("translate", "-", "--with", "ok", stdin=TEXT)
    assert (first.code, first.text) == (0, "\n\n".join(ENGLISH) + "\n")
    assert sorted(asked(server)) == ["بدأت الهدنة أمس.", "قال الوزير ذلك."]
    assert "Paragraphs: 3 translated by" in first.said
    server.forget()
    again = warraq("translate", "-", stdin=TEXT)
    assert (again.code, again.text, asked(server)) == (0, first.text, [])
    warraq("translate", "-", "--with", "ok", "--anew", stdin=TEXT)
    assert len(asked(server)) == 2


def test_a_paragraph_is_sent_when_it_is_ready(warraq, monkeypatch):
    """What the next program reads, or who listens without a screen, does not wait for the end of the article."""
    sent, own = [], Output.flush

    def flush(output):
        own(output)
        sent.append(sys.stdout.buffer.getvalue().decode())

    monkeypatch.setattr(Output, "flush", flush)
    answer = warraq("translate", "-", "--with", "ok", stdin=TEXT)
    assert [sent[0], sent[-1]] == [f"{ENGLISH[0]}\n", answer.text]


@pytest.mark.parametrize("options", [(), ("--evaluate", "english.txt")])
def test_a_wait_for_the_engine_is_told(warraq, monkeypatch, options):
    """Who watches a terminal learns that the engine is waited for, rather than that nothing goes on."""
    said, own = [], Engines.open

    def opened(engines, name, tell=lambda _sentence: None):
        tell("Waiting.")
        return own(engines, name, tell)

    monkeypatch.setattr(Engines, "open", opened)
    monkeypatch.setattr(Diagnostics, "progress", lambda _, sentence: said.append(sentence))
    (warraq.folder / "english.txt").write_text("\n\n".join(ENGLISH), encoding="utf-8")
    (warraq.folder / "a.txt").write_text(TEXT, encoding="utf-8")
    warraq("translate", "a.txt", "--with", "ok", *options)
    assert "Waiting." in said


def test_an_engine_is_allowed_for_one_time(warraq):
    """`--allow-engine` holds for this command alone; what comes next, here a budget that is too small, is told instead."""
    file = warraq.folder / "config" / "warraq" / "config.toml"
    file.write_text('[engines.far]\nkind = "libretranslate"\nurl = "http://far.example"\nbudget = 1\n')
    command = ("translate", "-", "--with", "far")
    assert "allow" in warraq(*command, stdin=TEXT).said
    allowed = warraq(*command, "--allow-engine", "Far", stdin=TEXT)
    assert (allowed.code, "allow" in allowed.said, "may be sent 1 on a whole day" in allowed.said) == (1, False, True)
    assert "allow" in warraq(*command, stdin=TEXT).said


def test_json_has_everything(warraq, server):
    """`--json` is one object: what it took, and of each block both texts, who wrote it, whether just now, what it misses."""
    warraq("term", "add", "هدنة", "truce")
    warraq("term", "approve", "هدنة")
    (warraq.folder / "a.txt").write_text(TEXT, encoding="utf-8")
    found = warraq("translate", "a.txt", "--with", "ok", "--json").json
    assert list(found) == ["to", "engine", "estimate", "stopped", "articles"]
    estimate = found["estimate"]
    assert [estimate[name] for name in ("articles", "paragraphs", "kept", "requests")] == [1, 2, 0, 2]
    assert estimate["cost"] == pytest.approx(estimate["characters"] * 20 / 1_000_000)
    (article,) = found["articles"]
    block = next(each for each in article["blocks"] if each["source"] == "بدأت الهدنة أمس.")
    assert " ".join(block) == "block kind source english origin status new misses failure"
    assert (block["english"], block["origin"], block["status"], block["new"]) == (ENGLISH[0], "ok", "machine", True)
    (miss,) = block["misses"]
    assert " ".join(miss) == "kind id arabic english found wanted replacement message"
    assert (miss["kind"], miss["arabic"], miss["wanted"]) == ("term", {"start": 5, "end": 11}, ["truce"])


def test_only_what_is_kept_without_an_engine(warraq, sample):
    """Where no engine is chosen what is kept is printed all the same; what is not fails with what to do."""
    kept = warraq("translate", sample)
    assert (kept.code, kept.text.count("\n\n") > 5, "Fuel" in kept.text or "fuel" in kept.text) == (0, True, True)
    answer = warraq("translate", "-", "--json", stdin=TEXT)
    failures = [block["failure"] for block in answer.json["articles"][0]["blocks"]]
    assert answer.code == 1
    assert all(failure["kind"] == "off" and "--with" in failure["sentence"] for failure in failures)


def test_an_engine_that_fails_ends_a_batch(warraq, server):
    """Where an engine fails on all of an article the next ones are not begun; the reason is told once, with how to go on."""
    for number in range(3):
        (warraq.folder / f"{number}.txt").write_text(f"قال الوزير ذلك {'مرة ' * (number + 1)}.\n", encoding="utf-8")
    answer = warraq("translate", "0.txt", "1.txt", "2.txt", "--with", "key")
    assert (answer.code, answer.said.count("key")) >= (1, 1)
    assert "2 articles were not begun" in answer.said
    assert len(asked(server)) == 1


@pytest.mark.parametrize("engine", [[], ["--with", "key"]])
def test_what_is_kept_of_later_articles_is_printed(warraq, engine):
    """An article of which some English is kept ends no batch, nor does any where no engine is chosen."""
    texts = {"new": "وصل الوفد أمس.", "half": "قال الوزير ذلك.\nغادر الوفد اليوم.", "whole": "بدأت الهدنة أمس."}
    for name, text in texts.items():
        (warraq.folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    warraq("translate", "-", "--with", "ok", stdin=TEXT)
    answer = warraq("translate", *([] if engine else ["new.txt"]), "half.txt", "whole.txt", *engine)
    english = [line for line in answer.text.splitlines() if line and not line.startswith("# ")]
    assert (answer.code, english) == (1, [made("قال الوزير ذلك."), made("بدأت الهدنة أمس.")])
    assert "not begun" not in answer.said


def test_a_query_is_a_batch(warraq, server):
    """The articles that a query finds are translated one after the other, each under its id; --limit takes the first ones."""
    found = warraq("list", "--json").json["articles"]
    answer = warraq("translate", "--query", "added:2000..", "--limit", "2")
    assert answer.code == 0
    assert [line for line in answer.text.splitlines() if line.startswith("#")][:1] == [f"# {found[0]['id']}"]
    assert answer.text.count("\n# ") + answer.text.startswith("# ") >= 2
    none = warraq("translate", "--query", "قصطنطمرون")
    assert (none.code, none.text) == (1, "")


def test_what_it_takes_is_told_before(warraq, server):
    """`--estimate` sends nothing; much is sent to another machine only after one has said so.

    The refusal has the figures; where the engine is not allowed at all that is said instead.
    """
    told = warraq("translate", "-", "--with", "google", "--estimate", stdin=TEXT)
    assert told.code == 0
    assert told.text.startswith("1 article, 2 paragraphs: 2 to translate, 31 characters that go to Google Translate")
    as_json = warraq("translate", "-", "--with", "google", "--estimate", "--json", stdin=TEXT).json
    assert as_json["estimate"]["characters"] == 31
    much = "\n".join(f"{'كلمة ' * 200}{number}" for number in range(25))
    unsaid = warraq("translate", "-", "--with", "google", stdin=much)
    assert (unsaid.code, "not allowed it yet" in unsaid.said, "would be sent" in unsaid.said) == (1, True, False)
    refused = warraq("translate", "-", "--with", "google", "--allow-engine", "google", stdin=much)
    assert (refused.code, refused.text) == (2, "")
    assert "--yes" in refused.said
    assert asked(server) == []


def test_misused(warraq, sample):
    """What makes no sense is refused with code 2 and what to write instead."""
    for arguments in (
        ["translate"],
        ["translate", sample, "--to", "fr"],
        ["translate", sample, "--query", "x"],
        ["translate", sample, "--limit", "2"],
        ["translate", "-", "-"],
        ["translate", sample, "--with", "ok", "--with", "said"],
        ["translate", sample, "--evaluate", sample],
        ["translate", "--evaluate", sample, "--with", "ok"],
    ):
        answer = warraq(*arguments)
        assert (answer.code, answer.text) == (2, ""), arguments
    assert warraq("translate", sample, "--with", "babelfish").code in (1, 2)
    assert "neither a file" in warraq("translate", "nonexist").said


def test_into_a_file(warraq):
    """-o writes a file, which replaces another one with --force only."""
    arguments = ("translate", "-", "--with", "ok", "-o", "x.txt")
    assert warraq(*arguments, stdin=TEXT).output == b""
    assert (warraq.folder / "x.txt").read_text() == "\n\n".join(ENGLISH) + "\n"
    assert warraq(*arguments, "--json", stdin=TEXT).code == 1
    assert warraq(*arguments, "--json", "--force", stdin=TEXT).code == 0
    assert json.loads((warraq.folder / "x.txt").read_text())["to"] == "en"


def test_a_file_that_would_not_be_whole(warraq, server, monkeypatch):
    """What is stopped, or ends at an engine that fails, leaves the place of the file as it was: the same command goes on."""

    def interrupted(*arguments):
        yield next(translate_article(*arguments))
        raise KeyboardInterrupt

    arguments = ("translate", "-", "--with", "ok", "-o", "x.txt")
    with monkeypatch.context() as stopping:
        stopping.setattr("glossary.translate.articles.translate_article", interrupted)
        stopped = warraq(*arguments, stdin=TEXT)
    failed = warraq("translate", "-", "--with", "key", "-o", "y.txt", stdin="وصل الوفد أمس.\n")
    for answer, name in ((stopped, "x.txt"), (failed, "y.txt")):
        assert (answer.code, f"{name} was not written" in answer.said) == (1, True)
    assert list(warraq.folder.glob("*.txt*")) + list(warraq.folder.glob(".*")) == []
    server.forget()
    assert warraq(*arguments, stdin=TEXT).code == 0
    assert ((warraq.folder / "x.txt").read_text(), len(asked(server))) == ("\n\n".join(ENGLISH) + "\n", 1)


def test_a_file_with_gaps(warraq, server):
    """Where a paragraph fails the file has the others, and the rest is asked for by the same command with --force."""
    file = warraq.folder / "config" / "warraq" / "config.toml"
    file.write_text(f'[engines.x]\nkind = "libretranslate"\nurl = "{server.url("ok")}"\nbudget = 20\nparallel = 1\n')
    arguments = ("translate", "-", "--with", "x", "-o", "x.txt")
    answer = warraq(*arguments, stdin=TEXT)
    written = (warraq.folder / "x.txt").read_text()
    assert (answer.code, 0 < len(written) < len("\n\n".join(ENGLISH))) == (1, True)
    assert "the same command with --force asks only for the rest" in answer.said
    file.write_text(file.read_text().replace("budget = 20", "budget = 0"))
    assert warraq(*arguments, "--force", stdin=TEXT).code == 0
    assert (warraq.folder / "x.txt").read_text() == "\n\n".join(ENGLISH) + "\n"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_stopped_in_the_middle(warraq, process, server, number):
    """A process that is killed or interrupted loses nothing that it printed; the same command asks only for the rest."""
    texts = [f"قال الوزير {word}." for word in ("واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة")]
    (warraq.folder / "a.txt").write_text("\n".join(texts), encoding="utf-8")
    arguments = ["translate", "a.txt", "--with", "wait700"]
    environ = {**process.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*process.command, *arguments], env=environ, cwd=process.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as going:
        printed = [going.stdout.readline(), going.stdout.readline()][0].decode().strip()
        os.kill(going.pid, number)
        rest, said = going.communicate(timeout=60)
    printed = [printed, *filter(None, rest.decode().splitlines())]
    assert 0 < len(printed) < len(texts)
    assert printed == [made(text) for text in texts[: len(printed)]]
    if number == signal.SIGINT:
        assert (going.returncode, b"Stopped." in said) == (1, True)
    server.forget()
    answer = warraq(*arguments[:2], "--with", "ok")
    assert answer.text.split("\n\n") == [*(made(text) for text in texts[:-1]), made(texts[-1]) + "\n"]
    assert not {made(text) for text in asked(server)} & set(printed)


def test_engines_side_by_side(warraq, server):
    """Engines are measured against a table: the same English has 100, another one less; nothing they write is kept."""
    warraq("term", "add", "هدنة", "truce")
    warraq("term", "approve", "هدنة")
    server.said = "The truce began on the 3rd of May."
    (warraq.folder / "r.tsv").write_text(f"بدأت الهدنة في 3 مايو.\t{server.said}\n", encoding="utf-8")
    found = warraq("translate", "--evaluate", "r.tsv", "--with", "said", "--with", "ok", "--json").json
    same, other = found["engines"]
    assert (found["segments"], same["chrf"], same["bleu"]) == (1, 100.0, 100.0)
    assert (same["terms"], same["numbers"]) == ({"right": 1, "total": 1}, {"right": 1, "total": 1})
    assert other["chrf"] < 50
    assert other["terms"] == {"right": 0, "total": 1}
    assert "version:" in same["signatures"]["chrf"]
    server.forget()
    table = warraq("translate", "--evaluate", "r.tsv", "--with", "said")
    assert len(asked(server)) == 1
    head, row, chrf, bleu = table.text.splitlines()
    assert (head.split("\t")[:3], row.split("\t")[:3]) == (["engine", "chrF", "BLEU"], ["said", "100.0", "100.0"])
    assert (chrf[:5], bleu[:5]) == ("chrF ", "BLEU ")


def test_a_reference_for_each_article(warraq, sample):
    """A folder has a file with the English of each article, paragraph for paragraph; the memory has what people approved."""
    (warraq.folder / "ref").mkdir()
    english = "\n\n".join(f"{word} paragraph of the English here." for word in ("First", "Second"))
    (warraq.folder / "ref" / "a.txt").write_text(english, encoding="utf-8")
    (warraq.folder / "a.txt").write_text("قال الوزير ذلك في باماكو.\nبدأت الهدنة أمس.", encoding="utf-8")
    own = warraq("translate", "a.txt", "--evaluate", "ref", "--with", "ok", "--json").json
    assert own["segments"] == 2
    kept = warraq("translate", sample, "--evaluate", "memory", "--with", "ok", "--json").json
    assert kept["segments"] > 5
    assert kept["engines"][0]["names"]["total"] > 0
