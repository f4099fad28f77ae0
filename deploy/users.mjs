// deploy/users.mjs: the users in the file SALES_USERS, by the SHA-256 of their tokens: { "9f86d0…": { "id": "ann", "regions": ["North"] } }.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const users = JSON.parse(readFileSync(process.env.SALES_USERS ?? '/etc/sales/users.json', 'utf8'));
const digestOf = (text) => createHash('sha256').update(text).digest('hex');

/** Returns the user of the header `Authorization: Bearer TOKEN`; `null` for an unknown token. */
export const userOf = (headers) => users[digestOf(headers.get('Authorization')?.replace(/^Bearer /i, '') ?? '')] ?? null;
