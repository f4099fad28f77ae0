import { escapeHtml } from '../util/escape-html.js';
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
