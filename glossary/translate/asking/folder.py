"""A folder with a model: CTranslate2's own layout, or an Argos package."""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.worded import worded
from glossary.translate.asking.unanswered import Unanswered

_PIECES = ("source.spm", "sentencepiece.model", "sentencepiece.bpe.model", "spm.model", "spiece.model", "bpe.model")
_WORDS = (
    "shared_vocabulary.json",
    "shared_vocabulary.txt",
    "source_vocabulary.json",
    "source_vocabulary.txt",
)
_ARABIC = frozenset({"ar", "ara", "arb"})
_ENGLISH = frozenset({"en", "eng"})
_END = "</s>"
_MARKS = (
    ("arb_Arab", "eng_Latn", True),
    ("__ar__", "__en__", True),
    (">>eng<<", "", False),
    (">>en<<", "", False),
    ("<2en>", "", False),
)
"""Of models for many languages: the word before the Arabic, the word before the English, whether the first is needed with the second."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a model, and the marks its texts carry."""

    model: Path
    source: Path
    """The SentencePiece model that takes Arabic apart."""
    target: Path
    """And the one that puts English together."""
    before: tuple[str, ...] = ()
    """What stands before a text."""
    after: tuple[str, ...] = ()
    """And behind it."""
    first: tuple[str, ...] = ()
    """What its English begins with."""


def folder_of(written: str) -> Folder:
    """Return the model in a folder; raises Unanswered where there is none, or one for other languages."""
    root = Path(written)
    with suppress(RuntimeError):  # `~` of somebody the system does not know is a name like any other
        root = root.expanduser()
    if root.is_file():
        raise Unanswered(
            "folder", worded("{name} is a file: unpack it, a package of Argos is a zip archive", name=root.name)
        )
    if not root.is_dir():
        raise Unanswered("folder", worded("there is no folder {path}", path=str(root)))
    root = _inner(root)
    package = _json(root / "metadata.json")
    if package is not None:
        _check_languages(package)
    model = next((place for place in (root / "model", root) if (place / "model.bin").is_file()), None)
    if model is None:
        raise Unanswered("folder", worded("{path} holds no model.bin", path=str(root)))
    source = _pieces(root, model)
    target = source.with_name("target.spm") if source.name == "source.spm" else source
    if not target.is_file():
        raise Unanswered("folder", worded("{path} holds no target.spm beside source.spm", path=str(source.parent)))
    before, after, first = _marks(model, source)
    written_first = str((package or {}).get("target_prefix") or "")
    return Folder(model, source, target, before, after, (written_first,) if written_first else first)


def _inner(root: Path) -> Path:
    """Return a folder, or the only one in it where an archive was unpacked into a folder of its own."""
    if (root / "metadata.json").is_file() or (root / "model.bin").is_file() or (root / "model").is_dir():
        return root
    inner = [place for place in sorted(root.iterdir()) if place.is_dir() and not place.name.startswith(".")]
    return inner[0] if len(inner) == 1 else root


def _pieces(root: Path, model: Path) -> Path:
    for name in _PIECES:
        for place in (root, model):
            if (place / name).is_file():
                return place / name
    raise Unanswered(
        "folder",
        worded(
            "{path} holds no SentencePiece model (source.spm and target.spm, or sentencepiece.model)", path=str(root)
        ),
    )


def _check_languages(package: dict[str, Any]) -> None:
    source, target = str(package.get("from_code", "ar")), str(package.get("to_code", "en"))
    if source not in _ARABIC or target not in _ENGLISH:
        raise Unanswered(
            "folder", worded("it translates from {source} to {target}, not from ar to en", source=source, target=target)
        )


def _marks(model: Path, source: Path) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return what stands before and behind a text and before its English, as the words and the settings of a model say."""
    words = _words(model)
    adds_end = bool((_json(model / "config.json") or {}).get("add_source_eos"))
    for before, first, needs_both in _MARKS:
        if before in words and (not needs_both or first in words):
            return (before,), () if adds_end else (_END,), (first,) if first else ()
    is_marian = source.name == "source.spm" and not adds_end and _END in words
    return (), (_END,) if is_marian else (), ()


def _words(model: Path) -> frozenset[str]:
    for name in _WORDS:
        path = model / name
        if path.is_file():
            if path.suffix == ".json":
                found = _json(path)
                return frozenset(map(str, found)) if isinstance(found, list) else frozenset()
            return frozenset(path.read_text("utf-8", errors="replace").splitlines())
    return frozenset()


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
