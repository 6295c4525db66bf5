"""Which terminal it is: by what it answers first, by the environment where that does not contradict its answers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from tui.terminal import kinds
from tui.terminal.answers import Answers
from tui.terminal.kinds import Kind
from tui.typeset.terminal.mode import Mode

if TYPE_CHECKING:
    from tui.terminal.outside import Outside

_NAMED = re.compile(r"(?P<name>.+?)[ (/]\s*(?P<version>[\w.+-]+)\)?\s*")
_FIRST_VTE_THAT_TURNS = 5800
_FIRST_WHOLE_ROWS = ["22", "12"]
"""The year and the month of the first Konsole that does so; it writes them `22.12.3` or `221203`."""
_WHY_INSIDE = {
    Mode.VPF: "it turns nothing unless it is asked to",
    Mode.VPF_LRM: "it turns right-to-left text, and marks between the letters keep it from that",
    Mode.WORDS: "it turns every row, and nothing is let through that would stop it: set allow-passthrough on",
}
"""Where no request to turn nothing gets through."""
_TURNS, _RESTS, _ALWAYS_TURNS, _NEVER_TURNS = 1, 2, 3, 4


class Sighting(NamedTuple):
    """A terminal that was recognised."""

    kind: Kind
    version: str
    how: str
    """A clause that tells by what, as a sentence begins."""
    multiplexer: str = ""
    """The multiplexer it is seen through."""
    multiplexer_version: str = ""
    term: str = ""
    lets_through: bool = False
    """Whether the multiplexer hands on what is wrapped up for it."""

    @property
    def name(self) -> str:
        """Return it as people call it, with versions."""
        terminal = f"{self.kind.name} {self.version}".rstrip()
        if not self.multiplexer:
            return terminal
        multiplexer = f"{self.multiplexer} {self.multiplexer_version}".rstrip()
        return multiplexer if self.kind is kinds.UNKNOWN else f"{multiplexer} in {terminal}"

    @property
    def key(self) -> str:
        """Return the name that stays when a version changes."""
        terminal = f"{self.kind.name} {self.term}".rstrip() if self.kind.name == kinds.UNKNOWN.name else self.kind.name
        return f"{self.multiplexer} in {terminal}" if self.multiplexer else terminal

    @property
    def why(self) -> str:
        """Return a clause that says why the mode follows."""
        return self.kind.why if self.mode is self.kind.mode else _WHY_INSIDE[self.mode]

    @property
    def heeds_marks(self) -> bool:
        """Return whether it resolves a row whole, whatever the looks in it, and heeds the marks in it."""
        numbers = re.findall(r"\d\d", self.version)[:2]
        return self.kind.name == kinds.KONSOLE.name and not self.multiplexer and numbers >= _FIRST_WHOLE_ROWS

    @property
    def is_recognised(self) -> bool:
        """Return whether anything is known of it."""
        return self.kind.is_known

    @property
    def mode(self) -> Mode:
        """Return how Arabic comes out right."""
        is_reached = not self.multiplexer or (self.lets_through and self.kind.mode is Mode.MLTERM)
        return self.kind.mode if is_reached else self.kind.inside


def recognised(environ: Mapping[str, str], answers: Sequence[Answers], outside: "Sequence[Outside]") -> Sighting:
    """Return the terminal: what it answered, the terminals around it where it is a multiplexer, and the environment."""
    if "TEXTUAL_DRIVER" in environ:
        return Sighting(kinds.BROWSER, "", "The app is drawn by a program of its own")
    said = answers[0] if answers else Answers()
    multiplexer, version = _multiplexer(environ, said)
    if not multiplexer:
        return _terminal(environ, said)
    around = [_terminal(each.environ, each.answers)._replace(lets_through=each.lets_through) for each in outside]
    if multiplexer == "screen" and len(answers) > 1 and answers[1] != Answers():
        around = [_terminal({}, answers[1])._replace(lets_through=True)]
    return _through(multiplexer, version, around or [_inherited(environ)])


def _multiplexer(environ: Mapping[str, str], said: Answers) -> tuple[str, str]:
    """Return the multiplexer it is, with its version; empty where it is none."""
    name, version = _parted(said.name)
    if found := kinds.MULTIPLEXERS.get(name.lower()):
        return found, version
    if said.secondary and (found := kinds.MULTIPLEXERS_BY_SECONDARY.get(said.secondary[0], "")):
        return found, _screen_version(said) if found == "screen" else ""
    if said.is_complete and (said.name or said.secondary):
        return "", ""
    term = environ.get("TERM", "").partition("-")[0].partition(".")[0]
    if term not in ("tmux", "screen"):
        return "", ""
    return ("tmux" if "TMUX" in environ or term == "tmux" else "screen"), ""


def _through(multiplexer: str, version: str, around: Sequence[Sighting]) -> Sighting:
    """Return a terminal seen through a multiplexer; where it shows itself in several, they have to agree."""
    first = around[0]
    if any(other.kind.inside is not first.kind.inside for other in around):
        names = " and ".join(sorted({other.name for other in around}))
        kind = kinds.UNKNOWN._replace(why="they differ in what they turn", is_known=True)
        return Sighting(kind, "", f"It is shown in {names} at once", multiplexer, version)
    how = f"It is {multiplexer}, and around it: {first.how[:1].lower()}{first.how[1:]}"
    kind = first.kind
    if kind is kinds.UNKNOWN:
        how = f"It is {multiplexer}, and the terminal around it does not tell what it is"
    if first.mode is Mode.MLTERM and not first.lets_through:
        kind = kind._replace(is_sure=False)
    return first._replace(kind=kind, how=how, multiplexer=multiplexer, multiplexer_version=version)


def _inherited(environ: Mapping[str, str]) -> Sighting:
    """Return the terminal the environment speaks of: where the multiplexer was started, which may be over."""
    inner = {name: value for name, value in environ.items() if name != "TERM"}
    found = _terminal(inner, Answers())
    return found if found.kind is kinds.UNKNOWN else found._replace(kind=found.kind._replace(is_sure=False))


def _terminal(environ: Mapping[str, str], said: Answers) -> Sighting:
    """Return the terminal that answered, or the one the environment names."""
    term = environ.get("TERM", "")
    would_have_answered = said.is_complete
    named = (each for each in _by_environment(environ) if not (would_have_answered and each.kind.introduces_itself))
    if found := next(chain(_by_answers(environ, said), named), None):
        versions = (each.version for each in _by_environment(environ) if each.kind is found.kind)
        return found._replace(kind=_as_it_turns(found, said), version=found.version or next(versions, ""), term=term)
    if said.turning in (_TURNS, _RESTS, _ALWAYS_TURNS):
        return Sighting(_as_it_turns(Sighting(kinds.TURNING, "", ""), said), "", "It knows mode 8", term=term)
    return Sighting(kinds.UNKNOWN, "", "It does not tell what it is", term=term)


def _as_it_turns(found: Sighting, said: Answers) -> Kind:
    """Return a kind corrected by what the terminal says of mode 8."""
    kind = found.kind
    if said.turning in (_TURNS, _RESTS):
        return kind._replace(mode=Mode.EXPLICIT, why=kinds.TURNING.why, is_sure=True, is_known=True)
    if said.turning == _ALWAYS_TURNS:
        why = "it turns right-to-left text and cannot be asked not to"
        return kind._replace(mode=Mode.VPF_LRM, why=why, is_sure=False, is_known=True)
    is_old = kind is kinds.VTE and found.version.isdecimal() and int(found.version) < _FIRST_VTE_THAT_TURNS
    if kind.mode is Mode.EXPLICIT and (said.is_complete or is_old):
        return kind._replace(
            mode=Mode.VPF, inside=Mode.VPF, why="it knows no mode 8, so it turns nothing", is_sure=True
        )
    return kind


def _by_answers(environ: Mapping[str, str], said: Answers) -> Iterator[Sighting]:
    name, version = _parted(said.name)
    kind = kinds.BY_NAME.get(name.lower())
    if kind is kinds.XTERM_JS:
        yield from _by_program(environ)
    if kind:
        yield Sighting(kind, version, f"It calls itself {said.name}")
    elif name:
        yield Sighting(kinds.UNKNOWN._replace(name=name), version, f"It calls itself {said.name}")
    for length in (2, 1):
        kind = kinds.BY_SECONDARY.get(said.secondary[:length])
        if kind is kinds.XTERM_JS:
            yield from _by_program(environ)
        if kind is kinds.QTERMINAL and "KONSOLE_VERSION" in environ:
            kind = kinds.KONSOLE
        if kind:
            shown = ";".join(map(str, said.secondary))
            yield Sighting(kind, _numbered(kind, said), f"It answers as {kind.name} does ({shown})")


def _by_environment(environ: Mapping[str, str]) -> Iterator[Sighting]:
    yield from _by_program(environ)
    for variable, kind in kinds.BY_VARIABLE.items():
        if variable in environ:
            value = environ[variable] if variable.endswith("VERSION") or kind is kinds.MLTERM else ""
            version = _parted(value)[1] if "(" in value else value
            yield Sighting(kind, version, f"{variable} is set")
    term = environ.get("TERM", "")
    for begin in (term, term.partition("-")[0]):
        if begin in kinds.BY_TERM:
            yield Sighting(kinds.BY_TERM[begin], "", f"TERM is {term}")


def _by_program(environ: Mapping[str, str]) -> Iterator[Sighting]:
    program = environ.get("TERM_PROGRAM", "")
    if kind := kinds.BY_PROGRAM.get(program.lower()):
        yield Sighting(kind, environ.get("TERM_PROGRAM_VERSION", ""), f"TERM_PROGRAM is {program}")


def _parted(named: str) -> tuple[str, str]:
    """Return name and version of what a terminal calls itself: `XTerm(379)`, `tmux 3.3a`."""
    parts = _NAMED.fullmatch(named)
    return (parts["name"].strip(), parts["version"]) if parts else (named.strip(), "")


def _numbered(kind: Kind, said: Answers) -> str:
    """Return the version in the secondary device attributes of those who put it there."""
    tells = kind in (kinds.VTE, kinds.XTERM, kinds.MINTTY) and len(said.secondary) > 1
    return str(said.secondary[1]) if tells else ""


def _screen_version(said: Answers) -> str:
    """Return `4.9.0` for 40900."""
    if len(said.secondary) < 2:
        return ""
    number = said.secondary[1]
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"
