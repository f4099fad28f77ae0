export { serve } from '../dataset/serve-shard.js';
export { spreadRows } from '../dataset/spread-rows.js';
