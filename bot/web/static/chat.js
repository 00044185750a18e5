// A conversation as the patient meets it: open, start over, forget, copy, leave. The server holds what was said.

import { Refusal } from "./api.js";
import { Sending } from "./sending.js";
import { copy, print, transcript } from "./transcript.js";

export class Chat extends Sending {
  async open(byPatient = true) {
    this.view.open();
    this.store.write({ open: true });
    if (byPatient) {
      this.view.focus();
      this.emit("open", { region: this.settings.region ?? null, language: this.view.language });
    }
    if (!this.begun) await this.begin();
  }

  close() {
    this.view.close();
    this.store.write({ open: false });
    this.view.launcher?.focus();
  }

  async begin() {
    this.begun = true;
    this.notices();
    await this.attempt(() => (this.token ? this.restore() : this.start()));
  }

  async notices() {
    const list = await this.api.notices(this.language, this.settings.region);
    this.pinned = list.map((notice) => String(notice.text));
    this.drawNotices();
  }

  // The handover lives on until a nurse opens it; forgetting would take the code that was just given.
  async startOver() {
    const { token } = this;
    const keep = this.messages.some((message) => message.card?.type === "handover");
    this.reset();
    this.store.write({ open: true });
    this.view.focus();
    if (token && !keep) this.api.forget(token).catch(() => undefined);
    await this.attempt(() => this.start());
  }

  async forget() {
    const { token } = this;
    this.reset();
    this.view.input.value = "";
    const gone = token ? await this.api.forget(token).then(() => true, (error) => error instanceof Refusal) : true;
    const words = this.view.t(gone ? "forgotten" : "forgotten-here", { minutes: this.settings.minutes });
    this.messages = [{ line: words }];
    this.draw();
    this.view.announce(words);
    this.view.focus();
  }

  async copy() {
    const { t } = this.view;
    const done = await copy(transcript(this.messages, t));
    this.view.announce(t(done ? "copied" : "not-copied"));
    this.view.reveal(this.view.line(t(done ? "copied" : "not-copied")));
  }

  print() {
    print(transcript(this.messages, this.view.t), this.view.t("title"), this.view.language);
  }

  // Erases before it leaves, and leaves even when nothing could be erased.
  leave() {
    const { token } = this;
    this.reset();
    if (token) this.api.forget(token).catch(() => undefined);
    document.documentElement.style.setProperty("display", "none", "important");
    document.title = "";
    const neutral = this.settings.leave ?? this.view.t("leave-url");
    try {
      window.top.location.replace(neutral);
    } catch {
      window.location.replace(neutral);
    }
  }

  // Before anything is said the greeting can simply be given anew in the other language.
  async turn() {
    const untouched = !this.messages.some((message) => message.from === "patient");
    const { token } = this;
    this.turnLanguage();
    this.store.write({ language: this.language });
    this.notices();
    if (!untouched || this.busy || !token) return;
    this.api.forget(token).catch(() => undefined);
    this.store.write({ token: null });
    this.clear();
    await this.attempt(() => this.start());
  }
}
