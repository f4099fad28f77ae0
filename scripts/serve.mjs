// npm start: the demo page over generated data, on http://localhost:8080 (PORT changes it). Builds what is missing or old first.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { makeDemoData } from '../demo/make-data.mjs';
import { isFresh } from './stamp.mjs';
import { serve } from './static-server.mjs';

const root = path.resolve(import.meta.dirname, '..');
const port = Number(process.env.PORT ?? 8080);

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`PORT is '${process.env.PORT}': set it to a number from 0 to 65535.\n`);
  process.exit(1);
}

if (!(await isFresh('dist'))) {
  process.stdout.write('building dist/ …\n');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
await makeDemoData();

const mounts = [
  ['/dist/', path.join(root, 'dist')],
  ['/demo/', path.join(root, 'demo')],
  ['/', path.join(root, 'demo')],
];
try {
  const { origin } = await serve(mounts, port);
  process.stdout.write(`demo: ${origin}/  (Ctrl+C ends it)\n`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  process.stderr.write(
    `Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start\n`,
  );
  process.exit(1);
}
