"""Where a new line belongs in a text that is TOML."""

import tomllib


def with_line(text: str, line: str) -> str:
    """Return a settings file with one more line of the top table: after its last one, and before comments that head another table."""
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += "\n"
    first_table = _first_table(lines)
    if first_table == len(lines):
        return "".join([*lines, f"{line}\n"])
    at = first_table
    while at > 0 and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    if not any(each.strip() for each in lines[:at]):
        return "".join([*lines[:at], f"{line}\n", "\n", *lines[at:]])
    while not lines[at - 1].strip():
        at -= 1
    after = () if not lines[at].strip() else ("\n",)
    return "".join([*lines[:at], f"{line}\n", *after, *lines[at:]])


def _first_table(lines: list[str]) -> int:
    """Return the line that begins the first table, the number of lines where there is none."""
    for at, line in enumerate(lines):
        if line.lstrip().startswith("[") and _is_whole("".join(lines[:at])):
            return at
    return len(lines)


def _is_whole(text: str) -> bool:
    """Return whether a text ends where a line of TOML ends, not inside a list or a text of several lines."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True
