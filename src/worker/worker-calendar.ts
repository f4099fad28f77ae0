export { dayCounter } from '../dataset/plan/period-days.js';
export { roller } from '../dataset/plan/rolling.js';
