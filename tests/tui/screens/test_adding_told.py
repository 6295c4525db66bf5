"""What is told of articles that were added."""

from dataclasses import replace

from corpus.importing.model import Fate, Outcome
from corpus.ingest.sources import article_from_bytes
from tui.screens.adding.seeing import _beginning
from tui.screens.adding.told import Tally


def told_of(*outcomes):
    tally = Tally()
    for each in outcomes:
        tally.note(each)
    return tally.sentence, [(each.label, each.said[0].text if each.said else "") for each in tally.passages()]


def test_parts_of_several_files_stand_below_their_names():
    """Lines of two files can be told apart, also those that failed; of one file its name is left out."""
    one = Outcome(Fate.ADDED, "/a/one.jsonl", "line 1", "1" * 12, "أول")
    two = Outcome(Fate.ADDED, "/a/two.jsonl", "line 1", "2" * 12, "ثان")
    bad = Outcome(Fate.FAILED, "/a/two.jsonl", "line 2", reason="no text")

    listed = told_of(one, two, bad)[1]
    assert [text for label, text in listed if not label and text.endswith(".jsonl")] == [
        "two.jsonl",
        "one.jsonl",
        "two.jsonl",
    ]
    assert not any(text.endswith(".jsonl") for _, text in told_of(one)[1])


def test_near_copies_are_said_to_be_kept():
    """An article that is nearly the same as another is kept behind it, and the report says where."""
    near = Outcome(Fate.DUPLICATE, "/a/near.txt", "", "3" * 12, "ثالث", "1" * 12)
    same = Outcome(Fate.DUPLICATE, "/a/same.txt", "", "1" * 12, "أول")

    assert told_of(near, same)[0] == ("0 added, 2 already there (1 nearly the same, kept: d shows both), 0 failed")


def test_an_article_without_date_and_source_says_so(arabic):
    """A preview says in Arabic that neither is known; what says that nothing is highlighted is another word."""
    article = replace(article_from_bytes("نص.".encode(), "a.txt"), source=None)
    said = [each.said[0].text for each in _beginning(article) if each.said]
    assert {"بلا تاريخ", "بلا مصدر"} <= set(said)
