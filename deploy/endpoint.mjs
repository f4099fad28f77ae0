// deploy/endpoint.mjs: answers queries over the files of SALES_DATA, each user over the rows of their regions.
import { createServer } from 'node:http';
import { closeServer, nodeListener, planHandler } from 'sales-elements/endpoint';
import { userOf } from './users.mjs';

const print = (kind) => (what) => console.log(JSON.stringify({ kind, at: new Date().toISOString(), ...what }));
const handler = planHandler({
  data: process.env.SALES_DATA ?? '/data',
  authorize: (request) => userOf(request.headers), // { id, regions }, or null
  rows: (user) => ({ region: user.regions }),
  limits: { memory: '4GB', threads: 4, seconds: 20, concurrent: 4, total: 16 },
  log: (line) => console.log(line),
  onSlow: print('slow'),
  onError: (error, { request, user }) =>
    print('error')({ request, user, code: error.code, message: error.message, cause: error.cause?.message }),
});
const listen = nodeListener(handler);
const server = createServer(async (request, response) => {
  if (request.url === '/healthz') response.writeHead((await handler.isReady()) ? 200 : 503).end();
  else if (request.url === '/metrics') response.end(handler.metrics());
  else await listen(request, response);
});
server.listen(Number(process.env.PORT ?? 8080), process.env.HOST);
process.once('SIGTERM', () => closeServer(server, handler));
