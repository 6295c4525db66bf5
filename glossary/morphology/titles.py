"""Words that a person's name follows."""

from glossary.morphology.stems import Stem

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
