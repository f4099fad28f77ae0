/** An exact fraction: what a number is before any rounding. `den` > 0. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export const rational = (num: bigint | number, den: bigint | number = 1n): Rational => ({ num: BigInt(num), den: BigInt(den) });

/** digits ÷ 10^scale. */
export const decimal = (digits: number, scale: number): Rational => ({ num: BigInt(digits), den: 10n ** BigInt(scale) });

/** A double as the fraction that it is. */
export function ofDouble(value: number): Rational {
  let num = value;
  let den = 1n;
  while (!Number.isInteger(num)) {
    num *= 2;
    den *= 2n;
  }
  return { num: BigInt(num), den };
}

/** A double as its shortest writing has it: 0.1 is one tenth. Only for plain writing without an exponent. */
export function ofWriting(value: number): Rational {
  const [whole = '0', fraction = ''] = String(value).split('.');
  return { num: BigInt(whole + fraction), den: 10n ** BigInt(fraction.length) };
}

export const add = (a: Rational, b: Rational): Rational =>
  a.den === b.den ? { num: a.num + b.num, den: a.den } : { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
export const negate = (a: Rational): Rational => ({ num: -a.num, den: a.den });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => ({ num: a.num * b.num, den: a.den * b.den });
export const divide = (a: Rational, b: Rational): Rational =>
  b.num < 0n ? { num: -a.num * b.den, den: a.den * -b.num } : { num: a.num * b.den, den: a.den * b.num };
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.den === b.den ? a.num - b.num : a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
/** The sum of numbers. Those with the same denominator are added first: otherwise the product of thousands of denominators takes seconds. */
export function sumOf(values: readonly Rational[]): Rational {
  const numerators = new Map<bigint, bigint>();
  for (const { num, den } of values) numerators.set(den, (numerators.get(den) ?? 0n) + num);
  return [...numerators].map(([den, num]) => ({ num, den })).reduce(add, rational(0));
}

export const isZero = (a: Rational): boolean => a.num === 0n;

/** The greatest whole number not above. */
export function floor(a: Rational): bigint {
  const whole = a.num / a.den;
  return a.num % a.den < 0n ? whole - 1n : whole;
}

/** Rounded to a number of decimals, half away from zero. */
export function round(a: Rational, places: number): Rational {
  const unit = 10n ** BigInt(places);
  const size = a.num < 0n ? -a.num : a.num;
  const rounded = (2n * size * unit + a.den) / (2n * a.den);
  return { num: a.num < 0n ? -rounded : rounded, den: unit };
}

/** The nearest double: 45 significant digits, then the platform's own reading of decimals. */
export function toDouble(a: Rational): number {
  if (a.den === 1n) return Number(a.num);
  if (a.num === 0n) return 0;
  const size = a.num < 0n ? -a.num : a.num;
  const shift = Math.max(0, 45 - (String(size).length - String(a.den).length));
  const digits = (size * 10n ** BigInt(shift)) / a.den;
  return Number(`${a.num < 0n ? '-' : ''}${digits}e-${shift}`);
}
