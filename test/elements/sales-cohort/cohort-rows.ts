/** An order line of the test shop. */
export interface Row {
  readonly customer: string | null;
  readonly name: string | null;
  readonly order: string;
  readonly date: string;
  readonly revenue: number;
}

const MONTHS = 8;
const CUSTOMERS = 72;

const pad = (n: number): string => String(n).padStart(2, '0');

/** In which months after the first a customer buys again: those with even numbers often, others seldom, later ones less and less. */
const isBack = (k: number, age: number): boolean => (k * 7 + age * age * 3) % (k % 2 === 0 ? 3 : 7) === 0 && (k + age) % 9 !== 0;

/**
 * Eight whole months of 2023: each customer begins in one of the first six, buys once or twice a month when there, and has a code and a name. One order in nine
 * has no customer.
 */
export const ROWS: readonly Row[] = Array.from({ length: CUSTOMERS }, (_, k) => {
  const start = k % 6;
  const name = `Customer ${pad(k)}`;
  return Array.from({ length: MONTHS - start }, (_unused, age) => {
    if (age > 0 && !isBack(k, age)) return [];
    const month = pad(start + age + 1);
    const line = (day: number, order: string): Row => ({
      customer: `K${pad(k)}`,
      name,
      order,
      date: `2023-${month}-${pad(day)}`,
      revenue: 10 + ((k * 13 + age * 5) % 40),
    });
    const own = [line(2 + (k % 20), `O${k}-${age}`)];
    if (k % 5 === 0) own.push(line(24 + (k % 4), `P${k}-${age}`));
    return k % 9 === 0
      ? [...own, { customer: null, name: null, order: `N${k}-${age}`, date: `2023-${month}-28`, revenue: 7 }]
      : own;
  }).flat();
})
  .flat()
  .concat([{ customer: null, name: null, order: 'LAST', date: '2023-08-31', revenue: 5 }]);

/** The month of a row, counted from January. */
export const monthOf = ({ date }: Row): number => Number(date.slice(5, 7)) - 1;

/** The month in which each customer begins. */
export function firstMonths(rows: readonly Row[] = ROWS): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const row of rows)
    if (row.customer !== null) first.set(row.customer, Math.min(first.get(row.customer) ?? Infinity, monthOf(row)));
  return first;
}

/** The customers who begin in a month. */
export function cohortOf(month: number): readonly string[] {
  return [...firstMonths()].filter(([, start]) => start === month).map(([customer]) => customer);
}

/** How many of a cohort buy again in a later month. */
export function backAfter(month: number, age: number): number {
  const members = cohortOf(month);
  return members.filter((one) => ROWS.some((row) => row.customer === one && monthOf(row) === month + age)).length;
}

/** Sixty customers over 240 days, each with a rhythm of their own; one in six comes once, and of the others a half stops early. */
export const GOING: readonly Row[] = Array.from({ length: 60 }, (_, k) => {
  const rhythm = 5 + (k % 10);
  const last = k % 6 === 0 ? 0 : k % 2 === 0 ? 40 + ((k * 37) % 120) : 239;
  const days: number[] = [];
  for (let day = k % 30, n = 0; day <= Math.max(last, k % 30) && day < 240; day += rhythm + ((n * 7 + k) % 3), n++)
    days.push(day);
  return days.map((day) => ({
    customer: `K${pad(k)}`,
    name: `Customer ${pad(k)}`,
    order: `${k}-${day}`,
    date: new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
    revenue: 20 + ((k * 17) % 90) + (day % 5),
  }));
}).flat();
