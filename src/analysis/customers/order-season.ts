/** Days of a year of seasons. */
export const YEAR = 365;

/** Number of years of data from which a season is known. */
export const MIN_YEARS = 2;

/**
 * Returns how many times as many orders as usual fall into the days after `asOf`, from the same days of earlier years: the mean of the ratios
 * of their daily orders to those of the year around them. 1 with less than two years of data, and where the years do not agree.
 * O(n).
 */
export function orderSeason(days: Iterable<number>, { asOf, ahead }: { readonly asOf: number; readonly ahead: number }): number {
  const perDay = new Map<number, number>();
  let oldest = Infinity;
  for (const day of days) {
    if (!Number.isFinite(day) || day > asOf) continue;
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
    if (day < oldest) oldest = day;
  }
  const count = (from: number, to: number): number => {
    let sum = 0;
    for (let day = from; day <= to; day++) sum += perDay.get(day) ?? 0;
    return sum;
  };
  const ratios: number[] = [];
  for (let back = 1; asOf - back * YEAR + 1 >= oldest; back++) {
    const start = asOf - back * YEAR + 1;
    const year = count(start, start + YEAR - 1);
    if (year > 0) ratios.push(count(start, start + ahead - 1) / ahead / (year / YEAR));
  }
  return ahead > YEAR || ratios.length < MIN_YEARS || !agree(ratios)
    ? 1
    : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

/** True when all years are above the average, or all are below. */
function agree(ratios: readonly number[]): boolean {
  return ratios.every((ratio) => ratio > 1) || ratios.every((ratio) => ratio < 1);
}
