"""Engines that texts may be sent to, as the user said."""

from pathlib import Path

from corpus.state_file import StateFile
from corpus.worded import system_reason, worded
from glossary.errors import ConsentNotKept


class Consents:
    """Keeps for which engines the user said that texts may be sent, and to whom; what cannot be read was not said."""

    def __init__(self, path: Path) -> None:
        """Keep them in a file, which need not exist."""
        self._file = StateFile(path, "engines")

    def allows(self, name: str, host: str) -> bool:
        """Return whether texts may be sent to this host for this engine."""
        return host in self.hosts(name)

    def hosts(self, name: str) -> tuple[str, ...]:
        """Return to whom texts may be sent for an engine."""
        return _hosts(self._file.load().get(name))

    def allow(self, name: str, host: str) -> None:
        """Let texts be sent to a host for an engine from now on; raises ConsentNotKept."""
        with self._file.alone():
            kept = {each: list(_hosts(hosts)) for each, hosts in self._file.load().items()}
            kept[name] = sorted({*kept.get(name, ()), host})
            self._save(kept)

    def forbid(self, name: str) -> bool:
        """Let nothing be sent for an engine any more; return whether anything could be; raises ConsentNotKept."""
        with self._file.alone():
            kept = {each: list(_hosts(hosts)) for each, hosts in self._file.load().items()}
            was_allowed = bool(kept.pop(name, None))
            if was_allowed:
                self._save(kept)
        return was_allowed

    def _save(self, kept: dict[str, list[str]]) -> None:
        try:
            self._file.save(kept)
        except OSError as error:
            raise ConsentNotKept(
                worded(
                    "{path}: cannot be written ({reason}); mend its permissions.",
                    path=self._file.path,
                    reason=system_reason(error),
                )
            ) from error


def _hosts(written: object) -> tuple[str, ...]:
    return tuple(each for each in written if isinstance(each, str) and each) if isinstance(written, list) else ()
