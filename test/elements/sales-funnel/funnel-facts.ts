import type { Dataset } from '../../../src/core.js';
import { textColumn } from '../../../src/elements/base/chart/result-columns.js';
import { factResult } from '../../../src/elements/base/define/fact-result.js';
import { factTable } from '../../../src/elements/base/define/widget-facts.js';
import { wordingOf } from '../../../src/elements/base/define/wording.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { funnelAttributes } from '../../../src/elements/sales-funnel/attributes.js';
import { factsOf, type FunnelFacts } from '../../../src/elements/sales-funnel/model/facts.js';
import { plansOf } from '../../../src/elements/sales-funnel/model/plans.js';
import { funnelTexts } from '../../../src/messages/compiled/en/funnel.js';
import type { QueryResult, Results } from '../../../src/query/result/result.js';
import { readerOf, type Written } from '../written.js';

const read = readerOf(funnelAttributes);

/** The facts of a funnel over a data set, with the widget's own filter. */
export async function factsIn(
  dataset: Dataset,
  written: Written,
  where = '',
): Promise<FunnelFacts & { readonly result: QueryResult }> {
  const attributes = read(written);
  const { catalog } = dataset;
  const context = {
    ...{ catalog, locale: 'en-US', dir: 'ltr' as const, currency: 'USD', calendar: catalog.calendar },
    ...{ messages: englishOf({ funnel: funnelTexts }), width: 600, where, filters: [], own: '', slotsOf: () => new Map() },
  };
  const plans = Object.entries(plansOf(attributes, context));
  const asked = plans.map(async ([name, plan]) => [name, await dataset.query({ where, ...plan })] as const);
  const results: Results = Object.fromEntries(await Promise.all(asked));
  const facts = factsOf({
    ...{ ...context, attributes, texts: funnelTexts, results },
    columnsOf: (result) => result.columns.map((column) => textColumn(column, result, context)),
    ...wordingOf(context),
  });
  return { ...facts, result: factResult(facts, results.main!) };
}

/** The values, the shares of the first stage and those of the stage before, of each funnel. */
export const numbersOf = ({ funnels }: FunnelFacts): readonly (readonly (number | null)[])[] =>
  funnels.map(({ steps }) => steps.flatMap(({ value, ofFirst, ofPrevious }) => [value, ofFirst, ofPrevious ?? null]));

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The names and texts of all stages, as in the table. */
export const textsOf = (facts: FunnelFacts): readonly (readonly string[])[] => {
  const messages = englishOf({});
  const wording = {
    messages,
    ...wordingOf({ locale: 'en-US', currency: 'USD', messages, calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 } }),
  };
  return factTable(facts, wording).rows.map((row) => row.map(plain));
};

/** The sentences under the heading. */
export const summaryOf = ({ summary }: FunnelFacts): string => plain(summary);
