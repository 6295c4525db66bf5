"""The terminal warraq runs in: who it is, what it does to Arabic, where its clipboard is. Knows no Textual."""
