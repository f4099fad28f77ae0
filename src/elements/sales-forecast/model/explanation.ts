import { formatDayOfYear } from '../../../format/date.js';
import { formatNumber, formatPercent, numberFormat } from '../../../format/number.js';
import type { ErrorLabels } from '../../../messages/combined/forecast-messages.js';
import type { Explanation } from '../../base/element/widget.js';
import type { Occasion } from './options.js';
import { accuracyOf, effectTexts, isPartial, nameAt } from './texts.js';
import { growthText, type ForecastContext, type ForecastView } from './view.js';

export function explanationOf(
  view: ForecastView,
  options: { readonly events: readonly Occasion[]; readonly empty: 'gap' | 'zero'; readonly isCombined: boolean },
  context: ForecastContext,
): readonly Explanation[] {
  const { forecast } = context.messages;
  const { facts, grain, growth } = view;
  const share = (part: number): string => numberFormat(context.locale, { style: 'percent' }).format(part);
  const decimal = (value: number): string => formatNumber(Math.round(value * 100) / 100, 'number', context);
  const errors = ({ mase, smape }: { readonly mase: number; readonly smape: number }): ErrorLabels => ({
    mase: decimal(mase),
    smape: formatPercent(smape / 100, context.locale),
  });
  const accuracy = accuracyOf(view, context);
  const reported = effectTexts(view, context);
  const unreported = options.events
    .map(({ name }) => name)
    .filter((name) => facts.effects.every((effect) => effect.name !== name));
  const effects = [
    ...reported,
    ...(unreported.length > 0 && view.isReliable
      ? [forecast.untold({ list: context.messages.list({ items: unreported }) })]
      : []),
  ];
  const parts = facts.parts.map(({ kind, name, share: part }) => ({ kind, name, share: share(part) }));
  return [
    { term: forecast.modelTerm, text: forecast.model(parts) },
    ...(facts.backtest?.replaced ? [] : [{ term: forecast.whyTerm, text: options.isCombined ? forecast.why : forecast.whyOne }]),
    ...(accuracy && facts.backtest
      ? [
          {
            term: forecast.triedTerm,
            text: forecast.tried(accuracy, errors(facts.backtest), errors(facts.backtest.naive)),
          },
        ]
      : []),
    { term: forecast.fittedTerm, text: forecast.fitted({ unit: grain, count: facts.count, gaps: facts.gaps }) },
    { term: forecast.emptyTerm, text: forecast.empty[options.empty] },
    ...(isPartial(view, view.known) && view.newest !== undefined
      ? [
          {
            term: forecast.leftTerm,
            text: forecast.left({
              name: nameAt(view, view.known, context),
              day: formatDayOfYear(view.newest, context),
            }),
          },
        ]
      : []),
    ...(view.isReliable ? [{ term: forecast.intervalTerm, text: forecast.intervalText }] : []),
    ...(view.sum ? [{ term: forecast.sumTerm, text: forecast.sumText }] : []),
    ...(effects.length > 0 ? [{ term: forecast.eventsTerm, text: context.messages.list({ items: effects }) }] : []),
    ...(growth === undefined
      ? []
      : [{ term: forecast.whatIfTerm, text: forecast.whatIfText({ growth: growthText(growth, context.locale) }) }]),
  ];
}
