import type { ReactiveControllerHost } from 'lit';
import { nearest } from '../../../query/names.js';
import { SalesError, type ErrorParams } from '../../../util/error.js';
import { lookup } from '../../../util/lookup.js';
import { isCopied, warn } from './report-error.js';
import type { UnknownAttribute } from './widget.js';
import { BROKEN } from './broken-value.js';

/** Attributes by their names in other tools and in HTML. The first that an element has is meant. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  by: ['series', 'field'],
  caption: ['heading'],
  category: ['by'],
  charttype: ['chart'],
  column: ['field', 'by'],
  comparison: ['compare'],
  condition: ['where'],
  dimension: ['by', 'field'],
  field: ['by'],
  file: ['src'],
  frequency: ['granularity'],
  grain: ['granularity'],
  groupby: ['by'],
  header: ['heading'],
  interval: ['granularity'],
  kind: ['chart'],
  label: ['heading'],
  language: ['locale'],
  limit: ['top'],
  max: ['top'],
  metric: ['measure'],
  query: ['where'],
  sort: ['order'],
  target: ['goal'],
  type: ['chart'],
  url: ['src'],
  value: ['measure'],
};

/** Matches the URL of a file. */
const TO_FILE = /^https?:|\.(?:csv|tsv|json|ndjson|xlsx|parquet|arrow|feather|zip|gz)(?:\?.*)?$/i;

/** True for an attribute with the name of the property that takes rows, or with rows. */
const isRows = (name: string, value: string | null): boolean =>
  name === 'data' || (name === 'rows' && /^\s*[[{]/.test(value ?? ''));

/** True for `period`, also mistyped, and similar names with dates: a tag that has no such attribute has them in its filter. */
const isPeriod = (name: string, value: string | null): boolean =>
  (nearest(name, ['period'], 2) !== undefined && value !== 'auto' && value !== 'all') ||
  (/^(dates?|range|year)$/.test(name) && /^(last|this|previous|\d{4})\b/.test(value ?? ''));

/** Returns the attribute that other tools call so, if an element has it. `data` with a URL is `src`, and dates are a filter. */
export function otherName(name: string, known: readonly string[], value: string | null): string | undefined {
  if (isPeriod(name, value)) return known.find((one) => one === 'period') ?? known.find((one) => one === 'where');
  const names = isRows(name, value) && TO_FILE.test(value ?? '') ? ['src'] : lookup(SYNONYMS, name);
  return names?.find((one) => known.includes(one));
}

/** Returns what replaces an attribute that HTML has for images and fonts, as the end of a sentence for developers. */
export function adviceFor(name: string): string | undefined {
  if (/^(width|height|size)$/.test(name)) return '. Set the size in CSS: style="width: 30rem"';
  return /^(bg|background-?)?colou?r$/.test(name) ? '. Set the color in CSS: style="--sales-color-accent: teal"' : undefined;
}

/** Matches an attribute that a framework would have replaced: `:src`, `v-bind:src`, `[src]`. */
const BOUND = /^(?:(?:v-bind)?:|\[)([a-z-]+)\]?$/;

/** Elements that are checked again when the page has loaded: a framework may not have started before. */
const waiting = new WeakSet<Element>();

/** Returns the error of a tag with an attribute for a framework that is not on the page. */
function boundProblem(element: Element, ofFigures: readonly string[]): SalesError | undefined {
  const meantBy = (name: string): string => BOUND.exec(name)?.[1] ?? '';
  const isLeft = ({ name }: Attr): boolean => ofFigures.includes(meantBy(name)) && !element.hasAttribute(meantBy(name));
  const left = [...element.attributes].find(isLeft);
  if (!left) return undefined;
  if (document.readyState === 'complete')
    return unknownAttribute(left.name, meantBy(left.name), left.value.replace(/^'(.*)'$/, '$1'));
  const again = (): void => (element as Partial<ReactiveControllerHost>).requestUpdate?.();
  if (!waiting.has(element)) globalThis.addEventListener('load', () => setTimeout(again), { once: true });
  waiting.add(element);
  return undefined;
}

/** Elements with an empty attribute that is logged. */
const logged = new WeakSet<Element>();

/** Logs `compare` without a value, which compares with nothing. Frameworks may set it to an empty text. */
function logEmpty(element: Element): void {
  if (!(element instanceof HTMLElement) || element.getAttribute('compare') !== '' || logged.has(element)) return;
  logged.add(element);
  warn(element, 'Attribute \'compare\' has no value. Set one, such as compare="previous-year"');
}

/**
 * Returns the error of a tag with broken markup, with rows or dates in an attribute of another tool, with an attribute for a framework, or in a `div` that has an attribute of
 * the tag without `data-`.
 */
export function otherProblem(
  element: Element,
  unknown: readonly UnknownAttribute[],
  ofFigures: readonly string[],
): SalesError | undefined {
  logEmpty(element);
  const bound = brokenMarkup(element) ?? boundProblem(element, ofFigures);
  if (bound) return bound;
  const rows = unknown.find(({ name, nearest: near }) => near === undefined && isRows(name, element.getAttribute(name)));
  if (rows && !element.hasAttribute('src'))
    return new SalesError('bad-option', 'rows-attribute', { params: { option: rows.name } });
  const dates = unknown.find(({ name, nearest: near }) => near === 'where' && isPeriod(name, element.getAttribute(name)));
  if (dates && !element.hasAttribute('where'))
    return unknownAttribute(dates.name, 'where', `date: ${element.getAttribute(dates.name)!}`);
  if (!isCopied(element)) return undefined;
  const place = element.parentElement!;
  const { observedAttributes: known } = element.constructor as typeof HTMLElement & {
    readonly observedAttributes: readonly string[];
  };
  const isPlain = (name: string): boolean => !element.hasAttribute(name) && place.hasAttribute(name) && known.includes(name);
  const option = ['src', ...ofFigures].find(isPlain);
  return option === undefined ? undefined : unknownAttribute(option, `data-${option}`, place.getAttribute(option)!);
}

const unknownAttribute = (option: string, meant: string, value: string): SalesError =>
  new SalesError('bad-option', 'unknown-attribute', { params: { option, nearest: meant, value } });

/** Attributes whose texts may begin with a curly quotation mark. */
const TITLES = /^(heading|terms|annot.*)$/;

/**
 * Returns the error of a tag with quotation marks of a word processor or inside a value, with an escaped URL, or with a mistyped scheme: its attributes
 * are not what the author wrote.
 */
function brokenMarkup(element: Element): SalesError | undefined {
  const beginsCurly = (text: string): boolean => BROKEN.exec(text)?.groups?.['quote'] !== undefined;
  const problem = (reason: string, params: ErrorParams): SalesError => new SalesError('bad-option', reason, { params });
  let last = '';
  for (const { name, value } of element.attributes) {
    const isCurly = beginsCurly(value) && !TITLES.test(name);
    if (isCurly || beginsCurly(name.slice(-1))) return problem('curly-quotes', { option: isCurly ? name : last });
    const [, meant = '', text = ''] = /^([a-z-]+):"([^"]*)"$/.exec(name) ?? [];
    if (meant) return problem('unknown-attribute', { option: name, nearest: meant, value: text });
    if (name.includes('"')) {
      // What follows a value without its last quotation mark is in it up to the next one: other attributes, or other tags.
      const [, open] = /^(.*?)(?:\s+[a-z-]+=$|>\s*<)/s.exec(element.getAttribute(last) ?? '') ?? [];
      const isClosed = open === undefined;
      return problem(isClosed ? 'broken-quotes' : 'unclosed-quotes', { option: last, ...(!isClosed && { value: open }) });
    }
    last = name;
  }
  const src = element.getAttribute('src') ?? '';
  const { scheme } = BROKEN.exec(src)?.groups ?? {};
  if (scheme) return problem('unknown-protocol', { option: 'src', value: scheme });
  return /\?.*&amp;/.test(src) ? problem('escaped-ampersand', { option: 'src' }) : undefined;
}
