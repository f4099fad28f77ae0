import { isWhole, type ColumnProfile, type TableProfile } from '../../catalog/detect/profile.js';
import { someTexts } from '../../catalog/joins/structure.js';
import { isSet } from '../../catalog/reasons.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { OpenQuestion, OpenReading, RoleChoice } from '../../query/catalog.js';
import { isOfPayments } from '../shapes/may-have-shape.js';

/** Minimum number of payments, and minimum share of them that are at least one unit of money. */
const MIN_PAYMENTS = 10;
const MIN_UNITS = 0.95;
/** Amounts in units are mostly above this number of cents, or multiples of ten units: at most half of the payments may be so. */
const MAX_CENTS = 100_000;
const TEN_UNITS = 1000;

/** What was found in the tables. */
interface Found {
  readonly profiles: readonly TableProfile[];
  readonly roles: readonly RoleChoice[];
  readonly currency: string | undefined;
  readonly vocabulary: Vocabulary;
}

/** Returns the question whether payments are in cents: whole numbers under a name that does not say so, next to none with decimals. */
export function centsQuestion({ profiles, roles, currency, vocabulary }: Found): readonly OpenQuestion[] {
  const revenue = roles.find(({ role }) => role === 'revenue');
  const profile = profiles.find(({ table }) => table === revenue?.ref.table);
  const amount = profile?.columns.find(({ name }) => name === revenue?.ref.column);
  if (!revenue || isSet(revenue) || !profile || !amount || !mayBeCents(amount)) return [];
  const isWritten = profile.columns.some((column) => column.type === 'number' && !isWhole(column));
  const columns = profile.columns.map((column) => ({ name: column.name, texts: someTexts(column, 20) }));
  if (isWritten || !isOfPayments({ name: profile.table, columns }, vocabulary)) return [];
  if (currency !== undefined && !hasHundredths(currency)) return [];
  const { column } = revenue.ref;
  const reading = (setting: string, factor: number): OpenReading => ({ roles: { revenue: setting }, of: [setting], factor });
  return [{ kind: 'cents', role: 'revenue', readings: [reading(column, 1), reading(`${column} / 100`, 1 / 100)] }];
}

function mayBeCents({ sample, hasCurrency }: ColumnProfile): boolean {
  const paid = sample.filter((amount) => amount > 0);
  const share = (test: (amount: number) => boolean): number => paid.filter(test).length / paid.length;
  return (
    hasCurrency !== true &&
    paid.length >= MIN_PAYMENTS &&
    share((amount) => amount >= 100) >= MIN_UNITS &&
    share((amount) => amount > MAX_CENTS) <= 0.5 &&
    share((amount) => amount % TEN_UNITS === 0) <= 0.5
  );
}

/** True for a currency that is divided into 100 parts. */
function hasHundredths(currency: string): boolean {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits === 2;
}
