"""`warraq explain WORD…`: everything that is known of a word."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from corpus.paragraphs import paragraphs
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.settings.model import SCHEMES

if TYPE_CHECKING:
    from glossary.cards import Card, Cards
    from glossary.dictionaries.entry import Entry
    from glossary.morphology.grammar.patterns import Pattern

_FAMILY = 24
"""Words of a root that are printed."""


def configure(parser: Parser) -> None:
    """Add the arguments of `explain`."""
    parser.add_argument(
        "word", nargs="+", type=written, metavar="WORD", help="an Arabic word, or some that stand together"
    )
    parser.decide("romanisation", "--romanisation", metavar="SCHEME", help=f"how it is romanised: {', '.join(SCHEMES)}")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print what is known of every word; 1 if there is no Arabic one or nothing is known of any."""
    from glossary.cards import Cards, is_unknown
    from glossary.morphology.grammar.schemes import SCHEMES as SCHEMES_BY_NAME

    services = invocation.services
    cards = Cards(services.lexicon(), SCHEMES_BY_NAME[services.settings.romanisation])
    found = list(_cards(invocation, cards))
    if invocation.options.json:
        from tui.cli.explained import card_shape

        shapes = [card_shape(card, cards, _entries(invocation, card)) for card in found]
        invocation.output.json({"words": shapes})
    else:
        for place, card in enumerate(found):
            if place:
                invocation.output.line()
            for line in (*_lines(card, cards), *_entry_lines(_entries(invocation, card))):
                invocation.output.line(invocation.typography.inline(line))
    for sentence in services.wordbooks.dictionaries().failures():
        invocation.diagnostics.warning(sentence)
    if not found:
        invocation.diagnostics.note("There is no Arabic word in it.")
    return DONE if any(not is_unknown(card.gloss) for card in found) else NOTHING


def _cards(invocation: Invocation, cards: "Cards") -> "Iterator[Card]":
    from glossary.explaining import surroundings_of

    article = paragraphs(" ".join(invocation.options.word))
    annotator = invocation.services.annotator()
    for block in article.blocks:
        glosses = list(annotator.annotate(article, block.index).glosses)
        for place, gloss in enumerate(glosses):
            yield cards.card(gloss, surroundings_of(block.text, glosses, place))


def _lines(card: "Card", cards: "Cards") -> Iterator[str]:
    yield card.gloss.token.surface
    for number, (shown, told) in enumerate(card.readings, 1):
        yield f"  {number}. {shown.text}  ({shown.source.value})"
        yield f"     {told.analysis.vocalised}  {told.romanised}"
        if len(told.parts) > 1:
            yield "     " + "  +  ".join(f"{arabic} {english}" for arabic, english in told.parts)
        yield "     " + " · ".join(part for part in _facts(told.analysis.pos, told.features, told.case) if part)
        of = [f"{told.analysis.lemma}  {told.lemma_romanised}"]
        of += [f"root {' '.join(told.analysis.root)}"] if told.analysis.root else []
        of += [part for part in (described(told.pattern), described(told.plural)) if part]
        yield "     " + "  ·  ".join(of)
    if card.nearest:
        yield "  nearest: " + "  ·  ".join(
            f"{near.word} {near.analysis.gloss.partition('; ')[0]}" for near in card.nearest
        )
    analysis = card.readings[0].explanation.analysis
    family = [each for each in cards.family(analysis.root) if each.lemma_id != analysis.lemma_id][:_FAMILY]
    if family:
        yield f"  same root ({' '.join(analysis.root)}):"
        for each in family:
            yield f"     {each.lemma}  {each.gloss}"


def _entries(invocation: Invocation, card: "Card") -> "Sequence[Entry]":
    """Return what the user's dictionaries say of a word, in their order."""
    readings = [each.explanation.analysis for each in card.readings]
    return invocation.services.wordbooks.dictionaries().look(card.gloss.token.surface, readings)


def _entry_lines(entries: "Sequence[Entry]") -> Iterator[str]:
    """Yield the lines of entries: whose they are, each headword with its definition, on what terms."""
    for dictionary, group in groupby(entries, key=lambda entry: entry.dictionary):
        yield f"  {dictionary}:"
        licence = ""
        for entry in group:
            yield f"     {entry.headword}  {'; '.join(filter(None, entry.definition.splitlines()))}"
            licence = licence or entry.licence
        if licence:
            yield f"     licence: {' '.join(licence.split())}"


def _facts(pos: str, features: tuple[str, ...], case: str) -> tuple[str, ...]:
    return (pos, *features, case)


def described(pattern: "Pattern | None") -> str:
    """Return a pattern in words, empty for none."""
    if pattern is None:
        return ""
    form = f"form {pattern.form}" if pattern.form else ""
    return " ".join(part for part in (pattern.wazn, form, pattern.kind) if part)
