export { bindRetention, comparedColumns, retentionOf, settleCompares } from '../dataset/periods-part.js';
