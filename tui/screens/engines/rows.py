"""An engine as a row of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.strip import Strip

from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.engines.engines import Engines
    from tui.engines.known import KnownEngine

_LEAD, _GAP, _STATE = 4, 2, 24
_TITLE, _NARROW = 0.45, 40
"""How much of the room the title has, the rest is the host's; and the cells below which it has all of it."""


class Seen(NamedTuple):
    """An engine and how it stands with it."""

    known: KnownEngine
    is_chosen: bool
    is_allowed: bool
    used: int
    key: str | None = None
    """Where its key was found; empty where it has none, None while that is not known."""

    @property
    def state(self) -> str:
        """Return what it lacks, or whether it may be sent texts, in a few words."""
        lacking = [_(need.value) for need in self.known.missing]
        lacking += [_("key")] if self.known.needs_key and self.key == "" else []
        if lacking:
            return _("needs {what}").format(what=_(" and ").join(lacking))
        if not self.known.is_remote:
            return _("on this machine")
        return _("allowed") if self.is_allowed else _("asks you first")

    @property
    def told(self) -> str:
        """Return what the engine is, how it is asked and what it was sent today."""
        policy = self.known.policy()
        said = [_(self.known.engine.about)]
        if self.known.is_remote and self.known.host:
            said.append(_("Texts go to {host}.").format(host=self.known.host))
        if policy.budget:
            used = _("Today it was sent {used} of {budget} characters.")
            said.append(used.format(used=f"{self.used:,}", budget=f"{policy.budget:,}"))
        if policy.requests_a_minute:
            said.append(_("At most {number} requests a minute.").format(number=policy.requests_a_minute))
        if self.key:
            said.append(_("Its key is in the {place}.").format(place=_(self.key)))
        return " ".join(said)


def seen(engines: Engines, keys: dict[str, str] | None = None) -> list[Seen]:
    """Return all engines; `keys` tells where those are that were looked for."""
    return [
        Seen(
            known,
            known.name == engines.chosen,
            engines.is_allowed(known),
            engines.records.spending.used(known.name),
            None if keys is None else keys.get(known.name, ""),
        )
        for known in engines.all()
    ]


def painted(rows: Rows[Seen], setter: Typesetter, item: Seen, width: int) -> list[Strip]:
    """Return the row of an engine; the chosen one has a mark."""
    marked = rows.item is item
    plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
    room = max(4, width - _LEAD - _STATE - 2 * _GAP)
    title = int(room * _TITLE) if room >= _NARROW else room
    gap = fitted(setter, "", _GAP, plain)
    lead = ("▌" if marked else " ") + (" ✓" if item.is_chosen else "")
    parts = [
        fitted(setter, lead, _LEAD, rows.row_ink("accent", marked=marked), "left"),
        fitted(setter, spoken(item.known.title), title, rows.row_ink("strong", marked=marked), "left"),
        gap,
        *([fitted(setter, item.known.host, room - title, faint, "left"), gap] if room > title else []),
        fitted(setter, item.state, _STATE, plain, "left"),
    ]
    return [strip_of(parts, width, plain)]
