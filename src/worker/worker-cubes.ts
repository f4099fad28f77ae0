export { cubesOver, prepareCubes } from '../dataset/prepare-cubes.js';
