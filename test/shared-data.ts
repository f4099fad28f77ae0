import { existsSync } from 'node:fs';
import path from 'node:path';

/** The path of a file of the shared data folder beside the project, or undefined where that folder is missing (skip the test then). */
export function sharedData(file: string): string | undefined {
  const found = path.resolve(process.cwd(), '..', 'shared', 'data', file);
  return existsSync(found) ? found : undefined;
}

/** What a test that needs the shared data passes as `skip`. */
export function skipWithout(file: string): string | false {
  return sharedData(file) === undefined ? `skipped: ../shared/data/${file} is not there` : false;
}
