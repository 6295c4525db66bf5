"""What the search says below its line."""

from corpus.search.parsing import Order
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.screens.search.fetching import Told
from tui.screens.search.groups import Group

_ORDERS = {
    Order.BEST: marked("Articles: the best first ({key}: the newest)"),
    Order.NEWEST: marked("Articles: the newest first ({key}: the best)"),
}


def shown_problem(told: Told, query: str) -> str:
    """Return why a query is not understood, with the place in it; empty where it is."""
    if not told.problem or told.span is None:
        return told.problem
    start, end = told.span
    where = _("▸ letter {place}: {words}").format(place=start + 1, words=query[start:end][:40])
    return listed((told.problem, where), "  ")


def sentence(told: Told, counts: dict[Group, int], query: str) -> str:
    """Return what there is to say of what was found; empty where nothing is asked."""
    if not query.strip():
        return ""
    if told.advice:
        return told.advice
    parts = (
        [_("For {words}, which the same keys type in the other language").format(words=told.meant)]
        if told.meant
        else []
    )
    if told.looked_up:
        parts.append(told.looked_up)
    if told.is_partial:
        parts.append(_("No article has all the words; these have some"))
    elif counts.get(Group.ARTICLES, 0) > 1 and told.order is not None:
        parts.append(_(_ORDERS[told.order]).format(key=key_of("search.order")))
    return listed(parts) or " "
