// Dates, times and sums in the patient's language. Times are Swedish time wherever the patient is.

const ZONE = "Europe/Stockholm";
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ckb"]);

export const direction = (language) => (RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr");

export const translator = (texts) => (key, values = {}) =>
  (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

// "2024", "2024-05" or "2024-05-17", said no more exactly than it is known.
export function date(value, language) {
  const parts = String(value).split("-");
  const known = { year: "numeric" };
  if (parts.length > 1) known.month = "long";
  if (parts.length > 2) known.day = "numeric";
  const [year, month = "1", day = "1"] = parts;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day.slice(0, 2))));
  if (Number.isNaN(moment.getTime())) return String(value);
  return new Intl.DateTimeFormat(language, { ...known, timeZone: "UTC" }).format(moment);
}

const day = (moment) => new Intl.DateTimeFormat("sv", { timeZone: ZONE }).format(moment);

export function moment(value, language) {
  const when = new Date(value);
  if (Number.isNaN(when.getTime())) return String(value);
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", timeZone: ZONE }).format(when);
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const ahead of [0, 1]) {
    if (day(when) === day(new Date(Date.now() + ahead * 86400000))) return `${words.format(ahead, "day")} ${time}`;
  }
  const weekday = { weekday: "long", day: "numeric", month: "long", timeZone: ZONE };
  return `${new Intl.DateTimeFormat(language, weekday).format(when)} ${time}`;
}

export const money = (sek, language) =>
  new Intl.NumberFormat(language, { style: "currency", currency: "SEK", maximumFractionDigits: 0 }).format(sek);

export const host = (url) => {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return url;
  }
};
