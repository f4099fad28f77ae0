import { SalesError } from '../util/error.js';
import { escapeHtml } from '../util/escape-html.js';
import { ownValue } from '../util/record.js';
import { styleTextOf } from './page-globals.js';

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

/** The style sheets of a shadow tree as one text. */
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

/** The most cells that a page carries along. More belongs in a file. */
const MAX_CELLS = 100_000;

/**
 * Returns rows as a `<table>`, which the element in the browser reads as its data and does not load again.
 * @throws SalesError `bad-option` for other data than an array of objects, `too-large` for too many cells
 */
export function inlineTable(data: unknown): string {
  if (!Array.isArray(data)) throw new SalesError('bad-option', 'src-missing', { params: { option: 'src', value: '' } });
  const rows = data as readonly Readonly<Record<string, unknown>>[];
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
