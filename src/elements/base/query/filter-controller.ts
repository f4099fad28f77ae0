import type { ReactiveController } from 'lit';
import { COMPARE, parseWhere } from '../../../query/where/where.js';
import { filterGroup, type ClauseMaker, type ExpectedMove, type FilterGroup } from '../../../crossfilter/filter-bus.js';
import { comparisonIn, withoutComparison, withoutFields, type FilterMode } from '../../../query/where/clause-list.js';
import type { HeldClause } from '../../../crossfilter/filter-group.js';
import { isSameSource, type Place } from '../../../crossfilter/clauses.js';

/** A widget that takes part in a filter group. */
export interface FilterHost extends HTMLElement {
  readonly group: string;
  /** `origin` also joins the group in other frames and tabs. */
  readonly scope: string;
  readonly filterMode: FilterMode;
  readonly dashboardTile?: boolean;
  addController(controller: ReactiveController): void;
}

/** Callbacks between a widget and its `FilterController`. */
export interface FilterHooks {
  /** Returns the fields that the widget sets clauses on. Clauses on these fields in the URL become its own. */
  readonly fields: () => readonly string[];
  readonly place: () => Place;
  /** Returns all names of a field in clauses, such as role and column. Default: the field itself. */
  readonly namesOf?: (field: string) => readonly string[];
  /** Returns whether the widget shows its own clause as a brush, next to the values outside the clause. */
  readonly isBrush?: () => boolean;
  /** Returns whether the widget is a control that shares the clause of a brush on its field. A page then has a single period. */
  readonly followsBrush?: () => boolean;
  /** Maps the clauses for a widget that sets clauses of other sources and must ignore its own changes. `undefined`: no mapping. */
  readonly readAs?: (clauses: Readonly<Record<string, string>>) => Readonly<Record<string, string>> | undefined;
  readonly onChange: () => void;
  /** Called when a clause of the group is about to move. */
  readonly onExpected: (move: ExpectedMove) => void;
}

/** Connects one widget to its filter group: returns the clauses that apply to the widget, and sets its own clause. */
export class FilterController implements ReactiveController {
  /** True while the user drags a filter of the group. */
  moving = false;

  readonly #host: FilterHost;
  readonly #hooks: FilterHooks;
  #group: FilterGroup | undefined;
  #leave: (() => void)[] = [];
  #joinedAs = '';
  #source = '';

  constructor(host: FilterHost, hooks: FilterHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  /** True for a widget that a dashboard made. */
  get isTile(): boolean {
    return this.#host.dashboardTile === true;
  }

  get mode(): FilterMode['mode'] {
    return this.#host.filterMode.mode;
  }

  get place(): Place {
    return this.#hooks.place();
  }

  /** Source name of the widget's clause: its id, otherwise `tag-n`, counted in the document from 1. Names in use are skipped. */
  get source(): string {
    const host = this.#host;
    if (!host.id && !this.#source && host.isConnected) this.#source = takeName(host);
    return host.id || this.#source;
  }

  /** The clauses of the group that filter the widget. */
  get applied(): readonly string[] {
    return this.#reaching.map((where) => this.appliedPart(where)).filter(Boolean);
  }

  /** The clauses of the group that would filter the widget if `filter` left no field out. */
  get leftOut(): readonly string[] {
    return this.#reaching.filter((where) => this.appliedPart(where) !== where);
  }

  /** Returns a clause without the fields that `filter` leaves out; empty when nothing remains. */
  appliedPart(where: string): string {
    const { without } = this.#host.filterMode;
    return withoutFields(
      where,
      without.flatMap((field) => this.#hooks.namesOf?.(field) ?? [field]),
    );
  }

  get #reaching(): readonly string[] {
    const { mode } = this;
    const read = this.#hooks.readAs?.(this.clauses);
    const all = read ? whereFor(read, this.#holder, mode) : this.#joined().whereFor(this.#holder, mode, this.place);
    return all.map(withoutComparison).filter(Boolean);
  }

  /** The comparison that the user has selected for the page; `undefined` for that of the widget. */
  get comparison(): string | undefined {
    const { mode, without } = this.#host.filterMode;
    return mode === 'none' || without.includes(COMPARE) ? undefined : comparisonIn(Object.values(this.clauses));
  }

  /** Notifies the group that the widget's own clause is about to move on a dimension. `where` covers all selectable values. */
  expect(brush: string, where: string): void {
    this.#joined().expect?.({ source: this.source, brush, where, place: this.place });
  }

  /** The clauses of the group that apply to the data of the widget, by source. */
  get clauses(): Readonly<Record<string, string>> {
    const group = this.#joined();
    return group.clausesFor?.(this.place) ?? group.clauses;
  }

  /** The clause that the widget shows as its own; empty when there is none. */
  get own(): string {
    return this.clauses[this.#holder] ?? '';
  }

  /** Sets the widget's own clause. `moving` is true during a drag. */
  set(where: string, moving = false): void {
    this.setFor(this.#holder, where, moving);
  }

  /** Sets the clauses of several sources in one step. `unwritten`: the widget itself writes them to the URL. */
  assign(clauses: Readonly<Record<string, string>>, unwritten = false): void {
    this.#joined().assign?.(clauses, { element: this.#host, unwritten, place: this.place });
  }

  /** Returns the widgets that set clauses on one of the given fields, in document order. */
  makersOn(fields: readonly string[]): readonly ClauseMaker[] {
    return this.#joined().makersOn?.(fields, this.place) ?? [];
  }

  /** Sets the clause of any source, such as the selected currency. */
  setFor(source: string, where: string, moving = false): void {
    this.#joined().set(source, where, { element: this.#host, moving, place: this.place });
  }

  /** Clears the clause of one source, or all of them; the page returns to its default period. */
  clear(source?: string): void {
    const group = this.#joined();
    if (group.reset) group.reset(source, { element: this.#host, place: this.place });
    else group.clear(source, { element: this.#host });
  }

  /** Clears the clause that the widget shows as its own. */
  clearOwn(): void {
    this.clear(this.#holder);
  }

  /** True when the widget sets clauses on a field of the page's default period. */
  get hasDefault(): boolean {
    const defaultClause = this.#default;
    return defaultClause !== undefined && this.#fields().some((field) => defaultClause.fields.includes(field));
  }

  /** The clause of the page's default period; empty when the page has none. */
  get defaultWhere(): string {
    return this.#default?.where ?? '';
  }

  /** True when the page's default period is the current filter. */
  get isDefault(): boolean {
    const { clauses } = this;
    const defaultClause = this.#default;
    return defaultClause !== undefined && clauses[defaultClause.source] === defaultClause.where;
  }

  /** The clauses of the group by source, without the default period. */
  get selected(): Readonly<Record<string, string>> {
    const defaultClause = this.#default;
    const isSelected = ([source, where]: readonly [string, string]): boolean =>
      defaultClause?.source !== source || defaultClause.where !== where;
    return Object.fromEntries(Object.entries(this.clauses).filter(isSelected));
  }

  /** Joins the filter group that the attributes currently name. Called before each update. */
  sync(): void {
    if (!this.#group || this.#joinedAs !== this.#joining) this.#join();
  }

  /** Keeps the previous source name, and with it the clause, unless another widget now has that name. */
  hostConnected(): void {
    if (this.#source && !take(this.#source, this.#host)) this.#source = '';
  }

  /** Releases the source name. A gesture cut short by removal still completes under that name. */
  hostDisconnected(): void {
    if (namedWidgets().get(this.#source) === this.#host) namedWidgets().delete(this.#source);
    this.#leaveGroup();
  }

  get canUndo(): boolean {
    return this.#joined().canUndo;
  }

  undo(): void {
    this.#joined().undo();
  }

  redo(): void {
    this.#joined().redo();
  }

  /** Source of the clause that the widget shows and sets: the widget itself, a brush that it follows, or the default period. */
  get #holder(): string {
    const { source, clauses } = this;
    if (!this.#hooks.followsBrush?.() || clauses[source]) return source;
    const fields = this.#fields();
    const isHere = (where: string | undefined): boolean =>
      where === undefined || parseWhere(where).every(({ field }) => fields.includes(field));
    const defaultClause = this.#default;
    const brushes = this.makersOn(fields).filter((maker) => maker.isBrush && isHere(clauses[maker.source]));
    const brush = brushes.find((maker) => clauses[maker.source]);
    if (brush) return brush.source;
    // The main trend of a dashboard owns the period even on a page that does not show the trend.
    const isDefault = defaultClause?.fields.some((field) => fields.includes(field)) && isHere(clauses[defaultClause.source]);
    return (isDefault ? defaultClause?.source : brushes[0]?.source) ?? source;
  }

  /** The default clause of the dashboard, source or group that the widget is in. */
  get #default(): HeldClause | undefined {
    return this.#joined().defaultFor?.(this.place);
  }

  get #name(): string {
    return this.#host.group || 'default';
  }

  /** Key of everything that the group membership depends on. */
  get #joining(): string {
    const { isBrush, followsBrush } = this.#hooks;
    return [this.#name, this.#host.scope, this.source, isBrush?.(), followsBrush?.(), ...this.#fields()].join('\n');
  }

  #fields(): readonly string[] {
    return this.#hooks.fields();
  }

  #joined(): FilterGroup {
    return this.#group ?? filterGroup(this.#name);
  }

  #leaveGroup(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#group = undefined;
    this.moving = false;
  }

  #join(): void {
    // A widget may learn its field during a drag. It then continues with that drag.
    const { moving } = this;
    this.#leaveGroup();
    this.moving = moving;
    const group = (this.#group = filterGroup(this.#name));
    const fields = this.#fields();
    this.#joinedAs = this.#joining;
    const watch = group.watch((move) => {
      this.moving = move === 'moving';
      this.#hooks.onChange();
    });
    const expect = (move: ExpectedMove): void => {
      if (!move.place || isSameSource(move.place, this.place)) this.#hooks.onExpected(move);
    };
    this.#leave.push(watch, group.onExpected?.(expect) ?? watch);
    if (this.#host.scope === 'origin') void this.#joinOrigin(group);
    if (fields.length === 0) return;
    const { isBrush, followsBrush } = this.#hooks;
    const kind = { isBrush: isBrush?.(), isControl: followsBrush?.() };
    this.#leave.push(group.adopt({ source: this.source, fields, element: this.#host, ...kind, place: this.place }));
  }

  async #joinOrigin(group: FilterGroup): Promise<void> {
    const { joinOrigin } = await import('../../../crossfilter/origin-scope.js');
    if (group === this.#group) this.#leave.push(joinOrigin(group));
  }
}

/** Returns those of the given clauses that apply to a source. Follows the rules of `FilterGroup.whereFor`. */
function whereFor(clauses: Readonly<Record<string, string>>, source: string, mode: 'cross' | 'all' | 'none'): readonly string[] {
  const entries = mode === 'none' ? [] : Object.entries(clauses);
  return entries.flatMap(([other, where]) => (where === '' || (mode === 'cross' && other === source) ? [] : [where]));
}

const NAMED: unique symbol = Symbol.for('sales-elements.named.v1');

/** Returns the widgets without an id by their source names. All copies of the library on a page share this map. */
function namedWidgets(): Map<string, Element> {
  const page = globalThis as { [NAMED]?: Map<string, Element> };
  const names = page[NAMED] ?? new Map<string, Element>();
  page[NAMED] = names;
  return names;
}

/** Assigns a source name to a widget. Returns false when another widget has that name. */
function take(name: string, host: Element): boolean {
  const names = namedWidgets();
  const isFree = (names.get(name) ?? host) === host;
  if (isFree) names.set(name, host);
  return isFree;
}

/** Assigns a source name by the widget's position among elements with its tag. Takes the next free number when that name is in use. */
function takeName(host: Element): string {
  const root = host.getRootNode() as Document | ShadowRoot;
  let n = [...root.querySelectorAll(host.localName)].indexOf(host) + 1;
  while (!take(`${host.localName}-${n}`, host)) n++;
  return `${host.localName}-${n}`;
}
