"""A window with nothing but the terminal widget of GNOME (VTE): `vte_window.py COLUMNS ROWS FONT COMMAND…`.

Run by the system's Python, which has the bindings of GTK.
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Vte", "2.91")
from gi.repository import Gdk, GLib, Gtk, Pango, Vte  # noqa: E402


def main(columns: int, rows: int, font: str, command: list[str]) -> None:
    """Show the window until its program has ended."""
    terminal = Vte.Terminal()
    terminal.set_size(columns, rows)
    terminal.set_font(Pango.FontDescription.from_string(font))
    terminal.set_colors(_colour("white"), _colour("black"), [])
    terminal.set_cursor_blink_mode(Vte.CursorBlinkMode.OFF)
    terminal.connect("child-exited", lambda *_: Gtk.main_quit())
    environ = [f"{name}={value}" for name, value in os.environ.items()] + ["TERM=xterm-256color"]
    terminal.spawn_async(
        Vte.PtyFlags.DEFAULT, None, command, environ, GLib.SpawnFlags.SEARCH_PATH, None, None, -1, None, None
    )
    window = Gtk.Window()
    window.set_decorated(False)
    window.add(terminal)
    window.connect("destroy", Gtk.main_quit)
    window.show_all()
    Gtk.main()


def _colour(name: str) -> Gdk.RGBA:
    colour = Gdk.RGBA()
    colour.parse(name)
    return colour


if __name__ == "__main__":
    if sys.argv[1:] == ["--version"]:
        print(f"VTE {Vte.get_major_version()}.{Vte.get_minor_version()}.{Vte.get_micro_version()}")
    else:
        main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:])
