import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatNumber, formatPercent } from '../../format/number.js';
import { sharesOf } from './view-model.js';
import type { HistogramView, ViewContext } from './view-model.js';
import { binName, perOf } from './words-model.js';

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
