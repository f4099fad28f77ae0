/**
 * Signs of exactly one currency with their ISO 4217 codes. `$`, `¥` and `kr` belong to several currencies and are not included.
 */
const CODE_OF_SIGN: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  R$: 'BRL',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
};

/** Returns the ISO 4217 code of a sign that belongs to exactly one currency; other signs and codes are returned as written. */
export function currencyOfSign(sign: string): string {
  return CODE_OF_SIGN[sign] ?? sign;
}

/** True for a sign of several currencies, such as `$`. It is shown as written, without claiming a certain currency. */
export function isSharedSign(currency: string): boolean {
  return /^\p{Sc}$/u.test(currency) && !(currency in CODE_OF_SIGN);
}
