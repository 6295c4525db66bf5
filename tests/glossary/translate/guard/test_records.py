"""What is written down of engines: damaged, read-only, by two programs, across midnight."""

import os
import signal
import subprocess
import sys

import pytest

from glossary.errors import ConsentNotKept
from tests.glossary.translate.guard.engine import HOST, Clock, Engine, failing, guarded, records, results, sentence

DAMAGED = ["", "{", "[]", '{"engines": []}', '{"engines": {"testing": true}}', '{"engines": {"testing": "x"}}', "\x00"]
DAMAGED += ['{"engines": {"testing": {"2026-11-21": -5, "asked": "x", "rest": [1e999, "y"]}}}', "[" * 100_000]


def test_a_budget_is_kept(tmp_path):
    """What does not fit into the day's budget is not sent: the sentence names what is used, the limit, when, the setting."""
    engine = Engine()
    guard = guarded(tmp_path, engine, budget=10)
    assert results(guard, "123456", "12345", "1234") == ["[123456]", "!budget", "[1234]"]
    assert "11 characters, and The test engine may be sent 10 on a whole day" in sentence(guard, "12345678901")
    said = sentence(guard, "12")
    assert all(part in said for part in ("10 of the 10", "2 more", "at midnight", "budget in [engines.testing]"))
    assert engine.sent == ["123456", "1234"]


def test_two_programs_share_a_budget(tmp_path):
    """What one program sent the other cannot send again."""
    clock = Clock()
    assert results(guarded(tmp_path, Engine(), clock, budget=10), "1234567") == ["[1234567]"]
    assert results(guarded(tmp_path, Engine(), clock, budget=10), "1234", "123") == ["!budget", "[123]"]


def test_a_budget_starts_anew_and_not_by_setting_the_clock_back(tmp_path):
    """A new day has its own budget; a day that comes again has what is left of it."""
    clock = Clock()
    guard = guarded(tmp_path, Engine(), clock, budget=3)
    assert results(guard, "123", "1") == ["[123]", "!budget"]
    clock.moment += 86_400
    assert results(guard, "12") == ["[12]"]
    clock.moment -= 86_400
    assert results(guard, "1") == ["!budget"]
    clock.moment += 86_400
    assert results(guard, "12", "1") == ["!budget", "[1]"]


@pytest.mark.parametrize(
    ("kind", "used"), [("unreachable", 0), ("key", 0), ("limit", 0), ("answer", 2), ("deadline", 2)]
)
def test_what_was_not_taken_is_given_back(tmp_path, kind, used):
    """A text that no engine took does not count, and one that it took and answered badly does."""
    clock = Clock()
    results(guarded(tmp_path, Engine(failing(kind)), clock, budget=100), "نص")
    assert records(tmp_path, clock).spending.used("testing") == used


def test_used_is_counted_without_a_budget(tmp_path):
    """What a remote engine was sent today is known where no limit is set."""
    clock = Clock()
    results(guarded(tmp_path, Engine(), clock), "نص", "ثان")
    assert records(tmp_path, clock).spending.used("testing") == 5


@pytest.mark.parametrize("content", DAMAGED)
def test_damaged_records(tmp_path, content):
    """A damaged file allows nothing, and stops nothing that is allowed but what a budget may have stopped on that day."""
    clock = Clock()
    for name in ("allowed.json", "used.json", "pace.json"):
        (tmp_path / name).write_text(content)
        os.utime(tmp_path / name, (clock.moment, clock.moment))
    engine = Engine()
    said = sentence(guarded(tmp_path, engine, clock, budget=10))
    assert str(tmp_path / "used.json") in said
    assert "damaged" in said
    assert results(guarded(tmp_path, engine, clock), "نص") == ["[نص]"]
    assert (tmp_path / "used.json").read_text() == content
    clock.moment += 86_400
    options = {"budget": 10, "requests_a_minute": 5}
    assert results(guarded(tmp_path, Engine(), clock, is_allowed=False, **options), "نص") == ["!consent"]
    assert results(guarded(tmp_path, Engine(failing("limit", 1)), clock, **options), "نص") == ["[نص]"]
    kept = records(tmp_path, clock)
    kept.consents.allow("testing", HOST)
    assert kept.consents.hosts("testing") == (HOST,)
    assert kept.spending.used("testing") == 2


def test_where_nothing_can_be_written(tmp_path):
    """Where consent cannot be kept that is said; a budget that cannot be counted lets nothing out, and no budget does."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    kept = records(blocked / "engines", Clock())
    with pytest.raises(ConsentNotKept, match="cannot be written"):
        kept.consents.allow("testing", HOST)
    engine = Engine()
    guard = guarded(blocked / "engines", engine, budget=10, requests_a_minute=1)
    assert "cannot be counted" in sentence(guard)
    assert engine.sent == []
    clock = Clock()
    free = guarded(blocked / "engines", Engine(failing("limit", 1)), clock, requests_a_minute=2)
    assert results(free, "ا", "ب") == ["[ا]", "[ب]"]
    assert sum(clock.waits) >= 60.0


@pytest.mark.parametrize("name", ["../up", "محرك", "a\nb", 'q"uote', "a b", "x" * 300])
def test_odd_names(tmp_path, name):
    """An engine may be called anything: its records are told apart, and no file is made elsewhere."""
    engine = Engine()
    engine.name = name
    folder = tmp_path / "engines"
    assert results(guarded(folder, engine, budget=10), "نص") == ["[نص]"]
    kept = records(folder, Clock())
    kept.consents.allow(name, HOST)
    assert (kept.consents.hosts(name), kept.consents.hosts("testing")) == ((HOST,), ())
    assert [each.name for each in tmp_path.iterdir()] == ["engines"]


SPENDER = """
import sys
from pathlib import Path
from glossary.translate.guard.records import open_records
spending = open_records(Path(sys.argv[1])).spending
for _ in range(200):
    sent = spending.reserve("testing", [1], 1000).passages
print(spending.used("testing"))
"""


def test_programs_that_count_at_once_and_one_that_is_killed(tmp_path):
    """Two programs that count at the same moment miss nothing, and one that is killed half-way leaves a file that counts on."""
    command = [sys.executable, "-c", SPENDER, str(tmp_path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    assert max(int(each.communicate(timeout=60)[0]) for each in running) == 400
    endless = SPENDER.replace("range(200)", "iter(int, 1)").replace("[1], 1000", "[1], 0")
    process = subprocess.Popen([sys.executable, "-c", endless, str(tmp_path)])
    spending = records(tmp_path, Clock()).spending
    spending._now = __import__("time").time
    while spending.used("testing") < 420:
        assert process.poll() is None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    before = spending.used("testing")
    assert before >= 420
    assert spending.reserve("testing", [7], 0).passages == 1
    assert spending.used("testing") == before + 7
