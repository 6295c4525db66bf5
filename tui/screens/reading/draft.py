"""A new term prefilled from the place in the article where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.arabic.normalise import bare
from corpus.arabic.tokenise import tokens
from glossary.model import EntityKind, Gloss, GlossSource, MentionKind
from glossary.proposing.citation import TextWord, citation, citation_english
from tui.screens.reading.foreign import terms_at
from tui.screens.reading.noting.passages import selected_words
from tui.screens.terms.draft import Draft

if TYPE_CHECKING:
    from glossary.annotate import AnnotatedBlock
    from glossary.model import Mention
    from glossary.morphology.lexicon.lexicon import Lexicon
    from glossary.terminology import TermMatch
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings

_SUBJECTS = {EntityKind.PERSON: "people", EntityKind.ORGANISATION: "organisations", EntityKind.PLACE: "places"}
_NAME = "PROPN"
_ONTO = 4
"""The letters before a term's own that may stand on its first word: a conjunction, prepositions, the article."""


def drafted(desk: Desk, meanings: Meanings, lexicon: Callable[[], Lexicon]) -> Draft:
    """Return a draft of the words selected, or of the word under the cursor: as a dictionary has them, with their English.

    What is selected of the English is that of the word under the cursor. The lexicon is asked for only where words are
    glossed, so that it is there already.
    """
    place = _place(desk)
    if selected := selected_words(desk.page):
        return _of_selected(place, desk, meanings, selected, lexicon)
    beside = " ".join((desk.screen.get_selected_text() or "").split())
    if tokens(beside):
        return place.typed(beside, "")
    draft = _at_cursor(place, desk, meanings, lexicon)
    return replace(draft, en=beside) if beside else draft


def _of_selected(place: Draft, desk: Desk, meanings: Meanings, selected: str, lexicon: Callable[[], Lexicon]) -> Draft:
    found = _selection(desk)
    annotated = meanings.annotated(found[0]) if found else None
    if found is None or annotated is None:
        return place.typed(selected, "")
    mention = _covering(annotated, found[1:])
    if mention is not None:
        return _of_name(place, meanings, mention)
    term = next((each.ar for each in annotated.matches if _is_of(each, found[1:])), "")
    # so that the entry which is there already is the one that is said to be like it
    return place.typed(term, "") if term else _of_span(place, annotated, found[1:], selected, lexicon)


def _at_cursor(place: Draft, desk: Desk, meanings: Meanings, lexicon: Callable[[], Lexicon]) -> Draft:
    gloss, spot = desk.gloss, desk.page.spot
    if gloss is None or spot is None:
        token = desk.page.words.token(spot) if spot else None
        known = terms_at(meanings, spot.block, token) if spot and token else ()
        word = bare(token.surface) if token else ""
        return place.typed(known[0].ar, "") if known else place.typed(word, "" if tokens(word) else word)
    annotated = meanings.annotated(spot.block)
    span = gloss.token.start, gloss.token.end
    if annotated is not None and (mention := _mention(annotated, span)) is not None:
        return _of_name(place, meanings, mention)
    return _of_word(place, desk, gloss, lexicon)


def _of_word(place: Draft, desk: Desk, gloss: Gloss, lexicon: Callable[[], Lexicon]) -> Draft:
    reading = desk.explaining.reading
    analysis = reading.analysis if reading and not reading.whole else gloss.analysis
    known = bool(analysis.lemma_id or analysis.dictionary)
    english = citation_english(analysis, lexicon()) if known else ""
    return _with(place, citation([TextWord(gloss.token.surface, analysis)]), english, analysis.pos)


def _covering(annotated: AnnotatedBlock, span: tuple[int, int]) -> Mention | None:
    """Return the name that is the whole of a span, but for a letter in front."""
    mention = _mention(annotated, span)
    return mention if mention is not None and mention.start <= span[0] + 1 and mention.end >= span[1] else None


def _is_of(match: TermMatch, span: tuple[int, int]) -> bool:
    """Return whether several words selected are a term of the glossary, but for what is written onto its first one."""
    return " " in match.surface and span[0] <= match.start <= span[0] + _ONTO and match.end == span[1]


def _of_span(
    place: Draft, annotated: AnnotatedBlock, span: tuple[int, int], selected: str, lexicon: Callable[[], Lexicon]
) -> Draft:
    glosses = [
        annotated.glosses[number]
        for number, token in enumerate(annotated.tokens)
        if token.start < span[1] and token.end > span[0]
    ]
    if not glosses or any(letter.isascii() and letter.isalnum() for letter in selected):
        # what is Latin in the Arabic mostly stays as it is in English
        return place.typed(selected, "" if glosses else selected)
    words = [
        TextWord(each.token.surface, None if each.source is GlossSource.GUESS else each.analysis) for each in glosses
    ]
    first = glosses[0]
    one = len(glosses) == 1
    phrase = first.expression is not None and first.expression[0] <= span[0] and first.expression[1] >= span[1]
    english = citation_english(first.analysis, lexicon()) if one else first.text if phrase else ""
    return _with(place, citation(words), english, first.analysis.pos if one else None)


def _of_name(place: Draft, meanings: Meanings, mention: Mention) -> Draft:
    """Return the draft of a name, with its English and what it names."""
    entity = meanings.names.entity(mention.entity_id)
    named = _with(place, bare(mention.spelling), entity.en if entity else "", _NAME)
    if entity is None:
        return named
    return replace(named, subjects=(_SUBJECTS[entity.kind],), qid=entity.qid or None)


def _mention(annotated: AnnotatedBlock, span: tuple[int, int]) -> Mention | None:
    """Return the name that covers the middle of a span."""
    middle = (span[0] + span[1]) // 2
    names = (each for each in annotated.mentions if each.kind is MentionKind.NAME)
    return next((each for each in names if each.start <= middle < each.end), None)


def _with(place: Draft, arabic: str, english: str, part_of_speech: str | None) -> Draft:
    return replace(place.typed(arabic, english), part_of_speech=part_of_speech)


def _selection(desk: Desk) -> tuple[int, int, int] | None:
    """Return the block and the range of what is selected on the page, None where it is not one block's."""
    selection = desk.page.text_selection
    if selection is None or selection.start is None or selection.end is None or selection.start.y != selection.end.y:
        return None
    return selection.start.y, selection.start.x, selection.end.x


def _place(desk: Desk) -> Draft:
    """Return a draft without words: the sentence under the cursor, the article, its day."""
    article = desk.article
    source = f"{article.title} ({article.date.isoformat()})" if article.date else article.title
    day = article.date.isoformat() if article.date else None
    return Draft(context=_context(desk), source=source, article=article.id, noted=day)


def _context(desk: Desk) -> str:
    spot = desk.page.spot
    if spot is None:
        return ""
    span = desk.page.words.sentence_at(spot)
    return " ".join(desk.article.blocks[spot.block].text[span.start : span.end].split())
