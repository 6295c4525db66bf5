"""What the judge of names is trained with besides its texts: our tables, its own sentences, and what it sees of our articles."""

from collections.abc import Iterator

from glossary.morphology.trained import FREQUENCIES, RANKING, digest
from glossary.morphology.training.inputs import table_texts
from glossary.naming.clues import clues
from glossary.naming.judge import Usage, around
from glossary.naming.training.examples import Looker
from glossary.naming.training.tagged import TaggedArticle, own_path, samples

_UNSEEN = {"descriptions.tsv", "territories.tsv"}
"""Tables that tell what known names stand for and nothing of how words are seen."""


def judge_inputs(looker: Looker) -> str:
    """Return a digest of what decides how words are seen before anything was learned of names."""
    texts = (path.read_text(encoding="utf-8") for path in (RANKING, FREQUENCIES, own_path()))
    return digest((*texts, *table_texts("glossary.entities", _UNSEEN), *_seen(looker)))


def _seen(looker: Looker) -> Iterator[str]:
    """Yield the words of the articles that come with the project with all that is seen of them."""
    nothing_counted = Usage({}, {})
    for article in samples():
        for row in looker.rows(TaggedArticle.untagged(article), found=True):
            sights = [seen.sight for seen in row]
            for place, seen in enumerate(row):
                yield " ".join((seen.kind, str(seen.asked), *clues(around(sights, place), nothing_counted)))
