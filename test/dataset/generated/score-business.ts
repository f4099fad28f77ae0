import { openDataset, SalesError } from '../../../src/core.js';
import type { Account, Dataset } from '../../../src/core.js';
import { randomOf } from '../../random.js';
import { exportOf, FORMS as BASIC, type Form } from './business.js';
import { EXPORT_FORMS } from './export-forms.js';
import { LEDGER_FORMS } from './ledger-forms.js';
import { RARE_FORMS } from './rare-forms.js';
import { REFUND_FORMS } from './refund-forms.js';
import { RETURN_FORMS } from './return-forms.js';

export { RARE_FORMS } from './rare-forms.js';

/** All forms of files by name. */
export const FORMS: Readonly<Record<string, Form>> = {
  ...BASIC,
  ...REFUND_FORMS,
  ...RETURN_FORMS,
  ...LEDGER_FORMS,
  ...EXPORT_FORMS,
  ...RARE_FORMS,
};

/** How an export was read: `silent` is a wrong figure that nothing states. */
export type Verdict = 'right' | 'asked' | 'refused' | 'stated' | 'silent';

/** Codes of warnings that state what is not in a figure. */
const STATED = [
  'other-sales',
  'unknown-money',
  'repeated-rows',
  'revenue-may-be-gross',
  'ambiguous-role',
  'refunds-not-deducted',
];

const cents = (amount: number): bigint => BigInt(Math.round(amount * 1e4));

/** Opens the export of the business with this seed, and compares revenue, account and the money that is not counted with its truth. */
export async function scoreBusiness(form: string, seed: number): Promise<{ readonly verdict: Verdict; readonly detail: string }> {
  const { files, revenue, other, options, asked, stated } = exportOf(FORMS[form]!, randomOf(seed));
  const tables = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name.replace(/\.csv$/u, ''), new File([text], name)] as const),
  );
  const [only, second] = Object.values(tables);
  const dataset = await openDataset(only && !second ? only : { tables }, { timeZone: 'UTC', ...options });
  try {
    const account = await dataset.account();
    const { total, error } = account;
    if (total === null) {
      if (asked) return await isAsked(dataset, asked);
      const verdict = revenue === undefined ? 'right' : error?.code === 'ambiguous' ? 'asked' : 'refused';
      return { verdict, detail: error?.message ?? '' };
    }
    const isRevenue = revenue !== undefined && Math.abs(total - revenue / 100) < 0.005;
    const detail = `${String(total)} for ${String(revenue === undefined ? undefined : revenue / 100)}${missingIn(account, other)}`;
    const warns = stated === undefined || dataset.warnings.some(({ code }) => code === stated);
    if (isRevenue && warns && addsUp(account) && missingIn(account, other) === '') return { verdict: 'right', detail };
    return { verdict: isStated(dataset) ? 'stated' : 'silent', detail };
  } catch (error) {
    if (error instanceof SalesError) return { verdict: 'refused', detail: error.message };
    throw error;
  } finally {
    dataset.close();
  }
}

/** Right for a question with these totals. */
async function isAsked(dataset: Dataset, expected: readonly number[]): ReturnType<typeof scoreBusiness> {
  try {
    await dataset.query({ measures: ['revenue'] });
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    const totals = error.readings.map((reading) => Math.round((reading.total ?? Number.NaN) * 100));
    const isRight =
      error.code === 'ambiguous' && totals.toSorted((a, b) => a - b).join(' ') === expected.toSorted((a, b) => a - b).join(' ');
    return { verdict: isRight ? 'right' : 'refused', detail: `${error.message} ${totals.join(' ')}` };
  }
  return { verdict: 'silent', detail: 'answered' };
}

function addsUp({ lines, total }: Account): boolean {
  return lines.map(({ amount }) => cents(amount)).reduce((a, b) => a + b, 0n) === cents(total ?? Number.NaN);
}

/** The kinds whose sums the account lacks, as text; empty where it has all. */
function missingIn({ other }: Account, expected: Readonly<Partial<Record<string, number>>>): string {
  const missing = Object.entries(expected).filter(([kind, sum = 0]) => {
    const own = other.filter((one) => one.kind === kind || kind === 'any').map(({ amount }) => amount ?? 0);
    return Math.abs(own.reduce((a, b) => a + b, 0) - sum / 100) > 0.005;
  });
  const found = other.map(({ kind, column, amount }) => `${kind} ${column} ${String(amount)}`).join(', ');
  return missing.length === 0 ? '' : `; not ${missing.map(([kind]) => kind).join(', ')} but ${found || 'nothing'}`;
}

function isStated({ warnings }: Dataset): boolean {
  return warnings.some(({ code }) => STATED.includes(code));
}
