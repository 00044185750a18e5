// <distanslots-chat region="25" language="sv" server="https://…" theme="auto" page leave="https://…">

import { Api } from "./api.js";
import { Chat } from "./chat.js";
import { translator } from "./format.js";
import { Store } from "./store.js";
import { css } from "./styles.js";
import { minutes, texts } from "./texts.js";
import { View } from "./view.js";

// The modules are served from <server>/widget/<version>/, also behind a proxy's path.
const HOME = new URL("../../", import.meta.url).href;

class DistanslotsChat extends HTMLElement {
  static observedAttributes = ["theme"];

  connectedCallback() {
    if (this.chat) return this.#listen();
    const shadow = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
    this.store = new Store();
    const kept = this.store.read();
    const asked = this.getAttribute("language") ?? "sv";
    this.language = kept.asked === asked ? kept.language : asked;
    this.chat = new Chat({
      api: new Api(this.getAttribute("server") || HOME),
      store: this.store,
      settings: { asked, region: this.getAttribute("region"), minutes, leave: this.#secure("leave") },
      emit: (name, detail) => this.dispatchEvent(new CustomEvent(`distanslots:${name}`, { detail, bubbles: true, composed: true })),
      turn: () => this.#turn(),
    });
    this.#draw();
    this.#listen();
    if (this.hasAttribute("page") || (kept.open && kept.token)) this.chat.open(false);
    return undefined;
  }

  disconnectedCallback() {
    this.quiet?.abort();
    this.quiet = null;
  }

  attributeChangedCallback() {
    this.#dress();
  }

  open() {
    return this.chat.open();
  }

  #secure(attribute) {
    const value = this.getAttribute(attribute);
    return value?.startsWith("https://") ? value : undefined;
  }

  #draw() {
    const { chat } = this;
    // A language that the assistant has only in part has no buttons of its own.
    const face = this.language in texts ? this.language : "sv";
    chat.language = this.language;
    const does = {
      open: () => chat.open(), close: () => chat.close(), send: (text) => chat.send(text), choose: (choice) => chat.choose(choice),
      retry: () => chat.retry(), again: () => chat.retry(), startOver: () => chat.startOver(), forget: () => chat.forget(),
      copy: () => chat.copy(), print: () => chat.print(), leave: () => chat.leave(), turn: () => chat.turn(),
    };
    const view = new View({ t: translator(texts[face]), language: face, page: this.hasAttribute("page"), does });
    this.shadowRoot.replaceChildren(view.root);
    this.view = view;
    chat.show(view);
    this.#dress();
  }

  // The other language, the same conversation, the half-written text and the place of the focus.
  #turn() {
    const { input, root } = this.view;
    const opened = root.classList.contains("opened");
    this.language = this.view.t("language-code");
    this.#draw();
    if (opened) this.view.open();
    this.view.input.value = input.value;
    this.view.turn.focus();
  }

  #dress() {
    const wished = this.getAttribute("theme") ?? "auto";
    const dark = wished === "dark" || (wished === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    if (this.view) this.view.root.dataset.theme = dark ? "dark" : "light";
  }

  #listen() {
    this.quiet = new AbortController();
    const { signal } = this.quiet;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#dress(), { signal });
    window.addEventListener("offline", () => this.view.announce(this.view.t("offline")), { signal });
    window.addEventListener("online", () => this.#online(), { signal });
    window.visualViewport?.addEventListener("resize", () => this.#fit(), { signal });
    window.visualViewport?.addEventListener("scroll", () => this.#fit(), { signal });
  }

  #online() {
    if (!this.chat.failed) return;
    this.view.announce(this.view.t("online"));
    this.chat.retry();
  }

  // A phone's keyboard makes the visible part smaller without telling the page's own measures.
  #fit() {
    const { height, offsetTop, scale } = window.visualViewport;
    if (scale !== 1) return;
    this.view.root.style.setProperty("--seen", `${height}px`);
    this.view.root.style.setProperty("--above", `${offsetTop}px`);
  }
}

if (!customElements.get("distanslots-chat")) customElements.define("distanslots-chat", DistanslotsChat);
