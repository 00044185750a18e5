// Builds the page out of text. Nothing here, or anywhere in the widget, parses HTML.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  chat: "M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z",
  close: "M5 5l14 14M19 5L5 19",
  more: "M5 7h14M5 12h14M5 17h14",
  send: "M4 12h15M13 6l6 6-6 6",
  phone: "M6 3h4l2 5-2.5 1.8a12 12 0 0 0 4.7 4.7L16 12l5 2v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z",
  out: "M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5",
  leave: "M10 4H5v16h5M9 12h12M16 7l5 5-5 5",
};

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(2).filter((child) => child || child === 0));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon icon-${name}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export const hidden = (text) => h("span", { class: "sr" }, text);

export const button = (label, className, onclick, more = {}) =>
  h("button", { type: "button", class: className, onclick, ...more }, label);

// Only https: leaves the widget; anything else stays words.
export function link(url, label, className, t) {
  let target = null;
  try {
    target = new URL(url);
  } catch {
    target = null;
  }
  if (target === null || target.protocol !== "https:") return h("span", {}, label);
  return h(
    "a",
    { href: target.href, class: className, target: "_blank", rel: "noopener noreferrer" },
    label,
    icon("out"),
    hidden(` (${t("new-tab")})`),
  );
}

export function call(number, label, className, t, words = t("call", { number })) {
  const digits = String(number).replace(/[^\d+]/g, "");
  const name = label ? t("call-name", { number, label }) : words;
  return h(
    "a",
    { href: `tel:${digits}`, class: className, "aria-label": name },
    icon("phone"),
    h("span", {}, words),
  );
}
