/** A number in its shortest decimal form: `digits` ÷ 10^`scale`, where `digits` is an integer of at most 2^53. */
interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

/** Significant digits by which measures are equal; the last digits of a sum depend on the order of rows. */
export const EQUAL_DIGITS = 12;

/** Maximum scale with a power of ten that is an exact double. */
export const MAX_SCALE = 22;

const POWERS = /* @__PURE__ */ Array.from({ length: MAX_SCALE + 1 }, (_, scale) => Number(`1e${scale}`));

/** Returns 10^`scale`, exact for scales 0 … 22. */
export function powerOfTen(scale: number): number {
  return POWERS[scale] ?? Number(`1e${scale}`);
}

/**
 * Returns `value` as an exact decimal in its shortest form (0.1 is 1 ÷ 10); `undefined` when the digits or the scale are too
 * large.
 */
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
 * Rounds `value` to `places` decimals, half away from zero, by its shortest decimal form. So 1.005 rounds to 1.01, though the
 * double is slightly less. Negative places round to tens, hundreds and so on.
 */
export function roundDecimal(value: number, places = 0): number {
  const decimal = decimalOf(value);
  if (decimal === undefined) {
    // A double this large has no fraction digits to round.
    if (!(Math.abs(value) < 2 ** 53)) return value;
    const shifted = Number(`${Math.abs(value)}`.replace(/(e.*)?$/, (tail) => `e${Number(tail.slice(1) || 0) + places}`));
    return Math.sign(value) * Number(`${Math.round(shifted)}e${-places}`);
  }
  if (places >= decimal.scale) return value;
  const rounded = roundScaled(decimal.digits, powerOfTen(decimal.scale - places));
  return places >= 0 ? rounded / powerOfTen(places) : rounded * powerOfTen(-places);
}

/** Divides an integer by `unit` (an even integer) and rounds the result to an integer, half away from zero. */
export function roundScaled(digits: number, unit: number): number {
  const size = Math.abs(digits);
  const rest = size % unit;
  const whole = (size - rest) / unit + (rest * 2 >= unit ? 1 : 0);
  return digits < 0 ? 0 - whole : whole;
}

/** Returns the double nearest to `digits` ÷ 10^`scale`, for integers of any size. */
export function nearestDouble(digits: bigint, scale: number): number {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const at = text.length - scale;
  return Number(`${digits < 0n ? '-' : ''}${text.slice(0, at)}.${text.slice(at)}`);
}

/** Returns the double nearest to the exact sum of finite numbers in their shortest decimal forms: 0.1 and 0.2 are 0.3. */
export function sumOfDecimals(values: readonly number[]): number {
  const parts = values.map((value) => {
    const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
      /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
    return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length - Number(exponent) };
  });
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  return nearestDouble(
    parts.reduce((sum, part) => sum + part.digits * 10n ** BigInt(scale - part.scale), 0n),
    scale,
  );
}

/** Returns the highest multiple of `step` (1, 0.1, 0.01 …) below an edge; the edge itself if `step` is 0. */
export function lastBelow(edge: number, step: number): number {
  return step === 0 ? edge : Number((edge - step).toFixed(Math.round(-Math.log10(step))));
}
