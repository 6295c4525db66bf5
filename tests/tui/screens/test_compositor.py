"""What is painted of a screen."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.containers import Container
from textual.geometry import Region
from textual.strip import Strip

from tui.screens.compositor import UncoveredCompositor
from tui.screens.ready import Ready
from tui.widgets.inked import Inked

WIDTH, HEIGHT = 12, 6
PLACES = st.builds(
    Region, st.integers(-3, WIDTH), st.integers(-2, HEIGHT), st.integers(1, WIDTH), st.integers(1, HEIGHT)
)


class Box(Inked):
    """A widget that fills its lines with a sign, and knows which were painted."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self.sign = sign
        self.painted: list[int] = []

    def render_line(self, y: int) -> Strip:
        self.painted.append(y)
        return Strip([Segment(self.sign * self.size.width, self.ink())])


class Holder(Container):
    """Holds boxes; knows which of its own lines were painted."""

    def __init__(self, *boxes: Box) -> None:
        super().__init__(*boxes)
        self.painted: list[int] = []

    def render_lines(self, crop: Region) -> list[Strip]:
        self.painted.extend(crop.line_range)
        return super().render_lines(crop)


class Shelf(Ready[None]):
    """A screen of a box above and two beside each other."""

    CSS = """
    #above { height: 2; }
    Holder { layout: horizontal; }
    Holder Box { width: 1fr; }
    """

    def compose(self) -> ComposeResult:
        above = Box("a")
        above.id = "above"
        yield above
        yield Holder(Box("b"), Box("c"))


class Shelves(App[None]):
    """Shows the shelf."""

    def on_mount(self) -> None:
        self.push_screen(Shelf())


def lines(compositor: Compositor) -> Iterator[str]:
    """What a compositor paints, line by line."""
    return ("".join(segment.text for segment in strip) for strip in compositor.render_strips())


async def test_what_only_holds_others_is_not_painted() -> None:
    """Neither is the screen, for nothing of either is seen."""
    async with Shelves().run_test(size=(WIDTH, HEIGHT)) as pilot:
        holder = pilot.app.screen.query_one(Holder)
        assert holder.painted == []
        assert list(lines(pilot.app.screen._compositor)) == ["a" * WIDTH] * 2 + ["bbbbbbcccccc"] * 4


async def test_a_line_that_is_seen_in_part_is_painted() -> None:
    """And those before and behind it are not."""
    async with Shelves().run_test(size=(WIDTH, HEIGHT)) as pilot:
        holder = pilot.app.screen.query_one(Holder)
        first, second = holder.query(Box)
        first.styles.height, second.styles.height = 3, 2
        await pilot.pause()
        holder.painted.clear()
        assert list(lines(pilot.app.screen._compositor))[2:] == ["bbbbbbcccccc"] * 2 + ["bbbbbb      ", " " * WIDTH]
        assert holder.painted == [2, 3]


class Sign:
    """Paints the same sign all over; each line says which it is."""

    def __init__(self, sign: str) -> None:
        self.sign = sign

    def render_lines(self, crop: Region) -> list[Strip]:
        texts = (self.sign + "".join(chr(65 + column % 26) for column in range(99)) for _ in crop.line_range)
        return [
            Strip([Segment(f"{chr(97 + y % 26)}{text}"[crop.x : crop.right])])
            for y, text in zip(crop.line_range, texts, strict=True)
        ]


def composed(compositor: Compositor, places: list[Region]) -> Compositor:
    """A compositor that knows of signs in some places, the first in front, and of one behind that is as large as the screen."""
    whole = Region(0, 0, WIDTH, HEIGHT)
    compositor.size = whole.size
    shown = [(place, whole) for place in [*places, whole] if place.overlaps(whole)]
    compositor._visible_widgets = {Sign(str(number)): each for number, each in enumerate(shown)}  # type: ignore[misc]
    return compositor


@given(st.lists(PLACES, max_size=5))
def test_every_cell_is_as_before(places: list[Region]) -> None:
    """However widgets cover each other."""
    assert list(lines(composed(UncoveredCompositor(), places))) == list(lines(composed(Compositor(), places)))


@given(st.lists(PLACES, max_size=5), PLACES)
def test_a_part_of_the_screen_is_as_before(places: list[Region], part: Region) -> None:
    """Where it alone is painted: what is there afterwards is what all would be."""
    ours, theirs = (repainted(composed(each, places), part) for each in (UncoveredCompositor(), Compositor()))
    assert len(ours) == len(theirs)
    rows = part.intersection(Region(0, 0, WIDTH, HEIGHT))
    for y in rows.line_range if theirs else ():
        within = [x for x in theirs[y] if rows.x <= x < rows.right]
        assert [ours[y][x] for x in within] == [theirs[y][x] for x in within]


def repainted(compositor: Compositor, part: Region) -> list[dict[int, str]]:
    """What stands where in each line after a part was painted; nothing where it is not on the screen."""
    compositor._dirty_regions = {part}
    update = compositor.render_partial_update()
    return [{x: strip.text if strip else "" for x, strip in line.items()} for line in update.chops] if update else []
