"""What lies on a text."""

from tui.widgets.page.layers import Layer, styles_on


def test_a_ligature_shows_what_lies_on_any_of_its_letters() -> None:
    """A hit that begins at the alef of a lam-alef makes the whole ligature stand out; its neighbours stay as they are."""
    layers = [Layer(2, 4, "hit"), Layer(0, 9, "term")]
    assert styles_on(layers, 1, 3) == ("hit", "term")
    assert styles_on(layers, 0, 2) == ("term",)
    assert styles_on(layers, 4, 5) == ("term",)
