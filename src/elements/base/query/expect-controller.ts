import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FilterController } from './filter-controller.js';
import type { DataConnection } from '../data/data-connection.js';

/** What a reader may choose in a widget: on which dimension (`month(date)`, `region`), and a clause that covers it all. */
export interface Choosable {
  readonly brush: string;
  readonly where: string;
}

/** A widget in which clauses are brushed, as it is when it is asked. */
export interface ExpectTarget {
  readonly filters: FilterController;
  /** Undefined while nothing can be chosen. */
  readonly choosable: () => Choosable | undefined;
  readonly connection: () => DataConnection | undefined;
  /** Whether a brush is under way. */
  readonly isBrushed: () => boolean;
}

/** Who spoke last, and of what state: what was told is told again only where something else is to be expected meanwhile. */
let last: { readonly teller: object; readonly state: string } | undefined;

/**
 * Tells the others of a filter group that the clause of this widget is about to move, as soon as the pointer or the focus is on it, and anew when its
 * choices, the data or another clause change meanwhile. A finger that scrolls past tells nothing; one that brushes does. While another one is dragged
 * nothing is told: what was got ready for that would go.
 */
export class ExpectController implements ReactiveController {
  readonly #target: ExpectTarget;
  #isHovered = false;
  #isFocused = false;

  constructor(host: ReactiveControllerHost, target: ExpectTarget) {
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
    const { filters, isBrushed, choosable, connection } = this.#target;
    if (!isBrushed() && (filters.moving || (!this.#isHovered && !this.#isFocused))) return;
    const choices = choosable();
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
