"""The likeliest labels of words in a row."""

from itertools import product
from random import Random

from glossary.entities.tagging.chain import best_path
from glossary.entities.tagging.labels import LABELS, Tagged, names
from glossary.model import EntityKind

NOTHING = [[0.0] * len(LABELS) for _ in LABELS]


def may_follow(before: int, label: int) -> bool:
    """Whether a label may stand after another one: a further word only in a name of its kind."""
    return label == 0 or label % 2 == 1 or before in (label - 1, label)


def weight(path, scores, moves) -> float:
    steps = zip((0, *path), (*path, 0), strict=True)
    every = sum(moves[after][before] for before, after in steps)
    return every + sum(row[label] for row, label in zip(scores, path, strict=True))


def test_the_path_is_the_best_of_all():
    """No other labels in a lawful order weigh more, the steps to the first and from the last word with them."""
    random = Random(7)
    for _ in range(20):
        scores = [[random.uniform(-2, 2) for _ in LABELS] for _ in range(4)]
        moves = [[random.uniform(-1, 1) for _ in LABELS] for _ in LABELS]
        lawful = [
            path
            for path in product(range(len(LABELS)), repeat=4)
            if all(may_follow(*pair) for pair in zip((0, *path), path, strict=False))
        ]

        assert tuple(best_path(scores, moves)) == max(lawful, key=lambda path: weight(path, scores, moves))


def test_words_without_scores_are_outside_of_names():
    """A sign or particle ends a name, so that what follows it begins another one."""
    person = [0, 5, 4, 0, 0, 0, 0]

    assert best_path([person, person, None, person], NOTHING) == [1, 1, 0, 1]
    assert best_path([person, None], NOTHING) == [1, 0]
    assert best_path([], NOTHING) == []


def test_rows_that_nobody_asks_for_are_outside_of_names():
    """Only the words between two signs that hold a place asked for are labelled."""
    person = [0, 5, 4, 0, 0, 0, 0]

    assert best_path([person, person, None, person], NOTHING, {1}) == [1, 1, 0, 0]
    assert best_path([person, None, person], NOTHING, set()) == [0, 0, 0]


def test_labels_make_names():
    """A first word and those that go on with it are one name; two first words side by side are two."""
    assert names([0, 1, 2, 0, 3, 3, 4, 5]) == [
        Tagged(1, 3, EntityKind.PERSON),
        Tagged(4, 5, EntityKind.PLACE),
        Tagged(5, 7, EntityKind.PLACE),
        Tagged(7, 8, EntityKind.ORGANISATION),
    ]
