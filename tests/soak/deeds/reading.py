"""What is done with an open article, and on the way to one."""

from random import Random

from tests.soak.deeds.deed import Deed, Plan, nothing, numbered, one_of, press_which
from tests.soak.hand import Hand
from tests.soak.keys import clicked, dragged, in_arabic, pasted, sent
from tests.soak.ledger import touches

_MOVES = (
    *("w", "W", "e", "left", "right", "j", "k", "down", "up", "space", "pagedown", "pageup", "p"),
    *("full_stop", "comma", "d", "i", "right_parenthesis", "left_curly_bracket", "o", "left_square_bracket"),
    *("ctrl+k", "ctrl+l", "ctrl+n", "g", "G", "home", "end"),
)
_LOOKS = ("s", "v", "y", "r", "f6", "ctrl+y", "f10", "plus", "minus", "0", "l", "f5 escape", "tab tab", "z escape")
_TWINS = ("w", "e", "j", "k", "d", "i", "o", "l", "s", "v", "y", "r", "h", "p")
_READ = touches("position+")


def open_article(hand: Hand, plan: Plan) -> None:
    """Open one of the articles of the library."""
    hand.press("home")
    for _ in range(plan["steps"] % 5):
        hand.press("pagedown")
    for _ in range(plan["steps"]):
        hand.press("j")
    hand.press("enter")
    hand.until(lambda: hand.settle()["screens"][-1] == "ReadingScreen", 8)


def explain(hand: Hand, plan: Plan) -> None:
    """Open the gloss card of a word, go about in it, and leave."""
    for _ in range(plan["steps"]):
        hand.press("w")
    hand.press("enter", *("l", "down", "pagedown")[: plan["number"] % 4], "escape")


def find(hand: Hand, plan: Plan) -> None:
    """Find words in the article, go from hit to hit, and leave."""
    hand.press("slash")
    hand.write(plan["which"])
    hand.press("enter", *["n"] * plan["times"], "x", "escape")


def resize(hand: Hand, plan: Plan) -> None:
    """Give the terminal another size."""
    hand.size = (plan["columns"], plan["rows"])
    hand.terminal.resize(*hand.size)
    hand.until(lambda: tuple(hand.settle()["painted"]) == hand.size, 8)
    while hand.terminal.read(0.05):
        pass
    # what was under way for the size before says nothing of this one
    hand.terminal.screen.overflows = 0


def storm(hand: Hand, plan: Plan) -> None:
    """Change the size again and again without a pause, and end at the size there was."""
    chance = Random(plan["number"])
    for _ in range(12):
        hand.terminal.resize(chance.randint(30, 220), chance.randint(8, 70))
        hand.terminal.read(0.004)
    resize(hand, {"columns": hand.size[0], "rows": hand.size[1]})


def use_mouse(hand: Hand, plan: Plan) -> None:
    """Click, turn the wheel or drag somewhere below the title and above the keys."""
    columns, rows = hand.size
    places = [(int(x * (columns - 1)), 1 + int(y * (rows - 3))) for x, y in plan["places"]]
    if plan["which"] == "drag":
        hand.send(dragged(*places))
    elif plan["which"] == "wheel":
        hand.send(clicked(*places[0], button=plan["button"]) * 5)
    else:
        hand.send(clicked(*places[0]))


def press_in_arabic(hand: Hand, plan: Plan) -> None:
    """Press a key on an Arabic keyboard."""
    hand.send(sent(in_arabic(str(plan["which"]))) * plan["times"])


def suspend(hand: Hand, _plan: Plan) -> None:
    """Stop with ctrl+z and go on, as a shell does with fg."""
    hand.terminal.type(sent("ctrl+z"))
    if hand.terminal.is_stopped(5):
        import signal

        hand.terminal.signal(signal.SIGCONT)
    hand.until(lambda: bool(hand.terminal.state()["idle"]), 8)


def paste(hand: Hand, plan: Plan) -> None:
    """Paste a text where the keys are."""
    hand.send(pasted(plan["which"]))


def _sized(chance: Random) -> Plan:
    usual = chance.choice(((140, 40), (100, 30), (80, 24), (70, 24), (60, 16), (200, 60)))
    odd = (chance.randint(60, 200), chance.randint(16, 60))
    columns, rows = usual if chance.random() < 0.6 else odd
    return {"columns": columns, "rows": rows}


def _moused(chance: Random) -> Plan:
    places = [[chance.random(), chance.random()] for _ in range(2)]
    return {
        "which": chance.choice(("click", "click", "wheel", "wheel", "drag")),
        "places": places,
        "button": 64 + chance.getrandbits(1),
    }


READING = (
    Deed("read on", 30, "reader", press_which, one_of(*_MOVES), _READ),
    Deed("look otherwise", 8, "reader", press_which, one_of(*_LOOKS), _READ),
    Deed("type in Arabic", 4, "reader", press_in_arabic, one_of(*_TWINS), _READ),
    Deed("open an article", 9, "library", open_article, numbered, _READ | touches("translation+")),
    Deed("explain a word", 4, "reader", explain, numbered, _READ),
    Deed(
        "find in the article",
        3,
        "reader",
        find,
        one_of("في", "الوزير", "القاهرة", "كتب", "Linux", "٪", "لا شيء هنا"),
        _READ,
    ),
    Deed(
        "select and copy",
        2,
        "reader",
        press_which,
        one_of("h c escape", "h h q escape", "shift+left shift+down c escape"),
        _READ,
    ),
    Deed("resize", 5, "", resize, _sized),
    Deed("resize like mad", 0.5, "", storm, numbered),
    Deed("use the mouse in the article", 3, "reader", use_mouse, _moused, _READ),
    Deed("suspend", 0.3, "", suspend, nothing),
    Deed("paste", 0.7, "reader", paste, one_of("نص ملصق", "two words", "سطر\nوسطر")),
)
"""The deeds."""
