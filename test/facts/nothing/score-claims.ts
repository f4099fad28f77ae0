export { CASES, CLAIM_KINDS } from './cases.js';
export { claimsOf } from './page.js';
