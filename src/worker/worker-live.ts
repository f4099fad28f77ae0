export { openLive } from '../dataset/live-feed.js';
