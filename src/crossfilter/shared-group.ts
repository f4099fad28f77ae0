import { badOption } from '../util/error.js';
import { distribute, fieldsIn, isSame, join, makerOf, makersOn, split, takeKnown, normalizeClause } from './clauses.js';
import type { ClauseMaker, Clauses } from './clauses.js';
import { SalesFilterChangeEvent } from './filter-group.js';
import type {
  DefaultClause,
  ExpectedMove,
  FilterChange,
  FilterGroup,
  FilterMove,
  HeldClause,
  SetOptions,
} from './filter-group.js';

/** The source of a default clause when no widget of the page makes clauses on its field. */
const PERIOD_SOURCE = 'period';

/** Maximum number of undo steps. */
const MAX_STEPS = 100;

/** Time in milliseconds between two changes below which they are one series. */
const REST_MS = 250;
/** Time in milliseconds between two changes of one task at most. */
const SAME_TASK_MS = 2;

/** Changes of one source in quick succession. */
interface Series {
  readonly source: string;
  readonly count: number;
  /** The clauses before the first change. */
  readonly before: Clauses;
  readonly last: number;
}

/** The filter group that the bus creates. */
export class SharedGroup implements FilterGroup {
  readonly name: string;
  readonly #hub = new EventTarget();
  #makers: readonly ClauseMaker[] = [];
  #clauses: Clauses = new Map();
  readonly #unwritten = new Set<string>();
  /** The clauses that `load` assigned. While unchanged, a clause may still move to a widget that registers later. */
  #loaded: Clauses = new Map();
  /** The default clause and its source at the time it was set; the user may have changed it since. */
  #default: (DefaultClause & { readonly holder: string }) | undefined;
  #past: Clauses[] = [];
  #future: Clauses[] = [];
  #gesture: { readonly source: string; readonly before: Clauses } | undefined;
  #series: Series | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string) {
    this.name = name;
  }

  get clauses(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#clauses);
  }

  get where(): string {
    return join(this.#clauses.values());
  }

  get written(): string {
    return join([...this.#clauses].filter(([source]) => !this.#unwritten.has(source)).map(([, where]) => where));
  }

  get canUndo(): boolean {
    return this.#past.length > 0 || this.#gesture !== undefined;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  get defaultClause(): HeldClause | undefined {
    const clause = this.#default;
    return clause?.where ? { ...clause, source: this.#holder(clause) } : undefined;
  }

  set(source: string, where: string, { moving, element, unwritten }: SetOptions = {}): void {
    // Any script can set a clause by an event, with any values.
    if (!source || typeof source !== 'string' || typeof where !== 'string')
      throw badOption('filter', [source, where].map(String).join(': '), 'a name and a text');
    const text = normalizeClause(where);
    if (unwritten) this.#unwritten.add(source);
    else this.#unwritten.delete(source);
    // When a gesture clears its clause, the clauses from before the gesture return, including a default clause that it replaced.
    const next = new Map(this.#gesture?.source === source ? this.#gesture.before : this.#clauses);
    const before = next.get(source) ?? '';
    if (text === '') next.delete(source);
    else if (!isSame(text, before)) next.set(source, text);
    if (this.#isReplaced(source, text)) next.delete(this.#default!.holder);
    if (moving) this.#drag(source, next, element);
    // Widgets say themselves when they are dragged; a script of the page, such as one with a slider, only sets clauses.
    else if (!element && this.#isContinuous(source)) this.#follow(source, next);
    else this.#step(source, next, element);
  }

  assign(clauses: Readonly<Record<string, string>>, { element, unwritten }: SetOptions = {}): void {
    const next = new Map(this.#clauses);
    for (const [source, where] of Object.entries(clauses)) {
      const text = normalizeClause(where);
      if (unwritten) this.#unwritten.add(source);
      else this.#unwritten.delete(source);
      if (text === '') next.delete(source);
      else if (!isSame(text, next.get(source) ?? '')) next.set(source, text);
      if (this.#isReplaced(source, text)) next.delete(this.#default!.holder);
    }
    this.#step(undefined, next, element);
  }

  clear(source?: string, { element }: SetOptions = {}): void {
    if (source !== undefined) this.set(source, '', { element });
    else this.#step(undefined, new Map(), element);
  }

  reset(source?: string, { element }: SetOptions = {}): void {
    const next = new Map(source === undefined ? [] : this.#clauses);
    next.delete(source ?? '');
    const { defaultClause } = this;
    const isCleared =
      source !== undefined && source === defaultClause?.source && this.#clauses.get(source) === defaultClause.where;
    if (defaultClause && !isCleared && ![...next.values()].some((where) => isOn(where, defaultClause.fields))) {
      this.#default = { ...defaultClause, holder: defaultClause.source };
      next.set(defaultClause.source, defaultClause.where);
    }
    this.#step(source, next, element);
  }

  subscribe(listener: (change: FilterChange) => void): () => void {
    return this.#listen('change', listener);
  }

  watch(listener: (move: FilterMove) => void): () => void {
    return this.#listen('move', listener);
  }

  expect(detail: ExpectedMove): void {
    this.#hub.dispatchEvent(new CustomEvent('expected', { detail }));
  }

  onExpected(listener: (move: ExpectedMove) => void): () => void {
    return this.#listen('expected', listener);
  }

  undo(): void {
    this.#series = undefined;
    this.#endGesture();
    const target = this.#past.pop();
    if (!target) return;
    this.#future.push(this.#clauses);
    this.#move(target, 'step');
  }

  redo(): void {
    this.#series = undefined;
    this.#endGesture();
    const target = this.#future.pop();
    if (!target) return;
    this.#past.push(this.#clauses);
    this.#move(target, 'step');
  }

  whereFor(source: string, mode: 'cross' | 'all' | 'none'): string[] {
    if (mode === 'none') return [];
    return [...this.#clauses].filter(([other]) => mode === 'all' || other !== source).map(([, where]) => where);
  }

  setDefault(clause?: DefaultClause): void {
    const old = this.#default;
    const others = this.#withoutDefault();
    if (!clause) {
      this.#default = undefined;
      if (!isEqual(others, this.#clauses)) this.#move(others, 'load');
      return;
    }
    const where = normalizeClause(clause.where);
    const isKept = old ? this.#isDefaultKept : !clause.isInAddress;
    if (!isKept || [...others.values()].some((other) => isOn(other, clause.fields))) {
      // The clause from the URL may equal the default. Then it is replaceable, as on the first visit.
      const holder = old ? old.holder : ([...this.#clauses].find(([, own]) => where && isSame(own, where))?.[0] ?? '');
      this.#default = { ...clause, where, holder };
      return;
    }
    this.#default = { ...clause, where, holder: this.#holderOf(clause, others) };
    if (where) others.set(this.#default.holder, where);
    if (!isEqual(others, this.#clauses)) this.#move(others, 'load');
  }

  adopt(maker: ClauseMaker): () => void {
    this.#makers = [...this.#makers, maker];
    if (this.#default && this.#isDefaultKept) this.setDefault(this.#default);
    const isFree = ([source, where]: readonly [string, string]): boolean => this.#loaded.get(source) === where;
    const free = [...this.#clauses].filter(isFree);
    const retained = new Map([...this.#clauses].filter((entry) => !isFree(entry)));
    if (free.length > 0) this.#move(this.#handOut(retained, split(join(free.map(([, where]) => where)))), 'load');
    return () => {
      this.#makers = this.#makers.filter((other) => other !== maker);
    };
  }

  makersOn(fields: readonly string[]): readonly ClauseMaker[] {
    return makersOn(fields, this.#makers);
  }

  load(where: string): void {
    const texts = split(where);
    this.#endGesture();
    const isFirst = this.#clauses.size === 0 && this.#past.length === 0;
    const apart = [...this.#clauses].filter(([source]) => this.#unwritten.has(source));
    const written = new Map([...this.#clauses].filter(([source]) => !this.#unwritten.has(source)));
    const next = this.#handOut(new Map([...takeKnown(written, texts), ...apart]), texts);
    if (!isFirst && !isEqual(next, this.#clauses)) this.#remember(this.#clauses);
    this.#move(next, 'load');
  }

  get #isDefaultKept(): boolean {
    const { holder = '', where } = this.#default ?? {};
    return (this.#clauses.get(holder) ?? '') === where;
  }

  #withoutDefault(): Map<string, string> {
    const others = new Map(this.#clauses);
    if (this.#default && this.#isDefaultKept) others.delete(this.#default.holder);
    return others;
  }

  /** Returns the source of a recorded default clause. */
  #holder(clause: DefaultClause & { readonly holder: string }): string {
    return clause.holder || this.#holderOf(clause, this.#withoutDefault());
  }

  #holderOf({ source, fields }: DefaultClause, others: Clauses): string {
    return source ?? makerOf(fields, this.#makers, others)?.source ?? PERIOD_SOURCE;
  }

  /** True when the clause of another source replaces the default clause. */
  #isReplaced(source: string, text: string): boolean {
    const clause = this.#default;
    if (!clause?.where || text === '' || source === clause.holder) return false;
    const before = this.#gesture?.source === source ? this.#gesture.before : this.#clauses;
    return before.get(clause.holder) === clause.where && isOn(text, clause.fields);
  }

  #handOut(retained: Clauses, texts: readonly string[]): Clauses {
    this.#loaded = distribute(texts, this.#makers, retained);
    return new Map([...retained, ...this.#loaded]);
  }

  /** True for the third and each later change of a source that follows the previous one within a quarter of a second. */
  #isContinuous(source: string): boolean {
    const now = Date.now();
    const series = this.#series;
    const isNext = series?.source === source && now - series.last < REST_MS;
    // Changes of one task, such as those of a script that restores filters, count once.
    const count = isNext ? series.count + (now - series.last < SAME_TASK_MS ? 0 : 1) : 1;
    this.#series = { source, count, before: isNext ? series.before : this.#clauses, last: now };
    return count > 2;
  }

  /** Continues a series of changes as a drag, whose first changes are no steps of their own. Ends the drag after a rest. */
  #follow(source: string, next: Clauses): void {
    const { before } = this.#series!;
    if (!this.#gesture) {
      const at = this.#past.indexOf(before);
      if (at >= 0) this.#past = this.#past.slice(0, at);
      this.#gesture = { source, before };
    }
    this.#drag(source, next, undefined);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      if (this.#gesture?.source === source) this.#step(source, this.#clauses, undefined);
    }, REST_MS);
  }

  #drag(source: string, next: Clauses, element: Element | undefined): void {
    if (this.#gesture?.source !== source) {
      this.#endGesture();
      this.#gesture = { source, before: this.#clauses };
    }
    if (!isEqual(next, this.#clauses)) this.#move(next, 'moving', element);
  }

  /** `source` is `undefined` when the change concerns more than one source. */
  #step(source: string | undefined, next: Clauses, element: Element | undefined): void {
    const endsGesture = this.#gesture !== undefined && this.#gesture.source === source;
    const before = endsGesture ? this.#gesture!.before : this.#clauses;
    if (endsGesture) this.#gesture = undefined;
    else this.#endGesture();
    if (!isEqual(before, next)) this.#remember(before);
    if (endsGesture || !isEqual(next, this.#clauses)) this.#move(next, 'step', element);
  }

  /** Makes an interrupted gesture a separate step. */
  #endGesture(): void {
    const before = this.#gesture?.before;
    this.#gesture = undefined;
    if (before && !isEqual(before, this.#clauses)) this.#remember(before);
  }

  #remember(clauses: Clauses): void {
    this.#past = [...this.#past, clauses].slice(-MAX_STEPS);
    this.#future = [];
  }

  #move(next: Clauses, move: FilterMove, element?: Element): void {
    const before = this.#clauses;
    this.#clauses = next;
    for (const source of new Set([...before.keys(), ...next.keys()])) {
      if (before.get(source) !== next.get(source)) this.#notify(source, element);
    }
    this.#hub.dispatchEvent(new CustomEvent<FilterMove>('move', { detail: move }));
  }

  #notify(source: string, element: Element | undefined): void {
    const where = this.#clauses.get(source) ?? '';
    const detail: FilterChange = { version: 1, group: this.name, source, where, clauses: this.clauses };
    this.#hub.dispatchEvent(new CustomEvent('change', { detail }));
    const target: EventTarget | undefined = element?.isConnected ? element : (globalThis as { document?: Document }).document;
    target?.dispatchEvent(new SalesFilterChangeEvent(detail));
  }

  #listen(type: 'change' | 'move' | 'expected', listener: (detail: never) => void): () => void {
    // Rejects a bad listener here, where the mistake is, instead of at each later change.
    if (typeof listener !== 'function') throw badOption('subscribe', String(listener), 'a function');
    const call = (event: Event): void => listener((event as CustomEvent<never>).detail);
    this.#hub.addEventListener(type, call);
    return () => {
      this.#hub.removeEventListener(type, call);
    };
  }
}

/** True when a text has a clause on one of `fields`. */
function isOn(where: string, fields: readonly string[]): boolean {
  return fieldsIn(where).some((field) => fields.includes(field));
}

function isEqual(one: Clauses, other: Clauses): boolean {
  return one.size === other.size && [...one].every(([source, where]) => other.get(source) === where);
}
