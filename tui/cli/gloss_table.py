"""Words and their glosses as a table of tab-separated values, whose columns are a contract with other programs."""

from collections.abc import Iterable, Iterator, Sequence

from glossary.model import Gloss

COLUMNS = (
    "block",
    "start",
    "end",
    "surface",
    "vocalised",
    "lemma",
    "root",
    "pos",
    "features",
    "gloss",
    "brief",
    "source",
    "confidence",
    "close",
    "term",
    "entity",
)
"""The names in the first row; new ones come behind them."""
_ESCAPED = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def gloss_rows(blocks: Iterable[tuple[int, Sequence[Gloss]]]) -> Iterator[str]:
    """Yield the names of the columns, then a row a word; a tab or line end in a field is escaped by a backslash, as that is."""
    yield "\t".join(COLUMNS)
    for block, glosses in blocks:
        for gloss in glosses:
            yield "\t".join(str(field).translate(_ESCAPED) for field in _fields(block, gloss))


def _fields(block: int, gloss: Gloss) -> tuple[object, ...]:
    token, analysis = gloss.token, gloss.analysis
    return (
        block,
        token.start,
        token.end,
        token.surface,
        analysis.vocalised,
        analysis.lemma,
        analysis.root,
        analysis.pos,
        " ".join(analysis.features),
        gloss.text,
        gloss.brief,
        gloss.source.value,
        round(gloss.confidence, 3),
        gloss.close,
        gloss.match.concept_id if gloss.match else "",
        gloss.entity_id or "",
    )
