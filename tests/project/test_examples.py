"""What the documents show of the command line is what it does."""

import pytest

from tests.project.examples import Shell, examples, is_as_told, plain_arguments
from tests.project.sources import ROOT

DOCUMENTS = sorted(path for path in (ROOT / "docs").glob("*.md") if "```console" in path.read_text(encoding="utf-8"))


@pytest.mark.usefixtures("loaded_tables")
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_the_examples_of_a_document_are_true(document, tmp_path):
    """Each command of a document, run in its order, prints what the document says."""
    shell = Shell(tmp_path)
    for example in examples(document.read_text(encoding="utf-8")):
        printed = shell.run(example.command)
        place = f"{document.name}:{example.line}: {example.command}"
        assert is_as_told(printed, example.printed), f"{place}\nprints\n{printed}\nnot\n{example.printed}"


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("one\ntwo", "one\ntwo"),
        ("id 4f2a: Fuel", "id …: Fuel"),
        ("first\nmany\nmore\nlast", "first\n…\nlast"),
        ('{"id": "x", "words": 3}', '{"id": "…", "words": 100}'),
        ('[{"id": 1}, {"id": 2}]', '[{"id": 7}]'),
        ('[{"in": [1]}, {"in": []}]', '[{"in": [7]}]'),
        ('{"by": {"a": 1}}', '{"by": "…"}'),
    ],
)
def test_an_output_that_fits(printed, told):
    """Gaps are for any text, JSON is held by its shape."""
    assert is_as_told(printed, told)


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("one", "two"),
        ("one\ntwo", "one"),
        ('{"id": "x"}', '{"id": "x", "words": 3}'),
        ('{"id": "x", "words": 3}', '{"id": "x"}'),
        ('{"id": "x"}', '{"id": 1}'),
        ("[]", '[{"id": 1}]'),
        ('[{"in": []}]', '[{"in": [7]}]'),
        ('[{"id": 1}, {"is": 2}]', '[{"id": 7}]'),
        ("no json", '{"id": 1}'),
    ],
)
def test_an_output_that_does_not_fit(printed, told):
    """A line more or less, another word, a key that is missing or new, and a value of another type are told."""
    assert not is_as_told(printed, told)


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("warraq list tag:sport", ["list", "tag:sport"]),
        ("warraq search '\"أزمة الوقود\"' --limit 1", ["search", '"أزمة الوقود"', "--limit", "1"]),
        ("warraq keys | head -n 3", None),
        ("warraq copies 75e0 2>/dev/null", None),
        ("WARRAQ_LINE_SPACING=2 warraq config get line_spacing", None),
        ("warraq restore ~/backups/*.db", None),
        ('warraq term find "$HOME"', None),
        ("warraq list\nwarraq list", None),
        ("head -n 3 boats.txt", None),
    ],
)
def test_what_a_shell_has_to_understand(command, arguments):
    """Words and quotes need no shell; pipes, redirections, variables, patterns and other programs do."""
    assert plain_arguments(command) == arguments
