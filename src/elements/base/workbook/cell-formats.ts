import { numberFormat, type NumberStyle } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/measure.js';

/** The format of days. Spreadsheets show it in the order of the reader's region. */
export const DAY_FORMAT = 'm/d/yyyy';

/** The format of dates with a time, in the order of the reader's region. */
export const TIME_FORMAT = 'm/d/yyyy h:mm';

/** The format of months. */
export const MONTH_FORMAT = 'mmm yyyy';

const FORMATS: Readonly<Record<Exclude<MeasureUnit, 'money'>, string>> = {
  count: '#,##0',
  percent: '0.0%',
  days: '#,##0.0',
  number: 'General',
};

/** Returns the number format of a measure for spreadsheets (ECMA-376, 18.8.30). */
export function measureFormat(unit: MeasureUnit, style: NumberStyle): string {
  return unit === 'money' ? moneyFormat(style) : FORMATS[unit];
}

/** Returns the format of amounts with the sign and the decimals of the currency: `"$"#,##0.00`, `#,##0.00" €"`. */
function moneyFormat({ locale, currency }: NumberStyle): string {
  if (currency === undefined) return '#,##0.00';
  const parts = numberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const decimals = parts.find(({ type }) => type === 'fraction')?.value.length ?? 0;
  const at = parts.findIndex(({ type }) => type === 'integer');
  const isText = ({ type }: Intl.NumberFormatPart): boolean => type === 'currency' || type === 'literal';
  const digits = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return `${quoted(parts.slice(0, at).filter(isText))}${digits}${quoted(parts.slice(at).filter(isText))}`;
}

/** Returns parts of a formatted number as literal text of a number format, without direction marks. */
function quoted(parts: readonly Intl.NumberFormatPart[]): string {
  const text = parts.map(({ value }) => value).join('');
  const plain = text.replaceAll(/["\u200e\u200f\u061c]/g, '').replaceAll('\u00a0', ' ');
  return plain === '' ? '' : `"${plain}"`;
}
