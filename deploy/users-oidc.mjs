// deploy/users-oidc.mjs: in place of users.mjs, the users of nginx-oidc.conf. The file SALES_GROUPS has regions by group: { "sales-north": ["North"] }.
import { readFileSync } from 'node:fs';

const regions = new Map(Object.entries(JSON.parse(readFileSync(process.env.SALES_GROUPS ?? '/etc/sales/groups.json', 'utf8'))));

/** Returns the user whom the proxy names; `null` for requests without a login. */
export const userOf = (headers) => {
  const id = headers.get('X-Auth-Request-Email');
  const groups = headers.get('X-Auth-Request-Groups') ?? '';
  return id && { id, regions: groups.split(',').flatMap((group) => regions.get(group.trim()) ?? []) };
};
