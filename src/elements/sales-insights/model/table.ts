import type { InsightsView } from './view.js';
import type { NamesContext } from './names.js';
import { textsOf } from './texts.js';

/** Findings as rows of text. */
export interface FindingsTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Returns one row of localized texts per finding. `clauseOf` formats a clause. */
export function toTable(
  view: InsightsView,
  context: NamesContext,
  caption: string,
  clauseOf: (where: string) => string,
): FindingsTable {
  const { terms } = context.messages.insights;
  const { finding, topic, tone, stake, certainty, period, against, basis, filter } = terms;
  return {
    caption,
    columns: [finding, topic, tone, stake, certainty, period, against, basis, filter].map((label) => ({
      label,
      numeric: label === stake,
    })),
    rows: view.findings.map((one) => {
      const reported = textsOf(one, view, context);
      return [
        reported.head,
        reported.topic,
        reported.tone,
        reported.impact ?? '',
        reported.certainty ?? '',
        reported.period,
        reported.against ?? '',
        reported.basis,
        one.where === '' ? '' : clauseOf(one.where),
      ];
    }),
  };
}
