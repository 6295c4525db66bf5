"""A restore while colleagues save."""

import threading

from glossary.backup.backups import Backups
from glossary.termbase import TermBase


def test_what_a_colleague_saves_meanwhile_is_not_lost(filled, make_concept, tmp_path, monkeypatch):
    """Who saves while the backup of what was there is made waits; on a server the entry stands behind what was restored."""
    backups = Backups(filled, tmp_path, 3)
    old = backups.make()
    waited = []
    kept = []
    colleague = threading.Thread(target=lambda: kept.append(TermBase(filled, "Amal").add(make_concept("جديد", "new"))))
    prune = Backups.prune

    def while_others_save(self, *given):
        colleague.start()
        colleague.join(0.5)
        waited.append(colleague.is_alive())
        return prune(self, *given)

    with monkeypatch.context() as patched:
        patched.setattr(Backups, "prune", while_others_save)
        before = backups.restore(old)
    colleague.join(30)
    assert waited == [True]
    if filled.dialect.name == "postgresql":
        assert TermBase(filled, "me").get(kept[0].id).terms
    backups.restore(before)
    assert sorted(each.terms[0].text for each in TermBase(filled, "me").concepts()) == ["حكومة انتقالية", "وزير"]
