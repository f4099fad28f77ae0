export { amountQuestion } from '../../dataset/describe/amount-question.js';
export { centsQuestion } from '../../dataset/describe/amount-question.js';
export { withPresentOrders } from '../../dataset/describe/missing-orders.js';
export { withStatedAmounts } from '../../dataset/describe/stated-amounts.js';
export { withoutTax } from '../../dataset/describe/taxed-amounts.js';
export { withoutGuests } from '../../dataset/join/placeholder-keys.js';
