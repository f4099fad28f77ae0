import { periodNames } from '../../../format/period.js';
import { joinWhere } from '../../../query/where/where.js';
import type { WidgetModel } from '../../base/element/widget.js';
import type { KpiAttributes } from '../attributes.js';
import { type KpiView, sideOf, factsOf, primaryMeasure } from './kpi.js';
import { toView } from './view.js';

type KpiModel = WidgetModel<KpiAttributes, KpiView>;
/** A view with that of the compared months, where all of the period has no earlier one. */
type PartedView = KpiView & { readonly part?: KpiView };

const MODELS = /* @__PURE__ */ new WeakMap<KpiModel, Map<string, KpiModel>>();

/** Returns a model that compares some days of a period, by their clause, where all of it has no year before. The value stays that of the whole period. */
export function modelOver(model: KpiModel, clause: string): KpiModel {
  const known = MODELS.get(model) ?? new Map<string, KpiModel>();
  MODELS.set(model, known);
  const parted = known.get(clause) ?? withPart(model, clause);
  known.set(clause, parted);
  return parted;
}

function withPart(model: KpiModel, clause: string): KpiModel {
  return {
    ...model,
    follow(attributes, results, context, options) {
      const { uncovered } = results['main']!.facts;
      const { measure: measures, compare, same } = attributes;
      const isAsked = compare === 'previous-year' && same === undefined && uncovered !== undefined && !uncovered.of;
      const plan = { measures, compare: 'previous-year', where: joinWhere(context.where, clause) };
      return { ...model.follow?.(attributes, results, context, options), ...(isAsked && { part: plan }) };
    },
    view(attributes, { part, ...results }, context): PartedView {
      const view = model.view(attributes, results, context);
      const isKnown = part && sideOf({ ...factsOf(primaryMeasure(attributes), part, context), at: 0 }, 'previous') !== null;
      if (!isKnown) return view;
      const { comparison, rows, sentence, ...own } = toView({ main: part }, attributes, context);
      const now = periodNames(view.result.facts, context)?.now ?? '';
      const periods = `${now} · ${context.messages.change}: ${comparison?.periods ?? ''}`;
      // The card shows the value of the whole period, and the earlier value is that of a part.
      const compared = comparison && { ...comparison, versus: '', periods, brief: { versus: '', periods } };
      return {
        ...view,
        ...{ comparison: compared, rows: [view.rows[0]!, ...rows], part: { ...own, comparison, rows, sentence } },
        sentence: context.messages.clauses({ items: [view.exact, sentence] }),
      };
    },
    claims(shown, attributes) {
      const own = model.claims?.(shown, attributes) ?? { claims: [] };
      const { part } = shown.view as PartedView;
      const { period, earlier } = part?.result.facts ?? {};
      if (!part || !period || !earlier) return own;
      const { claims } = model.claims?.({ ...shown, view: part }, attributes) ?? { claims: [] };
      return { ...own, claims: [...own.claims, ...claims.map((claim) => ({ ...claim, period, earlier }))] };
    },
  };
}
