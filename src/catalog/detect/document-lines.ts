import { refute, type Candidate, type Test } from './evidence.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import { valueOf } from './relations.js';

/** Minimum share of the rows that share their key with another one, and maximum number of rows per key, for a key that lines share. */
const MIN_SHARED = 0.05;
const MAX_LINES = 60;

/** Maximum share of the rows without a shared key, and of the keys with several days or customers. */
const MAX_MISSING = 0.2;
const MAX_SPREAD = 0.2;

/** Minimum number of sampled pairs of rows with the same key from which the rows next to them say whether they are of one order. */
const MIN_PAIRS = 3;

/**
 * Removes the keys of lines from the candidates for the order: an order is what its lines share. A key that is different in each row is that of the lines if another key repeats in rows of one customer or one day.
 */
export const orderKeys: Test = ({ candidates, profile }) => {
  const keys = new Set(candidates.filter(({ target }) => target === 'order').map(({ column }) => column));
  const own = [...keys].filter(({ table }) => table === undefined);
  const shared = own.filter((column) => isShared(column, candidates, profile));
  const isLine = (column: ColumnProfile): boolean =>
    column.table === undefined && !shared.includes(column) && column.distinct === profile.rowCount;
  return shared.length === 0 ? undefined : refute(({ target, column }) => target === 'order' && isLine(column));
};

/** True for a key that some rows share, and whose rows are of one customer or one day where the rows say so. */
function isShared(column: ColumnProfile, candidates: readonly Candidate[], { rowCount }: TableProfile): boolean {
  const { distinct, missing, isHeaderKey } = column;
  const present = rowCount - missing;
  if (missing > MAX_MISSING * rowCount || distinct > (1 - MIN_SHARED) * present) return false;
  if (isHeaderKey === true) return true;
  if (distinct * MAX_LINES < present) return false;
  const witnesses = candidates
    .filter(
      ({ target, column: one }) => (target === 'date' || target === 'customer-code') && one.table === undefined && one !== column,
    )
    .map(({ target, column: one }) => spreadOf(column, one, target === 'date'))
    .filter((share) => share !== undefined);
  return witnesses.length === 0 || witnesses.some((share) => share <= MAX_SPREAD);
}

/** The share of sampled rows that differ from the first row with their key; `undefined` where too few share a key. */
function spreadOf(key: ColumnProfile, other: ColumnProfile, isDate: boolean): number | undefined {
  const unit = isDate && other.type === 'datetime' ? 86_400_000 : 1;
  const firsts = new Map<number, number>();
  let [pairs, spread] = [0, 0];
  key.sample.forEach((value, row) => {
    const own = Math.floor((other.sample[row] ?? Number.NaN) / unit);
    if (Number.isNaN(value) || Number.isNaN(own)) return;
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, own);
    else {
      pairs += 1;
      if (first !== own) spread += 1;
    }
  });
  return pairs < MIN_PAIRS ? undefined : spread / pairs;
}

/** Removes dates at which lines were stored, if their order has a date. */
export const storedDates: Test = ({ candidates, columns }) => {
  if (!columns.some(({ isHeaderKey }) => isHeaderKey === true)) return undefined;
  const isStored = ({ target, column, meaning: { concepts } }: Candidate): boolean =>
    target === 'date' && column.table === undefined && (concepts.has('created') || concepts.has('record'));
  const hasOther = candidates.some((one) => one.target === 'date' && one.column.table !== undefined && !isLate(one));
  return hasOther ? refute(isStored) : undefined;
};

/** True for the date of something that happens after the sale. */
function isLate({ meaning: { concepts } }: Candidate): boolean {
  return (['ship', 'deliver', 'due', 'record', 'return', 'cancel', 'payment', 'estimate'] as const).some((idea) =>
    concepts.has(idea),
  );
}

const MIN_COMMENTS = 3;

/** Minimum share of the rows with a code that have a quantity. */
const SOLD = 0.9;

/** Score of a code that only comments lack, whose name just says that it is a code. */
const SCORE = 60;

/**
 * Finds comments among the lines of documents: texts in rows without an item and a quantity. Products are then counted by the code
 * of the items, and the text is only their name.
 */
export const comments: Test = ({ candidates, columns, meanings }) => {
  const name = candidates.find(({ target, meaning }) => target === 'product-name' && meaning.concepts.has('descr'))?.column;
  const quantity = candidates.find(({ target }) => target === 'quantity')?.column;
  if (name === undefined || quantity === undefined) return undefined;
  const isCode = (column: ColumnProfile): boolean => {
    const { concepts, unknown } = meanings(column);
    const isBare = concepts.size === 1 && concepts.has('id') && unknown.length === 0;
    return isBare || candidates.some((one) => one.target === 'product-code' && one.column === column);
  };
  const code = columns.find(
    (column) => column !== name && column.table === name.table && isCode(column) && lackedByComments(column, { name, quantity }),
  );
  if (code === undefined) return undefined;
  const evidence = [{ code: 'comments', params: { column: name.name } }];
  const known = candidates.some((one) => one.target === 'product-code' && one.column === code);
  return {
    judge: (one) => {
      if (one.target === 'product-name' && one.column === name) return { ...one, isAlternative: true };
      return one.target === 'product-code' && one.column === code ? { ...one, evidence } : one;
    },
    proven: known ? [] : [{ target: 'product-code', column: code, meaning: meanings(code), score: SCORE, evidence }],
  };
};

/** True when a code is missing in rows with a text and without a quantity, and in no others. */
function lackedByComments(
  code: ColumnProfile,
  { name, quantity }: { readonly name: ColumnProfile; readonly quantity: ColumnProfile },
): boolean {
  const [codes, names, quantities] = [code, name, quantity].map(valueOf);
  if (code.missing === 0 || !codes || !names || !quantities) return false;
  let [coded, sold, comments] = [0, 0, 0];
  for (let row = 0; row < code.sample.length; row += 1) {
    const isSold = (quantities(row) || 0) !== 0;
    const hasCode = !Number.isNaN(codes(row));
    if (!hasCode && isSold) return false;
    if (hasCode) coded += 1;
    if (hasCode && isSold) sold += 1;
    if (!hasCode && !Number.isNaN(names(row))) comments += 1;
  }
  return comments >= MIN_COMMENTS && sold >= coded * SOLD;
}
