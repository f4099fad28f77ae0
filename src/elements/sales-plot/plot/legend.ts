import type { Scale } from '@observablehq/plot';
import type { PlotValue } from '../model/data.js';

/** Number of swatches of a continuous scale. */
const PIECES = 32;
const RAMP_PX = 8;
const SVG = 'http://www.w3.org/2000/svg';

/** The texts of a legend: the scale’s name, and how values are formatted. */
export interface LegendTexts {
  readonly label: string | undefined;
  readonly tick: (value: PlotValue) => string;
}

/**
 * Returns the legend of a color scale. The legend of Observable Plot includes a style sheet and an image, which a strict
 * content policy blocks.
 */
export function legendOf(scale: Scale, { label, tick }: LegendTexts): HTMLElement {
  const legend = document.createElement('div');
  legend.className = 'legend';
  legend.setAttribute('part', 'legend');
  if (label !== undefined) legend.append(span('legend-label', label));
  if (scale.interpolate) legend.append(...ramp(scale, tick));
  else if (scale.domain) legend.append(...swatches(scale, tick));
  return legend;
}

function swatches(scale: Scale, tick: LegendTexts['tick']): readonly Element[] {
  const isStepped = scale.type === 'threshold';
  const values = [...scale.domain!] as PlotValue[];
  const steps = isStepped
    ? [...(scale.range ?? [])].map((color, k) => [color as string, stepText(values, k, tick)] as const)
    : [];
  const named = values.map((value) => [scale.apply(value) as string, tick(value)] as const);
  return (isStepped ? steps : named).map(([color, text]) => {
    const item = span('legend-item', text);
    const key = span('key', '');
    key.style.setProperty('--_c', color);
    item.prepend(key);
    return item;
  });
}

/** Returns the label of a color step: `< 10`, `10–20`, `≥ 20`. */
function stepText(limits: readonly PlotValue[], step: number, tick: LegendTexts['tick']): string {
  const [from, to] = [limits[step - 1], limits[step]];
  if (from === undefined) return `< ${tick(to ?? null)}`;
  return to === undefined ? `≥ ${tick(from)}` : `${tick(from)}–${tick(to)}`;
}

function ramp(scale: Scale, tick: LegendTexts['tick']): readonly Element[] {
  const domain = [...scale.domain!].map(Number);
  const [from = 0, to = 1] = [domain[0], domain.at(-1)];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ramp');
  svg.setAttribute('viewBox', `0 0 ${PIECES} ${RAMP_PX}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  for (let k = 0; k < PIECES; k++) {
    const piece = document.createElementNS(SVG, 'rect');
    piece.setAttribute('x', String(k));
    piece.setAttribute('width', '1.1');
    piece.setAttribute('height', String(RAMP_PX));
    piece.setAttribute('fill', scale.apply(from + ((to - from) * (k + 0.5)) / PIECES) as string);
    svg.append(piece);
  }
  return [span('legend-end', tick(from)), svg, span('legend-end', tick(to))];
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
