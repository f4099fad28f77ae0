import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatNumber, formatPercent } from '../../format/number.js';
import type { MarkStep } from '../base/mark-controller.js';
import { sharesOf } from './view-model.js';
import type { HistogramGeometry, HistogramView, ViewContext } from './view-model.js';
import { binName, perOf, spokenBin } from './words-model.js';

/** The bin whose column is nearest to a place of the picture. */
export function binAt({ columns, height }: HistogramGeometry, x: number, y: number): number | undefined {
  if (columns.length === 0 || y < 0 || y > height) return undefined;
  const away = (index: number): number => Math.abs((columns[index]!.x1 + columns[index]!.x2) / 2 - x);
  return columns.reduce((found, _, index) => (away(index) < away(found) ? index : found), 0);
}

/** The bin that a key leads to: arrows along the reading direction, up and down as well. */
export function stepped(from: number, step: MarkStep, { count, rtl }: { readonly count: number; readonly rtl: boolean }): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  const forth = step === 'up' || step === (rtl ? 'left' : 'right');
  return Math.min(count - 1, Math.max(0, from + (forth ? 1 : -1)));
}

/** The cursor: a frame around the column of a bin; the keyboard's says in words what is in it. */
export function renderCursor(
  view: HistogramView,
  geometry: HistogramGeometry,
  { index, keyed, context }: { readonly index: number; readonly keyed: boolean; readonly context: ViewContext },
): unknown {
  const column = geometry.columns[index];
  if (!column || !view.bins[index]) return nothing;
  const { x1, x2 } = column;
  const [top, height] = [geometry.top - 4, geometry.bottom - geometry.top + 4];
  return html`<svg class="overlay" viewBox="0 0 ${geometry.width} ${geometry.height}" aria-hidden="true">
      <rect class=${keyed ? 'keyed' : ''} x=${x1} width=${x2 - x1} y=${top} height=${height}></rect>
    </svg>
    ${keyed ? html`<div class="said" aria-hidden="true">${spokenBin(index, view, context)}</div>` : nothing}`;
}

/** What a tooltip says of a bin; `alone`: it is the only one chosen. */
export function renderTip(
  view: HistogramView,
  index: number,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): TemplateResult {
  const { distribution } = context.words;
  const bin = view.bins[index]!;
  const { share, upTo } = sharesOf(view)[index]!;
  const rows = [
    [distribution.axis(perOf(view, context)), formatNumber(bin.count, 'count', context)],
    [distribution.share, formatPercent(share, context.locale)],
    [distribution.upTo, formatPercent(upTo, context.locale)],
  ];
  return html`<h3>${binName(bin, view, context)}</h3>
    <dl>
      ${rows.map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd><bdi>${value}</bdi></dd>`,
      )}
    </dl>
    <p>${alone ? distribution.unclickHint : distribution.clickHint}</p>`;
}
