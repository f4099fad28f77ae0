// Which files of a build others import, as a bundler reads them.
import { build } from 'esbuild';

/** File → its imports with their kinds, for everything that `entries` (paths in `folder`) reach. */
export async function graphOf(folder, entries) {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'never-written',
    write: false,
    metafile: true,
    packages: 'external',
    logLevel: 'silent',
  });
  return metafile.inputs;
}

/** Returns the files that `start` reaches by imports of these kinds: `import-statement`, `dynamic-import`. */
export function reach(graph, start, kinds) {
  const seen = new Set(start);
  for (const file of seen)
    for (const { path, kind, external } of graph[file].imports) if (!external && kinds.includes(kind)) seen.add(path);
  return [...seen];
}
