import type { Door } from './finding-card.js';
import type { Finding } from '../model/finding.js';

/**
 * Tracks the expanded panels of findings. A prefix separates several copies of one finding. In a story, and for the only finding of a
 * dashboard, the recommendation is expanded at first.
 */
export class ExpandedPanels {
  readonly #onChange: () => void;
  /** Panels that differ from their initial state. */
  readonly #turned = new Set<string>();

  /** `onChange` is called when a panel expands or collapses. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** True when a panel is expanded. */
  isOpen(prefix: string, door: Door, { key }: Finding): boolean {
    return ([STORY, LONE].includes(prefix) && door === 'todo') !== this.#turned.has(nameOf(prefix, door, key));
  }

  /** True when any panel differs from its initial state. */
  get isAnyTurned(): boolean {
    return this.#turned.size > 0;
  }

  /** Toggles a panel. */
  turn(prefix: string, door: Door, { key }: Finding): void {
    const name = nameOf(prefix, door, key);
    if (!this.#turned.delete(name)) this.#turned.add(name);
    this.#onChange();
  }
}

/** Prefix of story steps, and of a finding whose card has room for more. */
export const STORY = 's';
export const LONE = 'l';

function nameOf(prefix: string, door: Door, key: string): string {
  return `${prefix} ${door} ${key}`;
}
