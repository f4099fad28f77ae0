export { unknownMoney } from '../../dataset/account/unknown-money.js';
export { doubts } from '../../dataset/account/doubts.js';
