import { Blob } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openDataset, type Dataset } from '../../src/core.js';

/** Opens the CSV files of a folder with data. */
export async function openSet(folder: string): Promise<Dataset> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  const blobs = files.map((file) => [path.basename(file, '.csv'), blobOf(path.join(folder, file))] as const);
  const [[, only] = []] = blobs;
  return openDataset(blobs.length === 1 && only ? only : { tables: Object.fromEntries(blobs) });
}

const blobOf = (file: string): globalThis.Blob => new Blob([readFileSync(file)]) as unknown as globalThis.Blob;
