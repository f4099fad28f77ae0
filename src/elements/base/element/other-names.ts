import type { ReactiveControllerHost } from 'lit';
import { nearest } from '../../../query/names.js';
import { badOption, SalesError, type ErrorParams } from '../../../util/error.js';
import { attributeHtml } from '../../../util/html.js';
import { ownValue } from '../../../util/record.js';
import { isCopied, warn } from './report-error.js';
import { attributeNamesOf } from './tag-names.js';
import type { UnknownAttribute } from './widget.js';
import { BROKEN } from './broken-value.js';

/** Attributes by their names in other tools and in HTML. The first that an element has is meant. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  by: ['series', 'field'],
  caption: ['heading'],
  breakdown: ['by', 'series'],
  category: ['by'],
  charttype: ['chart'],
  compareto: ['compare'],
  comparewith: ['compare'],
  column: ['field', 'by'],
  comparison: ['compare'],
  condition: ['where'],
  csv: ['src'],
  dataset: ['source'],
  datasource: ['source'],
  dimension: ['by', 'field'],
  dimensions: ['by'],
  field: ['by'],
  file: ['src'],
  filterby: ['where'],
  for: ['source'],
  frequency: ['granularity'],
  grain: ['granularity'],
  groupby: ['by'],
  header: ['heading'],
  interval: ['granularity'],
  kind: ['chart'],
  kpi: ['measure'],
  label: ['heading'],
  language: ['locale'],
  limit: ['top'],
  max: ['top', 'limit'],
  metric: ['measure'],
  metrics: ['measure'],
  query: ['where'],
  rows: ['limit', 'top'],
  sort: ['order'],
  sortby: ['order'],
  sourceid: ['source'],
  split: ['series', 'by'],
  splitby: ['series', 'by'],
  target: ['goal'],
  title: ['heading'],
  top: ['limit'],
  type: ['chart'],
  url: ['src'],
  value: ['measure'],
  values: ['measure'],
  x: ['by'],
  xaxis: ['by'],
  y: ['measure'],
  yaxis: ['measure'],
};

/** Dimensions that sales files have, which authors write as attributes: `region="West"`. */
const FIELDS = /^(?:region|country|city|branch|channel|category|product|brand|segment|customer|seller)$/;
/** Attributes that other tools have for the first and the last day. */
const STARTS = ['from', 'start', 'startdate', 'datefrom', 'since'];
const ENDS = ['to', 'end', 'enddate', 'dateto', 'until'];
/** Attributes that other tools have for rows that do not count. */
const EXCLUSIONS = ['exclude', 'excluding', 'except', 'without'];
/** Matches an attribute with a filter of one field: `where-region`. */
const OF_FIELD = /^(where|filter)-([a-z]+)$/;
/** Functions in an attribute next to the measure. */
const AGGREGATION = /^(?:agg|aggregate|aggregation|aggregator|fn|function|calc)$/;

/** Attributes that every HTML element may have, and few widgets do. */
const OF_HTML =
  /^(accesskey|anchor|auto(capitalize|correct|focus)|contenteditable|draggable|enterkeyhint|exportparts|inert|inputmode|item[a-z]+|nonce|popover|spellcheck|translate|virtualkeyboardpolicy|writingsuggestions|xmlns)$/;

/** True for an attribute of HTML that few pages set on a widget. */
export const isOfHtml = (name: string): boolean => OF_HTML.test(name);

/** Returns a name without hyphens and underscores: `groupby` for `group-by`. */
const bareName = (name: string): string => name.replaceAll(/[-_]/g, '');

/** Matches the URL of a file. */
const TO_FILE = /^https?:|\.(?:csv|tsv|json|ndjson|xlsx|parquet|arrow|feather|zip|gz)(?:\?.*)?$/i;

/** True for an attribute with the name of the property that takes rows, or with rows. */
const isRows = (name: string, value: string | null): boolean =>
  name === 'data' || (name === 'rows' && /^\s*[[{]/.test(value ?? ''));

/** True for `period`, also mistyped, and similar names with dates: a tag that has no such attribute has them in its filter. */
const isPeriod = (name: string, value: string | null): boolean =>
  (nearest(name, ['period'], 2) !== undefined && value !== 'auto' && value !== 'all') ||
  (/^(dates?|(date|time)?range|year)$/.test(bareName(name)) && /^(last|this|previous|\d{4})\b/.test(value ?? ''));

/**
 * Returns the attribute that other tools call so, if an element has it. `data` with a URL is `src`, and dates are a filter. For a widget without groups,
 * returns the tag that has them.
 */
export function otherName(name: string, known: readonly string[], value: string | null): string | undefined {
  // Grids number the places of elements with `x` and `y`.
  if (/^[xy]$/.test(name) && /^-?\d/.test(value ?? '')) return undefined;
  if (isPeriod(name, value)) return known.find((one) => one === 'period') ?? known.find((one) => one === 'where');
  const names = isRows(name, value) && TO_FILE.test(value ?? '') ? ['src'] : ownValue(SYNONYMS, bareName(name));
  const found = names?.find((one) => known.includes(one));
  // A matrix has two dimensions. One alone is shown over time.
  const [x = '', y] = (value ?? '').split(/\s*,\s*/);
  if (name === 'by' && known.includes('x')) return y === undefined ? `x="month(date)" y="${x}"` : `x="${x}" y="${y}"`;
  const isGrouped = !found && (name === 'by' || names?.includes('by')) && !name.startsWith('x') && known.includes('measure');
  return isGrouped ? `<sales-breakdown by="${value ?? ''}">` : found;
}

/** Returns what replaces an attribute that HTML has for images and fonts, as the end of a sentence for developers. */
export function adviceFor(name: string): string | undefined {
  if (/^(width|height|size)$/.test(name)) return '. Set the size in CSS: style="width: 30rem"';
  return /^(bg|background-?)?colou?rs?$/.test(name) ? '. Set the color in CSS: style="--sales-color-accent: teal"' : undefined;
}

/** Matches an attribute that a framework would have replaced: `:src`, `v-bind:src`, `th:src`, `ng-attr-src`, `[src]`, `[(src)]`, `[attr.src]`, `.src`. */
const BOUND = /^(?:[a-z-]*:|ng-attr-|\.|\[\(?(?:attr\.)?)([a-z-]+)\)?\]?$/;
/** Matches an attribute after a sign that is not a space of HTML: a comma, a semicolon, a no-break space, or `data-` of a tag that is not a `div`. */
const AFTER_SIGN = /^(?:[,;\u00A0]+|data-)([a-z-]+)$/;
/** Matches the start of a tag inside a tag, which editors write for a line break. */
const INNER_TAG = /^<[a-z]+$/;

/** Elements that are checked again when the page has loaded: a framework may not have started before. */
const waiting = new WeakSet<Element>();

/** Returns the error of a tag with an attribute that changes the figure and has another name, by its value or its place. */
function strayProblem(element: Element, ofFigures: readonly string[]): SalesError | undefined {
  const isFree = (name: string): boolean => ofFigures.includes(name) && !element.hasAttribute(name);
  for (const { name, value } of element.attributes) {
    const [, meant = ''] = AFTER_SIGN.exec(name) ?? [];
    if (isFree(meant) && !(name.startsWith('data-') && isCopied(element))) return unknownAttribute(name, meant, value);
    if (!INNER_TAG.test(name)) continue;
    // The text of the tag begins with the attributes after the line break.
    const [, inner = '', written = ''] = /^\s*([a-z-]+)=["“”]([^"“”]*)["“”]/.exec(element.textContent) ?? [];
    if (isFree(inner)) return unknownAttribute(name, inner, written);
  }
  return undefined;
}

/** Returns the error of a tag with a filter that continues as attributes, because its value has no quotation marks: `where=region: West`. */
function unquotedProblem(element: Element): SalesError | undefined {
  const where = element.getAttribute('where') ?? '';
  const { name: next, value } = element.attributes[element.getAttributeNames().indexOf('where') + 1] ?? { name: '', value: '-' };
  return /[:,]$/.test(where) && value === '' && next !== '' ? unknownAttribute(next, 'where', `${where} ${next}`) : undefined;
}

/** Returns the error of a tag with dates, a value of a field, or a function in attributes of other tools, which would not change its figure. */
function valueProblem(element: Element, unknown: readonly UnknownAttribute[]): SalesError | undefined {
  const known = attributeNamesOf(element);
  const read = (names: readonly string[]): UnknownAttribute | undefined =>
    unknown.find(({ name }) => names.includes(bareName(name)));
  const valueOf = (one: UnknownAttribute | undefined): string => (one && element.getAttribute(one.name)) ?? '';
  const where = element.getAttribute('where') ?? '';
  const added = (clause: string): string => [...(where.trim() === '' ? [] : [where]), clause].join('; ');
  const [start, end] = [read(STARTS), read(ENDS)];
  const range = `${valueOf(start)}..${valueOf(end)}`;
  const dates = start ?? end;
  if (dates && known.includes('where') && /\d{4}/.test(range) && !where.includes(range))
    return unknownAttribute(dates.name, 'where', added(`date: ${range}`));
  const excluded = read(EXCLUSIONS);
  if (excluded && known.includes('where') && valueOf(excluded).includes(':'))
    return unknownAttribute(excluded.name, 'where', added(valueOf(excluded).replaceAll(/([:,])\s*(?=[^\s!;])/g, '$1 !')));
  for (const { name, value } of known.includes('where') ? element.attributes : []) {
    const [, sign, of = ''] = OF_FIELD.exec(name) ?? [];
    const clause = `${of}: ${value}`;
    if ((sign === 'where' || FIELDS.test(of)) && value !== '' && !where.includes(clause))
      return unknownAttribute(name, 'where', added(clause));
  }
  const field = unknown.find(({ name, nearest: near }) => near === undefined && FIELDS.test(name));
  if (field && valueOf(field) !== '' && known.includes('where') && !where.includes(field.name))
    return unknownAttribute(field.name, 'where', added(`${field.name}: ${valueOf(field)}`));
  const aggregation = unknown.find(({ name }) => AGGREGATION.test(name));
  const measure = element.getAttribute('measure') ?? '';
  const isPlain = aggregation && /^\w+$/.test(valueOf(aggregation)) && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(measure);
  return isPlain && known.includes('measure')
    ? unknownAttribute(aggregation.name, 'measure', `${valueOf(aggregation).toLowerCase()}(${measure})`)
    : undefined;
}

/** Returns the error of a tag with an attribute for a framework that is not on the page. */
function boundProblem(element: Element, ofFigures: readonly string[]): SalesError | undefined {
  const meantBy = (name: string): string => BOUND.exec(name)?.[1] ?? '';
  const isLeft = ({ name }: Attr): boolean => ofFigures.includes(meantBy(name)) && !element.hasAttribute(meantBy(name));
  const left = [...element.attributes].find(isLeft);
  if (!left) return undefined;
  if (document.readyState === 'complete')
    return unknownAttribute(left.name, meantBy(left.name), left.value.replace(/^(?:'(.*)'|\$?\{["'`]?(.*?)["'`]?\})$/, '$1$2'));
  const again = (): void => (element as Partial<ReactiveControllerHost>).requestUpdate?.();
  if (!waiting.has(element)) globalThis.addEventListener('load', () => setTimeout(again), { once: true });
  waiting.add(element);
  return undefined;
}

/** Returns the error of a source with an attribute of widgets: it would change no figure. */
function sourceProblem(
  element: Element,
  unknown: readonly UnknownAttribute[],
  ofFigures: readonly string[],
): SalesError | undefined {
  const misplaced = unknown.find(({ name, nearest: near }) => near === undefined && ofFigures.includes(name));
  if (!misplaced || !element.localName.endsWith('sales-source')) return undefined;
  const { name } = misplaced;
  const value = element.getAttribute(name) ?? '';
  return unknownAttribute(name, `<${element.localName.replace(/source$/, 'kpi')} ${attributeHtml(name, value)}>`, value);
}

const logged = new WeakSet<Element>();

/** Logs `compare` without a value, which compares with nothing, and `hidden="false"`, which hides. Frameworks may set `compare` to an empty text. */
function logEmpty(element: Element): void {
  const isHidden = element.getAttribute('hidden') === 'false';
  if (!(element instanceof HTMLElement) || logged.has(element) || !(isHidden || element.getAttribute('compare') === '')) return;
  logged.add(element);
  const step = 'Attribute \'compare\' has no value. Set one, such as compare="previous-year"';
  warn(element, isHidden ? 'Attribute hidden="false" hides the tag, as in all of HTML. Remove it' : step);
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
  const markup = brokenMarkup(element) ?? strayProblem(element, ofFigures) ?? unquotedProblem(element);
  const misplaced = markup ?? sourceProblem(element, unknown, ofFigures);
  const bound = misplaced ?? boundProblem(element, ofFigures) ?? valueProblem(element, unknown);
  if (bound) return bound;
  const level = element.getAttribute('heading-level') ?? '';
  if (level !== '' && !/^ *[1-6] *$/.test(level)) return badOption('heading-level', level, 'whole-number', { max: 6, min: 1 });
  const rows = unknown.find(({ name, nearest: near }) => near === undefined && isRows(name, element.getAttribute(name)));
  if (rows && !element.hasAttribute('src'))
    return new SalesError('bad-option', 'rows-attribute', { params: { option: rows.name } });
  const dates = unknown.find(({ name, nearest: near }) => near === 'where' && isPeriod(name, element.getAttribute(name)));
  if (dates && !element.hasAttribute('where'))
    return unknownAttribute(dates.name, 'where', `date: ${element.getAttribute(dates.name)!}`);
  if (!isCopied(element)) return undefined;
  const place = element.parentElement!;
  const known = attributeNamesOf(element);
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
  // An editor made a link of the URL: the tag ends in it, and its text begins with the URL.
  const [link] = /^<a\b/.test(element.getAttribute('src') ?? '') ? (/[^\s"<>]+/.exec(element.textContent) ?? []) : [];
  if (link !== undefined) return problem('broken-quotes', { option: 'src', value: link });
  for (const { name, value } of element.attributes) {
    const isCurly = beginsCurly(value) && !TITLES.test(name);
    if (isCurly || beginsCurly(name.slice(-1))) return problem('curly-quotes', { option: isCurly ? name : last });
    const [, meant = '', text = ''] = /^([a-z-]+)[:＝]"([^"]*)"$/.exec(name) ?? [];
    if (meant) return problem('unknown-attribute', { option: name, nearest: meant, value: text });
    const [, before = ''] = /^([a-z-]+):$/.exec(last) ?? [];
    if (before && /^"[^"]*"$/.test(name))
      return problem('unknown-attribute', { option: last, nearest: before, value: name.slice(1, -1) });
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
