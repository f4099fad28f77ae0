import { refute, type Test } from './evidence.js';
import { textsMatch, type ColumnProfile } from './profile.js';

/** Matches short codes, such as `N`, `EU` and `R01`. */
const CODE = /^[\p{Lu}\d][\p{Lu}\d._-]{0,4}$/u;

/** Prefers the names in a joined list to the codes of the rows that refer to them: `North` in `dim_regions` to `N`. */
export const namedCodes: Test = ({ candidates }) => {
  const names = candidates.filter(({ column, meaning }) => column.table !== undefined && meaning.concepts.has('name'));
  if (names.length === 0) return undefined;
  return refute(
    ({ target, column }) =>
      column.table === undefined &&
      textsMatch(column, (text) => CODE.test(text), 1) &&
      names.some((name) => name.target === target && isOneToOne(column, name.column)),
  );
};

/** True when each code has one name, and each name one code, in all sampled rows with a code. */
function isOneToOne(codes: ColumnProfile, names: ColumnProfile): boolean {
  const pairs = new Map<number, number>();
  const isSame = (code: number, row: number): boolean => {
    const name = names.sample[row] ?? Number.NaN;
    if (!pairs.has(code)) pairs.set(code, name);
    return pairs.get(code) === name;
  };
  return (
    codes.sample.every((code, row) => Number.isNaN(code) || isSame(code, row)) && new Set(pairs.values()).size === pairs.size
  );
}
