"""Why a term was found, for a reader."""

from collections.abc import Sequence

from corpus.arabic.normalise import fold
from glossary.matching.shapes import Shape
from glossary.terminology import Part, TermMatch

_ARTICLE = "ال"
_SAME = {"exact": "as written", "bare": "as written but for marks", "folded": "another spelling", "pattern": "pattern"}
_AS_TERM = frozenset({"exact", "bare"})
_Pairs = Sequence[tuple[Part, tuple[str, bool]]]
"""The words of a match, each with the form of the term's word and whether that has clitics."""
_PLAIN = frozenset({Shape.LISTED, Shape.WRITTEN, Shape.PATTERN})


def rule(level: str, term: str, form: str, words: Sequence[tuple[str, bool]], parts: Sequence[Part]) -> str:
    """Return why a term was found, in a few words: how near the spelling is, what forms its words have, what is written around them.

    `words` are the forms of the words of the term itself, and whether they have clitics: only what differs is told.
    """
    own = [part for part in parts if part.shape != Shape.BETWEEN]
    cited = words if len(words) == len(own) else [("", False)] * len(own)
    pairs = list(zip(own, cited, strict=True))
    same = _SAME.get(level)
    if same and form != term and level in _AS_TERM:
        same = ""  # so is the look-up form, and not the term
    told = _forms(_changed(pairs, form)) if same is None else [same] if same else []
    told += _around([part for part, (_, clitics) in pairs if not clitics])
    if len(own) < len(parts):
        between = len(parts) - len(own)
        told.append("a word in between" if between == 1 else f"{between} words in between")
    if form != term:
        told.append(f"look-up form {form}")
    return ", ".join(told) or "another form"


def explained(match: TermMatch) -> str:
    """Return a sentence that says why a term was found and which letters are other words'."""
    words = "; ".join(told for part in match.parts if (told := _part(part)))
    because = match.rule or match.level
    return f"{match.ar}: {because}" + (f" ({words})." if words else ".")


def _changed(pairs: _Pairs, form: str) -> _Pairs:
    """Return the words that are not written as in the term, but for articles and what stands in front of them."""
    written = fold(form).split()
    if len(written) != len(pairs):
        return pairs
    cores = [fold(part.surface).removeprefix(part.front).removeprefix(_ARTICLE) for part, _ in pairs]
    return [
        pair
        for pair, core, word in zip(pairs, cores, written, strict=True)
        if pair[0].back or core != word.removeprefix(_ARTICLE)
    ]


def _forms(pairs: _Pairs) -> list[str]:
    """Return the forms that the words have in the text but not in the term, each once."""
    other = [(part.shape, shape) for part, (shape, _) in pairs if part.shape != shape]
    found = [shape for shape, _ in other if shape not in _PLAIN]
    if not found and any(own == Shape.LISTED and cited and cited not in _PLAIN for own, cited in other):
        found = [Shape.LISTED]
    if Shape.SOUND_PLURAL in found:
        found = [shape for shape in found if shape != Shape.DUAL]
    return list(dict.fromkeys(found))


def _around(parts: Sequence[Part]) -> list[str]:
    fronts = [letter for part in parts for letter in part.front]
    articles = [_ARTICLE for part in parts if part.article]
    backs = [f"ـ{part.back}" for part in parts if part.back]
    clitics = list(dict.fromkeys([*fronts, *articles, *backs]))
    return [f"with {' and '.join(clitics)}"] if clitics else []


def _part(part: Part) -> str:
    pieces = [*part.front, _ARTICLE if part.article else "", part.shape, f"ـ{part.back}" if part.back else ""]
    return f"{part.surface} = {' + '.join(filter(None, pieces))}"
