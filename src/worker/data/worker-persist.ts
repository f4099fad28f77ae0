export { keep, loadPersisted } from '../../table/persist/persisted.js';
