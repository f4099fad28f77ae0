import { LitElement, type CSSResult, type CSSResultOrNative, type PropertyDeclaration, type PropertyDeclarations } from 'lit';
import { property } from 'lit/decorators.js';
import type { SalesError } from '../../../util/error.js';
import {
  readAttributes,
  type Attribute,
  type Properties,
  type ReadAttributes,
  type Schema,
  type Values,
} from '../attributes/attribute.js';
import { dataAttributes } from '../attributes/common.js';
import type { SalesAlertEvent } from '../alert/alert-event.js';
import type { SalesDrillEvent, SalesErrorEvent, SalesLoadEvent, SalesSelectEvent } from './events.js';
import { registryOf } from './tag-names.js';
import { logUnknownAttributes, loadOtherNames, markupProblem } from './page-mistakes.js';

const copies = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** Sets the style sheets of a shadow root. A constructed style sheet belongs to one document, so another document gets copies. */
function setStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const sheets = styles.map((style) => ('cssText' in style ? sheetIn(root.ownerDocument, style) : style));
  root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== undefined);
}

/** Returns the style sheet in a document; `undefined` in one without a window, where nothing is painted. */
function sheetIn(owner: Document, style: CSSResult): CSSStyleSheet | undefined {
  if (owner === document) return style.styleSheet;
  if (!owner.defaultView) return undefined;
  const known = copies.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  copies.set(owner, known);
  const sheet = known.get(style) ?? new owner.defaultView.CSSStyleSheet();
  if (!known.has(style)) sheet.replaceSync(style.cssText);
  known.set(style, sheet);
  return sheet;
}

export interface DataElement extends Properties<typeof dataAttributes> {}

/** Base of every element that loads data: attributes for the location of the data and for reading it. */
export abstract class DataElement extends LitElement {
  static override properties: PropertyDeclarations = dataAttributes;

  /** Data from code: a `File`, `Blob`, bytes, an Arrow `Table`, an array of objects, or `{ tables, joins }`. Wins over `src`. */
  @property({ attribute: false }) data: unknown;
  /** HTTP headers of each request for `src`: names and values, what `new Headers()` takes, or a function called before each request. */
  @property({ attribute: false }) headers: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Fetches `src` on the page instead of the worker and hands the bytes on, as for sessions that only the page has. */
  @property({ attribute: false }) fetch: typeof globalThis.fetch | undefined;

  /** The attributes as last read; `undefined` after a change. */
  #read: ReadAttributes<Schema> | undefined;
  #isReading = false;
  /** True once the constructors of all subclasses have run. */
  #isBuilt = false;
  /** Styles that loaded after the first paint. */
  readonly #lateStyles: { readonly weak: CSSResult[]; readonly strong: CSSResult[] } = { weak: [], strong: [] };

  /** @internal A shadow root has the registry of its element, where the browser has registries for a part of a page. */
  override attachShadow(init: ShadowRootInit): ShadowRoot {
    const registry = registryOf(this);
    return super.attachShadow({ ...init, ...(registry !== customElements && { customElementRegistry: registry }) });
  }

  override connectedCallback(): void {
    this.#isBuilt = true;
    super.connectedCallback();
  }

  /** @internal Called when the element was moved into another document. */
  adoptedCallback(): void {
    this.#setStyles();
  }

  constructor() {
    super();
    for (const [name, attribute] of Object.entries(schemaOf(this.constructor as typeof DataElement)))
      Reflect.set(this, name, attribute.default);
    logUnknownAttributes(this);
  }

  /** @internal The error of the markup, or of the first bad attribute. */
  protected get attributeProblem(): SalesError | undefined {
    return markupProblem(this) ?? this.#attributes.problem;
  }

  /** @internal Returns the values of the element's attributes; a bad one has the value of its default. `schema` says which the caller needs. */
  protected valuesOf<S extends Schema>(_schema: S): Values<S> {
    return this.#attributes.values as Values<S>;
  }

  /** @internal Adds styles that loaded after the first paint. Those of the element override `weak` ones. */
  adoptStyles(style: CSSResult, strength: 'weak' | 'strong'): void {
    this.#lateStyles[strength].push(style);
    this.#setStyles();
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    const [name, old, options] = change;
    // Lit calls this without a name before the fields exist.
    if (name === undefined) super.requestUpdate();
    else if (!this.#isReading) {
      this.#convert(name);
      this.#read = undefined;
      if (Object.is(Reflect.get(this, name), old)) return;
      // Defaults are set before the fields of subclasses exist.
      if (this.#isBuilt) this.changed(name);
      super.requestUpdate(name, old, options);
    }
  }

  protected override scheduleUpdate() {
    const names = loadOtherNames(this);
    return names ? names.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof DataElement).shadowRootOptions);
    setStyles(root, this.#styles);
    return root;
  }

  /** Called when a property gets another value after the element was connected. */
  protected changed(_name: PropertyKey): void {
    // Subclasses override this when they need it.
  }

  get #styles(): readonly CSSResultOrNative[] {
    const { weak, strong } = this.#lateStyles;
    return [...weak, ...(this.constructor as typeof DataElement).elementStyles, ...strong];
  }

  #setStyles(): void {
    if (this.shadowRoot) setStyles(this.shadowRoot, this.#styles);
  }

  get #attributes(): ReadAttributes<Schema> {
    return (this.#read ??= readAttributes(
      schemaOf(this.constructor as typeof DataElement),
      this as unknown as Properties<Schema>,
    ));
  }

  /** Converts a property value that a framework set, such as a number, to the value that the same attribute text would give. */
  #convert(name: PropertyKey): void {
    const options = (this.constructor as typeof DataElement).getPropertyOptions(name);
    if (!isDeclared(options)) return;
    const given: unknown = Reflect.get(this, name);
    const converted = options.converter.fromAttribute(given);
    if (Object.is(given, converted)) return;
    this.#isReading = true;
    Reflect.set(this, name, converted);
    this.#isReading = false;
    // The property may already have its default, from an attribute that says so: nothing would then remove the attribute.
    if (given === null || given === undefined) this.removeAttribute(options.attribute);
  }
}

/** Returns the attributes of elements of a class, their own and those that they inherit. */
export function schemaOf({ elementProperties }: Pick<typeof DataElement, 'elementProperties'>): Schema {
  return Object.fromEntries([...elementProperties].filter(([, options]) => isDeclared(options))) as Schema;
}

const isDeclared = (options: PropertyDeclaration): options is PropertyDeclaration & Attribute => 'parse' in options;

declare global {
  interface HTMLElementEventMap {
    'sales-alert': SalesAlertEvent;
    'sales-load': SalesLoadEvent;
    'sales-error': SalesErrorEvent;
    'sales-select': SalesSelectEvent;
    'sales-drill': SalesDrillEvent;
  }
  interface DocumentEventMap {
    'sales-alert': SalesAlertEvent;
    'sales-load': SalesLoadEvent;
    'sales-error': SalesErrorEvent;
    'sales-select': SalesSelectEvent;
    'sales-drill': SalesDrillEvent;
  }
}
