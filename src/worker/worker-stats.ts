export { analyseStatistics as analyse } from '../analysis/analyse-statistics.js';
export { serve } from '../analysis/forecast/forecast-jobs.js';
