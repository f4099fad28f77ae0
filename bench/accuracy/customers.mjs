import { readFileSync } from 'node:fs';
import path from 'node:path';

export const folder = 'stats';

const monthOf = (date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Scores, classes and cohorts of 300 customers of Online Retail, compared with R. */
export function score(at, stats) {
  const truth = JSON.parse(readFileSync(path.join(at, 'rfm.json'), 'utf8'));
  const customers = Object.values(truth.customers);
  const scores = stats.rfm({
    recency: customers.map((one) => one.recencyDays),
    frequency: customers.map((one) => one.frequency),
    monetary: customers.map((one) => one.monetary),
  });
  const scored = customers.filter((one, i) => ['r', 'f', 'm'].every((name) => scores[name][i] === one[name])).length;
  const { classes, gini } = stats.concentration(customers.map((one) => one.monetary));
  const classed = Object.values(truth.abc);
  const byName = Object.fromEntries(Object.keys(truth.customers).map((name, i) => [name, classes[i]]));
  const names = [...new Set(truth.transactions.map(([name]) => name))];
  const start = Math.min(...truth.transactions.map(([, , date]) => monthOf(date)));
  const found = stats.cohorts({
    customers: truth.transactions.map(([name]) => names.indexOf(name)),
    periods: truth.transactions.map(([, , date]) => monthOf(date) - start),
  });
  const cells = Object.entries(truth.cohorts).flatMap(([month, ages]) =>
    Object.entries(ages).map(([age, count]) => [monthOf(month) - start, Number(age), count]),
  );
  const equal = cells.filter(
    ([period, age, count]) => found.find((one) => one.period === period)?.customers[age] === count,
  ).length;
  const isClassed = Object.keys(truth.abc).every((name) => byName[name] === truth.abc[name]);
  return [
    { case: 'rfm scores', equal: scored, of: customers.length, holds: scored === customers.length },
    {
      case: 'classes and Gini',
      equal: isClassed,
      of: classed.length,
      off: Math.abs(gini - truth.giniRevenue),
      holds: isClassed && Math.abs(gini - truth.giniRevenue) < 1e-12,
    },
    { case: 'cohorts', equal, of: cells.length, holds: equal === cells.length },
  ];
}
