import type { Role } from '../../query/schema.js';

/** What a rule finds: a role, or the code or name column of a role that chooses between the two. */
export type Target =
  | Exclude<Role, 'customer' | 'product' | 'seller' | 'store'>
  | `${'customer' | 'product' | 'seller' | 'store'}-code`
  | 'product-name'
  | 'seller-name'
  | 'store-name';

/**
 * Rules per target, one per line: `score: needs | may`. With `!` after the score, no word may be unknown, because the required
 * concepts alone are too general (`item weight` is not a product). A name with concepts beyond `needs` and `may` does not match.
 * Dates that mean something other than the sale are in `isOtherDate`, not here.
 */
export const RULE_LINES: Readonly<Record<Target, string>> = {
  date: `
    100: order date | time purchase sale id
    97: purchase date | time order customer id
    95: invoice date | time id
    93: transaction date | time sale id
    92: sale date | time id
    90: order time | purchase
    88: purchase time
    86: transaction time
    84: till date | time
    80: date | time period id
    50!: order | purchase
    45: time
    40: period
    35: created | date time order
  `,
  order: `
    100: order id | sale purchase name
    90: invoice id | order sale
    85: transaction id | sale order
    80: purchase id
    74!: order | sale
    70!: invoice | order sale
    66!: transaction
    60: sale id
  `,
  'customer-code': `
    100: customer id | order sale company store
    80!: customer
    60: company id
    40: customer email | order invoice
    35: email | order invoice
  `,
  'customer-name': `
    100: customer name | order company store
    90!: customer | company
    85: company name
    70: company
    30: name invoice
  `,
  'product-code': `
    100: product id | order sale store line
    85: product model id
    50: model id
    80!: product
    40: descr id
  `,
  'product-name': `
    100: product name | order sale line
    70: line name
    92!: product | order purchase sale line
    88: product descr | name id
    80: descr
    70: product model | name
    50: model | name
  `,
  category: `
    100: category | product name sale
    96: category line | product name
    92: product group | name
    85: product type | name
    75: department | product name
    50: category id | product name
    48: category descr | product
    45!: group | name
    44!: group descr | product
  `,
  subcategory: `
    100: sub category | product name
    92: sub group | product name
    80: sub type | product
    50: sub category id | product
    45!: sub product
  `,
  region: `
    100: region | sale store customer ship name order seller deliver invoice
    55: zone | sale name
    40: region id | sale store name
  `,
  continent: `
    100: continent | name sale customer
  `,
  country: `
    100: country | customer store ship order sale name deliver invoice
    96: country region | customer store ship
    60: country id | customer store ship invoice
  `,
  state: `
    100: state | customer store ship order name seller deliver invoice
    70: county | customer store ship name
    60: state id | customer store ship
    90: state region | customer ship
  `,
  city: `
    100: city | customer store ship order name seller deliver invoice
    45: location | customer name
    40: city id
  `,
  'store-code': `
    95: store id | sale seller
    85!: store
  `,
  'store-name': `
    100: store name | sale
    90!: store | sale location
    60: store location
  `,
  channel: `
    100: channel | sale order name purchase type
    60: platform | sale order visits
    60: sale method
    40: channel id
  `,
  segment: `
    100: segment | customer name zone
    85: customer group | name
    75: customer category | name
    60: customer type | name
    40: occupation | customer
  `,
  'seller-code': `
    95: seller id | sale
    95: sale person id
    94: seller staff id | sale count
    85!: seller
    80: staff id | sale
  `,
  'seller-name': `
    100: seller name | sale
    96: sale person | name
    95!: seller | sale customer person
    75: staff | sale name customer id till
    60: seller staff | name sale
  `,
  gender: `
    100: gender | customer
  `,
  age: `
    100: age | customer period
  `,
  quantity: `
    100: quantity | order sale product line total purchase transaction actual net
    98: quantity | sale product line total count actual
    70: quantity | order product line invoice ship deliver
    95: unit sale | quantity total count
    90: count product | sale order total purchase
    88: count unit | sale
    80: quantity unit | sale order count
    75!: unit | sale order total purchase
    70: product sale | total count net
    60: count sale | total
    55: unit order | total
    50!: order
    50!: count invoice
  `,
  price: `
    100: price unit | sale net product order line average
    92: price | sale net product order line customer average
    90: price quantity | sale net
    88: price till | sale product
    85: amount unit | sale net product
    82: price gross unit | sale product
    80: price gross | sale product
    72: list price | unit product
    60: price discount | sale unit product
    50: price standard | product
  `,
  revenue: `
    100: revenue | total net amount sale order line product customer invoice actual
    95: sale amount | total net order line product invoice actual
    93: sale net | total order line product invoice amount
    92: sale | total order store product line customer period actual
    86: revenue gross | total sale amount order
    85: total amount | net order line invoice transaction purchase sale product customer
    84: sale gross | total amount order
    86: amount net | order line invoice total transaction purchase
    82!: total | order line invoice transaction purchase product net
    80!: amount | order line invoice transaction purchase product
    78: amount order
    78: amount invoice
    78: amount transaction
    78: amount purchase
    78: price total | sale net order line product unit
    83: line total | net order sale
    83: amount line | net order sale invoice
    70: amount gross | order line invoice total transaction
    68: total gross | order line invoice
    60!: net currency | total
    60!: line currency | total
    66: price line | net product
    57: payment net total | order
    55: payment amount | total order
    50: payment total | order
  `,
  cost: `
    100!: cost | total sale product amount order line net purchase count actual
    96: cost unit | sale product
    94: cost standard | product unit total
    90: cost till | product
    92: cost price | unit product
    84: procure price | unit net product
    84: purchase price | unit net product
    82: cost procure | unit product price
    60: cost average | unit product price
    70: price standard | unit product
  `,
  profit: `
    100: profit | total amount order sale line product actual
    96: profit gross | total amount sale order
    94: profit net | total amount sale order
    85: margin | total amount order sale product profit
    83: margin gross | total amount profit
  `,
  discount: `
    100: discount percent | sale product order line total price unit customer
    97: discount | sale product order line total price unit customer
    90: discount amount | total order line sale
  `,
  plan: `
    100: target | sale revenue amount total net gross time date period
    90: target profit | sale amount total gross time date period
    85: target cost | sale amount total time date period
    80: target quantity | sale total product time date period
  `,
  promotion: `
    100: promotion | name id type sale customer discount
    60: discount id | name
  `,
  shipped: `
    100: ship date | order time purchase id
    90: ship | order time
    80: deliver ship date | order time
  `,
  delivered: `
    100: deliver date | order time customer purchase id
    85: deliver | order time customer
  `,
  status: `
    100: status order | line name sale
    70: state | order
    90: status | transaction sale invoice name
    80: status deliver | order
    75: status ship | order
    70: cancel status | return order
    65: return status | order sale
    60: return | order
    60: cancel | order
  `,
  visits: `
    100: visits | store count quantity total customer platform date
  `,
  stock: `
    100: stock quantity | product total actual unit
    96: stock count | product
    95!: stock | product total actual priority record
  `,
  'stock-value': `
    100: stock amount | product total cost
    95: stock cost | product total
  `,
};
