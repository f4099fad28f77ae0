import { isSame, join, split } from '../../../crossfilter/clauses.js';
import type { ClauseMaker } from '../../../crossfilter/clauses.js';
import type { FilterController } from '../../base/query/filter-controller.js';

type Clauses = Readonly<Record<string, string>>;

/** What a clause was before, and what it is now. */
interface Replaced {
  readonly before: string;
  readonly now: string;
}

/**
 * Filters the page by a finding: sets the clause of each field where the page has it, the date in the date control, and those of no control as the widget's own. What was
 * there before returns at the end, and the widget goes on reading it, so that the finding stays.
 */
export class PageFilter {
  readonly #filters: FilterController;
  readonly #namesOf: (clause: string) => readonly string[];
  #replaced: ReadonlyMap<string, Replaced> = new Map();
  #where = '';

  /** `namesOf` gives the names that a clause's field has: its role and its column. */
  constructor(filters: FilterController, namesOf: (clause: string) => readonly string[]) {
    this.#filters = filters;
    this.#namesOf = namesOf;
  }

  /** Whether the page is filtered by a text, and nobody has changed that since. */
  isSet(where: string): boolean {
    const { clauses } = this.#filters;
    return (
      this.#where !== '' &&
      this.#where === where &&
      [...this.#replaced].every(([source, { now }]) => isEqual(clauses[source], now))
    );
  }

  /** The clauses of the page without those that this filter has set. */
  readAs(clauses: Clauses): Clauses {
    const read = { ...clauses };
    for (const [source, { before, now }] of this.#replaced) if (isEqual(read[source], now)) read[source] = before;
    return read;
  }

  /** Filters the page by a text in place of the one before; an empty text gives the page its own clauses back. */
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

  /** The source that a clause belongs to: the one that has a clause on its field alone, otherwise a control for the field, otherwise the widget itself. */
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

/** A chart that makes clauses would not show one that it has not made. */
const isControl = ({ element }: ClauseMaker): boolean => element?.localName === 'sales-filter';

function isEqual(one = '', other = ''): boolean {
  return one === '' || other === '' ? one === other : isSame(one, other);
}
