// What has been said, both sides, as it stands in the log; and what the page is told of it.

export class Said {
  // `emit(name, detail)` tells the page; `settings` has texts, server, region, minutes, page.
  constructor({ api, store, settings, emit, turn }) {
    Object.assign(this, { api, store, settings, emit, turnLanguage: turn });
    this.messages = [];
    this.busy = false;
    this.begun = false;
    this.round = 0;
  }

  get token() {
    return this.store.read().token;
  }

  get outbox() {
    return this.store.read().outbox ?? [];
  }

  // The view is made anew when the language changes; what was said is drawn again.
  show(view) {
    this.view = view;
    this.draw();
    view.waiting(this.busy);
    if (this.stuck) this.showAway();
  }

  push(message, reveal = true) {
    this.messages.push(message);
    const node = this.view.add(message);
    node.dataset.id = message.id ?? "";
    if (reveal) this.view.reveal(node);
    return node;
  }

  node(id) {
    return this.view.log.querySelector(`[data-id="${id}"]`);
  }

  // The choices of the last reply, under its last message.
  offer() {
    const since = this.messages.findLastIndex((message) => message.from === "patient");
    const list = this.messages.slice(since + 1).flatMap((message) => message.choices ?? []);
    if (list.length > 0) this.view.choices(this.view.log.lastElementChild, list);
  }

  draw() {
    const { view } = this;
    view.log.replaceChildren();
    for (const message of this.messages) {
      if (message.line) view.line(message.line);
      else view.add(message).dataset.id = message.id ?? "";
    }
    if (this.messages.length > 0) this.offer();
    this.drawNotices();
    if (view.log.lastElementChild) view.reveal(view.log.lastElementChild);
  }

  clear() {
    this.messages = [];
    this.draw();
  }

  drawNotices() {
    // The conversation itself begins with them: what is said there is not pinned above it too.
    const said = new Set(this.messages.map((message) => message.text));
    const left = (this.pinned ?? []).filter((text) => !said.has(text));
    this.view.notices.replaceChildren(...left.map((text) => this.view.notice(text)));
  }

  // Alerts are said at once, the rest in turn. The page learns that they came, never what was written.
  report(messages) {
    const { view } = this;
    const alarming = messages.filter((message) => message.card?.type === "alert");
    const calm = messages.filter((message) => message.card?.type !== "alert");
    const titles = messages.flatMap((message) => message.choices ?? []).map((choice) => choice.title);
    const offered = titles.length > 0 ? ` ${view.t("choices")}: ${titles.join(", ")}.` : "";
    for (const [list, urgent] of [[alarming, true], [calm, false]]) {
      if (list.length === 0) continue;
      const language = list[0].language;
      const last = urgent === (calm.length === 0);
      view.announce(list.map((message) => message.text).join(" ") + (last ? offered : ""), { urgent, language });
    }
    for (const { card } of messages) {
      if (card?.type === "alert") this.emit("alert", { level: card.level });
      if (card?.type === "contact") this.emit("contact", { region: card.region, lead: card.service ? "service" : "phone" });
    }
  }

  // Whatever is still on its way belongs to a conversation that is over.
  reset() {
    this.round += 1;
    this.busy = false;
    this.failed = false;
    this.stuck = false;
    this.store.clear();
    this.view.waiting(false);
    this.view.away(false);
    this.clear();
  }
}
