import { formatHex, rgb } from 'culori';
import { inMode, type Mode, type TokenValues } from './token-values.js';

/** A design token: https://www.designtokens.org/tr/2025.10/format/. */
export interface DesignToken {
  readonly $type: 'color' | 'dimension' | 'fontFamily';
  readonly $value: unknown;
  readonly $description: string;
}
/** Groups of tokens by name. */
export type DesignTokens = Readonly<Record<string, Readonly<Record<string, DesignToken>>>>;

const PX_PER_REM = 16;
/** Groups of colors; all other tokens are in the group of their type. */
const COLOR_GROUP = /^--sales-(neutral|color|series|seq|div)-(.+)$/;
const LENGTH = /^(-?[\d.]+)(px|rem)$/;
const ALIAS = /^var\((--sales-[\w-]+)\)$/;
const MULTIPLE = /^calc\(var\((--sales-[\w-]+)\) \* ([\d.]+)\)$/;
const FONT = /^--sales-font(?:-fallback)?$/;

/** Returns the group and the name of a token. */
function placeOf(name: string): readonly [group: string, name: string] {
  const [, group, rest] = COLOR_GROUP.exec(name) ?? [];
  if (group && rest) return [group, rest];
  return [FONT.test(name) ? 'font' : 'size', name.replace(/^--sales-/, '')];
}

function colorOf(value: string): object | undefined {
  const color = /^(?:#|oklch\()/.test(value) ? rgb(value) : undefined;
  if (!color) return undefined;
  const hex = formatHex(color);
  // The color that the screen shows: of wider colors, the nearest one in sRGB.
  const components = [1, 3, 5].map((at) => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4)));
  return { colorSpace: 'srgb', components, alpha: color.alpha ?? 1, hex };
}

/** Returns a length in pixels; `undefined` for a value that is none. */
function pixelsOf(value: string, values: TokenValues): number | undefined {
  const [, number, unit] = LENGTH.exec(value) ?? [];
  if (number) return Number(number) * (unit === 'rem' ? PX_PER_REM : 1);
  const [, base = '', factor] = MULTIPLE.exec(value) ?? [];
  const pixels = factor === undefined ? undefined : pixelsOf(values[base] ?? '', values);
  return pixels === undefined ? undefined : pixels * Number(factor);
}

function tokenOf(name: string, value: string, values: TokenValues): DesignToken | undefined {
  const [, alias] = ALIAS.exec(value) ?? [];
  if (alias && COLOR_GROUP.test(name)) return { $type: 'color', $value: `{${placeOf(alias).join('.')}}`, $description: name };
  const color = COLOR_GROUP.test(name) ? colorOf(value) : undefined;
  if (color) return { $type: 'color', $value: color, $description: name };
  const pixels = pixelsOf(value, values);
  if (pixels !== undefined) return { $type: 'dimension', $value: { value: pixels, unit: 'px' }, $description: name };
  const families = value.split(',').map((family) => family.trim().replaceAll(/^['"]|['"]$/g, ''));
  return FONT.test(name) ? { $type: 'fontFamily', $value: families, $description: name } : undefined;
}

/** Returns the colors, lengths and fonts of a theme in a mode, in the format of the Design Tokens Community Group. Figma reads a file for each mode. */
export function designTokens(values: TokenValues, mode: Mode): DesignTokens {
  const groups: Record<string, Record<string, DesignToken>> = {};
  for (const [name, value] of Object.entries(values)) {
    const token = tokenOf(name, inMode(value, mode), values);
    const [group, own] = placeOf(name);
    if (token) groups[group] = { ...groups[group], [own]: token };
  }
  return groups;
}
