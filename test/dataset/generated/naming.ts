import { pick } from '../../random.js';

/** What the tables of a generated shop tell of. */
export type Idea =
  | 'order'
  | 'date'
  | 'customer'
  | 'product'
  | 'category'
  | 'quantity'
  | 'price'
  | 'amount'
  | 'name'
  | 'line'
  | 'listPrice'
  | 'hour'
  | 'center'
  | 'instalments'
  | 'year'
  | 'month'
  | 'day'
  | 'stock'
  | 'terminal'
  | 'organization'
  | 'period';

export type TableIdea = 'headers' | 'lines' | 'customers' | 'products' | 'stock' | 'notes';

/** How one export names its tables and columns. */
export interface Naming {
  readonly title: string;
  readonly column: (idea: Idea, table: TableIdea) => string;
  readonly table: (table: TableIdea) => string;
  /** The name of the column of a month, 1 … 12. */
  readonly month: (month: number) => string;
}

/** Ideas in the order of the words of a language. */
const ORDER = [
  'order',
  'date',
  'customer',
  'product',
  'category',
  'quantity',
  'price',
  'amount',
  'name',
  'id',
  'year',
  'month',
  'day',
] as const;

/** Words of 20 languages: order date customer product category quantity price amount name id year month day. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'order date customer product category quantity price amount name id year month day',
  de: 'bestellung datum kunde artikel kategorie menge preis betrag name nr jahr monat tag',
  fr: 'commande date client produit categorie quantite prix montant nom code annee mois jour',
  es: 'pedido fecha cliente producto categoria cantidad precio importe nombre codigo ano mes dia',
  pt: 'pedido data cliente produto categoria quantidade preco valor nome codigo ano mes dia',
  it: 'ordine data cliente prodotto categoria quantita prezzo importo nome codice anno mese giorno',
  nl: 'bestelling datum klant product categorie aantal prijs bedrag naam nummer jaar maand dag',
  pl: 'zamowienie data klient produkt kategoria ilosc cena kwota nazwa numer rok miesiac dzien',
  sv: 'order datum kund produkt kategori antal pris belopp namn nummer ar manad dag',
  da: 'ordre dato kunde vare kategori antal pris belob navn nummer ar maned dag',
  nb: 'ordre dato kunde vare kategori antall pris belop navn nummer ar maned dag',
  fi: 'tilaus paivamaara asiakas tuote luokka maara hinta summa nimi numero vuosi kuukausi paiva',
  cs: 'objednavka datum zakaznik produkt kategorie mnozstvi cena castka nazev cislo rok mesic den',
  hu: 'rendeles datum vevo termek kategoria mennyiseg ar osszeg nev szam ev honap nap',
  ro: 'comanda data client produs categorie cantitate pret valoare nume cod an luna zi',
  tr: 'siparis tarih musteri urun kategori adet fiyat tutar adi no yil ay gun',
  ru: 'заказ дата клиент товар категория количество цена сумма название номер год месяц день',
  ja: '注文 日付 顧客 商品 分類 数量 単価 金額 名 番号 年 月 日',
  zh: '订单 日期 客户 产品 类别 数量 单价 金额 名称 编号 年 月 日',
  ko: '주문 일자 고객 상품 분류 수량 단가 금액 명 번호 년 월 일',
};

/** Names of business systems: tables headers lines customers products stock notes, then columns. */
const SYSTEMS: Readonly<Record<string, readonly [tables: string, columns: Readonly<Partial<Record<Idea, string>>>]>> = {
  sap: [
    'VBAK VBAP KNA1 MARA MARD STXH',
    {
      order: 'VBELN',
      date: 'ERDAT',
      customer: 'KUNNR',
      product: 'MATNR',
      category: 'MATKL',
      quantity: 'KWMENG',
      price: 'NETPR',
      amount: 'NETWR',
      name: 'NAME1',
      line: 'POSNR',
      listPrice: 'STPRS',
      hour: 'ERZET',
      center: 'PRCTR',
      organization: 'VKORG',
      stock: 'LABST',
      year: 'GJAHR',
      month: 'MONAT',
    },
  ],
  b1: [
    'ORDR RDR1 OCRD OITM OITW OCLG',
    {
      order: 'DocEntry',
      date: 'DocDate',
      customer: 'CardCode',
      product: 'ItemCode',
      category: 'ItmsGrpCod',
      quantity: 'Quantity',
      price: 'Price',
      amount: 'LineTotal',
      name: 'CardName',
      line: 'LineNum',
      listPrice: 'ListPrice',
      center: 'OcrCode',
      stock: 'OnHand',
    },
  ],
  nav: [
    'Sales_Header Sales_Line Customer Item Item_Ledger Comment',
    {
      order: 'Document No_',
      date: 'Posting Date',
      customer: 'Sell-to Customer No_',
      product: 'Item No_',
      category: 'Item Category Code',
      quantity: 'Quantity',
      price: 'Unit Price',
      amount: 'Line Amount',
      name: 'Name',
      line: 'Line No_',
      listPrice: 'List Price',
      center: 'Responsibility Center',
      stock: 'Inventory',
    },
  ],
  ax: [
    'SalesTable SalesLine CustTable InventTable InventSum Notes',
    {
      order: 'SalesId',
      date: 'CreatedDate',
      customer: 'CustAccount',
      product: 'ItemId',
      category: 'ItemGroupId',
      quantity: 'SalesQty',
      price: 'SalesPrice',
      amount: 'LineAmount',
      name: 'Name',
      line: 'LineNum',
      listPrice: 'ListPrice',
      center: 'ProfitCenter',
      stock: 'PhysicalInvent',
    },
  ],
};

const ENGLISH: Readonly<Record<Idea, string>> = {
  order: 'order_id',
  date: 'order_date',
  customer: 'customer_id',
  product: 'product_id',
  category: 'category',
  quantity: 'quantity',
  price: 'unit_price',
  amount: 'amount',
  name: 'name',
  line: 'line_no',
  listPrice: 'list_price',
  hour: 'sales_hour',
  center: 'profit_center',
  instalments: 'number_of_installments',
  year: 'year',
  month: 'month',
  day: 'day',
  stock: 'on_hand',
  terminal: 'sales_terminal',
  organization: 'sales_organization',
  period: 'period',
};

const TABLES: Readonly<Record<TableIdea, string>> = {
  headers: 'orders',
  lines: 'order_lines',
  customers: 'customers',
  products: 'products',
  stock: 'inventory',
  notes: 'notes',
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const STYLES: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join('_'),
  (words) => words.map(capital).join(''),
  (words) => words.map(capital).join(' '),
  (words) => words.map((word, index) => (index === 0 ? word : capital(word))).join(''),
  (words) => words.join('_').toUpperCase(),
];

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Chooses the names of an export. */
export function randomNaming(random: () => number): Naming {
  const kind = random();
  const month = pick(random, [
    (at: number) => `Sales ${MONTHS[at - 1] ?? ''}`,
    (at: number) => `2023-${String(at).padStart(2, '0')}`,
    (at: number) => `${MONTHS[at - 1] ?? ''} 2023`,
  ]);
  if (kind < 0.5) return { ...inLanguage(random), month };
  if (kind < 0.65) return { ...ofSystem(random), month };
  if (kind < 0.85) return { ...inEnglish(random), month };
  return { ...nameless(), month };
}

function inLanguage(random: () => number): Omit<Naming, 'month'> {
  const language = pick(random, Object.keys(LANGUAGES));
  const words = (LANGUAGES[language] ?? '').split(' ');
  const style = pick(random, STYLES);
  const word = (idea: (typeof ORDER)[number]): string => words[ORDER.indexOf(idea)] ?? '';
  const keyed = random() < 0.7;
  const key = (idea: 'order' | 'customer' | 'product'): string => style(keyed ? [word(idea), word('id')] : [word(idea)]);
  const names: Partial<Record<Idea, string>> = {
    order: key('order'),
    customer: key('customer'),
    product: key('product'),
    ...Object.fromEntries(
      (['date', 'category', 'quantity', 'price', 'amount', 'name', 'year', 'month', 'day'] as const).map((idea) => [
        idea,
        style([word(idea)]),
      ]),
    ),
  };
  const tables: Partial<Record<TableIdea, string>> = {
    headers: word('order'),
    customers: word('customer'),
    products: word('product'),
  };
  return {
    title: language,
    column: (idea) => names[idea] ?? style(ENGLISH[idea].split('_')),
    table: (table) => tables[table] ?? (table === 'lines' ? `${word('order')}_${word('product')}` : TABLES[table]),
  };
}

function ofSystem(random: () => number): Omit<Naming, 'month'> {
  const system = pick(random, Object.keys(SYSTEMS));
  const [tables, columns] = SYSTEMS[system] ?? ['', {}];
  const named = tables.split(' ');
  return {
    title: system,
    column: (idea) => columns[idea] ?? ENGLISH[idea],
    table: (table) => named[Object.keys(TABLES).indexOf(table)] ?? table,
  };
}

/** English keys by many words: `sale_id`, `ticket`, `k7`. */
function inEnglish(random: () => number): Omit<Naming, 'month'> {
  const style = pick(random, STYLES);
  const order = pick(random, [
    'sale_id',
    'ticket',
    'receipt_no',
    'document',
    'k7',
    'ref',
    'booking_no',
    'basket',
    'deal_id',
    'folio',
  ]);
  const amount = pick(random, ['amount', 'amount_sold', 'pay_amount', 'line_total', 'sales', 'net_value', 'turnover']);
  const names: Partial<Record<Idea, string>> = { order, amount };
  return {
    title: `english ${order}`,
    column: (idea) => style((names[idea] ?? ENGLISH[idea]).split('_')),
    table: (table) => TABLES[table],
  };
}

/** c1, c2, … in each table, in the order in which columns are asked for. */
function nameless(): Omit<Naming, 'month'> {
  const columns = new Map<TableIdea, Idea[]>();
  return {
    title: 'c1 c2 c3',
    column: (idea, table) => {
      const known = columns.get(table) ?? [];
      columns.set(table, known);
      if (!known.includes(idea)) known.push(idea);
      return `c${String(known.indexOf(idea) + 1)}`;
    },
    table: (table) => `t${String(Object.keys(TABLES).indexOf(table) + 1)}`,
  };
}
