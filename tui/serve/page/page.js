"use strict";
// What the page adds to the terminal of textual-serve (terminal.js): it waits for the font, finds the web socket beside
// the page, gives the keyboard to the terminal, hands over files, opens links, and says when all is over.
{
  const byId = (id) => document.getElementById(id);
  const here = new URL(".", location.href);
  const GONE = "Nothing answers at this address any more: start warraq serve again, and open the address it prints.";
  const LOST = "The connection to warraq was lost.";
  const ENDED = "warraq has ended.";
  let reason = "";

  const showEnd = async (event) => {
    const isThere = await fetch(here, { cache: "no-store" }).then((answer) => answer.ok, () => false);
    byId("reason").textContent = !isThere ? GONE : reason || (event.code === 1000 ? ENDED : LOST);
    byId("again").hidden = !isThere;
    byId("wait").hidden = true;
    byId("end").hidden = false;
    byId("again").focus();
  };

  const giveKeyboard = () => {
    byId("wait").hidden = true;
    document.querySelector(".xterm-helper-textarea").focus();
  };

  // The terminal of textual-serve keeps its socket to itself.
  window.WebSocket = class extends WebSocket {
    #isDrawn = false;

    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => this.#notice(data));
      this.addEventListener("close", showEnd);
    }

    send(data) {
      if (this.readyState === WebSocket.OPEN) super.send(data);
    }

    #notice(data) {
      if (typeof data === "string") {
        const [kind, content] = JSON.parse(data);
        if (kind === "ended") reason = content;
        if (kind === "title") document.title = content;
        if (kind === "background") document.body.style.background = content;
      } else if (!this.#isDrawn) {
        this.#isDrawn = true;
        giveKeyboard();
      }
    }
  };

  // Files come from beside the page, and links open apart from it; nothing but a link to the web is opened.
  window.open = (address) => {
    const link = document.createElement("a");
    const wanted = new URL(address, here);
    const isFile = wanted.origin === here.origin && wanted.pathname.startsWith("/download/");
    if (isFile) {
      link.href = new URL(wanted.pathname.slice(1), here);
      link.download = "";
    } else if (["http:", "https:", "mailto:"].includes(wanted.protocol)) {
      link.href = wanted;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    } else {
      return null;
    }
    link.click();
    return null;
  };

  // Over plain http from another machine there is no clipboard but that of the browser's own commands.
  if (!navigator.clipboard) {
    const writeText = async (text) => {
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = text;
      area.select();
      document.execCommand("copy");
      area.remove();
      giveKeyboard();
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText, readText: async () => "" } });
  }

  // Ctrl+V pastes what the browser has copied: left to the terminal it would be a key press. The key is told by its
  // place, so that it works on an Arabic layout.
  const V = 86;
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey && !event.altKey && event.keyCode === V) event.stopImmediatePropagation();
    },
    true,
  );

  byId("again").addEventListener("click", () => location.reload());

  const socket = new URL("ws", here);
  socket.protocol = here.protocol === "https:" ? "wss:" : "ws:";
  byId("terminal").dataset.sessionWebsocketUrl = socket.href;

  // The terminal measures its font and keeps pictures of the letters: it begins when the font is there.
  const begin = window.onload;
  window.onload = null;
  const fonts = ["400", "700"].map((weight) => document.fonts.load(`${weight} 15px "Roboto Mono"`));
  Promise.allSettled(fonts).then(() => begin(new Event("load")));
}
