"""What came of each terminal: seen and read, how it compares with the ideal, and the verdict."""

import subprocess
import time
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PIL import Image

from tests.terminals.reading import text_of
from tests.terminals.scores import Score, mean
from tests.terminals.screen import NotShownError
from tests.terminals.setup import MissingError
from tests.terminals.trial import Bench, Trial

RECALL_SHARE = 0.95
"""Of the ideal's word recall, at least."""
MORE_ERRORS = 0.05
"""Above the ideal's character error rate, at most."""


class Verdict(StrEnum):
    """Whether Arabic reads well in a terminal."""

    GOOD = "good"
    BAD = "bad"
    NOT_SHOWN = "not shown"
    MISSING = "not here"


@dataclass(frozen=True)
class Outcome:
    """What came of a terminal."""

    trial: Trial
    verdict: Verdict
    reason: str = ""
    """Why nothing was seen, where nothing was."""
    version: str = "?"
    mode: str = "?"
    grounds: str = "?"
    score: Score | None = None
    ideal: Score | None = None
    seconds: float = 0.0

    @property
    def line(self) -> str:
        """One line for people who wait."""
        if self.score is None or self.ideal is None:
            return f"{self.verdict:10}{self.trial.name:16}{self.reason}"
        read = f"recall {self.score.recall:.3f} of {self.ideal.recall:.3f}, CER {self.score.errors:.3f} of {self.ideal.errors:.3f}"
        turned = f", mirrored {self.score.mirrored:.2f}" if self.score.mirrored > self.score.recall else ""
        return (
            f"{self.verdict:10}{self.trial.name:16}{read}{turned}; {self.mode} by {self.grounds}; "
            f"{self.version}; {self.seconds:.0f} s"
        )


def outcome_of(trial: Trial, bench: Bench, kept: Path | None) -> Outcome:
    """Return what comes of a trial; its pictures go into a folder where one is given."""
    begun = time.monotonic()
    try:
        trial.check()
        version = trial.version(bench.home)
        seen = trial.seen(bench, partial(_keep, trial.name, kept))
    except (MissingError, subprocess.CalledProcessError) as missing:
        return Outcome(trial, Verdict.MISSING, str(missing))
    except NotShownError as fault:
        return Outcome(trial, Verdict.NOT_SHOWN, str(fault))
    scores = []
    for number, (picture, reference) in enumerate(zip(seen.pictures, seen.references, strict=True)):
        scores.append(Score.of(reference.pane.text, text_of(picture, reference.pane.has_text)))
        _keep_beside(trial.name, kept, number, picture, reference.picture)
    score, ideal = mean(scores), mean(reference.score for reference in seen.references)
    is_good = score.recall >= RECALL_SHARE * ideal.recall and score.errors <= ideal.errors + MORE_ERRORS
    mode, grounds = seen.profile.mode.value, seen.profile.grounds.value
    seconds = time.monotonic() - begun
    return Outcome(trial, Verdict.GOOD if is_good else Verdict.BAD, "", version, mode, grounds, score, ideal, seconds)


def _keep(name: str, folder: Path | None, number: int, whole: Image.Image) -> None:
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        whole.save(folder / f"{name.replace(':', '-')}-{number + 1}.png")


def _keep_beside(name: str, folder: Path | None, number: int, seen: Image.Image, ideal: Image.Image) -> None:
    """Keep what was read with the ideal at its side."""
    if folder:
        beside = Image.new("RGB", (seen.width + ideal.width + 20, max(seen.height, ideal.height)), "grey")
        beside.paste(seen, (0, 0))
        beside.paste(ideal, (seen.width + 20, 0))
        beside.save(folder / f"{name.replace(':', '-')}-{number + 1}-read.png")
