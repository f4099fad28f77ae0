export { serve } from '../../dataset/threads/serve-shard.js';
export { spreadRows } from '../../dataset/threads/shard-rows.js';
