"""What is typed, kept, changed and taken back: all that must never be lost."""

from random import Random

from tests.soak.deeds.deed import Deed, Plan, nothing, numbered, one_of, press_which
from tests.soak.hand import Hand, Lost
from tests.soak.ledger import ANYTHING, KINDS, touches

_TERM = touches("term+")
_CHANGED = touches("term+~-", "exception+-")
_DECIDED = touches("name+~-", "position+")


def on_a_word(hand: Hand, plan: Plan) -> None:
    """Go to some word of the article."""
    hand.rest(0.3)
    hand.press(("d", "o", "full_stop", "pagedown", "g")[plan["steps"] % 5], *["w"] * (plan["steps"] % 4 + 1))


def add_quickly(hand: Hand, plan: Plan) -> None:
    """Add the word under the cursor with the two lines."""
    on_a_word(hand, plan)
    state = hand.press("a")
    if not hand.until(lambda: hand.settle()["screens"][-1] == "QuickAdd", 5):
        return
    english = f"soak {plan['number']}"
    if hand.settle()["focus"] and plan["share"] < 0.9 and not _english_has_the_keys(hand):
        hand.write("كلمة")
        hand.press("down")
    hand.press("ctrl+u")
    hand.write(english)
    state = hand.press("enter")
    if state["screens"][-1] == "QuickAdd":
        hand.leave()
        return
    hand.must_be_kept("term", english)


def _english_has_the_keys(hand: Hand) -> bool:
    """Return whether the Arabic is filled in, so that the keys begin at the English."""
    rows = [hand.terminal.screen.line(number) for number in range(hand.terminal.screen.rows)]
    return not any("as a dictionary writes it" in row for row in rows)


def add_in_full(hand: Hand, plan: Plan) -> None:
    """Add a term with the whole form from the glossary."""
    hand.press("a")
    if not hand.until(lambda: hand.settle()["screens"][-1] == "TermForm", 5):
        return
    # what was typed before and refused is there again
    hand.press("ctrl+r")
    hand.write(f"مصطلح {plan['number'] % 997}")
    hand.press("down")
    english = f"soak full {plan['number']}"
    hand.write(english)
    hand.rest(1)
    _save(hand)
    hand.must_be_kept("term", english)
    hand.leave()


def _save(hand: Hand) -> None:
    """Save what is in the form, with what is proposed."""
    state = hand.press("ctrl+s")
    hand.until(lambda: hand.settle()["screens"][-1] != "TermForm", 1.5)
    state = hand.settle()
    if len(state["screens"]) > 2 and state["screens"][-1] not in ("TermForm", "ConceptScreen"):
        hand.press("enter")


def edit_term(hand: Hand, plan: Plan) -> None:
    """Correct an entry of the glossary: leave the form, or save it unchanged."""
    _down(hand, plan)
    hand.press("e")
    hand.until(lambda: hand.settle()["screens"][-1] == "TermForm", 3)
    hand.press("down")
    if plan["share"] < 0.7:
        _save(hand)
    hand.rest(1)
    hand.leave()


def remove_and_undo(hand: Hand, plan: Plan) -> None:
    """Delete an entry, take that back, and hold that all is as before."""
    _down(hand, plan)
    hand.rest(3)
    before = hand.ledger.contents()["term"]
    hand.press("delete")
    hand.rest(3)
    if hand.is_hindered or hand.ledger.contents()["term"] == before:
        return
    if plan["share"] < 0.5:
        return
    hand.press("u")
    _must_be("undo", hand, before)


def _must_be(what: str, hand: Hand, before: dict[str, str]) -> None:
    if not hand.until(lambda: _is_as(before, hand.ledger.contents()["term"], hand)) and not hand.is_hindered:
        now = hand.ledger.contents()["term"]
        lost, new = before.keys() - now.keys(), now.keys() - before.keys()
        told = [before.get(each) or now.get(each) for each in sorted(lost | new)]
        raise Lost(f"{what} left {len(lost)} terms lost and {len(new)} new: {told}\n{hand.terminal.screen.text}")


def _is_as(before: dict[str, str], now: dict[str, str], hand: Hand) -> bool:
    """Return whether the same entries are there; what another process may add or remove meanwhile is its own affair."""
    return hand.is_accompanied or before.keys() == now.keys()


def undo_and_redo(hand: Hand, plan: Plan) -> None:
    """Take back the last change and do it again; all must be as before."""
    hand.rest(3)
    before = hand.ledger.contents()
    hand.press("u")
    hand.rest(3)
    if hand.ledger.contents() == before:
        return
    hand.press("ctrl+r")
    kinds = [kind for kind in KINDS if kind != "position"]

    def is_again() -> bool:
        now = hand.ledger.contents()
        return all(_is_as(before[kind], now[kind], hand) for kind in kinds)

    if not hand.until(is_again) and not hand.is_hindered:
        now = hand.ledger.contents()
        told = {kind: sorted(now[kind].items() ^ before[kind].items()) for kind in kinds if now[kind] != before[kind]}
        raise Lost(f"undo and redo are not what was before: {str(told)[:2000]}\n{hand.terminal.screen.text}")


def write_note(hand: Hand, plan: Plan) -> None:
    """Write a note on a word."""
    on_a_word(hand, plan)
    hand.press("ctrl+o")
    if not hand.until(lambda: hand.settle()["screens"][-1] == "NoteBox", 5):
        return
    hand.until(lambda: bool(hand.settle()["typing"]), 3)
    note = f"ملاحظة soak {plan['number']}"
    hand.write(note)
    hand.press("enter")
    hand.must_be_kept("note", note)


def translate_by_hand(hand: Hand, plan: Plan) -> None:
    """Write the English of a paragraph, and approve it now and then."""
    on_a_word(hand, plan)
    hand.press("grave_accent")
    if not hand.until(lambda: hand.settle()["screens"][-1] == "EnglishEditor", 5):
        return
    hand.press("end")
    english = f"Soak sentence {plan['number']}."
    hand.write(f" {english}")
    hand.press("enter" if plan["share"] < 0.6 else "ctrl+g")
    hand.must_be_kept("translation", english)


def decide_on_name(hand: Hand, plan: Plan) -> None:
    """Confirm, rename, retype, merge or hide a name of the library."""
    hand.rest(1)
    _down(hand, plan)
    which = plan["number"] % 6
    if which == 0:
        hand.press("e")
        hand.until(lambda: len(hand.settle()["screens"]) > 2, 2)
        hand.press("end")
        hand.write(" X")
        hand.press("enter")
    elif which == 1:
        hand.press("space", "space", "m")
    else:
        hand.press(("y", "t", "x", "y u")[which - 2].split()[0])
    hand.rest(1)
    hand.leave()


def add_article(hand: Hand, plan: Plan) -> None:
    """Add a file by its path; it may be there already."""
    path = hand.paths[plan["number"] % len(hand.paths)]
    hand.press("ctrl+u")
    hand.write(str(path))
    hand.press("enter")
    hand.rest(20)
    hand.leave()


def remove_article(hand: Hand, plan: Plan) -> None:
    """Remove an article, and bring it back as a rule."""
    _down(hand, plan)
    hand.rest(3)
    before = hand.ledger.contents()["article"]
    hand.press("delete")
    hand.rest(3)
    if plan["share"] < 0.15 or hand.is_hindered or hand.ledger.contents()["article"] == before:
        return
    hand.press("u")
    if not hand.until(lambda: _is_as(before, hand.ledger.contents()["article"], hand)) and not hand.is_hindered:
        raise Lost(f"undo did not bring the article back\n{hand.terminal.screen.text}")


def _down(hand: Hand, plan: Plan) -> None:
    hand.press("home", *["j"] * plan["steps"])


def tag(hand: Hand, plan: Plan) -> None:
    """Open the tags of an article and leave them."""
    _down(hand, plan)
    hand.press("t")
    hand.rest(1)
    hand.leave()


def _styled(chance: Random) -> Plan:
    return {**numbered(chance), "which": chance.choice(("m", "m", "h m", "semicolon", "ctrl+s", "ctrl+e", "l ctrl+s"))}


def mark(hand: Hand, plan: Plan) -> None:
    """Highlight a sentence, mark a word as known, keep a reading, or refuse a term."""
    on_a_word(hand, plan)
    press_which(hand, {"which": plan["which"], "times": 1 + plan["steps"] % 3})
    hand.rest(1)


KEEPING = (
    Deed("add quickly", 4, "reader", add_quickly, numbered, _TERM | touches("position+")),
    Deed("add in full", 1.5, "glossary", add_in_full, numbered, _TERM),
    Deed("edit a term", 2, "glossary", edit_term, numbered, touches("term~")),
    Deed(
        "approve a term",
        1,
        "glossary",
        lambda hand, plan: (_down(hand, plan), hand.press("p")),
        numbered,
        touches("term~"),
    ),
    Deed("remove a term", 1.5, "glossary", remove_and_undo, numbered, _CHANGED),
    Deed(
        "undo and redo in the glossary",
        1.5,
        "glossary",
        undo_and_redo,
        nothing,
        touches("term*", "exception*", "feed*"),
    ),
    Deed(
        "undo and redo in the article",
        1,
        "reader",
        undo_and_redo,
        nothing,
        ANYTHING - touches("article*", "feed*", "search*"),
    ),
    Deed("write a note", 3, "reader", write_note, numbered, touches("note+~", "position+")),
    Deed(
        "highlight and mark",
        4,
        "reader",
        mark,
        _styled,
        touches("note*", "word*", "reading*", "exception*", "position+"),
    ),
    Deed("write English", 3, "reader", translate_by_hand, numbered, touches("translation+~", "position+")),
    Deed("decide on a name", 2, "names", decide_on_name, numbered, _DECIDED),
    Deed("add an article", 1, "adding", add_article, numbered, touches("article+~", "name~", "translation+")),
    Deed("remove an article", 0.7, "library", remove_article, numbered, touches("article-", "position-", "tag-")),
    Deed("tags", 0.4, "library", tag, numbered),
    Deed("read, unread", 0.4, "library", press_which, one_of("v", "v v"), touches("position*")),
)
"""The deeds."""
