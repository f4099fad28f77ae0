import { html, nothing, svg, type TemplateResult } from 'lit';

/** The gray shapes in place of a chart that has no data yet. */
export type Skeleton = keyof typeof PATHS;

const LEVELS = 'M0,14H100M0,38H100M0,62H100M0,86H100';

/** Paths in a square of 100 by 100. */
const PATHS = {
  /** Names and bars below one another. */
  list: () => join([55, 44, 37, 29, 24, 17], (width, k) => `${box(0, k * 16 + 8, 16, 5)}${box(24, k * 16 + 6, width, 9)}`),
  /** Columns, the tallest first. */
  falling: () => join([92, 78, 66, 52, 43, 36, 29, 24, 19, 15, 12, 9], (height, k) => box(k * 8 + 4.5, 92, 7, height * -0.86)),
  columns: () => join(counted(16), (k) => box(k * 6 + 5, 92, 5, -30 - ((k * 37) % 40) - k * 1.2)),
  /** Columns from one step to the next. */
  steps: () => join([55, 30, 20, 20, 38, 38], (top, k) => box(k * 17 + 3, top, 11, [45, 25, 10, 18, 6, 62][k]!)),
  grid: () => join(counted(98), (k) => box((k % 14) * 7 + 1.5, Math.floor(k / 14) * 14 + 1.5, 6.2, 12.4)),
  triangle: () =>
    join(
      counted(9),
      (row) => `${box(0, row * 10 + 10, 12, 4)}${join(counted(9 - row), (age) => box(age * 9 + 18, row * 10 + 8, 8.4, 9))}`,
    ),
  boxes: () => join([20, 34, 28, 44, 38], (from, k) => box(from, k * 19 + 8, 30 - k * 2, 10)),
  dots: () => join([8, 22, 31, 40, 44, 55, 63, 70, 82, 95], (x, k) => box(x, 84 - x * 0.6 - (k % 3) * 9, 2.4, 3.6)),
  time: () => LEVELS,
  forecast: () => LEVELS,
} satisfies Readonly<Record<string, () => string>>;

/** Renders a skeleton. */
export function renderSkeleton(kind: Skeleton): TemplateResult {
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
    <path d=${PATHS[kind]()}></path>
    ${kind === 'forecast' ? svg`<path class="bone-band" d="M66,46L98,14V62Z"></path>` : nothing}
    ${kind === 'time' ? svg`<path class="bone-line" d="M2,70 18,64 34,67 50,55 66,46 82,30 97,38"></path>` : nothing}
    ${kind === 'forecast' ? svg`<path class="bone-line" d="M2,70 18,64 34,67 50,55 66,46"></path>` : nothing}
  </svg>`;
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${x},${y}h${width}v${height}h${-width}z`;
}

function join(values: readonly number[], path: (value: number, k: number) => string): string {
  return values.map(path).join('');
}

function counted(count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => k);
}
