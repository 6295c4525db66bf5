"""Words that a person's name follows, and readings that a name is mistaken for."""

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.lexicon.stem import Stem

_TITLES = frozenset(
    {
        "ra}iys_1", "waziyr_1", "malik_2", "malik_1", ">amiyr_2", ">amiyr_1", "$ayox_2", "$ayox_1", "dukotuwr_1",
        "say~id_1", "say~idap_1", "qA}id_1", "jinorAl_1", "liwA'_1", "Eaqiyd_1", "<imAm_2", "HAj~_1", "suloTAn_1",
        "musota$Ar_1", "safiyr_1", "maboEuwv_1", "nA}ib_1", "mudiyr_1", "muHal~il_1", "xabiyr_1", "bAHiv_1",
        "SuHufiy~_2", "zaEiym_1", "lAEib_1", "mudar~ib_1", "fan~An_1", "kAtib_1", "dibluwmAsiy~_2", "mutaHad~iv_1",
        "bin_1", "bin_2", ">abuw_1", "{ibon_1", "Eabod_1", "|l_1", ">usotA*_1", "muhanodis_1", "qAS~_2",
    }
)  # fmt: skip


def is_title(stem: Stem) -> bool:
    """Return whether a name may stand after the word."""
    return stem.lemma in _TITLES


def looks_like_name(reading: Reading) -> bool:
    """Return whether a reading is one that texts hardly use and names are taken for: `my dome`, `and so they two may`."""
    before, stem, after = reading
    if stem.ours or stem.pos in {"PROPN", "X"} or "DET" in before.tags:
        return False
    if stem.pos in {"NOUN", "ADJ"}:
        mine = "POSS_PRON_1S" in after.tags and "PREP" not in before.tags
        return mine or "NSUFF_MASC_DU_NOM" in after.tags or "EMPHATIC_PARTICLE" in before.tags
    if stem.pos != "VERB" or not before.clitics or not before.person or before.vocalised.startswith("wa"):
        return False
    person = before.person
    return person == "1S" or person.endswith(("D", "FP"))
