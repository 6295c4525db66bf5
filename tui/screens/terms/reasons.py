"""Why something is proposed for a term, in the language that is spoken."""

from tui.language.spoken import gettext as _
from tui.language.spoken import marked

REASONS = (
    marked("the lexicon"),
    marked("the lexicon, word by word"),
    marked("from its vowels"),
    marked("the noun of this verb"),
    marked("broken plural, from the lexicon"),
    marked("sound plural"),
    marked("sound plural, by rule"),
    marked("definite"),
    marked("feminine"),
    marked("dual"),
    marked("dual, genitive or accusative"),
    marked("dual before a genitive"),
    marked("dual before a genitive, genitive or accusative"),
    marked("dual before its genitive"),
    marked("dual before its genitive, genitive or accusative"),
    marked("sound plural, genitive or accusative"),
    marked("sound plural before a genitive"),
    marked("sound plural before a genitive, genitive or accusative"),
    marked("it ends in tāʼ marbūṭa"),
    marked("its ending tells so"),
    marked("no ending tells so"),
    marked("it has no feminine ending"),
    marked("hamza on another seat"),
    marked("alif without its hamza"),
    marked("alif without its madda"),
    marked("final hāʼ for tāʼ marbūṭa"),
    marked("final yāʼ without its dots"),
    marked("final yāʼ with dots"),
    marked("a letter of Arabic for a foreign sound"),
)
"""The reasons that there are."""
_BESIDE = {
    ", its adjectives with it": marked("{reason}, its adjectives with it"),
    ", before its genitive": marked("{reason}, before its genitive"),
}
"""What is said of phrases behind the reason that holds for their first word."""


def reason_told(reason: str) -> str:
    """Return a reason of a proposal in the language that is spoken."""
    for ending, said in _BESIDE.items():
        if reason.endswith(ending):
            return _(said).format(reason=_(reason.removesuffix(ending)))
    return _(reason)
