// The widget's face: launcher, panel, log, composer. It shows what it is told and reports what the patient does.

import { drawCard } from "./cards.js";
import { button, call, h, hidden, icon } from "./dom.js";
import { direction } from "./format.js";
import { header, strip } from "./header.js";

export const LONGEST = 1000;

export class View {
  // `does` has the patient's doings: open, close, send, choose, retry, again, startOver, forget, copy, print, leave, turn.
  constructor({ t, language, page, does }) {
    Object.assign(this, { t, language, page, does });
    this.log = h("ol", { class: "log" });
    this.notices = h("div", { class: "notices" });
    this.wait = h("p", { class: "wait", hidden: true }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), hidden(t("waiting")));
    this.trouble = h("div", { class: "trouble", hidden: true });
    this.scroll = h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("log") }, this.notices, this.log, this.wait, this.trouble);
    this.polite = h("div", { class: "sr", role: "status" });
    this.urgent = h("div", { class: "sr", role: "alert" });
    this.panel = this.#panel();
    this.launcher = page ? null : h("button", {
      type: "button", class: "launcher", part: "launcher", "aria-haspopup": "dialog", "aria-expanded": "false", onclick: does.open,
    }, icon("chat"), h("span", {}, t("launcher")));
    this.root = h("div", {
      class: page ? "root page" : "root", lang: language, dir: direction(language), role: page ? null : "region", "aria-label": page ? null : t("assistant"),
    }, this.launcher, this.panel);
  }

  #panel() {
    const { t, does, page } = this;
    this.title = h(page ? "h1" : "h2", { id: "title", tabindex: "-1" }, t("title"));
    const named = { class: "panel", part: "panel", "aria-labelledby": "title" };
    const inside = [header(this), strip(this), this.scroll, this.#composer(), this.polite, this.urgent];
    if (page) return h("section", named, inside);
    const panel = h("dialog", named, inside);
    panel.addEventListener("cancel", (event) => {
      event.preventDefault();
      does.close();
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      if (this.menu.hidden) does.close();
      else this.toggleMenu(false);
    });
    return panel;
  }

  leaveButton() {
    return h("button", { type: "button", class: "leave", onclick: this.does.leave }, icon("leave"), h("span", {}, this.t("leave")));
  }

  #composer() {
    const { t } = this;
    this.input = h("textarea", { id: "input", rows: "1", placeholder: t("placeholder"), autocomplete: "off", enterkeyhint: "send", dir: "auto", "aria-describedby": "count" });
    this.count = h("p", { class: "count", id: "count" });
    this.composer = h("form", { class: "composer", novalidate: true, onsubmit: (event) => this.#submit(event) },
      h("div", {}, h("label", { for: "input" }, t("input")),
        h("div", { class: "field" }, this.input, h("button", { type: "submit", class: "send" }, icon("send"), hidden(t("send")))),
        this.count));
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.#submit(event);
    });
    this.input.addEventListener("input", () => this.measure());
    return this.composer;
  }

  #submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (text === "") return;
    this.input.value = "";
    this.measure();
    this.does.send(text);
  }

  measure() {
    const left = LONGEST - this.input.value.trim().length;
    this.count.textContent = left < 0 ? this.t("too-long", { count: -left }) : left < 150 ? this.t("left", { count: left }) : "";
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 140)}px`;
  }

  toggleMenu(show) {
    this.menu.hidden = !show;
    this.more.setAttribute("aria-expanded", String(show));
    if (show) this.menu.querySelector("button").focus();
    else if (this.menu.contains(this.menu.getRootNode().activeElement)) this.more.focus();
  }

  open() {
    if (this.page || this.panel.open) return;
    if (matchMedia("(max-width: 30em), (max-height: 30em)").matches) this.panel.showModal();
    else this.panel.show();
    this.launcher.setAttribute("aria-expanded", "true");
    this.root.classList.add("opened");
  }

  close() {
    if (this.page) return;
    this.panel.close();
    this.launcher.setAttribute("aria-expanded", "false");
    this.root.classList.remove("opened");
  }

  // A keyboard goes to the field; a touch screen would cover the text with its own keyboard.
  focus() {
    if (matchMedia("(pointer: fine)").matches && !this.composer.hidden) this.input.focus({ preventScroll: true });
    else this.title.focus({ preventScroll: true });
  }

  // Returns the list item. `message` is one of the contract's; `outbox` marks one that is not yet answered.
  add(message) {
    const mine = message.from === "patient";
    const language = message.language ?? null;
    const who = hidden(`${this.t(mine ? "you" : "assistant")}: `);
    const card = mine ? null : drawCard(message.card, this.t, this.language, () => this.leaveButton());
    const alert = message.card?.type === "alert";
    const node = h("li", { class: `message ${mine ? "mine" : "theirs"}${alert ? " alarming" : ""}`, lang: language },
      h("div", { class: "bubble" }, who, h("p", { class: "text", dir: "auto" }, message.text)), card && h("div", { lang: this.language, dir: direction(this.language) }, card));
    this.log.append(node);
    return node;
  }

  choices(node, list) {
    const group = h("div", { class: "choices", role: "group", "aria-label": this.t("choices") },
      list.map((choice) => button(choice.title, "choice", () => this.does.choose(choice), { dir: "auto" })));
    node.append(group);
  }

  dropChoices() {
    const held = this.log.contains(this.log.getRootNode().activeElement);
    this.log.querySelectorAll(".choices").forEach((group) => group.remove());
    return held;
  }

  line(text) {
    const node = h("li", { class: "line" }, text);
    this.log.append(node);
    return node;
  }

  // Words about a message that did not get through, under it; with `numbers` also a way to send it again.
  unsent(node, text, numbers) {
    this.sent(node);
    node.append(h("div", { class: "unsent" }, h("span", {}, text), numbers && h("span", { class: "calls" },
      button(this.t("retry"), "button button-small", this.does.retry), numbers.map((number) => call(number, "", "button button-small", this.t)))));
    this.reveal(node);
  }

  refusal(text, numbers) {
    const node = h("li", { class: "line refusal" }, h("span", {}, text),
      h("span", { class: "calls" }, numbers.map((number) => call(number, "", "button button-small", this.t))));
    this.log.append(node);
    return node;
  }

  notice(text) {
    return h("p", { class: "notice", dir: "auto" }, h("strong", {}, this.t("notice"), ": "), text);
  }

  sent(node) {
    node.querySelectorAll(".unsent").forEach((part) => part.remove());
  }

  away(show) {
    this.trouble.hidden = !show;
    if (!show) return this.trouble.replaceChildren();
    const { t } = this;
    this.trouble.replaceChildren(
      h("p", { class: "card-title" }, t("away-title")), h("p", {}, t("away")),
      h("div", { class: "calls" }, call(t("advice-number"), t("advice-label"), "button", t), call(t("emergency-number"), t("emergency-label"), "button button-call", t)),
      button(t("try-again"), "button button-quiet", this.does.again));
    return this.reveal(this.trouble);
  }

  waiting(on) {
    this.wait.hidden = !on;
    this.log.setAttribute("aria-busy", String(on));
    if (on) this.reveal(this.wait);
  }

  reveal(node) {
    // Far zoomed in the whole panel scrolls instead of the log.
    const box = getComputedStyle(this.scroll).overflowY === "visible" ? this.panel : this.scroll;
    const top = node.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTop = Math.max(0, top - 12);
  }

  // Said once by a screen reader. The words are taken away again, so that nobody reads them twice.
  announce(text, { urgent = false, language = null } = {}) {
    const region = urgent ? this.urgent : this.polite;
    const words = h("p", { lang: language }, text);
    region.replaceChildren(words);
    setTimeout(() => words.remove(), 10000);
  }
}
