"""The command palette's view of the table of commands."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands.keys import key_label
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of


class CommandProvider(Provider):
    """Offers the commands of the screen below the palette and those for everywhere."""

    def _offered(self) -> list[Command]:
        scope = getattr(self.screen, "scope", None)
        own = commands_of(scope) if isinstance(scope, Scope) else ()
        return [command for command in (*own, *commands_of(Scope.APP)) if command.id != "app.palette"]

    def _label(self, command: Command) -> str:
        return f"{command.title}  ({key_label(command.keys[0])})"

    async def discover(self) -> Hits:
        """Yield every command before anything is typed."""
        for command in self._offered():
            yield DiscoveryHit(self._label(command), partial(self._run, command), command.title, command.help)

    async def search(self, query: str) -> Hits:
        """Yield the commands that fit what was typed, by their titles and sentences."""
        matcher = self.matcher(query)
        for command in self._offered():
            label = self._label(command)
            score = max(matcher.match(label), matcher.match(command.help) * 0.7)
            if score > 0:
                yield Hit(score, matcher.highlight(label), partial(self._run, command), command.title, command.help)

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.action)
