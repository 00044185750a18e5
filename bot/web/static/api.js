// The chat contract over fetch. Away: nobody answers (network, timeout, 5xx). Refusal: the server said no, and why.

const PATIENCE = 15000;

export class Away extends Error {}

export class Refusal extends Error {
  constructor(status, problem, wait) {
    super(problem.detail ?? problem.title ?? "");
    this.status = status;
    this.numbers = Array.isArray(problem.numbers) ? problem.numbers : [];
    this.wait = wait;
  }
}

export class Api {
  constructor(server) {
    this.base = new URL("api/", server.endsWith("/") ? server : `${server}/`).href;
  }

  start(language, region) {
    return this.#call("POST", "conversation", { body: region ? { language, region } : { language } });
  }

  say(token, message) {
    return this.#call("POST", "conversation/messages", { token, body: message });
  }

  history(token) {
    return this.#call("GET", "conversation", { token });
  }

  forget(token) {
    return this.#call("DELETE", "conversation", { token, keepalive: true });
  }

  async notices(language, region) {
    const asked = new URLSearchParams(region ? { language, region } : { language });
    try {
      const found = await this.#call("GET", `notices?${asked}`, {});
      return Array.isArray(found) ? found : [];
    } catch {
      return [];
    }
  }

  async #call(method, path, { token, body, keepalive = false }) {
    const headers = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    let answer;
    let content;
    try {
      answer = await fetch(this.base + path, {
        method,
        headers,
        body: body ? JSON.stringify(body) : undefined,
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        keepalive,
        signal: AbortSignal.timeout(PATIENCE),
      });
      content = answer.status === 204 ? null : await answer.json();
    } catch (error) {
      if (answer && answer.status < 500 && !answer.ok) throw new Refusal(answer.status, {}, 0);
      throw new Away(String(error));
    }
    if (answer.status >= 500) throw new Away(String(answer.status));
    if (!answer.ok) throw new Refusal(answer.status, content ?? {}, Number(answer.headers.get("Retry-After")) || 0);
    return content;
  }
}
