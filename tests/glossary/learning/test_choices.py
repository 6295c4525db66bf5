"""Readings that are kept, in a database."""

from dataclasses import replace

import pytest

from glossary.errors import StaleChoice
from glossary.learning.choices import Choices
from glossary.learning.model import Scope, Sense, SenseRule, Spot
from glossary.store.sitting import Sitting
from glossary.termbase import TermBase
from glossary.undoing import Subject, Undoing

YEAR = Sense("EAm_1", "عَام", "NOUN", "year", "عَام")
GENERAL = Sense("EAm~_1", "عَامّ", "ADJ", "general", "عَامّ")
SPOT = Spot("a1", 2, 11, "passage", "في العام الماضي")
HERE = SenseRule("العام", YEAR, SPOT)
ALWAYS = SenseRule("العام", YEAR)


@pytest.fixture
def choices(engine):
    return Choices(engine, "me")


def content(rules):
    return [(rule.form, rule.sense, rule.spot) for rule in rules]


def test_rules_come_back_as_they_went_in(choices):
    """Every field of a rule is kept, and who kept it when."""
    kept = [choices.keep(HERE), choices.keep(ALWAYS)]

    assert choices.all() == kept
    assert content(kept) == content([HERE, ALWAYS])
    assert [(rule.scope, rule.author, rule.version) for rule in kept] == [
        (Scope.HERE, "me", 1),
        (Scope.ALWAYS, "me", 1),
    ]
    assert all(rule.changed for rule in choices.all())


def test_a_word_has_one_rule_a_place(choices):
    """Keeping another reading of the same word at the same place takes the place of the first."""
    choices.keep(HERE)
    choices.keep(replace(HERE, sense=GENERAL))
    choices.keep(replace(HERE, spot=replace(SPOT, offset=40)))

    assert [rule.sense for rule in choices.all()] == [GENERAL, YEAR]


def test_everybody_keeps_their_own(engine, choices):
    """A colleague's rules for the same words are others, and dropping one's own leaves them."""
    mine = choices.keep(ALWAYS)
    theirs = Choices(engine, "Amal").keep(replace(ALWAYS, sense=GENERAL))
    choices.drop(mine, theirs)

    assert choices.all() == []
    assert Choices(engine, "Amal").all() == [theirs]


def test_from_here_to_always_is_one_step(engine, choices):
    """A rule dropped for another one comes back with the same undo."""
    here = choices.keep(HERE)
    choices.keep(ALWAYS, here)
    assert content(choices.all()) == content([ALWAYS])

    undoing = Undoing(engine, "me")
    assert undoing.undo().sentence == "Undone: keeping a reading of العام."
    assert content(choices.all()) == content([HERE])
    assert undoing.redo().subjects == {Subject.RULE}
    assert content(choices.all()) == content([ALWAYS])


def test_undo_takes_back_what_this_program_changed_first(engine):
    """Of two programs of one author each takes back its own last change, then what is left; redo goes the same way back."""
    first, second = Sitting(), Sitting()
    Choices(engine, "me", first).keep(ALWAYS)
    Choices(engine, "me", second).keep(HERE)
    Choices(engine, "me", first).keep(replace(ALWAYS, form="عاما"))

    undoing = Undoing(engine, "me", second)
    undoing.undo()
    assert [rule.form for rule in Choices(engine, "me").all()] == ["العام", "عاما"]
    undoing.undo()
    assert [rule.form for rule in Choices(engine, "me").all()] == ["العام"]
    undoing.redo()
    undoing.redo()
    assert len(Choices(engine, "me").all()) == 3
    assert undoing.redo() is None


def test_dropped_rules_come_back_after_a_restart(engine, choices):
    """What was dropped before the program was closed is kept again by an undo after it; a second undo takes the first back."""
    choices.drop(choices.keep(ALWAYS))
    engine.dispose()
    base = TermBase(engine, "me")

    assert base.undo() == "Undone: dropping the reading of العام."
    assert content(Choices(engine, "me").all()) == content([ALWAYS])
    assert base.undo() == "Undone: keeping a reading of العام."
    assert choices.all() == []
    assert base.undo() is None


def test_a_rule_that_was_dropped_can_be_kept_again(choices):
    """The same rule after it was dropped is the same rule."""
    first = choices.keep(ALWAYS)
    choices.drop(first)
    again = choices.keep(ALWAYS)

    assert again.id == first.id
    assert again.version > first.version
    assert choices.all() == [again]


def test_a_rule_changed_elsewhere_is_not_overwritten(engine, choices):
    """What somebody saw before another program changed it is refused with a sentence that says so."""
    seen = choices.keep(ALWAYS)
    Choices(engine, "me").keep(replace(seen, sense=GENERAL))
    with pytest.raises(StaleChoice, match="العام was changed elsewhere"):
        choices.keep(replace(seen, sense=YEAR))

    assert [rule.sense for rule in choices.all()] == [GENERAL]
