import { nameNear, tagOf } from '../element/tag-names.js';
import { escapeHtml } from '../../../util/html.js';
import { dataAttributes } from '../attributes/common.js';
import { findSource } from '../data/source-registry.js';

/** Attributes of a source that a widget has too: the data, how it is read, and how its values are shown. */
const DATA_ATTRIBUTES = /* @__PURE__ */ Object.values(dataAttributes).map(({ attribute }) => attribute);
/** Attributes that only a source has and without which the data does not load, or does not change as it does here. */
const SOURCE_ATTRIBUTES = ['engine', 'table', 'live', 'refresh', 'crossorigin'];
/** Folder named in the frame's URL when the folder of `embed.html` is not known, since a bundler moved the code. */
const UNKNOWN_FOLDER = 'https://example.com/sales-elements/';

/** An element that may hold data from code. */
export interface EmbeddedElement extends Element {
  readonly data?: unknown;
  /** True for a widget that `embed.html` does not have, since the page defines it. */
  readonly isDefinedByPage?: boolean;
}

/** Surroundings of a widget that its code depends on. */
export interface EmbedPlace {
  /** The element that provides the data; `undefined` when the widget has its own. */
  readonly provider: EmbeddedElement | undefined;
  readonly heading: string;
  /** URL of `embed.html`; `undefined` when unknown. */
  readonly page: string | undefined;
  /** Height of the widget in CSS pixels. */
  readonly height: number;
}

/** The code that shows a widget on another page. */
export interface EmbedCode {
  readonly tag: string;
  readonly div: string;
  /** `undefined` when one tag alone cannot load the data, and for a widget that the page defines. */
  readonly frame: string | undefined;
  /** True when the data is part of this page and therefore not in the code. */
  readonly isWithoutData: boolean;
  /** True when a URL lost its parameters or its password. */
  readonly isUrlShortened: boolean;
  /** True when the URL of the frame names a folder that has to be replaced. */
  readonly isFolderUnknown: boolean;
}

type Attributes = readonly (readonly [name: string, value: string])[];

/**
 * Returns the code of a widget in its current state, for other pages. Data and secrets stay on this page: the code has neither properties nor
 * `data:` URLs, and URLs have no password and no parameters, which may contain an access key.
 */
export function embedCode(widget: EmbeddedElement, { provider, heading, page, height }: EmbedPlace): EmbedCode {
  const owners = [widget, ...sourcesOf(provider)];
  const holder = owners.find((owner) => holdsData(owner) || owner.hasAttribute('src'));
  const { urls: src, isShortened } = isLoaded(holder) ? publicUrls(holder, 'src') : { urls: '', isShortened: false };
  const shapes = publicUrls(widget, 'shapes');
  const own: Attributes = [
    ...(src ? [['src', src] as const] : []),
    ...attributesOf(widget).filter(([name]) => !/^(src|source|shapes)$/.test(name)),
    ...(shapes.urls ? [['shapes', shapes.urls] as const] : []),
  ];
  const inherited = DATA_ATTRIBUTES.filter((name) => name !== 'src' && !own.some(([known]) => known === name)).flatMap((name) => {
    const value = owners.map((owner) => owner.getAttribute(name)).find((text) => text);
    return value ? [[name, value] as const] : [];
  });
  const source: Attributes = holder ? attributesOf(holder).filter(([name]) => SOURCE_ATTRIBUTES.includes(name)) : [];
  const common = { isWithoutData: src === '', isUrlShortened: isShortened || shapes.isShortened };
  if (source.length > 0) {
    const isData = ([name]: readonly [string, string]): boolean => DATA_ATTRIBUTES.includes(name);
    const outer = [...own.filter(isData), ...inherited, ...source];
    const inner = own.filter((attribute) => !isData(attribute));
    const around = (code: (tag: string, attributes: Attributes, content?: string) => string): string =>
      code(nameNear(widget, 'sales-source'), outer, `\n  ${code(widget.localName, inner)}\n`);
    return { ...common, tag: around(tagCode), div: around(divCode), frame: undefined, isFolderUnknown: false };
  }
  const all = [...own, ...inherited];
  return {
    ...common,
    tag: tagCode(widget.localName, all),
    div: divCode(widget.localName, all),
    frame: widget.isDefinedByPage
      ? undefined
      : frameCode(
          [['widget', tagOf(widget) ?? widget.localName], ...all, ...languageOf(widget)],
          page ?? `${UNKNOWN_FOLDER}embed.html`,
          {
            heading,
            height,
          },
        ),
    isFolderUnknown: page === undefined,
  };
}

/** Returns the provider, and the source that the provider itself gets its data from: a dashboard passes on the data of a source. */
function sourcesOf(provider: EmbeddedElement | undefined): readonly EmbeddedElement[] {
  if (!provider) return [];
  if (holdsData(provider) || provider.hasAttribute('src')) return [provider];
  const { around, only } = findSource(provider, provider.getAttribute('source') ?? '');
  const source = around ?? only;
  return source ? [provider, source] : [provider];
}

function holdsData({ data }: EmbeddedElement): boolean {
  return data !== undefined && data !== null;
}

function isLoaded(holder: EmbeddedElement | undefined): holder is EmbeddedElement {
  return holder !== undefined && !holdsData(holder);
}

/** Returns the absolute URLs of an attribute that other pages can load, without password and parameters. */
function publicUrls(holder: Element, name: 'src' | 'shapes'): { readonly urls: string; readonly isShortened: boolean } {
  const text = holder.getAttribute(name) ?? '';
  const { baseURI } = holder.ownerDocument;
  let isShortened = false;
  // Spaces separate URLs, except within a data: URL, which is not copied.
  const words = /^\s*(data|blob):/i.test(text) ? [] : text.split(/\s+/).filter(Boolean);
  const urls = words.flatMap((word) => {
    // Shapes of places are part of the library.
    if (name === 'shapes' && /^(?:country|state)$/.test(word)) return [word];
    const url = URL.canParse(word, baseURI) ? new URL(word, baseURI) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) return [];
    isShortened ||= url.search !== '' || url.username !== '' || url.password !== '';
    // The fragment of shapes names an object in the file.
    return [`${url.origin}${url.pathname}${name === 'shapes' ? url.hash : ''}`];
  });
  return { urls: urls.join(' '), isShortened };
}

/** Returns the attributes of an element that belong to its tag, in the order of its HTML. */
function attributesOf(element: Element): Attributes {
  const { observedAttributes } = element.constructor as { readonly observedAttributes?: readonly string[] };
  return element
    .getAttributeNames()
    .filter((name) => observedAttributes?.includes(name))
    .map((name) => [name, element.getAttribute(name) ?? '']);
}

function languageOf(widget: Element): Attributes {
  const lang = widget.closest('[lang]')?.getAttribute('lang') ?? widget.ownerDocument.documentElement.lang;
  return lang ? [['lang', lang]] : [];
}

/** Returns a tag as HTML, with attributes in their order. */
export function tagCode(tag: string, attributes: Attributes, content = ''): string {
  return `<${tag}${attributes.map(attributeCode).join('')}>${content}</${tag}>`;
}

/** Returns the `<div data-widget>` of a tag. */
export function divCode(tag: string, attributes: Attributes, content = ''): string {
  const prefixed = attributes.map(([name, value]) => [`data-${name}`, value] as const);
  return tagCode('div', [['data-widget', tag], ...prefixed], content);
}

/** Returns the `<iframe>` of a widget, whose URL has these parameters. */
export function frameCode(
  parameters: Attributes,
  page: string,
  { heading, height }: Pick<EmbedPlace, 'heading' | 'height'>,
): string {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
  return tagCode('iframe', [
    ['src', `${page}?${query}`],
    ['width', '100%'],
    ['height', String(Math.ceil(height))],
    ['title', heading],
  ]);
}

function attributeCode([name, value]: readonly [string, string]): string {
  return value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
}
