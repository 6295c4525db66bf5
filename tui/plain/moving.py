"""Commands that go through the open article."""

from tui.cli.errors import Misused
from tui.cli.invocation import DONE
from tui.plain.session import Deed, Session, number_in
from tui.plain.told import HEADINGS, article_lines, english_of, head_of, part_of


def told_here(session: Session) -> int:
    """Say the part that one is at, with its number and its English."""
    reading = session.reading
    session.say(f"Part {reading.at + 1} of {len(reading.parts)}.", part_of(reading.block))
    if session.shows_english and (english := reading.english.get(reading.block.index)):
        session.say(english_of(english))
    return DONE


def go_to(session: Session, place: int) -> int:
    """Go to a part by its number from 0, and say it."""
    reading = session.reading
    if not 0 <= place < len(reading.parts):
        return session.tell("This is the last part." if place > 0 else "This is the first part.")
    reading.at = place
    return told_here(session)


def _go(session: Session, rest: str) -> int:
    last = len(session.reading.parts)
    number = number_in(rest)
    if not 1 <= number <= last:
        raise Misused(f"Say the number of a part, from 1 to {last}.")
    return go_to(session, number - 1)


def _all(session: Session, _: str) -> int:
    reading = session.reading
    session.say(*article_lines(reading.article, reading.english if session.shows_english else {}))
    return DONE


def _head(session: Session, _: str) -> int:
    session.say(*head_of(session.reading.article))
    return DONE


def _headings(session: Session, _: str) -> int:
    parts = session.reading.parts
    found = [f"{n}. {part_of(block)}" for n, block in enumerate(parts, 1) if block.kind in HEADINGS]
    if not found:
        return session.tell("The article has no headings.")
    session.say(*found)
    return DONE


def _find(session: Session, rest: str) -> int:
    reading = session.reading
    if not rest and not reading.sought:
        raise Misused("Say what is to be found: find and some words.")
    place = reading.find(rest)
    if place is None:
        return session.tell(f"No part has {rest or reading.sought}.")
    return go_to(session, place)


def _english(session: Session, rest: str) -> int:
    if rest in ("on", "off"):
        session.shows_english = rest == "on"
        session.say("The English is told behind each part." if session.shows_english else "The English is not told.")
        return DONE
    english = session.reading.english.get(session.reading.block.index)
    if english is None:
        return session.tell("No English is kept of this part: say translate.")
    session.say(english_of(english))
    return DONE


MOVING = (
    Deed("next", "", "The next part; an empty line is the same.", lambda s, _: go_to(s, s.reading.at + 1), ("n",)),
    Deed("previous", "", "The part before.", lambda s, _: go_to(s, s.reading.at - 1), ("p", "back")),
    Deed("again", "", "This part once more.", lambda s, _: told_here(s), ("repeat",)),
    Deed("go", "NUMBER", "A part by its number; the number alone is the same.", _go),
    Deed("first", "", "The first part.", lambda s, _: go_to(s, 0)),
    Deed("last", "", "The last part.", lambda s, _: go_to(s, len(s.reading.parts) - 1)),
    Deed("all", "", "The whole article.", _all),
    Deed("about", "", "What the article is, where it is from and how long it is.", _head),
    Deed("headings", "", "The title and the headings, with the numbers of their parts.", _headings, ("contents",)),
    Deed("find", "WORDS", "The next part that has these words; without words, those looked for last.", _find),
    Deed("english", "on or off", "The English of this part; on or off: whether each part is told with it.", _english),
)
