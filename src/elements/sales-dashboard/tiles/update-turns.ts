import { yieldToEventLoop } from '../../../util/promises.js';
import type { TileTag } from '../model/slot.js';

/** Turns of tags, the first one first. Those of cards are before filters: the worker answers them while filters are updated. */
const TURNS: Partial<Record<TileTag, number>> = { 'sales-kpi': 0, 'sales-trend': 1, 'sales-filter': 3 };
const OTHER_TURN = 2;

/**
 * Decides when widgets have their first update, each in another task. All of them in one task would keep a phone from painting for a second, and from
 * taking the answer of the first key figure.
 */
export class UpdateTurns {
  readonly #waiting: { readonly turn: number; readonly start: () => void }[] = [];
  #isRunning = false;

  /** Resolves when it is the turn of a widget. */
  turnOf(tag: TileTag): Promise<void> {
    return new Promise((start) => {
      this.#waiting.push({ turn: TURNS[tag] ?? OTHER_TURN, start });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      await yieldToEventLoop();
      this.#waiting.sort((one, other) => one.turn - other.turn);
      this.#waiting.shift()!.start();
    }
    this.#isRunning = false;
  }
}
