export { allWords } from '../../dataset/describe/all-words.js';
