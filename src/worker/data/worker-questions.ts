export { withTotals } from '../../dataset/describe/with-totals.js';
