/**
 * The days from each order day of a customer to the next, in ascending order, whoever they are of: what share of customers come again within 30 days is read off it. Rows without a
 * customer (below 0, NaN) or a day are left out, several orders of a day are one. O(n log n).
 */
export function purchaseIntervals(customers: ArrayLike<number>, days: ArrayLike<number>): Float64Array {
  const byCustomer = new Map<number, number[]>();
  for (let row = 0; row < customers.length; row++) {
    const [customer, day] = [customers[row]!, days[row]!];
    if (!(customer >= 0) || !Number.isFinite(day)) continue;
    const known = byCustomer.get(customer);
    if (known) known.push(day);
    else byCustomer.set(customer, [day]);
  }
  const intervals: number[] = [];
  for (const own of byCustomer.values()) {
    const sorted = Float64Array.from(own).sort();
    for (let i = 1; i < sorted.length; i++) if (sorted[i]! > sorted[i - 1]!) intervals.push(sorted[i]! - sorted[i - 1]!);
  }
  return Float64Array.from(intervals).sort();
}
