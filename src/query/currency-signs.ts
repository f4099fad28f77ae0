/** Signs of exactly one currency, by ISO 4217 code. `$`, `¥` and `kr` belong to several and are not here. */
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

/** Returns the ISO 4217 code of a sign that belongs to exactly one currency; other signs and codes as they are written. */
export function currencyOfSign(sign: string): string {
  return CODE_OF_SIGN[sign] ?? sign;
}

/** True for a sign of several currencies, such as `$`: shown as written, without claiming which of them is meant. */
export function isSharedSign(currency: string): boolean {
  return /^\p{Sc}$/u.test(currency) && !(currency in CODE_OF_SIGN);
}
