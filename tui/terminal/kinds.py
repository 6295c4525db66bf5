"""The terminals that are known: what each does to Arabic, and by what it is recognised.

What is measured was seen in pictures of the real ones; of Windows Terminal, WezTerm, mintty, Ghostty, iTerm2 and Apple's
Terminal only was read.
"""

from typing import NamedTuple

from tui.typeset.terminal.mode import Mode


class Kind(NamedTuple):
    """A terminal, and how Arabic comes out right in it."""

    name: str
    mode: Mode = Mode.VPF
    inside: Mode = Mode.VPF
    """The mode where it is seen through tmux or screen, which let no request to turn nothing pass."""
    why: str = "it draws letters where it gets them"
    is_sure: bool = True
    """False where a setting decides that cannot be asked for."""
    introduces_itself: bool = False
    """Whether its answers always tell it: a variable that speaks of it was inherited where they do not."""
    is_known: bool = True
    """False where nothing is known of what it does."""
    reports_shown_columns: bool = False
    """Whether it reports the mouse by where it shows a cell, although it turns rows."""


_ASKED_TO_REST = "it turns right-to-left text but can be asked not to"
_READ_ABOUT = "it is said to draw letters where it gets them"

VTE = Kind("VTE", Mode.EXPLICIT, Mode.VPF_LRM, _ASKED_TO_REST, introduces_itself=True)
WEZTERM = Kind("WezTerm", Mode.EXPLICIT, Mode.VPF, _ASKED_TO_REST, introduces_itself=True)
MINTTY = Kind("mintty", Mode.EXPLICIT, Mode.VPF_LRM, _ASKED_TO_REST, introduces_itself=True)
TURNING = Kind("unknown", Mode.EXPLICIT, Mode.VPF_LRM, _ASKED_TO_REST)
KONSOLE = Kind(
    "Konsole",
    Mode.LTRBASE,
    Mode.LTRBASE,
    "it turns every row from the left, unless its profile has bidirectional text off, which cannot be asked for",
    is_sure=False,
    introduces_itself=True,
)
QTERMINAL = Kind(
    "QTerminal",
    Mode.LTRBASE,
    Mode.LTRBASE,
    "it turns every stretch of one colour from the left",
    introduces_itself=True,
    reports_shown_columns=True,
)
KITTY = Kind(
    "kitty",
    Mode.WORDS,
    Mode.WORDS,
    "it turns words one by one, unless its force_ltr is set, which cannot be asked for",
    is_sure=False,
    introduces_itself=True,
)
MLTERM = Kind("mlterm", Mode.MLTERM, Mode.WORDS, _ASKED_TO_REST, introduces_itself=True)
XTERM_JS = Kind(
    "xterm.js",
    Mode.VPF_LRM,
    Mode.VPF_LRM,
    "the browser may turn its text, and marks between the letters keep it from that",
    introduces_itself=True,
)
VS_CODE = Kind(
    "VS Code",
    Mode.VPF,
    Mode.VPF_LRM,
    "it draws letters where it gets them, unless its GPU acceleration is off, which cannot be asked for",
    is_sure=False,
    introduces_itself=True,
)
ITERM = Kind(
    "iTerm2", Mode.VPF, Mode.VPF, "it turns right-to-left text only if it is set to, which cannot be asked for", False
)
APPLE = Kind("Terminal", Mode.VPF_LRM, Mode.VPF_LRM, "it is said to turn right-to-left text, and was not tried", False)
LINUX_CONSOLE = Kind("Linux console", why="it draws letters where it gets them, though its fonts have few Arabic ones")
BROWSER = Kind("browser", why="it is served to a browser, which draws letters where it gets them")
XTERM = Kind("xterm", introduces_itself=True)
URXVT = Kind("urxvt", introduces_itself=True)
FOOT = Kind("foot", introduces_itself=True)
ALACRITTY = Kind("Alacritty")
ST = Kind("st")
ZUTTY = Kind("zutty")
GHOSTTY = Kind("Ghostty", why=_READ_ABOUT, introduces_itself=True)
WINDOWS_TERMINAL = Kind("Windows Terminal", why=_READ_ABOUT)
UNKNOWN = Kind(
    "unknown", why="nothing is known of it, and most draw letters where they get them", is_sure=False, is_known=False
)

BY_NAME: dict[str, Kind] = {
    "vte": VTE,
    "konsole": KONSOLE,
    "kitty": KITTY,
    "mlterm": MLTERM,
    "xterm.js": XTERM_JS,
    "xterm": XTERM,
    "foot": FOOT,
    "wezterm": WEZTERM,
    "mintty": MINTTY,
    "ghostty": GHOSTTY,
    "iterm2": ITERM,
    "alacritty": ALACRITTY,
    "rxvt-unicode": URXVT,
    "zutty": ZUTTY,
}
"""By the name a terminal gives itself (XTVERSION), in small letters."""
MULTIPLEXERS: dict[str, str] = {"tmux": "tmux", "screen": "screen", "gnu screen": "screen"}
"""By the same."""

BY_SECONDARY: dict[tuple[int, ...], Kind] = {
    (0, 115): QTERMINAL,
    (1, 115): KONSOLE,
    (0, 276): XTERM_JS,
    (1, 4000): KITTY,
    (24, 279): MLTERM,
    (1, 277): WEZTERM,
    (41,): XTERM,
    (65,): VTE,
    (61,): VTE,
    (77,): MINTTY,
    (85,): URXVT,
}
"""By the first of its secondary device attributes."""
MULTIPLEXERS_BY_SECONDARY: dict[int, str] = {84: "tmux", 83: "screen"}

BY_PROGRAM: dict[str, Kind] = {
    "vscode": VS_CODE,
    "apple_terminal": APPLE,
    "iterm.app": ITERM,
    "wezterm": WEZTERM,
    "ghostty": GHOSTTY,
    "mintty": MINTTY,
    "hyper": XTERM_JS,
    "tabby": XTERM_JS,
}
"""By TERM_PROGRAM, in small letters."""
BY_VARIABLE: dict[str, Kind] = {
    "VTE_VERSION": VTE,
    "KONSOLE_VERSION": KONSOLE,
    "KITTY_WINDOW_ID": KITTY,
    "MLTERM": MLTERM,
    "WT_SESSION": WINDOWS_TERMINAL,
    "ALACRITTY_WINDOW_ID": ALACRITTY,
    "ZUTTY_VERSION": ZUTTY,
    "XTERM_VERSION": XTERM,
}
"""By a variable that it sets for what runs in it."""
BY_TERM: dict[str, Kind] = {
    "xterm-kitty": KITTY,
    "xterm-ghostty": GHOSTTY,
    "alacritty": ALACRITTY,
    "foot": FOOT,
    "mlterm": MLTERM,
    "rxvt": URXVT,
    "st": ST,
    "wezterm": WEZTERM,
    "linux": LINUX_CONSOLE,
    "mintty": MINTTY,
    "vte": VTE,
    "konsole": KONSOLE,
}
"""By what TERM begins with, up to a hyphen or its end."""
