"""What is done around the articles: searches, lists, help, files, engines, feeds, and any command there is."""

from random import Random

from tests.soak.deeds.deed import Deed, Plan, nothing, numbered, one_of, press_which
from tests.soak.hand import Hand
from tests.soak.keys import sent
from tests.soak.ledger import ANYTHING, touches
from tui.commands.model import Scope
from tui.commands.table import commands_of

_QUERIES = ("الوزير", "المياه", "Linux", "soak", "القاهر", "source:0001.txt", '"رئيس البلدية"', "كتاب*", "((", "لا شيء")
_NEVER = (
    "app.quit",
    "app.calibrate",
    "app.suspend",
    "app.picture",
    "reader.link",
    "reader.save",
    "names.page",
    "name.page",
    "sidebar.page",
)
"""Commands that end it, are done otherwise, or write files and open browsers without an end."""


def search(hand: Hand, plan: Plan) -> None:
    """Search everywhere, go about in what was found, and open one now and then."""
    hand.press("slash", "ctrl+u")
    hand.write(plan["which"])
    hand.press("enter")
    hand.rest(1)
    hand.press(*["tab"] * (plan["times"] % 3), *["j"] * plan["times"], *["enter"] * (plan["times"] == 1))


def filter_list(hand: Hand, plan: Plan) -> None:
    """Type a query over a list and leave it."""
    hand.press("slash")
    hand.write(plan["which"])
    hand.press("enter")
    hand.rest(1)
    hand.press(*["j"] * plan["times"], "slash", "escape", "escape")
    hand.leave()


def palette(hand: Hand, plan: Plan) -> None:
    """Type something into the palette, go about in it, and leave it."""
    hand.press("ctrl+p")
    hand.write(plan["which"])
    hand.rest(1)
    hand.press(*["down"] * plan["times"])
    hand.leave()


def see_and_leave(hand: Hand, plan: Plan) -> None:
    """Open a screen by its keys, wait for it or not, and go back."""
    press_which(hand, {**plan, "times": 1})
    if plan["times"] > 1:
        hand.rest(1)
    hand.press("down", "j", "pagedown")
    hand.leave()


def turn_theme(hand: Hand, plan: Plan) -> None:
    """Choose other colours."""
    hand.press("ctrl+t")
    hand.rest(1)
    hand.press(*["down"] * plan["times"], "enter")
    hand.leave()


def exchange(hand: Hand, plan: Plan) -> None:
    """Bring a glossary file in by its screen, which can be taken back."""
    name = hand.home / "terms.tsv"
    number = plan["number"]
    name.write_text(f"ar\ten\nمصطلح مستورد {number % 89}\tsoak imported {number}\n", encoding="utf-8")
    hand.press("ctrl+o")
    if not hand.until(lambda: hand.settle()["screens"][-1] == "ImportScreen", 5):
        return
    hand.press("ctrl+u")
    hand.write(str(name))
    hand.press("enter")
    hand.rest(1)
    hand.press("ctrl+s")
    hand.rest(10)
    hand.leave()


def translate(hand: Hand, plan: Plan) -> None:
    """Have a paragraph translated by the stand-in, which may stall or drop."""
    hand.rest(1)
    hand.press(*["d"] * (plan["steps"] % 5), "t")
    if plan["share"] < 0.6:
        hand.rest(6)
    hand.leave()


def compare_lines(hand: Hand, _plan: Plan) -> None:
    """Have the app stand aside for the comparison of lines, and change nothing there."""
    terminal = hand.terminal
    terminal.type(sent("f9"))
    # what is typed before the question stands there is thrown away by it
    if terminal.read_until(lambda: "Esc: change nothing" in terminal.screen.text, 8):
        terminal.type(b"\x1b")
        terminal.read_until(lambda: "Esc: change nothing" not in terminal.screen.text, 8)
    hand.leave()


def follow_feed(hand: Hand, plan: Plan) -> None:
    """Follow a feed of the local server, or ask those there are for what is new."""
    if plan["number"] % 3 == 0:
        hand.press("a")
        hand.rest(1)
        hand.write(f"{hand.server}/feed{plan['steps'] % 4}.xml")
        hand.press("enter")
    else:
        hand.press(("r", "s")[plan["number"] % 2])
    hand.rest(1)
    hand.leave()


def any_command(hand: Hand, plan: Plan) -> None:
    """Press the key of any command of what is on the screen."""
    scope = hand.settle()["scope"]
    if not scope:
        hand.leave()
        return
    offered = [each for each in commands_of(Scope[scope]) if each.id not in _NEVER]
    command = offered[int(plan["share"] * len(offered))]
    for key in command.keys:
        try:
            hand.send(sent(key))
        except KeyError:
            continue
        break
    if plan["number"] % 3 == 0:
        hand.rest(1)


def switch(hand: Hand, plan: Plan) -> None:
    """Press the keys of several rooms one after the other, in one breath."""
    hand.send(b"".join(sent(key) for key in plan["which"].split()))


def _chosen(chance: Random) -> Plan:
    return {"which": chance.choice(_QUERIES), "times": chance.randrange(5)}


AROUND = (
    Deed("search everywhere", 3, "search", search, _chosen, touches("position+")),
    Deed("search the library", 2, "library", filter_list, _chosen),
    Deed("search the glossary", 2, "glossary", filter_list, _chosen),
    Deed("search names", 1, "names", filter_list, _chosen),
    Deed("search translations", 0.7, "memory", filter_list, _chosen),
    Deed("list notes", 1, "notes", lambda hand, plan: hand.press("j", "j", "k"), nothing),
    Deed("palette", 1.5, "", palette, one_of("قاهرة", "theme", "الوزير", "help", "soak", "zzzz")),
    Deed("help", 1, "", see_and_leave, one_of("f1")),
    Deed(
        "see what the article has",
        2.5,
        "reader",
        see_and_leave,
        one_of("apostrophe", "ctrl+w", "ctrl+x", "backslash", "ctrl+d", "f5"),
    ),
    Deed("see what the library has", 1, "library", see_and_leave, one_of("i", "r", "d", "t", "s")),
    Deed("see what the glossary has", 2, "glossary", see_and_leave, one_of("enter", "h", "w", "d", "t", "q", "s")),
    Deed("see what names have", 1.5, "names", see_and_leave, one_of("enter", "l", "w", "f", "s")),
    Deed("theme", 0.3, "", turn_theme, one_of("")),
    Deed("compare lines", 0.2, "reader", compare_lines, nothing),
    Deed("import terms", 0.4, "glossary", exchange, numbered, touches("term+~")),
    Deed("translate", 1.5, "reader", translate, numbered, touches("translation+~")),
    Deed("feeds", 0.6, "feeds", follow_feed, numbered, touches("feed+~", "article+~", "translation+", "name~")),
    Deed("any command", 6, "", any_command, numbered, ANYTHING),
    Deed(
        "switch screens",
        3,
        "",
        switch,
        one_of("f2 f3", "f4 f2", "f3 f4 f2 f3", "ctrl+g f2", "ctrl+f f3", "f2 ctrl+f f2", "f4 f3 f2"),
    ),
)
"""The deeds."""
