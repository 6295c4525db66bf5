"""Imports whose database fails amid them."""

import json
import os

import pytest

from corpus.errors import StoreReadOnly
from corpus.importing.files import ReadFiles
from corpus.importing.importing import Import
from corpus.importing.model import Fate, Outcome
from corpus.importing.places import places
from corpus.library import Library


def test_what_is_kept_is_told_where_the_disk_is_full_after_it(engine, tmp_path, monkeypatch):
    """Articles that are in the library are told of, though there is no room to note how far their file was read."""
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"title": "عنوان الخبر", "text": "قال الوزير إن الجسر الجديد سيفتح قريبا."}))
    os.utime(file, (1, 1))

    def full(_self, _states):
        raise StoreReadOnly("The disk is full.")

    monkeypatch.setattr(ReadFiles, "note", full)
    told = []
    library = Library(engine)
    events = Import(library, ReadFiles(engine)).run(places([str(file)]))
    with pytest.raises(StoreReadOnly):
        told.extend(each for each in events if isinstance(each, Outcome))
    assert [each.fate for each in told] == [Fate.ADDED]
    assert [summary.id for summary in library.summaries()] == [told[0].id]
