"""Every setting that a user may choose, in the order in which they are shown."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from tui.clipboard.route import AUTO, CHOICES
from tui.settings.layout import Layout, Panes
from tui.settings.model import AUTO as AUTO_MODE
from tui.settings.model import SCHEME, SCHEMES, Colours, Language, Preset
from tui.typeset.digits import Digits
from tui.typeset.harakat import Harakat
from tui.typeset.terminal.mode import Mode

OFF, ON = "off", "on"
NO, YES = "no", "yes"
ON_START = "on start"
_SWITCH = (OFF, ON)


AUTO_THEME = "auto"
"""Paper or ink, as the terminal's own ground is."""
THEMES = (
    "paper",
    "ink",
    AUTO_THEME,
    "textual-light",
    "textual-dark",
    "atom-one-light",
    "atom-one-dark",
    "catppuccin-latte",
    "catppuccin-frappe",
    "catppuccin-macchiato",
    "catppuccin-mocha",
    "dracula",
    "flexoki",
    "gruvbox",
    "monokai",
    "nord",
    "rose-pine",
    "rose-pine-dawn",
    "rose-pine-moon",
    "solarized-light",
    "solarized-dark",
    "tokyo-night",
    "ansi-light",
    "ansi-dark",
)
"""Our own themes and those of Textual, which is not asked for them here."""


class Group(StrEnum):
    """What settings are about, in the order in which they are shown."""

    LOOK = "look"
    READING = "reading"
    KEYS = "keys and mouse"
    TERMINAL = "terminal"
    ENGLISH = "translation"
    KEEPING = "keeping"


class Setting(NamedTuple):
    """Something a user may choose, in words as the settings file has them."""

    name: str
    """Its key in `config.toml`; the environment variable is `WARRAQ_` and the name in capitals."""
    group: Group
    meaning: str
    """One sentence."""
    default: str
    """An empty one depends on the machine."""
    values: tuple[str, ...] = ()
    """All it can be; empty for a text or a number."""
    most: int = 0
    """The largest number it can be, from 0 on; 0 for what is no number."""
    step: int = 1
    """By how much a key changes the number."""
    at_start: bool = False
    """Whether it is looked at when the app starts only."""
    is_path: bool = False
    """Whether it is a file or a folder, or may be one."""
    mirrored: str = ""
    """The default where the interface runs from the right; empty where that is no other one."""

    @property
    def is_number(self) -> bool:
        """Return whether it is a number."""
        return self.most > 0


SETTINGS = (
    Setting(
        "theme",
        Group.LOOK,
        "The colours: paper, ink, auto (the one that fits the terminal), or one of Textual's own themes.",
        THEMES[0],
        THEMES,
    ),
    Setting(
        "colours",
        Group.LOOK,
        "How many colours the terminal is given; none for black and white.",
        Colours.AUTO,
        tuple(Colours),
    ),
    Setting(
        "language",
        Group.LOOK,
        "The language of the interface; auto follows the locale.",
        Language.AUTO,
        tuple(Language),
        at_start=True,
    ),
    Setting(
        "pane_order",
        Group.LOOK,
        "The panes of the reader from left to right.",
        Panes.USUAL,
        tuple(Panes),
        mirrored=Panes.NAMES_RIGHT,
    ),
    Setting("animations", Group.LOOK, "Whether things move on the screen.", ON, _SWITCH),
    Setting(
        "text_width",
        Group.READING,
        "The most cells a line of Arabic is wide; 0 for all there are.",
        "0",
        most=500,
        step=4,
    ),
    Setting("line_spacing", Group.READING, "Empty rows between the lines of an article.", "0", most=3),
    Setting(
        "layout",
        Group.READING,
        "How the Arabic and the English stand to each other.",
        Layout.SIDE_BY_SIDE,
        tuple(Layout),
    ),
    Setting("harakat", Group.READING, "Which vowel signs an article is shown with.", Harakat.WRITTEN, tuple(Harakat)),
    Setting("digits", Group.READING, "Which digits numbers are shown in.", Digits.WRITTEN, tuple(Digits)),
    Setting("invisible", Group.READING, "Whether characters that cannot be seen are shown by signs.", OFF, _SWITCH),
    Setting("focus_line", Group.READING, "Whether all but the line of the cursor is dimmed.", OFF, _SWITCH),
    Setting(
        "words_a_minute",
        Group.READING,
        "How fast you read, for reading times and for turning pages by itself.",
        "120",
        most=2000,
        step=10,
    ),
    Setting("romanisation", Group.READING, "How Arabic is written in Latin letters.", SCHEME, SCHEMES),
    Setting("keymap", Group.KEYS, "The keys that commands begin with.", Preset.DEFAULT, tuple(Preset)),
    Setting("mouse", Group.KEYS, "Whether the mouse is listened to; off leaves it to the terminal.", ON, _SWITCH),
    Setting(
        "bidi",
        Group.TERMINAL,
        "How Arabic is handed to the terminal; auto asks it.",
        AUTO_MODE,
        (AUTO_MODE, *Mode),
        at_start=True,
    ),
    Setting("clipboard", Group.TERMINAL, "How texts are copied; auto finds out.", AUTO, tuple(CHOICES)),
    Setting("translator", Group.ENGLISH, "The engine that translates, or off.", "off", at_start=True),
    Setting(
        "translator_url", Group.ENGLISH, "The address of the engine, where it is not the usual one.", "", at_start=True
    ),
    Setting("translator_model", Group.ENGLISH, "The model that the engine is asked for.", "", at_start=True),
    Setting(
        "translator_folder",
        Group.ENGLISH,
        "The folder of the model of an engine on this machine.",
        "",
        at_start=True,
        is_path=True,
    ),
    Setting("db", Group.KEEPING, "The file or the URL of the database.", "", at_start=True, is_path=True),
    Setting("author", Group.KEEPING, "The name beside what you add and change; the login where it is empty.", ""),
    Setting(
        "backups",
        Group.KEEPING,
        "How many backups are kept; with 0 none is made that was not asked for.",
        "10",
        most=9999,
    ),
    Setting(
        "allow_private",
        Group.KEEPING,
        "Whether addresses on this computer and on private networks are fetched.",
        NO,
        (NO, YES),
    ),
    Setting(
        "refresh_feeds",
        Group.KEEPING,
        "When feeds are asked for what is new by themselves.",
        OFF,
        (OFF, ON_START),
        at_start=True,
    ),
)
"""All settings."""
BY_NAME: Mapping[str, Setting] = {setting.name: setting for setting in SETTINGS}
DEFAULTS: Mapping[str, str] = {setting.name: setting.default for setting in SETTINGS}
"""The settings a user may choose, with their defaults; an empty one depends on the machine."""
