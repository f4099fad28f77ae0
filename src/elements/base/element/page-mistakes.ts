import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearest } from '../../../query/suggest.js';
import { SalesError, type ErrorParams } from '../../../util/error.js';
import { warn } from './report-error.js';
import type { UnknownAttribute } from './widget.js';

/** Attributes that change which figure a card shows. A mistyped one would leave a wrong figure in the card. */
const OF_FIGURES = ['measure', 'where', 'by', 'src', 'period', 'filter', 'compare'];
/** Attributes whose texts may begin with a curly quotation mark. */
const TITLES = /^(heading|terms|annot.*)$/;
/** Matches a text that begins with a quotation mark of a word processor. */
export const CURLY = /^[“”„‟«»‘’‚‹›]/;
/** Matches the start of a URL whose scheme is mistyped or missing: `htps://`, `https//`, `http:/`, `www.`. */
const BAD_SCHEME = /^(?!https?:\/\/)(h?t+p*s*[:;.]*\/+|www\.(?=[^/\s]+\.))/i;
/** Attributes by their names in other tools and in HTML. */
const SYNONYMS: Readonly<Record<string, string>> = { metric: 'measure', dimension: 'by', url: 'src' };

/** True for a mistyped attribute that is meant to change the figure. */
function changesFigure(element: Element, near: string | undefined): boolean {
  return near !== undefined && OF_FIGURES.includes(near) && !element.hasAttribute(near);
}

/** True for `period`, also mistyped, with dates: a tag that has no such attribute has them in its filter. */
const isPeriod = (name: string, value: string | null): boolean =>
  nearest(name, ['period'], 2) !== undefined && value !== 'auto' && value !== 'all';

/** Returns the attribute that a mistyped name means: at most two typing errors away, or its name in another tool. */
const nearestAttribute = (name: string, known: readonly string[], value: string | null): string | undefined =>
  nearest(name, known, 2) ?? known.find((one) => one === (isPeriod(name, value) ? 'where' : SYNONYMS[name]));

/**
 * Returns the error of a tag whose markup is not what its author meant, so its figures would be wrong: quotation marks of a word processor or inside
 * a value, an escaped URL, a mistyped scheme, or a mistyped attribute that changes the figure. `unknown` are attributes that the element does not have.
 */
export function markupProblem(
  element: Element,
  unknown: readonly { readonly name: string; readonly nearest: string | undefined }[],
): SalesError | undefined {
  const problem = (reason: string, params: ErrorParams): SalesError => new SalesError('bad-option', reason, { params });
  let last = '';
  for (const { name, value } of element.attributes) {
    const isCurly = CURLY.test(value) && !TITLES.test(name);
    if (isCurly || CURLY.test(name.slice(-1))) return problem('curly-quotes', { option: isCurly ? name : last });
    if (name.includes('"')) {
      // What follows a value without its last quotation mark is in it up to the next one: other attributes, or other tags.
      const [, open] = /^(.*?)(?:\s+[a-z-]+=$|>\s*<)/s.exec(element.getAttribute(last) ?? '') ?? [];
      const isClosed = open === undefined;
      return problem(isClosed ? 'broken-quotes' : 'unclosed-quotes', { option: last, ...(!isClosed && { value: open }) });
    }
    last = name;
  }
  const src = element.getAttribute('src') ?? '';
  const [scheme] = BAD_SCHEME.exec(src) ?? [];
  if (scheme) return problem('unknown-protocol', { option: 'src', value: scheme });
  if (/\?.*&amp;/.test(src)) return problem('escaped-ampersand', { option: 'src' });
  const mistyped = unknown.find((one) => changesFigure(element, one.nearest));
  if (!mistyped) return undefined;
  const { name: option, nearest: near = '' } = mistyped;
  const value = element.getAttribute(option) ?? '';
  const isDates = near === 'where' && isPeriod(option, value);
  return problem('unknown-attribute', { option, nearest: near, value: isDates ? `date: ${value}` : value });
}

/** Attributes that every HTML element may have. */
const GLOBAL =
  /^(accesskey|anchor|auto(capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item[a-z]+|key|lang|name|nonce|part|popover|ref|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns)$/;
/** Prefixes that belong to the platform, to a framework or to a tool of the page. */
const FOREIGN = /^(on|js|ng|(aria|amp|c|data|hx|i|q|s|uk|up|v|wp|x)-)/;

/**
 * Returns the attributes of an element that are neither its own nor known to belong to HTML, a framework or a tool.
 * These are most likely typing mistakes. Names with a hyphen are listed only when a similar attribute exists, since tools add their own.
 */
export function unknownAttributes(element: Element): readonly UnknownAttribute[] {
  const { observedAttributes: known } = element.constructor as typeof HTMLElement & {
    readonly observedAttributes: readonly string[];
  };
  // A tag created from a `div` has all `data-…` attributes of the `div`, including those meant for other scripts.
  const isCopied = element.parentElement?.hasAttribute('data-widget') === true;
  return element
    .getAttributeNames()
    .filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name) && !known.includes(name) && !GLOBAL.test(name) && !FOREIGN.test(name))
    .map((name) => ({ name, nearest: nearestAttribute(name, known, element.getAttribute(name)) }))
    .filter(({ name, nearest: near }) => near !== undefined || (!isCopied && !name.includes('-')));
}

/** Logs each unknown attribute of an element once. */
export class AttributeController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #named = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const { name, nearest: near } of unknownAttributes(this.#host)) {
      // The card shows those that change the figure as its error, which is logged too.
      if (this.#named.has(name) || changesFigure(this.#host, near)) continue;
      this.#named.add(name);
      warn(this.#host, `Unknown attribute '${name}'${near === undefined ? '' : `. Did you mean '${near}'?`}`);
    }
  }
}

/** Logs once that a widget is inside another widget and not shown. HTML has no self-closing tags, so `<sales-kpi />` contains all tags that follow. */
export class NestedWidgetController implements ReactiveController {
  readonly #host: HTMLElement;
  #isLogged = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { children, localName } = this.#host;
    const nested = [...children].find((child) => /(^|-)sales-(?!source$)[a-z]+$/.test(child.localName));
    if (!nested || this.#isLogged) return;
    this.#isLogged = true;
    const fix = `HTML has no self-closing tags: write <${localName}></${localName}>.`;
    warn(this.#host, `<${nested.localName}> is inside this tag and not shown. ${fix}`);
  }
}
