import type { Role } from '../../../query/schema.js';

/** Roles with a name of another concept: `ship date`, `sub category`, `target`. */
type Composed = 'plan' | 'shipped' | 'delivered' | 'subcategory' | `${string}-${string}`;

/**
 * A concept in column names: each name is reduced to a few concepts, and the rules for roles only use these. A role is a concept with its name as
 * the only word, unless `WORDS` has more.
 */
export type Concept = keyof typeof WORDS | Exclude<Role, Composed>;

/** Words and phrases by concept, and words without a meaning: lower case, without diacritics, separated by spaces. */
export interface WordList {
  readonly words: Readonly<Partial<Record<Concept, string>>>;
  /** Phrases, written as one word, that have several concepts, or another meaning than their words. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly fillers: string;
}

/**
 * English words per concept. Plurals in -s and -n and compounds of listed words (`unitprice`) need no entry. A few words of other
 * languages (`importe`) are included because an English reading (import) would be wrong.
 */
export const WORDS = {
  date: 'date tag day dt',
  time: 'time',
  period: 'year month week quarter qtr anno yr mth wk',
  order: 'order ordered ord customerorder booking booked reservation',
  invoice: 'invoice invoiced inv receipt bill billed billing ticket basket cart document doc folio',
  transaction: 'transaction tx txn trans deal trx tran posting opportunity opportunities opp',
  till: 'till',
  purchase: 'purchase purchased bought',
  procure: 'procurement buying buy',
  sale: 'sale selling sell sls',
  revenue: 'revenue turnover proceeds takings gmv rev billings',
  amount: 'amount amt importe value valeur spend spent val charged money monetary',
  total: 'total grand subtotal overall sum suma final extended global tot ext',
  net: 'net excl untaxed ex excluding exclusive sin without before',
  gross: 'gross incl inc with including inclusive after',
  quantity: 'quantity qty quantities units pieces pcs uds unita volume boxes cartons bottles',
  unit: 'unit each piece',
  count: 'count numberof noof numof nrof nbre cnt',
  list: 'list catalogue suggested recommended original old',
  actual: 'actual ist',
  cost: 'cost cogs costofgoods',
  standard: 'standard std manufacturing manufacture production',
  profit: 'profit earnings benefit grossincome netincome operatingincome',
  margin: 'margin',
  percent: 'percent percentage pct ratio quote taxa perc rate',
  discount: 'discount disc remise reduction rebate markdown',
  tax: 'tax vat gst pst hst qst cgst sgst igst duty excise',
  fee: 'fee commission provision surcharge bonus handling',
  tip: 'tronc',
  ship: 'ship shipped shipping shipment expedition dispatch dispatched despatch freight transport carrier fulfilled fulfillment fulfilment shippingaddress billingaddress deliveryaddress shipto',
  deliver: 'delivery delivered deliver arrival received',
  estimate: 'estimated estimate predicted prediction expected promised planned prevision required requested scheduled limit',
  due: 'due deadline payable solde balance outstanding',
  birth: 'birth birthday dob born',
  stock: 'stock inventory warehouse onhand reorder',
  registration:
    'registration registered register signup joined join since churn subscription first last open opened opening hire hired founded',
  record:
    'updated update modified changed loaded load import export snapshot approved valid effective start end expiry expiration begin',
  created: 'created create creation',
  return: 'return returned refund refunded',
  cancel: 'cancel cancelled canceled cancellation',
  id: 'id ids key sk code no nr num number ref reference uuid guid identifier hash nbr cd',
  name: 'name title fullname nm',
  descr: 'description descr desc designation text',
  given: 'givenname familyname',
  email: 'email mail emailaddress',
  contact: 'phone telephone telefon address street contact fax',
  customer:
    'customer client buyer shopper user household cust consumer account member acct debtor subscriber guest tiers billto soldto partner student pupil learner patient donor patron',
  company: 'company',
  type: 'type kind',
  group: 'group class family assortment grp',
  product: 'product item article prod prd goods ware material merchandise film movie song track',
  model: 'model modell',
  category: 'category genre categ cat',
  department: 'department',
  sub: 'sub secondary',
  segment: 'segment segmentation seg',
  occupation: 'occupation profession',
  region: 'region territory',
  zone: 'zone area district market',
  country: 'country countries land nation countryregion ctry cntry',
  state: 'state province canton prefecture',
  county: 'county',
  city: 'city town cities suburb commune',
  postal: 'zip postal postcode postalcode',
  store: 'store shop branch outlet mall shoppingmall pointofsale restaurant retailer',
  location: 'location site',
  channel: 'channel chnl',
  platform: 'platform source medium',
  seller:
    'seller salesperson salesman salesrep rep representative agent commercial consultant cashier associate merchant dealer server waiter barista opportunityowner dealowner accountowner accountmanager salesmanager',
  staff: 'staff operator',
  person: 'person',
  gender: 'gender sex gndr',
  promotion: 'promotion promo campaign coupon voucher offer',
  visits: 'visit session visitor traffic footfall pageviews visiteur',
  line: 'line row position pos index lineitem sequence seq orderdetail orderlineitems posnr',
  payment: 'payment tender pmt paid',
  rating: 'rating review score stars satisfaction rank ranking',
  target: 'target budget forecast plan quota goal plannedrevenue plannedsales plannedamount',
  previous: 'previous prior ly py growth change variance difference cumulative running ytd mtd',
  average: 'average avg mean aov',
  method: 'method mode',
  instalment: 'installment instalment installments instalments',
  priority: 'priority band size level tier bucket range weight max maximum min minimum',
  // Dealings with others than buyers, and what files measure next to sales.
  other:
    'holiday supplier vendor click impression temperature temp humidity rain rainfall wind windspeed pressure cpi gdp inflation mobility death recovered',
  currency:
    'currency buyercurrency merchantcurrency usd eur euro gbp dollar chf cad aud jpy inr brl mxn vnd idr huf zar thb myr sgd hkd twd krw cny rmb uah aed egp ngn kes ghs xof clp nzd ccy',
} as const;

/** The words of most column names. Words of other languages are a separate list, loaded if these are not sufficient. */
export const ENGLISH: WordList = {
  words: WORDS,
  phrases: {
    'product id': 'stockcode sku ean asin upc gtin isbn plu',
    line: 'orderlineitem orderitem orderline',
    'date time': 'timestamp',
    'category line': 'productline',
    'product descr': 'productdetail itemdetail',
    'invoice id': 'nrpiece',
    'invoice date': 'datepiece',
    'order date': 'audat',
    'sale count': 'sold',
    'sale count product': 'ticketssold seatssold',
    'order unit': 'cases crates',
    'price unit': 'ticketprice priceperticket priceperseat',
    'sale price': 'soldfor soldprice',
    'list price': 'msrp mrp rrp retailprice',
    'gross profit': 'gp',
    'fee tip': 'tip gratuity gratuities',
    'gross revenue': 'grossearnings',
    'customer email': 'username',
    'customer id': 'loyaltycard loyaltycardid loyaltyid loyaltynumber',
    'net amount': 'taxablevalue taxableamount',
    'net sale': 'afterdiscount',
    'total amount': 'totalcharge chargetotal',
    cost: 'dealercost directcost',
    other: 'glaccount ledgeraccount',
    'product name': 'planname subscriptionplan pricingplan menuitem productservice',
    'product group': 'menugroup',
    'transaction date': 'closedate closingdate closeat',
    'transaction amount': 'closevalue dealvalue dealsize acv tcv contractvalue',
    'order id': 'incrementid',
    stock:
      'closingstock endingstock endinginventory closinginventory currentstock currentinventory availablestock stockavailable',
    'stock quantity': 'qoh soh',
  },
  fillers:
    'cents cent ct pence minor converted the of an uom and for by per in on at is column col field local retail online web fact dim tbl',
};
