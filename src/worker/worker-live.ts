export { listen, refresh } from '../dataset/live-changes.js';
export { reopen } from '../dataset/refresh-files.js';
