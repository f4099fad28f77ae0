export { openWithStates, withCopiesNoted } from '../dataset/states/open-with-states.js';
