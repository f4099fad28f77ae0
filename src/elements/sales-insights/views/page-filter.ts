import { type ClauseMaker, isSame } from '../../../crossfilter/clauses.js';
import { join, split } from '../../../query/where/clause-list.js';
import { tagOf } from '../../base/element/tag-names.js';
import type { FilterController } from '../../base/query/filter-controller.js';

type Clauses = Readonly<Record<string, string>>;

/** Previous and current text of a replaced clause. */
interface Replaced {
  readonly before: string;
  readonly now: string;
}

/**
 * Filters the page by a finding. Clauses go to the controls of their fields, dates to the date control. Clauses without a control
 * become the widget's own. The previous clauses return at the end. The widget itself still reads the previous clauses, which
 * keeps the finding visible.
 */
export class PageFilter {
  readonly #filters: FilterController;
  readonly #namesOf: (clause: string) => readonly string[];
  #replaced: ReadonlyMap<string, Replaced> = new Map();
  #where = '';

  /** `namesOf` returns the names of a clause's field: role and column. */
  constructor(filters: FilterController, namesOf: (clause: string) => readonly string[]) {
    this.#filters = filters;
    this.#namesOf = namesOf;
  }

  /** True when a filter is set and no user has changed it since. */
  isSet(where: string): boolean {
    const { clauses } = this.#filters;
    return (
      this.#where !== '' &&
      this.#where === where &&
      [...this.#replaced].every(([source, { now }]) => isEqual(clauses[source], now))
    );
  }

  /** Returns the clauses of the page without those set by this filter. */
  readAs(clauses: Clauses): Clauses {
    const read = { ...clauses };
    for (const [source, { before, now }] of this.#replaced) if (isEqual(read[source], now)) read[source] = before;
    return read;
  }

  /** Replaces the current filter of the page. An empty text restores the page's own clauses. */
  set(where: string, unwritten = false): void {
    const before = this.readAs(this.#filters.clauses);
    const next = new Map<string, string>();
    for (const clause of where === '' ? [] : split(where)) {
      const source = this.#sourceOf(clause, before);
      const own = next.get(source);
      next.set(source, own === undefined ? clause : join([own, clause]));
    }
    const restored = [...this.#replaced.keys()].filter((source) => !next.has(source));
    this.#where = where;
    this.#replaced = new Map([...next].map(([source, now]) => [source, { before: before[source] ?? '', now }]));
    const changed = {
      ...Object.fromEntries(restored.map((source) => [source, before[source] ?? ''])),
      ...Object.fromEntries(next),
    };
    this.#filters.assign(changed, unwritten && where !== '');
  }

  /**
   * Returns the source for a clause. First choice is the source of a clause on the same field, then a control, then the widget.
   */
  #sourceOf(clause: string, clauses: Clauses): string {
    const names = this.#namesOf(clause);
    const isOnField = (where: string): boolean =>
      where !== '' && split(where).every((other) => this.#namesOf(other).some((name) => names.includes(name)));
    const holder = Object.entries(clauses).find(([source, where]) => source !== this.#filters.source && isOnField(where));
    const makers = this.#filters.makersOn(names);
    return holder?.[0] ?? (makers.find(isBrush) ?? makers.find(isControl))?.source ?? this.#filters.source;
  }
}

const isBrush = (maker: ClauseMaker): boolean => maker.isBrush === true;

/** A chart cannot show a clause that another source made. */
const isControl = ({ element }: ClauseMaker): boolean => element !== undefined && tagOf(element) === 'sales-filter';

function isEqual(one = '', other = ''): boolean {
  return one === '' || other === '' ? one === other : isSame(one, other);
}
