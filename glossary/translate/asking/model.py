"""A model on this machine, run by CTranslate2; what it is worth depends on the model alone."""

from threading import Lock
from typing import Any

from corpus.worded import worded
from glossary.translate.asking.asker import Task, Told
from glossary.translate.asking.folder import Folder, folder_of
from glossary.translate.asking.unanswered import Unanswered

_BEAMS = 4
_BATCH = 16
_LONGEST = 512
"""Pieces of the longest sentence that is written; more is a model that repeats itself."""


class Model:
    """Translates sentence by sentence, those of a passage together; read from its folder when it is first asked."""

    def __init__(self, told: Told) -> None:
        """Know the folder."""
        self._told = told
        self._lock = Lock()
        self._read: _Read | None = None

    def english(self, task: Task) -> list[str]:
        """Return the English of every text."""
        with self._lock:
            if self._read is None:
                self._read = _Read(folder_of(self._told.folder))
            return self._read.english(list(task.texts))


class _Read:
    def __init__(self, folder: Folder) -> None:
        try:
            import ctranslate2
            import sentencepiece
        except ImportError as error:
            raise Unanswered("missing", error.name or "ctranslate2") from error
        self._folder = folder
        try:
            self._source = sentencepiece.SentencePieceProcessor(model_file=str(folder.source))
            self._target = sentencepiece.SentencePieceProcessor(model_file=str(folder.target))
        except (OSError, RuntimeError) as error:
            raise Unanswered("folder", worded("{name} is no SentencePiece model", name=folder.source.name)) from error
        try:
            self._model = ctranslate2.Translator(str(folder.model), device="cpu")
        except (RuntimeError, ValueError) as error:
            raise Unanswered(
                "folder", worded("model.bin is no model that CTranslate2 reads: {error}", error=str(error))
            ) from error

    def english(self, texts: list[str]) -> list[str]:
        folder = self._folder
        pieces = [[*folder.before, *self._source.encode(text, out_type=str), *folder.after] for text in texts]
        first = [list(folder.first)] * len(texts) if folder.first else None
        try:
            found = self._model.translate_batch(
                pieces,
                target_prefix=first,
                max_batch_size=_BATCH,
                beam_size=_BEAMS,
                max_decoding_length=_LONGEST,
                disable_unk=True,
            )
        except RuntimeError as error:
            raise Unanswered("folder", worded("the model fails: {error}", error=str(error))) from error
        return [self._put_together(each) for each in found]

    def _put_together(self, result: Any) -> str:
        pieces = result.hypotheses[0]
        if len(pieces) >= _LONGEST:
            raise Unanswered("cut", worded("the model repeats itself"))
        begun = len(self._folder.first) if list(self._folder.first) == pieces[: len(self._folder.first)] else 0
        return str(self._target.decode([piece for piece in pieces[begun:] if piece not in {"</s>", "<s>", "<pad>"}]))
