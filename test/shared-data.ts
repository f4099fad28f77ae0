import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folders of public data: all sets, next to the checkout, and the small ones, in the repository. */
const FOLDERS = [path.resolve('../shared/data'), path.resolve('test/fixtures/public')];

/** The path of a file or folder of public data, or undefined where it is missing (skip the test then). */
export function sharedData(file: string): string | undefined {
  return FOLDERS.map((folder) => path.join(folder, file)).find((found) => existsSync(found));
}

/** What a test that needs public data passes as `skip`. */
export function skipWithout(file: string): string | false {
  return sharedData(file) === undefined ? `skipped: ../shared/data/${file} is not there` : false;
}
