import { areMarks, DEBIT } from '../../catalog/detect/money/not-sales.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn } from '../../query/catalog.js';
import { isReturned } from '../../query/return-status.js';
import type { Note, Role } from '../../query/schema.js';
import { type Column, type TextColumn, textCount, type NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { amountColumn, isPresent, numberAt, columnsByRole } from '../describe/column-values.js';
import { groupRows } from '../describe/row-groups.js';

/** Words in the name of a column with marks of one letter. */
const MARKS = /soll|haben|debit|debet|d[ée]bit|debe|cr[ée]d|kred|kennz|mark$|sign|d\s*[/_-]\s*[ckh]|s\s*[/_-]\s*h|indicator/iu;

/** Words in the name of a column that says what each row of a table of transactions is. */
const KINDS =
  /(?:type|typ|fkart|documento?|kind|tipo|soort|rodzaj|t[uü]r[uü]?)(?:$|[\s_-])|(?:beleg|buchungs|vorgangs|transaktions|umsatz|dokument)art|^тип|种类|类型|種別|区分|유형/iu;
/** True for the name of a column that says what each row of a table of transactions is, such as `Type`. */
export function namesKinds(name: string): boolean {
  return KINDS.test(name);
}

/** Kinds of rows that are sales, and documents that take a sale back; a word such as `returned` is a state of the sale. */
const SALE =
  /^(?:(?:(?:sales?|customer|tax|out)[ _])?(?:orders?|invoices?)|accrec|sales?|charges?|verk[aä]uf|bestellung|rechnung|umsatz|ventes?|commande|facture|ventas?|pedido|factura|vendas?|fatura|vendit[ae]|ordine|fattura|verkoop|bestelling|factuur|sprzedaż|zamówienie|faktura|försäljning|salg|myynti|lasku|prodej|продажа|заказ|satış|sipariş|売上|注文|销售|订单|판매|주문)$/iu;
const TAKES_BACK =
  /^(?:(?:(?:sales?|customer|out|in)[ _])?(?:returns?|refunds?|credit (?:notes?|memos?))|accreccredit|retouren?|rückgaben?|gutschrift(?:en)?|(?:r[üu]ck)?erstattung(?:en)?|storno(?:s|rechnung(?:en)?)?|retours?|remboursements?|avoirs?|not[ae]s? (?:d[ei] )?cr[eé]dito|creditnota|creditfactuur|kreditnota|kreditfaktura|hyvityslasku|dobropis|(?:faktura )?korygująca|korekta|iade faturası|赤伝|红字发票|紅字發票|(?:חשבונית )?זיכוי|إشعار دائن|nota kredit|devoluci[oó]n(?:es)?|reembolsos?|devolu[cç](?:ão|ões)|estornos?|res[oi]|rimbors[oi]|terugbetaling(?:en)?|zwroty?|retur(?:er)?|palautus|vratk[ay]|возврат|iade|返品|返金|退货|退款|반품|환불)$/iu;

/** True for a kind of rows that are sales, such as `Sale` and `Invoice`. */
export function isSaleKind(kind: string): boolean {
  return SALE.test(kind);
}

/** Most kinds of rows. */
const MAX_KINDS = 12;

/** Minimum share of the rows with an amount below 0 in which price and quantity are above 0, to conclude that pieces were returned. */
const HOLDS = 0.98;

/**
 * Gives amounts and quantities without a sign the one that another column states: the rarer of debit and credit
 * marks reverses an amount, and so does a row that is the refund of another one. The quantity of a credit note has the sign of its amount.
 * A note states the column of amounts.
 */
export function withSigned(detected: DetectedRoles, table: Table, isChosen: (role: Role) => boolean): DetectedRoles {
  const signed = isChosen('revenue') ? detected : withSignedAmounts(detected, table);
  return isChosen('quantity') ? signed : withSignedQuantities(signed, table);
}

function withSignedQuantities(detected: DetectedRoles, table: Table): DetectedRoles {
  const columnOf = columnsByRole(table, detected.roles);
  const [amount, quantity, price, product] = (['revenue', 'quantity', 'price', 'product'] as const).map(columnOf);
  if (amount?.type !== 'number' || quantity?.type !== 'number' || amount.min >= 0 || quantity.min < 0) return detected;
  const isAbove = (column: Column, row: number): boolean => isPresent(column, row) && numberAt(column, row) > 0;
  // The row of a discount has no product that others buy.
  const sold = price ? undefined : product && soldIn(product, amount);
  const isReturn = (row: number): boolean =>
    isAbove(quantity, row) && (price ? isAbove(price, row) : sold?.has(numberAt(product!, row)) === true);
  let [below, returned] = [0, 0];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!isPresent(amount, row) || numberAt(amount, row) >= 0) continue;
    below += 1;
    if (isReturn(row)) returned += 1;
  }
  if (returned === 0 || returned < HOLDS * below) return detected;
  const derived: DerivedColumn = {
    ref: { table: table.name, column: `${quantity.name} (${amount.name})` },
    of: [quantity.name, amount.name],
    kind: 'signed',
  };
  return {
    ...detected,
    roles: detected.roles.map((one) => (one.role === 'quantity' ? { ...one, ref: derived.ref } : one)),
    derived: [...(detected.derived ?? []), derived],
  };
}

/** The products of rows with an amount above 0. */
function soldIn(product: Column, amount: Column): ReadonlySet<number> {
  const sold = new Set<number>();
  for (let row = 0; row < amount.length; row += 1)
    if (isPresent(product, row) && isPresent(amount, row) && numberAt(amount, row) > 0) sold.add(numberAt(product, row));
  return sold;
}

/** Roles with an amount for each row, which a refund takes back. */
const TAKEN_BACK: readonly Role[] = ['revenue', 'quantity', 'cost', 'profit'];

function withSignedAmounts(detected: DetectedRoles, table: Table): DetectedRoles {
  const columnOf = columnsByRole(table, detected.roles);
  // Without a column of revenue, its sign is that of the quantity.
  const isPriced = detected.roles.every(({ role }) => role !== 'revenue');
  const amount = columnOf(isPriced ? 'quantity' : 'revenue');
  const order = columnOf('order');
  const mark = table.columns.find(isMark) ?? table.columns.find((column) => isKind(column, order));
  if (mark?.type !== 'text' || amount?.type !== 'number' || amount.min < 0) return detected;
  const derivedOf = ({ name }: Column): DerivedColumn => ({
    ref: { table: table.name, column: `${name} (${mark.name})` },
    of: [name, mark.name],
    kind: 'signed',
  });
  const roles = (isMark(mark) ? TAKEN_BACK.slice(0, 1) : TAKEN_BACK).flatMap((role) => {
    // The cost of a unit is multiplied by the quantity, which has the sign.
    const column = role === 'cost' && detected.costPerUnit ? undefined : columnOf(role);
    return column?.type === 'number' && column.min >= 0 ? [[role, derivedOf(column)] as const] : [];
  });
  const derived = new Map(roles);
  return {
    ...detected,
    roles: detected.roles.map((one) => ({ ...one, ref: derived.get(one.role)?.ref ?? one.ref })),
    derived: [...(detected.derived ?? []), ...derived.values()],
    warnings: [...detected.warnings, signedNote(table.name, amount.name, mark)],
  };
}

function isMark(column: Column): column is TextColumn {
  if (column.type !== 'text' || column.missing > 0 || textCount(column) !== 2) return false;
  const isOfLetter = column.dictionary[0]!.length < 2;
  return areMarks(column.dictionary) && (!isOfLetter || MARKS.test(column.name));
}

/**
 * True for a column that says which rows are refunds of others: its words are for documents, such as sales and returns, or most refunds have the order of
 * another row. A sale that was returned as a whole is one row, which counts as recorded.
 */
function isKind(column: Column, order: Column | undefined): column is TextColumn {
  if (column.type !== 'text' || column.missing > 0 || textCount(column) > MAX_KINDS || !namesKinds(column.name)) return false;
  const refunds = refundCodes(column);
  if (refunds.size === 0 || refunds.size === column.dictionary.length) return false;
  if (areBillingTypes(column.dictionary)) return true;
  if (column.dictionary.some(isSaleKind) && [...refunds].every((code) => TAKES_BACK.test(column.dictionary[code]!))) return true;
  if (!order) return false;
  const { of } = groupRows(order);
  const sold = new Set(of.filter((group, row) => group >= 0 && !refunds.has(column.codes[row]!)));
  const taken = of.filter((_, row) => refunds.has(column.codes[row]!));
  return taken.filter((group) => sold.has(group)).length * 2 > taken.length;
}

/** The codes of texts that say that a row is a refund. */
function refundCodes({ dictionary }: TextColumn): ReadonlySet<number> {
  const takesBack = areBillingTypes(dictionary) ? CREDITED : TAKES_BACK;
  return new Set(dictionary.flatMap((text, code) => (isReturned(text) || takesBack.test(text) ? [code] : [])));
}

/** Billing types of SAP that take back an invoice (F2): returns, credits and cancellations. */
const CREDITED = /^(?:re|g2|s1)$/iu;
const MAX_LETTERS = 4;

function areBillingTypes(dictionary: readonly string[]): boolean {
  return dictionary.includes('F2') && dictionary.every(({ length }) => length <= MAX_LETTERS);
}

function signedNote(table: string, amount: string, mark: TextColumn): Note {
  const reversed = [...reversing(mark)].map((code) => mark.dictionary[code] ?? '').join(', ');
  return { code: 'signed-amounts', table, column: amount, params: { column: amount, mark: mark.name, reversed } };
}

/** The codes that reverse the sign: those of refunds, or that of the rarer mark, of equally many that of debit. */
function reversing(column: TextColumn): ReadonlySet<number> {
  if (!isMark(column)) return refundCodes(column);
  const { codes, dictionary } = column;
  let ones = 0;
  for (const code of codes) ones += code;
  const debit = dictionary.findIndex((text) => DEBIT.test(text));
  if (ones * 2 === codes.length) return new Set([debit]);
  return new Set([ones * 2 < codes.length ? 1 : 0]);
}

/** Returns numbers with the sign of their marks, or that of other numbers. Decimals stay exact. */
export function signedColumn(name: string, [amount, mark]: readonly Column[]): NumberColumn | undefined {
  if (amount?.type !== 'number' || (mark?.type !== 'text' && mark?.type !== 'number')) return undefined;
  const isReversed = signOf(mark);
  const scale = amount.kind === 'decimal' ? amount.scale : undefined;
  const guess = `numbers, '${amount.name}' with the sign of '${mark.name}'`;
  return amountColumn({ name, amount, scale, guess }, (row) => (isReversed(row) ? -1 : 1) * numberAt(amount, row));
}

/** Returns a test for rows whose mark reverses the sign. */
function signOf(mark: TextColumn | NumberColumn): (row: number) => boolean {
  if (mark.type === 'number') return (row) => isPresent(mark, row) && numberAt(mark, row) < 0;
  const minus = reversing(mark);
  return (row) => minus.has(mark.codes[row]!);
}
