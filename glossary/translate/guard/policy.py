"""What holds for asking one engine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """How often and how much an engine is asked, and where texts would go."""

    name: str = ""
    """What the user calls the engine, under which all is remembered; empty for the engine's own name."""
    title: str = ""
    """What a sentence for the user calls it; empty for the engine's own title."""
    host: str = ""
    """Who receives the texts, with the port where it is not the usual one; empty for an engine on this machine."""
    requests_a_minute: int = 0
    """Requests begun within any minute; 0 for as many as there are."""
    budget: int = 0
    """Code points sent within a day; 0 for as many as there are."""
    deadline: float = 0.0
    """Seconds for a passage, whoever asks; 0 for those that the caller says."""
    parallel: int = 8
    """Passages that the engine has under way at once, at most."""
    is_allowed: bool = False
    """Whether the user said for this run that texts may be sent."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How a kind of engine is asked where the user does not say."""

    requests_a_minute: int
    budget: int


_REMOTE = Manners(30, 100_000)
_LOCAL = Manners(0, 0)
_OF_KINDS = {
    "mymemory": Manners(20, 5_000),
    "qcri": Manners(20, 50_000),
    "baidu": Manners(50, 50_000),
    "microsoft": Manners(30, 60_000),
    "libretranslate": Manners(30, 200_000),
}
"""Kinds whose services say of themselves what they give for nothing, or are known to be small."""


def manners_of(kind: str, *, is_remote: bool) -> Manners:
    """Return how an engine of a kind is asked where the user does not say; one on this machine as often as one likes."""
    return _OF_KINDS.get(kind, _REMOTE) if is_remote else _LOCAL
