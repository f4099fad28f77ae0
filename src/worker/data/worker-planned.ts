export { answerPlanned } from '../../dataset/planned/answer-planned.js';
