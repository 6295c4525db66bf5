"""What can go wrong with meanings.

GlossaryError
├── UnknownConcept      no concept has this id
├── UnclearQuery        a query of the glossary that names a field, a value or a date that there is not
├── InvalidTerm         an entry cannot be kept as it is written: a term without text, a wrong date
├── UnknownGlossary     no glossary has this name
├── GlossaryInUse       a glossary that has concepts cannot be taken away
├── StaleConcept        somebody else changed the concept since it was opened
├── StaleChoice         the reading or the status of a word was changed elsewhere since it was looked at
├── UnknownEntity       no article of the library speaks of an entity with this id, and no reader decided on one
├── RefusedRuling       what a reader wants to decide of a name cannot be
├── StaleRecord         somebody else decided otherwise of a name since it was looked at
├── LexiconMissing      the lexicon's data files are not where they should be
├── TreebankMissing     there is no treebank or newswire where the training looks for it
├── UnknownDictionary   the user has no dictionary of this name
├── UnusableDictionary  a dictionary's files are missing, damaged or have changed, or its index cannot be written
├── UnknownUnit         no translation has this id
├── StaleUnit           somebody else changed a translation since it was looked at
├── UnknownTranslator   there is no translating engine of this name, or it lacks an address
├── TranslationFailed   an engine gave no translation; the text says why
├── EvaluatorMissing    the package that measures translations is not installed
├── NothingToCheck      a translation to be checked has no text, or too much of it, or the article has none
├── UnknownFormat       there is no exchange format of this name, or a file's format cannot be told
├── UnreadableFile      a file to import is not of its format, or is unsafe to read
├── BrokenEntry         an entry of a file cannot be read, and all or none were to be imported
├── UnwritableFile      a file to export cannot be written, or is there already
├── UnusableMapping     a column or a field of a table that was named is not there
├── ExchangeCancelled   the user stopped an import or an export
├── ImportRunning       somebody else imports into the same database, where one import is made after the other
├── BackupFailed        a backup cannot be written; what it was to precede is not begun
├── UnusableBackup      a file to restore is no backup, is damaged, or was written by a newer warraq
├── UnmergedTexts       a folder of texts was changed by others since it was written
├── UnknownRole         there is no user of this name on the server, or the database has no users
└── NotAllowed          the role this user was given does not include that
"""

from typing import TYPE_CHECKING, Self

from corpus.worded import worded

if TYPE_CHECKING:
    from glossary.model import Pair
    from glossary.terminology import Concept


class GlossaryError(Exception):
    """The base of all errors of this package; its text is one sentence for the user."""


class UnknownConcept(GlossaryError):
    """No concept has this id."""


class UnclearQuery(GlossaryError):
    """A query of the glossary that names a field, a value or a date that there is not."""

    span: tuple[int, int] | None = None
    """Where what is unclear stands, in code points of the query; None for the whole of it."""


class InvalidTerm(GlossaryError):
    """An entry cannot be kept as it is written."""

    def __init__(self, sentence: str, place: tuple[str | int, ...] = ()) -> None:
        """Say what is wrong with which field: `("qid",)`, or `("terms", 1, "root")` of the second term."""
        super().__init__(sentence)
        self.place = place


class UnknownGlossary(GlossaryError):
    """No glossary has this name."""


class GlossaryInUse(GlossaryError):
    """A glossary that has concepts cannot be taken away."""


class StaleConcept(GlossaryError):
    """Somebody else changed the concept since it was opened."""

    def __init__(self, sentence: str, now: "Concept | None" = None) -> None:
        """Carry the concept as it is now, none where it is removed."""
        super().__init__(sentence)
        self.now = now


class StaleChoice(GlossaryError):
    """The reading or the status of a word was changed elsewhere since it was looked at."""


class UnknownEntity(GlossaryError):
    """No article of the library speaks of an entity with this id, and no reader decided on one."""

    @classmethod
    def called(cls, entity_id: str) -> Self:
        """Return the error of an id that no entity has."""
        return cls(
            worded("No entity has the id {entity_id}: `warraq entity find` shows those there are.", entity_id=entity_id)
        )


class RefusedRuling(GlossaryError):
    """What a reader wants to decide of a name cannot be."""


class StaleRecord(GlossaryError):
    """Somebody else decided otherwise of a name since it was looked at."""


class LexiconMissing(GlossaryError):
    """The lexicon's data files are not where they should be."""


class TreebankMissing(GlossaryError):
    """There is no treebank or newswire where the training looks for it."""


class UnknownDictionary(GlossaryError):
    """The user has no dictionary of this name."""


class UnusableDictionary(GlossaryError):
    """A dictionary's files are missing, damaged or have changed, or its index cannot be written."""


class UnknownUnit(GlossaryError):
    """No translation has this id."""


class StaleUnit(GlossaryError):
    """Somebody else changed a translation since it was looked at."""

    def __init__(self, sentence: str, now: "Pair | None" = None) -> None:
        """Carry the translation as it is now, none where it is removed."""
        super().__init__(sentence)
        self.now = now


class TranslationFailed(GlossaryError):
    """An engine gave no translation."""

    def __init__(self, sentence: str, kind: str = "", retry_after: float | None = None) -> None:
        """Say why in a sentence; `kind` is the reason as `glossary.translate.failures` names it."""
        super().__init__(sentence)
        self.kind = kind
        self.retry_after = retry_after
        """Seconds after which the engine said it may be asked again; None where it did not say."""


class UnknownTranslator(GlossaryError):
    """There is no translating engine of this name, or it lacks an address."""


class ConsentNotKept(GlossaryError):
    """What the user allowed an engine, or chose, cannot be written down."""


class KeyUnavailable(GlossaryError):
    """The keys of engines cannot be read from or written to the system's keyring."""


class EvaluatorMissing(GlossaryError):
    """The package that measures translations is not installed."""


class NothingToCheck(GlossaryError):
    """A translation to be checked has no text, or too much of it, or its article has none."""


class UnknownFormat(GlossaryError):
    """There is no exchange format of this name, or a file's format cannot be told."""


class UnreadableFile(GlossaryError):
    """A file to import is not of its format, or is unsafe to read."""


class BrokenEntry(GlossaryError):
    """An entry of a file cannot be read, and all or none were to be imported."""


class UnwritableFile(GlossaryError):
    """A file to export cannot be written, or is there already."""


class UnusableMapping(GlossaryError):
    """A column or a field of a table that was named is not there."""


class ExchangeCancelled(GlossaryError):
    """The user stopped an import, an export or a change of many entries."""


class ImportRunning(GlossaryError):
    """Somebody else imports into the same database, where one import is made after the other."""


class BackupFailed(GlossaryError):
    """A backup cannot be written; what it was to precede is not begun."""


class UnusableBackup(GlossaryError):
    """A file to restore is no backup, is damaged, or was written by a newer warraq."""


class UnmergedTexts(GlossaryError):
    """A folder of texts was changed by others since it was written."""


class UnknownRole(GlossaryError):
    """There is no user of this name on the server, or the database has no users."""


class NotAllowed(GlossaryError):
    """The role this user was given does not include that."""
