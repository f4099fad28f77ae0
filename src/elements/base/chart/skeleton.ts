import { html, svg, type TemplateResult } from 'lit';

/** The gray shapes in place of a chart that has no data yet: paths in a square of 100 by 100. The second one is a line. */
export type Skeleton = readonly [shapes: string, line?: string];

export function renderSkeleton(paths: Skeleton): TemplateResult {
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
    ${paths.map((path, k) => svg`<path class=${k === 0 ? '' : 'bone-line'} d=${path}></path>`)}
  </svg>`;
}

export function boxes(count: number, box: (k: number) => readonly [x: number, y: number, width: number, height: number]): string {
  return Array.from({ length: count }, (_, k) => {
    const [x, y, width, height] = box(k);
    return `M${x},${y}h${width}v${height}h${-width}z`;
  }).join('');
}

/** Returns names and bars below one another. */
export function listSkeleton(): Skeleton {
  return [boxes(7, (k) => [0, k * 14 + 7, 16, 5]) + boxes(7, (k) => [24, k * 14 + 5, 66 / (k * 0.4 + 1), 9])];
}

/** Returns columns, the tallest first. */
export function columnsSkeleton(): Skeleton {
  return [boxes(12, (k) => [k * 8 + 4.5, 92, 7, -80 / (k * 0.3 + 1)])];
}

/** Returns points that fall. */
export function pointsSkeleton(): Skeleton {
  return [boxes(10, (k) => [k * 9 + 8, 78 - k * 5 - (k % 3) * 9, 2.4, 3.6])];
}
