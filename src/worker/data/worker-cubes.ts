export { prepareOver } from '../../dataset/plan/prepare-cubes.js';
