import { refute, type Test } from './evidence.js';
import { isOneToOne, textsMatch } from './profile.js';

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
