export { listen, refresh } from '../../dataset/live/live-changes.js';
export { reopen } from '../../dataset/live/refresh-files.js';
