export { analyseStatistics as analyse } from '../analysis/analyse-statistics.js';
