export { dateColumn, dateInParts } from '../../dataset/dates/date-parts.js';
export { joinTime } from '../../dataset/join/join-time.js';
