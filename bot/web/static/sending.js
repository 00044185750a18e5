// Messages on their way: one after the other, by a name of their own, so that sending again makes no second turn.

import { Away, Refusal } from "./api.js";
import { Said } from "./said.js";

const SLOW = 2500;
// An answer to a conversation that was forgotten while it was on its way.
class Stale extends Error {}

const name = () => [...crypto.getRandomValues(new Uint8Array(12))].map((part) => part.toString(16).padStart(2, "0")).join("");

export class Sending extends Said {
  async start() {
    const answer = await this.live(this.api.start(this.language, this.settings.region));
    this.store.write({ token: answer.token, language: this.language, told: this.language, asked: this.settings.asked });
    this.receive(answer.messages);
    await this.flush();
  }

  // A page was reloaded. What may have been lost on the way is sent first, by its old name: no second turn.
  // Refused, it is told of under what was said before.
  async restore() {
    let refusal;
    try {
      for (const item of this.outbox) {
        await this.post(item);
        this.done(item);
      }
    } catch (error) {
      if (!(error instanceof Refusal) || error.status === 401) throw error;
      refusal = error;
    }
    this.messages = (await this.live(this.api.history(this.token))).messages;
    this.draw();
    if (refusal) throw refusal;
  }

  // Runs `step`; says in words what stands in the way, and begins again where the conversation has been forgotten.
  async attempt(step) {
    if (this.busy) return;
    this.busy = true;
    this.stuck = false;
    const { round } = this;
    this.view.away(false);
    this.view.waiting(true);
    const slow = setTimeout(() => this.view.announce(this.view.t("waiting")), SLOW);
    try {
      await step();
    } catch (error) {
      if (!(error instanceof Stale) && round === this.round) await this.explain(error);
    }
    clearTimeout(slow);
    if (round !== this.round) return;
    this.busy = false;
    this.view.waiting(false);
    this.settle();
  }

  async explain(error) {
    if (error instanceof Refusal && error.status === 401) return this.renew();
    if (error instanceof Refusal) return this.refused(error);
    // A fault of our own must not leave the patient without the numbers either.
    if (!(error instanceof Away)) reportError(error);
    return this.away();
  }

  away() {
    const { t } = this.view;
    this.failed = true;
    this.stuck = true;
    this.showAway();
    this.view.announce(`${t("away-title")}. ${t("away")}`, { urgent: true });
  }

  showAway() {
    const { t } = this.view;
    this.markUnsent(navigator.onLine ? t("not-sent") : t("offline"), []);
    this.view.away(true);
  }

  refused(error) {
    const { t } = this.view;
    const words = error.status === 429 && error.wait ? t("slow-down", { seconds: error.wait }) : error.message || t("refused");
    const item = this.outbox[0];
    if (item === undefined) return this.away();
    this.failed = true;
    if (error.status !== 429) this.takeBack(item);
    else this.markUnsent(words, error.numbers);
    if (error.status !== 429) this.view.reveal(this.view.refusal(words, error.numbers));
    return this.view.announce(words, { urgent: true });
  }

  // A message that will never be taken goes back into the field, to be changed.
  takeBack(item) {
    this.done(item);
    this.messages = this.messages.filter((message) => message.id !== item.id);
    this.draw();
    if (item.text && this.view.input.value === "") {
      this.view.input.value = item.text;
      this.view.measure();
    }
  }

  async renew() {
    const kept = this.outbox.filter((item) => item.text);
    this.messages = [...this.messages.filter((message) => !this.outbox.some((item) => item.id === message.id)), { line: this.view.t("expired") }];
    this.store.write({ token: null, outbox: kept });
    this.draw();
    this.view.announce(this.view.t("expired"));
    try {
      await this.start();
    } catch (error) {
      if (error instanceof Refusal && error.status !== 401) this.refused(error);
      else this.away();
    }
  }

  send(text) {
    return this.put({ id: name(), text }, text);
  }

  choose(choice) {
    return this.put({ id: name(), choice: choice.value }, choice.title);
  }

  async put(item, title) {
    if (this.view.dropChoices()) this.view.focus();
    this.store.write({ outbox: [...this.outbox, { ...item, title }] });
    this.push({ from: "patient", text: title, id: item.id });
    await this.attempt(() => (this.token ? this.flush() : this.start()));
  }

  // One after the other, also those written while an answer was awaited.
  async flush() {
    while (this.outbox.length > 0) {
      const item = this.outbox[0];
      if (!this.messages.some((message) => message.id === item.id)) this.push({ from: "patient", text: item.title, id: item.id });
      const { messages, forgotten } = await this.post(item);
      this.done(item);
      this.view.sent(this.node(item.id));
      this.receive(messages, forgotten);
    }
  }

  // The language is named when it was changed here; named each time it would bind whoever writes in another.
  async post({ id, text, choice }) {
    const said = choice === undefined ? { text } : { choice };
    const named = this.store.read().told === this.language ? {} : { language: this.language };
    const answer = await this.live(this.api.say(this.token, { ...said, id, ...named }));
    this.store.write({ told: this.language });
    return answer;
  }

  done(item) {
    this.store.write({ outbox: this.outbox.filter((other) => other.id !== item.id) });
  }

  async live(answer) {
    const { round } = this;
    const value = await answer;
    if (round !== this.round) throw new Stale();
    return value;
  }

  // Forgotten: by the patient's wish the server has nothing but these messages, so nothing else stays on the screen.
  receive(messages, forgotten = false) {
    this.failed = false;
    if (forgotten) this.clear();
    this.view.away(false);
    this.view.dropChoices();
    const nodes = messages.map((message) => this.push({ from: "assistant", ...message }, false));
    this.offer();
    this.drawNotices();
    if (nodes.length > 0) this.view.reveal(nodes[0]);
    this.report(messages);
  }

  // Why, and what can be done, stands under the last: one press sends them all.
  markUnsent(words, numbers) {
    const all = this.outbox;
    for (const item of all) {
      const node = this.node(item.id) ?? this.push({ from: "patient", text: item.title, id: item.id });
      this.view.unsent(node, ...(item === all.at(-1) ? [words, numbers] : [this.view.t("not-sent")]));
    }
  }

  settle() {
    if (!this.failed && this.token && this.outbox.length > 0) this.attempt(() => this.flush());
  }

  retry() {
    for (const item of this.outbox) {
      const node = this.node(item.id);
      if (node) this.view.sent(node);
    }
    this.failed = false;
    this.view.focus();
    return this.attempt(() => (this.token ? (this.messages.some((said) => said.from === "assistant") ? this.flush() : this.restore()) : this.start()));
  }
}
