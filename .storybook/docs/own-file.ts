import { createElement as h, type ReactElement, useState, useSyncExternalStore } from 'react';
import { describe } from '../../src/core.js';
import { type FileNames, overOwnFile } from './own-names.js';

/** A file of the reader. */
interface OwnFile {
  readonly file: File;
  readonly names: FileNames;
}

/** Minimum and maximum number of values of a field that charts show. */
const MIN_VALUES = 2;
const MAX_VALUES = 60;

let current: OwnFile | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: OwnFile | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

/** The file of the reader, until the site is left. */
export const useOwnFile = (): OwnFile | undefined => useSyncExternalStore(subscribe, () => current);

/** Returns an example as it runs: over the file of the reader, if there is one. */
export const runningHtml = (html: string, own: OwnFile | undefined): string => (own ? overOwnFile(html, own.names) : html);

/** Reads which measures and dimensions a file has. Fields with few values come first. @throws SalesError for a file that cannot be read */
async function namesOf(file: File): Promise<FileNames> {
  const { measures, dimensions } = await describe(file);
  const texts = dimensions.filter(({ by }) => !by.includes('('));
  const isReadable = ({ members }: { readonly members: number }): boolean => members >= MIN_VALUES && members <= MAX_VALUES;
  return {
    measures: measures.filter(({ value }) => value !== null).map(({ name }) => name),
    dimensions: [...texts.filter(isReadable), ...texts.filter((one) => !isReadable(one))].map(({ by }) => by),
  };
}

/** A field for a file of the reader: choose or drop it once, and all examples of the site run over it. */
export function OwnFileField(): ReactElement {
  const own = useOwnFile();
  const [problem, setProblem] = useState('');
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setProblem('');
    try {
      set({ file, names: await namesOf(file) });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const field = h('input', {
    key: 'file',
    type: 'file',
    onChange: ({ target }: { readonly target: HTMLInputElement }) => void choose(target.files?.[0]),
  });
  const back = h('button', { type: 'button', onClick: () => set(undefined) }, 'Use the sample data');
  return h(
    'div',
    {
      className: 'sales-own-file',
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        void choose(event.dataTransfer?.files[0]);
      },
    },
    own
      ? h('p', null, `All examples run over ${own.file.name}. The file stays in this browser. `, back)
      : h('label', null, 'Run all examples over your file: choose it, or drop it here. ', field),
    h('p', { role: 'status' }, problem),
  );
}
