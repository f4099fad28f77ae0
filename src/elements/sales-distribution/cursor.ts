import { html, svg, type TemplateResult } from 'lit';
import type { DistributionChart } from './model/options.js';

/** Renders the skeleton: gray shapes. */
export function renderSkeleton(chart: DistributionChart): TemplateResult {
  const shapes = { histogram: bars, box: boxes, scatter: dots }[chart]().join('');
  return html`<svg class="bones" viewBox="0 0 104 100" preserveAspectRatio="none">${svg`<path d=${shapes}></path>`}</svg>`;
}

function bars(): readonly string[] {
  const heights = [34, 78, 92, 70, 52, 38, 27, 19, 13, 9, 6, 4];
  return heights.map((height, i) => `M${i * 8 + 4.5},92v${-height * 0.86}h7v${height * 0.86}z`);
}

function boxes(): readonly string[] {
  return [20, 34, 28, 44, 38].map((from, i) => `M${from},${i * 19 + 8}h${30 - i * 2}v10h${i * 2 - 30}z`);
}

function dots(): readonly string[] {
  return [8, 22, 31, 40, 44, 55, 63, 70, 82, 95].map((x, i) => `M${x},${84 - x * 0.6 - (i % 3) * 9}h2.4v3.6h-2.4z`);
}
