export { unknownMoney } from '../../dataset/account/unknown-money.js';
