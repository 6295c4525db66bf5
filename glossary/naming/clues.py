"""The clues for and against a word's being a name where it stands, as names of weights."""

from collections.abc import Callable, Iterator

from glossary.model import Analysis
from glossary.naming.sight import Sight

Five = tuple[Sight, Sight, Sight, Sight, Sight]
"""A word in the middle of its neighbours."""
_AND = "and"
_LONG_VOWELS = frozenset("اوي")


def clues(five: Five, use: Callable[[Sight], str]) -> Iterator[str]:
    """Yield the clues of the word in the middle of five; `use` says how often texts use a word as a common one."""
    two, one, own, next_, over = five
    often = use(own)
    first = own.analysis
    pos = first.pos
    yield "bias"
    yield f"use={often}"
    yield f"use={often} pos={pos}"
    yield f"again={own.introduced} use={often}"
    yield f"lemma={first.lemma_id}"
    yield f"key={own.key}"
    yield f"given={own.given} use={often}"
    yield f"given={own.given} {pos} {one.known or one.given or one.analysis.pos}"
    made = made_of(first)
    yield f"made={pos} {made}"
    for part in made.split():
        yield f"part={part}"
    yield f"ends={own.written[-2:]}"
    yield f"ends={own.written[-1:]} {pos}"
    yield f"starts={own.written[:2]}"
    yield f"length={min(8, len(own.written))} {_vowels(own.written)}"
    yield f"readings={min(4, own.readings)} proper={own.proper}"
    yield from _beside("before", one, own.gap, often)
    yield from _beside("after", next_, next_.gap, often)
    yield f"uses={use(one)} {often} {use(next_)}"
    joined = bool(first.proclitics) and first.proclitics[0].gloss == _AND
    yield f"closed={one.gap} {own.gap} {next_.gap} {over.gap} {joined}"
    yield f"closed={own.gap} {next_.gap} {over.gap} {joined} {one.known or one.given} {next_.known or next_.given}"
    yield f"gaps={own.gap} {next_.gap} {often}"
    yield f"before2={two.known or two.analysis.pos} {one.known or one.analysis.pos} {often}"
    yield f"after2={next_.known or next_.analysis.pos} {over.known or over.analysis.pos} {often}"
    if one.role:
        yield f"role={one.role} {'definite' in one.analysis.features} {own.gap} {'definite' in first.features} {pos}"
        yield f"role={one.role} {next_.analysis.pos} {next_.gap} {pos}"
    if two.role:
        yield f"before2role={two.role} {one.gap} {own.gap} {pos}"
    yield f"between={one.known or one.analysis.pos} {next_.known or next_.analysis.pos} {pos}"


def made_of(analysis: Analysis) -> str:
    """Return how a word is made up: its clitics and what its endings say."""
    before = ("+" + clitic.gloss.replace(" ", "-") for clitic in analysis.proclitics)
    after = ("-" + clitic.gloss.replace(" ", "-") for clitic in analysis.enclitics)
    features = (feature.replace(" ", "-") for feature in analysis.features)
    return " ".join((*before, *features, *after))


def _beside(side: str, other: Sight, gap: str, often: str) -> Iterator[str]:
    what = other.known or other.given or other.analysis.pos
    yield f"{side}={what} {gap}"
    yield f"{side}={what} {often}"
    yield f"{side}lemma={other.analysis.lemma_id} {gap}"
    yield f"{side}lemma={other.analysis.lemma_id} {often}"
    if other.role:
        yield f"{side}role={other.role} {gap}"
        yield f"{side}role={other.role} {often}"
    yield f"{side}definite={'definite' in other.analysis.features}"


def _vowels(written: str) -> int:
    return min(4, sum(letter in _LONG_VOWELS for letter in written))
