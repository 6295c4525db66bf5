"""What lies on a text."""

from tui.typeset.line import Cell
from tui.widgets.page.layers import Layer, styles_of


def test_a_ligature_shows_what_lies_on_any_of_its_letters() -> None:
    """A hit that begins at the alef of a lam-alef makes the whole ligature stand out; its neighbours stay as they are."""
    layers = [Layer(2, 4, "hit"), Layer(0, 5, "term"), Layer(9, 12, "name")]
    cells = [Cell("", 1, *span, 1) for span in ((5, 6), (4, 5), (1, 3), (0, 2), (6, 9))]
    assert styles_of(cells, layers) == [(), ("term",), ("hit", "term"), ("term",), ()]


def test_a_gap_between_words_shows_only_what_lies_on_both_sides_of_it() -> None:
    """What parts words whose English is longer stands for no letter: it is coloured inside a term, not before or behind one."""
    cells = [Cell(" ", 1, place, place, 1) for place in (8, 5, 2)]
    assert styles_of(cells, [Layer(2, 8, "term")]) == [(), ("term",), ()]
