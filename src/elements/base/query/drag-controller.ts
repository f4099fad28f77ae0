import type { ExpectedMove } from '../../../crossfilter/filter-bus.js';
import type { QueryPlan } from '../../../query/plan.js';
import { withoutComparison } from '../../../query/where/comparison.js';
import type { DataConnection } from '../data/data-connection.js';
import type { Lifecycle } from '../element/lifecycle.js';
import type { FilterController } from './filter-controller.js';
import { whenIdle } from './next-frame.js';

/** Time in milliseconds that a result may take after a change of a filter before the card shows that its numbers are outdated. */
const LATE_MS = 150;
/** Time in milliseconds without a move after which a drag counts as paused. */
const CALM_MS = 100;

/** The parts of a widget that its `DragController` uses. */
export interface DragHost {
  readonly filters: FilterController;
  readonly lifecycle: { readonly state: Lifecycle<unknown> };
  readonly connection: () => DataConnection | undefined;
  readonly requestUpdate: () => void;
  /** Queries the requested state without a render. Returns false when a render is necessary. */
  readonly ask: () => boolean;
  /** Returns all plans for other clauses of the group while the clause on `brush` moves. Empty while no view is shown. */
  readonly plansForDrag: (filters: readonly string[], brush: string) => readonly QueryPlan[];
  /** Renders the parts that were deferred during the drag. */
  readonly flushDeferred: () => void;
}

/**
 * Updates one widget when a filter of its group changes, once or during a drag. Skips renders that show nothing new and defers work
 * that can wait.
 */
export class DragController {
  readonly #host: DragHost;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DragHost) {
    this.#host = host;
  }

  /** Called when a filter has changed. The view stays unchanged until the result arrives or is late. */
  follow(): void {
    if (this.#host.ask()) this.#awaitLate();
    else this.#host.requestUpdate();
  }

  /** Renders deferred parts once the page is idle, and a drag has paused. */
  flushDeferred(): void {
    const { lifecycle } = this.#host;
    const { epoch } = lifecycle.state;
    const flush = (): void => {
      if (epoch === lifecycle.state.epoch) this.#host.flushDeferred();
    };
    if (this.#host.filters.moving) setTimeout(flush, CALM_MS);
    else whenIdle(flush);
  }

  /**
   * Called when a clause is about to move. If the clause applies to this widget, the worker prepares the current queries for all values
   * that the user can select.
   */
  prepare({ source, brush, where }: ExpectedMove): void {
    const { filters, plansForDrag, connection } = this.#host;
    const { mode } = filters;
    if (mode === 'none' || (source === filters.source && mode !== 'all') || filters.appliedPart(where) === '') return;
    const hidden = mode === 'all' ? [source] : [source, filters.source];
    const others = Object.entries(filters.clauses).filter(([other]) => !hidden.includes(other));
    const applied = [...others.map(([, clause]) => withoutComparison(clause)), where]
      .map((clause) => filters.appliedPart(clause))
      .filter(Boolean);
    const plans = plansForDrag(applied, brush);
    if (plans.length > 0) connection()?.prepare(plans, brush);
  }

  #awaitLate(): void {
    const { lifecycle, requestUpdate } = this.#host;
    const { answer } = lifecycle.state;
    if (this.#late !== undefined) return;
    this.#late = setTimeout(() => {
      this.#late = undefined;
      if (!lifecycle.state.run) return;
      if (answer === lifecycle.state.answer) requestUpdate();
      else this.#awaitLate();
    }, LATE_MS);
  }
}
