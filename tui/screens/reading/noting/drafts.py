"""Notes that were typed and not kept: there again when the same passage is noted the next time, also after a crash."""

import contextlib
from dataclasses import replace
from pathlib import Path

from corpus.annotation import Annotation, AnnotationKind
from corpus.errors import UnknownAnnotation
from corpus.state_file import StateFile
from tui.language.spoken import gettext as _
from tui.screens.taken_back import takes_back
from tui.services.noting import Noting

_MOST = 50
"""Notes that are held in the file, the newest ones."""


class Drafts:
    """Texts by the passage or the note they are of."""

    def __init__(self, path: Path) -> None:
        self._file = StateFile(path, "notes")

    def get(self, annotation: Annotation) -> str | None:
        """Return what was typed and not kept, None where nothing was."""
        text = self._file.load().get(_key(annotation))
        return text if isinstance(text, str) else None

    def hold(self, annotation: Annotation, text: str | None) -> None:
        """Hold what was typed, or None to hold it no more; where the file cannot be written it is lost."""
        with contextlib.suppress(OSError), self._file.alone():
            kept = self._file.load()
            before = kept.pop(_key(annotation), None)
            if text is not None:
                kept[_key(annotation)] = text
            if text is not None or before is not None:
                self._file.save(dict(list(kept.items())[-_MOST:]))


def kept_note(noting: Noting, drafts: Drafts, annotation: Annotation, text: str) -> str:
    """Keep what was typed as the note of something new or something there; return a sentence, empty where nothing changed.

    What cannot be kept is there again the next time; raises CorpusError. A note without a text is a highlight, a new one nothing;
    a mark with a text is a note, to which its letter leads. What somebody removed meanwhile is a new note, where there is a text.
    """
    if text == annotation.note:
        drafts.hold(annotation, None)
        return ""
    kind = AnnotationKind.NOTE if text else AnnotationKind.HIGHLIGHT
    new, is_gone = replace(annotation, note=text, kind=kind), False
    if annotation.id:
        try:
            noting.revise(annotation, new)
        except UnknownAnnotation:
            is_gone = True
    if text and (is_gone or not annotation.id):
        noting.add(replace(new, letter=""))
    drafts.hold(annotation, None)
    if is_gone:
        said = _("This was removed elsewhere meanwhile: what you typed is a new note. {back}") if text else ""
    elif annotation.kind is AnnotationKind.MARK:
        said = _("The mark is a note now. {back}")
    else:
        said = _("Note kept. {back}") if text else _("Note taken away. {back}")
    return said.format(back=takes_back("reader"))


def _key(annotation: Annotation) -> str:
    (start, end) = annotation.passage
    place = f"{annotation.article} {start.block}:{start.offset}-{end.block}:{end.offset}"
    return annotation.id or place
