"""Making a keymap of a preset and the user's own keys: who has a key that several want."""

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from corpus.meant import did_you_mean
from corpus.worded import Worded, worded
from tui.commands.key_spelling import KeyMisspelt, key_spelt, same_key
from tui.commands.keymap import Bound, Keymap, usual_keys
from tui.commands.keys import key_label, key_name, twins
from tui.commands.meeting import begins, meet, share
from tui.commands.model import Command, Scope
from tui.commands.presets.load import Chosen, load_preset
from tui.commands.table import all_commands, command_named, commands_of, is_command
from tui.settings.model import Preset

PROTECTED = ("app.help", "app.palette", "app.settings", "app.keymap", "app.quit")
"""Commands that never lose their last key, so that nobody is locked out."""
SHARED = "shared"
"""What stands in the place of a command before the keys that several commands of a screen have on purpose."""
OwnKeys = Iterable[tuple[str, tuple[str, ...]]]
"""The ids of commands with the keys that the user wrote for them."""


class Rank(IntEnum):
    """Who gave a command its keys, the weakest first."""

    USUAL = 0
    PRESET = 1
    OWN = 2


class Claim(NamedTuple):
    """The keys that a command is to have."""

    command: Command
    keys: tuple[str, ...]
    rank: Rank


class Clash(NamedTuple):
    """Two commands of the same rank that want the same key in the same place."""

    key: str
    first: Command
    second: Command


def keymap_of(preset: Preset, own: OwnKeys = ()) -> Keymap:
    """Return the keys in force with a preset and the user's own keys, and what is odd in those."""
    own = tuple(own)
    if preset is Preset.DEFAULT and not own:
        return Keymap()
    chosen = load_preset(preset)
    keys, problems = _spelt(own)
    shared = keys.pop(SHARED, ())
    claims = sorted(_claims(chosen, keys), key=lambda claim: -claim.rank)
    held = Held()
    for claim in claims:
        held.take(claim)
    problems += [_told(clash) for clash in held.clashes if not any(begins(key, clash.key) for key in shared)]
    problems += [_robbed(clash) for clash in held.robbed()]
    problems += [_kept(command) for command in held.protect()]
    bound = held.bound(claim.command for claim in claims)
    changed = {command.id: keys for command, keys in bound if keys != usual_keys(command)}
    return Keymap(preset, changed, chosen.stand_ins, tuple(problems))


def _claims(chosen: Chosen, own: Mapping[str, tuple[str, ...]]) -> Iterator[Claim]:
    for command in all_commands():
        if command.id in own:
            yield Claim(command, own[command.id], Rank.OWN)
        elif command.id in chosen.keys:
            yield Claim(command, chosen.keys[command.id], Rank.PRESET)
        else:
            yield Claim(command, command.keys, Rank.USUAL)


class Held:
    """Who has which key, while the keys are given out, the strongest claims first."""

    def __init__(self) -> None:
        self.clashes: list[Clash] = []
        """Commands that keep the same key, since nobody said which of them it is for; each with one that had it before."""
        self.taken: dict[str, tuple[str, Command]] = {}
        """The first key that a command lost, and to whom, by its id."""
        self._keys: dict[str, list[str]] = {}
        self._ranks: dict[str, Rank] = {}
        self._holders: dict[str, list[tuple[str, Command]]] = {}
        """By the first key of several."""

    def take(self, claim: Claim) -> None:
        """Give a command the keys it wants, but those that a stronger one has in the same place."""
        kept = self._keys.setdefault(claim.command.id, [])
        self._ranks[claim.command.id] = claim.rank
        for key in dict.fromkeys(claim.keys):
            others = list(self._others(claim.command, key))
            if any(self._ranks[other.id] > claim.rank for other in others):
                self.taken.setdefault(claim.command.id, (key, next(iter(others))))
                continue
            if claim.rank is Rank.OWN:
                self.clashes += [Clash(key, other, claim.command) for other in others[:1]]
            kept.append(key)
            self._hold(claim.command, key)

    def protect(self) -> list[Command]:
        """Give the first usual key back to commands that nobody can do without and that have lost all; return those."""
        lost = list[Command]()
        # one may get its key back from another of them that has no other
        while command := next((each for each in map(command_named, PROTECTED) if not self._keys[each.id]), None):
            lost.append(command)
            for other in list(self._others(command, command.keys[0])):
                self._keys[other.id] = [key for key in self._keys[other.id] if not begins(key, command.keys[0])]
            self._keys[command.id] = [command.keys[0]]
            self._hold(command, command.keys[0])
        return lost

    def robbed(self) -> Iterator[Clash]:
        """Yield the commands that have no key left since a key of theirs was given to another."""
        for command_id, (key, other) in self.taken.items():
            command = command_named(command_id)
            # a list goes on with what the screen around it has
            if not self._keys[command_id] and not any(share(command, each, key) for each in commands_of(Scope.LIST)):
                yield Clash(key, command, other)

    def bound(self, commands: Iterable[Command]) -> list[tuple[Command, Bound]]:
        """Return the keys of commands, and the twins of those that are nobody else's key.

        `b`, which types a lam and an alef, comes last: the lam by itself may be the twin of another key.
        """
        ordered = sorted(commands, key=lambda each: "b" in self._keys[each.id])
        return [(each, Bound(tuple(self._keys[each.id]), tuple(self._twins(each)))) for each in ordered]

    def _twins(self, command: Command) -> Iterator[str]:
        for key in self._keys[command.id]:
            for twin in twins(key):
                # two that share a key share what an Arabic keyboard sends in its place
                if all(key in self._keys[other.id] for other in self._others(command, twin)):
                    self._hold(command, twin)
                    yield twin

    def _hold(self, command: Command, key: str) -> None:
        self._holders.setdefault(key.split(" ", maxsplit=1)[0], []).append((key, command))

    def _others(self, command: Command, key: str) -> Iterator[Command]:
        """Yield the commands that have a key where a command has its keys, unless they share it on purpose."""
        shared = {twin for usual in command.keys for twin in twins(usual)}
        for held, other in self._holders.get(key.split(" ", maxsplit=1)[0], ()):
            if other.id == command.id or not meet(command, other) or not begins(key, held):
                continue
            if not share(command, other, key) and not (key in shared and held in _twins_of(other)):
                yield other


def _twins_of(command: Command) -> set[str]:
    return {twin for key in command.keys for twin in twins(key)}


# -- what the user wrote


def _spelt(own: OwnKeys) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return the keys of the user by commands, those that are shared among them, and a sentence for what cannot be."""
    found: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    for command_id, written in own:
        if command_id != SHARED and not is_command(command_id):
            problems.append(_unknown(command_id))
            continue
        keys: list[str] = []
        for each in written:
            try:
                keys.append(key_spelt(each))
            except KeyMisspelt as error:
                problems.append(worded("[keys] {command}: {reason}", command=command_id, reason=error))
        problems += [_same(command_id, key) for key in keys if same_key(key) and command_id != SHARED]
        if keys or not written:
            found[command_id] = tuple(keys)
    return found, problems


def _unknown(command_id: str) -> str:
    names = [command.id for command in all_commands()]
    advice = did_you_mean(command_id, names, worded("`warraq keys` lists all commands."))
    return worded("[keys] there is no command {command}; {advice}", command=command_id, advice=advice)


def _same(command_id: str, key: str) -> str:
    return worded(
        "[keys] {command}: most terminals send {key} as {other}; choose another key.",
        command=_named(command_named(command_id)),
        key=key_label(key),
        other=key_label(same_key(key)),
    )


def _told(clash: Clash) -> str:
    first, second = clash.first, clash.second
    said = (
        "[keys] {key} is a key of both {first} and {second}; take it away from one of them, or write it behind shared."
    )
    return worded(said, key=key_name(clash.key), first=_named(first), second=_named(second))


def _robbed(clash: Clash) -> str:
    first, second = clash.first, clash.second
    said = "[keys] {key} went from {first} to {second}, so {first} has no key; give it another one."
    return worded(said, key=key_name(clash.key), first=_named(first), second=_named(second))


def _kept(command: Command) -> str:
    said = "[keys] {command} cannot be without a key, so it keeps {key}."
    return worded(said, command=_named(command), key=key_name(command.keys[0]))


def _named(command: Command) -> Worded:
    """Return how a sentence names a command: as screens do, and as `[keys]` does."""
    return worded("“{title}” ({name})", title=worded(command.title), name=command.id)
