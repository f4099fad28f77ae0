export { runAnalysis } from '../dataset/sql/run-analysis.js';
export { SHAPE_CODE } from '../dataset/sql/run-analysis.js';
