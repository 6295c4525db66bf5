"""Files of terms on their way into the glossary: what they are compared with, and one step of undo."""
