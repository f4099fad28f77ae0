import { LitElement, type PropertyDeclaration } from 'lit';
import { property } from 'lit/decorators.js';
import type { SalesDrillEvent, SalesErrorEvent, SalesLoadEvent, SalesSelectEvent } from './events.js';
import { AttributeController } from './unknown-attributes.js';

/** A text attribute: reflected, absent while it has its default. */
export const text = { reflect: true, useDefault: true } as const;

/**
 * A switch: reflected, absent while it has its default. `sparkline="false"` is off, as page builders and frameworks write it. An attribute that already
 * states the value stays as its author wrote it.
 */
export const flag = {
  ...text,
  type: Boolean,
  converter: { fromAttribute: (value: string | null): boolean => value !== null && value !== 'false' },
} as const;

/** What every tag that can load data by itself has in common: where the data are and how they are to be read. */
export abstract class DataElement extends LitElement {
  /** One or more URLs, separated by spaces; each becomes a table named after its file. */
  @property(text) src = '';
  /** What is guessed about a file, set by hand: `delimiter: ';'; decimal: ','; Order Date: date dmy`. */
  @property(text) read = '';
  /** Which column has which role: `date: OrderDate; revenue: SalesAmount`. Detected where left out. */
  @property(text) roles = '';
  /** Own measures: `net = sum(price * quantity); ratio = sum(Profit) / sum(Sales)`. */
  @property(text) define = '';
  /** Relationships of several tables: `orders.product_id = products.id`. Detected where left out. */
  @property(text) joins = '';
  /** BCP 47 language tag of numbers, dates and words. Default: the source's, else the nearest `lang`, else the browser's. */
  @property(text) locale = '';
  /** ISO 4217 code of money. Default: what the data say; without any, money has no sign. */
  @property(text) currency = '';
  /** IANA time zone in which instants are binned. Default: the viewer's. */
  @property({ ...text, attribute: 'time-zone' }) timeZone = '';
  /** First day of the week, 1 Monday … 7 Sunday. Default 1. */
  @property({ ...text, attribute: 'week-start' }) weekStart = '';
  /** First month of the fiscal year, `01` … `12`. Default 01. */
  @property({ ...text, attribute: 'fiscal-start' }) fiscalStart = '';
  /** Data from code: a `File`, `Blob`, bytes, an Arrow `Table`, an array of objects, or `{ tables, joins }`. Wins over `src`. */
  @property({ attribute: false }) data: unknown;
  /** HTTP headers sent with each request for `src`: names and values, or what `new Headers()` takes. */
  @property({ attribute: false }) headers: HeadersInit | undefined;
  /** Fetches `src` on the page instead of the worker and hands the bytes on, as for sessions that only the page has. */
  @property({ attribute: false }) fetch: typeof globalThis.fetch | undefined;

  #isReading = false;
  /** True once the constructors of all subclasses have run. */
  #isBuilt = false;

  override connectedCallback(): void {
    this.#isBuilt = true;
    super.connectedCallback();
  }

  constructor() {
    super();
    new AttributeController(this);
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    const [name, old, options] = change;
    // Without a name Lit asks before there are fields.
    if (name === undefined) super.requestUpdate();
    else if (!this.#isReading) {
      this.#read(name);
      // Defaults are set before the fields of subclasses exist.
      if (this.#isBuilt && !Object.is(Reflect.get(this, name), old)) this.changed(name);
      super.requestUpdate(name, old, options);
    }
  }

  /** Called when a property gets another value after the element was connected. */
  protected changed(_name: PropertyKey): void {
    // Nothing to do for most.
  }

  /** Frameworks set properties to what their authors have at hand; each is then what the attribute of that text would be. */
  #read(name: PropertyKey): void {
    const given: unknown = Reflect.get(this, name);
    const read = asAttribute(given, (this.constructor as typeof DataElement).getPropertyOptions(name));
    if (Object.is(given, read)) return;
    this.#isReading = true;
    Reflect.set(this, name, read);
    this.#isReading = false;
  }
}

/** A number or a list as its text, nothing (`null`, `undefined`) as the empty one, which says as much as no attribute; the text of a switch as the switch, nothing as its default. */
function asAttribute(given: unknown, { useDefault, type, converter }: PropertyDeclaration): unknown {
  if (useDefault && type !== Boolean) return (given as string | number | null | undefined)?.toString() ?? '';
  const isNothing = useDefault === true && (given === null || given === undefined);
  if (typeof converter !== 'object' || (typeof given !== 'string' && !isNothing)) return given;
  return converter.fromAttribute?.(isNothing ? null : (given as string)) ?? given;
}

declare global {
  interface HTMLElementEventMap {
    'sales-load': SalesLoadEvent;
    'sales-error': SalesErrorEvent;
    'sales-select': SalesSelectEvent;
    'sales-drill': SalesDrillEvent;
  }
  interface DocumentEventMap {
    'sales-load': SalesLoadEvent;
    'sales-error': SalesErrorEvent;
    'sales-select': SalesSelectEvent;
    'sales-drill': SalesDrillEvent;
  }
}
