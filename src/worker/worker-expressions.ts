export { bindWritten, specialAggregator, specialNode } from '../dataset/written-measures.js';
