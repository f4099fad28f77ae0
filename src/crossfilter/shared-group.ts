import { badOption } from '../util/error.js';
import {
  ChangeSeries,
  type ClauseMaker,
  type Clauses,
  distribute,
  isSame,
  isSameSource,
  makersOn,
  type Place,
  REST_MS,
  takeKnown,
} from './clauses.js';
import { fieldsIn, join, normalizeClause, split } from '../query/where/clause-list.js';
import {
  SalesFilterChangeEvent,
  type DefaultClause,
  type ExpectedMove,
  type FilterChange,
  type FilterGroup,
  type FilterMove,
  type HeldClause,
  type SetOptions,
} from './filter-group.js';

/** The source of a default clause when no widget makes clauses on its field; those of further owners get a number. */
const PERIOD_SOURCE = 'period';

const MAX_STEPS = 100;

/** A default clause with its source at the time it was set; the user may have changed it since. */
interface Default extends DefaultClause {
  readonly holder: string;
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
  /** The data of the widgets that set clauses. A source without an entry applies to the whole group. */
  readonly #places = new Map<string, Place>();
  /** The default clauses by dashboard or source; `undefined`: of the whole group. */
  #defaults: ReadonlyMap<object | undefined, Default> = new Map();
  #past: Clauses[] = [];
  #future: Clauses[] = [];
  #gesture: { readonly source: string; readonly before: Clauses } | undefined;
  readonly #series = new ChangeSeries();
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

  defaultFor(place?: Place): HeldClause | undefined {
    const owners = place ? [...place.within, undefined] : [...this.#defaults.keys()];
    const found = owners.map((owner) => this.#defaults.get(owner)).find((clause) => clause?.where);
    return found && { ...found, source: this.#holder(found) };
  }

  set(source: string, where: string, { moving, element, unwritten, place }: SetOptions = {}): void {
    // Any script can set a clause by an event, with any values.
    if (!source || typeof source !== 'string' || typeof where !== 'string')
      throw badOption('filter', [source, where].map(String).join(': '), 'name-and-text');
    const text = normalizeClause(where);
    this.#note(source, { unwritten, place });
    // When a gesture clears its clause, the clauses from before the gesture return, including a default clause that it replaced.
    const next = new Map(this.#gesture?.source === source ? this.#gesture.before : this.#clauses);
    const before = next.get(source) ?? '';
    if (text === '') next.delete(source);
    else if (!isSame(text, before)) next.set(source, text);
    for (const holder of this.#replacedBy(source, text)) next.delete(holder);
    if (moving) this.#drag(source, next, element);
    // Widgets say themselves when they are dragged; a script of the page, such as one with a slider, only sets clauses.
    else if (!element && this.#series.isContinued(source, this.#clauses)) this.#follow(source, next);
    else this.#step(source, next, element);
  }

  assign(clauses: Readonly<Record<string, string>>, { element, ...options }: SetOptions = {}): void {
    const next = new Map(this.#clauses);
    for (const [source, where] of Object.entries(clauses)) {
      const text = normalizeClause(where);
      this.#note(source, options);
      if (text === '') next.delete(source);
      else if (!isSame(text, next.get(source) ?? '')) next.set(source, text);
      for (const holder of this.#replacedBy(source, text)) next.delete(holder);
    }
    this.#step(undefined, next, element);
  }

  clear(source?: string, { element }: SetOptions = {}): void {
    if (source !== undefined) this.set(source, '', { element });
    else this.#step(undefined, new Map(), element);
  }

  reset(source?: string, { element, place }: SetOptions = {}): void {
    const isCleared = ([other, where]: readonly [string, string]): boolean =>
      source === undefined ? this.#applies(other, where, place) : other === source;
    const cleared = [...this.#clauses].filter(isCleared);
    const next = new Map([...this.#clauses].filter((entry) => !isCleared(entry)));
    for (const [owner, clause] of this.#defaults) {
      const holder = this.#holder(clause);
      const isItself = source === holder && this.#clauses.get(holder) === clause.where;
      const concerns = isWithin(clause, place) || cleared.some(([other, where]) => this.#applies(other, where, clause.place));
      if (!clause.where || isItself || !concerns || this.#isTaken(clause, next)) continue;
      this.#defaults = new Map(this.#defaults).set(owner, { ...clause, holder });
      next.set(holder, clause.where);
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
    this.#travel('back');
  }

  redo(): void {
    this.#travel('forward');
  }

  #travel(direction: 'back' | 'forward'): void {
    this.#series.end();
    // A gesture that ends here is a step too, and clears the way forward.
    this.#endGesture();
    const [from, to] = direction === 'back' ? [this.#past, this.#future] : [this.#future, this.#past];
    const target = from.pop();
    if (!target) return;
    to.push(this.#clauses);
    this.#limitReturned(target);
    this.#move(target, 'step');
  }

  whereFor(source: string, mode: 'cross' | 'all' | 'none', place?: Place): string[] {
    if (mode === 'none') return [];
    const isOther = ([other, where]: readonly [string, string]): boolean =>
      (mode === 'all' || other !== source) && this.#applies(other, where, place);
    return [...this.#clauses].filter(isOther).map(([, where]) => where);
  }

  clausesFor(place: Place): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#clauses].filter(([source, where]) => this.#applies(source, where, place)));
  }

  setDefault(clause: DefaultClause): void {
    const owner = clause.place?.within[0];
    const old = this.#defaults.get(owner);
    const where = normalizeClause(clause.where);
    const others = this.#without(old);
    const isFree = (old ? this.#isKept(old) : !clause.isInAddress) && !this.#isTaken(clause, others);
    const inner = [...this.#defaults.values()].filter((one) => one !== old && this.#isKept(one) && isWithin(clause, one.place));
    if (isFree && where) for (const one of inner) others.delete(one.holder);
    // The clause from the URL may equal the default. Then it is replaceable, as on the first visit.
    const equal = (): string => [...this.#clauses].find(([, own]) => where && isSame(own, where))?.[0] ?? '';
    const holder = isFree ? this.#holderOf(clause, others) : (old?.holder ?? equal());
    this.#defaults = new Map(this.#defaults).set(owner, { ...clause, where, holder });
    if (!isFree) return;
    if (where) others.set(holder, where);
    if (!isEqual(others, this.#clauses)) this.#move(others, 'load');
  }

  removeDefault(owner?: object): void {
    const others = this.#without(this.#defaults.get(owner));
    this.#defaults = new Map([...this.#defaults].filter(([other]) => other !== owner));
    if (!isEqual(others, this.#clauses)) this.#move(others, 'load');
  }

  adopt(maker: ClauseMaker): () => void {
    this.#makers = [...this.#makers, maker];
    for (const clause of this.#defaults.values()) if (this.#isKept(clause)) this.setDefault(clause);
    const isFree = ([source, where]: readonly [string, string]): boolean => this.#loaded.get(source) === where;
    const free = [...this.#clauses].filter(isFree);
    const retained = new Map([...this.#clauses].filter((entry) => !isFree(entry)));
    if (free.length > 0) this.#move(this.#handOut(retained, split(join(free.map(([, where]) => where)))), 'load');
    return () => {
      this.#makers = this.#makers.filter((other) => other !== maker);
    };
  }

  makersOn(fields: readonly string[], place?: Place): readonly ClauseMaker[] {
    const isHere = (maker: ClauseMaker): boolean => !place || !maker.place || isSameSource(maker.place, place);
    return makersOn(fields, this.#makers).filter(isHere);
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

  #note(source: string, { unwritten, place }: SetOptions): void {
    if (unwritten) this.#unwritten.add(source);
    else this.#unwritten.delete(source);
    this.#limit(source, place);
  }

  /** Limits clauses that come back by undo or redo. */
  #limitReturned(target: Clauses): void {
    for (const source of target.keys()) if (!this.#clauses.has(source)) this.#limitToMaker(source);
  }

  #limitToMaker(source: string): void {
    this.#limit(source, this.#makers.find((maker) => maker.source === source)?.place);
  }

  #limit(source: string, place: Place | undefined): void {
    if (place && place.files.length > 0) this.#places.set(source, place);
    else this.#places.delete(source);
  }

  /** True when a clause applies to a place. A default clause applies within its owner, and that of a widget to the same source. */
  #applies(source: string, where: string, place: Place | undefined): boolean {
    if (!place) return true;
    const held = [...this.#defaults.values()].find((clause) => clause.holder === source && clause.where === where);
    if (held) return isWithin(held, place);
    const own = this.#places.get(source);
    return !own || isSameSource(own, place);
  }

  /** True while the user has not changed a default clause. */
  #isKept({ holder, where }: Default): boolean {
    return (this.#clauses.get(holder) ?? '') === where;
  }

  /** True when one of `others` filters the field of a default clause where it applies. */
  #isTaken({ fields, place }: DefaultClause, others: Clauses): boolean {
    return [...others].some(([source, where]) => isOn(where, fields) && this.#applies(source, where, place));
  }

  #without(clause: Default | undefined): Map<string, string> {
    const others = new Map(this.#clauses);
    if (clause && this.#isKept(clause)) others.delete(clause.holder);
    return others;
  }

  /** Returns the source of a recorded default clause. */
  #holder(clause: Default): string {
    return clause.holder || this.#holderOf(clause, this.#without(clause));
  }

  #holderOf(clause: DefaultClause, others: Clauses): string {
    if (clause.source !== undefined) return clause.source;
    const isFree = ({ source, place, isBrush, isControl }: ClauseMaker): boolean =>
      (isBrush === true || isControl === true) && !others.has(source) && (!place || isWithin(clause, place));
    const maker = makersOn(clause.fields, this.#makers).find(isFree);
    if (maker) return maker.source;
    let name = PERIOD_SOURCE;
    for (let n = 2; others.has(name); n++) name = `${PERIOD_SOURCE}-${n}`;
    return name;
  }

  /** Returns the sources of the default clauses that the clause of another source replaces. */
  #replacedBy(source: string, text: string): string[] {
    const before = this.#gesture?.source === source ? this.#gesture.before : this.#clauses;
    const place = this.#places.get(source);
    const isReplaced = (clause: Default): boolean =>
      clause.where !== '' &&
      text !== '' &&
      source !== clause.holder &&
      before.get(clause.holder) === clause.where &&
      isOn(text, clause.fields) &&
      (!place || !clause.place || isSameSource(place, clause.place));
    return [...this.#defaults.values()].filter(isReplaced).map(({ holder }) => holder);
  }

  #handOut(retained: Clauses, texts: readonly string[]): Clauses {
    this.#loaded = distribute(texts, this.#makers, retained);
    for (const source of this.#loaded.keys()) this.#limitToMaker(source);
    return new Map([...retained, ...this.#loaded]);
  }

  /** Continues a series of changes as a drag, whose first changes are no steps of their own. Ends the drag after a rest. */
  #follow(source: string, next: Clauses): void {
    const { before } = this.#series;
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
    for (const source of this.#places.keys()) if (!next.has(source)) this.#places.delete(source);
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
    if (typeof listener !== 'function') throw badOption('subscribe', String(listener), 'function');
    const call = (event: Event): void => listener((event as CustomEvent<never>).detail);
    this.#hub.addEventListener(type, call);
    return () => {
      this.#hub.removeEventListener(type, call);
    };
  }
}

/** True when a default clause applies to a place. */
function isWithin({ place }: DefaultClause, other: Place | undefined): boolean {
  const owner = place?.within[0];
  return owner === undefined || other === undefined || other.within.includes(owner);
}

/** True when a text has a clause on one of `fields`. */
function isOn(where: string, fields: readonly string[]): boolean {
  return fieldsIn(where).some((field) => fields.includes(field));
}

function isEqual(one: Clauses, other: Clauses): boolean {
  return one.size === other.size && [...one].every(([source, where]) => other.get(source) === where);
}
