"""The terminals: each with its command line and configuration for a given look, white on black, without ornaments."""

import json
import shlex
from pathlib import Path

from tests.terminals.look import Look
from tests.terminals.screen import SIZE
from tests.terminals.setup import HERE, Emulator, Start, own_script
from tests.terminals.xterm_packages import package_folder

_SESSION_BUS = ("dbus-run-session", "--")
_SYSTEM_PYTHON = "/usr/bin/python3"


def xterm(look: Look, command: list[str], _: Path) -> Start:
    resources = {"cursorBlink": "false", "internalBorder": "0", "scrollBar": "false", "faceName": look.font}
    resources |= {"faceSize": str(look.points), "background": "black", "foreground": "white"}
    options = [part for name, value in resources.items() for part in ("-xrm", f"XTerm*{name}: {value}")]
    return Start(["xterm", *options, "-geometry", _geometry(look), "-e", *command])


def urxvt(look: Look, command: list[str], _: Path) -> Start:
    options = ["-fn", f"xft:{look.font}:pixelsize={look.pixels}", "-bg", "black", "-fg", "white", "+sb", "-b", "0"]
    return Start(["urxvt", *options, "-geometry", _geometry(look), "-e", *command])


def st(look: Look, command: list[str], _: Path) -> Start:
    font = f"{look.font}:pixelsize={look.pixels}"
    return Start(["st", "-f", font, "-g", _geometry(look), "-e", *command])


def alacritty(look: Look, command: list[str], _: Path) -> Start:
    old = (
        f"window: {{dimensions: {{columns: {look.columns}, lines: {look.rows}}}, decorations: none}}\n"
        f"font: {{size: {look.points}, normal: {{family: {look.font}}}}}\n"
        "colors: {primary: {background: '#000000', foreground: '#ffffff'}}\n"
    )
    new = (
        f'[window]\ndimensions = {{ columns = {look.columns}, lines = {look.rows} }}\ndecorations = "None"\n'
        f'[font]\nsize = {look.points}\nnormal = {{ family = "{look.font}" }}\n'
        '[colors.primary]\nbackground = "#000000"\nforeground = "#ffffff"\n'
    )
    files = {".config/alacritty/alacritty.yml": old, ".config/alacritty/alacritty.toml": new}
    return Start(["alacritty", "-e", *command], files, {"WINIT_X11_SCALE_FACTOR": "1"})


def kitty(look: Look, command: list[str], home: Path, more: str = "") -> Start:
    settings = {
        "font_family": look.font,
        "font_size": look.points,
        "initial_window_width": f"{look.columns}c",
        "initial_window_height": f"{look.rows}c",
        "remember_window_size": "no",
        "window_padding_width": 0,
        "background": "#000000",
        "foreground": "#ffffff",
        "cursor_blink_interval": 0,
        "update_check_interval": 0,
        "confirm_os_window_close": 0,
    }
    written = "".join(f"{name} {value}\n" for name, value in settings.items()) + more
    return Start(["kitty", "--config", str(home / "kitty.conf"), *command], {"kitty.conf": written})


def kitty_ltr(look: Look, command: list[str], home: Path) -> Start:
    return kitty(look, command, home, "force_ltr yes\n")


def vte(look: Look, command: list[str], _: Path) -> Start:
    window = [_SYSTEM_PYTHON, str(HERE / "vte_window.py"), str(look.columns), str(look.rows)]
    return Start([*window, f"{look.font} {look.points}", *command], environ={"NO_AT_BRIDGE": "1"})


def xfce4(look: Look, command: list[str], _: Path) -> Start:
    settings = {
        "FontName": f"{look.font} {look.points}",
        "ScrollingBar": "TERMINAL_SCROLLBAR_NONE",
        "ColorForeground": "#ffffff",
        "ColorBackground": "#000000",
        "MiscCursorBlinks": "FALSE",
        "MiscBordersDefault": "FALSE",
    }
    written = "[Configuration]\n" + "".join(f"{name}={value}\n" for name, value in settings.items())
    options = [
        "--disable-server",
        "--hide-menubar",
        "--hide-borders",
        "--hide-scrollbar",
        f"--font={settings['FontName']}",
    ]
    shown = ["xfce4-terminal", *options, f"--geometry={_geometry(look)}", "-x", *command]
    return Start([*_SESSION_BUS, *shown], {".config/xfce4/terminal/terminalrc": written}, {"NO_AT_BRIDGE": "1"})


def konsole(look: Look, command: list[str], _: Path, bidi: str = "true") -> Start:
    profile = (
        "[General]\nName=Proof\nParent=FALLBACK/\n"
        f"TerminalColumns={look.columns}\nTerminalRows={look.rows}\nTerminalMargin=0\n"
        f"[Appearance]\nColorScheme=Proof\nFont={look.font},{look.points},-1,5,50,0,0,0,0,0\n"
        f"[Scrolling]\nScrollBarPosition=2\n[Terminal Features]\nBidiRenderingEnabled={bidi}\n"
        "[Cursor Options]\nUseCustomCursorColor=false\n"
    )
    grounds = "".join(f"[{name}]\nColor=0,0,0\n" for name in ("Background", "BackgroundIntense"))
    letters = "".join(f"[{name}]\nColor=255,255,255\n" for name in ("Foreground", "ForegroundIntense"))
    bars = "".join(f"[MainWindow][Toolbar {name}]\nHidden=true\n" for name in ("mainToolBar", "sessionToolbar"))
    window = (
        "[Desktop Entry]\nDefaultProfile=Proof.profile\n[KonsoleWindow]\nRememberWindowSize=false\n"
        f"[TabBar]\nTabBarVisibility=AlwaysHideTabBar\n[MainWindow]\nMenuBar=Disabled\n{bars}"
    )
    files = {
        ".local/share/konsole/Proof.profile": profile,
        ".local/share/konsole/Proof.colorscheme": f"[General]\nDescription=Proof\n{grounds}{letters}",
        ".config/konsolerc": window,
    }
    shown = ["konsole", "--hide-menubar", "--hide-tabbar", "--profile", "Proof", "-e", *command]
    return Start([*_SESSION_BUS, *shown], files, {"QT_QPA_PLATFORM": "xcb"})


def konsole_ltr(look: Look, command: list[str], home: Path) -> Start:
    return konsole(look, command, home, "false")


def qterminal(look: Look, command: list[str], _: Path) -> Start:
    size = f"@Size({SIZE[0]} {SIZE[1]})"
    settings = {
        "fontFamily": look.font,
        "fontSize": int(look.points),
        "colorScheme": "WhiteOnBlack",
        "MenuVisible": "false",
        "HideTabBarWithOneTab": "true",
        "ScrollbarPosition": 0,
        "TerminalMargin": 0,
        "AskOnExit": "false",
        "BidiEnabled": "true",
    }
    general = "".join(f"{name}={value}\n" for name, value in settings.items())
    window = f"[MainWindow]\nsize={size}\nfixedWindowSize=true\nFixedWindowSize={size}\n"
    files = {".config/qterminal.org/qterminal.ini": f"[General]\n{general}{window}"}
    return Start([*_SESSION_BUS, "qterminal", "-e", shlex.join(command)], files, {"QT_QPA_PLATFORM": "xcb"})


def mlterm(look: Look, command: list[str], _: Path) -> Start:
    sets = ("DEFAULT", "ISO10646_UCS4_1", "UNICODE_ARABIC")
    fonts = "".join(f"{name} = {look.font}\n" for name in sets)
    main = (
        f"type_engine = xft\nuse_anti_alias = true\nuse_scrollbar = false\nencoding = UTF-8\nfontsize = {look.pixels}\n"
    )
    options = ["-w", str(look.pixels), "-b", "black", "-f", "white", "-O", "none"]
    files = {".mlterm/aafont": fonts, ".mlterm/main": main}
    return Start(["mlterm", "--geometry", _geometry(look), *options, "-e", *command], files)


def foot(look: Look, command: list[str], home: Path) -> Start:
    settings = (
        f"font={look.font}:pixelsize={look.pixels}\ndpi-aware=no\npad=0x0\n"
        f"initial-window-size-chars={look.columns}x{look.rows}\n"
        "[colors]\nbackground=000000\nforeground=ffffff\n[csd]\npreferred=none\n"
    )
    screen = f"{round(look.columns * look.pixels * 0.6021)}x{round(look.rows * look.pixels * 1.2085)}"
    weston = [*own_script("wayland.py"), screen, str(home), "foot", *command]
    return Start(weston, {".config/foot/foot.ini": settings})


def xterm_js(look: Look, command: list[str], _: Path, renderer: str = "dom") -> Start:
    options = {"cols": look.columns, "rows": look.rows, "fontFamily": look.font, "fontSize": look.pixels}
    options |= {"cursorBlink": False, "allowProposedApi": True}
    return Start([*own_script("xterm_js.py"), json.dumps(options), renderer, str(package_folder()), *command])


def xterm_js_webgl(look: Look, command: list[str], home: Path) -> Start:
    return xterm_js(look, command, home, "webgl")


def _geometry(look: Look) -> str:
    return f"{look.columns}x{look.rows}+0+0"


_VTE_VERSION = (_SYSTEM_PYTHON, str(HERE / "vte_window.py"), "--version")
_XTERM_JS_VERSION = (*own_script("xterm_packages.py"),)
_BROWSER = ("chromium", "npm")

EMULATORS = {
    emulator.name: emulator
    for emulator in (
        Emulator("xterm", "xterm", xterm, ("xterm",), ("xterm", "-version")),
        Emulator("urxvt", "urxvt", urxvt, ("urxvt",), ("urxvt", "-help")),
        Emulator("st", "st", st, ("st",), ("st", "-v")),
        Emulator("alacritty", "alacritty", alacritty, ("alacritty",)),
        Emulator("kitty", "kitty", kitty, ("kitty",)),
        Emulator("kitty-ltr", "kitty, `force_ltr yes`", kitty_ltr, ("kitty",), calibrated="vpf"),
        Emulator("vte", "VTE (GNOME Terminal)", vte, (_SYSTEM_PYTHON,), _VTE_VERSION, needs=_VTE_VERSION),
        Emulator("xfce4", "xfce4-terminal", xfce4, ("xfce4-terminal", _SESSION_BUS[0])),
        Emulator("konsole", "Konsole", konsole, ("konsole", _SESSION_BUS[0])),
        Emulator("konsole-ltr", "Konsole, BiDi off", konsole_ltr, ("konsole", _SESSION_BUS[0]), calibrated="vpf"),
        Emulator("qterminal", "QTerminal", qterminal, ("qterminal", _SESSION_BUS[0])),
        Emulator("mlterm", "mlterm", mlterm, ("mlterm",)),
        Emulator("foot", "foot", foot, ("foot", "weston")),
        Emulator("xtermjs", "xterm.js, DOM", xterm_js, _BROWSER, _XTERM_JS_VERSION),
        Emulator("xtermjs-webgl", "xterm.js, WebGL", xterm_js_webgl, _BROWSER, _XTERM_JS_VERSION),
    )
}
