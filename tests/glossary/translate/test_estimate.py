import pytest

from corpus.paragraphs import paragraphs
from glossary.model import Pair, PairStatus
from glossary.translate.estimate import Allowance, estimate


class Memory:
    def __init__(self, *pairs: Pair) -> None:
        self._kept = {pair.source: pair for pair in pairs}

    def find_all(self, sources):
        return [self._kept.get(source) for source in sources]

    def add(self, pair):
        raise AssertionError("an estimate keeps nothing")


ARTICLES = [paragraphs("واحد\nاثنان\nواحد\n12"), paragraphs("اثنان\nثلاثة")]


def test_what_is_counted():
    """Paragraphs with words count, those kept or standing in an article before are not sent, numbers alone are none."""
    found = estimate(ARTICLES, Memory(Pair("واحد", "one", "google")), Allowance())
    assert (found.articles, found.paragraphs, found.kept, found.missing) == (2, 4, 2, 2)
    assert (found.characters, found.requests) == (len("اثنانثلاثة"), 2)
    assert (found.seconds, found.left, found.days, found.cost) == (0, None, 1, None)


def test_anew_sends_what_engines_wrote():
    """Asked for anew, machine translations are sent again; approved ones are not."""
    memory = Memory(Pair("واحد", "one", "google"), Pair("ثلاثة", "three", "me", PairStatus.APPROVED))
    found = estimate(ARTICLES, memory, Allowance(), is_anew=True)
    assert (found.kept, found.characters) == (2, len("واحداثنان"))


@pytest.mark.parametrize(("a_minute", "seconds"), [(0, 0), (6, 0), (3, 60), (1, 300), (4, 60)])
def test_the_pace(a_minute, seconds):
    """So many requests begin at once, the next ones a minute later: the least time follows."""
    own = paragraphs("\n".join(["أب", "تث", "جح", "خد", "ذر", "زس"]))
    assert estimate([own], Memory(), Allowance(requests_a_minute=a_minute)).seconds == seconds


def test_requests_of_long_paragraphs():
    """A paragraph that is sent in pieces counts as many requests."""
    found = estimate(ARTICLES, Memory(), Allowance(requests_of=len))
    assert found.requests == found.characters


@pytest.mark.parametrize(
    ("budget", "used", "left", "days"), [(100, 0, 100, 1), (10, 0, 10, 2), (10, 6, 4, 2), (10, 12, 0, 3), (5, 0, 5, 3)]
)
def test_the_budget_of_days(budget, used, left, days):
    """What is left of today's budget is told, and on how many days whole paragraphs fit."""
    own = paragraphs("واحد\nاثنان\nثلاثة")
    found = estimate([own], Memory(), Allowance(budget=budget, used=used))
    assert (found.left, found.days) == (left, days)


def test_the_price():
    """What it costs follows from the price of a million characters, where there is one."""
    assert estimate(ARTICLES, Memory(), Allowance(price=20.0)).cost == pytest.approx(14 * 20 / 1_000_000)


def test_no_articles():
    """Of nothing nothing is told."""
    assert estimate([], Memory(), Allowance(budget=10))[:5] == (0, 0, 0, 0, 0)
