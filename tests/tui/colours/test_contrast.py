"""Whether all that is inked can be read, in every theme and in every number of colours."""

from collections.abc import Iterable

import pytest
from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tests.tui.colours.palettes import VGA, XTERM
from tui.colours.app import ColouredApp
from tui.colours.contrast import PART, TEXT, Rgb, contrast, luminance
from tui.colours.depth import Depth
from tui.colours.legible import GROUNDS, exact, legible, nearest_of_256
from tui.colours.looks import Looks
from tui.colours.themes import INK, PAPER
from tui.settings.load import load_settings
from tui.widgets.inked import INKS, Ink, Inked, mixed

THEMES = {theme.name: theme for theme in (PAPER, INK, *BUILTIN_THEMES.values())}


def variables_of(theme: Theme) -> dict[str, str]:
    """Return what the style sheets and the inks are told of a theme."""
    return {**theme.to_color_system().generate(), **theme.variables}


def inked_styles(theme: Theme) -> Iterable[tuple[str, Style]]:
    """Yield every look that text can have: each ink, and each over each other, on every ground that screens have.

    Nothing is laid over the cursor: `test_the_cursor_is_on_top` holds that.
    """
    variables = variables_of(theme)
    inks = {name: mixed(ink, variables, are_few=theme.ansi) for name, ink in INKS.items()}
    for ground in GROUNDS:
        base = mixed(Ink("foreground", ground), variables, are_few=False)
        for below, under in inks.items():
            yield f"{below} on {ground}", base + under
            for above, over in inks.items():
                if below != "cursor":
                    yield f"{above} over {below} on {ground}", base + under + over


def seen(style: Style, shown, palette, default: tuple[Rgb, Rgb]) -> tuple[Rgb, Rgb]:
    """Return the colour of the letters and that of their ground, as a terminal draws them."""

    def rgb(colour: RichColor | None, nothing: Rgb) -> Rgb:
        if colour is None or colour.is_default:
            return nothing
        return palette[colour.number] if colour.number is not None else shown(Color.from_rich_color(colour))

    letters, ground = rgb(style.color, default[0]), rgb(style.bgcolor, default[1])
    return (ground, letters) if style.reverse else (letters, ground)


def unreadable(theme: Theme, shown=exact, palette=VGA, *, is_bold_bright=False) -> list[str]:
    """Return what cannot be read in a theme, with its contrast."""
    default = ((255, 255, 255), (0, 0, 0)) if theme.dark else ((0, 0, 0), (255, 255, 255))
    known: dict[tuple[Rgb, Rgb], float] = {}
    found = []
    for name, style in inked_styles(theme):
        number = style.color.number if style.color else None
        is_lit = is_bold_bright and style.bold and number is not None and number < 8
        lit = style + Style(color=f"color({number + 8})") if is_lit else style
        pair = seen(lit, shown, palette, default)
        if pair not in known:
            known[pair] = contrast(*pair)
        if known[pair] < TEXT:
            found.append(f"{name}: {known[pair]:.2f}")
    return found


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("depth", "shown"), [(Depth.TRUE, exact), (Depth.C256, nearest_of_256)])
def test_every_look_can_be_read_in_every_theme(name, depth, shown):
    """WCAG 2.1 AA: 4.5 to 1 for all text, whatever lies on it, in 16 million colours and in 256; in Textual's themes too."""
    for palette in (VGA, XTERM):
        assert unreadable(Looks(depth).fitted(THEMES[name]), shown, palette) == []


@pytest.mark.parametrize("name", ["paper", "ink", "nord", "ansi-dark", "ansi-light"])
@pytest.mark.parametrize("depth", [Depth.C16, Depth.C8])
@pytest.mark.parametrize("palette", [VGA, XTERM], ids=["vga", "xterm"])
def test_every_look_can_be_read_in_few_colours(name, depth, palette):
    """The same where the colours are 16 or 8 of the terminal's own, also where it shows what is bold in brighter ones."""
    theme = Looks(depth).fitted(THEMES[name])
    assert unreadable(theme, exact, palette) == []
    assert unreadable(theme, exact, palette, is_bold_bright=True) == []


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("depth", "shown"), [(Depth.TRUE, exact), (Depth.C256, nearest_of_256), (Depth.C8, exact)])
def test_rules_and_the_cursor_stand_out(name, depth, shown):
    """WCAG 2.1 AA: 3 to 1 for what is no text: the cursor, borders, rules between the parts of a screen."""
    theme = Looks(depth).fitted(THEMES[name])
    variables = variables_of(theme)
    default = ((255, 255, 255), (0, 0, 0)) if theme.dark else ((0, 0, 0), (255, 255, 255))
    for ground in ("background", "surface"):
        for part in ("page-cursor", "page-rule", "border", "accent"):
            look = mixed(Ink(part, ground), variables, are_few=False)
            assert contrast(*seen(look, shown, VGA, default)) >= PART, (part, ground)


def test_a_colour_that_cannot_be_read_is_found(monkeypatch):
    """The test of all looks finds an ink that somebody adds whose colour does not stand out, alone or on a ground of its own."""
    monkeypatch.setitem(INKS, "new", Ink("panel"))
    assert any(each.startswith("new on background") for each in unreadable(legible(PAPER)))
    monkeypatch.setitem(INKS, "new", Ink(ground="primary"))
    assert any(each.startswith("new over term") for each in unreadable(legible(PAPER)))


@pytest.mark.parametrize("theme", [PAPER, INK], ids=["paper", "ink"])
def test_our_own_themes_need_no_change(theme):
    """What our own themes say is what a terminal of every colour shows."""
    fitted = legible(theme)
    wanted = {name: value.casefold() for name, value in variables_of(theme).items() if name.startswith("page-")}
    assert {name: variables_of(fitted)[name].casefold() for name in wanted} == wanted
    assert (fitted.primary, fitted.foreground) == (theme.primary.upper(), theme.foreground.upper())


@pytest.mark.parametrize("theme", [PAPER, INK, BUILTIN_THEMES["nord"]], ids=lambda theme: theme.name)
def test_nothing_is_told_by_colour_alone_where_there_is_none(theme):
    """In black and white, text, terms, names, highlights, hits, the selection and the cursor all look otherwise."""
    fitted = Looks(Depth.NONE).fitted(theme)
    variables = variables_of(fitted)
    apart = ("", "term", "name", "hit", "selection", "cursor", "marked-yellow", "marked-green", "marked-rose")
    apart += ("learning", "chosen-name", "struck")
    looks = {name: mixed(INKS.get(name, Ink()), variables, are_few=True) for name in apart}
    attributes = {
        name: tuple(
            bool(getattr(look, each)) for each in ("bold", "italic", "underline", "underline2", "reverse", "strike")
        )
        for name, look in looks.items()
    }
    assert len(set(attributes.values())) == len(apart), attributes
    assert {look.color.name for look in looks.values() if look.color} <= {"default"}


@pytest.mark.parametrize("depth", [Depth.C16, Depth.C8, Depth.NONE])
def test_what_is_laid_on_text_is_seen_on_all_of_it(depth):
    """The cursor, the selection, hits and the bar change the look of every text that they lie on."""
    fitted = Looks(depth).fitted(PAPER)
    inks = {name: mixed(ink, variables_of(fitted), are_few=True) for name, ink in INKS.items()}
    for over in ("cursor", "selection", "hit", "bar"):
        for below in INKS.keys() - {"cursor", "selection", "hit", "bar", "chosen-name", "counterpart", "differing"}:
            assert (inks[below] + inks[over]).reverse, (over, below)
            assert not inks[below].reverse, below


async def test_the_cursor_is_on_top():
    """Whatever is laid on a word, the cursor on it has its own letters and ground."""
    app = ColouredApp([], load_settings({}, {}), Depth.TRUE)
    async with app.run_test() as pilot:
        widget = Inked()
        await pilot.app.mount(widget)
        for name in INKS:
            look = widget.ink("cursor", name)
            assert (look.color, look.bgcolor) == (widget.ink("cursor").color, widget.ink("cursor").bgcolor)


def test_luminance_is_that_of_the_standard():
    """Black on white is 21 to 1; the grey that WCAG's own examples call just enough on white is 4.5 and a little."""
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert luminance((255, 0, 0)) == pytest.approx(0.2126)


def test_nothing_that_has_colours_is_dimmed_besides():
    """Dimmed letters lose contrast that nobody can tell: where there are colours, faint ones are for that."""
    assert [name for name, ink in INKS.items() if "dim" in ink.attributes.split()] == []
