"""A week's use in a row of actions: chosen by a seed, carried out on the real app, and held against what must be."""

import os
import subprocess
import sys
import time
from collections import Counter, deque
from collections.abc import Iterator
from compileall import compile_dir
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.soak.articles import write_articles
from tests.soak.deeds.around import AROUND
from tests.soak.deeds.deed import Deed
from tests.soak.deeds.faults import ELSEWHERE, Hindrances
from tests.soak.deeds.keeping import KEEPING
from tests.soak.deeds.reading import READING
from tests.soak.frames import SLOW
from tests.soak.hand import CRASH, Crashed, Hand, Lost, Violation
from tests.soak.ledger import ANYTHING, Ledger, Touch, touches
from tests.soak.lives import ENDINGS, Lives, Options, Step, endings_in
from tests.soak.pace import usual
from tests.soak.server import serving
from tests.soak.terminal import Gone
from tests.soak.vitals import Sample

_ROOT = Path(__file__).resolve().parents[2]
_KEPT = 200
_COMPARE_EVERY, _LOOK_EVERY, _SAMPLE_EVERY = 10, 25, 20
_REST_EVERY, _REST = 50, 1.6
"""After so many actions the user looks at the page for some seconds, as users do."""
_MOST_VIOLATIONS = 8


class Slow(NamedTuple):
    """A frame that took long."""

    taken: float
    """Seconds of processor time."""
    pace: float
    """What a small piece of work took amid it, see `pace`."""
    deed: str
    number: int
    cause: str
    screens: str
    is_first: bool
    garbage: float
    """Seconds of it in which garbage was looked for."""
    stacks: list[list[Any]]


class Soak:
    """One run."""

    def __init__(self, options: Options, server: Any) -> None:
        self.options = options
        self.steps: deque[Step] = deque(maxlen=_KEPT)
        self.violations: list[str] = []
        self.found: Counter[str] = Counter()
        """How many of them were crashes, lost entries, torn screens and other faults."""
        self.minutes = 0.0
        self.samples: dict[int, list[Sample]] = {}
        """What was seen in each life."""
        self.lives = 0
        self.processor = 0.0
        """Seconds of processor time of all lives."""
        self.slow: list[Slow] = []
        self.paces: list[float] = []
        self.counts: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.seconds: Counter[str] = Counter()
        """What each kind of action took."""
        self._server = server
        self._environ = environ(options.home, server.address)
        self._command = (sys.executable, "-m", "tui")
        self._hindrances = Hindrances(self._environ, self._command)
        self._deeds = {each.name: each for each in (*READING, *KEEPING, *AROUND, *self._hindrances.deeds)}
        data = options.home / "data" / "warraq"
        self.ledger = Ledger(data / "warraq.db", data / "warraq.positions.json")
        self._touched: set[Touch] = set()
        self._touched_before: set[Touch] = set()
        self._lives = Lives(options, self._environ, self.ledger, server.address)
        self.done = 0

    # -- what is done

    def run(self) -> None:
        """Do all actions, or as many as there is time for."""
        paths = write_articles(self.options.home / "articles", self.options.articles + 50, self.options.seed)
        self._lives.paths = paths
        begin = [str(path) for path in paths[: self.options.articles]]
        subprocess.run([*self._command, "add", *begin], env=self._environ, stdout=subprocess.DEVNULL, check=True)
        self._begin((100, 30))
        begun = time.monotonic()
        end = begun + 60 * self.options.minutes
        for step in self._chosen():
            if time.monotonic() > end or len(self.violations) >= _MOST_VIOLATIONS:
                break
            self._carry_out(step)
        self._finish()
        self.minutes = (time.monotonic() - begun) / 60
        self.processor, self.lives = self._lives.processor, self._lives.count

    def _chosen(self) -> Iterator[Step]:
        if self.options.replay:
            yield from self.options.replay
            return
        deeds = [*self._deeds.values()]
        endings = endings_in(self.options.seed, self.options.actions)
        for number in range(self.options.actions):
            chance = Random(f"{self.options.seed} {number}")
            if number in endings:
                yield Step(number, endings[number], {})
                continue
            deed = chance.choices(deeds, [each.weight for each in deeds])[0]
            yield Step(number, deed.name, dict(deed.plan(chance)))

    def _carry_out(self, step: Step) -> None:
        self.steps.append(step)
        self.done += 1
        self.counts[step.deed] += 1
        begun = time.monotonic()
        try:
            if self._hand is None:
                self._begin((100, 30))
            if step.deed in ENDINGS:
                self._end(step.deed)
            else:
                self._do(self._deeds[step.deed], step)
            if self.done % _LOOK_EVERY == 0:
                self._living.look()
            # what may change anything hides what is lost meanwhile: it is compared by itself, and once more after that
            if self.done % _COMPARE_EVERY == 0 or self._touched >= ANYTHING or self._touched_before >= ANYTHING:
                self._compare()
        except Gone as gone:
            terminal = self._living.terminal
            self._violate(
                step,
                CRASH,
                f"{gone}, exit code {terminal.code}{self._lives.crash()}\n{terminal.calls()}{terminal.screen.text}",
            )
            self._lives.bury()
        except Violation as found:
            self._violate(step, found.kind, str(found))
            self._lives.bury()
        self._note_frames(step)
        self.seconds[step.deed] += time.monotonic() - begun
        if self.done % _REST_EVERY == 0 and self._hand is not None:
            self._living.terminal.read_for(_REST)
        if self.done % _SAMPLE_EVERY == 0 and self._hand is not None:
            self._sample()

    def _do(self, deed: Deed, step: Step) -> None:
        hand = self._living
        if deed.is_fault:
            self.faults[deed.name] += 1
        if deed.touches == ANYTHING and self._touched:
            self._compare()
        self._touched |= deed.touches
        if self._hindrances.pass_by(hand):
            self._touched |= ELSEWHERE
            if "undo" in deed.name:
                self._hindrances.pass_by(hand, at_once=True)
        self._server.manner = self._hindrances.manner
        if not deed.place or hand.go(deed.place):
            deed.do(hand, step.plan)

    @property
    def _hand(self) -> Hand | None:
        return self._lives.hand

    @property
    def _living(self) -> Hand:
        assert self._hand is not None
        return self._hand

    def _begin(self, size: tuple[int, int]) -> None:
        self._lives.begin(size)
        self._touched |= touches("term+", "translation+", "article+")
        self._compare()

    def _end(self, how: str) -> None:
        """End the process in some way, and begin another that must go on where it was."""
        self.faults[how] += 1
        self._living.look()
        self._hindrances.pass_by(self._living, at_once=True)
        self._compare()
        before = self._lives.end(how)
        self._touched |= touches("position+" if how != "damage" else "position+- name~")
        self._begin((140, 40))
        if how in ("quit", "terminate"):
            self._lives.must_resume(before)

    # -- what is held

    def _compare(self) -> None:
        hand = self._living
        is_at_work = bool(hand.rest(1)["working"]) or self._hindrances.is_hindering
        if crash := self._lives.crash():
            raise Crashed(f"a report of a crash was written: {crash}")
        may = self._touched | self._touched_before
        differences = self.ledger.check(may)
        # what an action began may be done only after the comparison that follows it, or when a lock is gone that it waits for
        self._touched, self._touched_before = set(), may if is_at_work else self._touched
        sent, hand.sent = hand.sent, []
        if differences:
            raise Lost("; ".join([*map(str, differences), *sent]))

    def _note_frames(self, step: Step) -> None:
        if self._hand is None:
            return
        terminal = self._living.terminal
        frames, terminal.frames = terminal.frames, []
        self.paces += terminal.paces
        terminal.paces.clear()
        for each in frames:
            told = (each["cause"], " ".join(each["screens"]), each["first"], each["garbage"], each["stacks"])
            self.slow.append(Slow(each["work"], each["pace"], step.deed, step.number, *told))

    def _sample(self) -> None:
        megabytes, files = self._living.terminal.vitals()
        self.samples.setdefault(self._lives.count, []).append(Sample(self.done, megabytes, files))
        told = f"{self.done:,} actions, {megabytes:.0f} MB, {files} files, {len(self.violations)} violations"
        print(f"\r{told}\x1b[K", end="", file=sys.stderr, flush=True)

    def _violate(self, step: Step, kind: str, what: str) -> None:
        self.found[kind] += 1
        self.violations.append(f"action {step.number}, {step.deed} {step.plan}: {what}")
        print(f"\n{self.violations[-1]}", file=sys.stderr, flush=True)

    def _finish(self) -> None:
        if self._hand is None:
            return
        try:
            self._hindrances.pass_by(self._hand, at_once=True)
            self._hand.leave()
            self._compare()
            self._end("quit")
        except (Gone, Violation) as found:
            kind = found.kind if isinstance(found, Violation) else CRASH
            self._violate(self.steps[-1], kind, f"at the end: {found}")
        self._lives.bury()
        checked = subprocess.run(
            [*self._command, "verify"], env=self._environ, capture_output=True, text=True, check=False
        )
        if checked.returncode:
            self._violate(self.steps[-1], Violation.kind, f"verify finds: {checked.stdout}{checked.stderr}")

    @property
    def too_slow(self) -> list[Slow]:
        """Return the frames that took longer than they may, the slowest first."""
        return [each for each in self.slowest if self.work(each) > SLOW]

    @property
    def slowest(self) -> list[Slow]:
        """Return the frames that took long, the slowest first."""
        return sorted(self.slow, key=self.work, reverse=True)

    def work(self, frame: Slow) -> float:
        """Return the seconds that a frame would have taken at the machine's usual pace."""
        return frame.taken * min(1.0, usual([*self.paces, frame.pace]) / frame.pace)


def environ(home: Path, server: str) -> dict[str, str]:
    """Return the environment of a user of its own, with an engine on this machine."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
    engine = {"WARRAQ_TRANSLATOR": "libretranslate", "WARRAQ_TRANSLATOR_URL": server, "WARRAQ_ALLOW_PRIVATE": "yes"}
    mine = {
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(_ROOT),
        "PATH": os.environ["PATH"],
    }
    # under a full disk Python itself leaves half a file of compiled code behind, which is no fault of ours
    return {**folders, **engine, **mine, "PYTHONDONTWRITEBYTECODE": "1"}


def soaked(options: Options) -> Soak:
    """Return what a run found."""
    from tests.soak.articles import paragraphs_of_samples

    for package in ("corpus", "glossary", "tui"):
        compile_dir(_ROOT / package, quiet=1)  # as an installed one is
    texts = ["\n\n".join(paragraphs_of_samples()[place : place + 4]) for place in range(12)]
    with serving(texts) as server:
        run = Soak(options, server)
        run.run()
    return run
