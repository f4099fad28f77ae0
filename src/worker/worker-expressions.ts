export {
  bindWritten,
  customerTypes,
  firstDays,
  learnFirstDays,
  pickRows,
  runDetail,
  specialAggregator,
  specialNode,
} from '../dataset/written-measures.js';
