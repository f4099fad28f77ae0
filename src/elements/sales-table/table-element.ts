import { property } from 'lit/decorators.js';
import type { Messages } from '../../messages/en.js';
import { tableWords } from '../../messages/table-words.js';
import { splitList } from '../../query/list.js';
import { SalesError } from '../../util/error.js';
import { flag, text } from '../base/element/data-element.js';
import { SalesElement } from '../base/element/sales-element.js';
import { readOptions, type TableOptions } from './model/options.js';
import { levelOf, type Step } from './model/path.js';
import type { GridView } from './model/view.js';
import { headingFor } from './model/words.js';

/** The texts that a table brings along. */
const TABLE_WORDS: Partial<Messages> = { table: tableWords };

/** What a table lists: what its attributes say, and how a reader changed that by sorting and by opening rows. How it is shown is told by `SalesTable`. */
export abstract class TableElement extends SalesElement<GridView> {
  /** One or more dimensions, separated by commas: `product, category`. Default: the first of product, sub-category, category … that the data have. */
  @property(text) by = '';
  /** Measures, separated by commas: `revenue, profit, margin`. Default `revenue`. */
  @property(text) measure = 'revenue';
  /** Names of columns, `-` for descending: `-profit`, `revenue.growth`. Default: the greatest of the first measure first. */
  @property(text) order = '';
  /** How many rows: with `order="-revenue"` the top ones, with `order="revenue"` the bottom ones. */
  @property(text) limit = '';
  /** `previous-year`, `previous-period`, or a range of days: `2015-01-01..2015-12-31`. Adds what was, the change and the growth. */
  @property(text) compare = '';
  /** A path of dimensions that rows lead down: `category, subcategory, product`. */
  @property(text) drill = '';
  /** Lets rows be opened, down to the rows of the data with all columns, or those named: `detail="order, date, revenue"`. Without `by` these are all there is. */
  @property({ reflect: true }) detail: string | null = null;
  /** Shows the course of the first measure over the months in each row; needs dates in the data. */
  @property(flag) sparkline = false;

  /** What a reader sorted by, at this level. */
  @property({ state: true, attribute: false }) protected sorted = '';
  /** The rows that were opened. */
  @property({ state: true, attribute: false }) protected path: readonly Step[] = [];

  #known: TableOptions | undefined;

  /** The clauses of a table are on what it lists. */
  protected override get fields(): readonly string[] {
    const listed = splitList(this.by || this.drill);
    return listed.map((field) => /^(?:year|quarter|month|week|day|auto)\((.*)\)$/.exec(field)?.[1] ?? field);
  }

  protected override get ownWords(): Partial<Messages> {
    return TABLE_WORDS;
  }

  protected override headingOf(words: Messages): string {
    return headingFor(this.options, this.path, words);
  }

  /** What is shown around the rows is that of the last attributes that could be read; what is wrong with others is told where they are asked. */
  protected get options(): TableOptions {
    try {
      this.#known = this.readOptions();
    } catch (error) {
      if (!(error instanceof SalesError)) throw error;
      this.#known ??= readOptions({ ...this.#attributes, by: '', drill: '', limit: '' }, undefined);
    }
    return this.#known;
  }

  /** @throws SalesError bad-option */
  protected readOptions(): TableOptions {
    return readOptions({ ...this.#attributes, order: this.sorted || this.order }, this.connection?.catalog);
  }

  get #attributes(): Parameters<typeof readOptions>[0] {
    const { by, measure, order, limit, compare, drill, detail, sparkline } = this;
    return { by, measure, order, limit, compare, drill, detail, sparkline };
  }

  /** What is listed now, nothing for single rows. */
  protected get listed(): readonly string[] {
    return levelOf(this.options, this.path.length).by;
  }

  /** The rows that are shown, once they are those of the level that is wanted: a gesture on older ones means nothing there. */
  protected get reached(): GridView | undefined {
    return this.shown?.by.join() === this.listed.join() ? this.shown : undefined;
  }
}
