// The top of the panel: name, language, the patient's choices, 112 and the quick way out.

import { button, call, h, hidden, icon } from "./dom.js";

export function header(view) {
  const { t, does, page } = view;
  const item = (key, doing) => h("li", {}, button(t(key), "item", () => {
    view.toggleMenu(false);
    doing();
  }));
  view.menu = h("ul", { class: "menu", id: "menu", hidden: true },
    item("start-over", does.startOver), item("forget", does.forget), item("copy", does.copy), item("print", does.print));
  view.more = h("button", { type: "button", class: "tool", "aria-expanded": "false", "aria-controls": "menu", onclick: () => view.toggleMenu(view.menu.hidden) },
    icon("more"), hidden(t("menu")));
  view.turn = button(t("language"), "tool tool-text", does.turn, { lang: t("language-code") });
  const close = page ? null : h("button", { type: "button", class: "tool", onclick: does.close }, icon("close"), hidden(t("close")));
  return h("div", { class: "header" },
    h("div", { class: "names" }, view.title, h("p", {}, t("subtitle"))),
    h("div", { class: "tools" }, view.turn, view.more, close), view.menu);
}

export function strip(view) {
  const { t } = view;
  return h("div", { class: "strip" },
    h("span", { class: "danger" }, h("span", {}, t("danger")), call(t("emergency-number"), t("emergency-label"), "danger-call", t)),
    view.leaveButton());
}
