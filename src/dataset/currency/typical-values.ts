/**
 * Approximate value of one unit in US dollars since 1999, precise enough to distinguish a rate from its inverse or from an
 * amount.
 */
const TYPICAL_USD: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.15,
  GBP: 1.45,
  CHF: 1,
  JPY: 0.0088,
  CAD: 0.8,
  AUD: 0.75,
  NZD: 0.67,
  CNY: 0.145,
  INR: 0.017,
  KRW: 0.00085,
  BRL: 0.33,
  MXN: 0.07,
  SEK: 0.12,
  NOK: 0.13,
  DKK: 0.155,
  PLN: 0.28,
  CZK: 0.045,
  HUF: 0.0038,
  RON: 0.27,
  ZAR: 0.09,
  SGD: 0.7,
  HKD: 0.128,
  THB: 0.029,
  IDR: 0.00008,
  MYR: 0.26,
  PHP: 0.02,
  ILS: 0.27,
  TWD: 0.032,
  AED: 0.272,
  SAR: 0.267,
};

/** Returns the natural logarithm of a typical rate: units of `to` for one unit of `from`. `undefined` if a currency is not listed. */
export function typicalLogRate(from: string, to: string): number | undefined {
  const [one, other] = [TYPICAL_USD[from], TYPICAL_USD[to]];
  return one === undefined || other === undefined ? undefined : Math.log(one / other);
}
