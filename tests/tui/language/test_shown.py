"""No sentence goes to a screen without a word for the catalogue: literals handed to what shows them are found in the code."""

import ast
import re

import pytest

from tui.language.collecting.sentences import ROOT

SINKS = {
    "ArabicText": (0,),
    "ArabicInput": (2, "placeholder"),
    "PlaceLine": (2, "placeholder"),
    "Decided": (0,),
    "Label": (0,),
    "Noted": (0,),
    "Paragraph": (0,),
    "Prompt": (0, 1),
    "Question": (0, 1),
    "Static": (0,),
    "Step": (0,),
    "TitleBar": (0, 2),
    "Writing": (2,),
    "_hold": (0,),
    "_tell": (0,),
    "entitle": (2, 3),
    "notify": (0, "title"),
    "pend": (0,),
    "seen": (1,),
    "tell_state": (0, 1),
    "wrapped": (1,),
}
"""Which arguments of which calls are shown as they are given, by place or by name."""
_WORDS = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
DIAGNOSED = {"tui/screens/calibrate/comparison.py"}
"""Where a sentence is put together for `warraq doctor`, which speaks English."""
FOLDERS = ("tui/screens", "tui/widgets", "tui/colours", "tui/app.py", "tui/rooms", "tui/chores")


def is_said(text):
    """Whether a text has English words; the name of warraq and paths are the same in every language."""
    return any(sign.isascii() and sign.isalpha() for sign in re.sub(r"warraq|~/\S+", "", text))


def literals(node, constants):
    """Yield the English that an expression shows without asking the catalogue, as far as it is written there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_said(node.value):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from literals(part, constants)
    elif isinstance(node, ast.FormattedValue):
        yield from literals(node.value, constants)
    elif isinstance(node, ast.Name) and node.id in constants:
        yield constants[node.id]
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, constants)
        yield from literals(node.orelse, constants)
    elif isinstance(node, ast.BoolOp):
        for part in node.values:
            yield from literals(part, constants)
    elif isinstance(node, ast.BinOp):
        yield from literals(node.left, constants)
        yield from literals(node.right, constants)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join"):
        yield from literals(node.func.value, constants)


def constants_of(tree):
    """The sentences that a module names, marked for the catalogue or not: only `_()` shows them in a language."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = node.value
            if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "marked":
                value = value.args[0]
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and is_said(value.value):
                found[node.targets[0].id] = value.value
    return found


def untold(code):
    """Yield the lines and the texts of a module that are shown in English whatever is spoken."""
    tree = ast.parse(code)
    constants = constants_of(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            places = SINKS.get(name, ())
            shown = [each for place, each in enumerate(node.args) if place in places]
            shown += [each.value for each in node.keywords if each.arg in places]
            yield from ((node.lineno, text) for each in shown for text in literals(each, constants))
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "attr", "") in (
            "border_title",
            "border_subtitle",
        ):
            yield from ((node.lineno, text) for text in literals(node.value, constants))


def test_what_screens_show_is_told_in_the_language():
    """No literal goes into a notice, a border, a title, a paragraph or a question but through the catalogue."""
    files = [file for name in FOLDERS for file in sorted((ROOT / name).rglob("*.py")) or [ROOT / name]]
    assert len(files) > 100
    found = [
        f"{file.relative_to(ROOT)}:{line}: {text}" for file in files for line, text in untold(file.read_text("utf-8"))
    ]
    assert found == []


def put_together(code):
    """Yield the lines and the texts of a module that put English words and values together, whatever becomes of them."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.JoinedStr):
            parts = (each.value for each in node.values if isinstance(each, ast.Constant))
            yield from ((node.lineno, each) for each in parts if _WORDS.search(each))


def test_no_sentence_is_put_together_in_the_code():
    """A sentence with values has its fields, since no catalogue has it otherwise; also one that is named before it is shown."""
    files = [file for name in FOLDERS for file in sorted((ROOT / name).rglob("*.py")) or [ROOT / name]]
    found = [
        f"{file.relative_to(ROOT)}:{line}: {text}"
        for file in files
        if str(file.relative_to(ROOT)) not in DIAGNOSED
        for line, text in put_together(file.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('self.notify("Kept.")', ["Kept."]),
        ('self.notify(f"Kept {title}.")', ["Kept "]),
        ('self.notify(_("Kept {title}.").format(title=title))', []),
        ('box.border_title = "Kept" if is_kept else _("Lost")', ["Kept"]),
        ('_KEPT = marked("Kept")\nPrompt(_KEPT, "", typesetter)', ["Kept"]),
        ('_KEPT = marked("Kept")\nPrompt(_(_KEPT), "", typesetter)', []),
        ('TitleBar("warraq  ورّاق", typesetter, "بحث")', []),
    ],
)
def test_literals_are_found(code, texts):
    """A sentence that is not told in the language is found however it is handed over."""
    assert [text for _, text in untold(code)] == texts
