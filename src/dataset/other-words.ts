export { OTHER_WORDS } from '../catalog/detect-other-words.js';
