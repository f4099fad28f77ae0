import { html, nothing, svg, type TemplateResult } from 'lit';

/** The gray shapes in place of a chart that has no data yet. */
export type Skeleton = keyof typeof PATHS;

/** Paths in a square of 100 by 100. */
const PATHS = {
  /** Names and bars below one another. */
  list: () => boxes(7, (k) => [0, k * 14 + 7, 16, 5]) + boxes(7, (k) => [24, k * 14 + 5, 66 / (k * 0.4 + 1), 9]),
  columns: () => boxes(12, (k) => [k * 8 + 4.5, 92, 7, -80 / (k * 0.3 + 1)]),
  grid: () => boxes(98, (k) => [(k % 14) * 7 + 1.5, Math.floor(k / 14) * 14 + 1.5, 6.2, 12.4]),
  /** A row of cells for each cohort, the oldest first. */
  triangle: () =>
    boxes(9, (row) => [0, row * 10 + 10, 12, 4]) +
    boxes(81, (k) => [(k % 9) * 9 + 18, Math.floor(k / 9) * 10 + 8, (k % 9) + Math.floor(k / 9) < 9 ? 8.4 : 0, 9]),
  dots: () => boxes(10, (k) => [k * 9 + 8, 78 - k * 5 - (k % 3) * 9, 2.4, 3.6]),
  /** The lines of the value axis. A line over time is drawn on them. */
  time: () => 'M0,14H100M0,38H100M0,62H100M0,86H100',
} satisfies Readonly<Record<string, () => string>>;

/** Renders a skeleton. */
export function renderSkeleton(kind: Skeleton): TemplateResult {
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
    <path d=${PATHS[kind]()}></path>
    ${kind === 'time' ? svg`<path class="bone-line" d="M2,70 18,64 34,67 50,55 66,46 82,30 97,38"></path>` : nothing}
  </svg>`;
}

function boxes(count: number, box: (k: number) => readonly [x: number, y: number, width: number, height: number]): string {
  return Array.from({ length: count }, (_, k) => {
    const [x, y, width, height] = box(k);
    return `M${x},${y}h${width}v${height}h${-width}z`;
  }).join('');
}
