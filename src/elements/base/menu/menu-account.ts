import { revenueAccount } from '../../../catalog/account/account-lines.js';
import { formatNumber } from '../../../format/number.js';
import { QueryResult } from '../../../query/result/result.js';
import { isAbort, SalesError } from '../../../util/error.js';
import { reasonText } from '../data/reason-text.js';
import type { Explanation, ExplanationFacts } from '../element/widget.js';
import { infoTexts } from './menu-info.js';

/**
 * Returns the lines that lead from the column of the file to the revenue of all rows, with the revenue last. Empty where the revenue is the sum of
 * the column, or is not known.
 */
export async function accountLines({ context, plan, ask }: ExplanationFacts): Promise<readonly Explanation[]> {
  if (!ask) return [];
  const { catalog, locale, currency } = context;
  const messages = infoTexts(context.messages);
  const own = plan.currency === undefined ? {} : { currency: plan.currency };
  try {
    const { lines, total } = await revenueAccount(catalog, async (other) => new QueryResult(await ask({ ...other, ...own })));
    if (total === null || lines.length < 2) return [];
    const lineOf = (amount: number, text: string): Explanation => ({
      term: messages.info.account,
      text: `${formatNumber(amount, 'money', { locale, currency }, 'full')} · ${text}`,
    });
    return [
      ...lines.map(({ amount, reasons }) => lineOf(amount, reasonText(reasons, { messages, locale }))),
      lineOf(total, messages.measure({ name: 'revenue' })),
    ];
  } catch (error) {
    // The card shows the error of the revenue. A card that was removed needs no account.
    if (error instanceof SalesError || isAbort(error)) return [];
    throw error;
  }
}
