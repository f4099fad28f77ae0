import { formatHex8, interpolate, parse, type Color } from 'culori';

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
  const hex = formatHex8(color);
  return hex.endsWith('ff') ? hex.slice(0, -2) : hex;
}

function read(text: string, scope: ColorScope): Color | undefined {
  const [, name, inside] = /^(var|light-dark|color-mix)\((.*)\)$/s.exec(text) ?? [];
  if (name === undefined || inside === undefined) return parse(text);
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
  return interpolate([from, to], 'oklab')(1 - (percent === undefined ? 0.5 : Number(percent) / 100));
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
