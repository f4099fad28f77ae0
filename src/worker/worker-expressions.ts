export { bindWritten, pickRows, runDetail, specialAggregator, specialNode } from '../dataset/written-measures.js';
