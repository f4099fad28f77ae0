import type { TagAttributes } from '../../src/describe/tags.js';

/** A widget of a composed page. */
export interface PlacedWidget {
  /** Number of the widget on this page, from 1. The URL does not keep it. */
  readonly id: number;
  readonly tag: string;
  readonly attributes: TagAttributes;
  /** True when the widget takes half of the width. */
  readonly isHalf: boolean;
}

/** A composed page: the attributes of its source, and its widgets in their order. */
export interface Composition {
  readonly source: TagAttributes;
  readonly widgets: readonly PlacedWidget[];
}

/** How the preview shows the page. */
export interface View {
  /** In CSS pixels; 0 for the width of the window. */
  readonly width: number;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Language tag. */
  readonly lang: string;
}

/** The names of the attributes of each tag. A URL sets no others. */
export type KnownAttributes = ReadonlyMap<string, ReadonlySet<string>>;

export const NO_VIEW: View = { width: 0, theme: 'auto', lang: 'en' };
export const MIN_WIDTH = 320;
export const MAX_WIDTH = 1600;

const SOURCE = 'sales-source';

/** Writes a page as the fragment of a URL. The data is not part of it: `src` names its files. */
export function hashOf({ source, widgets }: Composition, { width, theme, lang }: View): string {
  const parameters = new URLSearchParams();
  const attributes = new URLSearchParams(source).toString();
  if (attributes) parameters.append(SOURCE, attributes);
  for (const { tag, attributes: own, isHalf } of widgets) {
    const text = new URLSearchParams(own).toString();
    parameters.append(isHalf ? 'half' : 'full', text ? `${tag}?${text}` : tag);
  }
  if (width !== NO_VIEW.width) parameters.append('width', String(width));
  if (theme !== NO_VIEW.theme) parameters.append('theme', theme);
  if (lang !== NO_VIEW.lang) parameters.append('lang', lang);
  return parameters.toString();
}

/** Reads a page from the fragment of a URL. Unknown tags, attributes and settings are ignored: links may come from anyone. */
export function readHash(hash: string, known: KnownAttributes): { readonly composition: Composition; readonly view: View } {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const widgets = [...parameters]
    .filter(([name]) => name === 'half' || name === 'full')
    .map(([name, text]) => ({ ...readTag(text, known), isHalf: name === 'half' }))
    .filter(({ tag }) => tag !== SOURCE && known.has(tag))
    .map((widget, index) => ({ id: index + 1, ...widget }));
  const source = attributesIn(parameters.get(SOURCE) ?? '', known.get(SOURCE));
  return { composition: { source, widgets }, view: viewIn(parameters) };
}

function readTag(text: string, known: KnownAttributes): Pick<PlacedWidget, 'tag' | 'attributes'> {
  const [tag = '', ...rest] = text.split('?');
  return { tag, attributes: attributesIn(rest.join('?'), known.get(tag)) };
}

function attributesIn(text: string, known: ReadonlySet<string> = new Set()): TagAttributes {
  return Object.fromEntries([...new URLSearchParams(text)].filter(([name]) => known.has(name)));
}

function viewIn(parameters: URLSearchParams): View {
  const width = Math.round(Number(parameters.get('width')));
  const theme = parameters.get('theme');
  const lang = parameters.get('lang') ?? '';
  return {
    width: width >= MIN_WIDTH && width <= MAX_WIDTH ? width : NO_VIEW.width,
    theme: theme === 'light' || theme === 'dark' ? theme : NO_VIEW.theme,
    lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : NO_VIEW.lang,
  };
}

/** Moves a widget by one place. At an end nothing moves. */
export function moved(widgets: readonly PlacedWidget[], id: number, by: 1 | -1): readonly PlacedWidget[] {
  const from = widgets.findIndex((widget) => widget.id === id);
  const other = widgets[from + by];
  const widget = widgets[from];
  if (!widget || !other) return widgets;
  return widgets.map((one) => (one === widget ? other : one === other ? widget : one));
}

/** Changes one widget. */
export const changed = (
  widgets: readonly PlacedWidget[],
  id: number,
  change: Partial<Omit<PlacedWidget, 'id'>>,
): readonly PlacedWidget[] => widgets.map((widget) => (widget.id === id ? { ...widget, ...change } : widget));

/** Sets an attribute; `undefined` removes it. */
export function withAttribute(attributes: TagAttributes, name: string, value: string | undefined): TagAttributes {
  if (value !== undefined) return { ...attributes, [name]: value };
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== name));
}
