import type { Shown, WidgetModel } from '../../base/element/widget.js';
import { RANK } from '../../../query/source.js';
import { FEW_DAYS } from '../../../catalog/default-period.js';
import { MAIN } from './finding.js';
import type { InsightsQuery } from './insights-query.js';
import type { InsightsAttributes } from '../attributes.js';
import type { InsightsView } from './view.js';

/** Attributes, and the state of the queries. */
export interface InsightsState extends InsightsAttributes {
  /** Queries, finds and words; `undefined` until its module has loaded. */
  readonly query: InsightsQuery | undefined;
  /** True when some results are pending. */
  readonly isPartial: boolean;
  /** True when somebody reads the card: the findings shown keep their places. */
  readonly isRead: () => boolean;
  /** True on a dashboard, whose headline says how all sales changed. */
  readonly hasHeadline: boolean;
  /** Key of the finding that the headline of a dashboard states, or another text if the finding is none of the card; empty without one. */
  readonly headlineKey: string;
  /** Error messages of failed queries, by query name. */
  readonly failures: Readonly<Record<string, { readonly message: string }>>;
}

/** Returns true for a period of few days, in which little is unusual. */
export function isBrief({ period }: Pick<InsightsView, 'period'>): boolean {
  return !period || period.to - period.from + 1 < FEW_DAYS;
}

/** Returns the sentence under the heading. Next to a headline with a finding, nothing else is unusual. */
function sentenceOf({ view, context }: Shown<InsightsView>, { query, headlineKey }: InsightsState): string {
  return query!.sentence(headlineKey === '' ? view : { ...view, hasChange: true }, context);
}

/** Queries and views of insights. */
export const insightsModel: WidgetModel<InsightsState, InsightsView> = {
  // Requests the language's texts of this group early. English texts come with the query module.
  messages: { insights: {} },

  heading: (_attributes, { insightsHeading }) => insightsHeading,

  plans: ({ query, topics }, context) => query!.plans(context, topics),

  follow: ({ query }, results) => query!.morePlans(results),

  rankOf: (name) => (name === MAIN ? RANK.card : RANK.finding),

  isPatient: true,

  view({ query, isPartial, isRead, hasHeadline, failures, limit }, results, { names }) {
    const failed = isPartial ? [] : Object.keys(failures);
    return query!.find(results, { failed, isPart: isPartial, isRead: isRead(), hasHeadline, limit, names });
  },

  /** Nothing found is a result, where something was looked for in more than a few days. */
  isNothing(view) {
    const { findings, looked, awaited } = view;
    return findings.length + awaited.length === 0 && (looked.length === 0 || isBrief(view));
  },

  /** Without rows the card shows its own message. */
  sentence: (shown, state) => (shown.phase === 'empty' ? undefined : sentenceOf(shown, state)),

  summary(shown, state) {
    const { view, context, phase } = shown;
    const { query, limit, headlineKey } = state;
    if (phase === 'empty') return '';
    const heads = view.findings.slice(0, limit).map((finding) => {
      const { head, subject } = query!.textsOf(finding, view, context);
      return finding.key === headlineKey ? subject : head;
    });
    return context.messages.sentences({ items: [sentenceOf(shown, state), ...heads] });
  },

  claims: ({ view }, { query, limit }) => ({ claims: query!.claims(view, view.findings.slice(0, limit)) }),

  table: ({ query }, { view, context }, caption) => query!.table(view, context, caption),

  explain: ({ query, failures }, { view, context }) => query!.explain(view, context, failures),

  members: ({ query }, results) => query!.members(results),
};
