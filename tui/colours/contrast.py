"""How well two colours can be told apart: relative luminance and contrast ratio as WCAG 2.1 defines them."""

TEXT = 4.5
"""The least contrast of text with its ground (WCAG 2.1, success criterion 1.4.3, level AA)."""
PART = 3.0
"""The least contrast of what is no text, such as a rule or a bar, with what is around it (1.4.11)."""
Rgb = tuple[int, int, int]
"""Red, green and blue, each from 0 to 255."""


def luminance(colour: Rgb) -> float:
    """Return the relative luminance of a colour, 0 for black and 1 for white (WCAG 2.1, "relative luminance")."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.1, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4
