from importlib.resources import files

from corpus.arabic.normalise import fold
from corpus.ingest.labels import EDGES, Labels, load_labels

ROWS = [row.split("\t") for row in (files("corpus.ingest") / "data" / "labels.tsv").read_text("utf-8").splitlines()[1:]]


def test_phrases_stand_in_the_table_as_they_are_compared():
    """Every phrase of the table is folded and without punctuation at its ends already, and every row says something else."""
    assert [row for row in ROWS if len(row) != 3 or row[1] not in {"line", "label", "head"}] == []
    assert [phrase for _, _, phrase in ROWS if fold(phrase).strip(EDGES) != phrase or not phrase] == []
    assert len(set(map(tuple, ROWS))) == len(ROWS)


def test_a_phrase_has_all_its_kinds():
    """A phrase is found by the whole line, before a colon or at the head of a line, with every kind that its rows name."""
    labels = Labels([("a", "line", "x y"), ("b", "line", "x y"), ("c", "label", "x y"), ("d", "head", "z")])
    assert (labels.line("x y"), labels.line("x")) == ({"a", "b"}, set())
    assert (labels.label("x y"), labels.leading("z q"), labels.leading("x y")) == ({"c"}, {"d"}, set())
    assert [labels.may_begin(word) for word in ("x", "z", "y")] == [True, True, False]


def test_the_table_is_read():
    """The table that comes with the package is what look-ups are made in."""
    labels = load_labels()
    lines = [(kind, phrase) for kind, match, phrase in ROWS if match == "line"]
    assert [phrase for kind, phrase in lines if kind not in labels.line(phrase)] == []
