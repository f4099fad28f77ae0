import { SalesError, toErrorRecord } from '../util/error.js';
import { escapeHtml } from '../util/html.js';
import { ownValue } from '../util/record.js';
import { styleTextOf } from './page-globals.js';
import type { PageAlert } from './report.js';
import type { PageAnswer } from './thread.js';

/** The newest day of data, since 1970-01-01. */
interface Newest {
  readonly newest?: number | undefined;
}

/** An element of this library, which loads something. */
export interface ReadyElement extends HTMLElement {
  readonly ready: Promise<void>;
  readonly group?: string;
  readonly alertStatus?: Omit<PageAlert, 'tag' | 'heading' | 'rows' | 'through'> | undefined;
  /** What a card shows. */
  readonly result?: { readonly selected: number; readonly facts: Newest } | undefined;
  readonly catalog?: (Newest & { readonly tables: readonly { readonly rowCount: number }[] }) | undefined;
}

const isReadyElement = (element: Element): element is ReadyElement => element.localName.includes('-') && 'ready' in element;

/** Replaces the content of the page, and returns the elements of this library in it, in their order. Scripts do not run. */
export function fillPage(html: string): readonly ReadyElement[] {
  const { head, body, documentElement } = new DOMParser().parseFromString(html.replaceAll(TAG, markEntities), 'text/html');
  for (const name of ['lang', 'dir'] as const) document.documentElement[name] = documentElement[name];
  document.head.replaceChildren(...head.querySelectorAll('base, title, link[rel="canonical"]'));
  for (const element of body.querySelectorAll('*')) decodeAttributes(element);
  document.body.replaceChildren(...[...body.childNodes].map((node) => document.importNode(node, true)));
  return [...document.body.querySelectorAll('*')].filter(isReadyElement);
}

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/giu;

/** Characters of no text, which stand in attributes for `&lt;` and `&gt;` while happy-dom reads a page. */
const [LESS, GREATER] = ['\uE0F0', '\uE0F1'] as const;

/** Marks `&lt;` and `&gt;` in a tag. happy-dom leaves them as they are, and then they look like `&amp;lt;`, which it decodes. */
function markEntities(tag: string): string {
  return tag.replaceAll('&lt;', LESS).replaceAll('&gt;', GREATER);
}

/** Decodes what `markEntities` has marked: `alert="revenue &lt; 5"`. */
function decodeAttributes(element: Element): void {
  for (const { name, value } of element.attributes)
    if (/[\uE0F0\uE0F1]/u.test(value)) element.setAttribute(name, value.replaceAll(LESS, '<').replaceAll(GREATER, '>'));
}

/** Waits for elements, and returns the errors that they show. */
export async function pageErrors(elements: readonly ReadyElement[]): Promise<PageAnswer['errors']> {
  const errors: PageAnswer['errors'][number][] = [];
  for (const element of elements) {
    try {
      await element.ready;
    } catch (error) {
      errors.push({ tag: element.localName, error: toErrorRecord(error) });
    }
  }
  return errors;
}

const DAY_MS = 86_400_000;

/** Returns what the alerts of elements say. */
export function pageAlerts(elements: readonly ReadyElement[]): readonly PageAlert[] {
  return elements.flatMap((element) => {
    const { localName: tag, alertStatus: status } = element;
    const heading = element.shadowRoot?.querySelector('[part~="heading"]')?.textContent.trim() ?? '';
    const { result, catalog } = element;
    const newest = result ? result.facts.newest : catalog?.newest;
    const proof = {
      rows: result?.selected ?? Math.max(0, ...(catalog?.tables.map(({ rowCount }) => rowCount) ?? [])),
      ...(newest !== undefined && { through: new Date(newest * DAY_MS).toISOString().slice(0, 10) }),
    };
    return status ? [{ tag, heading, ...status, ...proof }] : [];
  });
}

/** Parts that only scripts can fill or open. */
const SCRIPTED = '.dots, [popover], [role="status"], .colour-watch';
/** Elements without content and end tag. */
const VOID = /^(br|hr|img|input|link|meta|source|wbr)$/;

/**
 * Until the element has painted its own card, both lie in the same place and the rendered one is seen. The element removes this style
 * sheet together with the rendered card.
 */
const TAKEOVER =
  ':host{display:grid!important}.card{grid-area:1/1;min-inline-size:0}.card:not([data-rendered]){visibility:hidden}';

/**
 * Returns an element as HTML with a declarative shadow tree, which is visible before any script runs. The card is marked
 * as `data-rendered`: the element replaces it once its own is painted.
 */
export function shadowHtml(
  element: Element,
  attributes: Readonly<Record<string, string>>,
  options: {
    /** Name of the tag on the page. */
    readonly name: string;
    readonly inside: string;
    readonly nonce: string | undefined;
  },
): string {
  const root = element.shadowRoot!;
  const nonce = options.nonce === undefined ? '' : ` nonce="${escapeHtml(options.nonce)}"`;
  const content = [...root.childNodes].map(markup).join('');
  const template = `<template shadowrootmode="open"><style${nonce}>${styleText(root)}${TAKEOVER}</style>${content}</template>`;
  return tagHtml(options.name, attributes, template + options.inside);
}

/** Returns a tag with its attributes around a content of HTML. */
export function tagHtml(tag: string, attributes: Readonly<Record<string, string>>, content: string): string {
  const own = Object.entries(attributes).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`));
  return `<${tag}${own.join('')}>${content}</${tag}>`;
}

function styleText(root: ShadowRoot): string {
  return root.adoptedStyleSheets
    .map(styleTextOf)
    .join('\n')
    .replaceAll('</', String.raw`<\/`);
}

function markup(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeHtml((node as Text).data);
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  if (element.matches(SCRIPTED)) return '';
  const name = element.localName;
  const attributes = [...element.attributes].map((one) => ` ${one.name}="${escapeHtml(one.value)}"`).join('');
  const mark = element.classList.contains('card') ? ' data-rendered' : '';
  const start = `<${name}${attributes}${mark}>`;
  return VOID.test(name) ? start : `${start}${[...element.childNodes].map(markup).join('')}</${name}>`;
}

/** The most cells, and the most bytes of a file, that a page carries along. More belongs in a file. */
const MAX_CELLS = 100_000;
const MAX_BYTES = 1_000_000;

/** Data in the tag of a page: a `<table>` inside it, or a URL in `src`. */
export interface InlineData {
  readonly inside: string;
  readonly src?: string;
}

/**
 * Returns data as the tag carries it, so the element in the browser does not load it: rows as a `<table>`, and the text or the bytes of a file as
 * a `data:` URL.
 * @throws SalesError `bad-option` for other data, and for more than 1 MB of text or bytes; `too-large` for too many cells
 */
export function inlineData(data: unknown): InlineData {
  if (Array.isArray(data)) return { inside: inlineTable(data as readonly Readonly<Record<string, unknown>>[]) };
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  if (!(bytes instanceof Uint8Array) || bytes.length > MAX_BYTES)
    throw new SalesError('bad-option', 'src-missing', { params: { option: 'src', value: '' } });
  return { inside: '', src: `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}` };
}

function inlineTable(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length * names.length > MAX_CELLS)
    throw new SalesError('too-large', 'too-much-for-page', {
      params: { rows: rows.length, columns: names.length },
    });
  const cells = (values: readonly unknown[], name: 'th' | 'td'): string =>
    `<tr>${values.map((value) => `<${name}>${escapeHtml(textOf(value))}</${name}>`).join('')}</tr>`;
  return `<table><thead>${cells(names, 'th')}</thead><tbody>${rows
    .map((row) =>
      cells(
        names.map((name) => ownValue(row, name)),
        'td',
      ),
    )
    .join('')}</tbody></table>`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}
