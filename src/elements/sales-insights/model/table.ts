import type { InsightsView } from './view.js';
import type { WordsContext } from './names.js';
import { tell } from './words.js';

/** The findings as rows of text. */
export interface FindingsTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** One row for each finding, in the reader's words. `clauseOf` says a clause in these. */
export function toTable(
  view: InsightsView,
  context: WordsContext,
  caption: string,
  clauseOf: (where: string) => string,
): FindingsTable {
  const { terms } = context.words.insights;
  const { finding, topic, tone, stake, certainty, period, against, basis, filter } = terms;
  return {
    caption,
    columns: [finding, topic, tone, stake, certainty, period, against, basis, filter].map((label) => ({
      label,
      numeric: label === stake,
    })),
    rows: view.findings.map((one) => {
      const told = tell(one, view, context);
      return [
        told.head,
        told.topic,
        told.tone,
        told.worth,
        told.certainty,
        told.period,
        told.against ?? '',
        told.basis,
        one.where === '' ? '' : clauseOf(one.where),
      ];
    }),
  };
}
