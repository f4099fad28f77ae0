import { toHex, type ColorScope } from './css-color.js';
import { escapeHtml } from '../util/escape-html.js';

/** Attributes that mean something only in the page. */
const OF_THE_PAGE = /^(class|role|part|style|tabindex|id|aria-.*|data-.*)$/;
const COLORS = ['fill', 'stroke'];
const PROPERTIES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'vector-effect',
  'fill-opacity',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'paint-order',
];

/** Returns the content of a drawing with the styles of its marks written as attributes, in plain colors. */
export function inlinedSvg(svg: Element, scope: ColorScope, color: string): string {
  // The marks of a group look alike, and reading a style is slow.
  const styles = new Map<string, CSSStyleDeclaration>();
  return [...svg.children]
    .map((mark) => {
      const kind = `${mark.localName} ${mark.getAttribute('class') ?? ''} ${mark.getAttribute('style') ?? ''}`;
      const style = styles.get(kind) ?? getComputedStyle(mark);
      styles.set(kind, style);
      return inlined(mark, style, { scope, color });
    })
    .join('');
}

function inlined(
  mark: Element,
  style: CSSStyleDeclaration,
  { scope, color }: { readonly scope: ColorScope; readonly color: string },
): string {
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  const attributes = new Map<string, string>();
  for (const { name, value } of mark.attributes) if (!OF_THE_PAGE.test(name)) attributes.set(name, value);
  for (const name of COLORS) {
    const value = style.getPropertyValue(name) || attributes.get(name);
    if (value !== undefined) attributes.set(name, value === 'currentColor' ? color : (toHex(value, scope) ?? 'none'));
  }
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    if (value !== '' && !value.includes('var(')) attributes.set(name, value);
  }
  if (mark.localName !== 'text') for (const name of ['font-size', 'font-weight', 'paint-order']) attributes.delete(name);
  const start = `<${mark.localName}${[...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')}`;
  const inside = mark.children.length > 0 ? inlinedSvg(mark, scope, color) : escapeHtml(mark.textContent);
  return inside === '' ? `${start}/>` : `${start}>${inside}</${mark.localName}>`;
}
