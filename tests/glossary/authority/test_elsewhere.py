"""In how many other articles names stand."""

from corpus.library import Library
from glossary.authority.index import NameIndex


def test_an_article_is_not_one_of_the_others(engine, authority, person, tell):
    """Of names that an article has, it is left out; merged names count as one, split spellings for whom they mean; unknown ones are left out."""
    index = NameIndex(engine, authority.rulings)
    goita, diop, other = person("آسيمي غويتا"), person("عبد الله ديوب"), person("أسيمي جويتا")
    here = tell((goita, "غويتا"), (goita, "آسيمي غويتا"))
    tell((other, "أسيمي جويتا"), (diop, "ديوب"))
    gone = tell((goita, "غويتا"), (diop, "ديوب"))
    assert index.elsewhere([goita.id, diop.id, other.id, "per-0"], here.id) == {goita.id: 1, diop.id: 2, other.id: 1}
    authority.merge(other.id, goita.id)
    new = authority.split(goita.id, "غويتا").entity
    assert index.elsewhere([goita.id, other.id, new, diop.id], here.id) == {
        goita.id: 1,
        other.id: 1,
        new: 1,
        diop.id: 2,
    }
    Library(engine).remove(gone.id)
    assert index.elsewhere([goita.id, new, diop.id], here.id) == {goita.id: 1, new: 0, diop.id: 1}
    assert index.elsewhere([goita.id], "not kept") == {goita.id: 2}
