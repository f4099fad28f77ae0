export { dayCounter } from '../dataset/plan/period-days.js';
