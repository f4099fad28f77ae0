import type { Meanings } from './context.js';
import type { ColumnProfile } from './profile.js';
import { valueOf } from './relations.js';
import type { Concept } from './words.js';

/** Columns of which the first less the second is the third, in nearly all rows. */
export interface NetProof {
  readonly gross: ColumnProfile;
  readonly discount: ColumnProfile;
  readonly net: ColumnProfile;
  /** Whether the discount is money; else it is a part of the gross. */
  readonly isAmount: boolean;
}

/** What is never an amount of sales, with or without a discount. */
const OTHER_NUMBERS: readonly Concept[] = [
  ...(['id', 'tax', 'fee', 'ship', 'cost', 'profit', 'margin', 'percent', 'quantity', 'count', 'rating', 'age', 'line'] as const),
  ...(['period', 'previous', 'target', 'stock', 'visits', 'postal', 'contact', 'due', 'return'] as const),
];

/** More columns than these are not tried for one part. */
const MOST_TRIED = 24;

/** Share of the rows with a discount in which it must be what lies between two columns. */
const HOLDS = 0.99;

/** Fewer rows with a discount prove nothing. */
const LEAST_ROWS = 5;

/** Money is rounded to cents; a fraction may be taken off a rounded price. */
const CENTS = 0.011;
const RELATIVE = 0.001;

/** The columns that a discount leads from one to the other: what is left after it is revenue, what was there before is gross. */
export function netProofs(columns: readonly ColumnProfile[], meanings: Meanings): readonly NetProof[] {
  const discounts = columns.filter((column) => isDiscount(column, meanings)).slice(0, MOST_TRIED);
  return discounts.flatMap((discount) => {
    const isMoney = (column: ColumnProfile): boolean => column !== discount && isAmount(column, discount, meanings);
    const amounts = columns.filter(isMoney).slice(0, MOST_TRIED);
    return amounts.flatMap((gross) => amounts.flatMap((net) => (net === gross ? [] : (proofOf({ gross, discount, net }) ?? []))));
  });
}

/** Whether a column holds discounts, above 0 somewhere. */
export function isDiscount(column: ColumnProfile, meanings: Meanings): boolean {
  const { concepts } = meanings(column);
  const isTaken = !concepts.has('net') && !concepts.has('gross') && !concepts.has('price');
  return column.type === 'number' && concepts.has('discount') && isTaken && (column.max ?? 0) > 0;
}

function isAmount(column: ColumnProfile, { table }: ColumnProfile, meanings: Meanings): boolean {
  if (column.type !== 'number' || column.table !== table || column.percent === true || column.distinct < 2) return false;
  const { concepts } = meanings(column);
  return !OTHER_NUMBERS.some((idea) => concepts.has(idea)) && !isDiscount(column, meanings);
}

/** Whether the discount lies between two columns: as money, as a fraction or as a percentage. */
function proofOf({ gross, discount, net }: Omit<NetProof, 'isAmount'>): NetProof | undefined {
  const [from, off, to] = [valueOf(gross), valueOf(discount), valueOf(net)];
  const per = discount.percent !== true && (discount.max ?? 0) > 1 ? 100 : 1;
  const readings = [
    { isAmount: true, left: (row: number) => from(row) - off(row), tolerance: () => CENTS },
    {
      isAmount: false,
      left: (row: number) => from(row) * (1 - off(row) / per),
      tolerance: (row: number) => CENTS + RELATIVE * Math.abs(to(row)),
    },
  ];
  const found = readings.find(({ left, tolerance }) => {
    let taken = 0;
    let held = 0;
    let rows = 0;
    for (let row = 0; row < discount.sample.length; row += 1) {
      const [a, b, c] = [from(row), off(row), to(row)];
      if (Number.isNaN(a + b + c)) continue;
      rows += 1;
      if (Math.abs(left(row) - c) <= tolerance(row)) held += 1;
      else if (rows - held > discount.sample.length * (1 - HOLDS)) return false;
      if (b > 0 && Math.abs(a - c) > tolerance(row)) taken += 1;
    }
    return taken >= LEAST_ROWS && held >= HOLDS * rows;
  });
  return found && { gross, discount, net, isAmount: found.isAmount };
}
