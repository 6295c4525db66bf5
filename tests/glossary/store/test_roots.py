"""Roots that a lexicon tells, and how often concepts are met."""

from dataclasses import replace

from sqlalchemy import event, select

from corpus.store.engine import reading
from glossary.finding.orders import Order
from glossary.store.roots import RootFilling
from glossary.store.tables import concepts, term_roots
from glossary.store.uses import save_uses
from glossary.termbase import TermBase
from glossary.terminology import Concept, Level, Term

ROOTS = {
    "محكمة": "حكم",
    "وزير": "وزر",
    "العدل": "عدل",
    "بنك": "بنك",
}


def told(word):
    root = ROOTS.get(word)
    return (root,) if root else ()


def filled(engine, version="1", roots_of=told):
    filling = RootFilling(engine, roots_of, version)
    looked_at = 0
    while some := filling.fill_some():
        looked_at += some
    return looked_at


def test_roots_are_filled_in(engine, make_concept):
    """Terms whose root nobody told get those of their words, once; told ones keep their own; new terms come next time."""
    base = TermBase(engine, "me")
    base.add_all(make_concept(text, "x") for text in ("محكمة", "وزير العدل"))
    base.add(Concept("", (Term("", "ar", "بنك", root="ب ن ق"),)))

    assert filled(engine) == 3
    assert filled(engine) == 0
    found = [(each.term.text, each.level) for each in base.find("حكم")]
    assert found == [("محكمة", Level.ROOT)]
    assert [each.terms[0].text for each in base.concepts("root:عدل")] == ["وزير العدل"]
    assert base.concepts("root:بنك") == []
    assert [each.terms[0].text for each in base.concepts("root:بنق")] == ["بنك"]
    assert [each.terms[0].text for each in base.concepts(order=Order.ROOT)] == ["بنك", "محكمة", "وزير العدل"]
    base.add(make_concept("وزير", "minister"))
    assert filled(engine) == 1
    assert {each.terms[0].text for each in base.concepts("root:وزر")} == {"وزير", "وزير العدل"}


def test_the_newest_entry_keeps_its_roots_when_it_is_edited(engine, make_concept):
    """A term that is written anew has its roots filled in again, also where its row gets the number that it had."""
    base = TermBase(engine, "me")
    base.add(make_concept("وزير", "minister"))
    kept = base.add(make_concept("محكمة", "court"))
    assert filled(engine) == 2
    kept = base.revise(replace(kept, terms=(replace(kept.terms[0], note="a note"), *kept.terms[1:])))
    assert filled(engine) == 1
    assert [each.terms[0].text for each in base.concepts("root:حكم")] == ["محكمة"]
    base.remove(kept.id)
    base.add(make_concept("بنك", "bank"))
    assert filled(engine) == 1
    assert [base.count(f"root:{root}") for root in ("وزر", "حكم", "بنك")] == [1, 0, 1]
    with reading(engine) as connection:
        assert len(connection.execute(select(term_roots)).all()) == 2


def test_another_lexicon_fills_all_anew(engine, make_concept):
    """Roots of an older lexicon go when a newer one knows better."""
    base = TermBase(engine, "me")
    base.add(make_concept("محكمة", "court"))
    filled(engine, "1", lambda _word: ("محك",))
    assert base.count("root:محك") == 1

    assert filled(engine, "2") == 1
    assert (base.count("root:محك"), base.count("root:حكم")) == (0, 1)


def test_uses_sort_a_list(engine, make_concept):
    """Concepts met more often come first, and a change of an entry keeps how often it was met."""
    base = TermBase(engine, "me")
    rare, often = base.add_all(make_concept(text, "x") for text in ("محكمة", "وزير"))
    save_uses(engine, {rare.id: 2, often.id: 40})

    assert [each.id for each in base.concepts(order=Order.USE)] == [often.id, rare.id]
    save_uses(engine, {rare.id: 41, "01980d1e-0000-7000-8000-000000000001": 5})
    assert [each.id for each in base.concepts(order=Order.USE)] == [rare.id, often.id]


def test_a_count_of_all_says_what_is_met_nowhere(engine, make_concept):
    """Concepts that a count of all does not name are not met any more; a count of nothing else leaves them."""
    base = TermBase(engine, "me")
    court, minister, bank = base.add_all(make_concept(text, "x") for text in ("محكمة", "وزير", "بنك"))
    save_uses(engine, {court.id: 3, minister.id: 2})

    save_uses(engine, {bank.id: 1})
    assert uses(engine) == {court.id: 3, minister.id: 2, bank.id: 1}
    save_uses(engine, {minister.id: 5}, of_all=True)
    assert uses(engine) == {court.id: 0, minister.id: 5, bank.id: 0}
    save_uses(engine, {}, of_all=True)
    assert uses(engine) == {court.id: 0, minister.id: 0, bank.id: 0}


def test_uses_are_written_in_one_order(engine, make_concept):
    """Two counts at once lock rows in the same order, whatever order they counted in and whatever they set to none."""
    base = TermBase(engine, "me")
    ids = [each.id for each in base.add_all(make_concept(text, "x") for text in ("محكمة", "وزير", "بنك", "عدل"))]
    save_uses(engine, {ids[1]: 7})
    written = []

    def note(_connection, _cursor, statement, parameters, *_):
        if statement.startswith("UPDATE"):
            values = parameters.values() if isinstance(parameters, dict) else parameters
            written.append([str(value).replace("-", "") for value in values])

    event.listen(engine, "before_cursor_execute", note)
    save_uses(engine, dict.fromkeys((ids[3], ids[0], ids[2]), 2), of_all=True)
    plain = [each.replace("-", "") for each in ids]
    assert [next(each for each in values if each in plain) for values in written] == sorted(plain)


def uses(engine):
    """How often each concept is met, by its id."""
    with reading(engine) as connection:
        return {str(row.uuid): row.used for row in connection.execute(select(concepts.c.uuid, concepts.c.used))}
