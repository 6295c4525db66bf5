"""A concept as the text of a file that people and git can read, and a folder of such files."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from corpus.worded import system_reason, worded
from glossary.backup.whole import failed, written_whole
from glossary.errors import InvalidTerm, UnreadableFile
from glossary.exchange.record import concept_of, record_of
from glossary.store.validity import tidy
from glossary.terminology import Concept

_FOLDER = "concepts"
_SUFFIX = ".json"
_LARGEST = 4_000_000
"""Bytes of a file at most."""


def text_of(concept: Concept) -> str:
    """Return a concept as JSON, its keys in their alphabet, a field a line; who changed it when is for git to tell."""
    record = record_of(replace(concept, author=None, changed=None))
    return json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def concept_in(path: Path, concept_id: str, text: str) -> Concept:
    """Return the concept that a text tells, fit to be kept; raises UnreadableFile that names the file."""
    try:
        concept = tidy(concept_of(json.loads(text)))
    except json.JSONDecodeError as error:
        if any(line.startswith(("<<<<<<<", ">>>>>>>")) for line in text.splitlines()):
            raise UnreadableFile(
                worded("{path}: a merge of git is not settled in it; settle it and try again.", path=path)
            ) from error
        raise UnreadableFile(
            worded(
                "{path}, line {lineno}: it is no JSON ({msg}); mend it.", path=path, lineno=error.lineno, msg=error.msg
            )
        ) from error
    except RecursionError as error:
        raise UnreadableFile(worded("{path}: it is too deep to be an entry; mend it.", path=path)) from error
    except InvalidTerm as error:
        raise UnreadableFile(worded("{path}: {reason} Nothing was taken in.", path=path, reason=error)) from error
    if concept.id != concept_id:
        raise UnreadableFile(
            worded(
                "{path}: it tells of the entry {id}; its name has to be its id.",
                path=path,
                id=concept.id or worded("without an id"),
            )
        )
    return concept


def file_of(folder: Path, concept_id: str) -> Path:
    """Return the file of a concept; the folders in between are small, whatever the number of concepts."""
    return folder / _FOLDER / concept_id[-2:] / f"{concept_id}{_SUFFIX}"


def read_texts(folder: Path) -> dict[str, str]:
    """Return the texts in a folder by the ids of their concepts; none where there is no folder. Raises UnreadableFile."""
    return {path.stem: _text_in(path) for path in _files(folder)}


def write_texts(folder: Path, texts: Mapping[str, str]) -> tuple[int, int]:
    """Let a folder hold these texts, leave alone those it has, and return how many were written and taken away.

    Raises BackupFailed and UnreadableFile.
    """
    written, there = 0, {path.stem: path for path in _files(folder)}
    for concept_id, text in texts.items():
        path = file_of(folder, concept_id)
        if there.get(concept_id) == path and _holds(path, text):
            continue
        with written_whole(path) as part:
            part.write_text(text, encoding="utf-8", newline="\n")
        path.chmod(_readable())
        written += 1
    gone = [
        path for concept_id, path in there.items() if path != file_of(folder, concept_id) or concept_id not in texts
    ]
    for path in gone:
        try:
            path.unlink()
        except OSError as error:
            raise failed(path, error) from error
        with suppress(OSError):
            path.parent.rmdir()
    return written, len(gone)


def _files(folder: Path) -> Iterator[Path]:
    try:
        found = sorted((folder / _FOLDER).glob(f"*/*{_SUFFIX}"))
    except OSError as error:
        raise UnreadableFile(
            worded(
                "{folder}: it cannot be read ({reason}); mend its permissions.",
                folder=folder,
                reason=system_reason(error),
            )
        ) from error
    for path in found:
        with suppress(ValueError):
            if str(UUID(path.stem)) == path.stem:
                yield path


def _text_in(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableFile(worded("{path}: it is larger than an entry can be; take it away.", path=path))
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableFile(worded("{path}: it is not UTF-8; save it as UTF-8.", path=path)) from error
    except OSError as error:
        raise UnreadableFile(
            worded(
                "{path}: it cannot be read ({reason}); mend its permissions.", path=path, reason=system_reason(error)
            )
        ) from error


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False


def _readable() -> int:
    """Return the permissions that new files have here: others who share the folder read them."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
