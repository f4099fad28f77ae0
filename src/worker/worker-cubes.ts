export { prepareOver } from '../dataset/prepare-cubes.js';
