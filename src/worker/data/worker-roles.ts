export { amountQuestion } from '../../dataset/amounts/amount-question.js';
export { centsQuestion } from '../../dataset/amounts/amount-question.js';
export { withPresentOrders } from '../../dataset/describe/missing-orders.js';
export { withStatedAmounts } from '../../dataset/amounts/stated-amounts.js';
export { withoutTax } from '../../dataset/amounts/taxed-amounts.js';
export { rareProofs } from '../../dataset/shapes/first-row-discount.js';
export { withFirstRowDiscount } from '../../dataset/shapes/first-row-discount.js';
export { withoutGuests } from '../../dataset/join/placeholder-keys.js';
