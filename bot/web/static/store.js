// What is kept in the tab: nothing before the chat is opened, sessionStorage from then on, nothing once it is forgotten.

const KEY = "distanslots";

export class Store {
  #memory = null;

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY) ?? "null") ?? this.#memory ?? {};
    } catch {
      return this.#memory ?? {};
    }
  }

  write(changes) {
    this.#memory = { ...this.read(), ...changes };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(this.#memory));
    } catch {
      // A browser that refuses storage keeps the conversation for as long as the page stands.
    }
  }

  clear() {
    this.#memory = null;
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // Nothing could be stored, so nothing is left.
    }
  }
}
