import type { ReactiveController } from 'lit';
import { parseWhere } from '../../../query/where/where.js';
import {
  filterGroup,
  type ClauseMaker,
  type ExpectedMove,
  type FilterGroup,
  type SetOptions,
} from '../../../crossfilter/filter-bus.js';
import { actingOn, type DashboardTile } from '../element/dashboard-tile.js';

/** A widget that takes part in a filter group. */
export interface FilterHost extends HTMLElement {
  readonly group: string;
  /** `origin` also joins the group in other frames and tabs. */
  readonly scope: string;
  /** `cross`: the clauses of the others filter it; `all`: its own too; `none`: none. */
  readonly filter: string;
  /** Set by a dashboard. */
  readonly dashboardTile?: DashboardTile | undefined;
  addController(controller: ReactiveController): void;
}

/** What a widget tells its part in a filter group, and what it is told. */
export interface FilterHooks {
  /** The fields on which the widget makes clauses, so that it takes back what an address says of them. */
  readonly fields: () => readonly string[];
  /** True when the widget shows its own clause as a brush over everything else. */
  readonly isBrush?: () => boolean;
  /** True for a control that shows and sets the clause of a brush on its field instead of one of its own: a page then has one period. */
  readonly followsBrush?: () => boolean;
  /** The clauses of the group as the widget reads them, for one that sets those of others and must not follow itself. */
  readonly readAs?: (clauses: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  readonly onChange: () => void;
  /** A clause of the group is about to move. */
  readonly onExpected: (move: ExpectedMove) => void;
}

/** The part of one widget in its filter group: the clauses that act on it, and the one that it sets. */
export class FilterController implements ReactiveController {
  /** Whether somebody drags a filter of the group. */
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

  /** What the dashboard around the widget says to it. */
  get tile(): DashboardTile | undefined {
    return this.#host.dashboardTile;
  }

  /** The name of its clause: the id, else `tag-n`, counted in the document from 1; a name that another widget has by now is passed over. */
  get source(): string {
    const host = this.#host;
    if (!host.id && !this.#source && host.isConnected) this.#source = takeName(host);
    return host.id || this.#source;
  }

  /** The clauses of others that filter the widget. */
  get acting(): readonly string[] {
    const { filter, dashboardTile } = this.#host;
    const mode = filter === 'all' || filter === 'none' ? filter : 'cross';
    const { readAs } = this.#hooks;
    const acting = readAs ? whereFor(readAs(this.clauses), this.#holder, mode) : this.#joined().whereFor(this.#holder, mode);
    return actingOn(dashboardTile, acting);
  }

  /** Tells the others that the widget's own clause is about to move on a dimension, within a clause that covers all that can be chosen. */
  expect(brush: string, where: string): void {
    this.#joined().expect?.({ source: this.source, brush, where });
  }

  /** All clauses of the group by their sources. */
  get clauses(): Readonly<Record<string, string>> {
    return this.#joined().clauses;
  }

  /** The clause that the widget shows as its own, empty where none. */
  get own(): string {
    return this.clauses[this.#holder] ?? '';
  }

  /** Sets the widget's own clause; with `moving` the gesture is still under way. */
  set(where: string, gesture?: SetOptions['gesture']): void {
    this.#joined().set(this.#holder, where, { element: this.#host, gesture });
  }

  /** Sets the clauses of several sources in one step. `unwritten`: the widget reports them in the address in its own way. */
  assign(clauses: Readonly<Record<string, string>>, unwritten = false): void {
    this.#joined().assign?.(clauses, { element: this.#host, unwritten });
  }

  /** The widgets that make clauses on one of some fields, in document order. */
  makersOn(fields: readonly string[]): readonly ClauseMaker[] {
    return this.#joined().makersOn?.(fields) ?? [];
  }

  /** Sets the clause of a source that is no widget, such as the choice of a currency for the whole group. */
  setFor(source: string, where: string): void {
    this.#joined().set(source, where, { element: this.#host });
  }

  /** Clears the clause of one source, or all of them; the page returns to its default period. */
  clear(source?: string): void {
    const group = this.#joined();
    if (group.reset) group.reset(source, { element: this.#host });
    else group.clear(source, { element: this.#host });
  }

  /** Clears the clause that the widget shows as its own. */
  clearOwn(): void {
    this.clear(this.#holder);
  }

  /** True when the clause that the widget shows as its own is that of the default period of the page, or replaces it. */
  get hasDefault(): boolean {
    const { defaultClause } = this.#joined();
    return defaultClause !== undefined && this.#fields().some((field) => defaultClause.fields.includes(field));
  }

  /** The clause of the default period of the page; empty where it has none. */
  get defaultWhere(): string {
    return this.#joined().defaultClause?.where ?? '';
  }

  /** True when the default period of the page acts. */
  get isDefault(): boolean {
    const { clauses, defaultClause } = this.#joined();
    return defaultClause !== undefined && clauses[defaultClause.source] === defaultClause.where;
  }

  /** The clauses of the group by their sources, without the default period. */
  get selected(): Readonly<Record<string, string>> {
    const { clauses, defaultClause } = this.#joined();
    const isSelected = ([source, where]: readonly [string, string]): boolean =>
      defaultClause?.source !== source || defaultClause.where !== where;
    return Object.fromEntries(Object.entries(clauses).filter(isSelected));
  }

  /** Joins the group that the attributes now name; called before each update. */
  sync(): void {
    if (!this.#group || this.#joinedAs !== this.#joining) this.#join();
  }

  /** It keeps the name that it had before, and with it its clause, unless another widget has that by now. */
  hostConnected(): void {
    if (this.#source && !take(this.#source, this.#host)) this.#source = '';
  }

  /** The name goes to who asks for it next. Until then it is its own: a gesture that its removal breaks off still ends under that. */
  hostDisconnected(): void {
    if (namedWidgets().get(this.#source) === this.#host) namedWidgets().delete(this.#source);
    this.#leaveGroup();
  }

  /** True when a step can be undone. */
  get canUndo(): boolean {
    return this.#joined().canUndo;
  }

  /** Takes back the last change of the group. */
  undo(): void {
    this.#joined().undo();
  }

  /** Takes the change that was undone last again. */
  redo(): void {
    this.#joined().redo();
  }

  /** The source of the clause that the widget shows and sets: its own, or that of the brush or of the default period that it follows. */
  get #holder(): string {
    const { source, clauses } = this;
    if (!this.#hooks.followsBrush?.() || clauses[source]) return source;
    const fields = this.#fields();
    const isHere = (where: string | undefined): boolean =>
      where === undefined || parseWhere(where).every(({ field }) => fields.includes(field));
    const { defaultClause } = this.#joined();
    const brushes = (this.#joined().makersOn?.(fields) ?? []).filter((maker) => maker.isBrush && isHere(clauses[maker.source]));
    const brush = brushes.find((maker) => clauses[maker.source]);
    if (brush) return brush.source;
    // The main trend of a dashboard has the period also on a page that does not show the trend.
    const isDefault = defaultClause?.fields.some((field) => fields.includes(field)) && isHere(clauses[defaultClause.source]);
    return (isDefault ? defaultClause?.source : brushes[0]?.source) ?? source;
  }

  get #name(): string {
    return this.#host.group || 'default';
  }

  /** All that the membership depends on. */
  get #joining(): string {
    return [this.#name, this.#host.scope, this.source, this.#hooks.isBrush?.() === true, ...this.#fields()].join('\n');
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
    // A widget that learns its field while somebody drags goes on with that drag.
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
    this.#leave.push(watch, group.onExpected?.(this.#hooks.onExpected) ?? watch);
    if (this.#host.scope === 'origin') void this.#joinOrigin(group);
    if (fields.length > 0)
      this.#leave.push(group.adopt({ source: this.source, fields, element: this.#host, isBrush: this.#hooks.isBrush?.() }));
  }

  async #joinOrigin(group: FilterGroup): Promise<void> {
    const { joinOrigin } = await import('../../../crossfilter/origin-scope.js');
    if (group === this.#group) this.#leave.push(joinOrigin(group));
  }
}

/** The clauses that act on a source, as a group gives them for its own clauses. */
function whereFor(clauses: Readonly<Record<string, string>>, source: string, mode: 'cross' | 'all' | 'none'): readonly string[] {
  const entries = mode === 'none' ? [] : Object.entries(clauses);
  return entries.flatMap(([other, where]) => (where === '' || (mode === 'cross' && other === source) ? [] : [where]));
}

const NAMED: unique symbol = Symbol.for('sales-elements.named.v1');

/** The widgets on the page that have no id, by their names: one list for all copies of the library. */
function namedWidgets(): Map<string, Element> {
  const page = globalThis as { [NAMED]?: Map<string, Element> };
  const names = page[NAMED] ?? new Map<string, Element>();
  page[NAMED] = names;
  return names;
}

/** Gives a name to a widget; false where another one has it. */
function take(name: string, host: Element): boolean {
  const names = namedWidgets();
  const isFree = (names.get(name) ?? host) === host;
  if (isFree) names.set(name, host);
  return isFree;
}

/** A name for a widget by its place; the next one that is free where the place is that of another, which came before or is in another shadow tree. */
function takeName(host: Element): string {
  const root = host.getRootNode() as Document | ShadowRoot;
  let n = [...root.querySelectorAll(host.localName)].indexOf(host) + 1;
  while (!take(`${host.localName}-${n}`, host)) n++;
  return `${host.localName}-${n}`;
}
