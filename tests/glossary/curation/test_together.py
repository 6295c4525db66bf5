"""Several people who merge, split, change and take back at the same time."""

import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import pairwise

from glossary.curation.bulk import setting
from glossary.curation.curation import Curation
from glossary.errors import InvalidTerm, StaleConcept, UnknownConcept
from glossary.store.things import content
from glossary.termbase import TermBase

PEOPLE, TURNS = 4, 8


def something(base, curation, chance, note):
    """Return what somebody may think of doing to the entries that are there."""
    there = base.concepts(limit=10)
    one, two, three = chance.sample(there, 3)
    return chance.choice(
        (
            lambda: base.revise(replace(one, note=note)),
            lambda: curation.merge(one, [two, three]),
            lambda: curation.split(one, {one.terms[-1].id}),
            lambda: curation.bulk([each.id for each in there], [setting(f"subject+={note}")]),
            lambda: curation.approve([one.id, two.id]),
            lambda: curation.restore(one.id, 1),
            lambda: base.remove(one.id),
            base.undo,
            base.undo,
            base.redo,
        )
    )


def work(engine, name):
    """Do this and that to entries that others work on too."""
    base, curation, chance = TermBase(engine, name), Curation(engine, name), random.Random(name)
    for turn in range(TURNS):
        with suppress(StaleConcept, UnknownConcept, InvalidTerm):
            something(base, curation, chance, f"{name} {turn}")()


def test_no_change_of_anybody_is_lost_from_the_history(engine, make_concept):
    """Whatever several people do at once, each change begins with what the one before left, and the last is what is there."""
    base = TermBase(engine, "me")
    kept = base.add_all(make_concept(f"كلمة {n}", f"word {n}") for n in range(70))
    with ThreadPoolExecutor(PEOPLE) as people:
        list(people.map(partial(work, engine), (f"person {number}" for number in range(PEOPLE))))

    there = {each.id: each for each in base.concepts()}
    for concept_id in {*there, *(each.id for each in kept)}:
        changes = base.history(concept_id)[::-1]
        assert changes[0].before is None
        for earlier, later in pairwise(changes):
            assert content(later.before) == content(earlier.after), (earlier.kind, later.kind)
        assert content(changes[-1].after) == content(there.get(concept_id))
