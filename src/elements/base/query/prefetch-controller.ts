import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FilterController } from './filter-controller.js';
import type { DataConnection } from '../data/data-connection.js';

/** The values that a user can select in a widget: their dimension (`month(date)`, `region`), and a clause that covers all of them. */
export interface SelectableRange {
  readonly brush: string;
  readonly where: string;
}

/** The current state of a widget with a brush. */
export interface PrefetchTarget {
  readonly filters: FilterController;
  /** Returns `undefined` while nothing can be selected. */
  readonly selectableRange: () => SelectableRange | undefined;
  readonly connection: () => DataConnection | undefined;
  readonly isBrushed: () => boolean;
}

/** The last notification and its sender. A controller repeats a notification only when its state or the sender has changed. */
let last: { readonly teller: object; readonly state: string } | undefined;

/**
 * Announces to the filter group that the clause of this widget is about to move, so other widgets can prepare their queries. Announces when
 * the pointer or the focus is on the widget, and again when its selectable values, the data or another clause change. Touch announces only
 * while it brushes, not while it scrolls past. During a drag in another widget nothing is announced, to keep what is prepared for that drag.
 */
export class PrefetchController implements ReactiveController {
  readonly #target: PrefetchTarget;
  #isHovered = false;
  #isFocused = false;

  constructor(host: ReactiveControllerHost, target: PrefetchTarget) {
    this.#target = target;
    host.addController(this);
  }

  readonly onPointerEnter = ({ pointerType }: PointerEvent): void => {
    this.#isHovered = pointerType !== 'touch';
    this.hostUpdated();
  };

  readonly onPointerLeave = (): void => {
    this.#isHovered = false;
  };

  readonly onFocusIn = (): void => {
    this.#isFocused = true;
    this.hostUpdated();
  };

  readonly onFocusOut = (): void => {
    this.#isFocused = false;
  };

  hostUpdated(): void {
    const { filters, isBrushed, selectableRange, connection } = this.#target;
    if (!isBrushed() && (filters.moving || (!this.#isHovered && !this.#isFocused))) return;
    const choices = selectableRange();
    if (!choices) return;
    const { [filters.source]: _, ...others } = filters.clauses;
    const state = JSON.stringify([choices, others, connection()?.version]);
    if (last?.teller === this && last.state === state) return;
    last = { teller: this, state };
    filters.expect(choices.brush, choices.where);
  }

  hostDisconnected(): void {
    this.#isHovered = this.#isFocused = false;
    if (last?.teller === this) last = undefined;
  }
}
