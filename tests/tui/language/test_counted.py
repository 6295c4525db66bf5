"""What is counted has the form that its sentence wants, of one, two and more: a field that has a noun in it is governed by nothing."""

import ast
import re

import pytest

from tui.language.collecting.catalogue import load_catalogue
from tui.language.collecting.sentences import ROOT
from tui.language.spoken import gettext, ngettext, plain
from tui.telling.counted import counted

FOLDERS = ("tui/screens", "tui/widgets", "tui/telling", "tui/chores")
COUNTING = ("counted", "many")
GOVERNED = r"(?:^| )(?:عن|من|في|على|مع|إلى|بين|عند) \{%s\b|\{%s\}،? (?:لها|منها|وهي|تُ)"
"""A preposition before a field, which wants another dual than a subject is; and what agrees with many alone."""


def counted_fields(code):
    """Yield the sentences of a module that are filled with a counted noun, each with the name of its field."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            asked = node.func.value
            if isinstance(asked, ast.Call) and asked.args and isinstance(asked.args[0], ast.Constant):
                for each in node.keywords:
                    if isinstance(each.value, ast.Call) and ast.unparse(each.value.func) in COUNTING:
                        yield str(asked.args[0].value), str(each.arg)


def test_no_counted_noun_is_governed():
    """Such a sentence has a colon before its field, or counts itself, with a form for each kind of number."""
    catalogue = load_catalogue("ar")
    codes = [path.read_text("utf-8") for name in FOLDERS for path in sorted((ROOT / name).rglob("*.py"))]
    found = [each for code in codes for each in counted_fields(code)]
    assert len(found) > 15
    said = [(str(catalogue[one].string), field) for one, field in found]
    assert [arabic for arabic, field in said if re.search(GOVERNED % (field, field), arabic)] == []


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize(
    ("number", "apart", "left"),
    [
        (1, "عن اسم واحد", "لا يُطلب ما له ترجمة من قبل: فقرة واحدة."),
        (2, "عن اسمين", "لا يُطلب ما له ترجمة من قبل: فقرتان."),
        (3, "عن 3 أسماء", "لا يُطلب ما له ترجمة من قبل: 3 فقرات."),
        (11, "عن 11 اسمًا", "لا يُطلب ما له ترجمة من قبل: 11 فقرة."),
    ],
)
def test_each_number_has_its_form(number, apart, left):
    """Of two as of one and of many."""
    assert plain(ngettext("from {n} name", "from {n} names", number).format(n=number)) == apart
    said = gettext("{paragraphs} with English already: not asked for.")
    assert plain(said.format(paragraphs=counted(number, "paragraph"))) == left
