export { analyse } from '../../analysis/analyse.js';
export { analyseInEngine } from '../../analysis/shapes/analyse-in-engine.js';
