import { wordsOf } from '../names/names.js';
import type { Meanings } from '../names/context.js';
import type { ColumnProfile, TableProfile } from '../profile.js';
import { HOLDS } from '../relations.js';
import type { Concept } from '../names/words.js';

/** What a table with amounts is about when they are not sales. */
export type OtherMoney = 'advertising' | 'expenses' | 'purchases' | 'payroll' | 'quotes' | 'statement' | 'bookings';

/** Words without diacritics, in the languages of the detection. */
const ADVERTISING =
  /(?<!\p{L})(?:ad ?spend|adwords|(?:ads?|advertising|marketing|media|campaign|google|facebook|meta) (?:ads? )?(?:spend|spent|costs?|budgets?|expenses?)|werbeausgaben|werbekosten|werbebudget|marketingkosten|marketingausgaben|(?:depenses?|frais|couts?|budget) (?:publicitaires?|pub|de publicite|marketing)|(?:gastos?|inversion|costes?) (?:de |en )?(?:publicidad|marketing)|(?:gastos?|investimento|custos?|despesas?) (?:de |em |com )?(?:publicidade|anuncios|marketing|midia)|(?:spese?|costi?|spesa) (?:di |pubblicitari[ae]|marketing|pubblicita)+|advertentiekosten|reclamekosten|reklamkostnad(?:er)?|(?:wydatki|koszty) (?:na )?(?:reklam[aey]|marketing)|reklam (?:harcama|gider)\p{L}*|(?:reklame|annonce|markedsforings?)(?:udgifter|utgifter|kostnader|omkostninger)|(?:mainos|mainonta|markkinointi)kulut|naklady na (?:reklamu|marketing))(?!\p{L})|הוצאות פרסום|विज्ञापन (?:खर्च|व्यय)|広告費|广告(?:费|支出|花费)|광고비|نفقات الاعلان/u;
const CAMPAIGNS = /(?<!\p{L})(?:marketing|[ck]ampa(?:ig|g)?n)/u;
const CLICKS =
  /(?<!\p{L})(?:impressions?|clicks?|cpc|cpm|ctr|klicks?|impressionen|clics?|impresiones|impressoes|cliques|impressioni|klikken|vertoningar|klikniecia|wyswietlenia|visningar|klick|tiklama\p{L}*|gosterim)(?!\p{L})|クリック|表示回数|点击|展示|클릭|노출/u;
const SPEND =
  /(?<!\p{L})(?:spend|spent|costs?|kosten|cout|coste|custo|costo|ausgaben|depenses?|gastos?|spesa|kostnad|koszt)(?!\p{L})/u;
const EXPENSES =
  /(?<!\p{L})(?:expenses?|expenditures?|outgoings?|overheads?|ausgaben?|betriebskosten|aufwand|aufwendungen|spesen|reisekosten|depenses?|frais generaux|gastos?|egresos?|despesas?|spese|uscite|uitgaven?|onkosten|wydatki|wydatek|koszty|utgifter|kostnader|giderler|gider|harcamalar|udgifter|kulut|menot|vydaje|naklady|koltsegek|kiadasok|cheltuieli|pengeluaran|расходы|затраты)(?!\p{L})|הוצאות|खर्च|व्यय|経費|支出|费用|비용|지출|مصروفات/u;
/** In the names of tables only: a column of spending may be that of customers. */
const SPENDING = /(?<!\p{L})spendings?(?!\p{L})/u;
const PAYROLL =
  /(?<!\p{L})(?:payroll|salar(?:y|ies)|wages?|pay ?slips?|gross pay|net pay|base pay|gehalt|gehalter|gehaelter|lohn|lohne|loehne|lohnabrechnung|bruttolohn|nettolohn|grundgehalt|salaires?|paie|salarios?|sueldos?|nominas?|folha de pagamento|stipendi[o]?|buste? paga|retribuzion[ei]|salaris(?:sen)?|loon|lonen|loner|wynagrodzeni[ae]|pensja|maas(?:lar)?|bordro|lonninger|lonn|loner?|palkka|palkat|mzdy?|berek|salarii|gaji|зарплата)(?!\p{L})|משכורת|משכורות|वेतन|給与|給料|工资|薪资|급여|رواتب/u;
const SUPPLIER =
  /(?<!\p{L})(?:suppliers?|vendors?|lieferant(?:en)?|kreditor(?:en)?|fournisseurs?|proveedor(?:es)?|fornecedor(?:es)?|fornitor[ei]|leveranciers?|dostawc[ay]|leverantor(?:er)?|tedarikci(?:ler)?|leverandor(?:er)?|toimittajat?|dodavatel[eu]?|beszallitok?|furnizor(?:i)?|pemasok|поставщик)(?!\p{L})|ספקים?(?!\p{L})|आपूर्तिकर्ता|供应商|仕入先|공급업체|공급자|المورد/u;
const PURCHASES =
  /(?<!\p{L})(?:purchas(?:e|es|ing)|procurement|po|payables?|bills?|einkauf\p{L}*|eingangsrechnung\p{L}*|beschaffung|wareneingang|achats?|compras?|acquist[io]|inkoop\p{L}*|inkopen|zakup\p{L}*|inkop|satin ?alma\p{L}*|indkob|innkjop|ostot|nakupy?|beszerzes\p{L}*|achizitii|pembelian|закупки?)(?!\p{L})|רכש|खरीद|仕入|采购|구매|مشتريات/u;
const QUOTES =
  /(?<!\p{L})(?:quotes?|quotations?|proposals?|angebote?s?|kostenvoranschla\p{L}*|devis|presupuestos?|cotizacion(?:es)?|orcamentos?|cotacoes|cotacao|preventiv[io]|offertes?|wycen[ay]|offerter|teklif(?:ler)?|tilbud|tarjoukset|nabidky|ajanlatok|oferte|penawaran)(?!\p{L})|הצעות? מחיר|कोटेशन|見積|报价|견적|عروض الاسعار/u;
/** Names of the amount of a quote in rows that may be sales. */
const QUOTE_AMOUNT =
  /(?<!\p{L})(?:(?:quotes?|quoted|quotations?|proposals?) (?:amounts?|values?|totals?|sums?)|angebots(?:summe|betrag|wert)|(?:montant|valeur|total) (?:du )?devis|(?:importe|valor|total) (?:del )?presupuesto|(?:valor|total) (?:do )?orcamento|importo (?:del )?preventivo)(?!\p{L})/u;
/** Names of amounts that are money in whole numbers, too. Others of their kind also name codes, days and goods. */
const WHOLE_AMOUNT = /^(?:shipping|freight|postage|fracht|porto|frete|flete|payments?)$/u;
const QUOTE_KEY =
  /(?<!\p{L})(?:(?:quotes?|quotation|proposal|angebots?|devis|presupuesto|cotizacion|orcamento|cotacao|preventivo|offerte|offert|wycena|teklif|tilbud) ?(?:no|nr|id|num(?:ber|mer|ero)?|ref|date|datum|fecha|data|dato|tarihi?)|angebots(?:nummer|nr|datum)|(?:no|nr|num|numero|date|fecha|data|id) (?:de |del |do |di )?(?:quote|devis|presupuesto|cotizacion|orcamento|cotacao|preventivo)|offertenummer|offertedatum)(?!\p{L})|見積(?:番号|日)|报价(?:单号|日期)|견적(?:번호|일)/u;
const VALID =
  /(?<!\p{L})(?:valid (?:until|to|till|thru)|expir\p{L}*|gultig bis|gueltig bis|valable jusqu au|validite|valid[oa] hasta|validez|valid[oa] ate|validade|valid[oa] fino al|validita|scadenza|geldig tot|wazn[aey] do|giltig till|gecerlilik\p{L}*)(?!\p{L})|有効期限|有效期|유효기간/u;
const OFFERS = /(?<!\p{L})(?:offers?|ofert[ay]s?|offert[ea])(?!\p{L})/u;
const BALANCE =
  /(?<!\p{L})(?:balance|running balance|saldo|guthaben|kontostand|solde|saldi|kontosaldo|bakiye|zustatek|egyenleg|остаток)(?!\p{L})|יתרה|शेष|残高|余额|잔액|الرصيد/u;
const OPPOSITES =
  /(?<!\p{L})(?:debits?|credits?|soll|haben|paid (?:in|out)|money (?:in|out)|withdrawals?|deposits?|debe|haber|dare|avere|entrate|uscite|debitos?|creditos?|af|bij)(?!\p{L})/u;

/** Names of the account of a ledger on which a row is booked, and of the one against which it is. */
const ACCOUNT =
  /(?<!\p{L})(?:(?:gl|ledger|nominal) ?(?:account|code)|sachkonto|cuenta contable|grootboekrekening)|勘定科目|会计科目/u;
const CONTRA =
  /(?<!\p{L})(?:(?:contra|offset) ?account|gegenkonto|contra?partida|contropartita|contrepartie|tegenrekening|motkonto)/u;

/** Marks of credit and of debit, in the languages of the detection, and of sales invoices and credits in Sage. */
const CREDIT = /^(?:h(?:aben)?|c(?:r(?:edit)?)?|cr[ée]dito?|kredit|haber|avere|credit|k|m[aą]|si|贷|貸方?|대변|دائن)\.?$/iu;
export const DEBIT = /^(?:s(?:oll)?|d(?:[rb]|ebit)?|d[ée]bito?|debet|debe|dare|wn|sc|借方?|차변|مدين)\.?$/iu;

/** Names of amounts that are sales in any table. */
const SALES: readonly Concept[] = ['sale', 'revenue'];
/** Names of keys and dates of sales. */
const SOLD: readonly Concept[] = ['order', 'invoice', 'transaction', 'sale'];
const KEY: readonly Concept[] = ['id', 'date'];

/** Minimum number of rows, and share of withdrawals among them, to conclude that a balance continues. */
const MIN_ROWS = 4;
const MIN_OUT = 0.1;
const CENT = 0.011;
/** Minimum number of rows, and share of withdrawals among them, of bookings without a balance; and the maximum share. */
const MIN_BOOKINGS = 20;
const MOSTLY_OUT = 0.6;
const NEARLY_ALL = 0.95;
/** Maximum number of columns of numbers that are compared in pairs. */
const MAX_NUMBERS = 8;

interface Own {
  readonly name: string;
  readonly columns: readonly ColumnProfile[];
  readonly meanings: Meanings;
  /** The names of the table and of its columns as words. */
  readonly title: string;
  readonly names: readonly string[];
  readonly isWhole: boolean;
}

/** The kinds of tables, in the order in which they are checked. */
const CHECKS: readonly (readonly [OtherMoney, (own: Own) => boolean])[] = [
  ['bookings', isLedger],
  ['payroll', (own) => PAYROLL.test(own.title) || (!isSold(own) && own.names.some((name) => PAYROLL.test(name)))],
  ['quotes', isQuotes],
  ['statement', isStatement],
  ['advertising', isAdvertising],
  ['purchases', isPurchases],
  [
    'expenses',
    (own) =>
      EXPENSES.test(own.title) || SPENDING.test(own.title) || (!isSold(own) && own.names.some((name) => isKeyOfExpense(name))),
  ],
];

/**
 * Returns which columns have amounts of something other than sales: money that goes out, quotes, and the bookings of an account. The names of the
 * table and of the columns next to the amount decide, and balances are checked by their values.
 */
export function otherMoneyIn(profile: TableProfile, meanings: Meanings): (column: ColumnProfile) => OtherMoney | undefined {
  const known = new Map<string, OtherMoney | undefined>();
  const kindOf = (table: string): OtherMoney | undefined => {
    if (known.has(table)) return known.get(table);
    const columns = profile.columns.filter((one) => (one.table ?? profile.table) === table);
    const own: Own = {
      name: table,
      columns,
      meanings,
      title: wordsOf(table).join(' '),
      names: columns.map(({ name }) => wordsOf(name).join(' ')),
      isWhole:
        columns.every(({ sample }) => sample.length === profile.rowCount) && columns.every((one) => one.table === undefined),
    };
    const kind = CHECKS.find(([, isKind]) => isKind(own))?.[0];
    known.set(table, kind);
    return kind;
  };
  return (column) => {
    const { concepts } = meanings(column);
    const named = otherMoneyNamed(column.name);
    const kind = kindOf(column.table ?? profile.table);
    if (kind === 'bookings') return kind;
    // Goods that a shop buys are not sold at the price of their list.
    if (kindOf(profile.table) === 'purchases') return 'purchases';
    if (SALES.some((idea) => concepts.has(idea)) && !EXPENSES.test(wordsOf(column.name).join(' '))) return undefined;
    return named ?? kind;
  };
}

/** Returns what an amount is if its own name says that it is not sales. */
export function otherMoneyNamed(column: string): OtherMoney | undefined {
  const name = wordsOf(column).join(' ');
  if (PAYROLL.test(name)) return 'payroll';
  if (ADVERTISING.test(name)) return 'advertising';
  if (QUOTE_AMOUNT.test(name)) return 'quotes';
  return EXPENSES.test(name) ? 'expenses' : undefined;
}

/** True for the name of a balance. */
export function isBalanceName(column: string): boolean {
  return BALANCE.test(wordsOf(column).join(' '));
}

/** True for the name of an amount that is money in whole numbers, too: of shipping or a payment. */
export function isWholeAmountName(column: string): boolean {
  return WHOLE_AMOUNT.test(wordsOf(column).join(' '));
}

function isKeyOfExpense(name: string): boolean {
  return (
    EXPENSES.test(name) &&
    /(?<!\p{L})(?:id|no|nr|date|datum|fecha|data|type|typ|categor\p{L}*|kategorie|art|tipo)(?!\p{L})/u.test(name)
  );
}

/** True when a column names the document or the day of a sale. */
function hasSale({ columns, meanings }: Own): boolean {
  return columns.some((column) => {
    const { concepts } = meanings(column);
    return SOLD.some((idea) => concepts.has(idea)) && KEY.some((idea) => concepts.has(idea));
  });
}

/** True when rows say what was sold, or to which document they belong: salaries of customers in them are not a payroll. */
function isSold(own: Own): boolean {
  return hasSale(own) || has(own, 'order', 'product', 'quantity', 'price');
}

function has({ columns, meanings }: Own, ...ideas: readonly Concept[]): boolean {
  return columns.some((column) => ideas.some((idea) => meanings(column).concepts.has(idea)));
}

/** True for the bookings of a ledger: with several accounts on the other side, or with several accounts and marks of debit and credit. */
function isLedger(own: Own): boolean {
  if (has(own, 'quantity', 'price', 'product')) return false;
  const hasSeveral = (name: RegExp): boolean => own.columns.some(({ distinct }, at) => distinct > 1 && name.test(own.names[at]!));
  return hasSeveral(CONTRA) || (hasSeveral(ACCOUNT) && own.columns.some(hasMarks));
}

function hasMarks({ type, distinct, texts = [] }: ColumnProfile): boolean {
  return type === 'text' && distinct === 2 && areMarks(texts);
}

/** True for two texts that mark one side of the bookings each. */
export function areMarks(texts: readonly string[]): boolean {
  return [CREDIT, DEBIT].every((mark) => texts.some((text) => mark.test(text)));
}

function isQuotes(own: Own): boolean {
  const { title, names } = own;
  if (hasSale(own) && !QUOTES.test(title)) return false;
  const isValid = names.some((name) => VALID.test(name));
  return QUOTES.test(title) || names.some((name) => QUOTE_KEY.test(name)) || (OFFERS.test(title) && isValid);
}

function isAdvertising(own: Own): boolean {
  const { title, names } = own;
  if (ADVERTISING.test(title)) return true;
  if (hasSale(own) || has(own, 'order', 'product')) return false;
  if (CAMPAIGNS.test(title) && has(own, 'target')) return true;
  const isSpent = names.some((name) => SPEND.test(name));
  if (isSpent && names.some((name) => CLICKS.test(name))) return true;
  return names.includes('spend') && !has(own, 'customer') && !has(own, 'age', 'gender');
}

function isPurchases(own: Own): boolean {
  const { title, names } = own;
  const hasSupplier = SUPPLIER.test(title) || names.some((name) => SUPPLIER.test(name));
  if (!hasSupplier || has(own, 'customer', 'sale', 'revenue')) return false;
  return (
    [title, ...names].some((name) => PURCHASES.test(name)) ||
    (has(own, 'invoice', 'cost', 'due') && !has(own, 'product', 'store'))
  );
}

/** True for the bookings of an account: a balance that continues by each amount, or next to both signs or to columns of both; or money that mostly goes out. */
function isStatement(own: Own): boolean {
  const { columns, names, isWhole } = own;
  if (has(own, 'quantity', 'price', 'order', 'product')) return false;
  const numbers = columns.filter(({ type }) => type === 'number').slice(0, MAX_NUMBERS);
  const amounts = numbers.filter((column) => (column.min ?? 0) < 0 && !BALANCE.test(wordsOf(column.name).join(' ')));
  const balances = numbers.filter((column) => BALANCE.test(wordsOf(column.name).join(' ')));
  if (balances.length > 0 && names.filter((name) => OPPOSITES.test(name)).length > 1) return true;
  const isOut = (column: ColumnProfile): boolean => {
    const out = column.sample.filter((value) => value < 0).length;
    return out >= MIN_OUT * column.sample.length;
  };
  const both = amounts.filter(isOut);
  const isAlone = columns.every(({ table }) => table === undefined);
  if (isAlone && !has(own, 'customer', 'store', 'channel', 'invoice', 'sale') && amounts.some(isMostlyOut)) return true;
  if (!isWhole) return balances.length > 0 && both.length > 0;
  return both.some((amount) => numbers.some((balance) => balance !== amount && continues(balance, amount)));
}

/** True for amounts of both signs that are withdrawals in most rows. Sales have fewer returns, and lists of refunds have no other sign. */
function isMostlyOut({ sample }: ColumnProfile): boolean {
  const known = sample.filter((value) => !Number.isNaN(value));
  const out = known.filter((value) => value < 0).length / known.length;
  return known.length >= MIN_BOOKINGS && out >= MOSTLY_OUT && out <= NEARLY_ALL;
}

/** True when each balance is the one before plus an amount, in either order of the rows. */
export function continues(balance: ColumnProfile, amount: ColumnProfile): boolean {
  const rows = balance.sample.length;
  if (rows < MIN_ROWS) return false;
  const share = (from: number): number => {
    let holding = 0;
    for (let row = 1; row < rows; row += 1) {
      const step = (balance.sample[row] ?? 0) - (balance.sample[row - 1] ?? 0);
      const booked = from === 1 ? (amount.sample[row] ?? 0) : -(amount.sample[row - 1] ?? 0);
      if (Math.abs(step - booked) <= CENT) holding += 1;
    }
    return holding / (rows - 1);
  };
  return share(1) >= HOLDS || share(-1) >= HOLDS;
}
