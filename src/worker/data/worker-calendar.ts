export { dayCounter } from '../../dataset/plan/period-days.js';
export { timedMeasures } from '../../dataset/plan/timed-measures.js';
