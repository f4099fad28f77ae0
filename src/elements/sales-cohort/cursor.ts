import { html, svg, type TemplateResult } from 'lit';
import type { CohortMode } from './attributes.js';

/** Renders the skeleton: gray shapes. */
export function renderSkeleton(mode: CohortMode): TemplateResult {
  const shapes = { retention: triangle, 'new-repeat': bars, intervals: falling, rfm: lines, risk: lines }[mode]().join('');
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">${svg`<path d=${shapes}></path>`}</svg>`;
}

function triangle(): readonly string[] {
  return Array.from({ length: 9 }, (_, row) => [
    `M0,${row * 10 + 10}h12v4h-12z`,
    ...Array.from({ length: 9 - row }, (_, age) => `M${age * 9 + 18},${row * 10 + 8}h8.4v9h-8.4z`),
  ]).flat();
}

function bars(): readonly string[] {
  return Array.from(
    { length: 16 },
    (_, i) => `M${i * 6 + 5},92v${-(30 + ((i * 37) % 40) + i * 1.2)}h5v${30 + ((i * 37) % 40) + i * 1.2}z`,
  );
}

function falling(): readonly string[] {
  const heights = [92, 78, 66, 52, 43, 36, 29, 24, 19, 15, 12, 9];
  return heights.map((height, i) => `M${i * 8 + 4.5},92v${-height * 0.86}h7v${height * 0.86}z`);
}

function lines(): readonly string[] {
  return [34, 28, 24, 19, 15, 11, 8].map((width, i) => `M0,${i * 14 + 8}h${width}v4h-${width}z M0,${i * 14 + 2}h26v3h-26z`);
}
