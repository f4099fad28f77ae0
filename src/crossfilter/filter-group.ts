import { badOption } from '../util/error.js';
import { distribute, fieldsIn, isSame, join, makerOf, makersOn, split, takeKnown, tidy } from './clauses.js';
import type { ClauseMaker, Clauses } from './clauses.js';

/** What a change of a filter group tells: the detail of `sales-filter-change`, also passed on by `subscribe`. */
export interface FilterChange {
  readonly version: 1;
  readonly group: string;
  /** Whose clause changed: a widget's id, a foreign name, or `url`. */
  readonly source: string;
  /** Its clause now; `''` when cleared. */
  readonly where: string;
  /** The clauses of all sources now. */
  readonly clauses: Readonly<Record<string, string>>;
}

/** How a clause is set. */
export interface SetOptions {
  /** `moving` while a person drags: the others follow, but only the `set` without it (the end) makes the step that can be undone. */
  readonly gesture?: 'moving' | undefined;
  /** The widget that causes the change; `sales-filter-change` is fired on it instead of on `document`. */
  readonly element?: Element | undefined;
  /** The address tells of this clause in another way (a story by its step): it is not written there as a clause, and an address that lacks it does not take it off. */
  readonly unwritten?: boolean | undefined;
}

/** How the clauses moved: within a gesture, by a step that can be undone, or by `load` and `adopt`. */
export type FilterMove = 'moving' | 'step' | 'load';

/** Says that a source's clause is about to move again and again, as under a brush. */
export interface ExpectedMove {
  readonly source: string;
  /** The dimension that it will be on, as in `by`: `month(date)`, `region`. */
  readonly brush: string;
  /** A clause that covers all that can be chosen. */
  readonly where: string;
}

/** A clause that a group starts with, such as the period of a page. */
export interface DefaultClause {
  /** The clause; empty for none. */
  readonly where: string;
  /** The names that clauses have for its field: the role and the column. */
  readonly fields: readonly string[];
  /** The widget whose clause it becomes. Default: the first in the document that makes clauses on one of the fields, otherwise the source `period`. */
  readonly source?: string | undefined;
  /** True when an address decides about the clauses: the default one is then only known, not set. */
  readonly isInAddress?: boolean | undefined;
}

/** A default clause that is not empty, and the source that has it while nobody sets another one. */
export interface HeldClause extends DefaultClause {
  readonly source: string;
}

/** Clauses, one per source, that the widgets of a group share; one object for every copy of the library on a page. */
export interface FilterGroup {
  readonly name: string;
  /** The clause of each source. */
  readonly clauses: Readonly<Record<string, string>>;
  /** All clauses as one. */
  readonly where: string;
  /** All clauses as an address has them, without those set as `unwritten`. Groups that an older copy of the library made lack this. */
  readonly written?: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Sets a source's clause; an empty text clears it. One of the same meaning changes nothing. @throws SalesError `bad-clause`, `bad-option` for what is no text */
  set(source: string, where: string, options?: SetOptions): void;
  /** Sets the clauses of several sources in one step; an empty text clears one. Groups that an older copy of the library made lack this. @throws SalesError `bad-clause` */
  assign?(clauses: Readonly<Record<string, string>>, options?: Omit<SetOptions, 'gesture'>): void;
  /** Clears a source's clause, or all, in one step. */
  clear(source?: string, options?: SetOptions): void;
  /** Calls back after each change of a source's clause. Returns the way to end it. */
  subscribe(listener: (change: FilterChange) => void): () => void;
  /** Takes the last step back; a gesture is one step. Does nothing where there is none. */
  undo(): void;
  /** Takes the step undone last again. */
  redo(): void;
  /** The clauses that act on a source: with `cross` those of the others, with `all` its own too, with `none` none. */
  whereFor(source: string, mode: 'cross' | 'all' | 'none'): string[];
  /**
   * Says that a widget makes clauses on some fields: what an address says on them becomes its own. Of several widgets the first in the
   * document has it, and a widget takes one clause per field. Returns the way to leave; its clause stays.
   */
  adopt(maker: ClauseMaker): () => void;
  /** The widgets that make clauses on one of some fields, in document order. Groups that an older copy of the library made lack this. */
  makersOn?(fields: readonly string[]): readonly ClauseMaker[];
  /**
   * Replaces all clauses by those of one text, as from an address, and hands them to their makers; what a source has already it keeps.
   * Can be undone where there was something before. @throws SalesError `bad-clause`
   */
  load(where: string): void;
  /**
   * Sets the clause that the group starts with. It stays until somebody clears it or sets another clause on its field; then later defaults change nothing.
   * It is not a step that can be undone. Without a clause the group forgets its default one. Groups that an older copy of the library made lack this.
   */
  setDefault?(clause?: DefaultClause): void;
  /** The clause that the group starts with and returns to; undefined where there is none. Groups that an older copy of the library made lack this. */
  readonly defaultClause?: HeldClause | undefined;
  /**
   * Clears a source's clause, or all, in one step, as a user does: where no clause on the field of the default clause is left, the default clause returns,
   * unless it was the one to clear. Groups that an older copy of the library made lack this.
   */
  reset?(source?: string, options?: SetOptions): void;
  /** Calls back once after each move, also at the end of a gesture that changes nothing more. Returns the way to end it. */
  watch(listener: (move: FilterMove) => void): () => void;
  /** Says which clause is about to move, so that the others can get ready. Groups that an older copy of the library made lack this. */
  expect?(move: ExpectedMove): void;
  /** Calls back with what is told by `expect`. Returns the way to end it. */
  onExpected?(listener: (move: ExpectedMove) => void): () => void;
}

/** Fired once per change of a source's clause, on the widget that caused it or on `document`. */
export class SalesFilterChangeEvent extends CustomEvent<FilterChange> {
  constructor(detail: FilterChange) {
    super('sales-filter-change', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-filter-change': SalesFilterChangeEvent;
  }
  interface DocumentEventMap {
    'sales-filter-change': SalesFilterChangeEvent;
  }
}

/** The source of a default clause on a page without a widget that makes clauses on its field. */
const PERIOD_SOURCE = 'period';

/** How many steps can be undone. */
const MAX_STEPS = 100;

/** A group as the bus makes it. */
export class SharedGroup implements FilterGroup {
  readonly name: string;
  readonly #hub = new EventTarget();
  #makers: readonly ClauseMaker[] = [];
  #clauses: Clauses = new Map();
  readonly #unwritten = new Set<string>();
  /** What `load` gave to each source; a clause that still reads so may go to a widget that comes later. */
  #loaded: Clauses = new Map();
  /** The default clause and the source that has it, if nobody has cleared or replaced it. */
  #default: (DefaultClause & { readonly holder: string }) | undefined;
  #past: Clauses[] = [];
  #future: Clauses[] = [];
  #gesture: { readonly source: string; readonly before: Clauses } | undefined;

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

  set(source: string, where: string, { gesture, element, unwritten }: SetOptions = {}): void {
    // Anybody may set a clause, by events too, and with anything.
    if (!source || typeof source !== 'string' || typeof where !== 'string')
      throw badOption('filter', [source, where].map(String).join(': '), 'a name and a text');
    const text = tidy(where);
    if (unwritten) this.#unwritten.add(source);
    else this.#unwritten.delete(source);
    // A gesture that takes its clause back leaves what was there before it, also a default clause that it had replaced.
    const next = new Map(this.#gesture?.source === source ? this.#gesture.before : this.#clauses);
    const before = next.get(source) ?? '';
    if (text === '') next.delete(source);
    else if (!isSame(text, before)) next.set(source, text);
    if (this.#isReplaced(source, text)) next.delete(this.#default!.holder);
    if (gesture) this.#drag(source, next, element);
    else this.#step(source, next, element);
  }

  assign(clauses: Readonly<Record<string, string>>, { element, unwritten }: SetOptions = {}): void {
    const next = new Map(this.#clauses);
    for (const [source, where] of Object.entries(clauses)) {
      const text = tidy(where);
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
    this.#endGesture();
    const target = this.#past.pop();
    if (!target) return;
    this.#future.push(this.#clauses);
    this.#move(target, 'step');
  }

  redo(): void {
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
    const where = tidy(clause.where);
    const isKept = old ? this.#isDefaultKept : !clause.isInAddress;
    if (!isKept || [...others.values()].some((other) => isOn(other, clause.fields))) {
      // What an address says may be the default itself: then it is as replaceable as on the first visit.
      const holder = old ? old.holder : ([...this.#clauses].find(([, own]) => where && isSame(own, where))?.[0] ?? '');
      this.#default = { ...clause, where: old ? old.where : where, holder };
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
    const kept = new Map([...this.#clauses].filter((entry) => !isFree(entry)));
    if (free.length > 0) this.#move(this.#handOut(kept, split(join(free.map(([, where]) => where)))), 'load');
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

  /** The source of a default clause that is known already. */
  #holder(clause: DefaultClause & { readonly holder: string }): string {
    return clause.holder || this.#holderOf(clause, this.#withoutDefault());
  }

  #holderOf({ source, fields }: DefaultClause, others: Clauses): string {
    return source ?? makerOf(fields, this.#makers, others)?.source ?? PERIOD_SOURCE;
  }

  /** True when a clause of another source takes the place of the default one. */
  #isReplaced(source: string, text: string): boolean {
    const clause = this.#default;
    if (!clause?.where || text === '' || source === clause.holder) return false;
    const before = this.#gesture?.source === source ? this.#gesture.before : this.#clauses;
    return before.get(clause.holder) === clause.where && isOn(text, clause.fields);
  }

  #handOut(kept: Clauses, texts: readonly string[]): Clauses {
    this.#loaded = distribute(texts, this.#makers, kept);
    return new Map([...kept, ...this.#loaded]);
  }

  #drag(source: string, next: Clauses, element: Element | undefined): void {
    if (this.#gesture?.source !== source) {
      this.#endGesture();
      this.#gesture = { source, before: this.#clauses };
    }
    if (!isEqual(next, this.#clauses)) this.#move(next, 'moving', element);
  }

  /** `source` is undefined where the change is that of no single one. */
  #step(source: string | undefined, next: Clauses, element: Element | undefined): void {
    const endsGesture = this.#gesture !== undefined && this.#gesture.source === source;
    const before = endsGesture ? this.#gesture!.before : this.#clauses;
    if (endsGesture) this.#gesture = undefined;
    else this.#endGesture();
    if (!isEqual(before, next)) this.#remember(before);
    if (endsGesture || !isEqual(next, this.#clauses)) this.#move(next, 'step', element);
  }

  /** A gesture that something else breaks off is a step of its own. */
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
      if (before.get(source) !== next.get(source)) this.#tell(source, element);
    }
    this.#hub.dispatchEvent(new CustomEvent<FilterMove>('move', { detail: move }));
  }

  #tell(source: string, element: Element | undefined): void {
    const where = this.#clauses.get(source) ?? '';
    const detail: FilterChange = { version: 1, group: this.name, source, where, clauses: this.clauses };
    this.#hub.dispatchEvent(new CustomEvent('change', { detail }));
    const target: EventTarget | undefined = element?.isConnected ? element : (globalThis as { document?: Document }).document;
    target?.dispatchEvent(new SalesFilterChangeEvent(detail));
  }

  #listen(type: 'change' | 'move' | 'expected', listener: (detail: never) => void): () => void {
    // Told here, and not in each change to come.
    if (typeof listener !== 'function') throw badOption('subscribe', String(listener), 'a function');
    const call = (event: Event): void => listener((event as CustomEvent<never>).detail);
    this.#hub.addEventListener(type, call);
    return () => {
      this.#hub.removeEventListener(type, call);
    };
  }
}

/** Whether a text has a clause on a field of some names. */
function isOn(where: string, fields: readonly string[]): boolean {
  return fieldsIn(where).some((field) => fields.includes(field));
}

function isEqual(one: Clauses, other: Clauses): boolean {
  return one.size === other.size && [...one].every(([source, where]) => other.get(source) === where);
}
