export { OTHER_WORDS } from '../dataset/other-words.js';
