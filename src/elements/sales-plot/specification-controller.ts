import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Time in milliseconds that a chart waits for its specification or function before it reports that none is set. */
const PATIENCE_MS = 2000;

const SCRIPT = ':scope > script[type="application/json"]';

/** Reads the specification in an element’s child script, follows its changes, and reports when it is overdue. */
export class SpecificationController implements ReactiveController {
  /** The text of the script; `undefined` without a script. */
  text: string | undefined;
  /** True when the specification is overdue. */
  isOverdue = false;

  readonly #host: HTMLElement;
  readonly #onChange: () => void;
  #observer: MutationObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement & ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => {
      if (this.#read()) this.#onChange();
    });
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#timer = setTimeout(() => {
      this.isOverdue = true;
      if (this.text === undefined) this.#onChange();
    }, PATIENCE_MS);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    this.isOverdue = false;
  }

  /** Reads the script again. Returns true when its text changed. */
  #read(): boolean {
    const before = this.text;
    this.text = this.#host.querySelector(SCRIPT)?.textContent ?? undefined;
    return this.text !== before;
  }
}
