"""Whether an engine may be asked, and how much, as estimates want to know it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.translate.estimate import Allowance
    from glossary.translate.port import Translator
    from tui.settings.model import Settings


def allowance(engine: "Translator", settings: "Settings") -> "Allowance":
    """Return how much an engine may be asked, and what that costs where the settings say so."""
    from glossary.translate.estimate import Allowance
    from glossary.translate.guard.guarded import Guarded

    price = next((table.price for table in settings.engines if table.name == engine.name), None)
    if not isinstance(engine, Guarded):
        return Allowance(price=price)
    policy = engine.policy
    return Allowance(engine.requests, policy.requests_a_minute, policy.budget, engine.used, price)


def is_allowed(engine: "Translator") -> bool:
    """Return whether texts may be sent to an engine, or never leave this machine."""
    from glossary.translate.guard.guarded import Guarded

    return not isinstance(engine, Guarded) or engine.is_allowed
