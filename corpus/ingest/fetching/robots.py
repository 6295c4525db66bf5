"""What a site asks of programs in its robots.txt (RFC 9309)."""

import re
from typing import NamedTuple
from urllib.parse import unquote

_MOST = 500 * 1024
"""Bytes that are read of it, as the standard wants at least."""
_MOST_RULES = 5000


class Rule(NamedTuple):
    """A line that opens or closes paths."""

    path: str
    allows: bool


class Robots(NamedTuple):
    """What holds for one program on one site."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None
    """Seconds that the site wishes between two questions."""

    def allows(self, target: str) -> bool:
        """Return whether a path with its query may be asked for: the longest rule that fits decides, the opening one of two."""
        path = unquote(target)
        best = max(
            (rule for rule in self.rules if _fits(rule.path, path)),
            key=lambda rule: (len(rule.path), rule.allows),
            default=None,
        )
        return best is None or best.allows


def robots_of(data: bytes, program: str) -> Robots:
    """Return what a robots.txt asks of a program, named by its first word; that of all programs where it is not named."""
    # only two groups matter, however many a file names
    wanted = {program.lower(), "*"}
    groups: dict[str, list[tuple[str, str]]] = {}
    current: set[str] = set()
    is_open = False
    for line in data[:_MOST].decode("utf-8", "replace").removeprefix("\ufeff").splitlines():
        field, colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if not colon:
            continue
        field = field.lower()
        if field == "user-agent":
            named = wanted & {value.lower()}
            current = current | named if is_open else named
            is_open = True
            for name in named:
                groups.setdefault(name, [])
        elif field in ("allow", "disallow", "crawl-delay"):
            is_open = False
            for name in current:
                groups[name].append((field, value))
    lines = groups.get(program.lower(), groups.get("*", []))[:_MOST_RULES]
    rules = tuple(Rule(unquote(value), field == "allow") for field, value in lines if field != "crawl-delay" and value)
    return Robots(rules, next((_seconds(value) for field, value in lines if field == "crawl-delay"), None))


def _fits(rule: str, path: str) -> bool:
    """Return whether a rule fits the beginning of a path; `*` stands for anything, `$` at its end for the end."""
    if "*" not in rule and not rule.endswith("$"):
        return path.startswith(rule)
    is_whole = rule.endswith("$")
    pieces = rule.removesuffix("$").split("*")
    place = 0
    for number, piece in enumerate(pieces):
        found = path.find(piece, place)
        if found < 0 or (number == 0 and found != 0):
            return False
        place = found + len(piece)
    return not is_whole or path.endswith(pieces[-1])


def _seconds(value: str) -> float | None:
    return float(value) if re.fullmatch(r"\d{1,4}(?:\.\d{1,3})?", value) else None
