"""A new term prefilled from the place in the article where it stands."""

from corpus.arabic.normalise import bare
from glossary.model import GlossSource
from tui.screens.reading.desk import Desk
from tui.screens.terms.draft import Draft

_MOST_GLOSSES = 1


def drafted(desk: Desk, selected: str) -> Draft:
    """Return a draft of the words selected, or of the word under the cursor with its lemma and its gloss."""
    context, source = _context(desk), _source(desk)
    if selected.strip():
        return Draft(" ".join(selected.split()), "", None, context, source)
    gloss = desk.gloss
    if gloss is None:
        spot = desk.page.spot
        token = desk.page.words.token(spot) if spot else None
        return Draft(bare(token.surface) if token else "", "", None, context, source)
    known = gloss.source in (GlossSource.LEXICON, GlossSource.DICTIONARY)
    english = gloss.analysis.gloss.partition(";")[0].strip() if known else ""
    return Draft(bare(gloss.analysis.lemma or gloss.token.surface), english, gloss.analysis.pos, context, source)


def _context(desk: Desk) -> str:
    spot = desk.page.spot
    if spot is None:
        return ""
    span = desk.page.words.sentence_at(spot)
    return " ".join(desk.article.blocks[spot.block].text[span.start : span.end].split())


def _source(desk: Desk) -> str:
    article = desk.article
    return f"{article.title} ({article.date.isoformat()})" if article.date else article.title
