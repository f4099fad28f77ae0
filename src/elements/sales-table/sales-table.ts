import { joinWhere } from '../../query/where/where.js';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { tableAttributes } from './attributes.js';
import { property } from 'lit/decorators.js';
import type { Messages } from '../../messages/en.js';
import { valuesOf } from '../../query/key-clause.js';
import { QueryResult } from '../../query/result/result.js';
import type { CardBody } from '../base/card/card.js';
import { renderTitle } from '../base/card/card-title.js';
import { SalesDrillEvent, SalesSelectEvent } from '../base/element/events.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import type { WidgetContext } from '../base/element/widget.js';
import { PrefetchController } from '../base/query/prefetch-controller.js';
import { deltaStyles } from '../base/styles/delta.styles.js';
import { LayoutKeeper } from './grid-layout.js';
import { renderBox, type Grid } from './grid.js';
import { gridStyles } from './grid.styles.js';
import type { GridColumn } from './model/grid-column.js';
import { chosenText, pageAt, rootName, spokenRow, tableModel, type TableState } from './model/model.js';
import {
  hasTools,
  isGrouped,
  levelOf,
  pathWhere,
  type Step,
  type TableOptions,
  toOptions,
  USUAL_ROWS,
  WHOLE,
} from './model/options.js';
import { sparklineRows } from './model/sparkline.js';
import type { GridView } from './model/view.js';
import { RowGestures } from './row-gestures.js';
import { tableStyles } from './sales-table.styles.js';
import { ScrollController } from './scroll-controller.js';
import { ShownRows } from './shown-rows.js';
import { renderGridSkeleton, renderPath, renderTools } from './toolbar.js';

/**
 * Shows measures by dimension as sortable rows, with bars, changes and totals, down to the rows of the data.
 *
 * @summary Sortable rows with bars, changes and totals
 * @fires sales-select - Fires when the user selects or clears rows. Detail: `{ field, values, where }`.
 * @fires sales-drill - Fires when the user opens a row or goes back. Detail: `{ path: [{ field, value }], field }`.
 * @csspart legend - What highlighted numbers mean.
 * @cssprop --sales-color-accent-fill - Color of the bars.
 * @cssprop --sales-color-negative-fill - Color of bars below zero.
 * @cssprop --sales-color-positive - Color of numbers that `highlight` shows as `positive`.
 * @cssprop --sales-color-negative - Color of numbers below zero, and of numbers that `highlight` shows as `negative`.
 * @cssprop --sales-color-warning - Color of numbers that `highlight` shows as `warning`.
 */
export class SalesTable extends SalesElement<TableState, GridView> {
  static override properties = tableAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, deltaStyles, gridStyles, tableStyles];

  /** The column that the user sorted by, at this level. It counts as an attribute because a new order may need no query. */
  @property({ attribute: false }) protected sorted = '';
  @property({ state: true, attribute: false }) protected path: readonly Step[] = [];

  @property({ state: true, attribute: false }) private search = '';
  /** Keys of the groups that the user opened or closed. */
  @property({ state: true, attribute: false }) private toggled: ReadonlySet<string> = new Set();
  @property({ state: true, attribute: false }) private shownColumns: ReadonlySet<string> | undefined;
  /** Of single rows, the first that is asked. */
  @property({ state: true, attribute: false }) private offset = 0;

  protected override readonly widgetModel = tableModel;
  protected override readonly body: CardBody<GridView> = {
    render: (view, context) => this.#renderBody(view, context),
    renderSkeleton: () => renderGridSkeleton(this.#options),
    renderTitle,
  };
  readonly #rows = new ShownRows(() => {
    const { view, context } = this.state;
    const { search, toggled } = this;
    return view && context && { view, context, search, toggled };
  });
  readonly #layout = new LayoutKeeper();
  readonly #limited = new ModuleController(this, () => import('./model/limited.js'));
  readonly #grouped = new ModuleController(this, () => import('./model/grouped.js'));
  readonly #highlight = new ModuleController(this, async () => {
    const { TableHighlight } = await import('./table-highlight.js');
    return new TableHighlight(this);
  });
  readonly #scroll: ScrollController = new ScrollController(this, {
    box: () => this.renderRoot.querySelector<HTMLElement>('.box'),
    count: () => this.#rows.count,
    has: (place) => this.#rows.rowAt(place) !== undefined,
    draw: () => {
      this.requestUpdate();
      this.performUpdate();
    },
  });
  readonly #gestures: RowGestures = new RowGestures(this, {
    rows: this.#rows,
    page: () => this.#scroll.page,
    elementAt: (x, y) => (this.renderRoot as ShadowRoot).elementFromPoint(x, y),
    body: () => this.renderRoot.querySelector('tbody'),
    choose: (places, moving) => this.#choose(places, moving),
    keep: () => this.filters.set(this.filters.own),
    open: () => this.#open,
    fold: (at, key) => this.#fold(at, key),
    rise: () => this.#rise(this.path.length - 1),
    point: (place, by) => this.#point(place, by),
  });
  readonly #prefetch = new PrefetchController(this, {
    filters: this.filters,
    selectableRange: () => this.#selectableRange,
    connection: () => this.state.connection,
    isBrushed: () => false,
  });

  /** Returns all rows, including those that are out of view. */
  protected override async exported(): Promise<QueryResult | undefined> {
    await this.ready;
    const { plan, connection } = this.state;
    if (!plan?.detail || !connection) return super.exported();
    const { limit: _, ...whole } = plan;
    const { limit } = this.#options;
    const all = { ...whole, detail: { offset: 0 }, ...(limit !== undefined && { limit }) };
    return new QueryResult(await connection.ask(all, new AbortController().signal));
  }

  protected override get modelAttributes(): TableState {
    const { view, path, offset } = this;
    const options = this.#options;
    const grouped = isGrouped(options) ? this.#grouped.module : undefined;
    const { module: limited } = this.#limited;
    const { highlighted } = this.#highlight.module ?? {};
    return { view, path, offset, options, sparklineRows: (main) => this.#sparklineRows(main), limited, grouped, highlighted };
  }

  protected override get dependency(): ModuleController<unknown> | undefined {
    if (this.highlight && !this.#highlight.module) return this.#highlight;
    if (isGrouped(this.#options)) return this.#grouped;
    return this.#options.limit === undefined ? undefined : this.#limited;
  }

  /** The attributes, with the user's sort order. */
  get #options(): TableOptions {
    const own = this.sorted === '' ? {} : { order: [this.sorted] };
    return this.refined(tableAttributes, (attributes) => toOptions({ ...attributes, ...own }, this.state.connection?.catalog));
  }

  /** Dimensions of the visible rows. Empty for single rows. */
  get #listed(): readonly string[] {
    return levelOf(this.#options, this.path.length).by;
  }

  /** The visible rows if they belong to the current level. Gestures on older rows are ignored. */
  get #reached(): GridView | undefined {
    const { view } = this.state;
    return view?.by.join() === this.#listed.join() ? view : undefined;
  }

  #sparklineRows(main: QueryResult): readonly number[] {
    const found = this.state.view?.main === main ? this.#rows.found : undefined;
    return sparklineRows(this.#scroll.inSight.from, found, main.rowCount);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (
      ['by', 'drill', 'detail', 'measure', 'compare', 'subtotals', 'columns'].some((name) =>
        changed.has(name as keyof SalesTable),
      )
    )
      this.#restart([]);
    if (changed.has('order')) this.sorted = '';
    // Removing the path from the page filters also leaves the path.
    if (this.path.length > 0 && this.hasUpdated && !this.filters.own.startsWith(pathWhere(this.path))) this.#restart([]);
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    if (card) this.#layout.applyTo(card, this.state.view, Math.min(this.#options.limit ?? USUAL_ROWS, WHOLE));
    this.#turnPage();
  }

  #renderBody(view: GridView, context: WidgetContext): TemplateResult {
    const { messages } = context;
    const grid = this.#grid(view, context);
    const path =
      this.path.length > 0
        ? renderPath(this.path, rootName(this.#options, messages), messages, (depth) => this.#rise(depth))
        : nothing;
    return html`${path}
      ${(hasTools(this.#options) && !this.dashboardTile) || grid.count > WHOLE ? this.#renderTools(view, grid, context) : nothing}
      ${renderBox(grid)} ${view.marks && this.#highlight.module?.renderLegend(view.marks)}
      <span id="keys" hidden
        >${messages.table.keys} ${view.grouping?.tree ? messages.table.foldKeys : nothing}
        ${context.links ? messages.table.linkKeys : nothing}</span
      >`;
  }

  /** Drills down from a row. `undefined` when there is no lower level. */
  get #open(): ((index: number) => void) | undefined {
    return levelOf(this.#options, this.path.length).opens ? (place) => this.#openAt(place) : undefined;
  }

  get #selectableRange(): { readonly brush: string; readonly where: string } | undefined {
    const { selectableRange } = this.#rows;
    return selectableRange && { ...selectableRange, where: joinWhere(pathWhere(this.path), selectableRange.where) };
  }

  #grid(view: GridView, context: WidgetContext): Grid {
    const { messages, locale, width } = context;
    const { chosen, count } = this.#rows;
    const { limit } = this.#options;
    return {
      ...{ view, messages, locale, count, chosen, rows: this.#rows },
      layout: this.#layout.of(view, this.shownColumns, width),
      window: this.#scroll.window,
      ...{ scroll: this.#scroll, gestures: this.#gestures, prefetch: this.#prefetch },
      heading: this.card.caption,
      isWhole: limit !== undefined && limit <= WHOLE,
      nothingFound: count === 0 && this.search !== '' ? messages.table.nothingFound({ text: this.search }) : undefined,
      open: this.#open,
      isOpen: (row) => view.grouping?.tree?.isOpen(row, this.toggled) ?? false,
      fold: (row) => this.#toggle(row),
      spoken: (row, index) => {
        const title = view.columns[0]!.text(row);
        const spoken = spokenRow(this.#layout.columnsOf(view, this.shownColumns), { row, index, count }, context);
        return this.readerNotes?.describe({ title, spoken }).spoken ?? spoken;
      },
      sort: (column) => this.#sort(column, view, messages),
      marked: (column, row, content) => this.#highlight.module?.render(column.mark?.(row), content) ?? content,
      dot: (name) => this.readerNotes?.renderDot(name),
    };
  }

  #renderTools(view: GridView, { count }: Grid, { messages, locale }: WidgetContext): TemplateResult {
    return renderTools({
      ...{ view, messages, locale, count, search: this.search, shown: this.shownColumns },
      onSearch: (search) => {
        this.search = search;
        this.#scroll.reset();
        this.#gestures.leave();
      },
      onColumns: (shown) => (this.shownColumns = shown),
      onFold: (isOpen) => {
        this.toggled = view.grouping?.tree?.toggledFor(isOpen) ?? new Set();
        this.#gestures.leave();
      },
    });
  }

  #toggle(row: number): void {
    const key = this.state.view?.grouping?.tree?.keys[row];
    if (key === undefined) return;
    const toggled = new Set(this.toggled);
    if (!toggled.delete(key)) toggled.add(key);
    this.toggled = toggled;
  }

  /** Opens or closes the group at the cursor, or returns the place to go to: the first member, or the group of a member. */
  #fold(place: number, key: 'ArrowLeft' | 'ArrowRight'): number | undefined {
    const tree = this.state.view?.grouping?.tree;
    const row = this.#rows.rowAt(place);
    if (!tree || row === undefined) return undefined;
    const inward = (key === 'ArrowRight') === (this.state.context?.dir !== 'rtl');
    const isGroup = tree.isGroup(row);
    if (isGroup && inward !== tree.isOpen(row, this.toggled)) {
      this.#toggle(row);
      return place;
    }
    if (inward) return isGroup ? place + 1 : place;
    const group = tree.groupOf(row);
    return group === undefined ? place : this.#rows.placeOf(group);
  }

  /** Sorts by a column. A second click reverses the order. Numbers start descending. */
  #sort(column: GridColumn, { order }: GridView, messages: Messages): void {
    const before = order.find(({ name }) => name === column.id);
    const descending = before ? !before.descending : column.numeric;
    this.sorted = `${descending ? '-' : ''}${column.id}`;
    this.#scroll.reset();
    this.#gestures.leave();
    this.offset = 0;
    this.card.announce(messages.sorted({ name: column.name, descending }));
  }

  /** Sends a selection to the filter group, together with the clauses of the path. */
  #choose(indexes: readonly number[], moving: boolean): void {
    const view = this.#reached;
    const { context } = this.state;
    const { keys } = this.#rows;
    if (!view || !context || !keys || view.by.length === 0) return;
    const rows = indexes.flatMap((place) => this.#rows.rowAt(place) ?? []);
    const clause = this.#rows.clauseOf(rows);
    this.filters.set(joinWhere(pathWhere(this.path), clause), moving);
    if (moving) return;
    this.card.announce(chosenText(view.columns, rows, context.messages));
    this.dispatchEvent(new SalesSelectEvent({ field: view.by[0] ?? '', values: valuesOf(keys, rows), where: clause }));
  }

  #openAt(index: number): void {
    const view = this.#reached;
    const { keys } = this.#rows;
    const row = this.#rows.rowAt(index);
    if (!view || !keys || row === undefined) return;
    const [value = null] = valuesOf(keys, [row]);
    const names = view.columns.slice(0, view.by.length).map((column) => column.text(row));
    this.#walk([...this.path, { field: view.by[0] ?? '', value, where: this.#rows.clauseOf([row]), label: names.join(', ') }]);
  }

  #rise(depth: number): void {
    if (depth >= 0 && this.path.length > 0) this.#walk(this.path.slice(0, depth));
  }

  /** Goes to another level. Other widgets are filtered by the path. */
  #walk(path: readonly Step[]): void {
    this.filters.set(pathWhere(path));
    this.#restart(path);
    const steps = path.map(({ field, value }) => ({ field, value }));
    this.dispatchEvent(new SalesDrillEvent({ path: steps, field: this.#listed[0] ?? '' }));
  }

  #restart(path: readonly Step[]): void {
    this.path = path;
    this.search = '';
    this.sorted = '';
    this.toggled = new Set();
    this.shownColumns = undefined;
    this.offset = 0;
    this.#scroll.reset();
    this.#gestures.leave();
  }

  /** Queries the single rows around the visible ones. */
  #turnPage(): void {
    const { view } = this.state;
    if (!view || view.by.length > 0 || this.#listed.length > 0) return;
    this.offset = pageAt(this.#scroll.inSight, this.offset, view.count);
  }

  /** Scrolls to the row at the keyboard cursor. The grid names that row as its active descendant. */
  #point(index: number | undefined, by: 'pointer' | 'keyboard'): void {
    if (index === undefined || by === 'pointer') return;
    this.#scroll.reveal(index);
    this.requestUpdate();
  }
}

export interface SalesTable extends Properties<typeof tableAttributes> {}
