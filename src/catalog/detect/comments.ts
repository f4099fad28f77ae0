import type { Test } from './evidence.js';
import type { ColumnProfile } from './profile.js';
import { valueOf } from './relations.js';

/** Minimum number of sampled comments. */
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
