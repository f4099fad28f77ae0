import type { Color } from 'culori';
import { SalesError } from '../util/error.js';
import { escapeHtml } from '../util/html.js';
import { listOf } from '../util/list-of.js';

/** Returns the error for an optional package that is not installed. */
export function missingPackage(name: string, cause: unknown): SalesError {
  return new SalesError('engine-error', 'package-missing', { cause, params: { name } });
}

type Culori = typeof import('culori');

let culori: Culori | undefined;

/**
 * Loads what colors are read with. Bundlers leave out a package that is imported in a `try` block and not installed.
 * @throws SalesError `engine-error` if it is not installed
 */
export async function loadColors(): Promise<void> {
  try {
    culori ??= await import('culori');
  } catch (cause) {
    throw missingPackage('culori', cause);
  }
}

/** Returns what colors are read with, once it is loaded. */
function colors(): Culori {
  if (!culori) throw new SalesError('engine-error', 'colors-not-loaded');
  return culori;
}

/** How colors of a style sheet are resolved. */
export interface ColorScope {
  /** The value of a custom property; `undefined` where none is set. */
  readonly variable: (name: string) => string | undefined;
  readonly isDark: boolean;
}

/**
 * Returns a CSS color as `#rrggbb`, or `#rrggbbaa` where it is translucent, with `var()`, `light-dark()` and `color-mix()` resolved.
 * Images in emails and drawing programs know no others. `undefined` for other values, such as `none`.
 */
export function toHex(text: string, scope: ColorScope): string | undefined {
  const color = read(text.trim(), scope);
  if (!color) return undefined;
  const hex = colors().formatHex8(color);
  return hex.endsWith('ff') ? hex.slice(0, -2) : hex;
}

function read(text: string, scope: ColorScope): Color | undefined {
  const [, name, inside] = /^(var|light-dark|color-mix)\((.*)\)$/s.exec(text) ?? [];
  if (name === undefined || inside === undefined) return colors().parse(text);
  const [first = '', second = '', third = ''] = argumentsOf(inside);
  if (name === 'var') return read(scope.variable(first) ?? second, scope);
  if (name === 'light-dark') return read(scope.isDark ? second : first, scope);
  return mixed(second, third, scope);
}

/** Mixes two colors as `color-mix(in oklab, A 28%, B)` does. */
function mixed(one: string, other: string, scope: ColorScope): Color | undefined {
  const [, oneText = one, percent] = /^(.*?)\s+([\d.]+)%$/s.exec(one) ?? [];
  const [from, to] = [read(oneText, scope), read(other.replace(/\s+[\d.]+%$/, ''), scope)];
  if (!from || !to) return undefined;
  return colors().interpolate([from, to], 'oklab')(1 - (percent === undefined ? 0.5 : Number(percent) / 100));
}

/** Splits the arguments of a CSS function at its own commas. */
function argumentsOf(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + character;
  }
  // The fallback of `var(--x, a, b)` keeps its commas; no color has them outside of parentheses.
  return parts.map((part) => part.trim());
}

/** Attributes that mean something only in the page. */
const OF_THE_PAGE = /^(class|role|part|style|tabindex|id|aria-.*|data-.*)$/;
const COLORS = ['fill', 'stroke'];
const PROPERTIES = /* @__PURE__ */ listOf(
  'stroke-width stroke-dasharray stroke-linecap stroke-linejoin vector-effect fill-opacity stroke-opacity opacity font-size font-weight paint-order',
);

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
  // Groups set properties for their marks, such as the color of good and bad bars.
  const own: ColorScope = { ...scope, variable: (name) => style.getPropertyValue(name) || scope.variable(name) };
  const attributes = new Map<string, string>();
  for (const { name, value } of mark.attributes) if (!OF_THE_PAGE.test(name)) attributes.set(name, value);
  if (mark.localName === 'pattern') attributes.set('id', mark.id);
  for (const name of COLORS) {
    const value = style.getPropertyValue(name) || attributes.get(name);
    const [tile] = /^url\(#[^)]+\)/.exec(value ?? '') ?? [];
    if (value !== undefined) attributes.set(name, tile ?? (value === 'currentColor' ? color : (toHex(value, own) ?? 'none')));
  }
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    if (value !== '' && !value.includes('var(')) attributes.set(name, value);
  }
  if (mark.localName !== 'text') for (const name of ['font-size', 'font-weight', 'paint-order']) attributes.delete(name);
  const start = `<${mark.localName}${[...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')}`;
  const inside = mark.children.length > 0 ? inlinedSvg(mark, own, color) : escapeHtml(mark.textContent);
  return inside === '' ? `${start}/>` : `${start}>${inside}</${mark.localName}>`;
}
