export { daysOfGroups } from '../dataset/plan/period-days.js';
