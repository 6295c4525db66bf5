"""What can be wrong with what is written of a name."""

import re

from tui.language.spoken import gettext as _

_QID = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?Q[1-9]\d{0,11}", re.IGNORECASE)


def wrong_qid(written: str) -> str:
    """Return what is wrong with an id or an address of Wikidata, a sentence; empty for nothing, and for none."""
    if not written or _QID.fullmatch(written):
        return ""
    return _("Not an id of Wikidata: write Q and a number, such as Q912, or its address.")
