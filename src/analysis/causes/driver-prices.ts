import type { DriverPrices } from '../../query/analysis/analysis.js';
import { sumOf } from '../../stats/causes/contribution-sums.js';
import type { Members, Sides } from './driver-members.js';

/** Maximum number of members with separate volume, mix and price effects. */
const MAX_MEMBERS = 5;

/** Divides a change into volume, mix and price by the members of a dimension, with one price per member and period. */
export function pricesOf(key: Members, amount: Sides, quantity: Sides): DriverPrices {
  const by = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(key.members.length);
    key.codes.forEach((code, row) => (sums[code] = sums[code]! + values[row]!));
    return sums;
  };
  const [r0, r1, q0, q1] = [amount.before, amount.after, quantity.before, quantity.after].map(by) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const units = sumOf(q0);
  const growth = units === 0 ? undefined : sumOf(q1) / units;
  const members = key.members.map((member, i) => {
    // Without earlier units there is no earlier price, so the whole change is volume.
    const atVolume = growth === undefined ? r1[i]! : growth * r0[i]!;
    const atOldPrice = growth === undefined || q0[i] === 0 ? r1[i]! : (q1[i]! / q0[i]!) * r0[i]!;
    return { member, volume: atVolume - r0[i]!, mix: atOldPrice - atVolume, price: r1[i]! - atOldPrice };
  });
  const sum = (part: 'volume' | 'mix' | 'price'): number => sumOf(Float64Array.from(members, (one) => one[part]));
  const size = ({ volume, mix, price }: (typeof members)[number]): number => Math.abs(volume + mix + price);
  const largest = [...members].sort((a, b) => size(b) - size(a)).slice(0, MAX_MEMBERS);
  return { dimension: key.name, volume: sum('volume'), mix: sum('mix'), price: sum('price'), members: largest };
}
