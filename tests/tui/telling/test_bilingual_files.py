"""Articles beside their English as files, as screens write them."""

import pytest

from corpus.paragraphs import paragraphs
from glossary.errors import UnwritableFile
from glossary.model import Pair
from tui.telling.bilingual import Form, Look, file_name, write_bilingual


@pytest.mark.parametrize("form", Form)
def test_a_document_is_written_whole_or_not_at_all(tmp_path, form):
    """Every form is written into a new file; one that is there stays unless it may be replaced; nothing is left beside it."""
    article = paragraphs("قال الوزير إن العمل انتهى.\nومضى إلى بيته بعد ذلك بساعة.")
    path = tmp_path / file_name(article, form)
    pairs = {0: Pair(article.blocks[0].text, "The minister said the work was done.", "mona")}
    document = write_bilingual(article, pairs, Look(form), path)
    first = path.read_bytes()

    assert [row.pair is not None for row in document.rows] == [True, False]
    assert b"The minister said the work" in first
    with pytest.raises(UnwritableFile):
        write_bilingual(article, {}, Look(form), path)
    assert path.read_bytes() == first
    write_bilingual(article, {}, Look(form), path, force=True)
    assert b"The minister said" not in path.read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    with pytest.raises(UnwritableFile):
        write_bilingual(article, pairs, Look(form), tmp_path / "nowhere" / "x")
