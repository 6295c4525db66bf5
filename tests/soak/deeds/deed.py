"""What a user does in one go, chosen by chance and done by a hand."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, NamedTuple

from tests.soak.hand import Hand
from tests.soak.ledger import Touch

Plan = Mapping[str, Any]
"""What was chosen: plain values, so that it can be written down and done again."""


def nothing(_chance: Random) -> Plan:
    """Return a plan in which nothing is to be chosen."""
    return {}


class Deed(NamedTuple):
    """One kind of action."""

    name: str
    weight: float
    """How often it is chosen, beside the others."""
    place: str
    """The room it begins in; empty where any will do."""
    do: Callable[[Hand, Plan], object]
    plan: Callable[[Random], Plan] = nothing
    touches: frozenset[Touch] = frozenset()
    """What it may change of what is kept."""
    is_fault: bool = False
    """Whether it makes something fail."""


def one_of(*choices: object) -> Callable[[Random], Plan]:
    """Return what chooses one thing and how often it is done."""
    return lambda chance: {"which": chance.choice(choices), "times": chance.choice((1, 1, 1, 2, 3, 6))}


def press_which(hand: Hand, plan: Plan) -> None:
    """Press the key that was chosen, as often as was chosen."""
    for _ in range(plan.get("times", 1)):
        hand.press(*str(plan["which"]).split())


def numbered(chance: Random) -> Plan:
    """Return a number that no other plan has, and how far to go first."""
    return {"number": chance.getrandbits(40), "steps": chance.randrange(12), "share": chance.random()}
