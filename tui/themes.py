"""The two themes of our own: paper for the day, ink for the night."""

from textual.theme import Theme

PAPER = Theme(
    name="paper",
    primary="#7a4a24",
    secondary="#2f5d62",
    accent="#9a3f1b",
    foreground="#2a251f",
    background="#fbf7ef",
    surface="#f4eddf",
    panel="#eae0cc",
    success="#3f6b3a",
    warning="#8a5a00",
    error="#9c2a2a",
    dark=False,
    text_alpha=1.0,
    variables={
        "page-term": "#3f6b3a",
        "page-name": "#1f5a80",
        "page-chosen": "#d6e6ef",
        "page-hit": "#f2d98b",
        "page-cursor": "#7a4a24",
        "page-cursor-text": "#fffaf0",
        "page-faint": "#6b6152",
        "screen-selection-background": "#cfdfe6",
        "block-cursor-background": "#eae0cc",
        "block-cursor-foreground": "#2a251f",
        "border": "#7a4a24",
    },
)

INK = Theme(
    name="ink",
    primary="#d9b36c",
    secondary="#8fbcae",
    accent="#e3a25c",
    foreground="#dcd6c8",
    background="#14171c",
    surface="#1a1e25",
    panel="#262c36",
    success="#a3c585",
    warning="#e0b04c",
    error="#e58f80",
    dark=True,
    text_alpha=1.0,
    variables={
        "page-term": "#a9cc88",
        "page-name": "#8fc1e8",
        "page-chosen": "#20384a",
        "page-hit": "#5c4a14",
        "page-cursor": "#d9b36c",
        "page-cursor-text": "#14171c",
        "page-faint": "#9a948a",
        "screen-selection-background": "#33485a",
        "block-cursor-background": "#262c36",
        "block-cursor-foreground": "#dcd6c8",
        "border": "#d9b36c",
    },
)

DEFAULTS = {
    "page-term": "#4f9d5d",
    "page-name": "#4f8fc0",
    "page-chosen": "#203848",
    "page-hit": "#8a7020",
    "page-cursor": "#b08030",
    "page-cursor-text": "#000000",
    "page-faint": "#888888",
}
"""What the page's own colours are in Textual's themes."""
