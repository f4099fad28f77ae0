export { bindWritten, specialAggregator } from '../dataset/written-measures.js';
