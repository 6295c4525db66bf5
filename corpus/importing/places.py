"""What the user named -> the files to be read."""

from collections.abc import Iterable, Iterator

from corpus.errors import UnreadableSource
from corpus.importing.model import Fate, Outcome, Place
from corpus.ingest.naming import STDIN, is_address
from corpus.ingest.sources import article_paths
from corpus.worded import sentence_of


def places(names: Iterable[str]) -> Iterator[Place | Outcome]:
    """Yield the files that paths of files and folders, addresses, or `-`, stand for, and why one stands for none."""
    for name in names:
        if name == STDIN or is_address(name):
            yield Place(name)
            continue
        missed: list[str] = []
        try:
            files = article_paths(name, missed.append)
        except UnreadableSource as error:
            yield from (Outcome(Fate.FAILED, name, reason=reason) for reason in (*missed, sentence_of(error)))
            continue
        yield from (Outcome(Fate.FAILED, name, reason=reason) for reason in missed)
        is_named = [str(path) for path in files] == [name]
        for number, path in enumerate(files, 1):
            yield Place(str(path), number, len(files), is_named)
