"""What is told of engines, never a key among it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.cli.shapes import Shape
from tui.settings.shown import shown_url

if TYPE_CHECKING:
    from tui.engines.engines import Engines
    from tui.engines.known import KnownEngine


def engine_shapes(known: "Iterable[KnownEngine]", engines: "Engines") -> list[Shape]:
    """Return what JSON says of engines; `key` is where the key was found, not the key."""
    found = list(known)
    keys = engines.keyed(each.name for each in found if each.takes_key)
    return [_shape(each, engines, keys.get(each.name)) for each in found]


def _shape(known: "KnownEngine", engines: "Engines", key: str | None) -> Shape:
    policy, own = known.policy(), known.settings
    return {
        "name": known.name,
        "kind": known.engine.name,
        "title": known.title,
        "about": known.engine.about,
        "chosen": known.name == engines.chosen,
        "remote": known.is_remote,
        "host": known.host,
        "url": shown_url(known.url),
        "model": own.model,
        "folder": own.folder,
        "region": own.region,
        "needs": [need.value for need in known.engine.needs],
        "missing": [*(need.value for need in known.missing), *(["key"] if known.needs_key and not key else [])],
        "key": key,
        "allowed": engines.is_allowed(known),
        "requests_a_minute": policy.requests_a_minute or None,
        "used": engines.records.spending.used(known.name),
        "budget": policy.budget or None,
        "deadline": policy.deadline or None,
        "parallel": policy.parallel,
        "terms": known.engine.takes_terms,
    }


def key_told(shape: Shape) -> str:
    """Return whether a key was found, in words."""
    if shape["key"]:
        return f"key in the {shape['key']}"
    return "no key" if "key" in shape["missing"] else ""


def allowed_told(shape: Shape) -> str:
    """Return whether texts may be sent, in a word."""
    if not shape["remote"]:
        return "on this machine"
    return "allowed" if shape["allowed"] else "not allowed" if shape["host"] else ""


def used_told(shape: Shape) -> str:
    """Return how much of the day's budget is used, in characters."""
    if shape["budget"]:
        return f"{shape['used']:,} of {shape['budget']:,}"
    return f"{shape['used']:,}" if shape["used"] else ""
