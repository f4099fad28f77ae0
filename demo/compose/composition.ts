import { type Card, type CardWidth, type Composition, WIDTHS } from '../../src/compose/composition.js';
import type { TagAttributes } from '../../src/describe/tags.js';

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
export function hashOf({ source, cards }: Composition, { width, theme, lang }: View): string {
  const parameters = new URLSearchParams();
  const attributes = new URLSearchParams(source).toString();
  if (attributes) parameters.append(SOURCE, attributes);
  for (const { tag, attributes: own, width: of } of cards) {
    const text = new URLSearchParams(own).toString();
    parameters.append(of, text ? `${tag}?${text}` : tag);
  }
  if (width !== NO_VIEW.width) parameters.append('width', String(width));
  if (theme !== NO_VIEW.theme) parameters.append('theme', theme);
  if (lang !== NO_VIEW.lang) parameters.append('lang', lang);
  return parameters.toString();
}

/** Reads a page from the fragment of a URL. Unknown tags, attributes and settings are ignored: links may come from anyone. */
export function readHash(hash: string, known: KnownAttributes): { readonly composition: Composition; readonly view: View } {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const cards = [...parameters]
    .filter((parameter): parameter is [CardWidth, string] => (WIDTHS as readonly string[]).includes(parameter[0]))
    .map(([width, text]) => ({ ...readTag(text, known), width }))
    .filter(({ tag }) => tag !== SOURCE && known.has(tag))
    .map((card, index) => ({ id: index + 1, ...card }));
  const source = attributesIn(parameters.get(SOURCE) ?? '', known.get(SOURCE));
  return { composition: { source, cards }, view: viewIn(parameters) };
}

function readTag(text: string, known: KnownAttributes): Pick<Card, 'tag' | 'attributes'> {
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
