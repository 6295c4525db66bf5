"""What a step of the history did, in words."""

from corpus.worded import worded, worded_number
from glossary.authority.model import AuthorityRecord
from glossary.learning.model import MarkedWord, SenseRule
from glossary.matching.refusals import TermException
from glossary.store.history import Step
from glossary.store.things import KeptGlossary, KeptUnit, Subject, Thing
from glossary.terminology import Concept
from glossary.usage.dismissal import Dismissal

_DOING = {
    "add": "adding {what}",
    "revise": "changing {what}",
    "remove": "removing {what}",
    "keep": "keeping a reading of {what}",
    "drop": "dropping the reading of {what}",
    "mark": "marking {what}",
    "refuse": "making an exception of {what}",
    "dismiss": "dismissing the candidate {what}",
    "part": "keeping apart the entries of {what}",
    "readmit": "taking the candidate back {what}",
    "allow": "taking back the exception of {what}",
    "restore": "restoring {what}",
    "approve": "approving {what}",
    "bulk": "changing {what}",
    "import": "importing {what}",
    "merge": "merging entries into {what}",
    "split": "splitting {what}",
}
_OF_ONE = ("merge", "split")
"""Changes of several concepts that are about one, the last."""
_DECIDING = {
    "confirm": "confirming {name}",
    "rename": "renaming {name}",
    "retype": "changing the kind of {name}",
    "identify": "changing the Wikidata id of {name}",
    "add alias": "adding a spelling of {name}",
    "remove alias": "taking away a spelling of {name}",
    "merge": "merging {name} into {other}",
    "unmerge": "parting {name} from what it was merged into",
    "split": "splitting {other} off {name}",
    "hide": "hiding {name}",
    "unhide": "showing {name} again",
    "apart": "keeping {name} and {other} apart",
    "import": "importing what was decided of names",
}
"""Decisions on names, with the names of the first and the last entity that each changed."""
_OF_TWO = {"merge": "merging {name} into another name", "apart": "keeping {name} apart from another name"}
"""Decisions on two names, as they are told where only one of their records was changed."""
_DECIDING_MANY = {
    "confirm": "confirming {names}",
    "retype": "changing the kind of {names}",
    "merge": "merging {names}",
    "hide": "hiding {names}",
    "unhide": "showing {names} again",
    "apart": "keeping several names apart",
}
"""Several decisions of one step."""
_TRANSLATING = {
    "write": "writing {what}",
    "edit": "editing {what}",
    "approve": "approving {what}",
    "unapprove": "taking back the approval of {what}",
    "remove": "removing {what}",
    "import": "importing {what}",
}
"""Changes of translation units."""


def undone(step: Step) -> str:
    """Return the sentence on a step that was taken back."""
    return worded("Undone: {deed}.", deed=_deed(step))


def done_again(step: Step) -> str:
    """Return the sentence on a step that was done again."""
    return worded("Done again: {deed}.", deed=_deed(step))


def _deed(step: Step) -> str:
    """Return what a step did."""
    last = step.last
    thing = last.after or last.before
    if isinstance(thing, KeptGlossary):
        return worded(_DOING[last.kind], what=worded("the glossary {name}", name=label(thing)))
    if isinstance(thing, AuthorityRecord):
        return _deciding(step, thing)
    if isinstance(thing, KeptUnit):
        return worded(_TRANSLATING[last.kind], what=_units(step, thing))
    if last.subject is Subject.WORD:
        what = label(thing) if step.count == 1 else worded_number(step.count, "{n:d} word", "{n:d} words")
        doing = worded(_DOING[last.kind], what=what)
        status = last.after.status.value if isinstance(last.after, MarkedWord) else ""
        return worded("{doing} {status}", doing=doing, status=worded(status)) if status else doing
    if last.kind in _OF_ONE or step.count == 1 or last.subject is Subject.RULE:
        return worded(_DOING[last.kind], what=label(thing))
    doing = worded(_DOING[last.kind], what=worded_number(step.count, "{n:d} entry", "{n:d} entries"))
    return worded("{doing} at once", doing=doing) if last.kind == "bulk" else doing


def _units(step: Step, unit: KeptUnit) -> str:
    if step.count > 1:
        return worded_number(step.count, "{n:,} translation", "{n:,} translations")
    return worded("the translation of {text}", text=label(unit))


def _deciding(step: Step, record: AuthorityRecord) -> str:
    last = step.last
    if step.count > (2 if last.kind in _OF_TWO else 1) and last.kind in _DECIDING_MANY:
        return worded(_DECIDING_MANY[last.kind], names=worded_number(step.count, "{n:d} name", "{n:d} names"))
    if step.count == 1 and last.kind in _OF_TWO:
        return worded(_OF_TWO[last.kind], name=label(record))
    return worded(_DECIDING[last.kind], name=label(step.first.after or step.first.before), other=label(record))


def label(thing: Thing | None) -> str:
    """Return what a thing is called by: the term of a concept, the form of a rule, the lemma of a word."""
    if isinstance(thing, SenseRule | TermException):
        return thing.form
    if isinstance(thing, MarkedWord):
        return thing.word.lemma
    if isinstance(thing, Dismissal):
        return thing.text
    if isinstance(thing, AuthorityRecord):
        return thing.ar
    if isinstance(thing, KeptUnit):
        return thing.brief
    if isinstance(thing, KeptGlossary):
        return thing.name or worded("of your own")
    shown = (*thing.in_language("ar"), *thing.in_language("en")) if isinstance(thing, Concept) else ()
    return shown[0].text if shown else worded("The entry")
