export { analyseStatistics as analyse } from '../../analysis/analyse-statistics.js';
export { analyseStatisticsInEngine as analyseInEngine } from '../../analysis/shapes/analyse-statistics-in-engine.js';
export { serve } from '../../analysis/forecast/forecast-jobs.js';
