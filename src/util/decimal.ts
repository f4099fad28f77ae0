/** A number as its shortest decimal writing has it: `digits` ÷ 10^`scale`, `digits` a whole number of at most 2^53. */
export interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

/** The greatest scale whose power of ten is an exact double. */
export const MAX_SCALE = 22;

const POWERS = /* @__PURE__ */ Array.from({ length: MAX_SCALE + 1 }, (_, scale) => Number(`1e${scale}`));

/** 10^`scale` for scales 0 … 22, exactly. */
export function powerOfTen(scale: number): number {
  return POWERS[scale] ?? Number(`1e${scale}`);
}

/** `value` as an exact decimal by its shortest writing (0.1 is 1 ÷ 10), or undefined where that has no such form. */
export function decimalOf(value: number): Decimal | undefined {
  if (Number.isSafeInteger(value)) return { digits: value, scale: 0 };
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (found === null) return undefined;
  const fraction = found[3] ?? '';
  const scale = fraction.length - Number(found[4] ?? 0);
  const digits = Number(`${found[1] ?? ''}${found[2] ?? ''}${fraction}`);
  if (scale < 0 || scale > MAX_SCALE || !Number.isSafeInteger(digits)) return undefined;
  return { digits, scale };
}

/**
 * `value` rounded to `places` decimals, half away from zero, by its shortest decimal writing: 1.005 to 2 places is 1.01, though the double
 * lies below. Negative places round to tens, hundreds …
 */
export function roundDecimal(value: number, places = 0): number {
  const decimal = decimalOf(value);
  if (decimal === undefined) {
    // So great a double has no digits that could be rounded.
    if (!(Math.abs(value) < 2 ** 53)) return value;
    const shifted = Number(`${Math.abs(value)}`.replace(/(e.*)?$/, (tail) => `e${Number(tail.slice(1) || 0) + places}`));
    return Math.sign(value) * Number(`${Math.round(shifted)}e${-places}`);
  }
  if (places >= decimal.scale) return value;
  const rounded = roundScaled(decimal.digits, powerOfTen(decimal.scale - places));
  return places >= 0 ? rounded / powerOfTen(places) : rounded * powerOfTen(-places);
}

/** A whole number ÷ `unit` (an even whole number) as a whole number, half away from zero. */
export function roundScaled(digits: number, unit: number): number {
  const size = Math.abs(digits);
  const rest = size % unit;
  const whole = (size - rest) / unit + (rest * 2 >= unit ? 1 : 0);
  return digits < 0 ? 0 - whole : whole;
}

/** The double nearest to `digits` ÷ 10^`scale`, for whole numbers of any size. */
export function nearestDouble(digits: bigint, scale: number): number {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const at = text.length - scale;
  return Number(`${digits < 0n ? '-' : ''}${text.slice(0, at)}.${text.slice(at)}`);
}
