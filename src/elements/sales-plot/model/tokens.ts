/** The page’s design tokens as CSS colors. They follow the theme without a redraw. */
export interface PlotTokens {
  readonly accent: string;
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly grid: string;
  readonly surface: string;
  readonly positive: string;
  readonly negative: string;
  /** The eight series colors, in order. */
  readonly series: readonly string[];
  /** A color from low (0) to high (1). */
  readonly sequential: (t: number) => string;
  /** A color from negative (0) over neutral (0.5) to positive (1). */
  readonly diverging: (t: number) => string;
}

/** Number of colors per scale. */
const STEPS = 7;

/** The tokens in the form that marks accept. */
export const TOKENS: PlotTokens = {
  accent: 'var(--_accent-fill)',
  text: 'var(--_text)',
  muted: 'var(--_muted)',
  border: 'var(--_border)',
  grid: 'var(--_grid)',
  surface: 'var(--_surface)',
  positive: 'var(--_positive)',
  negative: 'var(--_negative)',
  series: ['var(--_s1)', 'var(--_s2)', 'var(--_s3)', 'var(--_s4)', 'var(--_s5)', 'var(--_s6)', 'var(--_s7)', 'var(--_s8)'],
  sequential: (t) => between('q', t),
  diverging: (t) => between('d', t),
};

/** Returns a color between two steps of a scale. */
function between(scale: string, t: number): string {
  const at = Math.min(1, Math.max(0, t)) * (STEPS - 1);
  const below = Math.min(STEPS - 2, Math.floor(at));
  const percent = Math.round((at - below) * 1000) / 10;
  return `color-mix(in oklab, var(--_${scale}${below + 2}) ${percent}%, var(--_${scale}${below + 1}))`;
}
