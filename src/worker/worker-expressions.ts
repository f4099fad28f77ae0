export { bindWritten } from '../dataset/written-measures.js';
