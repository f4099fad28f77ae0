import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import { binX, valueY, type TimeGeometry } from '../../plot/time/geometry.js';
import { textsAt } from '../../query/time/day-notes.js';
import { renderFacts, type KeyHint } from '../base/chart/mark-description.js';
import type { ForecastContext, ForecastView } from './model/view.js';
import { detailsOf, nameAt } from './model/texts.js';

/** Renders the cursor: a vertical line at a bin, with a dot on each line. */
export function renderCursor(
  view: ForecastView,
  geometry: TimeGeometry,
  cursor: { readonly index: number; readonly keyed: boolean },
): unknown {
  const { index, keyed } = cursor;
  const [panel] = geometry.panels;
  if (!panel || index < geometry.from || index > geometry.to) return nothing;
  const x = binX(geometry, index);
  const dots = [
    { value: view.pastForecast?.[index], look: 'earlier' },
    { value: view.whatIf?.[index], look: 's2' },
    { value: view.isReliable ? view.forecast[index] : undefined, look: 's1' },
    { value: view.values[index], look: 's1' },
  ].filter((dot): dot is { value: number; look: string } => dot.value !== undefined && !Number.isNaN(dot.value));
  return html`<svg class="overlay" viewBox="0 0 ${geometry.width} ${geometry.height}" aria-hidden="true">
    <line class=${keyed ? 'keyed' : 'rule'} x1=${x} x2=${x} y1=${panel.top - 6} y2=${panel.bottom}></line>
    ${dots.map(({ value, look }) => svg`<circle class=${look} cx=${x} cy=${valueY(panel, value)} r="4.5"></circle>`)}
  </svg>`;
}

/** Renders the tooltip of a bin. `alone` is true when it is the only selected bin. */
export function renderTip(
  view: ForecastView,
  index: number,
  { context, alone }: { readonly context: ForecastContext; readonly alone: boolean },
): TemplateResult {
  const { forecast } = context.messages;
  const name = nameAt(view, index, context);
  const hint = alone ? forecast.unclickHint : forecast.clickHint({ name });
  return renderFacts({
    title: name,
    notes: textsAt(view.notes ?? [], index),
    rows: detailsOf(view, index, context),
    hint: index < view.past ? hint : '',
  });
}

/** Returns the keyboard help of a forecast. */
export function keyHints({ forecast }: Messages): readonly KeyHint[] {
  return [
    [['←', '→'], forecast.keyMove],
    [['Enter'], forecast.keySelect],
    [['Shift', '→'], forecast.keyBrush],
    [['Esc'], forecast.keyLeave],
  ];
}
