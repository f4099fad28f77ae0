export { copiesNote, openWithStates } from '../../dataset/states/open-with-states.js';
export { LaterRows } from '../../dataset/states/later-rows.js';
