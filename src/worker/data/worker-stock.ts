export { answerStock } from '../../dataset/stock/answer-stock.js';
