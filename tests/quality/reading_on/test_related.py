"""How well related articles are found: stories that two of our own articles tell, among four dozen others."""

from pathlib import Path

import pytest

from corpus.library import Library
from corpus.model import Article
from corpus.stories import Stories
from glossary.entities.directory import EntityDirectory
from tests.quality.entities.marked import unmarked

FOLDER = Path(__file__).parents[1] / "entities"
FOLDERS = ("articles", "unseen", "heldback", "linked", "retold")
PAIRS = ("ferry", "mine", "trial", "vaccine")
TALKS = ("linked/ceasefire", "linked/talks")
"""Two articles on one round of talks, weeks apart."""


@pytest.fixture(scope="module")
def known(new_database, migrated, make_articles):
    """What finds related articles, and the ids of the articles by their names."""
    from corpus.store.engine import open_engine

    engine = open_engine(new_database("sqlite", like=migrated("sqlite")))
    yield Stories(engine), make_articles(Library(engine))
    engine.dispose()


@pytest.fixture(scope="module")
def make_articles(recogniser):
    """A function that keeps the articles with the keys of their names."""

    def made(library: Library) -> dict[str, str]:
        from corpus.paragraphs import paragraphs

        directory, ids = EntityDirectory((), recogniser), {}
        for path in (path for name in FOLDERS for path in sorted((FOLDER / name).glob("*.txt"))):
            lines = path.read_text(encoding="utf-8").splitlines()
            article: Article = paragraphs("\n".join(unmarked(line, 0)[0] for line in lines))
            library.add(article, b"")
            names = directory.add(article)
            library.set_keys(article.id, "entity", {entity.id for entity in names.entities}, 1)
            ids[f"{path.parent.name}/{path.stem}"] = article.id
        return ids

    return made


def told(known, name: str) -> list[str]:
    stories, ids = known
    names = {own: each for each, own in ids.items()}
    return [names[each.summary.id] for each in stories.related(ids[name], 5)]


@pytest.mark.parametrize("story", PAIRS)
def test_the_other_article_of_a_story_comes_first(known, story):
    """Of two articles that tell one story, each is the first that is related to the other, by three names or more."""
    one, other = f"retold/{story}-first", f"retold/{story}-second"
    assert (told(known, one)[0], told(known, other)[0]) == (other, one)
    stories, ids = known
    assert len(stories.related(ids[one], 1)[0].keys["entity"]) >= 3
    assert {each.summary.id for each in stories.story(ids[one])} >= {ids[one], ids[other]}


def test_what_goes_on_is_near(known):
    """Talks and the truce that came of them are related, each the first to the other."""
    one, other = TALKS
    assert (told(known, one)[0], told(known, other)[0]) == (other, one)


def test_articles_on_other_things_are_hardly_related(known):
    """Most articles of the library have nothing to do with one another: no article has more than a handful related."""
    stories, ids = known
    counts = [len(stories.related(own, 20)) for own in ids.values()]
    assert sum(counts) / len(counts) <= 5
