export { bindClauses } from '../dataset/filters-part.js';
