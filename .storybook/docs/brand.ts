import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori';
import { inMode, type Mode, MODES, type TokenValues } from './token-values.js';

const oklch = converter('oklch');

/** Contrast of the accent with the card. Text in the accent then has 4.5 on hovered and selected rows too. */
const TEXT_CONTRAST = 5.3;
/** Contrast of bars and lines with the card. */
const MARK_CONTRAST = 3;
/** Chroma of the accent that the default scales were made for. */
const DEFAULT_CHROMA = 0.15;
const LIGHTNESS_STEP = 0.005;
const SCALE = ['accent-soft', ...[1, 2, 3, 4, 5, 6, 7].map((step) => `seq-${String(step)}`)];

/** Colors of cards, hexadecimal. */
export type Surfaces = Readonly<Record<Mode, string>>;

/** The token of a color of a theme. */
const tokenOf = (name: string): string => (name.startsWith('seq-') ? `--sales-${name}` : `--sales-color-${name}`);

/** Returns the color nearest to another one, by lightness, that has a contrast with a surface. A color with that contrast does not change. */
function withContrast(color: string, surface: string, contrast: number): string {
  const start = oklch(color) ?? { mode: 'oklch', l: 0.5, c: 0 };
  const direction = wcagContrast(surface, 'white') < wcagContrast(surface, 'black') ? -1 : 1;
  let found = color;
  for (let l = Math.min(1, start.l); l >= 0 && l <= 1 && wcagContrast(found, surface) < contrast; l += direction * LIGHTNESS_STEP)
    found = formatHex(clampChroma({ ...start, l }, 'oklch'));
  return found;
}

/** Returns a color with the lightness of a default token, in the hue of the brand. Gray brands make gray scales. */
function inHue(value: string, brand: Oklch): string {
  const { l, c } = oklch(value) ?? brand;
  return formatHex(clampChroma({ mode: 'oklch', l, c: c * Math.min(1, brand.c / DEFAULT_CHROMA), h: brand.h ?? 0 }, 'oklch'));
}

/**
 * Returns the tokens that follow from a brand color, as `light-dark()` pairs: accent, first series, backgrounds of selections, and the scale of heatmaps and
 * maps. Bars have the brand color itself where it stands out from the card.
 */
export function brandTokens(brand: string, surfaces: Surfaces, defaults: TokenValues): TokenValues {
  const color = oklch(brand) ?? { mode: 'oklch' as const, l: 0.5, c: 0 };
  const pair = (valueIn: (mode: Mode) => string): string => `light-dark(${MODES.map(valueIn).join(', ')})`;
  const accent = (mode: Mode): string => withContrast(brand, surfaces[mode], TEXT_CONTRAST);
  const fill = pair((mode) => withContrast(brand, surfaces[mode], MARK_CONTRAST));
  const onAccent = (mode: Mode): string =>
    MODES.map((one) => formatHex(inMode(defaults['--sales-color-on-accent'] ?? '', one)) ?? '').reduce((best, ink) =>
      wcagContrast(ink, accent(mode)) > wcagContrast(best, accent(mode)) ? ink : best,
    );
  const scale = SCALE.map(
    (name) => [tokenOf(name), pair((mode) => inHue(inMode(defaults[tokenOf(name)] ?? '', mode), color))] as const,
  );
  return {
    '--sales-color-accent': pair(accent),
    '--sales-color-on-accent': pair(onAccent),
    '--sales-color-accent-fill': fill,
    '--sales-series-1': fill,
    ...Object.fromEntries(scale),
  };
}
