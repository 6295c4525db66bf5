"""The last word of the sample as it should look, in blocks, for those who read no Arabic."""

_PIXELS = """
              ##
              ##
              ##
              ##
              ##      #   #   #
      ###     ##      #   #   #
     ## ##    ##      #   #   #
    ##   ##   ##     ##  ##  ##
    ##   #####################
    ###  ###################
    ######
    ##
    ##
    ##
"""
_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def _drawn(pixels: str) -> tuple[str, ...]:
    """Return rows of half blocks, two rows of pixels each."""
    lines = pixels.strip("\n").splitlines()
    width = max(map(len, lines))
    grid = [line.ljust(width) for line in [*lines, ""]]
    pairs = zip(grid[:-1:2], grid[1::2], strict=False)
    return tuple(
        "".join(_BLOCKS[up == "#", down == "#"] for up, down in zip(*pair, strict=True)).rstrip() for pair in pairs
    )


DRAWING = _drawn(_PIXELS)
"""Seven rows."""
