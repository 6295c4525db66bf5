"""Pictures of the screen: what a browser makes of them, and where they are kept."""

import re
import resource
import shutil
import subprocess
import sys
from html import unescape
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rich.console import Console
from rich.text import Text

from tui.pictures import PictureNotSaved, browser_picture, pictures_folder, save_picture
from tui.typeset.typesetter import Typesetter

SVG = "{http://www.w3.org/2000/svg}"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MEASURE = """<script>
const found = [...document.querySelectorAll("g[class$=-matrix] text")].map(text => {
  const box = text.getBBox();
  const starts = [...Array(text.getNumberOfChars()).keys()].map(n => text.getStartPositionOfChar(n).x);
  return [text.textContent, +text.getAttribute("x"), box.width, starts];
});
document.documentElement.innerHTML = "<pre>" + JSON.stringify(found) + "</pre>";
</script>"""


def drawn(*texts: Text | str) -> str:
    """The SVG that Rich writes of some lines."""
    console = Console(width=40, file=StringIO(), record=True, force_terminal=True, color_system="truecolor")
    for text in texts:
        console.print(text, highlight=False)
    return console.export_svg(title="warraq")


def visual(text: str) -> str:
    """A text as the screens hold it."""
    return Typesetter().fit(text, 40).text


def words_of(svg: str) -> dict[str, tuple[float, float]]:
    """The words of a picture with their places and widths, in cells."""
    matrix = next(group for group in ElementTree.fromstring(svg).iter(f"{SVG}g") if "matrix" in group.get("class", ""))
    return {
        text.text or "": (round(float(text.get("x", "")) / 12.2, 2), round(float(text.get("textLength", "")) / 12.2, 2))
        for text in matrix.iter(f"{SVG}text")
    }


def test_nothing_is_fetched():
    """A picture loads nothing from anywhere, and asks for fonts that have Arabic."""
    svg = browser_picture(drawn("warraq"))
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "").replace("https://www.textualize.io", "")
    assert "url(" not in re.sub(r"url\(#[\w-]+\)", "", svg)
    assert "@font-face" not in svg
    assert "DejaVu Sans Mono" in svg


def test_text_that_looks_like_a_style_is_text():
    """What stands on the screen is drawn, though it reads like a style sheet that fetches a font."""
    words = ["@font-face{", "first", "second", "}", ".x{text-decoration"]
    svg = browser_picture(drawn(*words))
    assert [*words_of(svg)] == words


def test_no_browser_turns_it_round():
    """Its text overrides the browser's bidi algorithm."""
    style = browser_picture(drawn("warraq")).partition("</style>")[0]
    assert re.search(r"text \{[^}]*unicode-bidi: bidi-override; direction: ltr;", style)


def test_no_mark_is_cut_off():
    """What stands over and under the letters is drawn though it reaches into other rows."""
    matrix = browser_picture(drawn(visual("السُّلْطَة"))).partition("-matrix")[2]
    assert "<text" in matrix
    assert "clip-path" not in re.sub("<g[^>]*>", "", matrix)


def test_the_title_is_turned_by_the_browser():
    """The title over the picture stays as it is written, for the browser to order."""
    svg = browser_picture(drawn("warraq"))
    assert re.search(r'\[class\$="-title"\] \{[^}]*unicode-bidi: plaintext', svg)


def test_what_is_no_xml():
    """Signs that XML cannot hold are replaced, so that the picture can be written and opened."""
    svg = browser_picture(drawn("a\x01b\ud800c\ufffed"))
    assert list(words_of(svg)) == ["a\ufffdb\ufffdc\ufffdd"]
    assert svg.encode()


def test_each_word_stands_at_its_cells():
    """A word has its column and its cells, whatever stands before it: marks take none, wide signs two."""
    plain = visual("كتاب")
    marked = visual("كِتَابٌ")
    shown = words_of(browser_picture(drawn(f"ab  {marked} {plain} 日本 x<&>y")))
    assert shown == {"ab": (0, 2), marked: (4, 4), plain: (9, 4), "日本": (14, 4), "x<&>y": (19, 5)}


def test_a_line_under_words_goes_through():
    """Underlined and struck words keep the blanks between them, which are lined too."""
    shown = words_of(browser_picture(drawn(Text.assemble("a ", ("two words", "underline"), " b"))))
    assert shown == {"a": (0, 1), "two\xa0words": (2, 9), "b": (12, 1)}


@pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium to draw the picture")
def test_a_browser_draws_it_so(tmp_path: Path):
    """A browser puts the signs from left to right in the order of the screen, each word into its cells."""
    import json

    svg = browser_picture(drawn(visual("قال 12 كتابا ABC"), visual("سَلامٌ"), Text(visual("كلمتان هنا"), "underline")))
    page = tmp_path / "page.html"
    page.write_text(f'<!doctype html><meta charset="utf-8"><body>{svg}{MEASURE}', encoding="utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    done = subprocess.run([*command, "--dump-dom", page.as_uri()], capture_output=True, timeout=120, check=True)
    found = json.loads(unescape(re.search("<pre>(.*)</pre>", done.stdout.decode())[1]))
    assert len(found) == 6
    for text, x, width, starts in found:
        assert starts == sorted(starts), text
        assert abs(starts[0] - x) < 1, text
        cells = sum(not "\u064b" <= sign <= "\u0652" for sign in text)
        assert abs(width - cells * 12.2) < 2, text


def test_pictures_get_names_of_their_own(tmp_path: Path):
    """Two pictures of the same second are two files, in a folder that is made where it is not there."""
    folder = tmp_path / "new" / "pictures"
    paths = {save_picture(f"<svg>{number}</svg>", folder) for number in range(3)}
    assert {path.read_text(encoding="utf-8") for path in paths} == {"<svg>0</svg>", "<svg>1</svg>", "<svg>2</svg>"}
    assert {path.parent for path in paths} == {folder}
    assert all(re.fullmatch(r"warraq \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d( \(\d\))?\.svg", path.name) for path in paths)


def test_pictures_lie_where_pictures_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The user's folder of pictures is taken where there is one, else one beside the data."""
    monkeypatch.setenv("XDG_PICTURES_DIR", str(tmp_path / "mine"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert pictures_folder(tmp_path / "data") == tmp_path / "data" / "pictures"
    if sys.platform == "linux":
        (tmp_path / "mine").mkdir()
        assert pictures_folder(tmp_path / "data") == tmp_path / "mine"


def test_a_folder_that_is_none(tmp_path: Path):
    """Where the folder is a file, one sentence names it."""
    (tmp_path / "pictures").touch()
    with pytest.raises(PictureNotSaved, match=r"cannot be kept in .*pictures \(.+\): make room"):
        save_picture("<svg/>", tmp_path / "pictures")


def test_no_half_picture_is_left(tmp_path: Path):
    """Where the disk takes no more, one sentence says so, and no piece of the picture stays."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(PictureNotSaved, match="cannot be kept"):
            save_picture("x" * 100_000, tmp_path / "pictures")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list((tmp_path / "pictures").iterdir()) == []
