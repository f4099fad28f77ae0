export { BrushCubes } from '../../dataset/remote/brush-cubes.js';
