import type { Door } from './finding-card.js';
import type { Finding } from '../model/finding.js';

/** Which doors of findings are open. A finding may be there several times at once, told apart by a prefix; in a story what to do is open from the start. */
export class Doors {
  readonly #onChange: () => void;
  /** Those that are not as they were at the start. */
  readonly #turned = new Set<string>();

  /** `onChange` is called when a door has opened or closed. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether a door is open. */
  isOpen(prefix: string, door: Door, { key }: Finding): boolean {
    return (prefix === STORY && door === 'todo') !== this.#turned.has(nameOf(prefix, door, key));
  }

  /** Whether any door is not as it was at the start. */
  get isAnyTurned(): boolean {
    return this.#turned.size > 0;
  }

  /** Opens a door, or closes it. */
  turn(prefix: string, door: Door, { key }: Finding): void {
    const name = nameOf(prefix, door, key);
    if (!this.#turned.delete(name)) this.#turned.add(name);
    this.#onChange();
  }
}

/** The prefix of a step of the story. */
export const STORY = 's';

function nameOf(prefix: string, door: Door, key: string): string {
  return `${prefix} ${door} ${key}`;
}
