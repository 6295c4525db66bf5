"""What the pictures of the documents show: for each the terminal, what is opened, and what is typed."""

from dataclasses import dataclass, field

from tests.soak.keys import sent
from tests.terminals.look import Look

RECORDING = "session"
"""The file of the moving picture."""
WIDE = Look(columns=140, rows=38, pixels=18)
MIDDLE = Look(columns=120, rows=34, pixels=18)
NARROW = Look(columns=70, rows=26, pixels=18)


@dataclass(frozen=True)
class Scene:
    """A picture."""

    name: str
    """That of its file."""
    look: Look
    keys: tuple[bytes, ...]
    """What is typed once the first article is open."""
    environ: dict[str, str] = field(default_factory=dict)


def press(keys: str) -> tuple[bytes, ...]:
    """Return what a terminal sends for keys, by the names the table of commands has for them."""
    return tuple(map(sent, keys.split()))


THIRD_PARAGRAPH = press(" ".join(["right_curly_bracket"] * 6))

SCENES = (
    Scene("reader", WIDE, (*THIRD_PARAGRAPH, *press("right_square_bracket"))),
    Scene("reader-dark", WIDE, press("right_square_bracket right_square_bracket"), {"WARRAQ_THEME": "ink"}),
    Scene("interlinear", MIDDLE, (*press("s s"), *THIRD_PARAGRAPH, *press("w w"))),
    Scene("card", MIDDLE, (*THIRD_PARAGRAPH, *press("enter"))),
    Scene("editor", WIDE, (*THIRD_PARAGRAPH, *press("grave_accent"))),
    Scene("library", MIDDLE, press("space f2 down down enter space f2")),
    Scene("glossary", MIDDLE, press("f4 down")),
    Scene("settings", MIDDLE, press("f11 down down down")),
    Scene("arabic", WIDE, THIRD_PARAGRAPH, {"WARRAQ_LANGUAGE": "ar"}),
    Scene("reader-narrow", NARROW, (*THIRD_PARAGRAPH, *press("w w"))),
)
