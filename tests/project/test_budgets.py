"""The budgets of the house: sizes, parameters, caches, cycles, names."""

import ast
import io
import re
import tokenize
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.project.sources import PACKAGES, ROOT, Function, Source, imported_modules, sources

EXCEPTIONS: dict[str, str] = {}
"""Places that may break a budget, with the reason; meant to stay empty."""

FILE_LINES = 300
BODY_LINES = 40
CLASS_LINES = 200
CLASS_METHODS = 20
PARAMETERS = 5
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@pytest.fixture(scope="module")
def code() -> list[Source]:
    return sources()


def over(found: list[str]) -> list[str]:
    return [place for place in found if place.split()[0] not in EXCEPTIONS]


def body_lines(function: Function) -> int:
    """The lines of a function's body, its docstring left out."""
    has_docstring = ast.get_docstring(function, clean=False) is not None
    body = function.body[1:] if has_docstring else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def parameters(function: Function) -> int:
    """The parameters of a function, `self` and `cls` left out."""
    named = [*function.args.posonlyargs, *function.args.args]
    own = named[1:] if named and named[0].arg in ("self", "cls") else named
    return len(own) + len(function.args.kwonlyargs)


def is_cached(function: Function) -> bool:
    """Whether a decorator keeps results beyond the life of an object."""
    called = (node.func if isinstance(node, ast.Call) else node for node in function.decorator_list)
    return any(ast.unparse(node).rpartition(".")[2] in ("lru_cache", "cache") for node in called)


def is_empty_container(node: ast.expr | None) -> bool:
    if isinstance(node, ast.Dict | ast.List):
        return not (node.keys if isinstance(node, ast.Dict) else node.elts)
    if not isinstance(node, ast.Call):
        return False
    return (
        ast.unparse(node.func) in ("dict", "list", "set", "defaultdict", "OrderedDict", "WeakValueDictionary")
        and not node.args
    )


def test_files_are_short(code):
    """No file has more than 300 lines."""
    assert (
        over(
            [f"{each.name} {len(each.text.splitlines())}" for each in code if len(each.text.splitlines()) > FILE_LINES]
        )
        == []
    )


def test_functions_are_short(code):
    """No function has a body of more than 40 lines."""
    long = [
        f"{each.place(node)} {body_lines(node)}"
        for each in code
        for node in each.functions
        if body_lines(node) > BODY_LINES
    ]
    assert over(long) == []


def test_classes_are_small(code):
    """No class has more than 200 lines or 20 methods."""
    large = []
    for each in code:
        for node in each.classes:
            lines = node.end_lineno - node.lineno + 1
            methods = sum(isinstance(child, Function) for child in node.body)
            if lines > CLASS_LINES or methods > CLASS_METHODS:
                large.append(f"{each.place(node)} {lines} lines, {methods} methods")
    assert over(large) == []


def test_parameters_are_few(code):
    """No function takes more than five parameters, `self` not counted."""
    many = [each.place(node) for each in code for node in each.functions if parameters(node) > PARAMETERS]
    assert over(many) == []


def test_no_mixins(code):
    """No class is called a mixin."""
    assert over([each.place(node) for each in code for node in each.classes if "mixin" in node.name.lower()]) == []


def test_caches_belong_to_objects(code):
    """No function keeps results in a cache of its module, and no module keeps an empty container to be filled."""
    cached = [each.place(node) for each in code for node in each.functions if is_cached(node)]
    globals_ = [each.place(node) for each in code for node in ast.walk(each.tree) if isinstance(node, ast.Global)]
    containers = [
        each.place(node)
        for each in code
        for node in each.tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_empty_container(node.value)
    ]
    assert over(cached + globals_ + containers) == []


def test_no_import_cycle(code):
    """The modules of the three packages import one another in one direction."""
    modules = {each.module for each in code}
    graph = {each.module: imported_modules(each, modules) for each in code}
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"import cycle: {' -> '.join(error.args[1])}")
    assert set(order) == modules


def test_names_say_something(code):
    """No file, folder or class is called utils, helpers, common, manager, base or misc."""
    files = [each.name for each in code if FORBIDDEN_NAMES & set(re.split(r"[/._]", each.name))]
    classes = [
        each.place(node)
        for each in code
        for node in each.classes
        if FORBIDDEN_NAMES
        & {word.lower() for word in re.findall("[A-Z][a-z]+", node.name.replace("TermBase", "Termbase"))}
    ]
    assert over(files + classes) == []


def test_packages_begin_empty(code):
    """An `__init__.py` is a docstring and nothing else."""
    full = [
        each.name
        for each in code
        if each.path.name == "__init__.py" and (len(each.tree.body) != 1 or not ast.get_docstring(each.tree))
    ]
    assert full == []


def test_every_folder_of_code_is_a_package():
    """Every folder with Python files has an `__init__.py`, or it would be left out of import contracts."""
    folders = {path.parent for package in PACKAGES for path in (ROOT / package).rglob("*.py")}
    assert sorted(str(folder) for folder in folders if not (folder / "__init__.py").exists()) == []


def test_tests_are_no_package():
    """There is no `__init__.py` under tests."""
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_one_right_to_left_string_a_line(code):
    """No line of code holds two right-to-left strings: an editor would show them in the wrong order."""
    crowded = []
    for each in code:
        lines = [
            token.start[0]
            for token in tokenize.generate_tokens(io.StringIO(each.text).readline)
            if token.type == tokenize.STRING and ARABIC.search(token.string)
        ]
        crowded += [f"{each.name}:{line}" for line in sorted(set(lines)) if lines.count(line) > 1]
    assert over(crowded) == []


def test_no_exceptions():
    """The list of exceptions is empty."""
    assert EXCEPTIONS == {}
