"""Rules for readings in and out of their table."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.errors import StaleChoice
from glossary.learning.model import Sense, SenseRule, Spot
from glossary.store.tables import sense_rules


@dataclass(frozen=True, slots=True)
class StoredRules:
    """Reading and writing rules on one connection."""

    connection: Connection

    def all_of(self, author: str) -> list[SenseRule]:
        """Return the rules of an author in the order they were first kept."""
        own = select(sense_rules).where(sense_rules.c.author == author, sense_rules.c.removed.is_(False))
        return [_rule(row) for row in self.connection.execute(own.order_by(sense_rules.c.id))]

    def get(self, rule_id: str) -> SenseRule | None:
        """Return a rule, None where there is none or it is removed."""
        own = select(sense_rules).where(sense_rules.c.uuid == UUID(rule_id), sense_rules.c.removed.is_(False))
        row = self.connection.execute(own).one_or_none()
        return None if row is None else _rule(row)

    def put(self, rule: SenseRule, author: str) -> tuple[SenseRule | None, SenseRule]:
        """Keep a rule in the place of the author's for the same word; return what was there and what is there now."""
        row = self.connection.execute(select(sense_rules).where(*_same(rule, author)).with_for_update()).one_or_none()
        if row is not None:
            before = None if row.removed else _rule(row)
            if before is not None and rule.version and rule.version != before.version:
                raise _stale(rule)
            return before, self.write(replace(rule, id=str(row.uuid)), author, None)
        new = replace(rule, id=str(uuid7()), version=1, author=author, changed=now())
        self.connection.execute(insert(sense_rules), {"uuid": UUID(new.id), **_row(new), "version": 1})
        return None, new

    def write(self, rule: SenseRule, author: str, expected: int | None) -> SenseRule:
        """Put a rule in the place of what is there, removed or not, and return it as it now is."""
        new = replace(rule, author=author, changed=now())
        self._change(rule, {**_row(new), "removed": False}, expected)
        version = select(sense_rules.c.version).where(sense_rules.c.uuid == UUID(rule.id))
        return replace(new, version=self.connection.execute(version).scalar_one())

    def remove(self, rule_id: str, author: str) -> None:
        """Take a rule away; its row stays for its history."""
        rule = self.get(rule_id)
        if rule is not None:
            self._change(rule, {"removed": True, "changed": now()}, None)

    def _change(self, rule: SenseRule, values: dict[str, Any], expected: int | None) -> None:
        own = update(sense_rules).where(sense_rules.c.uuid == UUID(rule.id))
        if expected is not None:
            own = own.where(sense_rules.c.version == expected)
        if not self.connection.execute(own.values(**values, version=sense_rules.c.version + 1)).rowcount:
            raise _stale(rule)


def _same(rule: SenseRule, author: str) -> tuple[Any, ...]:
    passage, place = (rule.spot.passage, rule.spot.offset) if rule.spot else ("", 0)
    return (
        sense_rules.c.author == author,
        sense_rules.c.form == rule.form,
        sense_rules.c.passage == passage,
        sense_rules.c.place == place,
    )


def _stale(rule: SenseRule) -> StaleChoice:
    return StaleChoice(
        worded(
            "The reading of {form} was changed elsewhere since: look at it again and repeat your choice.",
            form=rule.form,
        )
    )


def _row(rule: SenseRule) -> dict[str, Any]:
    spot = rule.spot or Spot("", 0, 0, "")
    return {
        "author": rule.author or "",
        "form": rule.form,
        "passage": spot.passage,
        "place": spot.offset,
        "article": spot.article_id,
        "block": spot.block,
        "sentence": spot.sentence,
        "lemma_id": rule.sense.lemma_id,
        "lemma": rule.sense.lemma,
        "pos": rule.sense.pos,
        "gloss": rule.sense.gloss,
        "stem": rule.sense.stem,
        "changed": rule.changed,
        "removed": False,
    }


def _rule(row: Row[Any]) -> SenseRule:
    spot = Spot(row.article, row.block, row.place, row.passage, row.sentence) if row.passage else None
    sense = Sense(row.lemma_id, row.lemma, row.pos, row.gloss, row.stem)
    return SenseRule(row.form, sense, spot, str(row.uuid), row.version, row.author, row.changed)
