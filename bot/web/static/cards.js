// The cards of the contract. `t` gives a text, `language` formats; every value is set as text.

import { call, h, hidden, link } from "./dom.js";
import { date, host, moment, money } from "./format.js";

const DRAW = { alert: alertCard, contact: contactCard, answer: answerCard, phone: phoneCard, handover: handoverCard };

export function drawCard(card, t, language, leave) {
  const draw = card && DRAW[card.type];
  return draw ? draw(card, { t, language, leave }) : null;
}

function alertCard(card, { t, leave }) {
  const crisis = card.level === "crisis";
  return h(
    "div",
    { role: "group", class: `card alert alert-${card.level}`, "aria-label": t(`alert-${card.level}`) },
    h("p", { class: "card-title", "aria-hidden": "true" }, t(`alert-${card.level}`)),
    call(card.call, "", "button button-call", t),
    card.also.length > 0 && [
      h("p", { class: "label" }, t("also")),
      h("ul", { class: "rows" }, card.also.map((also) => h("li", { class: "row" },
        h("span", { class: "row-text" }, also.label), call(also.number, also.label, "button button-small", t)))),
    ],
    crisis && h("p", { class: "small" }, t("leave-help")),
    crisis && leave(),
  );
}

function contactCard(card, at) {
  const { t } = at;
  const lead = card.service;
  const dated = lead ? [asOf(lead.as_of, at)] : [];
  return h(
    "div",
    { role: "group", class: "card", "aria-label": lead ? lead.name : t("phone-first") },
    card.region_name && h("p", { class: "kicker" }, card.region_name),
    lead && service(lead, card.fee, at, true),
    card.alternatives.length > 0 && h("details", {}, h("summary", {}, t("alternatives")),
      card.alternatives.map((other) => h("div", { class: "other" }, service(other, null, at, false)))),
    h("p", { class: lead ? "label" : "card-title" }, lead ? t("or-phone") : t("phone-first")),
    numbers(card.phone, at, !lead),
    !lead && card.fee && h("dl", {}, fee(card.fee, at)),
    foot(card.sources, dated, at),
  );
}

function service(entry, cost, at, lead) {
  const { t } = at;
  const rows = [
    row(t("hours"), entry.hours),
    cost && fee(cost, at),
    row(t("login"), entry.login),
    row(t("ages"), entry.ages),
    row(t("handles"), entry.handles),
    row(t("channels"), entry.channels.map((channel) => t(channel)).join(", ")),
  ];
  return [
    h("p", { class: "card-title" }, entry.name),
    h("p", { class: "states" }, openState(entry, at)),
    entry.url && link(entry.url, t("go", { name: entry.name }), lead ? "button" : "button button-quiet", t),
    h("dl", {}, rows),
    !lead && h("p", { class: "note" }, asOf(entry.as_of, at)),
  ];
}

function row(name, value) {
  return value ? h("div", { class: "pair" }, h("dt", {}, name), h("dd", {}, value)) : null;
}

function fee(cost, { t, language }) {
  const said = cost.sek === null ? cost.note || t("cost-unsure") : cost.sek === 0 ? t("free") : money(cost.sek, language);
  const note = cost.sek !== null && cost.note ? h("span", { class: "note" }, cost.note) : null;
  const when = cost.as_of && cost.sek !== null ? h("span", { class: "note" }, t("as-of", { when: date(cost.as_of, language) })) : null;
  const page = cost.url ? h("span", { class: "note" }, link(cost.url, t("cost-page"), "link", t)) : null;
  return row(t("cost"), [h("span", {}, said), note, when, page].filter(Boolean).map((part) => h("div", {}, part)));
}

function openState(entry, { t, language }) {
  if (entry.open_now === true) return h("span", { class: "state open" }, t("open"));
  if (entry.open_now === false) {
    const opens = entry.opens ? h("span", {}, t("opens", { when: moment(entry.opens, language) })) : null;
    return [h("span", { class: "state closed" }, t("closed")), opens && " ", opens];
  }
  return h("span", { class: "state unsure" }, t("hours-unsure"));
}

function numbers(list, at, lead = false) {
  const { t } = at;
  return h("ul", { class: "rows" }, list.map((entry, index) => h("li", { class: "row" },
    h("span", { class: "row-text" },
      h("span", { class: "row-name" }, entry.label),
      entry.hours && h("span", { class: "note" }, entry.hours),
      entry.open_now !== true && h("span", { class: "note" }, stateWords(entry, at)),
      dated(entry) && h("span", { class: "note" }, asOf(entry.as_of, at)),
    ),
    call(entry.number, entry.label, lead && index === 0 ? "button" : "button button-small", t))));
}

// A line that answers day and night is not a matter of dates; the rest show theirs.
const dated = (entry) => entry.open_now !== true || entry.opens;

function stateWords(entry, { t, language }) {
  if (entry.open_now === false) return [t("closed"), entry.opens && t("opens", { when: moment(entry.opens, language) })].filter(Boolean).join(". ");
  return t("hours-unsure");
}

function answerCard(card, at) {
  const { t, language } = at;
  const key = card.status === "in_force" ? "in-force" : card.status;
  const since = card.valid_from && t(card.status === "proposed" ? "from" : "since", { when: date(card.valid_from, language) });
  const list = card.numbers ?? [];
  const empty = !card.status && card.amounts.length === 0 && card.sources.length === 0 && list.length === 0;
  if (empty) return null;
  return h(
    "div",
    { role: "group", class: "card answer", "aria-label": card.status ? t(key) : t("source", { name: "" }).trim() },
    card.status && h("p", { class: "states" }, h("span", { class: `state ${card.status}` }, t(key)), " ", since && h("span", {}, since)),
    card.amounts.length > 0 && h("dl", {}, card.amounts.map((amount) => row(amount.item, [
      h("span", {}, amount.sek === null ? t("cost-unsure") : amount.sek === 0 ? t("free") : money(amount.sek, language)),
      h("div", { class: "note" }, asOf(amount.as_of, at))]))),
    list.length > 0 && numbers(list, at),
    foot(card.sources, [], at),
  );
}

function phoneCard(card, at) {
  return h("div", { role: "group", class: "card", "aria-label": at.t("phone-first") },
    h("p", { class: "card-title" }, at.t("phone-first")), numbers(card.numbers, at, true));
}

function handoverCard(card, at) {
  const { t, language } = at;
  return h(
    "div",
    { role: "group", class: "card handover", "aria-label": t("code") },
    h("p", { class: "label" }, t("code")),
    h("p", { class: "code", translate: "no" }, hidden([...card.code].join(" ")), h("span", { "aria-hidden": "true" }, card.code)),
    call(card.call, "", "button", t, t("code-say", { number: card.call })),
    h("p", { class: "small" }, t("expires", { when: moment(card.expires, language) })),
    h("details", { open: true }, h("summary", {}, t("summary")), h("p", { class: "summary", dir: "auto" }, words(card.summary))),
  );
}

const words = (summary) => (typeof summary === "string" ? summary : Object.values(summary).flat().join("\n"));

const asOf = (value, { t, language }) => (value ? t("as-of", { when: date(value, language) }) : t("undated"));

function foot(sources, said, { t }) {
  const links = sources.map((url) => link(url, t("source", { name: host(url) }), "link", t));
  if (links.length + said.length === 0) return null;
  return h("p", { class: "foot" }, said.map((words) => h("span", {}, words)), links);
}
