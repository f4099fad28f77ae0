import type { ChosenRoles } from '../../src/catalog/detect/assign-roles.js';
import { toVocabulary } from '../../src/catalog/detect/names/names.js';
import { EUROPE_WORDS } from '../../src/catalog/detect/names/europe-words.js';
import { OTHER_WORDS } from '../../src/catalog/detect/names/other-words.js';
import type { ColumnProfile, TableProfile } from '../../src/catalog/detect/profile.js';
import { detectRoles } from '../../src/catalog/detect/roles.js';
import type { DetectedRoles } from '../../src/catalog/detect/roles.js';
import { WORLD_WORDS } from '../../src/catalog/detect/names/world-words.js';
import type { ValueType } from '../../src/query/schema.js';

/** The values of one column of an invented table: null is missing. */
export type Values = readonly (string | number | null)[];

const ROWS = 60;

/** The words of all languages. */
export const allWords = toVocabulary(EUROPE_WORDS, OTHER_WORDS, WORLD_WORDS);

/** Roles by the words of all languages. */
export function detected(table: TableProfile, chosen?: ChosenRoles): DetectedRoles {
  return detectRoles(table, allWords, chosen);
}

interface Kind {
  readonly type: ValueType;
  readonly value: (row: number) => string | number | null;
  readonly percent?: boolean;
}

const cents = (value: number): number => Math.round(value * 100) / 100;
const oneOf = (...values: readonly string[]): Kind => ({ type: 'text', value: (row) => values[row % values.length] ?? '' });
const pieces = (row: number): number => 1 + (row % 7);
const each = (row: number): number => cents(5.25 + 1.37 * (row % 20));
const part = (row: number): number => [0, 0.1, 0.2, 0.35][row % 4] ?? 0;
const line = (row: number): number => cents(pieces(row) * each(row));
const lineCost = (row: number): number => cents(pieces(row) * cents(each(row) * (0.55 + 0.01 * (row % 20))));

/** Values of the usual kinds of columns, 60 rows each. */
const KINDS: Readonly<Record<string, Kind>> = {
  id: { type: 'text', value: (row) => `A-${String(1000 + row)}` },
  hash: { type: 'text', value: (row) => `#${String(1001 + (row % 40))}` },
  code: { type: 'text', value: (row) => `K${String(100 + (row % 20))}` },
  zip: { type: 'text', value: (row) => `0${String(1000 + (row % 20))}` },
  name: { type: 'text', value: (row) => `Name ${String(row % 20)}` },
  email: { type: 'text', value: (row) => `name${String(row % 20)}@example.org` },
  url: { type: 'text', value: (row) => `https://example.org/${String(row)}` },
  gap: { type: 'text', value: (row) => (row === 7 ? null : `Name ${String(row % 20)}`) },
  empty: { type: 'text', value: () => null },
  text: { type: 'text', value: (row) => `Value ${String(row % 4)}` },
  word: oneOf('same'),
  yesno: oneOf('Yes', 'No'),
  janein: oneOf('Ja', 'Nein'),
  ouinon: oneOf('Oui', 'Non'),
  sino: oneOf('Sí', 'No'),
  gender: oneOf('F', 'M'),
  currency: oneOf('EUR'),
  country: oneOf('France', 'Germany', 'Spain', 'Italy'),
  state: oneOf('Texas', 'Ohio', 'Utah', 'Iowa'),
  city: oneOf('Paris', 'Berlin', 'Rome', 'Madrid', 'Lyon'),
  monthname: oneOf('January', 'February', 'March'),
  status: oneOf('Delivered', 'Cancelled', 'Shipped', 'Pending'),
  paid: oneOf('paid', 'pending', 'refunded', 'partially_refunded'),
  paidstatus: oneOf('Paid', 'Refunded', 'Failed'),
  statusde: oneOf('Abgeschlossen', 'Storniert', 'In Bearbeitung', 'Retoure'),
  statusfr: oneOf('Livrée', 'Annulée', 'Expédiée', 'Remboursée'),
  statuses: oneOf('Entregado', 'Cancelado', 'Enviado', 'Devuelto'),
  statuspt: oneOf('Entregue', 'Cancelado', 'Enviado', 'Devolvido'),
  statusit: oneOf('Consegnato', 'Annullato', 'Spedito', 'Reso'),
  statusnl: oneOf('Geleverd', 'Geannuleerd', 'Verzonden', 'Retour'),
  statuscs: oneOf('Doručeno', 'Zrušeno', 'Odesláno', 'Vráceno'),
  statusda: oneOf('Leveret', 'Annulleret', 'Afsendt', 'Returneret'),
  statusfi: oneOf('Toimitettu', 'Peruttu', 'Lähetetty', 'Palautettu'),
  statushe: oneOf('נמסר', 'בוטל', 'נשלח', 'הוחזר'),
  statushi: oneOf('वितरित', 'रद्द', 'भेजा गया', 'वापस'),
  statusnb: oneOf('Levert', 'Kansellert', 'Sendt', 'Returnert'),
  kraj: oneOf('Jihomoravský', 'Středočeský kraj', 'Praha', 'Zlínský'),
  clock: { type: 'text', value: (row) => `${String(8 + (row % 12))}:0${String(row % 10)}` },
  rowid: { type: 'number', value: (row) => row + 1 },
  number: { type: 'number', value: (row) => 5000 + (row % 20) },
  year: { type: 'number', value: (row) => 2015 + (row % 3) },
  int: { type: 'number', value: pieces },
  money: { type: 'number', value: (row) => Math.round(((3.17 * row * row) % 977) * 100) / 100 + 12.5 },
  each: { type: 'number', value: each },
  line: { type: 'number', value: line },
  net: { type: 'number', value: (row) => cents(line(row) * (1 - part(row))) },
  taxed: { type: 'number', value: (row) => cents(line(row) * 1.19) },
  tax: { type: 'number', value: (row) => cents(line(row) * 0.19) },
  eachCost: { type: 'number', value: (row) => cents(each(row) * (0.55 + 0.01 * (row % 20))) },
  lineCost: { type: 'number', value: lineCost },
  lineProfit: { type: 'number', value: (row) => cents(line(row) - lineCost(row)) },
  netProfit: { type: 'number', value: (row) => cents(line(row) * (1 - part(row)) - lineCost(row)) },
  fraction: { type: 'number', value: part },
  percent: { type: 'number', value: (row) => part(row) * 100 },
  percentText: { type: 'number', value: part, percent: true },
  age: { type: 'number', value: (row) => 18 + (row % 60) },
  date: { type: 'date', value: (row) => 18_000 + row },
  later: { type: 'date', value: (row) => 18_004 + row },
  later2: { type: 'date', value: (row) => 18_008 + row },
  datetime: { type: 'datetime', value: (row) => (18_000 + row) * 86_400_000 + 36_000_000 },
  latertime: { type: 'datetime', value: (row) => (row % 5 === 0 ? null : (18_003 + row) * 86_400_000) },
  flag: { type: 'boolean', value: (row) => row % 2 },
};

/** An invented table from lines like `Order ID: code`; a kind is a key of the list above. */
export function tableOf(columns: readonly string[]): TableProfile {
  const profiles = columns.map((line) => {
    const at = line.lastIndexOf(':');
    const kind = KINDS[line.slice(at + 1).trim()];
    if (kind === undefined) throw new Error(`unknown kind in ${line}`);
    const values = Array.from({ length: ROWS }, (_, row) => kind.value(row));
    return columnOf(line.slice(0, at).trim(), kind.type, values, kind.percent);
  });
  return { table: 'data', rowCount: ROWS, columns: profiles };
}

/** A column of given values. */
export function columnOf(name: string, type: ValueType, values: Values, percent = false): ColumnProfile {
  const present = values.filter((value) => value !== null);
  const texts = type === 'text' ? [...new Set(present.map(String))] : undefined;
  const sample = Float64Array.from(values, (value) =>
    value === null ? Number.NaN : texts === undefined ? Number(value) : texts.indexOf(String(value)),
  );
  const numbers =
    texts === undefined && present.length > 0
      ? { min: Math.min(...present.map(Number)), max: Math.max(...present.map(Number)) }
      : {};
  return {
    name,
    type,
    sample,
    missing: values.length - present.length,
    distinct: new Set(present).size,
    ...numbers,
    ...(texts === undefined ? {} : { texts }),
    ...(percent ? { percent } : {}),
  };
}
