import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { namedRole } from '../../catalog/member-names.js';
import type { Messages } from '../../messages/en.js';
import { QueryResult } from '../../query/result.js';
import { deltaStyles } from '../base/styles/delta.styles.js';
import { SalesDrillEvent, SalesSelectEvent } from '../base/element/events.js';
import { ExpectController } from '../base/query/expect-controller.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import type { TableView, WidgetContext } from '../base/element/widget.js';
import type { GridColumn } from './model/columns.js';
import { coursePlan, courseRows } from './model/course.js';
import { LayoutKeeper } from './grid-layout.js';
import { gridStyles } from './grid.styles.js';
import { renderBox, type Grid } from './grid.js';
import { hasTools, USUAL_ROWS, WHOLE } from './model/options.js';
import { levelOf, pathWhere, together, type Step } from './model/path.js';
import { inNameOrder } from './model/name-order.js';
import { pageAt, toPlans } from './model/plans.js';
import { RowGestures } from './row-gestures.js';
import { valuesOf } from '../../query/key-clause.js';
import { tableStyles } from './sales-table.styles.js';
import { ScrollController } from './scroll-controller.js';
import { ShownRows } from './shown-rows.js';
import { TableElement } from './table-element.js';
import { renderBones, renderPath, renderTools } from './tools.js';
import { toTable, toView, type GridView } from './model/view.js';
import { chosenText, rootName, spokenRow } from './model/words.js';

/**
 * Groups as rows: any measures, sorted by any column, with bars, changes against another period and totals. Rows can be searched, chosen (which filters
 * the other widgets) and opened, down to the rows of the data.
 *
 * @summary Sortable rows with bars, changes, totals and the rows behind them
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when rows are chosen or given up: `{ field, values, where }`
 * @fires sales-drill - when a row is opened, or the way back is taken: `{ path: [{ field, value }], field }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table
 * @csspart status - what is said of emptiness and errors
 * @cssprop --sales-color-accent-fill - bars
 * @cssprop --sales-color-negative-fill - bars of numbers below zero
 */
export class SalesTable extends TableElement {
  static override styles: CSSResultGroup = [TableElement.styles, deltaStyles, gridStyles, tableStyles];

  @property({ state: true, attribute: false }) private search = '';
  /** The columns that a reader chose. */
  @property({ state: true, attribute: false }) private shownColumns: ReadonlySet<string> | undefined;
  /** Of single rows, the first that is asked. */
  @property({ state: true, attribute: false }) private offset = 0;

  readonly #rows = new ShownRows(() => {
    const { shown: view, context, search } = this;
    return view && context && { view, context, search };
  });
  readonly #layout = new LayoutKeeper();
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
    rise: () => this.#rise(this.path.length - 1),
    point: (place, by) => this.#point(place, by),
  });
  readonly #expect = new ExpectController(this, {
    filters: this.filters,
    choosable: () => this.#choosable,
    connection: () => this.connection,
    isBrushed: () => false,
  });

  /** All rows as CSV text, exact, under the names as asked; of single rows also those that are not in sight. */
  override async toCSV(): Promise<string> {
    await this.ready;
    const { plan, connection } = this;
    if (!plan?.detail || !connection) return super.toCSV();
    const { limit: _, ...whole } = plan;
    const { limit } = this.options;
    const all = { ...whole, detail: { offset: 0 }, ...(limit !== undefined && { limit }) };
    return new QueryResult(await connection.ask(all, new AbortController().signal)).toCSV();
  }

  protected override toPlans(context: WidgetContext): Plans {
    const { catalog } = context;
    const [fact] = catalog.tables;
    return toPlans(this.readOptions(), {
      by: this.listed,
      where: together(context.where, pathWhere(this.path)),
      offset: this.offset,
      columns: catalog.columns.filter(({ table }) => table === fact?.name).map(({ name }) => name),
      roles: catalog.roles.map(({ role }) => role),
      define: catalog.define,
      hasNames: (field) => namedRole(catalog, field) !== undefined,
    });
  }

  protected override toMorePlans({ main }: Results, context: WidgetContext): Plans {
    const by = this.listed;
    const hasDate = context.catalog.roles.some(({ role }) => role === 'date');
    if (!this.sparkline || !main || by.length === 0 || !hasDate) return {};
    const found = this.shown?.main === main ? this.#rows.found : undefined;
    const rows = courseRows(this.#scroll.inSight.from, found, main.rowCount);
    const where = together(context.where, pathWhere(this.path));
    const course = coursePlan(this.options, { main, by, calendar: context.calendar }, rows, where);
    return course ? { course } : {};
  }

  protected override toView(results: Results, context: WidgetContext): GridView {
    const { main, total, course } = results;
    return toView(
      { main: main!, total, course },
      this.options,
      { ...levelOf(this.options, this.path.length), offset: this.offset },
      context,
    );
  }

  protected override isEmpty({ main }: Results): boolean {
    return main?.selected === 0 && main.rowCount === 0;
  }

  protected override sentence(view: GridView): string | undefined {
    return (view.by.length > 0 && view.sentence) || undefined;
  }

  protected override summary(view: GridView): string {
    return view.sentence;
  }

  /** The table is the picture; in table view all columns stand beside each other, without bars. */
  protected override table(view: GridView, { words, names }: WidgetContext): TableView | undefined {
    if (this.view !== 'table') return undefined;
    return toTable(view, this.heading || this.headingOf(words), inNameOrder(view, undefined, names));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['by', 'drill', 'detail', 'measure', 'compare'].some((name) => changed.has(name as keyof SalesTable))) this.#restart([]);
    if (changed.has('order')) this.sorted = '';
    // Who takes the path off the page's filters has left it.
    if (this.path.length > 0 && this.hasUpdated && !this.filters.own.startsWith(pathWhere(this.path))) this.#restart([]);
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    if (card) this.#layout.applyTo(card, this.shown, Math.min(this.options.limit ?? USUAL_ROWS, WHOLE));
    this.#turnPage();
  }

  protected override renderSkeleton(): TemplateResult {
    return renderBones(this.options);
  }

  protected override renderBody(view: GridView, context: WidgetContext): TemplateResult {
    const { words } = context;
    const { limit } = this.options;
    const grid = this.#grid(view, context);
    const path =
      this.path.length > 0 ? renderPath(this.path, rootName(this.options, words), words, (depth) => this.#rise(depth)) : nothing;
    const box = renderBox(grid, {
      heading: this.heading || this.headingOf(words),
      isWhole: limit !== undefined && limit <= WHOLE,
      nothingFound: grid.count === 0 && this.search !== '' ? words.table.nothingFound(this.search) : undefined,
      onScroll: this.#scroll.onScroll,
      gestures: this.#gestures,
      expect: this.#expect,
    });
    return html`${path}
      ${(hasTools(this.options) && !this.dashboardTile) || grid.count > WHOLE ? this.#renderTools(view, grid, context) : nothing}
      ${box} <span class="vh" id="keys">${words.table.keys}</span>`;
  }

  /** Goes down from a row; undefined where nothing is below. */
  get #open(): ((place: number) => void) | undefined {
    return levelOf(this.options, this.path.length).opens ? (place) => this.#openAt(place) : undefined;
  }

  get #choosable(): { readonly brush: string; readonly where: string } | undefined {
    const { choosable } = this.#rows;
    return choosable && { ...choosable, where: together(pathWhere(this.path), choosable.where) };
  }

  #grid(view: GridView, { words, locale, width }: WidgetContext): Grid {
    const { chosen, count } = this.#rows;
    const { cursor, keyed } = this.#gestures;
    return {
      view,
      layout: this.#layout.of(view, this.shownColumns, width),
      words,
      locale,
      count,
      rowAt: (place) => this.#rows.rowAt(place),
      window: this.#scroll.window,
      isFixed: this.#scroll.isFixed,
      isChosen: (row) => chosen.has(row),
      anyChosen: chosen.size > 0,
      cursor,
      keyed,
      open: this.#open,
      sort: (column) => this.#sort(column, view, words),
    };
  }

  #renderTools(view: GridView, { count }: Grid, { words, locale }: WidgetContext): TemplateResult {
    return renderTools({
      ...{ view, words, locale, count, search: this.search, shown: this.shownColumns },
      onSearch: (search) => {
        this.search = search;
        this.#scroll.reset();
        this.#gestures.reset();
      },
      onColumns: (shown) => (this.shownColumns = shown),
    });
  }

  /** Sorts by a column; once more the other way round. Numbers begin with the greatest. */
  #sort(column: GridColumn, { order }: GridView, words: Messages): void {
    const before = order.find(({ name }) => name === column.id);
    const descending = before ? !before.descending : column.numeric;
    this.sorted = `${descending ? '-' : ''}${column.id}`;
    this.#scroll.reset();
    this.#gestures.reset();
    this.offset = 0;
    this.announce(words.table.sorted(column.name, descending));
  }

  /** Takes a choice to the filter group, under the clauses of the path. */
  #choose(places: readonly number[], moving: boolean): void {
    const { reached: view, context } = this;
    const { keys } = this.#rows;
    if (!view || !context || !keys || view.by.length === 0) return;
    const rows = places.flatMap((place) => this.#rows.rowAt(place) ?? []);
    const clause = this.#rows.clauseOf(rows);
    this.filters.set(together(pathWhere(this.path), clause), moving ? 'moving' : undefined);
    if (moving) return;
    this.announce(chosenText(view.columns, rows, context.words));
    this.dispatchEvent(new SalesSelectEvent({ field: view.by[0] ?? '', values: valuesOf(keys, rows), where: clause }));
  }

  #openAt(place: number): void {
    const view = this.reached;
    const { keys } = this.#rows;
    const row = this.#rows.rowAt(place);
    if (!view || !keys || row === undefined) return;
    const [value = null] = valuesOf(keys, [row]);
    const names = view.columns.slice(0, view.by.length).map((column) => column.text(row));
    this.#walk([...this.path, { field: view.by[0] ?? '', value, where: this.#rows.clauseOf([row]), label: names.join(', ') }]);
  }

  #rise(depth: number): void {
    if (depth >= 0 && this.path.length > 0) this.#walk(this.path.slice(0, depth));
  }

  /** Goes to another level; the others are filtered by the way there. */
  #walk(path: readonly Step[]): void {
    this.filters.set(pathWhere(path));
    this.#restart(path);
    const steps = path.map(({ field, value }) => ({ field, value }));
    this.dispatchEvent(new SalesDrillEvent({ path: steps, field: this.listed[0] ?? '' }));
  }

  #restart(path: readonly Step[]): void {
    this.path = path;
    this.search = '';
    this.sorted = '';
    this.shownColumns = undefined;
    this.offset = 0;
    this.#scroll.reset();
    this.#gestures.reset();
  }

  /** Of single rows, asks those around the ones in sight. */
  #turnPage(): void {
    const view = this.shown;
    if (!view || view.by.length > 0 || this.listed.length > 0) return;
    this.offset = pageAt(this.#scroll.inSight, this.offset, view.count);
  }

  /** Tells of the row under the cursor, and brings it into sight where the keyboard went there. */
  #point(place: number | undefined, by: 'pointer' | 'keyboard'): void {
    const { shown: view, context } = this;
    if (place === undefined || by === 'pointer' || !view || !context) return;
    this.#scroll.reveal(place);
    this.requestUpdate();
    const row = this.#rows.rowAt(place);
    if (row === undefined) return;
    this.announce(spokenRow(this.#layout.columnsOf(view, this.shownColumns), { row, place, count: this.#rows.count }, context));
  }
}
