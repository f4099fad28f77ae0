import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TrendView } from './model/view.js';

/** The chart whose first line is played. */
export interface ToneTarget {
  view(): TrendView | undefined;
  /** Moves the cursor to the bin that is heard; `undefined` at the end. */
  follow(index: number | undefined): void;
  announce(sentence: string): void;
  /** Describes the lowest and the highest tone by their values. */
  caption(low: number, high: number): string;
}

/** Plays the first line of a trend as tones, with the cursor and its caption at the bin that is heard. S starts it, any key stops it. */
export class ToneController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #target: ToneTarget;
  #stop: (() => void) | undefined;
  /** Number of starts, by which a start that was stopped while its module loaded is dropped. */
  #starts = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, target: ToneTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
    host.addEventListener('keydown', this.#onKeyDown, true);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Starts the tones, or stops those that play. */
  async toggle(): Promise<void> {
    if (this.#stop) {
      this.#end();
      return;
    }
    const start = ++this.#starts;
    const { playTones } = await import('./sonify.js');
    const view = this.#target.view();
    const [line] = view?.lines ?? [];
    if (start !== this.#starts || !view || !line || !this.#host.isConnected) return;
    const { from, to } = view.shown;
    const values = [...line.values.slice(from, to + 1)];
    const known = values.filter((value) => !Number.isNaN(value));
    if (known.length === 0) return;
    this.#target.announce(this.#target.caption(Math.min(...known), Math.max(...known)));
    this.#stop = playTones(
      values,
      (index) => this.#target.follow(from + index),
      () => this.#end(),
    );
  }

  #end(): void {
    this.#starts += 1;
    this.#stop?.();
    if (this.#stop) this.#target.follow(undefined);
    this.#stop = undefined;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const isInChart = event.composedPath().some((target) => target instanceof Element && target.matches('.chart'));
    if (isPlain && isInChart && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void this.toggle();
    } else if (this.#stop) this.#end();
  };
}
