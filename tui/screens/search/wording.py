"""What the search says below its line."""

from corpus.search.parsing import Order
from tui.screens.search.fetching import Told
from tui.screens.search.groups import Group

_ORDERS = {Order.BEST: "the best first (o: the newest)", Order.NEWEST: "the newest first (o: the best)"}


def shown_problem(told: Told, query: str) -> str:
    """Return why a query is not understood, with the place in it; empty where it is."""
    if not told.problem or told.span is None:
        return told.problem
    start, end = told.span
    return f"{told.problem}  ▸ letter {start + 1}: {query[start:end][:40]}"


def sentence(told: Told, counts: dict[Group, int], query: str) -> str:
    """Return what there is to say of what was found; empty where nothing is asked."""
    if not query.strip():
        return ""
    if told.advice:
        return told.advice
    parts = [f"For {told.meant}, which the same keys type in the other language"] if told.meant else []
    if told.looked_up:
        parts.append(told.looked_up)
    if told.is_partial:
        parts.append("No article has all the words; these have some")
    elif counts.get(Group.ARTICLES, 0) > 1 and told.order is not None:
        parts.append(f"Articles: {_ORDERS[told.order]}")
    return "  ·  ".join(parts) or " "
