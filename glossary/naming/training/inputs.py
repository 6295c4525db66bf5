"""What the judge of names is trained with besides its texts: our tables, its own sentences, and what it sees of our articles."""

from collections.abc import Iterable, Iterator, Sequence

from glossary.morphology.trained import FREQUENCIES, RANKING, digest
from glossary.morphology.training.inputs import table_texts
from glossary.naming.clues import clues
from glossary.naming.judge import Usage, around
from glossary.naming.training.examples import Looker, Row
from glossary.naming.training.tagged import TaggedArticle, own_path, samples

EVERY = 10
"""Of so many articles of a text one is looked at to tell whether it is seen as before."""
_UNSEEN = {"descriptions.tsv", "territories.tsv"}
"""Tables that tell what known names stand for and nothing of how words are seen."""


def judge_inputs(looker: Looker) -> str:
    """Return a digest of what decides how words are seen before anything was learned of names."""
    texts = (path.read_text(encoding="utf-8") for path in (RANKING, FREQUENCIES, own_path()))
    return digest((*texts, *table_texts("glossary.entities", _UNSEEN), *_seen(looker)))


def judge_text(looker: Looker, articles: Sequence[TaggedArticle]) -> str:
    """Return a digest of what is seen of the text that names are learned from: of every tenth article, as all takes a minute."""
    return digest(_told(row for tagged in articles[::EVERY] for row in looker.rows(tagged)))


def _seen(looker: Looker) -> Iterator[str]:
    """Yield the words of the articles that come with the project with all that is seen of them."""
    for article in samples():
        yield from _told(looker.rows(TaggedArticle.untagged(article), found=True))


def _told(rows: Iterable[Row]) -> Iterator[str]:
    nothing_counted = Usage({}, {})
    for row in rows:
        sights = [seen.sight for seen in row]
        for place, seen in enumerate(row):
            yield " ".join((seen.kind, str(seen.asked), *clues(around(sights, place), nothing_counted)))
