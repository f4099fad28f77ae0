import { LitElement, type PropertyDeclaration } from 'lit';
import { property } from 'lit/decorators.js';
import type { SalesDrillEvent, SalesErrorEvent, SalesLoadEvent, SalesSelectEvent } from './events.js';
import { registryOf } from './tag-names.js';
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

/** Base of every element that loads data: attributes for the location of the data and for reading it. */
export abstract class DataElement extends LitElement {
  /** One or more URLs, separated by spaces. Each file is a table named after the file. */
  @property(text) src = '';
  /** Overrides for reading files: `delimiter: ';'; decimal: ','; Order Date: date dmy`. */
  @property(text) read = '';
  /** Columns of roles: `date: OrderDate; revenue: SalesAmount`. Default: detected. */
  @property(text) roles = '';
  /** Your own measures: `net = sum(price * quantity); ratio = sum(Profit) / sum(Sales)`. */
  @property(text) define = '';
  /** How tables are joined: `orders.product_id = products.id`. Default: detected. */
  @property(text) joins = '';
  /** Language tag for numbers, dates and texts. Default: the source, then the closest `lang`, then the browser. */
  @property(text) locale = '';
  /** ISO 4217 code of amounts. Default: the currency of the data. Without a currency, amounts have no sign. */
  @property(text) currency = '';
  /** IANA time zone for instants. Default: the time zone of the user. */
  @property({ ...text, attribute: 'time-zone' }) timeZone = '';
  /** First day of the week: 1 (Monday) to 7 (Sunday). Default: 1. */
  @property({ ...text, attribute: 'week-start' }) weekStart = '';
  /** First month of the fiscal year: `01` to `12`. Default: `01`. */
  @property({ ...text, attribute: 'fiscal-start' }) fiscalStart = '';
  /** Data from code: a `File`, `Blob`, bytes, an Arrow `Table`, an array of objects, or `{ tables, joins }`. Wins over `src`. */
  @property({ attribute: false }) data: unknown;
  /** HTTP headers of each request for `src`: names and values, what `new Headers()` takes, or a function called before each request. */
  @property({ attribute: false }) headers: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Fetches `src` on the page instead of the worker and hands the bytes on, as for sessions that only the page has. */
  @property({ attribute: false }) fetch: typeof globalThis.fetch | undefined;

  #isReading = false;
  /** True once the constructors of all subclasses have run. */
  #isBuilt = false;

  /** @internal A shadow root has the registry of its element, where the browser has registries for a part of a page. */
  override attachShadow(init: ShadowRootInit): ShadowRoot {
    return super.attachShadow({ ...init, customElementRegistry: registryOf(this) });
  }

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
    // Lit calls this without a name before the fields exist.
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
    // Subclasses override this when they need it.
  }

  /** Converts a property value that a framework set, such as a number, to the value that the same attribute text would give. */
  #read(name: PropertyKey): void {
    const given: unknown = Reflect.get(this, name);
    const read = asAttribute(given, (this.constructor as typeof DataElement).getPropertyOptions(name));
    if (Object.is(given, read)) return;
    this.#isReading = true;
    Reflect.set(this, name, read);
    this.#isReading = false;
  }
}

/**
 * Converts a property value as an attribute would be read. Numbers and lists become text. `null` and `undefined` become the default.
 * The text of a switch becomes a boolean.
 */
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
