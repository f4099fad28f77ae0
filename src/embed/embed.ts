/*
 * The script of embed.html: one widget by the parameters of the URL, for an iframe. The table of tags and attributes is in the page, written from the
 * manifest by scripts/build.mjs.
 */

import { nearest } from '../query/names.js';

/** The attributes of each tag. */
type Attributes = Readonly<Record<string, readonly string[]>>;

/** Attributes of the page itself that a URL may set. */
const PAGE_ATTRIBUTES = ['lang', 'dir'];
/** Space around the widget in px, room for its shadow. */
const MARGIN_PX = 4;

/** A problem with the URL, shown in place of the widget. */
function refuse(problem: string): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = problem;
  document.body.replaceChildren(text);
}

/** The URL of this page with another widget. */
function urlOf(widget: string): string {
  const { origin, pathname, search } = location;
  const others = search.replace(/^\?|(?<=[?&])widget=[^&]*&?/g, '').replace(/&$/, '');
  return `${origin}${pathname}?widget=${widget}${others && '&'}${others}`;
}

/** Schemes of data that the page allows besides `http` and `https`: `<script src="embed.js" data-schemes="data blob">`. */
function allowedSchemes(): readonly string[] {
  const more = (document.currentScript as HTMLScriptElement | null)?.dataset['schemes'] ?? '';
  return ['http:', 'https:', ...more.split(/\s+/).flatMap((scheme) => (scheme ? [`${scheme}:`] : []))];
}

/** The first URL of `src` that has another scheme. */
function foreignUrl(src: string, schemes: readonly string[]): string | undefined {
  return src
    .trim()
    .split(/\s+/)
    .find((url) => !URL.canParse(url, location.href) || !schemes.includes(new URL(url, location.href).protocol));
}

function makeWidget(parameters: URLSearchParams, known: Attributes): HTMLElement | undefined {
  const tag = parameters.get('widget') ?? '';
  const names = Object.hasOwn(known, tag) ? known[tag]! : undefined;
  if (!names) {
    const near = nearest(tag, Object.keys(known));
    const meant = tag === '' ? (parameters.has('by') ? 'sales-breakdown' : 'sales-kpi') : near;
    const problem = tag === '' ? 'the URL names no widget' : `invalid value '${tag}'`;
    const step = near ? `; did you mean '${near}'? Write ${urlOf(near)}` : meant ? `. Write for example ${urlOf(meant)}` : '';
    refuse(`widget: ${problem}${step}. The widgets are ${Object.keys(known).join(', ')}`);
    return undefined;
  }
  const foreign = foreignUrl(parameters.get('src') ?? '', allowedSchemes());
  if (foreign !== undefined) {
    refuse(`src: the URL '${foreign.slice(0, 80)}' is not allowed here; expected http or https`);
    return undefined;
  }
  const unknown = [...parameters.keys()].filter((name) => ![...PAGE_ATTRIBUTES, ...names, 'widget'].includes(name));
  for (const name of unknown) {
    const near = nearest(name, names, 2);
    // The widget would show another figure than its author meant.
    if (near !== undefined && !parameters.has(near)) {
      refuse(`${name}: unknown parameter; did you mean '${near}'?`);
      return undefined;
    }
    console.warn(`embed.html: <${tag}> has no attribute '${name.slice(0, 80)}'`);
  }
  const widget = document.createElement(tag);
  for (const [name, value] of parameters) {
    if (PAGE_ATTRIBUTES.includes(name)) document.documentElement.setAttribute(name, value);
    else if (names.includes(name)) widget.setAttribute(name, value);
  }
  return widget;
}

/** Posts the height of the widget to the page that holds the frame, now and whenever it changes: `{ type: 'sales-elements:height', height }`. */
function reportHeight(widget: HTMLElement): void {
  if (parent === window) return;
  const origin = URL.canParse(document.referrer) ? new URL(document.referrer).origin : '*';
  new ResizeObserver(() => {
    const height = Math.ceil(widget.getBoundingClientRect().height) + 2 * MARGIN_PX;
    parent.postMessage({ type: 'sales-elements:height', height }, origin);
  }).observe(widget);
}

const known = JSON.parse(document.querySelector('#attributes')?.textContent ?? '{}') as Attributes;
const widget = makeWidget(new URLSearchParams(location.search), known);
document.body.style.setProperty('margin', `${String(MARGIN_PX)}px`);
if (widget) {
  widget.style.setProperty('margin', '0');
  widget.style.setProperty('max-width', 'none');
  document.body.replaceChildren(widget);
  reportHeight(widget);
}
