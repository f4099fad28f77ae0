import { nearestTag } from './mistaken-name.js';

/** A tag that a page shows as text: a shortcode, or one that an editor escaped. */
export interface TagText {
  /** The element whose text it is. */
  readonly element: HTMLElement;
  /** The tag as the page shows it, without attributes: `[sales-kpi]`, `{{< sales-kpi >}}`, `<sales-kpi>`. */
  readonly written: string;
  /** The tag of the library that is meant, with the prefix of the page. */
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Elements in which a tag is an example, or is not shown. */
const EXAMPLES = 'code,pre,kbd,samp,textarea,script,style,noscript,template,[contenteditable]';
/** Matches a shortcode, as `[sales-kpi]`, `{{< sales-kpi >}}` and `{% sales-kpi %}`, and a tag that is the start of a text. */
const SHORTCODE = /(?:\[|\{(?:\{<?|%)\s*)([a-z]+(?:[-_][a-z]+)+)(\s[^\]}]*?)?(?:\]|\s*[>%}]?\}+)/;
const ESCAPED = /^\s*<([a-z]+(?:[-_][a-z]+)+)(\s[^>]*)?>/;

/** Returns the attributes that are written in a text, up to the end of a tag, also in curly quotation marks. */
export function attributesIn(text: string): readonly (readonly [string, string])[] {
  const [tag = ''] = text.split('>');
  return [...tag.matchAll(/([a-z-]+)=["'“”„»″]([^"'“”„«»″]*)/g)].map(([, name = '', value = '']) => [name, value] as const);
}

/** Finds the tags that a page shows as text, one for each element. A text about a tag, which it names in the middle of a sentence, is none. */
export function findTagTexts(root: HTMLElement, tags: readonly string[], start: string): readonly TagText[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Map<HTMLElement, TagText>();
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode as Text;
    const shortcode = SHORTCODE.exec(data);
    const [, name = '', rest = ''] = shortcode ?? ESCAPED.exec(data) ?? [];
    if (!element || !name.startsWith(`${start}sales`) || element.closest(EXAMPLES) || found.has(element)) continue;
    const near = nearestTag(name.slice(start.length), tags);
    const written = shortcode ? shortcode[0].replace(rest, '') : `<${name}>`;
    if (near) found.set(element, { element, written, tag: start + near, attributes: attributesIn(rest) });
  }
  return [...found.values()];
}
