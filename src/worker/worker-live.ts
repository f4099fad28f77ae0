export { openLive } from '../dataset/live-feed.js';
export { checkColumns, takeOver } from '../dataset/take-over.js';
