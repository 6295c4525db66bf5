"""The JSON shapes of what is known of a word."""

from collections.abc import Sequence

from glossary.cards import Card, CardReading, Cards
from glossary.dictionaries.entry import Entry
from glossary.explaining import Explainer, case_of, features_of, surroundings_of
from glossary.model import Gloss
from glossary.morphology.grammar.patterns import Pattern
from tui.cli.shapes import Shape, analysis_shape


def card_shape(card: Card, cards: Cards, entries: Sequence[Entry]) -> Shape:
    """Return what `explain --json` says of a word; `entries` are those of the user's dictionaries."""
    root = card.readings[0].explanation.analysis.root
    return {
        "surface": card.gloss.token.surface,
        "gloss": card.gloss.text,
        "source": card.gloss.source.value,
        "confidence": round(card.gloss.confidence, 3),
        "close": card.gloss.close,
        "readings": [_reading_shape(each) for each in card.readings],
        "nearest": [{"word": near.word, "gloss": near.analysis.gloss} for near in card.nearest],
        "family": [{"lemma": each.lemma, "pos": each.pos, "gloss": each.gloss} for each in cards.family(root)],
        "entries": [_entry_shape(each) for each in entries],
    }


def token_facts(explainer: Explainer, text: str, glosses: Sequence[Gloss], place: int) -> Shape:
    """Return what `gloss --json` says besides of the reading of a token of a block, by its place among the block's."""
    analysis, around = glosses[place].analysis, surroundings_of(text, glosses, place)
    return {
        "close": glosses[place].close,
        "features": list(features_of(analysis)),
        "case": case_of(analysis, around),
        "romanised": explainer.romanised(analysis, around),
        "pattern": pattern_shape(explainer.pattern(analysis)),
    }


def _entry_shape(entry: Entry) -> Shape:
    return {
        "dictionary": entry.dictionary,
        "headword": entry.headword,
        "definition": entry.definition,
        "licence": entry.licence,
    }


def _reading_shape(reading: CardReading) -> Shape:
    told = reading.explanation
    return {
        **analysis_shape(told.analysis),
        "text": reading.shown.text,
        "source": reading.shown.source.value,
        "romanised": told.romanised,
        "lemma_romanised": told.lemma_romanised,
        "pattern": pattern_shape(told.pattern),
        "plural_pattern": pattern_shape(told.plural),
        "case": told.case,
        "features": list(told.features),
    }


def pattern_shape(pattern: Pattern | None) -> Shape | None:
    """Return a pattern, None for none."""
    return None if pattern is None else {"wazn": pattern.wazn, "form": pattern.form, "kind": pattern.kind}
