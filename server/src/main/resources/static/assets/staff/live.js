const EVERY_MS = 3000;

/** Asks again and again while the page is looked at, and tells only what is new. */
export class Live {
  #ask;
  #show;
  #fail;
  #every;
  #timer;
  #seen;
  #stopped = false;

  constructor(ask, show, fail = () => {}, every = EVERY_MS) {
    this.#ask = ask;
    this.#show = show;
    this.#fail = fail;
    this.#every = every;
    document.addEventListener('visibilitychange', this.#wake);
    this.now();
  }

  #wake = () => {
    if (!document.hidden) this.now();
  };

  /** Asks at once, whoever has just done something. */
  async now() {
    clearTimeout(this.#timer);
    try {
      const answer = await this.#ask();
      const text = JSON.stringify(answer);
      if (!this.#stopped && text !== this.#seen) {
        this.#seen = text;
        this.#show(answer);
      }
    } catch (problem) {
      if (!this.#stopped) this.#fail(problem);
    }
    clearTimeout(this.#timer);
    if (!this.#stopped && !document.hidden) this.#timer = setTimeout(() => this.now(), this.#every);
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#wake);
  }
}
