// What was said, as plain text: to copy, or to print from a page of its own.

import { h } from "./dom.js";

export function transcript(messages, t) {
  return messages
    .filter((message) => message.text)
    .map((message) => `${t(message.from === "patient" ? "you" : "assistant")}: ${message.text}`)
    .join("\n\n");
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

// For pages without https, where there is no clipboard to write to.
function copyTheOldWay(text) {
  const area = h("textarea", { "aria-hidden": "true", tabindex: "-1" });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

// The host page is not printed: the text goes into an empty frame, built as text like all else.
export function print(text, title, language) {
  const frame = h("iframe", { "aria-hidden": "true", tabindex: "-1", title, width: "0", height: "0" });
  frame.style.setProperty("position", "fixed");
  frame.style.setProperty("border", "0");
  document.body.append(frame);
  const page = frame.contentDocument;
  page.documentElement.lang = language;
  page.title = title;
  page.body.append(h("h1", {}, title), ...text.split("\n\n").map((part) => h("p", { dir: "auto" }, part)));
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
}
