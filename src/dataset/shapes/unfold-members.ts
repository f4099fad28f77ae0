import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { Note } from '../../query/schema.js';
import type { TextColumn, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt } from '../describe/column-values.js';
import { folded, repeated } from './folded-columns.js';
import { isSaid } from './reading.js';
import { seriesColumns } from './series-columns.js';
import type { Reading } from './reading.js';
import { withRows } from './some-rows.js';
import { arePieces } from './unfold-periods.js';
import { hasOneMember, unitsPerMember } from './unfold-units.js';

/** Minimum share of the rows in which a total is the sum of the columns. */
const HOLDS = 0.99;
/** A larger table would not fit in the memory of a page; it stays wide. */
const MAX_CELLS = 30_000_000;

/** Channels in the languages of the detection. */
const CHANNEL =
  /^(?:(?:online|web)[ -]?(?:shop|store)|online|offline|in ?-?store|stores?|web(?:site)?|shops?|retail|wholesale|e-?commerce|e-?shop|market ?places?|phone|mobile(?: app)?|app|catalog(?:ue)?|mail|b2b|b2c|d2c|direct|partners?|resellers?|distributors?|franchise|outlet|amazon|ebay|shopify|filialen?|laden|l[äa]den|gro(?:ß|ss)handel|einzelhandel|onlineshop|magasins?|boutiques?|en ligne|grossistes?|d[ée]tail|tiendas?|en l[íi]nea|mayoristas?|minoristas?|lojas?|f[íi]sica|atacado|varejo|negozi[oa]?|ingrosso|dettaglio|winkels?|groothandel|butik(?:er)?|grossist|sklepy?|hurt|detal|internet|ma[ğg]aza|toptan|perakende|店舗|卸売?|通販|オンライン|线上|线下|门店|批发|零售|온라인|오프라인|매장|도매|소매)$/iu;
const CURRENCY = /^(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|ZAR|SGD|HKD|KRW)$/u;
const TOTAL_WORD =
  /^(?:total|sum|gesamt|summe|global|all|overall|world|worldwide|toplam|razem|totaal|somme|suma|soma|totale|合計|合计|总计|합계)$/iu;

/** Concepts of what the columns of members may count. */
const COUNTED: readonly Concept[] = ['revenue', 'amount', 'sale', 'total', 'quantity', 'unit', 'currency'];

/** Concepts of amounts of a row. */
const AMOUNTS: readonly Concept[] = ['revenue', 'amount', 'sale', 'total', 'profit'];

/** Columns of amounts that differ in the member that their names say. */
interface Members {
  readonly columns: readonly NumberColumn[];
  readonly labels: readonly string[];
  readonly dimension: string;
  /** What is counted, in the words of the names. */
  readonly stem: string;
  /** A column with the sum of the others. */
  readonly total?: NumberColumn | undefined;
}

/**
 * Returns a table with a row for each channel, currency or other member where it has a column of amounts for each: `Online`, `Store`, `Wholesale`.
 * The columns are members by their names, because another column is their sum, or as the series of a table of periods. A note states how it was read.
 */
export function unfoldMembers(table: Table, { vocabulary, options }: Reading): Table {
  const numbers = table.columns.filter((column): column is NumberColumn => column.type === 'number');
  const found = table.later === undefined ? (membersIn(numbers, vocabulary) ?? seriesColumns(table, vocabulary)) : undefined;
  if (found === undefined || found.columns.some(({ name }) => isSaid(name, options))) return table;
  const { columns: members, labels, dimension, total }: Members = found;
  const wide = { table, members, vocabulary };
  const isOne = hasOneMember(wide);
  const kept = table.columns.filter(
    (column) =>
      !members.includes(column as NumberColumn) &&
      column !== total &&
      (isOne || column.type !== 'number' || isLabel(column, vocabulary)),
  );
  const times = members.length;
  if (table.rowCount * times * (kept.length + 2) > MAX_CELLS) return table;
  const free = (name: string): string => (kept.some((column) => column.name === name) ? free(`${name} (column)`) : name);
  const length = table.rowCount * times;
  const member: TextColumn = {
    name: free(dimension),
    type: 'text',
    length,
    missing: 0,
    codes: Uint16Array.from({ length }, (_, row) => row % times),
    dictionary: labels,
    guess: 'text from the names of columns',
  };
  const amount = folded(free(amountName(found, vocabulary)), members, 'numbers of a column per member');
  const rows = Array.from({ length }, (_, row) => row).filter(
    (row) => (numberAt(amount, row) || 0) !== 0 || isAlone(row, members),
  );
  const note: Note = {
    code: 'members-unfolded',
    table: table.name,
    column: member.name,
    params: { table: table.name, members: labels.slice(0, 5), column: member.name },
  };
  const units = isOne ? [] : unitsPerMember(wide);
  const columns = [...kept.map((column) => repeated(column, times)), ...units, member, amount];
  const unfolded = withRows({ ...table, rowCount: length, columns }, rows);
  return { ...unfolded, warnings: [...table.warnings, note] };
}

/** True for the first cell of a row without any amount, which keeps the row. */
function isAlone(at: number, members: readonly NumberColumn[]): boolean {
  const row = Math.floor(at / members.length);
  return at % members.length === 0 && members.every((column) => (numberAt(column, row) || 0) === 0);
}

function membersIn(numbers: readonly NumberColumn[], vocabulary: Vocabulary): Members | undefined {
  const named = namedMembers(numbers, vocabulary);
  if (named !== undefined) return named;
  const total = numbers.find((column) => wordsIn(column.name).some((word) => TOTAL_WORD.test(word)));
  return total && summedMembers(numbers, total, vocabulary);
}

/** Columns that are called after channels or currencies, alone or with what is counted: `Online Sales`, `Store Sales`. */
function namedMembers(numbers: readonly NumberColumn[], vocabulary: Vocabulary): Members | undefined {
  for (const [test, dimension] of [
    [CHANNEL, 'channel'],
    [CURRENCY, 'currency'],
  ] as const) {
    const found = numbers.flatMap((column) => splitName(column.name, test).map((split) => ({ column, ...split })));
    const stems = new Map<string, typeof found>();
    for (const one of found) stems.set(one.stem, [...(stems.get(one.stem) ?? []), one]);
    const [group = []] = [...stems.values()].toSorted((a, b) => b.length - a.length);
    const columns = group.map(({ column }) => column);
    const stem = group[0]?.stem ?? '';
    const isCounted = stem === '' || COUNTED.some((idea) => meaningOf(stem, vocabulary).concepts.has(idea));
    if (columns.length < 2 || !isCounted || new Set(group.map(({ label }) => label)).size < columns.length) continue;
    // The same amount in several currencies must not be added up.
    if (dimension === 'currency' && !isOnePerRow(columns)) continue;
    const rest = numbers.filter((column) => !columns.includes(column));
    const total = rest.find((column) => isSum(column, columns));
    if (total === undefined && rest.some((column) => isAmount(column, vocabulary))) continue;
    // Where names are channels alone, without “sales” or “revenue”, columns with unknown names are channels too: `Online`, `Rivenditori`.
    const isMore = (column: NumberColumn): boolean =>
      column !== total && (isUnknown(column, vocabulary) || (hasCents(column) && splitName(column.name, test).length > 0));
    const more = stem === '' && dimension === 'channel' ? rest.filter(isMore) : [];
    const labels = [...group.map(({ label }) => label), ...more.map(({ name }) => name.trim())];
    return { columns: [...columns, ...more], labels, dimension, stem, total };
  }
  return undefined;
}

/** True for numbers with cents and a name without a meaning. */
function isUnknown(column: NumberColumn, vocabulary: Vocabulary): boolean {
  return hasCents(column) && meaningOf(column.name, vocabulary).concepts.size === 0;
}

function hasCents(column: NumberColumn): boolean {
  return column.kind === 'decimal' && column.scale > 0;
}

/** Columns of unknown meaning, next to each other, with another column that is their sum. */
function summedMembers(numbers: readonly NumberColumn[], total: NumberColumn, vocabulary: Vocabulary): Members | undefined {
  const stemWords = wordsIn(total.name).filter((word) => !TOTAL_WORD.test(word));
  const stem = stemWords.join(' ');
  const parts = numbers.flatMap((column) => {
    const words = wordsIn(column.name);
    const own = words.filter((word) => !stemWords.some((one) => one.toLowerCase() === word.toLowerCase()));
    const isMember = column !== total && own.length > 0 && own.every((word) => isMemberName(word, vocabulary));
    return isMember ? [{ column, label: own.join(' ') }] : [];
  });
  const columns = parts.map(({ column }) => column);
  if (columns.length < 2 || !isSum(total, columns)) return undefined;
  if (numbers.some((column) => column !== total && !columns.includes(column) && isAmount(column, vocabulary))) return undefined;
  const labels = parts.map(({ label }) => label);
  const places = labels.filter((label) => /^[A-Z]{2}$/u.test(label)).length;
  const dimension = labels.every((label) => CHANNEL.test(label)) ? 'channel' : places * 2 > labels.length ? 'region' : 'group';
  return { columns, labels, dimension, stem, total };
}

function isMemberName(word: string, vocabulary: Vocabulary): boolean {
  return CHANNEL.test(word) || meaningOf(word, vocabulary).concepts.size === 0;
}

/** The member and the other words of a name. */
function splitName(name: string, test: RegExp): readonly { readonly label: string; readonly stem: string }[] {
  const words = wordsIn(name);
  if (test.test(words.join(' '))) return [{ label: name.trim(), stem: '' }];
  const at = words.findIndex((word) => test.test(word));
  if (at < 0) return [];
  return [
    {
      label: words[at] ?? '',
      stem: words
        .filter((_, index) => index !== at)
        .join(' ')
        .toLowerCase(),
    },
  ];
}

function wordsIn(name: string): readonly string[] {
  return name
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[\s_./()[\]-]+/u)
    .filter((word) => word !== '');
}

/** True for the plain name of an amount: `Total`, `Net Amount`. Next to it, columns of channels may be parts of something else. */
function isAmount({ name }: NumberColumn, vocabulary: Vocabulary): boolean {
  const { concepts, unknown } = meaningOf(name, vocabulary);
  const isOther = concepts.has('price') || concepts.has('id');
  return unknown.length === 0 && !isOther && AMOUNTS.some((idea) => concepts.has(idea));
}

/** True for numbers that name something: keys, and years. */
function isLabel({ name }: NumberColumn | { readonly name: string }, vocabulary: Vocabulary): boolean {
  const { concepts } = meaningOf(name, vocabulary);
  return concepts.has('id') || concepts.has('period') || concepts.has('date');
}

function isSum(total: NumberColumn, columns: readonly NumberColumn[]): boolean {
  const digit = total.kind === 'decimal' ? 10 ** -total.scale : 0;
  let [held, rows] = [0, 0];
  for (let row = 0; row < total.length; row += 1) {
    const expected = numberAt(total, row);
    if (Number.isNaN(expected)) continue;
    rows += 1;
    const sum = columns.reduce((all, column) => all + (numberAt(column, row) || 0), 0);
    if (Math.abs(sum - expected) <= Math.max(1e-9 * Math.abs(expected), (digit * (columns.length + 1)) / 2 + 1e-9)) held += 1;
  }
  return rows >= 2 && held >= HOLDS * rows;
}

/** True where nearly every row has one amount at most. */
function isOnePerRow(columns: readonly NumberColumn[]): boolean {
  const [first] = columns;
  let several = 0;
  for (let row = 0; row < (first?.length ?? 0); row += 1)
    if (columns.filter((column) => (numberAt(column, row) || 0) !== 0).length > 1) several += 1;
  return several <= (1 - HOLDS) * (first?.length ?? 0);
}

/** The name of the numbers: small whole ones without a word are pieces. */
function amountName({ stem, columns }: Members, vocabulary: Vocabulary): string {
  if (stem === '') return arePieces(columns) ? 'quantity' : 'amount';
  const { concepts } = meaningOf(stem, vocabulary);
  return COUNTED.some((idea) => concepts.has(idea)) ? stem : 'amount';
}
