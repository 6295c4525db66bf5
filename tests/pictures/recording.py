"""A short session as a moving picture: an article is opened, words are looked at, a name followed, a term added."""

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from PIL import Image

from tests.pictures.scenes import RECORDING, press
from tests.pictures.stage import LOADING_SECONDS, Stage, stage
from tests.terminals.look import Look

LOOK = Look(columns=110, rows=30, pixels=16)
COLOURS = 48
_AT_LEAST_SECONDS = 0.12
_WHOLE_SECONDS = 17.0
"""What takes longer, since the machine is busy, is shown faster."""
_LEAST_SECONDS, _MOST_SECONDS, _LAST_SECONDS = 0.04, 1.1, 2.5
"""How long a picture is seen: nobody has to wait while things load."""

Step = tuple[bytes, float]
"""What is typed, and how long it is looked at, in seconds."""


def _slowly(text: str) -> tuple[Step, ...]:
    return tuple((letter.encode(), 0.09) for letter in text)


def _steps(keys: str, seconds: float) -> tuple[Step, ...]:
    return tuple((key, seconds) for key in press(keys))


STEPS: tuple[Step, ...] = (
    (b"", 1.2),
    *_steps("enter", LOADING_SECONDS),
    *_steps("right_curly_bracket right_curly_bracket", 0.7),
    *_steps("w w w", 0.7),
    *_steps("enter", 1.8),
    *_steps("escape", 0.6),
    *_steps("f5", 1.0),
    *_steps("n n", 1.0),
    *_steps("tab", 0.7),
    *_steps("home right_curly_bracket right_curly_bracket right_curly_bracket right_curly_bracket w w w", 0.5),
    *_steps("a", 1.2),
    *_slowly("rowing boat"),
    *_steps("enter", 1.8),
    *_steps("s", 2.0),
    *_steps("s", 2.0),
)


def record(home: Path, folder: Path) -> Path:
    """Return the file of the session, recorded anew."""
    with stage(home, LOOK, (), {}) as opened:
        shots = list(_shots(opened))
    box = shots[0][0].getbbox()
    frames, seconds = _different([(picture.crop(box), moment) for picture, moment in shots])
    palette = frames[len(frames) // 2].quantize(COLOURS, dither=Image.Dither.NONE)
    drawn = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    path = folder / f"{RECORDING}.gif"
    drawn[0].save(
        path, save_all=True, append_images=drawn[1:], duration=[round(each * 1000) for each in seconds], loop=0
    )
    return path


def _shots(opened: Stage) -> Iterator[tuple[Image.Image, float]]:
    """Yield pictures with the moments they were taken at, in seconds."""
    begin = time.monotonic()
    for key, seconds in STEPS:
        opened.press(key)
        end = time.monotonic() + seconds
        while True:
            yield opened.screen.picture(), time.monotonic() - begin
            if time.monotonic() >= end:
                break
            time.sleep(_AT_LEAST_SECONDS / 2)


def _different(shots: list[tuple[Image.Image, float]]) -> tuple[list[Image.Image], list[float]]:
    """Return the pictures that differ from the one before, and how long each is to be seen, in seconds."""
    frames = [shots[0]]
    for picture, moment in shots[1:]:
        if picture.tobytes() != frames[-1][0].tobytes():
            frames.append((picture, moment))
    moments = [moment for _, moment in frames]
    lengths = [after - before for before, after in pairwise(moments)]
    seen = [min(max(each, _LEAST_SECONDS), _MOST_SECONDS) for each in lengths]
    pace = min(1.0, _WHOLE_SECONDS / sum(seen))
    return [picture for picture, _ in frames], [*(each * pace for each in seen), _LAST_SECONDS]
