"""Why a term was found, for a reader."""

from collections.abc import Sequence

from glossary.matching.shapes import Shape
from glossary.terminology import Part, TermMatch

_ARTICLE = "ال"
_SAME = {"exact": "as written", "bare": "as written but for marks", "folded": "another spelling"}
_PLAIN = frozenset({Shape.LISTED, Shape.WRITTEN, Shape.PATTERN})


def rule(level: str, term: str, form: str, shapes: Sequence[str], parts: Sequence[Part]) -> str:
    """Return why a term was found, in a few words: how near the spelling is, what forms its words have, what is written around them.

    `shapes` are the forms of the words of the term itself, so that only what differs from them is told.
    """
    told = [_SAME[level]] if level in _SAME else ["pattern"] if level == "pattern" else _forms(shapes, parts)
    told += _around(parts)
    if form != term:
        told.append(f"look-up form {form}")
    return ", ".join(told) or "another form"


def explained(match: TermMatch) -> str:
    """Return a sentence that says why a term was found and which letters are other words'."""
    words = "; ".join(told for part in match.parts if (told := _part(part)))
    because = match.rule or match.level
    return f"{match.ar}: {because}" + (f" ({words})." if words else ".")


def _forms(shapes: Sequence[str], parts: Sequence[Part]) -> list[str]:
    own = [part for part in parts if part.shape != Shape.BETWEEN]
    same = shapes if len(shapes) == len(own) else [""] * len(own)
    found = [part.shape for part, shape in zip(own, same, strict=True) if part.shape not in (shape, *_PLAIN)]
    listed = any(
        part.shape == Shape.LISTED != shape and shape not in ("", *_PLAIN)
        for part, shape in zip(own, same, strict=True)
    )
    return list(dict.fromkeys([*found, *([Shape.LISTED] if listed and not found else [])]))


def _around(parts: Sequence[Part]) -> list[str]:
    clitics = dict.fromkeys(
        clitic
        for part in parts
        for clitic in (*part.front, _ARTICLE if part.article else "", part.back and f"ـ{part.back}")
        if clitic
    )
    between = sum(part.shape == Shape.BETWEEN for part in parts)
    told = [f"with {' and '.join(clitics)}"] if clitics else []
    if between:
        told.append("a word in between" if between == 1 else f"{between} words in between")
    return told


def _part(part: Part) -> str:
    pieces = [*part.front, _ARTICLE if part.article else "", part.shape, f"ـ{part.back}" if part.back else ""]
    return f"{part.surface} = {' + '.join(filter(None, pieces))}"
