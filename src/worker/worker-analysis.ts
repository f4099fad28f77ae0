export { analyse } from '../analysis/analyse.js';
